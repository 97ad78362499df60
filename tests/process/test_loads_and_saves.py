"""Whatever loads can be saved and reads back the same; what could not be is refused where it stands."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clientexit_tui.errors import DocumentError, Place
from clientexit_tui.interview.answers import Answer, Answers, Record, State
from clientexit_tui.safetext import clean
from clientexit_tui.sessions.codec import Codec, body_plain
from clientexit_tui.sessions.session import Header, Session
from clientexit_tui.sessions.whole_file import read_session, to_json
from clientexit_tui.strict_yaml.nodes import Plain
from clientexit_tui.strict_yaml.writer import dump
from tests.unit.test_store import store_in

ID = "20261122-0a1b2c"
HEAD = 'clientexit: "1"\n---\n'


def file_of(body: str) -> bytes:
    """A session file written by hand."""
    return f"{HEAD}{body}...\n".encode()


def saved(session: Session) -> bytes:
    """The bytes of its file as the program saves it."""
    return Codec().encode(session, Header(session.id, session.title))


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("{'value ': x}", Answer(value="x")),
        ("{value: x, 'at ': now}", Answer(value="x", at="now")),
        ("{' state': later}", Answer(State.LATER)),
        ('{"value\\u200b": x, "st\\u2060ate": unknown}', Answer(State.UNKNOWN, "x")),
        ("{value: x, ' note ': kept}", Answer(value="x", extra={"note": "kept"})),
        ("{value: x, '': kept, '1': y}", Answer(value="x", extra={"": "kept", "1": "y"})),
        ("{value: [{'id ': r1, 'what ': x}]}", Answer(value=(Record("r1", {"what": "x"}),))),
        ("{value: [{id: r1, '': x}]}", Answer(value=(Record("r1", {"": "x"}),))),
    ],
)
def test_a_key_with_blanks_or_unseen_letters_is_the_key_that_it_looks_like(answer: str, expected: Answer) -> None:
    session = Codec().decode(file_of(f"schema: 1\nid: {ID}\nanswers:\n  story: {answer}\n"), "s.yaml")
    assert session.answers.get("story") == expected
    assert Codec().decode(saved(session), "s.yaml") == session


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("answers:\n  story: {value: x, 'value ': y}\n", (5, 21)),
        ("answers:\n  story: {value: x}\n  'story ': {value: y}\n", (6, 3)),
        ("title: a\n'title ': b\n", (5, 1)),
        ("mood: a\n'mo\u200bod': b\n", (5, 1)),
        ("notes:\n  - {a: 1, 'a ': 2}\n", (5, 12)),
        ("answers:\n  people:\n    value: [{id: r1, name: A, 'name ': B}]\n", (6, 31)),
    ],
)
def test_two_keys_that_would_become_one_are_refused_where_the_second_stands(body: str, place: tuple[int, int]) -> None:
    lines = f"schema: 1\n{body}id: {ID}\n".splitlines()
    data = file_of("\n".join(lines) + "\n")
    with pytest.raises(DocumentError, match="is here twice, but for blanks or letters that are not seen") as caught:
        Codec().decode(data, "s.yaml")
    assert caught.value.place == Place("s.yaml", *place)


@pytest.mark.parametrize("ids", [("r1", "r1\u200b"), ("r1", "r\u2060 1"), ("\u200b", "r1")])
def test_entries_whose_ids_look_alike_are_told_apart_or_refused_in_our_own_form_too(ids: tuple[str, str]) -> None:
    session = Session(ID, "x", "", "", Answers({"people": Answer(value=(Record("a1", {"n": "1"}), Record("a2")))}))
    text = saved(session).decode().replace("id: a1", f"id: {ids[0]}").replace("id: a2", f"id: {ids[1]}")
    read = opened(text.encode())
    assert read is None or Codec().decode(saved(read), "s.yaml") == read


def test_what_would_be_too_large_once_saved_is_refused_when_it_is_opened() -> None:
    lines = "a\\n" * 700_000
    data = file_of(f'schema: 1\nid: {ID}\nanswers:\n  story: {{value: "{lines}"}}\n')
    with pytest.raises(DocumentError, match=r"as this program would save it, it is \d\.\d MB large"):
        Codec().decode(data, "s.yaml")
    shared = f"schema: 1\nid: {ID}\nx:\n  - &a {'x' * 90_880}\n" + "  - *a\n" * 54
    with pytest.raises(DocumentError, match="it is 5 MB large"):
        Codec().decode(file_of(shared), "s.yaml")


KEYS = st.sampled_from(
    [
        *("schema", "id", "title", "created", "updated", "content_version", "place", "answers"),
        *("state", "value", "at", "at ", " value", "value\u00a0", "va\u200blue", "typed", "note", "note ", ""),
        *(
            "1",
            "1.0",
            "no",
            "null",
            "~",
            "<<",
            "=",
            "é",
            "e\u0301",
            "a b",
            "a: b",
            "#",
            "-",
            "? x",
            "k" * 200,
            "\u2028",
        ),
        *("story", "people", "people ", "r1", "name", "archived", "conflicts"),
    ]
)
TEXTS = st.sampled_from(["", " ", "x", "x ", "\u200b", "a\nb", "a \n b\n\n", "no", "12:30", "~", "later", "r1"])
TEXTS |= st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=6)
TREES = st.recursive(
    TEXTS | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=10,
)
RECORDS = st.lists(
    st.dictionaries(st.sampled_from(["id", "at", "name", "name ", "", "\u2060id"]) | KEYS, TEXTS, max_size=4)
)
PARTS = st.sampled_from(["value", "state", "at", "value ", "typed", "at\u200b", " state"]) | KEYS
ANSWERS = st.dictionaries(PARTS, RECORDS | st.lists(TEXTS, max_size=3) | TREES, max_size=4)
BODIES = st.builds(
    lambda more, answers: {"schema": "1", "id": ID, **more, "answers": answers},
    st.dictionaries(KEYS.filter(lambda key: key not in ("schema", "id", "content_version")), TREES, max_size=3),
    st.none() | st.dictionaries(KEYS, ANSWERS | TREES, max_size=3),
)


def words_in(value: Plain) -> Iterator[str]:
    """Every text and key in a value, clean."""
    if isinstance(value, str):
        yield clean(value, single=True)
    elif isinstance(value, dict):
        for key, each in value.items():
            yield clean(key, single=True)
            yield from words_in(each)
    elif isinstance(value, list):
        for each in value:
            yield from words_in(each)


def opened(data: bytes) -> Session | None:
    """The session in a file; None where it is refused with its place."""
    try:
        return Codec().decode(data, "s.yaml")
    except DocumentError as error:
        assert error.place.file == "s.yaml"  # noqa: PT017  # what is refused is part of the law
        return None


SAID_BY_NOTHING = {"", "answered", "state", "value", "at", "answers", "created", "updated", "title", "place"}
"""What need not be written where there is nothing to say."""


@settings(max_examples=400)
@given(BODIES)
def test_every_file_that_loads_can_be_saved_reads_back_the_same_and_lost_no_word(body: dict[str, Plain]) -> None:
    session = opened(file_of(dump(body, end=False)))
    if session is None:
        return
    again = saved(session)
    assert Codec().decode(again, "s.yaml") == session
    assert saved(Codec().decode(again, "s.yaml")) == again
    assert read_session(to_json(session).encode(), "s.json") == session
    assert set(words_in(body)) - SAID_BY_NOTHING <= set(words_in(body_plain(session)))


@settings(max_examples=100)
@given(BODIES)
def test_the_same_of_a_whole_session_in_json(body: dict[str, Plain]) -> None:
    try:
        session = read_session(json.dumps({"clientexit": "1", **body}).encode(), "s.json")
    except DocumentError:
        return
    assert session is not None
    assert Codec().decode(saved(session), "s.yaml") == session


def test_the_law_meets_many_that_load() -> None:
    loaded: list[bool] = []

    @settings(max_examples=300, database=None)
    @given(BODIES)
    def count(body: dict[str, Plain]) -> None:
        loaded.append(opened(file_of(dump(body, end=False))) is not None)

    count()
    assert sum(loaded) > 60


def test_a_key_with_a_blank_goes_all_the_way_through_the_store(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    session = store.create("Northwind")
    path = store.path(session.id)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("answers: {}\n", "answers:\n  story:\n    'value ': It began.\n    'at ': ''\n"))
    loaded = store.load(session.id)
    assert loaded.answers.text("story") == "It began."
    assert store.save(loaded) == loaded
    assert store.load(session.id) == loaded
