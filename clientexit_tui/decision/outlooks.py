"""How the verdict can still fall: gates, rules and headline in every world that agrees with what is answered.

What is answered is the same in all worlds; what is open is as it was drawn (`worlds.py`). The kinds of case weigh as
much as the answers make them likely. Scores are kept bit by bit, so that a rule is added in all worlds at once.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import reduce
from operator import and_, or_

from clientexit_tui.cached import cached_property
from clientexit_tui.content.conditions import AllOf, AnyOf, Condition, Known, Leaf, Not
from clientexit_tui.content.model import Gate, Kind, Rule
from clientexit_tui.decision.evaluation import Looking
from clientexit_tui.decision.measures import Measures
from clientexit_tui.decision.signs import sign_ids
from clientexit_tui.decision.worlds import EVERY, Set, Worlds
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import State
from clientexit_tui.interview.conditions import Fact, Range, evaluate
from clientexit_tui.interview.facts import Facts

BITS = 9
"""Scores lie between -256 and 255."""
TEMPER = 0.5
"""How far each answer counts towards the kind of case. Answers of one kind go together, and taken by themselves they
would make too sure of it; a power below one is the usual remedy (power posterior; Friel and Pettitt, 2008)."""
LEVELS = {"signs_moderate": 2, "signs_strong": 3, "signs_extreme": 4}
"""Measures that count the signs which reach a level."""
ALONE = {
    "attempts_made": "attempts",
    "attempts_ignored": "attempts",
    "incidents_logged": "incidents",
    "incidents_recent": "incidents",
    "flags_serious": "flags",
}
"""Measures that rest on one question alone."""


@frozen
class Falls:
    """One way in which the verdict can fall: the headline and the urgent notices, with the worlds in which it does."""

    headline: str
    """Nothing where no rule and no gate speaks."""
    urgent: tuple[str, ...]
    worlds: Set


class Outlooks:
    """The worlds that agree with what is known.

    Args:
        facts: what is known.
        measures: the figures that follow from it.
        worlds: those that were drawn.
    """

    def __init__(self, facts: Facts, measures: Measures, worlds: Worlds) -> None:
        self.facts, self.measures, self.worlds = facts, measures, worlds
        self._now = Looking(facts, measures)
        self._applying: dict[str, Set] = {}
        self._gates: dict[str, Set] = {}
        self._weights = _weights(facts, worlds)

    # What is true where

    def applies(self, question_id: str) -> Set:
        """The worlds in which a question is asked."""
        known = self.facts.applies.get(question_id)
        if known is not None:
            return EVERY if known else 0
        if question_id not in self._applying:
            self._applying[question_id] = self.where(self.facts.content.conditional[question_id].when)
        return self._applying[question_id]

    def where(self, condition: Condition | None) -> Set:
        """The worlds in which a condition holds."""
        match condition:
            case None:
                return EVERY
            case Not(part):
                return EVERY & ~self.where(part)
            case Known(part):
                return self.where(part)
            case AllOf(parts):
                return reduce(and_, map(self.where, parts), EVERY)
            case AnyOf(parts):
                return reduce(or_, map(self.where, parts), 0)
            case Leaf():
                return self._where_leaf(condition)

    def _where_leaf(self, leaf: Leaf) -> Set:
        if leaf.subject == "gate":
            held = self.gate(leaf.id)
            return held if leaf.value == "yes" else EVERY & ~held
        if leaf.op in ("answered", "declined"):
            return self._where_told(leaf)
        known = evaluate(leaf, self._now, self.facts.today)
        if known is not None:
            return EVERY if known else 0
        if leaf.subject == "measure":
            return self._where_measure(leaf)
        applies = self.applies(leaf.id)
        drawn = self._where_open(leaf)
        return drawn | EVERY & ~applies if leaf.op in ("is_not", "not_in") else drawn & applies

    def _where_told(self, leaf: Leaf) -> Set:
        """In the worlds all is answered that is asked on the road; entries are told beside it."""
        told = evaluate(Leaf(leaf.subject, leaf.id, "answered", "yes"), self._now, self.facts.today) is True
        question = self.facts.content.by_id.get(leaf.id)
        drawn = leaf.id in self.worlds.drawn and question is not None and question.kind is not Kind.RECORDS
        holds = told or (drawn and self.facts.stated.get(leaf.id) is None)
        return EVERY if (holds if leaf.op == "answered" else not holds) == (leaf.value == "yes") else 0

    def _where_open(self, leaf: Leaf) -> Set:
        """Where a leaf on an open question holds: by what follows from other answers, else as it was drawn."""
        question, found, followed = self.facts.content.by_id[leaf.id], 0, 0
        for each in question.infer if self.facts.stated.get(leaf.id) is None else ():
            where = self.where(each.when) & (EVERY if question.kind is Kind.MULTI else ~followed)
            value = (each.is_,) if question.kind is Kind.MULTI else each.is_
            followed |= where
            if evaluate(leaf, _always(value), self.facts.today) is True:
                found |= where
        return found | self.worlds.where(leaf) & ~followed

    def _where_measure(self, leaf: Leaf) -> Set:
        if leaf.id in LEVELS:
            return self._where_counted(leaf)
        if leaf.id in ALONE:
            applies = self.applies(ALONE[leaf.id])
            found = self.worlds.counted(leaf.id, ALONE[leaf.id])
            return applies & sum(worlds for span, worlds in found if _holds(leaf, span, self.facts.today))
        return self.worlds.where(leaf)

    def _where_counted(self, leaf: Leaf) -> Set:
        """The worlds in which so many signs reach the level: each is counted in, one after the other."""
        reached = [0] * (len(sign_ids(self.facts.content)) + 1)
        reached[0] = EVERY
        for sign in sign_ids(self.facts.content):
            level = Leaf("question", f"{sign}_level", "at_least", str(LEVELS[leaf.id]))
            has = self._where_leaf(level)
            for count in range(len(reached) - 1, 0, -1):
                reached[count] |= reached[count - 1] & has
        bound = int(str(leaf.value))
        if leaf.op == "at_least":
            return reached[bound] if bound < len(reached) else 0
        return EVERY & ~reached[bound + 1] if bound + 1 < len(reached) else EVERY

    def gate(self, gate_id: str) -> Set:
        """The worlds in which a gate holds."""
        if gate_id not in self._gates:
            gate = next(each for each in self.facts.content.gates if each.id == gate_id)
            self._gates[gate_id] = self.where(gate.when)
        return self._gates[gate_id]

    # How the verdict falls

    @cached_property
    def falls(self) -> tuple[Falls, ...]:
        """Every way in which the verdict falls in some world."""
        gates = self.facts.content.gates
        headlines = self._headlines({each.id: self.gate(each.id) for each in gates})
        found: list[tuple[str, tuple[str, ...], Set]] = [(name, (), worlds) for name, worlds in headlines.items()]
        for gate in (each for each in gates if each.urgent):
            found = list(_divided(found, gate, self.gate(gate.id)))
        return tuple(Falls(*each) for each in found if each[2])

    def _headlines(self, gates: Mapping[str, Set]) -> dict[str, Set]:
        """The worlds of each headline: the best option that is not blocked; level ones as the ranking does it."""
        content = self.facts.content
        blocked = {
            option.id: reduce(or_, (gates[each.id] for each in content.gates if option.id in each.blocks), 0)
            for option in content.options
        }
        spoken = reduce(or_, (gates[each.id] for each in content.gates if each.blocks), 0)
        scores = {option.id: [0] * BITS for option in content.options}
        for rule in content.rules:
            where = self.where(rule.when)
            spoken |= where
            if where:
                _score(rule, where, scores)
        best, winner = [0] * BITS, dict.fromkeys(scores, 0)
        has: Set = 0
        for option in sorted(content.options, key=lambda each: each.leaves):
            wins = EVERY & ~blocked[option.id] & (~has | _greater(scores[option.id], best))
            best = [(old & ~wins) | (new & wins) for old, new in zip(best, scores[option.id], strict=True)]
            winner = {each: worlds & ~wins for each, worlds in winner.items()}
            winner[option.id] = wins
            has |= wins
        return {**{each: worlds & spoken for each, worlds in winner.items()}, "": EVERY & ~(has & spoken)}

    # How likely that is

    def share(self, worlds: Set) -> float:
        """How likely it is to be in one of these worlds, from 0 to 1, by all that is answered."""
        return sum(weight * (worlds & kind).bit_count() for kind, weight in self._weights)

    def parts(self, leaves: tuple[Leaf, ...]) -> tuple[Set, ...]:
        """The worlds divided by whether these hold."""
        parts = [EVERY]
        for holds in map(self._where_leaf, leaves):
            parts = [each for part in parts for each in (part & holds, part & ~holds) if each]
        return tuple(parts)


def _weights(facts: Facts, worlds: Worlds) -> tuple[tuple[Set, float], ...]:
    """How much a world of each kind weighs: Bayes' rule over the answers, tempered because they go together."""
    likely: dict[str, float] = {each.id: float(each.share) for each in worlds.content.kinds}
    for name in worlds.usual:
        answer = facts.answer(name) if name in facts.content.by_id else None
        if answer is None or answer.state is not State.ANSWERED or answer.value is None:
            continue
        for kind in likely:
            likely[kind] *= worlds.likelihood(name, answer.value, kind) ** TEMPER
    total = sum(likely.values()) or 1.0
    counts = {kind: worlds.kinds[kind].bit_count() for kind in likely}
    return tuple((worlds.kinds[kind], likely[kind] / total / counts[kind]) for kind in likely if counts[kind])


def _always(value: Fact) -> Callable[[Leaf], Fact]:
    """Looks at this fact, whatever is asked."""
    return lambda _: value


def _holds(leaf: Leaf, span: Range | None, today: date) -> bool:
    return span is not None and evaluate(leaf, lambda _: span, today) is True


def _divided(
    found: list[tuple[str, tuple[str, ...], Set]], gate: Gate, holds: Set
) -> Iterator[tuple[str, tuple[str, ...], Set]]:
    for headline, urgent, worlds in found:
        yield headline, urgent, worlds & ~holds
        yield headline, (*urgent, gate.id), worlds & holds


def _score(rule: Rule, where: Set, scores: dict[str, list[Set]]) -> None:
    """Adds the weight of a rule to the options that it is about, in the worlds where it speaks."""
    for option in rule.supports.keys() | rule.opposes.keys():
        weight = rule.supports.get(option, 0) - rule.opposes.get(option, 0)
        _add(scores[option], where, weight)


def _add(score: list[Set], where: Set, weight: int) -> None:
    """Adds a number in some worlds, in two's complement: bit by bit, with what is carried over."""
    carry = 0
    for at in range(BITS):
        bit = where if weight >> at & 1 else 0
        before = score[at]
        score[at] = before ^ bit ^ carry
        carry = before & bit | carry & (before ^ bit)


def _greater(one: list[Set], other: list[Set]) -> Set:
    """The worlds in which one score is greater; the highest bit says that it is below zero."""
    greater, level = 0, EVERY
    for at in reversed(range(BITS)):
        a, b = (other[at], one[at]) if at == BITS - 1 else (one[at], other[at])
        greater |= level & a & ~b
        level &= ~(a ^ b)
    return greater
