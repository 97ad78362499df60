"""What lies behind gates and rules: the questions they look at, and those they still wait for."""

from collections.abc import Iterator

from clientexit_tui.content.conditions import AllOf, AnyOf, Condition, Leaf, named
from clientexit_tui.content.model import Rule
from clientexit_tui.decision.evaluation import Evaluation
from clientexit_tui.interview.conditions import Truth, evaluate
from clientexit_tui.interview.facts import Facts

GATE_WEIGHT = 100
URGENT_WEIGHT = 1000
"""What an open gate weighs among open questions: more than all rules together, urgent ones most."""


def questions_behind(condition: Condition | None, evaluation: Evaluation) -> tuple[str, ...]:
    """The questions that a condition looks at, directly or through measures and gates."""
    inputs = evaluation.measures.inputs
    through = [each for measure_id in named(condition, "measure") for each in inputs[measure_id]]
    wanted = named(condition, "gate")
    gates = [gate for gate in evaluation.content.gates if gate.id in wanted] if wanted else []
    through += [each for gate in gates for each in questions_behind(gate.when, evaluation)]
    return tuple(dict.fromkeys((*named(condition), *through)))


def answers_behind(condition: Condition | None, evaluation: Evaluation) -> tuple[str, ...]:
    """The questions a condition rests on that were answered; an alternative that does not hold is not among them."""
    facts = evaluation.facts
    rests_on = dict.fromkeys(
        each for part in _held(condition, evaluation) for each in questions_behind(part, evaluation)
    )
    return tuple(each for each in rests_on if facts.answer(each) is not None and not _said_nothing(each, facts))


def _held(condition: Condition | None, evaluation: Evaluation) -> Iterator[Condition]:
    """What a condition is made of, and of alternatives only those that hold, where one does."""
    match condition:
        case AllOf(parts):
            for part in parts:
                yield from _held(part, evaluation)
        case AnyOf(parts):
            facts = evaluation.facts
            holding = [part for part in parts if evaluate(part, evaluation.look, facts.today) is True]
            for part in holding or parts:
                yield from _held(part, evaluation)
        case Leaf(subject="gate"):
            yield from _held(
                next(gate.when for gate in evaluation.content.gates if gate.id == condition.id), evaluation
            )
        case None:
            return
        case _:
            yield condition


def open_questions(evaluation: Evaluation) -> tuple[str, ...]:
    """The unanswered questions behind undecided gates and rules, heaviest first; gates weigh more than any rule."""
    weights: dict[str, int] = {}
    facts = evaluation.facts
    waiting: list[tuple[Condition | None, int]] = [
        (gate.when, URGENT_WEIGHT if gate.urgent else GATE_WEIGHT) for gate in evaluation.open_gates
    ]
    waiting += [(rule.when, _reach(rule)) for rule in evaluation.open_rules]
    for condition, weight in waiting:
        for question_id in questions_behind(condition, evaluation):
            for asked in _first_open(question_id, facts):
                weights[asked] = weights.get(asked, 0) + weight
    return tuple(sorted(weights, key=lambda each: -weights[each]))


def _first_open(question_id: str, facts: Facts) -> tuple[str, ...]:
    """The question itself when it can be answered now, else the open questions that decide whether it is asked."""
    applies: Truth = facts.applies.get(question_id)
    if applies is True:
        return (question_id,) if facts.answer(question_id) is None or _said_nothing(question_id, facts) else ()
    if applies is False:
        return ()
    question = facts.content.by_id[question_id]
    return tuple(each for name in named(question.when) for each in _first_open(name, facts))


def _said_nothing(question_id: str, facts: Facts) -> bool:
    answer = facts.answer(question_id)
    return answer is not None and answer.value is None and answer.state.value in ("unknown", "later", "prefer_not")


def _reach(rule: Rule) -> int:
    return sum(rule.supports.values()) + sum(rule.opposes.values())
