"""Gates and rules decided on what is known."""

from collections.abc import Iterable, Mapping
from dataclasses import field

from clientexit_tui.content.conditions import Leaf
from clientexit_tui.content.model import Gate, Interview, Rule
from clientexit_tui.decision.measures import Measures
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.conditions import Fact, Gap, Truth, evaluate
from clientexit_tui.interview.facts import Facts


@frozen
class Evaluation:
    """Every gate and rule with its truth, and the measures they looked at."""

    content: Interview
    facts: Facts
    measures: Measures
    gates: Mapping[str, Truth]
    final_gates: Mapping[str, Truth]
    """The gates as no open answer can change them; one that holds only by default is None here."""
    rules: Mapping[str, Truth]
    final_rules: Mapping[str, Truth]
    """The rules as no open answer can change them."""

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

    @property
    def open_rules(self) -> tuple[Rule, ...]:
        """The rules that an open answer can still make speak or fall silent."""
        return tuple(rule for rule in self.content.rules if self.final_rules[rule.id] is None)


@frozen
class Looking:
    """Gives the fact behind a leaf on a question, a measure or a gate that is already decided."""

    facts: Facts
    measures: Measures
    gates: Mapping[str, Truth] = field(default_factory=dict)
    final: bool = False
    """Whether a measure is all that it can still become, rather than what the usual figures make it."""

    def __call__(self, leaf: Leaf) -> Fact:
        """The fact that `leaf` is about."""
        if leaf.subject == "measure":
            bounds = self.measures.bounds.get(leaf.id) if self.final else None
            return bounds or self.measures[leaf.id].range or Gap.UNKNOWN
        if leaf.subject == "gate":
            return _TRUTH_AS_FACT[self.gates[leaf.id]]
        return self.facts.look(leaf)


_TRUTH_AS_FACT: Mapping[Truth, Fact] = {True: "yes", False: "no", None: Gap.UNKNOWN}


def evaluate_all(facts: Facts, measures: Measures) -> Evaluation:
    """Decides every gate and rule of the content."""
    return evaluate_some(facts, measures, facts.content.gates, facts.content.rules)


def evaluate_some(
    facts: Facts,
    measures: Measures,
    gates: Iterable[Gate],
    rules: Iterable[Rule],
    others: Evaluation | None = None,
) -> Evaluation:
    """Decides these gates and rules, and takes the truth of the others from an earlier evaluation."""
    held, final = (dict(others.gates), dict(others.final_gates)) if others else ({}, {})
    spoken, settled = (dict(others.rules), dict(others.final_rules)) if others else ({}, {})
    now, at_last = Looking(facts, measures, held), Looking(facts, measures, final, final=True)

    def decide(each: Gate | Rule, truths: dict[str, Truth], finals: dict[str, Truth]) -> None:
        truth = truths[each.id] = evaluate(each.when, now, facts.today)
        may_differ = each.id in facts.content.by_default or measures.bounds
        finals[each.id] = evaluate(each.when, at_last, facts.today, final=True) if may_differ else truth

    for gate in gates:
        decide(gate, held, final)
    for rule in rules:
        decide(rule, spoken, settled)
    return Evaluation(facts.content, facts, measures, held, final, spoken, settled)
