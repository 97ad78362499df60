"""Gates and rules decided on what is known."""

from collections.abc import Mapping
from dataclasses import dataclass

from clientexit_tui.content.conditions import Leaf
from clientexit_tui.content.model import Content, Gate, Rule
from clientexit_tui.decision.measures import Measured, Measures
from clientexit_tui.interview.conditions import Fact, Gap, Truth, evaluate
from clientexit_tui.interview.facts import Facts


@dataclass(frozen=True)
class Evaluation:
    """Every gate and rule with its truth, and the measures they looked at."""

    content: Content
    facts: Facts
    measures: Measures
    gates: Mapping[str, Truth]
    rules: Mapping[str, Truth]

    def gates_that(self, truth: Truth) -> tuple[Gate, ...]:
        """The gates with this truth, in order."""
        return tuple(gate for gate in self.content.gates if self.gates[gate.id] is truth)

    def rules_that(self, truth: Truth) -> tuple[Rule, ...]:
        """The rules with this truth, in order."""
        return tuple(rule for rule in self.content.rules if self.rules[rule.id] is truth)

    def measured(self, measure_id: str) -> Measured:
        """One measure."""
        return self.measures[measure_id]


@dataclass(frozen=True)
class Looking:
    """Gives the fact behind a leaf on a question or on a measure."""

    facts: Facts
    measures: Measures

    def __call__(self, leaf: Leaf) -> Fact:
        """The fact that `leaf` is about."""
        if leaf.subject == "measure":
            return self.measures[leaf.id].range or Gap.UNKNOWN
        return self.facts.look(leaf)


def evaluate_all(facts: Facts, measures: Measures) -> Evaluation:
    """Decides every gate and rule of the content."""
    content, look = facts.content, Looking(facts, measures)
    gates = {gate.id: evaluate(gate.when, look, facts.today) for gate in content.gates}
    rules = {rule.id: evaluate(rule.when, look, facts.today) for rule in content.rules}
    return Evaluation(content, facts, measures, gates, rules)
