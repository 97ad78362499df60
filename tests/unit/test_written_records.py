"""Entries that stand under "come back later" and the like: whatever changes one of them keeps all the others."""

import ast
from collections.abc import Callable
from datetime import date

import pytest

from clientexit_tui.exit_plan.marks import MARKS, noted, redated, ticked
from clientexit_tui.interview.answers import Answer, Answers, Record, State
from clientexit_tui.message.lint.kept import KEPT, withdrawn
from tests.places import ROOT

AT = "2026-11-22T14:02:00+00:00"
ENTRIES = (Record("a", {"note": "one"}), Record("b", {"note": "two"}), Record("c", {"note": "three"}))
SAID = [state for state in State if state is not State.ANSWERED]


def under(question_id: str, state: State) -> Answers:
    """Entries of which something else is said."""
    return Answers({question_id: Answer(state, ENTRIES)})


@pytest.mark.parametrize("state", SAID)
def test_what_is_written_is_there_and_does_not_count(state: State) -> None:
    answers = under("people", state)
    assert answers.written("people") == ENTRIES
    assert answers.records("people") == ()


@pytest.mark.parametrize("state", SAID)
@pytest.mark.parametrize(
    "change",
    [
        lambda answers: ticked(answers, "b", date(2026, 11, 22), AT),
        lambda answers: redated(answers, "b", date(2026, 11, 22), AT),
        lambda answers: noted(answers, "b", "2", AT),
        lambda answers: noted(answers, "d", "new", AT),
    ],
)
def test_a_mark_keeps_the_others(state: State, change: Callable[[Answers], Answer]) -> None:
    assert {"a", "b", "c"} <= {each.id for each in change(under(MARKS, state)).records}


@pytest.mark.parametrize("state", SAID)
def test_a_remark_that_is_withdrawn_leaves_the_others(state: State) -> None:
    assert [each.id for each in withdrawn(under(KEPT, state), "b", AT).records] == ["a", "c"]


def test_what_changes_entries_goes_on_from_those_that_are_written() -> None:
    """The kind: of those that count, a change would lose the ones that do not count now."""
    offences = []
    for path in (ROOT / "clientexit_tui").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        if "with_record" in text or "new_record_id(" in text:
            offences += [
                f"{path.relative_to(ROOT)}:{node.lineno}"
                for node in ast.walk(ast.parse(text))
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "records"
            ]
    assert offences == []
