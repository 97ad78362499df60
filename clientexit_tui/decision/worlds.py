"""Complete worlds: several hundred ways in which the answers could fall, drawn once from what is usual.

A set of worlds is one number with a bit for each, so that a condition is decided for all of them by a few operations
on whole numbers: the truth of a leaf is the set of worlds in which the answer drawn satisfies it. Each world is of one
kind of case, and its answers are drawn from what is usual in that kind; so answers that go together come together.
Method: Monte Carlo with a naive Bayes mixture; the shares themselves are content (`data/usual.yaml`).
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache, reduce
from itertools import accumulate
from operator import or_
from random import Random

from clientexit_tui.content.conditions import Leaf
from clientexit_tui.content.model import Interview, Kind, Question
from clientexit_tui.content.usual import Usual
from clientexit_tui.decision.counts import counts
from clientexit_tui.decision.measured import Measured
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import Answer, Answers, Record, State, Value
from clientexit_tui.interview.conditions import Fact, Gap, Range, evaluate
from clientexit_tui.interview.facts import Facts

COUNT = 512
"""How many worlds are drawn: one in twenty is then known to one in a hundred (standard error)."""
SEED = 20
HUNDRED = 100
DIGITS = 8
"""Binary digits to which a share is drawn."""
ALONE = "none"
"""Stands for no choice and no entry at all, where a question takes several."""

Set = int
"""A set of worlds: bit ``n`` says whether world ``n`` is in it."""
EVERY: Set = (1 << COUNT) - 1


@frozen
class Drawn:
    """One answer that was drawn, and the worlds that have it."""

    answer: Answer
    worlds: Set


class Worlds:
    """The worlds of an interview on one day.

    Args:
        content: the interview, with what is usual in it.
        today: the day from which days are counted.
    """

    def __init__(self, content: Interview, today: date) -> None:
        self.content, self.today = content, today
        chance = Random(SEED)  # noqa: S311 - the same worlds each time, and no secret
        kinds = _spread({each.id: each.share for each in content.kinds})
        self.kinds: Mapping[str, Set] = {each.id: _of(kinds, each.id) for each in content.kinds}
        """The worlds of each kind of case."""
        self.usual: Mapping[str, Usual] = {each.question or each.measure: each for each in content.usual}
        self.drawn: dict[str, tuple[Drawn, ...]] = {
            name: tuple(_draw(usual, self.kinds, content, today, chance)) for name, usual in self.usual.items()
        }
        """What was drawn for each question, and for each measure that rests on several."""
        self._leaves: dict[Leaf, Set] = {}
        self._counted: dict[str, list[Mapping[str, Measured]]] = {}

    def where(self, leaf: Leaf) -> Set:
        """The worlds in which a leaf on a question, or on a measure that was drawn, holds."""
        if leaf not in self._leaves:
            self._leaves[leaf] = sum(
                each.worlds for each in self.drawn.get(leaf.id, ()) if self._holds(leaf, each.answer)
            )
        return self._leaves[leaf]

    def _holds(self, leaf: Leaf, answer: Answer) -> bool:
        fact = _fact(answer) if leaf.subject == "question" else _figure(answer)
        return evaluate(leaf, lambda _: fact, self.today) is True

    def counted(self, measure: str, question: str) -> tuple[tuple[Range | None, Set], ...]:
        """What a measure that rests on one question alone comes to in the worlds."""
        if question not in self._counted:
            nothing = Facts(self.content, Answers(), self.today)
            drawn = self.drawn.get(question, ())
            self._counted[question] = [counts(nothing.with_answer(question, each.answer)) for each in drawn]
        pairs = zip(self._counted[question], self.drawn.get(question, ()), strict=True)
        return tuple((found[measure].range, each.worlds) for found, each in pairs)

    def likelihood(self, name: str, value: Value, kind: str) -> float:
        """How likely an answer is in cases of a kind, as far as that tells kinds apart."""
        usual = self.usual.get(name)
        if usual is None:
            return 1.0
        shares = _shares(usual, kind)
        if isinstance(value, str):
            total = sum(shares.values()) or 1
            return max(shares.get(value, 0) / total, LEAST) if value in shares else 1.0
        chosen = {each for each in value if isinstance(each, str)}
        likely = 1.0
        for choice, share in shares.items():
            likely *= _kept(share if choice in chosen else HUNDRED - share)
        return likely


LEAST = 0.02
"""No answer is held to be less likely than this: what is usual is an estimate."""


def _kept(share: int) -> float:
    return min(1 - LEAST, max(LEAST, share / HUNDRED))


@lru_cache(maxsize=4)
def worlds_of(content: "SameInterview", today: date) -> Worlds:
    """The worlds of an interview on a day, drawn once."""
    return Worlds(content.content, today)


class SameInterview:
    """An interview as a key: the same one, not one that is equal, which would take long to find out."""

    def __init__(self, content: Interview) -> None:
        self.content = content

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SameInterview) and self.content is other.content

    def __hash__(self) -> int:
        return id(self.content)


def worlds_for(content: Interview, today: date) -> Worlds:
    """The worlds of an interview on a day, drawn when they are first wanted."""
    return worlds_of(SameInterview(content), today)


def _shares(usual: Usual, kind: str) -> Mapping[str, int]:
    """The shares within a kind of case; what it does not name is as everywhere."""
    own = next((each.shares for each in usual.within if each.kind == kind), {})
    return {**usual.shares, **own}


def _spread(shares: Mapping[str, int]) -> tuple[str, ...]:
    """The kind of each world: in proportion, and mixed, so that any stretch of worlds is like the whole."""
    names, total = tuple(shares), sum(shares.values())
    ends = [end * COUNT / total for end in accumulate(shares.values())]
    step = 197  # has no divisor in common with the number of worlds
    places = [at * step % COUNT for at in range(COUNT)]
    return tuple(next(name for name, end in zip(names, ends, strict=True) if place < end) for place in places)


def _of(kinds: tuple[str, ...], kind: str) -> Set:
    return sum(1 << at for at, each in enumerate(kinds) if each == kind)


def _draw(usual: Usual, kinds: Mapping[str, Set], content: Interview, today: date, chance: Random) -> Iterator[Drawn]:
    """An answer for each world, each answer with all its worlds."""
    question = content.by_id.get(usual.question)
    draw = _several if question is not None and question.kind is Kind.MULTI else _one
    found: dict[str | tuple[str, ...], Set] = {}
    special = tuple(each.kind for each in usual.within)
    ordinary = reduce(or_, (worlds for kind, worlds in kinds.items() if kind not in special), 0)
    for kind, worlds in (("", ordinary), *((each, kinds[each]) for each in special)):
        for value, drawn in draw(_shares(usual, kind), worlds, chance):
            found[value] = found.get(value, 0) | drawn
    for value, drawn in found.items():
        yield Drawn(_answer(question, value, today), drawn)


def _one(shares: Mapping[str, int], among: Set, chance: Random) -> Iterator[tuple[str, Set]]:
    """One answer for each of these worlds: each takes its share of those that are left."""
    left = sum(shares.values())
    for value, share in shares.items():
        taken = among if share == left else among & _some(share / left if left else 0.0, chance)
        among, left = among & ~taken, left - share
        if taken:
            yield value, taken


def _several(shares: Mapping[str, int], among: Set, chance: Random) -> Iterator[tuple[tuple[str, ...], Set]]:
    """Any number of choices for each of these worlds, each by its own share."""
    found: dict[tuple[str, ...], Set] = {(): among}
    for choice, share in shares.items():
        has = _some(share / HUNDRED, chance) if choice != ALONE else 0
        divided = {(*chosen, choice): worlds & has for chosen, worlds in found.items()}
        found = {chosen: worlds & ~has for chosen, worlds in found.items()} | divided
        found = {chosen: worlds for chosen, worlds in found.items() if worlds}
    for chosen, worlds in found.items():
        yield chosen or ((ALONE,) if ALONE in shares else ()), worlds


def _some(likely: float, chance: Random) -> Set:
    """A set in which each world is as likely to be: coins thrown for all at once, by the digits of that number."""
    found, digits = 0, round(likely * (1 << DIGITS))
    for place in range(DIGITS):
        coins = chance.getrandbits(COUNT)
        found = found | coins if digits >> place & 1 else found & coins
    return EVERY if digits >> DIGITS else found


def _answer(question: Question | None, value: str | tuple[str, ...], today: date) -> Answer:
    if question is None or isinstance(value, tuple):
        return Answer(value=value)
    match question.kind:
        case Kind.DATE:
            return Answer(value=(today + timedelta(days=int(value))).isoformat())
        case Kind.RECORDS:
            records = tuple(_record(question, word, at) for at, word in enumerate(value.split()) if word != ALONE)
            return Answer(value=records) if records else Answer(State.NOT_APPLICABLE)
    return Answer(value=value)


def _record(question: Question, word: str, at: int) -> Record:
    """An entry in which a field has this choice, or in which nothing is given."""
    field = next((each.id for each in question.fields if each.choice(word)), "")
    return Record(f"r{at + 1}", {field: word} if field else {})


def _fact(answer: Answer) -> Fact:
    if answer.state is State.NOT_APPLICABLE or answer.value is None:
        return Gap.ABSENT
    return answer.value


def _figure(answer: Answer) -> Fact:
    return answer.value if isinstance(answer.value, str) else Gap.UNKNOWN
