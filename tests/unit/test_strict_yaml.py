"""Strict YAML: text in, text out; whatever else YAML can do is refused with its place."""

import time
from contextlib import suppress
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from clientexit_tui.errors import DocumentError, Place
from clientexit_tui.safetext import clean
from clientexit_tui.strict_yaml.reader import MAX_BYTES, MappingNode, Plain, Scalar, SequenceNode, plain, read
from clientexit_tui.strict_yaml.writer import dump
from tests.amount import examples

LOADERS = [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)]
both = pytest.mark.parametrize("loader", LOADERS, ids=["python", "c"])


def value_of(text: str | bytes, loader: Any = None) -> Plain:
    """The plain value of a text of one document."""
    (node,) = read(text, "f.yaml", loader=loader)
    return plain(node)


def refusal(text: str | bytes, loader: Any = None, **options: Any) -> DocumentError:
    """The error that reading a text ends in."""
    with pytest.raises(DocumentError) as caught:
        read(text, "f.yaml", loader=loader, **options)
    return caught.value


@both
@pytest.mark.parametrize(
    "written",
    [
        *("no", "No", "NO", "off", "yes", "on", "y", "n", "true", "False", "Null", "NULL", "=", ".inf", ".nan"),
        *("12:30", "12:30.5", "09:30", "1:59:59", "2024-01-01", "2024-02-30", "+442079460958", "0123", "1_000"),
        *("1200.00", "1.10", "0x1F", "0b101", "1e3", "08", "0o17", "1,000"),
    ],
)
def test_a_scalar_stays_the_text_that_was_written(written: str, loader: Any) -> None:
    assert value_of(f"a: {written}\n", loader) == {"a": written}
    assert value_of(f"- {written}\n", loader) == [written]


@both
@pytest.mark.parametrize(
    ("written", "expected"), [("", None), ("~", None), ("null", None), ("''", ""), ("'~'", "~"), ('"null"', "null")]
)
def test_only_a_plain_nothing_is_none(written: str, expected: str | None, loader: Any) -> None:
    assert value_of(f"a: {written}\n", loader) == {"a": expected}


@both
@pytest.mark.parametrize(
    ("text", "line", "column", "problem"),
    [
        ("", 1, 1, "the file is empty"),
        ("# only a comment\n", None, None, "the file is empty"),
        ("a: 1\nb: &x 2\n", 2, 4, "nothing refers to the anchor &x"),
        ("a: 1\nb: *x\n", 2, 4, "the alias *x refers to no anchor before it"),
        ("a: !!int 3\n", 1, 4, "tags"),
        ("a: ! 3\n", 1, 4, "tags"),
        ("a: !!python/object/apply:os.system [ls]\n", 1, 4, "tags"),
        ("%YAML 1.1\n---\na: 1\n", 1, 1, "'%'"),
        ("a:\n  b: 1\n  c: 2\n  b: 3\n", 4, 3, "the key 'b' is here twice (first at line 2)"),
        ("é: 1\n漢: {x: 1, x: 2}\n", 2, 11, "the key 'x' is here twice (first at line 2)"),
        ("a: 1\n<<: 2\n", 2, 1, "merge keys"),
        ("? [a]\n: 1\n", 1, 3, "a key must be text"),
        ("? {a: 1}\n: 1\n", 1, 3, "a key must be text"),
        ("null: 1\n", 1, 1, "a key must be text"),
        ("~: 1\n", 1, 1, "a key must be text"),
        ("?\n: 1\n", 1, None, "a key must be text"),
        ("a: 1\n---\nb: 1\n", None, None, "holds more than one part"),
        ("a: b\n  c: d\n", 2, 4, "this is not YAML"),
        ("a: 'open\n", None, None, "this is not YAML"),
        ('a: "\\0"\n', 1, 4, "U+0000"),
        ('a: "\\e[2J"\n', 1, 4, "U+001B"),
        ('a: "\\ud800"\n', 1, None, ""),
        ('a: "\\UFFFFFFFF"\n', 1, None, ""),
        ("a: 1\nbc: d\x1b[2J\n", 2, 6, "U+001B"),
        ("a: \ud800\n", 1, 4, "U+D800"),
        ("a: \x7f\n", 1, 4, "U+007F"),
        ("a: \ufffe\n", 1, 4, "U+FFFE"),
    ],
)
def test_what_is_not_plain_data_is_refused_with_its_place(
    text: str, line: int | None, column: int | None, problem: str, loader: Any
) -> None:
    error = refusal(text, loader)
    assert problem in error.problem
    assert error.place.file == "f.yaml"
    assert line in (None, error.place.line)
    assert column in (None, error.place.column)


@both
def test_a_quoted_merge_key_or_null_is_a_key_like_any_other(loader: Any) -> None:
    assert value_of("'<<': 1\n'null': 2\n", loader) == {"<<": "1", "null": "2"}


def test_bytes_must_be_utf_8_and_may_begin_with_a_mark() -> None:
    assert value_of("\ufeffa: é\n".encode()) == {"a": "é"}
    assert value_of("\ufeffa: é\n") == {"a": "é"}
    error = refusal(b"a: 1\nb: \xff\n")
    assert error.place == Place("f.yaml", 2, 1)
    assert "UTF-8" in error.problem
    assert "UTF-8" in refusal("a: 1".encode("utf-16")).problem


def test_a_file_is_refused_for_its_size_before_it_is_read() -> None:
    assert "larger than the 5 MB that are read" in refusal(b" " * (MAX_BYTES + 1)).problem


MERGE_BOMB = "a: &a {x: 1}\n" + "".join(f"b{n}: &b{n} {{<<: [*a, *a, *a]}}\n" for n in range(20))
LAUGHS = "a: &a [x]\n" + "".join(f"b{n}: &b{n} [*a, *a, *a]\n" for n in range(9))


@both
@pytest.mark.parametrize(
    "bomb",
    [
        "[" * 200_000,
        "{a: " * 100_000,
        "- " * 100_000,
        "? " * 100_000,
        MERGE_BOMB,
        LAUGHS,
        "a: " + "1:" * 50_000 + "1\n",
    ],
    ids=["brackets", "braces", "dashes", "questions", "merges", "laughs", "sexagesimal"],
)
def test_a_bomb_does_not_go_off(bomb: str, loader: Any) -> None:
    start = time.perf_counter()
    with suppress(DocumentError):
        read(bomb, "f.yaml", loader=loader)
    assert time.perf_counter() - start < 5  # they run for minutes, or end the process, with the library's loaders


def test_the_number_of_values_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("clientexit_tui.strict_yaml.walk.MAX_NODES", 1000)
    assert value_of("[" + "a," * 999 + "]")
    assert "more than 1,000 values" in refusal("[" + "a," * 1000 + "]").problem


@both
def test_nesting_is_refused_beyond_32_and_not_before(loader: Any) -> None:
    assert value_of("[" * 32 + "]" * 32, loader) is not None
    error = refusal("[" * 33 + "]" * 33, loader)
    assert (error.place, "32 deep" in error.problem) == (Place("f.yaml", 1, 33), True)


def test_every_node_and_key_knows_its_place() -> None:
    (root,) = read("a: x\nb:\n  - y\n  - c: z\n", "f.yaml")
    assert isinstance(root, MappingNode)
    assert root.place == Place("f.yaml", 1, 1)
    assert root.keys == {"a": Place("f.yaml", 1, 1), "b": Place("f.yaml", 2, 1)}
    assert root.items["a"] == Scalar("x", Place("f.yaml", 1, 4))
    items = root.items["b"]
    assert isinstance(items, SequenceNode)
    assert [each.place for each in items.items] == [Place("f.yaml", 3, 5), Place("f.yaml", 4, 5)]


@both
def test_a_missing_end_is_an_error_where_it_is_asked_for(loader: Any) -> None:
    assert "the file ends early" in refusal("a: 1\n", loader, explicit_end=True).problem
    assert read("a: 1\n...\n", "f.yaml", explicit_end=True, loader=loader)
    first, second = read("a: 1\n---\nb: 2\n...\n", "f.yaml", documents=2, explicit_end=True, loader=loader)
    assert (plain(first), plain(second)) == ({"a": "1"}, {"b": "2"})
    assert "only 1 of 2 parts" in refusal("a: 1\n...\n", loader, documents=2, explicit_end=True).problem


TEXT = st.text(
    st.characters(exclude_categories=[]) | st.sampled_from("\n\n \t:#-'\"|>%&*!?[]{},~=<\x85\u2028é😀01eE.+yn")
)
CLEAN = TEXT.map(clean)
TRICKY = st.sampled_from(["no", "12:30", "1e3", "0o17", "null", "~", "", "<<", "=", "2024-01-01", "...", "---", "y"])
TREES = st.recursive(
    CLEAN | TRICKY | st.none(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(CLEAN | TRICKY, inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=examples(250))
@given(TREES)
def test_what_is_written_reads_back_the_same_in_both_engines(value: Plain) -> None:
    text = dump(value)
    for loader in LOADERS:
        (node,) = read(text.encode(), "f.yaml", explicit_end=True, loader=loader)
        assert plain(node) == value
    assert dump(value) == text
    assert yaml.safe_load(text) == value  # so that other programs read what we meant


@settings(max_examples=examples(150))
@given(st.tuples(CLEAN, CLEAN).map("\n".join).map(clean))
def test_clean_text_of_several_lines_is_written_as_a_readable_block(text: str) -> None:
    assert dump({"a": text}).startswith("a: |")


@settings(max_examples=examples(300))
@given(st.text("ab \n:-[]{}&*!|>'\"%#?,~\t\\.0", max_size=60))
def test_any_text_reads_or_is_refused_and_nothing_else(text: str) -> None:
    for loader in LOADERS:
        with suppress(DocumentError):
            read(text, "f.yaml", loader=loader)


@pytest.mark.parametrize("text", ["a\x85b", "a\n\u2028b", "\u2029", "a\tb ", "a\r\n"])
def test_text_that_is_not_clean_is_quoted_rather_than_changed(text: str) -> None:
    assert value_of(dump({"a": text})) == {"a": text}


def test_a_document_can_be_written_in_parts() -> None:
    assert dump({"a": "x"}, end=False) + dump({"b": "y\n\n"}, end=False) + dump({"c": None}) == (
        "a: x\nb: |+\n  y\n\nc: null\n...\n"
    )
