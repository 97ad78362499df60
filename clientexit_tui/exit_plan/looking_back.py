"""What was expected when the decision was made, beside what the check-ins say has happened."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal

from clientexit_tui import words
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.exit_plan.checkins import CHECKINS, next_checkin, noted
from clientexit_tui.exit_plan.expected import expected
from clientexit_tui.exit_plan.figures import format_amount, format_money
from clientexit_tui.exit_plan.gaps import format_answer
from clientexit_tui.exit_plan.plan import Plan
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import Record, day_of
from clientexit_tui.interview.facts import Facts
from clientexit_tui.interview.parsing.date_echo import date_words
from clientexit_tui.interview.parsing.money import Money, money
from clientexit_tui.interview.parsing.partial_date import parse_canonical_date

REFLECTION = ("reflect", "outcome")
"""The groups of questions for looking back, beside the check-ins."""
TOPICS: Mapping[str, tuple[str, ...]] = {
    "money": ("income", "money"),
    "hours": ("sold", "hours"),
    "health": ("health_now", "health"),
    "reputation": ("trouble_now", "reputation"),
    "client": ("reaction", "client"),
    "whole": ("again",),
}
"""The fields of a check-in about each topic: the one that can be compared first, then words."""
TOPICS_STAYING = ("money", "health", "client", "whole")
"""What there is to compare for those who stay."""


@frozen
class Happened:
    """What one check-in says about a topic."""

    when: str
    text: str


@frozen
class Compared:
    """One topic: expected, happened, and how the latest word compares."""

    topic: str
    title: str
    expected: tuple[str, ...]
    """Empty where nothing was said when deciding."""
    happened: tuple[Happened, ...]
    """By check-in, the earliest first."""
    judgement: str
    """How the two compare, in words; nothing where they cannot be compared."""
    questions: tuple[str, ...]
    """The questions behind what was expected."""


@frozen
class LookBack:
    """The comparison, and what else there is to look back on."""

    compared: tuple[Compared, ...]
    next: tuple[str, date] | None
    """The first check-in that is not noted, with its day."""
    noted: tuple[tuple[str, str], ...]
    """The check-ins in order: id, and which it is with its day."""
    criteria: str
    """For those who stay: the signs set in advance at which they would leave."""
    changed_later: tuple[str, ...]
    """Questions behind the expectations whose answers are younger than the ending they were to foretell."""
    reflection: tuple[tuple[str, str], ...]
    """The questions for looking back, each with its answer or nothing."""


def look_back(verdict: Verdict, plan: Plan) -> LookBack:
    """Everything to look back on."""
    facts = verdict.evaluation.facts
    topics = TOPICS_STAYING if plan.stays else tuple(TOPICS)
    compared = tuple(_compared(topic, verdict, noted(facts), plan.stays) for topic in topics)
    behind = dict.fromkeys(each for one in compared for each in one.questions)
    ended = plan.anchors.review if plan.stays else plan.anchors.last
    return LookBack(
        compared=compared,
        next=next_checkin(facts, plan.tasks) if plan.chosen else None,
        noted=tuple((record.id, _when(record)) for record in noted(facts)),
        criteria=facts.text("otherwise") if plan.stays else "",
        changed_later=tuple(each for each in behind if _is_younger(facts, each, ended)),
        reflection=tuple(_reflection(facts)),
    )


def _compared(topic: str, verdict: Verdict, records: tuple[Record, ...], stays: bool) -> Compared:
    facts, foreseen = verdict.evaluation.facts, expected(topic, verdict, stays=stays)
    told = [(record, _what_happened(topic, record, facts)) for record in records]
    return Compared(
        topic=topic,
        title=words.LOOK_TOPICS[topic],
        expected=foreseen.lines,
        happened=tuple(Happened(_when(record), text) for record, text in told if text),
        judgement=_latest(records, lambda record: _how_it_compares(topic, record, facts, stays=stays)),
        questions=foreseen.questions,
    )


def _latest(records: tuple[Record, ...], judge: Callable[[Record], str]) -> str:
    """What the latest check-in with a word on it comes to."""
    return next((found for found in map(judge, reversed(records)) if found), "")


def _when(record: Record) -> str:
    """Which check-in it is, and its day."""
    which, day = words.CHECKIN_NAMES.get(record.get("which"), ""), record.get("date")
    return (
        words.COMMA.join(filter(None, (which, date_words(parse_canonical_date(day)) if day else "")))
        or words.CHECKIN_UNDATED
    )


def _is_younger(facts: Facts, question_id: str, ended: date | None) -> bool:
    answer = facts.answer(question_id)
    given = day_of(answer.at) if answer else None
    return given is not None and ended is not None and given > ended


def _reflection(facts: Facts) -> Iterator[tuple[str, str]]:
    for section in facts.content.sections:
        for group in section.groups:
            if group.id in REFLECTION:
                yield from (
                    (each.id, format_answer(facts, each.id)) for each in group.questions if facts.applicable(each.id)
                )


def _what_happened(topic: str, record: Record, facts: Facts) -> str:
    """What a check-in says about a topic, on one line; nothing where it is silent."""
    return words.LOOK_BETWEEN.join(filter(None, (_in_words(each, record, facts) for each in TOPICS[topic])))


def _in_words(field_id: str, record: Record, facts: Facts) -> str:
    text = record.get(field_id)
    if not text:
        return ""
    if field_id == "income":
        return words.LOOK_INCOME.format(amount=format_money(text))
    if field_id == "sold":
        return words.LOOK_SOLD.format(percent=text)
    question = facts.content.by_id.get(CHECKINS)
    field = question.field(field_id) if question else None
    choice = field.choice(text) if field else None
    said = choice.label if choice else text
    return words.LOOK_AGAIN_SAID.format(answer=said) if field_id == "again" else said


def _how_it_compares(topic: str, record: Record, facts: Facts, *, stays: bool = False) -> str:
    """The sentence on a topic by one check-in; nothing where one of the two sides is missing."""
    if topic == "whole":
        return words.LOOK_AGAIN.get(record.get("again"), "")
    if topic == "money":
        return _money(record, facts, ("monthly_need",) if stays else ("monthly_need", "other_net"))
    return _JUDGES[topic](record, facts)


def _money(record: Record, facts: Facts, questions: tuple[str, ...]) -> str:
    """The income of the month against what was needed and what the others were to bring."""
    income = _amount(record.get("income"))
    sentences = []
    for question in questions:
        foreseen = _amount(facts.text(question))
        if income and foreseen and income.adds_up_with(foreseen):
            apart = income.amount - foreseen.amount
            said = format_amount(Money(abs(apart), income.currency or foreseen.currency))
            sentences.append(words.LOOK_MONEY[question][_direction(apart)].format(amount=said))
    return " ".join(sentences)


def _amount(text: str) -> Money | None:
    return money(text) if text else None


def _hours(record: Record, facts: Facts) -> str:
    """The share of freed hours that was sold against the share that was expected."""
    return _compare(record.get("sold"), facts.text("resell_share"), words.LOOK_HOURS_JUDGED)


def _health(record: Record, facts: Facts) -> str:
    before = "0" if facts.text("health_suffering") == "no" else facts.text("health_level")
    return _compare(record.get("health_now"), before, words.LOOK_HEALTH_JUDGED)


def _reputation(record: Record, facts: Facts) -> str:
    return _compare(record.get("trouble_now"), facts.text("repercussions"), words.LOOK_TROUBLE_JUDGED)


def _compare(now: str, before: str, phrases: dict[str, str]) -> str:
    return phrases[_direction(Decimal(now) - Decimal(before))] if now and before else ""


def _direction(apart: Decimal) -> str:
    return "same" if not apart else "more" if apart > 0 else "less"


def _client(record: Record, facts: Facts) -> str:
    """How the client took it against whether they were thought to be relieved."""
    foreseen, reaction = facts.text("client_relieved"), record.get("reaction")
    if reaction in ("relieved", "calm"):
        return words.LOOK_CLIENT_EASY.get(foreseen, "")
    return words.LOOK_CLIENT_HARD.get(foreseen, "") if reaction in ("sorry", "hurt", "hostile") else ""


_JUDGES: dict[str, Callable[[Record, Facts], str]] = {
    "hours": _hours,
    "health": _health,
    "reputation": _reputation,
    "client": _client,
}
