"""Measures that count: signs that reach a level, attempts, incidents, flags."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from clientexit_tui.content.conditions import Leaf
from clientexit_tui.content.model import Content
from clientexit_tui.decision.measured import Measured, exact
from clientexit_tui.interview.answers import Record, State
from clientexit_tui.interview.conditions import Range
from clientexit_tui.interview.facts import Facts

NOT_SERIOUS = frozenset({"earlier_providers"})
"""Flags that are worth a note but prove nothing alone: every unlucky client has had earlier providers."""

IGNORED = frozenset({"ignored", "refused"})


def sign_ids(content: Content) -> tuple[str, ...]:
    """The ids of the signs, in order."""
    return tuple(group.sign.id for section in content.sections for group in section.groups if group.sign)


def counts(facts: Facts) -> dict[str, Measured]:
    """Every measure that counts something."""
    attempts, incidents = _known_records(facts, "attempts"), _known_records(facts, "incidents")
    levels = list(_levels(facts))
    return {
        "signs_strong": Measured(_count_levels(levels, 3)),
        "signs_moderate": Measured(_count_levels(levels, 2)),
        "signs_extreme": Measured(_count_levels(levels, 4)),
        "attempts_made": Measured(None if attempts is None else exact(Decimal(len(attempts)))),
        "attempts_ignored": Measured(_attempts_ignored(attempts)),
        "incidents_logged": Measured(None if incidents is None else exact(Decimal(len(incidents)))),
        "flags_serious": Measured(_flags_serious(facts)),
    }


def _levels(facts: Facts) -> Iterator[int | None]:
    for sign in sign_ids(facts.content):
        text = facts.text(f"{sign}_level")
        yield int(text) if text else None


def _count_levels(levels: Iterable[int | None], at_least: int) -> Range:
    """How many signs reach a level; those not rated may or may not."""
    levels = list(levels)
    sure = sum(level is not None and level >= at_least for level in levels)
    return Range(Decimal(sure), Decimal(sure + levels.count(None)))


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
