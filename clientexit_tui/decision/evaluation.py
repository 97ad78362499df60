"""Gates and rules decided on what is known."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from clientexit_tui.content.conditions import Leaf
from clientexit_tui.content.model import Content, Gate, Rule
from clientexit_tui.decision.measures import Measures
from clientexit_tui.interview.conditions import Fact, Gap, Truth, evaluate
from clientexit_tui.interview.facts import Facts


@dataclass(frozen=True)
class Evaluation:
    """Every gate and rule with its truth, and the measures they looked at."""

    content: Content
    facts: Facts
    measures: Measures
    gates: Mapping[str, Truth]
    final_gates: Mapping[str, Truth]
    """The gates as no open answer can change them; one that holds only by default is None here."""
    rules: Mapping[str, Truth]

    def gates_that(self, truth: Truth) -> tuple[Gate, ...]:
        """The gates with this truth, in order."""
        return tuple(gate for gate in self.content.gates if self.gates[gate.id] is truth)

    def rules_that(self, truth: Truth) -> tuple[Rule, ...]:
        """The rules with this truth, in order."""
        return tuple(rule for rule in self.content.rules if self.rules[rule.id] is truth)

    @property
    def look(self) -> "Looking":
        """The look of conditions that may name questions, measures and gates."""
        return Looking(self.facts, self.measures, self.gates)

    @property
    def open_gates(self) -> tuple[Gate, ...]:
        """The gates that an open answer can still raise or lift."""
        return tuple(gate for gate in self.content.gates if self.final_gates[gate.id] is None)


@dataclass(frozen=True)
class Looking:
    """Gives the fact behind a leaf on a question, a measure or a gate that is already decided."""

    facts: Facts
    measures: Measures
    gates: Mapping[str, Truth] = field(default_factory=dict)

    def __call__(self, leaf: Leaf) -> Fact:
        """The fact that `leaf` is about."""
        if leaf.subject == "measure":
            return self.measures[leaf.id].range or Gap.UNKNOWN
        if leaf.subject == "gate":
            return _TRUTH_AS_FACT[self.gates[leaf.id]]
        return self.facts.look(leaf)


_TRUTH_AS_FACT: Mapping[Truth, Fact] = {True: "yes", False: "no", None: Gap.UNKNOWN}


def evaluate_all(facts: Facts, measures: Measures) -> Evaluation:
    """Decides every gate and rule of the content."""
    content, look = facts.content, Looking(facts, measures)
    gates = {gate.id: evaluate(gate.when, look, facts.today) for gate in content.gates}
    final = {gate.id: evaluate(gate.when, look, facts.today, final=True) for gate in content.gates}
    rules = {rule.id: evaluate(rule.when, look, facts.today) for rule in content.rules}
    return Evaluation(content, facts, measures, gates, final, rules)
