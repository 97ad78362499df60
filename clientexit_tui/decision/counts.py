"""Measures that count: signs that reach a level, attempts, incidents, flags."""

from collections.abc import Iterable
from datetime import timedelta
from decimal import Decimal

from clientexit_tui.content.conditions import Leaf
from clientexit_tui.content.model import Interview
from clientexit_tui.decision.measured import Measured, exact
from clientexit_tui.decision.signs import MOST, sign_ids, sign_strengths
from clientexit_tui.interview.answers import Record, State
from clientexit_tui.interview.conditions import Range, Truth
from clientexit_tui.interview.facts import Facts
from clientexit_tui.interview.parsing.partial_date import parse_canonical_date

NOT_SERIOUS = frozenset({"earlier_providers"})
"""Flags that are worth a note but prove nothing alone: every unlucky client has had earlier providers."""

YEAR = timedelta(days=365)

IGNORED = frozenset({"ignored", "refused"})


def counted_questions(content: Interview) -> frozenset[str]:
    """Every question that a count looks at."""
    rated = (f"{sign}_{part}" for sign in sign_ids(content) for part in ("level", "evidence"))
    return frozenset({*rated, "attempts", "incidents", "flags"})


def counts(facts: Facts) -> dict[str, Measured]:
    """Every measure that counts something."""
    attempts, incidents = _known_records(facts, "attempts"), _known_records(facts, "incidents")
    strengths = sign_strengths(facts).values()
    return {
        "signs_strong": Measured(_reaching(3, strengths)),
        "signs_moderate": Measured(_reaching(2, strengths)),
        "signs_extreme": Measured(_at_the_top(facts)),
        "attempts_made": Measured(None if attempts is None else exact(Decimal(len(attempts)))),
        "attempts_ignored": Measured(_attempts_ignored(attempts)),
        "incidents_logged": Measured(None if incidents is None else exact(Decimal(len(incidents)))),
        "incidents_recent": Measured(_recent(incidents, facts)),
        "flags_serious": Measured(_flags_serious(facts)),
    }


def _reaching(level: int, strengths: Iterable[Range | None]) -> Range:
    """How many signs reach a level; those not rated may or may not."""
    strengths = list(strengths)
    sure = sum(each is not None and each.low >= level for each in strengths)
    possible = sum(each is None or each.high >= level for each in strengths)
    return Range(Decimal(sure), Decimal(possible))


def _at_the_top(facts: Facts) -> Range:
    """How many signs were rated at the highest level by the user, whatever is on record."""
    levels = [facts.text(f"{sign}_level") for sign in sign_ids(facts.content)]
    return Range(Decimal(levels.count(str(MOST))), Decimal(levels.count(str(MOST)) + levels.count("")))


def _recent(incidents: tuple[Record, ...] | None, facts: Facts) -> Range | None:
    """How many incidents lie within the last year; those without a date that can be true may or may not."""
    if incidents is None:
        return None
    recent = [_within_a_year(each.get("date"), facts) for each in incidents]
    return Range(Decimal(recent.count(True)), Decimal(recent.count(True) + recent.count(None)))


def _within_a_year(text: str, facts: Facts) -> Truth:
    """Whether a date is recent; None without one, and for one that is still to come."""
    when = parse_canonical_date(text) if text else None
    if when is None or when.earliest > facts.today:
        return None
    return facts.today - when.latest <= YEAR


def _known_records(facts: Facts, question_id: str) -> tuple[Record, ...] | None:
    answer = facts.answer(question_id)
    return facts.records(question_id) if answer and answer.state is State.ANSWERED else None


def _attempts_ignored(attempts: tuple[Record, ...] | None) -> Range | None:
    if attempts is None:
        return None
    sure = sum(each.get("outcome") in IGNORED for each in attempts)
    return Range(Decimal(sure), Decimal(sure + sum(not each.get("outcome") for each in attempts)))


def _flags_serious(facts: Facts) -> Range | None:
    chosen = facts.look(Leaf("question", "flags", "count_at_least", "1"))
    if not isinstance(chosen, tuple):
        return None
    return exact(Decimal(len([each for each in chosen if each not in NOT_SERIOUS])))
