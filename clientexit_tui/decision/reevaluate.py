"""Deciding again after one answer: only what depends on it."""

from clientexit_tui.content.conditions import leaves
from clientexit_tui.content.model import Gate, Rule
from clientexit_tui.decision.evaluation import Evaluation, evaluate_some
from clientexit_tui.decision.measures import Measured, Measures, measure_again
from clientexit_tui.interview.answers import Answer
from clientexit_tui.interview.conditions import Range
from clientexit_tui.interview.facts import Facts


class Reevaluation:
    """An evaluation, and the ways to have it with another answer.

    Args:
        evaluation: what is decided so far.
    """

    def __init__(self, evaluation: Evaluation) -> None:
        self.evaluation = evaluation
        self._looking: dict[tuple[str, str], dict[str, Gate | Rule]] = {}
        deciding: tuple[Gate | Rule, ...] = (*evaluation.content.gates, *evaluation.content.rules)
        for each in deciding:
            for leaf in leaves(each.when):
                self._looking.setdefault((leaf.subject, leaf.id), {})[each.id] = each

    def with_answer(self, question_id: str, answer: Answer) -> Evaluation:
        """The evaluation with one answer given or changed."""
        before = self.evaluation
        facts = before.facts.with_answer(question_id, answer)
        changed = {question_id, *before.facts.differing(facts), *_shown_or_hidden(before.facts, facts)}
        measures = measure_again(before.measures, facts, changed)
        touched = {**self._touched("question", changed), **self._touched("measure", _moved(before.measures, measures))}
        gates = [each for each in touched.values() if isinstance(each, Gate)]
        touched |= self._touched("gate", {each.id for each in gates})
        rules = [each for each in touched.values() if isinstance(each, Rule)]
        return evaluate_some(facts, measures, gates, rules, before)

    def _touched(self, subject: str, ids: set[str]) -> dict[str, Gate | Rule]:
        """The gates and rules that look at one of these facts."""
        return {each.id: each for name in ids for each in self._looking.get((subject, name), {}).values()}


def _shown_or_hidden(before: Facts, after: Facts) -> set[str]:
    """The questions that apply in one of the two and not in the other."""
    return {each for each in before.content.conditional if after.applies[each] is not before.applies[each]}


def _moved(before: Measures, after: Measures) -> set[str]:
    """The measures that differ."""
    if before is after:
        return set()
    return {each for each in after.by_id if _all_of(after, each) != _all_of(before, each)}


def _all_of(measures: Measures, measure_id: str) -> tuple[Measured, Range | None]:
    return measures[measure_id], measures.bounds.get(measure_id)
