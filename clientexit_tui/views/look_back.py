"""Looking back: expected and happened side by side, what to think about, what to take along."""

from collections.abc import Iterator

from clientexit_tui import words
from clientexit_tui.case import Case
from clientexit_tui.exit_plan.checkins import CHECKINS
from clientexit_tui.exit_plan.days import format_day
from clientexit_tui.exit_plan.looking_back import Compared, LookBack, look_back
from clientexit_tui.views.line import Line, Role, Row, Sides, muted, paragraphs, strong
from clientexit_tui.views.targets import Do, ToBehind, ToQuestion, ToRecord, ToSection

SECTION, NEXT_CLIENT = "looking_back", "prevention"
"""The section that asks for all of this, and its group about the next client."""
CHECK_IN = "check_in"
"""Notes a check-in of today."""


def look_back_view(case: Case) -> Iterator[Row]:
    """The whole page."""
    found = look_back(case.verdict, case.plan)
    yield from _checkins(case, found)
    if found.criteria:
        yield Line(words.LOOK_CRITERIA, Role.HEADING)
        yield Line(found.criteria, target=ToQuestion("otherwise"), sign="·")
    for each in found.compared:
        yield from _compared(each)
    if found.changed_later:
        shorts = ", ".join(case.content.by_id[each].short for each in found.changed_later)
        yield Line(words.LOOK_CHANGED_LATER.format(questions=shorts), Role.WARNING, sign="!", apart=True)
    yield Line(words.LOOK_PROCESS, Role.ASIDE, apart=True)
    yield from _reflection(case, found)
    yield Line(words.LOOK_PREVENT, Role.HEADING)
    yield Line(words.LOOK_PREVENT_MORE, target=ToSection(SECTION, NEXT_CLIENT), sign="›")


def _checkins(case: Case, found: LookBack) -> Iterator[Line]:
    """How many are noted, and which is next."""
    many = len(found.noted)
    yield Line(words.LOOK_CHECKINS[many == 1].format(count=many) if many else words.LOOK_NO_CHECKIN, Role.TITLE)
    if found.next:
        which, day = found.next
        phrase = words.LOOK_DUE if day <= case.today else words.LOOK_NEXT
        yield Line(phrase.format(which=words.CHECKIN_NAMES[which], day=format_day(day)))
    elif case.plan.chosen and case.plan.anchors.last:
        yield Line(words.LOOK_ALL_NOTED)
    elif not many:
        yield Line(words.LOOK_STAYING_MORE if case.plan.stays else words.LOOK_NO_CHECKIN_MORE)
    yield Line(strong(words.LOOK_ADD), target=Do(CHECK_IN), sign="›")
    for record_id, when in found.noted:
        yield Line(_capital(when), target=ToRecord(CHECKINS, record_id), sign="·")


def _compared(each: Compared) -> Iterator[Row]:
    """Both sides of a topic, leading to what was expected, and how they compare."""
    told = tuple(_capital(f"{one.when}: {one.text}") for one in each.happened)
    yield Line(each.title, Role.HEADING)
    yield Sides(
        (words.LOOK_EXPECTED, words.LOOK_HAPPENED),
        each.expected or (words.LOOK_NOTHING_EXPECTED,),
        told or (words.LOOK_NOTHING_HAPPENED,),
        ToBehind(each.questions) if each.questions else None,
    )
    if each.judgement:
        yield Line(strong(each.judgement), sign=" ")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _reflection(case: Case, found: LookBack) -> Iterator[Line]:
    """The questions for looking back, with what was answered."""
    if found.reflection:
        yield Line(words.LOOK_REFLECT, Role.HEADING)
    for question, answer in found.reflection:
        said = paragraphs(strong(case.content.by_id[question].ask), answer or muted(words.LOOK_OPEN))
        yield Line(said, target=ToQuestion(question), sign="·" if answer else "?")
