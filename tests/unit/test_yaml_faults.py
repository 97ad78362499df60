"""What is wrong with a file is told in words of this program, by what stands there, whichever parser gave up."""

import inspect
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from clientexit_tui.errors import DocumentError
from clientexit_tui.strict_yaml import faults
from clientexit_tui.strict_yaml.faults import BRACKET_NEVER_CLOSED, NEVER_CLOSED, NO_ESCAPE, TOO_LONG_KEY
from clientexit_tui.strict_yaml.reader import read

LOADERS = [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)]
both = pytest.mark.parametrize("loader", LOADERS, ids=["python", "c"])


@both
@pytest.mark.parametrize(
    ("text", "place", "problem"),
    [
        ("a: 'open\n", (1, 4), NEVER_CLOSED),
        ('b: 1\na: "open\nc: d\n', (2, 4), NEVER_CLOSED),
        ("a: 'x\n---\ny'", (1, 4), NEVER_CLOSED),
        ("a:\n  - [b, {c: d}\n", (2, 5), BRACKET_NEVER_CLOSED),
        ("{\n", (1, 1), BRACKET_NEVER_CLOSED),
        ('a: "\\q"\n', None, NO_ESCAPE),
        ('a: "\\x"\n', None, NO_ESCAPE),
        ("k" * 1100 + ": 1\n", (1, 1101), TOO_LONG_KEY),
        ("a: b: c\n", (1, 5), "a colon with a blank after it"),
        ("a: b\n  c: d\n", (2, 4), "a colon with a blank after it"),
        ("{a: b\nc: d}\n", (2, 2), "a colon with a blank after it"),
        ("a:\n\tb: c\n", (2, 1), "a tab stands where blanks belong"),
        ("a: @x\n", (1, 4), "no value begins with this sign"),
        ("a: `x`\n", (1, 4), "no value begins with this sign"),
        ("a: %x\n", (1, 4), "no value begins with this sign"),
        ("a: ]\n", (1, 4), "this bracket closes nothing"),
        ("a: *Important*\n", (1, 14), "this sign begins a name here"),
        ("a:\n   b: 1\n c: 2\n", (3, 2), "this does not fit what stands before it"),
        ("- a\nb: c\n", (2, 1), "this does not fit what stands before it"),
        ('{"a" 1}', (1, 6), "a comma is missing"),
        ("[" * 1100, None, "more than 32 deep"),
        ("a: " + "{b: " * 300, None, "more than 32 deep"),
    ],
)
def test_each_fault_has_its_own_words(text: str, place: tuple[int, int] | None, problem: str, loader: Any) -> None:
    with pytest.raises(DocumentError) as caught:
        read(text, "f.yaml", loader=loader)
    assert problem in caught.value.problem
    assert place in (None, (caught.value.place.line, caught.value.place.column))


def test_brackets_in_text_before_a_fault_are_not_taken_for_depth() -> None:
    with pytest.raises(DocumentError, match="a colon with a blank after it"):
        read(f"a: '{'[' * 100}'\nb: c: d\n", "f.yaml")


def parts_of(text: str, loader: Any) -> tuple[str, list[str]]:
    """What is told of a text, and the parser's own words for it; nothing where it is read."""
    try:
        read(text, "f.yaml", loader=loader)
    except DocumentError as error:
        theirs = [getattr(error.__cause__, name, None) for name in ("problem", "context", "note", "reason")]
        return error.problem, [str(each) for each in theirs if each]
    return "", []


@settings(max_examples=200)
@given(st.text("ab \n:-[]{}&*!|>'\"%#?,~\t\\.0@`", max_size=40))
def test_no_word_of_the_parser_reaches_the_user(text: str) -> None:
    for loader in LOADERS:
        told, theirs = parts_of(text, loader)
        assert not [each for each in theirs if each in told]


def test_the_words_of_the_parser_are_asked_for_nowhere() -> None:
    source = inspect.getsource(faults)
    asked = ("error.problem ", "error.problem)", "error.context ", "error.context)", "str(error)", "{error}")
    assert not [each for each in asked if each in source]
