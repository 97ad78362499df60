"""What was expected when the decision was made, beside what the check-ins say has happened."""

from collections.abc import Callable, Iterator
from datetime import date

from clientexit_tui import words
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.exit_plan.checkins import next_checkin, noted
from clientexit_tui.exit_plan.expected import expected
from clientexit_tui.exit_plan.gaps import said_answer
from clientexit_tui.exit_plan.happened import TOPICS, happened
from clientexit_tui.exit_plan.judged import judged
from clientexit_tui.exit_plan.plan import Plan
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import Record, day_of
from clientexit_tui.interview.facts import Facts
from clientexit_tui.interview.parsing.date_echo import date_words
from clientexit_tui.interview.parsing.partial_date import parse_canonical_date

REFLECTION = ("reflect", "outcome")
"""The groups of questions for looking back, beside the check-ins."""
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
    told = [(record, happened(topic, record, facts)) for record in records]
    return Compared(
        topic=topic,
        title=words.LOOK_TOPICS[topic],
        expected=foreseen.lines,
        happened=tuple(Happened(_when(record), text) for record, text in told if text),
        judgement=_latest(records, lambda record: judged(topic, record, facts, stays=stays)),
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
                    (each.id, said_answer(facts, each.id)) for each in group.questions if facts.applicable(each.id)
                )
