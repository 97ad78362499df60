"""Which question to ask next on the way to a verdict, and whether asking on is worth it.

What comes before everything else (urgent gates) is asked first. Then comes the question whose answer is likely to say
most about how the verdict falls: the expected gain in the Gini index over all worlds, the measure by which decision
trees choose (Breiman et al., Classification and Regression Trees, 1984), for what it costs to answer. It ends when the
verdict is settled, or when the headline and the urgent notices stay as they are in 19 of 20 worlds, or when no question
is left that could tell more.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from clientexit_tui.cached import cached_property
from clientexit_tui.content.conditions import Leaf, leaves, named
from clientexit_tui.content.model import Gate, Interview, Kind, Question, Rule
from clientexit_tui.decision.dependencies import open_questions
from clientexit_tui.decision.evaluation import Evaluation
from clientexit_tui.decision.measures import measure_inputs
from clientexit_tui.decision.outlooks import ALONE, LEVELS, Outlooks
from clientexit_tui.decision.signs import sign_ids
from clientexit_tui.decision.worlds import EVERY, SameInterview, Set, worlds_for
from clientexit_tui.frozen import frozen

STEADY = 0.95
"""The share of worlds in which a verdict must stay as it is for it to be very likely."""
LITTLE = 0.015
"""A gain below this is none worth asking for: an estimate of ours, by which 19 of 20 verdicts stay as they are."""
FEW = 12
"""Questions among which the ones after the next are looked for, when it is estimated how many are left."""
MOST = 40
"""Questions up to which that is estimated."""
COSTS = {Kind.MULTI: 1.2, Kind.NUMBER: 1.4, Kind.DATE: 1.4, Kind.MONEY: 1.6, Kind.RECORDS: 2.5, Kind.LONG_TEXT: 3.0}
"""How much effort an answer is, where choosing one thing is 1."""


@frozen
class Ask:
    """A question to ask next, and why."""

    question: str
    first: bool
    """Whether it comes before everything else."""
    between: tuple[str, ...] = ()
    """The options between which its answer can decide, in their fixed order: nobody is to be led."""


@frozen
class _Asking:
    """A question that can be asked, and what an answer to it decides."""

    question: Question
    parts: tuple[Set, ...]
    cost: float


class Road:
    """The way to a verdict: the next question, how far it is, and how sure the verdict is so far.

    Deterministic: the same answers give the same road.

    Args:
        evaluation: what is decided so far.
        headline: where the answers point, or nothing.
        settled: whether no open answer can change that.
        passed: questions that are not to be asked now.
    """

    def __init__(
        self, evaluation: Evaluation, headline: str, *, settled: bool, passed: frozenset[str] = frozenset()
    ) -> None:
        self._evaluation, self._headline, self._settled, self._passed = evaluation, headline, settled, passed
        self._facts, self._content = evaluation.facts, evaluation.content
        self._outlooks = Outlooks(self._facts, evaluation.measures, worlds_for(self._content, self._facts.today))

    def without(self, passed: frozenset[str]) -> "Road":
        """The same road where some questions are not to be asked now."""
        return Road(self._evaluation, self._headline, settled=self._settled, passed=passed)

    @cached_property
    def ask(self) -> Ask | None:
        """The next question; None where a verdict is ready."""
        if (first := next(self._first, None)) is not None:
            return Ask(first, first=True)
        if self.is_ready:
            return None
        best = self._best(EVERY, self._askings) or self._missing
        return Ask(best.question.id, first=False, between=self._between(best)) if best else None

    @property
    def _missing(self) -> _Asking | None:
        """What a rule waits for, where the likeliest verdict is not yet the one on what is known."""
        if self.steady >= max((self._outlooks.share(each.worlds) for each in self._outlooks.falls), default=0.0):
            return None
        waiting = {each.question.id: each for each in self._askings}
        return next((waiting[each] for each in open_questions(self._evaluation) if each in waiting), None)

    @cached_property
    def is_ready(self) -> bool:
        """Whether there is a verdict that no open answer is likely to change."""
        return bool(self._headline) and (self._settled or self.steady >= STEADY)

    @cached_property
    def steady(self) -> float:
        """How likely the headline and the urgent notices are to stay as they are, from 0 to 1."""
        now = self._headline, tuple(gate.id for gate in self._evaluation.gates_that(True) if gate.urgent)
        falls = (each for each in self._outlooks.falls if (each.headline, each.urgent) == now)
        return sum(self._outlooks.share(each.worlds) for each in falls)

    @cached_property
    def telling(self) -> tuple[str, ...]:
        """The open questions that could turn the verdict, the one that tells most first; none once it is ready."""
        if self.is_ready:
            return ()
        before = self._purity(EVERY)
        gains = {each.question.id: self._gain(each, EVERY, before) for each in self._askings}
        ranked = sorted((each for each in gains if gains[each] > 0), key=lambda each: -gains[each])
        return tuple(dict.fromkeys((*self._first, *ranked)))

    @cached_property
    def left(self) -> int:
        """About how many questions there are still to come, with the next."""
        if self.ask is None:
            return 0
        first = len(set(self._first))
        return first + (0 if self.is_ready else self._left()) or 1

    # What can be asked

    @property
    def _first(self) -> Iterator[str]:
        """The open questions of urgent gates that apply now."""
        for gate in (each for each in self._content.gates if each.urgent):
            for name in named(gate.when):
                yield from (each for each in self._ways_to(name) if self._is_open(each))

    def _ways_to(self, question_id: str) -> Iterator[str]:
        """The questions on which it depends whether one is asked, then the question itself."""
        question = self._content.by_id[question_id]
        for name in (*named(question.when), *(name for each in question.infer for name in named(each.when))):
            yield from self._ways_to(name)
        yield question_id

    def _is_open(self, question_id: str) -> bool:
        """Whether it can be asked now and was not; what the user does not know is never asked again."""
        asked = self._facts.is_asked(question_id) and question_id not in self._passed
        return asked and self._facts.given.get(question_id) is None

    @cached_property
    def _askings(self) -> tuple[_Asking, ...]:
        found = []
        for name, looked_at in deciding(self._content).items():
            if self._is_open(name):
                question = self._content.by_id[name]
                parts = self._outlooks.parts(looked_at)
                if len(parts) > 1:
                    found.append(_Asking(question, parts, COSTS.get(question.kind, 1.0)))
        return tuple(found)

    # What tells most

    def _best(self, among: Set, askings: Iterable[_Asking]) -> _Asking | None:
        """The question that tells most in these worlds for what it costs; None where none tells anything."""
        before = self._purity(among)
        gains = ((self._gain(each, among, before), each) for each in askings)
        gain, best = max(gains, key=lambda each: each[0], default=(0.0, None))
        return best if gain > LITTLE else None

    def _gain(self, asking: _Asking, among: Set, before: float) -> float:
        share, whole = self._outlooks.share, self._outlooks.share(among)
        parts = [(each & among, share(each & among)) for each in asking.parts]
        return (sum(self._purity(part) * size / whole for part, size in parts if size) - before) / asking.cost

    def _purity(self, among: Set) -> float:
        """How likely two worlds among these are to fall alike: 1 where all do."""
        share, whole = self._outlooks.share, self._outlooks.share(among)
        return sum((share(each.worlds & among) / whole) ** 2 for each in self._outlooks.falls) if whole else 1.0

    def _left(self) -> int:
        """As many questions as there are where each answer is the likeliest."""
        before = self._purity(EVERY)
        waiting = sorted(self._askings, key=lambda each: -self._gain(each, EVERY, before))[:FEW]
        among, count = EVERY, 0
        while waiting and count < MOST and self._surest(among) < STEADY:
            best = self._best(among, waiting)
            if best is None:
                break
            waiting.remove(best)
            among = max((each & among for each in best.parts), key=self._outlooks.share)
            count += 1
        return count

    def _surest(self, among: Set) -> float:
        whole = self._outlooks.share(among)
        falls = (self._outlooks.share(each.worlds & among) for each in self._outlooks.falls)
        return max(falls, default=0.0) / whole if whole else 1.0

    def _between(self, asking: _Asking) -> tuple[str, ...]:
        """The two likeliest options that come first after one answer and do not after another, in their fixed order."""
        shares: dict[str, float] = {}
        for part in asking.parts:
            falls = max(self._outlooks.falls, key=lambda each: self._outlooks.share(each.worlds & part))
            if falls.headline:
                shares[falls.headline] = shares.get(falls.headline, 0.0) + self._outlooks.share(part)
        likeliest = sorted(shares, key=lambda each: -shares[each])[:2]
        return tuple(option.id for option in self._content.options if option.id in likeliest)


@lru_cache(maxsize=4)
def _deciding(key: SameInterview) -> Mapping[str, tuple[Leaf, ...]]:
    """For each question on which gates and rules depend, what of its answer they look at."""
    content, found = key.content, dict[str, dict[Leaf, None]]()

    def look(leaf: Leaf, question_id: str) -> None:
        found.setdefault(question_id, {})[leaf] = None

    deciders: tuple[Gate | Rule, ...] = (*content.gates, *content.rules)
    for decider in deciders:
        for leaf in leaves(decider.when):
            match leaf.subject:
                case "question":
                    look(leaf, leaf.id)
                case "measure" if leaf.id in LEVELS:
                    for sign in sign_ids(content):
                        level = Leaf("question", f"{sign}_level", "at_least", str(LEVELS[leaf.id]))
                        look(level, level.id)
                case "measure" if leaf.id in ALONE:
                    look(leaf, ALONE[leaf.id])
                case "measure":
                    for name in measure_inputs(content)[leaf.id]:
                        look(leaf, name)
    for name in tuple(found):  # and what decides whether a question is asked at all, or follows from others
        question = content.by_id[name]
        for condition in (question.when, *(each.when for each in question.infer)):
            for leaf in leaves(condition):
                look(leaf, leaf.id)
    return {name: tuple(each) for name, each in found.items()}


def deciding(content: Interview) -> Mapping[str, tuple[Leaf, ...]]:
    """For each question on which gates and rules depend, what of its answer they look at."""
    return _deciding(SameInterview(content))
