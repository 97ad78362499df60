"""Every rule, gate and option can be reached: for each, a few answers that do it, kept in `witnesses.yaml`.

CLIENTEXIT_GOLDEN=write finds them anew and writes the file.
"""

import os
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice

import pytest

from clientexit_tui.content.model import Gate, Rule
from clientexit_tui.decision.verdict import Verdict, decide
from clientexit_tui.interview.answers import Answers, State
from clientexit_tui.interview.facts import Facts
from clientexit_tui.sessions.importing import AnswersReading
from clientexit_tui.strict_yaml.nodes import MappingNode, Plain
from clientexit_tui.strict_yaml.reader import read
from clientexit_tui.strict_yaml.writer import dump
from tests.places import TESTS
from tests.shipped import TODAY, content, verdict
from tests.witness import MOST_TRIED, Givens, ways

FILE = TESTS / "witnesses.yaml"
TO_DO = "it has no witness yet: CLIENTEXIT_GOLDEN=write pytest -n0 tests/unit/test_rule_witnesses.py finds one"
Reached = Callable[[Verdict], bool]


def speaks(rule: Rule) -> Reached:
    """Whether a rule speaks."""
    return lambda found: found.evaluation.rules[rule.id] is True


def holds(gate: Gate) -> Reached:
    """Whether a gate holds."""
    return lambda found: found.evaluation.gates[gate.id] is True


def leads(option: str) -> Reached:
    """Whether an option is the headline."""
    return lambda found: found.headline == option


SOUGHT: dict[str, tuple[tuple[Rule | Gate, ...], Reached]] = {
    **{f"rule {rule.id}": ((rule,), speaks(rule)) for rule in content().rules},
    **{f"gate {gate.id}": ((gate,), holds(gate)) for gate in content().gates},
    **{
        f"option {option.id}": (tuple(rule for rule in content().rules if option.id in rule.supports), leads(option.id))
        for option in content().options
    },
}
"""What is to be reached, with the rules or gates whose conditions lead there, and how to tell that it is."""


def find(name: str) -> Givens:
    """A witness from which nothing can be left out."""
    guides, reached = SOUGHT[name]
    for givens in _candidates(guides):
        if reached(verdict(**givens)):
            return _smallest(givens, reached)
    raise AssertionError(f"no witness for {name}")


def _candidates(guides: tuple[Rule | Gate, ...]) -> Iterator[Givens]:
    """The ways of each guide, then those of more and more of them together."""
    for guide in guides:
        yield from islice(ways(guide.when), MOST_TRIED)
    whole: Givens = {}
    for guide in guides:
        whole = {**next(ways(guide.when)), **whole}
        yield whole


def _smallest(givens: Givens, reached: Reached) -> Givens:
    for name in tuple(givens):
        fewer = {key: value for key, value in givens.items() if key != name}
        if reached(verdict(**fewer)):
            givens = fewer
    return givens


def plain(value: object) -> Plain:
    """A given value as a file holds it."""
    if isinstance(value, State):
        return {"state": value.value}
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    return str(value) if isinstance(value, str) else [plain(each) for each in value]  # type: ignore[attr-defined]


@cache
def kept() -> dict[str, Answers]:
    """The witnesses in the file; they pass the same checks as an imported session."""
    if os.environ.get("CLIENTEXIT_GOLDEN") == "write":
        found: dict[str, Plain] = {name: plain(find(name)) for name in SOUGHT}
        FILE.write_text(dump(found), "utf-8", newline="\n")
    (root,) = read(FILE.read_bytes(), FILE.name)
    assert isinstance(root, MappingNode)
    answers = {}
    for name, node in root.items.items():
        reading = AnswersReading(content(), TODAY, "")
        answers[name] = reading.read(node)
        assert not reading.problems, reading.problems
    return answers


@pytest.mark.parametrize("name", SOUGHT)
def test_every_rule_gate_and_option_is_reached_by_its_witness(name: str) -> None:
    assert name in kept(), TO_DO
    assert SOUGHT[name][1](decide(Facts(content(), kept()[name], TODAY))), "its witness no longer reaches it"


def test_there_is_a_witness_for_nothing_else() -> None:
    assert [name for name in kept() if name not in SOUGHT] == []


def test_every_rule_has_a_source_a_sentence_and_one_for_when_it_is_open() -> None:
    references = {each.id for each in content().references}
    for rule in content().rules:
        assert rule.from_ or rule.refs, rule.id
        assert set(rule.refs) <= references, rule.id
        assert rule.says.endswith("."), rule.id
        assert rule.unknown_says.endswith("."), rule.id
        assert rule.supports or rule.opposes, rule.id


def test_without_answers_no_rule_speaks_and_no_gate_holds() -> None:
    nothing = verdict().evaluation
    assert nothing.rules_that(True) == ()
    assert nothing.gates_that(True) == ()
    assert not [rule.id for rule in content().rules if nothing.final_rules[rule.id] is not None]
