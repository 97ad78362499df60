"""The JSON Schema of the content files: it is made of the types that read them, and says what the reader says."""

import json
import os
import re
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from clientexit_tui.content.problems import node_problems
from clientexit_tui.content.schema import FILE, schema
from clientexit_tui.locations import content_dir
from clientexit_tui.strict_yaml.reader import plain, read
from clientexit_tui.strict_yaml.writer import dump
from tests.amount import examples

KEPT = content_dir() / FILE
FILES = sorted(content_dir().glob("*.yaml"))
HEAD = f"# yaml-language-server: $schema={FILE}\n"


@cache
def validator() -> Draft202012Validator:
    """What checks by the schema that is made now."""
    return Draft202012Validator(schema(), format_checker=FormatChecker())


class Core(yaml.SafeLoader):
    """Reads YAML as editors do: by the core schema of YAML 1.2, where `yes` is a word and 5 a number."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 (the name is PyYAML's)


for tag, form in (
    ("null", r"~|null|Null|NULL|"),
    ("bool", r"true|True|TRUE|false|False|FALSE"),
    ("int", r"[-+]?[0-9]+"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?"),
):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{form})$"), None)


def test_the_kept_schema_is_what_is_made_now() -> None:
    made = json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"
    if os.environ.get("CLIENTEXIT_GOLDEN") == "write":
        KEPT.write_text(made, encoding="utf-8")
    assert KEPT.read_text(encoding="utf-8") == made
    Draft202012Validator.check_schema(json.loads(made))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_each_shipped_file_names_the_schema_and_fits_it_as_editors_read_it(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.startswith(HEAD)
    seen = yaml.load(text, Core)  # noqa: S506 (it makes safe values only)
    assert [error.message for error in validator().iter_errors(seen)] == []


def first_of(key: str) -> Any:
    """The first shipped element of a list, as it is written."""
    return next(each for name, each in elements() if name == key)


@cache
def elements() -> tuple[tuple[str, Any], ...]:
    """Every shipped element with the key of its list; a question and a group stand in a small section of their own."""
    found: list[tuple[str, Any]] = []
    for file in FILES:
        for key, value in _mapping(plain(*read(file.read_bytes(), file.name))).items():
            if key == "section":
                found += [("section", each) for each in _small_sections(_mapping(value))]
            elif isinstance(value, list):
                found += [(key, each) for each in value]
            elif key == "about":
                found.append((key, value))
    return tuple(found)


def _small_sections(section: dict[str, Any]) -> Iterator[Any]:
    for group in section["groups"]:
        for question in group["questions"]:
            if "choices_from" not in question:  # which needs the question that it names
                yield {**section, "groups": [{**group, "questions": [question]}]}


def _mapping(value: object) -> dict[str, Any]:
    assert isinstance(value, dict)
    return value


def file_with(key: str, element: Any) -> dict[str, Any]:
    """What a file holds with this element only."""
    return {key: element if key in ("section", "about") else [element]}


def refused(held: Any) -> tuple[bool, bool]:
    """Whether the schema, and whether the reader, refuses what a file holds."""
    (root,) = read(dump(held), "x.yaml")
    return not validator().is_valid(held), bool(node_problems(root))


MISTAKES: list[tuple[str, dict[str, Any]]] = [
    ("rules", {"sys": "a slip in a key"}),
    ("rules", {"says": ["a list"]}),
    ("rules", {"says": ""}),
    ("rules", {"supports": {"repair": "12"}, "opposes": {}}),
    ("rules", {"supports": {}, "opposes": {}}),
    ("rules", {"when": {"question": "fees", "is": "1", "at_least": "2"}}),
    ("rules", {"when": {"question": "fees", "iz": "1"}}),
    ("rules", {"when": {"all": [], "question": "fees"}}),
    ("rules", {"id": "Not-An-Id"}),
    ("gates", {"urgent": "maybe"}),
    ("gates", {"do": "a text"}),
    ("tasks", {"phase": "berfore"}),
    ("tasks", {"days": "soon"}),
    ("tasks", {"blocked_when": {"question": "fees", "is": "1"}, "blocked_why": ""}),
    ("letter", {"forms": ["explane"]}),
    ("script", {"text": "x", "same_as": ["y"]}),
    ("criteria", {"check": "x", "verdict": "pass"}),
    ("criteria", {"check": "", "verdict": "pass", "reason": "x"}),
    ("references", {"strength": "hearsay"}),
    ("about", {"strengths": {"rule": "x"}}),
    ("about", {"limits": []}),
    ("about", {"date": "last week"}),
    ("retired", {"id": "old", "since": "then", "why": "x"}),
    ("migrations", {"id": "m", "to": "2", "ops": [{"renam": {"from": "a", "to": "b"}}]}),
    ("migrations", {"id": "m", "to": "2", "ops": [{"map_values": {"question": "a", "values": {"b": ""}}}]}),
]


@pytest.mark.parametrize(("key", "slip"), MISTAKES)
def test_a_typical_mistake_fits_neither_the_schema_nor_the_reader(key: str, slip: dict[str, Any]) -> None:
    sound = {} if key in ("retired", "migrations") else first_of(key)
    assert refused(file_with(key, {**sound, **slip})) == (True, True)


def test_steps_of_a_migration_fit_both() -> None:
    steps = [{"rename": {"from": "a", "to": "b"}}, {"to_text": {"question": "a", "values": {"b": "c"}}}]
    held = {"migrations": [{"id": "m", "to": "2", "ops": steps}], "retired": [{"id": "a", "since": "2", "why": "x"}]}
    assert refused(held) == (False, False)


PUT: tuple[Any, ...] = (
    None,
    "",
    "zzz",
    "yes",
    "no",
    "12",
    "3",
    "text",
    "news",
    [],
    ["a"],
    [None],
    {},
    {"x": "y"},
    {"repair": "3"},
)
"""What may come to stand somewhere by a slip."""
KEYS = (
    "x",
    "id",
    "when",
    "forms",
    "text",
    "same_as",
    "choices",
    "fields",
    "links_to",
    "checks",
    "verdict",
    "is",
    "all",
)


def places(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The way to each value inside another."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inner:
        yield (*path, key)
        yield from places(each, (*path, key))


@st.composite
def slipped(draw: st.DrawFn) -> dict[str, Any]:
    """A file with one slip in it: something else put there, dropped, called otherwise, or put beside it."""
    held = file_with(*draw(st.sampled_from(elements())))
    changed = deepcopy(held)
    *way, last = draw(st.sampled_from([each for each in places(held) if len(each) > 1]))
    inside: Any = changed
    for key in way:
        inside = inside[key]
    slip = draw(st.sampled_from(["put", "drop", "call", "beside"]))
    if slip == "put" or not isinstance(inside, dict):
        inside[last] = draw(st.sampled_from(PUT))
    elif slip == "beside":
        inside[draw(st.sampled_from(KEYS))] = draw(st.sampled_from(PUT))
    else:
        was = inside.pop(last)
        inside.update({f"{last}x": was} if slip == "call" else {})
    return changed


@settings(max_examples=examples(1000, 60), deadline=None)
@given(slipped())
def test_schema_and_reader_take_and_refuse_the_same(held: dict[str, Any]) -> None:
    by_schema, by_reader = refused(held)
    assert by_schema == by_reader
