"""The usual form of session files is read just as the strict reader reads it, and written once and clean."""

import tracemalloc
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clientexit_tui.errors import ClientExitError
from clientexit_tui.interview.answers import Answer, Answers, Record, State
from clientexit_tui.safetext import clean
from clientexit_tui.sessions import cleaning, header
from clientexit_tui.sessions.codec import Codec, cleaned_session
from clientexit_tui.sessions.session import Header, Session
from clientexit_tui.strict_yaml.nodes import Plain, plain
from clientexit_tui.strict_yaml.reader import read
from clientexit_tui.strict_yaml.usual import read_mapping
from clientexit_tui.strict_yaml.walk import unfit_character
from clientexit_tui.strict_yaml.writer import dump
from tests.amount import examples

AT = "2026-11-22T10:00:00+00:00"
WORDS = st.sampled_from(
    ["yes", "null", "Null", "~", "12", "1.5", "0x1f", "1e3", "2026-11-22", AT, "a: b", "a #b", "a:b", "a#b", "- x", "é",
     "it's", 'say "no"', "line\nline", "line\n\n  more\nend\n", "\nfirst", " lead", "12 EUR", "10:30", "?", "x:", "|",
     "a\nb\n\n", "…", "“Ja”", "😀", "NaN", ".inf", "on", "Y", "=", "a\\nb", "100%", "a, b", "{x}", "[a]", "end…",
     "e" * 90, "...", "---", "it's: so", "a: 'b' #c", "2 weeks: no", "1,5 EUR #", "12 e", "20261122-0a1b2c",
     "20261122-000123", "20261122-123e45", "2026-11", "Ж: x", "می‌خواهم"]
)  # fmt: skip
EDITS = st.sampled_from(
    ["", " ", "  ", "\n", ":", ": ", "#", " #", "'", '"', "-", "- ", "|", "\t", "x", "null", "\\", "...", "---", "&a",
     "!t", ">", "?", "[", "{", "\n    ", "\r", "\r\n", "[]", "{}", "|2-", "\n  - ", "answers:\n  ", "\u2028", "\\u0041"]
)  # fmt: skip
TEXTS = WORDS | st.text(st.sampled_from("ab Z09:#-'\"|\n\\.,é?\u2028"), max_size=12) | st.text(max_size=8)
IDS = st.sampled_from(["story", "incidents", "a1", "no", "null", "on_site", "y"])
RECORDS = st.dictionaries(st.sampled_from(["what", "date", "no"]), TEXTS | st.tuples(TEXTS), max_size=3)
VALUES = (
    TEXTS
    | st.lists(TEXTS, max_size=3).map(tuple)
    | st.lists(RECORDS, min_size=1, max_size=2).map(
        lambda each: tuple(Record(f"r{at}", fields, AT) for at, fields in enumerate(each))
    )
)


def nested(texts: st.SearchStrategy[str]) -> st.SearchStrategy[Plain]:
    """Lists and mappings of texts."""
    return st.recursive(
        texts | st.none(),
        lambda inner: st.lists(inner, max_size=2) | st.dictionaries(IDS, inner, max_size=2),
        max_leaves=4,
    )


UNKNOWN = nested(TEXTS)
EXTRAS = st.dictionaries(st.sampled_from(["typed", "null", "a b"]), UNKNOWN, max_size=1)
ANSWERS = st.dictionaries(
    IDS, st.builds(Answer, st.sampled_from(State), VALUES | st.none(), st.just(AT), EXTRAS), max_size=4
)
SESSIONS = st.builds(
    lambda title, answers, extra: Session("20261122-abcdef", title, AT, AT, Answers(answers), 2, "a/b", extra),
    TEXTS, ANSWERS, st.dictionaries(st.sampled_from(["archived", "null", "x"]), UNKNOWN, max_size=2),
)  # fmt: skip


def file_of(session: Session) -> bytes:
    """The file of a session."""
    return Codec().encode(session, Header(session.id, session.title, client=session.title))


def edited(text: str, begin: int, data: st.DataObject) -> str:
    """A text with up to three places changed, none of them before `begin`."""
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(begin, len(text) - 1))
        text = text[:at] + data.draw(EDITS) + text[at + data.draw(st.integers(0, 6)) :]
    return text


# Any YAML


def strictly(text: str) -> Plain:
    """The plain value of a text by the strict reader; nothing where it refuses."""
    try:
        (node,) = read(text, "f.yaml")
    except ClientExitError:
        return None
    return plain(node)


TREES = st.dictionaries(IDS, nested(TEXTS.filter(lambda text: unfit_character(text) is None)), min_size=1, max_size=3)


@given(TREES, st.integers(0, 2))
@settings(max_examples=examples(200))
def test_what_is_written_is_read_the_same_by_both_readers(values: dict[str, Plain], indent: int) -> None:
    text = dump(values, end=False, indent=2 * indent)
    assert strictly(text) == values
    assert read_mapping(text, 2 * indent) in (None, values)


@given(TREES, st.data())
@settings(max_examples=examples(400))
def test_an_edited_text_is_never_read_otherwise_than_by_the_strict_reader(
    values: dict[str, Plain], data: st.DataObject
) -> None:
    text = edited(dump(values, end=False), 0, data)
    found = read_mapping(text)
    assert found is None or found == strictly(text)


@pytest.mark.parametrize(
    "text",
    [
        "a: |\n\n  x\n", "a: |\n   x\n", "a: |\n   x\n  y\n", "a: |2\n   x\n  y\n", "a: |\n  x\n   \n  y\n",
        "a: |\n  x\n\n", "a: |+\n  x\n\n", "a: |-\n  x\n\n", "a: |\n  x \n", "a: |2+\n\n", "a: |2-\n\n", "a: |\n\n",
        "a: |\nb: x\n", "a: >\n  x\n", "a: |1\n x\n", "a:\n  - |\n    x\n", "a:\n  - b: |\n      x\n    c: y\n",
        "a:\n  - |\n   x\n", "a:\n  - b: |\n     x\n", "a:\n  b: |\n   x\n", "null: x\n", "nulls: x\n", "a: null\n",
        "a: null \n", "a: Null\n", "a: ~\n", "a:\n", "a: \n", "a:\n  - null\n", "a:\n  -\n", "a: x\na: y\n",
        "a:\n  b: x\n  b: y\n", "a:\n  - b: x\n    b: y\n", "a:\n- x\n", "a:\n    b: x\n", "a:\n  b: x\n c: y\n",
        "a: x\n  b: y\n", "a: x\n  y\n", "a: x\n\n  y\n", "a:\n  - x\n  b: y\n", "a:\n  b: y\n  - x\n",
        "a:\n  - x\n    y\n", "a:\n  - b: x\n      c: y\n", "- a\n", " a: x\n", "a:\n  - - x\n",
        "a:\n  - b:\n      c: x\n", "a:\n  - b:\n    c: x\n", "a:\n  - []\n", "a: []\nb: {}\n", "a: [] \n",
        "a: x # y\n", "a: x#y\n", "a: #x\n", "# x\na: y\n", "a: x: y\n", "a: x:y\n", "a: x:\n", "a:x\n", "a:  x\n",
        "a: x  \n", "a: 'x\n  y'\n", "a: 'it''s'\n", "a: 'x' \n", "a: ''\n", 'a: "x\\ny"\n', 'a: "x\\u0041"\n',
        'a: "x\\\\"\n', 'a: "x"y\n', "a: -5\n", "a: 5\n", "a: &b x\n", "a: *b\n", "a: !b x\n", "a: {b: x}\n",
        "a: @b\n", "a: x\n---\nb: y\n", "a: x\n...\n", "a: x\u2028y\n", "a: x\ty\n", "a: |\n  x\ty\n", "a: x\x85y\n",
        "\ufeffa: x\n", "a: x\ufeffy\n", "a: x\ry\n", "a: x", "\n", "", "? a\n: x\n", "'a': x\n", "a b: x\n",
        "é: x\n", "a: é\n", "a: 漢\n", "a: ٣\n", "a: ²\n", "a: 😀\n",
    ],
)  # fmt: skip
def test_what_looks_nearly_usual_is_read_as_by_the_strict_reader_or_left_to_it(text: str) -> None:
    found = read_mapping(text)
    assert found is None or found == strictly(text)


@pytest.mark.parametrize("text", ["a: " + "x" * 2_000_000, "a:\n" + "  - b\n" * 60_000, f"{'k' * 2000}: x\n"])
def test_what_is_large_is_left_to_the_reader_that_counts(text: str) -> None:
    assert read_mapping(text) is None


def test_what_is_deep_is_left_to_the_reader_that_counts() -> None:
    text = "".join(f"{'  ' * depth}a:\n" for depth in range(900))
    assert read_mapping(text) is None


@pytest.mark.parametrize("text", ["a" * 900_000, "a:b#c" * 180_000, "it's: " * 120_000 + "x", "l: x\n" * 100_000])
def test_a_long_text_takes_no_more_memory_than_some_copies_of_it(text: str) -> None:
    tracemalloc.start()
    try:
        assert read_mapping(dump({"story": text}, end=False)) == {"story": text}
        assert tracemalloc.get_traced_memory()[1] < 40 * len(text)
    finally:
        tracemalloc.stop()


NAMES = st.sampled_from(["story", "incidents", "a1", "on_site"])


def deeper(inner: st.SearchStrategy[Plain]) -> st.SearchStrategy[Plain]:
    """These values, or mappings of them, or lists of texts and of mappings."""
    entries = st.dictionaries(NAMES, inner, min_size=1, max_size=2)
    return inner | st.dictionaries(NAMES, inner, max_size=3) | st.lists(TEXTS.map(clean) | entries, max_size=3)


USUAL = st.dictionaries(NAMES, deeper(deeper(TEXTS.map(clean) | st.none())), min_size=1, max_size=3)


@given(USUAL)
@settings(max_examples=examples(200))
def test_every_clean_text_is_written_in_the_usual_form(values: dict[str, Plain]) -> None:
    assert read_mapping(dump(values, end=False)) == values


# Sessions


def slowly(data: bytes) -> Session | None:
    """What the strict reader makes of a file; None where it refuses."""
    try:
        header.header_values(data, "s.yaml")
        return Codec()._any(data, "s.yaml")
    except ClientExitError:
        return None


def quickly(data: bytes, codec: Codec | None = None) -> Session | None:
    """What the quick reader makes of it; None where it leaves it to the other, or the header is refused."""
    try:
        header.header_values(data, "s.yaml")
        return (codec or Codec())._usual(header.after_header(data), "s.yaml")
    except ClientExitError:
        return None


@given(SESSIONS)
@settings(max_examples=examples(150))
def test_a_session_is_read_the_same_both_ways(session: Session) -> None:
    data, cleaned = file_of(session), cleaned_session(session)
    assert slowly(data) == cleaned
    assert quickly(data) in (None, cleaned)


EDITED = [
    ("schema: '1'\n", "schema: '1'\nanswers: {}\n"),
    ("...\n", "answers: {}\n...\n"),
    ("...\n", "answers:\n  b:\n    value: y\n...\n"),
    ("...\n", "mood: good\n...\n"),
    ("...\n", "mood: |\n  good\nanswers:\n  b: {}\n...\n"),
    ("...\n", "  a:\n    value: y\n...\n"),
    ("...\n", "  b: {}\n...\n"),
    ("...\n", "  b: y\n...\n"),
    ("...\n", "  b:\n    state: never\n...\n"),
    ("...\n", "  b: &c {value: x}\n  d: *c\n...\n"),
    ("...\n", ""),
    ("...\n", "...\nmore: x\n"),
    ("...\n", "# more\n...\n"),
    ("  a:\n", ""),
    ("  a:\n", "  # a\n  a:\n"),
    ("  a:\n", "\n  a:\n"),
    ("answers:\n", "answers: # mine\n"),
    ("answers:\n", ""),
    ("title: T\n", "title: T\ntitle: U\n"),
    ("title: T\n", "title: [T]\n"),
    ("title: T\n", "title: |-\n  answers:\n    b: {}\n"),
    ('title: "T"\n', 'title: "T"\ntitle: "U"\n'),
    ('title: "T"\n', "title: T\n"),
    ('title: "T"\n', 'title: "T\\u0041"\n'),
    ('title: "T"\n', 'title: "T\\q"\n'),
    ('title: "T"\n', 'null: "T"\n'),
    ('title: "T"\n', 'title: "T\u2028U"\n'),
    ('title: "T"\n', 'title: "T\tU"\n'),
    ('title: "T"\n', '# title: "U"\n'),
    ('title: "T"\n', f'{"t" * 2000}: "U"\n'),
    ('title: "T"\n', 'title: "T" # mine\n'),
    ('title: "T"\n', 'title: "T"\n...\n'),
]


@pytest.mark.parametrize(("old", "new"), EDITED)
def test_a_file_with_a_small_edit_is_read_as_by_the_strict_reader_or_left_to_it(old: str, new: str) -> None:
    answers = Answers({"a": Answer(value="x", at=AT)})
    text = file_of(Session("20261122-abcdef", "T", AT, AT, answers)).decode()
    assert text.count(f"\n{old}") == 1
    data = text.replace(f"\n{old}", f"\n{new}").encode()
    strict = slowly(data)
    warm = Codec()
    warm.decode(text.encode(), "s.yaml")
    assert quickly(data) in (None, strict)
    assert quickly(data, warm) in (None, strict)


@pytest.mark.parametrize(("old", "new"), [each for each in EDITED if '"' in each[0]])
def test_a_header_with_a_small_edit_is_read_as_by_the_strict_reader_or_left_to_it(old: str, new: str) -> None:
    head = f'clientexit: "1"\n{old}'.replace(old, new).encode()
    try:
        strict = header._any(head, "s.yaml")
    except ClientExitError:
        strict = {}
    assert header._usual(head) in (None, strict)


@given(SESSIONS, st.data())
@settings(max_examples=examples(300))
def test_a_file_edited_by_hand_is_never_read_otherwise_than_by_the_strict_reader(
    session: Session, data: st.DataObject
) -> None:
    text = file_of(session).decode()
    text = edited(text, data.draw(st.sampled_from([0, text.index("---\n") + 4])), data)
    found = quickly(text.encode())
    assert found is None or found == slowly(text.encode())


@given(SESSIONS, st.data())
@settings(max_examples=examples(200))
def test_a_header_edited_by_hand_is_never_read_otherwise_than_by_the_strict_reader(
    session: Session, data: st.DataObject
) -> None:
    text = file_of(session).decode()
    head = edited(text[: text.index("---\n")], 0, data).encode()
    found = header._usual(head)
    try:
        assert found in (None, header._any(head, "s.yaml"))
    except ClientExitError:
        assert found is None


@pytest.mark.parametrize(
    "text",
    [
        "Plain words, and more.",
        "yes",
        "12",
        "2026-11-22",
        AT,
        "It began.\n\nThen no.",
        "a: b",
        "1250.50 EUR",
        "- 😀",
        "",
    ],
)
def test_usual_texts_need_no_yaml_library(text: str) -> None:
    answer = Answer(State.LATER, text, AT, {"typed": text, "kept": {"why": [text]}})
    session = Session("20261122-abcdef", "Northwind", AT, AT, Answers({"story": answer}), extra={"conflicts": [text]})
    assert quickly(file_of(session)) == session
    assert quickly(file_of(session).replace(b"\n", b"\r\n")) == session


# Writing


@given(SESSIONS)
@settings(max_examples=examples(150))
def test_what_is_written_is_the_session_that_was_given_made_clean(session: Session) -> None:
    written = Codec().as_file(session, lambda each: Header(each.id, each.title))
    assert written.session == cleaned_session(session)
    assert Codec().decode(written.data, "s.yaml") == written.session
    assert Codec().as_file(written.session, lambda each: Header(each.id, each.title)) == written


@given(st.lists(SESSIONS, min_size=2, max_size=4))
@settings(max_examples=examples(60))
def test_what_was_written_and_read_before_makes_no_difference(sessions: list[Session]) -> None:
    codec = Codec()
    for before, session in pairwise([sessions[0], *sessions]):
        mixed = Answers({**before.answers.by_id, **session.answers.by_id})
        for each in (session, Session(session.id, session.title, AT, AT, mixed)):
            data = codec.encode(each, Header(each.id, each.title))
            assert data == Codec().encode(each, Header(each.id, each.title))
            assert codec.decode(data, "s.yaml") == Codec().decode(data, "s.yaml")


def test_a_text_is_cleaned_once_on_its_way_and_only_where_it_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    texts: list[str] = []

    def watched(text: str, *, single: bool = False) -> str:
        texts.append(text)
        return clean(text, single=single)

    monkeypatch.setattr(cleaning, "clean", watched)
    codec = Codec()
    records = (Record("r1", {"what": "a field", "who": ("Ann\u200b", "Bo")}, "then"),)
    answers = {"story": Answer(value="It began. ", extra={"typed": "soon"}), "people": Answer(value=records)}
    session = Session("20261122-abcdef", "A title", "t1", "t2", Answers(answers), place="here", extra={"x": ["kept"]})
    codec.encode(session, Header(session.id, ""))
    told = ["It began. ", "typed", "soon", "r1", "a field", "Ann\u200b", "Bo", "then", "A title", "here", "x", "kept"]
    assert {each: Counter(texts)[each] for each in told} == dict.fromkeys(told, 1)
    texts.clear()
    changed = session.answer("people", Answer(value=("Ann",)), "t3")
    codec.encode(changed, Header(session.id, ""))
    assert "It began. " not in texts
    assert texts.count("Ann") == 1
