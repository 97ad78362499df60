"""Cases from the professional material: what a careful adviser would say, beside what the verdict says."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from clientexit_tui.decision.verdict import Verdict, decide
from clientexit_tui.interview.answers import Answers
from clientexit_tui.interview.facts import Facts
from clientexit_tui.sessions.importing import AnswersReading
from clientexit_tui.strict_yaml.nodes import MappingNode, plain
from clientexit_tui.strict_yaml.reader import read
from tests.places import TESTS
from tests.shipped import TODAY, content

FILES = tuple(sorted((*(TESTS / "cases").glob("*.yaml"), *(TESTS / "kept").glob("*.yaml"))))
"""Those that were there while the rules were made, and those that were kept aside and opened once."""
STAYING = {"continue", "repair", "renegotiate"}
URGENT = {"safety_first", "lawyer_first"}


@dataclass(frozen=True)
class Case:
    """Answers, and what a careful adviser would say to them."""

    name: str
    headline: frozenset[str]
    acceptable: frozenset[str]
    urgent: frozenset[str]
    blocked: frozenset[str]
    answers: Answers

    def verdict(self) -> Verdict:
        """What the rules say on the day of all tests."""
        return decide(Facts(content(), self.answers, TODAY))

    def agreement(self, verdict: Verdict) -> str:
        """How near the headline is to the right answer."""
        if verdict.headline in self.headline:
            return "exact"
        return "acceptable" if verdict.headline in self.acceptable else "WRONG"

    def gates_agree(self, verdict: Verdict) -> bool:
        """Whether exactly the right urgent gates hold and everything that must be blocked is."""
        return self.urgent == URGENT & {gate.id for gate in verdict.urgent} and self.blocked <= set(verdict.blocked)


@cache
def case(file: Path) -> Case:
    """The case in a file; its answers pass the same checks as an imported session."""
    (root,) = read(file.read_bytes(), file.name)
    assert isinstance(root, MappingNode)
    reading = AnswersReading(content(), TODAY, "")
    answers = reading.read(root.items["answers"])
    assert not reading.problems
    assert not reading.warnings
    given = plain(root.items["expect"])
    assert isinstance(given, dict)
    expected = {key: frozenset(map(str, value or ())) for key, value in given.items()}
    return Case(file.stem, **expected, answers=answers)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_verdict_agrees_with_a_careful_adviser(file: Path, record_property: Callable[[str, object], None]) -> None:
    this = case(file)
    verdict = this.verdict()
    gates = "" if this.gates_agree(verdict) else "GATES DIFFER"
    record_property("case", (this.name, this.agreement(verdict), verdict.headline, verdict.confidence.value, gates))
    assert this.urgent == URGENT & {gate.id for gate in verdict.urgent}
    assert this.blocked <= set(verdict.blocked)
    assert verdict.headline in this.headline | this.acceptable, [(s.option, s.score) for s in verdict.ranking]


def test_every_case_is_answered_as_a_real_user_would() -> None:
    assert [file.stem for file in FILES if not 15 <= len(case(file).answers.by_id) <= 45] == []


def test_every_case_names_its_source_and_its_reason() -> None:
    for file in FILES:
        (root,) = read(file.read_bytes(), file.name)
        assert isinstance(root, MappingNode)
        assert list(root.items) == ["title", "source", "why", "expect", "answers"]


def test_in_at_least_a_third_of_the_cases_the_right_answer_is_not_to_leave() -> None:
    staying = [file for file in FILES if case(file).headline <= STAYING]
    assert len(staying) * 3 >= len(FILES) >= 30
