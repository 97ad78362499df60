"""Looking back as parts: expected and happened side by side, what to think about, what to take along."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from rich.cells import cell_len
from textual.content import Content

from clientexit_tui import words
from clientexit_tui.case import Case
from clientexit_tui.exit_plan.days import format_day
from clientexit_tui.exit_plan.looking_back import Compared, LookBack
from clientexit_tui.tui.widgets.part_line import Part

ADD, CHECKIN, QUESTION, PREVENTION = "add", "checkin:", "q:", "prevention"
BESIDE = 76
"""Columns from which the two sides stand side by side."""
EDGE = 8
"""Columns beside the words: the mark, the sign, the padding on both sides, the scroll bar."""
BETWEEN = 2


def look_back_parts(case: Case, found: LookBack, columns: int) -> Iterator[Part]:
    """The whole page.

    Args:
        case: the session.
        found: the comparison.
        columns: the width of the screen.
    """
    yield from _checkins(case, found)
    if found.criteria:
        yield Part(words.LOOK_CRITERIA, classes="heading")
        yield Part(found.criteria, f"{QUESTION}otherwise", "·")
    for each in found.compared:
        yield Part(each.title, classes="heading")
        yield _sides(each, columns)
        if each.judgement:
            yield Part(Content.styled(each.judgement, "bold"), sign=" ")
    if found.changed_later:
        shorts = ", ".join(case.content.by_id[each].short for each in found.changed_later)
        yield Part(words.LOOK_CHANGED_LATER.format(questions=shorts), sign="!", classes="warning gap")
    yield Part(words.LOOK_PROCESS, classes="muted gap")
    yield from _reflection(case, found)
    yield Part(words.LOOK_PREVENT, classes="heading")
    yield Part(words.LOOK_PREVENT_MORE, PREVENTION, "›")


def _checkins(case: Case, found: LookBack) -> Iterator[Part]:
    """How many are noted, and which is next."""
    many = len(found.noted)
    yield Part(words.LOOK_CHECKINS[many == 1].format(count=many) if many else words.LOOK_NO_CHECKIN, classes="title")
    if found.next:
        which, day = found.next
        phrase = words.LOOK_DUE if day <= case.today else words.LOOK_NEXT
        yield Part(phrase.format(which=words.CHECKIN_NAMES[which], day=format_day(day)))
    elif case.plan.chosen and case.plan.anchors.last:
        yield Part(words.LOOK_ALL_NOTED)
    elif not many:
        yield Part(words.LOOK_STAYING_MORE if case.plan.stays else words.LOOK_NO_CHECKIN_MORE)
    yield Part(Content.styled(words.LOOK_ADD, "bold"), ADD, "›")
    for record_id, when in found.noted:
        yield Part(_sentence(when), f"{CHECKIN}{record_id}", "·")


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _sides(compared: Compared, columns: int) -> Part:
    """Both sides of a topic; what was expected leads to its first question."""
    told = [f"{each.when}: {each.text}" for each in compared.happened]
    left = list(compared.expected) or [words.LOOK_NOTHING_EXPECTED]
    right = [_sentence(each) for each in told] or [words.LOOK_NOTHING_HAPPENED]
    key = f"{QUESTION}{compared.questions[0]}" if compared.questions else ""
    if columns < BESIDE:
        labels = (words.LOOK_EXPECTED, words.LOOK_HAPPENED)
        sides = zip(labels, (left, right), strict=True)
        stacked = [
            Content("\n").join([Content.styled(label, "$text-muted"), *map(Content, said)]) for label, said in sides
        ]
        return Part(Content("\n").join(stacked), key, "·")
    width = (min(columns, 130) - EDGE - BETWEEN) // 2
    head = Content.styled(f"{words.LOOK_EXPECTED:<{width + BETWEEN}}{words.LOOK_HAPPENED}", "$text-muted")
    return Part(Content("\n").join([head, *side_by_side(left, right, width)]), key, "·")


def side_by_side(left: Sequence[str], right: Sequence[str], width: int) -> Iterator[Content]:
    """Two columns of so many cells each, folded at spaces."""
    one, other = (
        [line for text in side for line in Content(text).wrap(width) or (Content(""),)] for side in (left, right)
    )
    for first, second in zip_longest(one, other, fillvalue=Content("")):
        blank = " " * max(0, width + BETWEEN - cell_len(first.plain))
        yield Content.assemble(first, blank, second)


def _reflection(case: Case, found: LookBack) -> Iterator[Part]:
    """The questions for looking back, with what was answered."""
    if found.reflection:
        yield Part(words.LOOK_REFLECT, classes="heading")
    for question, answer in found.reflection:
        ask = case.content.by_id[question].ask
        below = Content(answer) if answer else Content.styled(words.LOOK_OPEN, "$text-muted")
        yield Part(Content.assemble((ask, "bold"), "\n", below), f"{QUESTION}{question}", "·" if answer else "?")
