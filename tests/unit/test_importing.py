"""Files to import: a title, and answers by question id."""

import json
from collections.abc import Iterable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientexit_tui.content.model import Interview
from clientexit_tui.errors import DocumentError
from clientexit_tui.interview.answers import Answer, Record, State
from clientexit_tui.locations import content_dir
from clientexit_tui.sessions.importing import Imported, ImportRefusedError, read_import
from clientexit_tui.strict_yaml.json_form import fit_for_yaml
from clientexit_tui.strict_yaml.nodes import plain
from clientexit_tui.strict_yaml.reader import read
from tests.shipped import content as shipped_content

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def content() -> Interview:
    """The interview."""
    return shipped_content()


def imported(content: Interview, text: str) -> Imported:
    """What a file with this text holds."""
    return read_import(content, text.encode(), "in.yaml", TODAY, "now")


def problems(content: Interview, text: str) -> list[str]:
    """The lines that refuse a file with this text."""
    with pytest.raises(ImportRefusedError) as caught:
        imported(content, text)
    assert [str(each) for each in caught.value.problems] == str(caught.value).splitlines()
    return str(caught.value).splitlines()


def test_a_file_holds_a_title_and_answers_in_its_order(content: Interview) -> None:
    found = imported(content, "title: ' A  client '\nanswers:\n  fees: 12k\n  currency: euro\n  safety_threat: no\n")
    assert found == Imported(
        "A  client",
        found.answers,
    )
    assert list(found.answers) == ["fees", "currency", "safety_threat"]
    assert found.answers.get("fees") == Answer(value="12000.00 EUR", at="now")
    assert found.answers.get("safety_threat") == Answer(value="no", at="now")


@pytest.mark.parametrize("text", ["title: x", "title: x\nanswers:", "title: x\nanswers: {}"])
def test_a_title_is_enough(content: Interview, text: str) -> None:
    assert imported(content, text) == Imported("x", imported(content, "title: x").answers)
    assert len(imported(content, text).answers) == 0


@pytest.mark.parametrize("nothing", ["", "null", "~", "''", "[]", "{}", "' '"])
def test_an_empty_value_is_not_answered(content: Interview, nothing: str) -> None:
    assert len(imported(content, f"title: x\nanswers:\n  fees: {nothing}\n").answers) == 0


def test_a_state_is_given_as_such_and_never_by_its_word(content: Interview) -> None:
    found = imported(content, "title: x\nanswers:\n  fees: {state: unknown}\n  client_name: unknown\n")
    assert found.answers.get("fees") == Answer(State.UNKNOWN, at="now")
    assert found.answers.text("client_name") == "unknown"
    assert problems(content, "title: x\nanswers:\n  fees: unknown\n")


def test_links_may_stand_before_the_records_that_they_name(content: Interview) -> None:
    text = "title: x\nanswers:\n  control_evidence: [r1]\n  incidents:\n    - {what: a call}\n"
    found = imported(content, text)
    assert found.answers.get("control_evidence") == Answer(value=("r1",), at="now")
    assert found.answers.records("incidents") == (Record("r1", {"what": "a call"}, "now"),)


def test_a_link_to_a_record_with_a_mistake_is_not_a_second_mistake(content: Interview) -> None:
    text = "title: x\nanswers:\n  control_evidence: [r1]\n  incidents:\n    - {wat: a call}\n"
    assert [line.split(": ")[1] for line in problems(content, text)] == ["incidents[1].wat"]


def test_json_is_read_with_its_tabs_and_escapes_and_its_numbers_stay_text(content: Interview) -> None:
    data = {
        "title": "Zoë \U0001f600 \\ud83d\\ude00",
        "answers": {"currency": "EUR", "fees": 1250.5, "safety_threat": True},
    }
    for text in (json.dumps(data), json.dumps(data, indent="\t"), json.dumps(data, separators=(",", ":"))):
        found = imported(content, text)
        assert found.title == data["title"]
        assert found.answers.text("fees") == "1250.50 EUR"
        assert found.answers.text("safety_threat") == "yes"


JSON_VALUES = st.recursive(
    st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff\ufffe\uffff")),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.just("k"), inner),
    max_leaves=5,
)


@given(JSON_VALUES, st.booleans())
def test_json_means_the_same_when_read_as_yaml(value: object, ascii_only: bool) -> None:
    source = json.dumps({"v": value}, ensure_ascii=ascii_only, indent="\t").encode()
    (node,) = read(fit_for_yaml(source), "x")
    assert plain(node) == {"v": value}


@pytest.mark.parametrize("source", [b"{a: b}", b"{", b'{"a": "\xff"}', b"[1]", b""])
def test_what_is_not_json_is_left_alone(source: bytes) -> None:
    assert fit_for_yaml(source) == source


def test_every_mistake_is_told_with_file_line_column_and_question(content: Interview) -> None:
    text = """title: x
colour: red
answers:
  feees: 3
  currency: KWD
  fees: '1,250'
  matters:
    - health
    - wealth
  incidents:
    - what: a call
    - {what: a mail, cost_hours: -1}
  safety_threat: {vaule: yes}
"""
    assert [line.rpartition(": ")[0].split(": ")[0] for line in problems(content, text)] == [
        "in.yaml:2:1",
        "in.yaml:4:3",
        "in.yaml:6:9",
        "in.yaml:9:7",
        "in.yaml:12:34",
        "in.yaml:13:18",
        "in.yaml:13:19",
    ]
    assert "fees: '1,250' can be read as 1250.00 KWD or as 1.25 KWD" in problems(content, text)[2]
    assert "no question 'feees' (did you mean 'fees'?)" in problems(content, text)[1]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- a", "in.yaml:1:1: A file to import holds a title and answers"),
        ("just text", "in.yaml:1:1: A file to import holds a title and answers"),
        ("answers: {}", "in.yaml:1:1: The title is missing"),
        ("title:\nanswers: {}", "in.yaml:1:1: The title is missing"),
        ("title: [a]", "in.yaml:1:1: The title is missing"),
        ("title: a\nanswers: [a]", "in.yaml:2:10: Answers are lines like"),
        ("title: a\nanswers: text", "in.yaml:2:10: Answers are lines like"),
    ],
)
def test_a_file_of_another_shape_is_refused(content: Interview, text: str, said: str) -> None:
    assert problems(content, text)[0].startswith(said)


@pytest.mark.parametrize("text", ["", "title: a\ntitle: b", "title: &x a", "title: 'a", "a: 1\n---\nb: 2"])
def test_what_is_not_strict_yaml_is_refused_with_its_place(content: Interview, text: str) -> None:
    with pytest.raises(DocumentError, match=r"in\.yaml:\d+:\d+: "):
        imported(content, text)


def test_doubtful_answers_are_accepted_with_a_warning(content: Interview) -> None:
    found = imported(content, "title: x\nanswers:\n  period_months: 36\n")
    assert [str(each).split(": ")[:2] for each in found.warnings] == [["in.yaml:3:18", "period_months"]]
    assert found.answers.text("period_months") == "36"


def example_files() -> Iterable[str]:
    """The names of the shipped examples."""
    return sorted(file.name for file in (content_dir() / "examples").glob("*.yaml"))


@pytest.mark.parametrize("name", example_files())
def test_every_shipped_example_can_be_imported_without_a_warning(content: Interview, name: str) -> None:
    found = read_import(content, (content_dir() / "examples" / name).read_bytes(), name, TODAY)
    assert not found.warnings
    assert len(found.answers) > 100
