"""Anchors and aliases, as other programs write what occurs twice: read as if written out, and never for more."""

from datetime import date
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from clientexit_tui.errors import DocumentError
from clientexit_tui.sessions.importing import read_import
from clientexit_tui.strict_yaml.nodes import Plain, plain
from clientexit_tui.strict_yaml.reader import MAX_BYTES, MAX_NODES, read
from tests.hostile_files import laughs
from tests.shipped import content

LOADERS = [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)]
both = pytest.mark.parametrize("loader", LOADERS, ids=["python", "c"])


def value_of(text: str, loader: Any = None) -> Plain:
    """The plain value of a text of one document."""
    (node,) = read(text, "f.yaml", loader=loader)
    return plain(node)


@both
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: &x 1\nb: *x\n", {"a": "1", "b": "1"}),
        ("a: &x [1, {b: 2}]\nc: [*x, *x]\n", {"a": ["1", {"b": "2"}], "c": [["1", {"b": "2"}]] * 2}),
        ("&a k: &v w\nb: {*a : *v}\n", {"k": "w", "b": {"k": "w"}}),
        ("- &x []\n- *x\n", [[], []]),
    ],
)
def test_an_alias_stands_for_what_its_anchor_names(text: str, value: Plain, loader: Any) -> None:
    assert value_of(text, loader) == value


@both
@pytest.mark.parametrize(
    ("text", "place", "problem"),
    [
        ("a: *x\n", (1, 4), "the alias *x refers to no anchor before it"),
        ("a: &x [*x]\n", (1, 8), "the alias *x holds itself"),
        ("a: &x {b: &y [{c: *x}, *y]}\n", (1, 19), "the alias *x holds itself"),
        ("client: &Sons Ltd\n", (1, 9), "nothing refers to the anchor &Sons; put the value in quotes if it is text"),
        ("a: &b\nc: *b\n", (1, 4), "the anchor &b names nothing"),
        ("a: &x 1\nb: &x 2\nc: *x\n", (2, 4), "the anchor &x is here twice"),
        ("a: &x [1]\n*x : 2\n", (2, 1), "a key must be text"),
        ("a: &x 1\n<<: *x\n", (2, 1), "merge keys"),
        ("a: &x !!int 1\nb: *x\n", (1, 4), "tags"),
        ("- &x 1\n- *x\n--- *x\n", (3, 1), "more than one part"),
    ],
)
def test_what_is_no_shared_value_is_refused_with_its_place(
    text: str, place: tuple[int, int], problem: str, loader: Any
) -> None:
    with pytest.raises(DocumentError) as caught:
        read(text, "f.yaml", loader=loader)
    assert problem in caught.value.problem
    assert (caught.value.place.line, caught.value.place.column) == place


def test_anchors_of_one_document_are_not_those_of_the_next() -> None:
    with pytest.raises(DocumentError, match="refers to no anchor before it"):
        read("- &x 1\n- *x\n---\n- *x\n", "f.yaml", documents=2)


@both
def test_a_shared_value_counts_each_time_it_stands_there(loader: Any) -> None:
    with pytest.raises(DocumentError, match=f"more than {MAX_NODES:,} values"):
        read(laughs(1000), "f", loader=loader)
    with pytest.raises(DocumentError, match="with every alias written out, the file holds more than 5 MB of text"):
        read(f"- &a {'x' * (MAX_BYTES // 10)}\n" + "- *a\n" * 10, "f", loader=LOADERS[1])
    with pytest.raises(DocumentError, match="more than 32 deep"):
        read("a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}]\n" for n in range(1, 40)), "f", loader=loader)
    deep = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}]\n" for n in range(1, 31)) + "z: *a30\n"
    assert value_of(deep, loader)
    with pytest.raises(DocumentError, match="more than 32 deep"):
        read(deep.replace("*a30\n", "[*a30]\n"), "f", loader=loader)


SHARED = st.recursive(
    st.text("ab", min_size=1),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("cd"), inner, max_size=3),
)


@settings(max_examples=100)
@given(SHARED, SHARED)
def test_what_pyyaml_writes_of_shared_values_reads_as_if_they_were_not(first: Any, second: Any) -> None:
    value = {"x": [first, second, first], "y": {"z": second}}
    assert value_of(yaml.safe_dump(value)) == value


def test_a_file_to_import_may_share_values() -> None:
    source = yaml.safe_dump({"title": "x", "answers": {"causes": (both := ["scope", "payment"]), "own_part": []}})
    assert both == ["scope", "payment"]
    shared = b"title: &n Northwind\nanswers:\n  client_name: *n\n  story: &s |\n    Long.\n"
    with pytest.raises(Exception, match="nothing refers to the anchor &s"):
        read_import(content(), shared, "in.yaml", date(2026, 11, 22))
    found = read_import(content(), shared.replace(b"&s ", b""), "in.yaml", date(2026, 11, 22))
    assert (found.title, found.answers.text("client_name")) == ("Northwind", "Northwind")
    assert read_import(content(), source.encode(), "in.yaml", date(2026, 11, 22)).title == "x"
