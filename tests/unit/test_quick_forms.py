"""The quick ways to read and write session files say just what the strict YAML reader and writer say."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clientexit_tui.errors import ClientExitError
from clientexit_tui.interview.answers import Answer, Answers, Record, State
from clientexit_tui.sessions.codec import Codec, cleaned_session
from clientexit_tui.sessions.quick_body import UnusualError
from clientexit_tui.sessions.quick_text import mapping_text
from clientexit_tui.sessions.session import Header, Session
from clientexit_tui.strict_yaml.nodes import Plain
from clientexit_tui.strict_yaml.writer import dump
from tests.amount import examples

AT = "2026-11-22T10:00:00+00:00"
WORDS = st.sampled_from(
    ["yes", "null", "Null", "~", "12", "1.5", "0x1f", "1e3", "2026-11-22", AT, "a: b", "a #b", "a:b", "a#b", "- x", "é",
     "it's", 'say "no"', "line\nline", "line\n\n  more\nend\n", "\nfirst", " lead", "12 EUR", "10:30", "?", "x:", "|",
     "a\nb\n\n", "…", "“Ja”", "😀", "NaN", ".inf", "on", "Y", "=", "a\\nb", "100%", "a, b", "{x}", "[a]", "end…",
     "e" * 90, "...", "---", "it's: so", "a: 'b' #c"]
)  # fmt: skip
EDITS = st.sampled_from(
    ["", " ", "  ", "\n", ":", ": ", "#", " #", "'", '"', "-", "- ", "|", "\t", "x", "null", "\\", "...", "---", "&a",
     "!t", ">", "?", "[", "{", "\n    ", "\r"]
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
ANSWERS = st.dictionaries(IDS, st.builds(Answer, st.sampled_from(State), VALUES | st.none(), st.just(AT)), max_size=4)
SESSIONS = st.builds(
    lambda title, answers, extra: Session("20261122-abcdef", title, AT, AT, Answers(answers), 2, "a/b", extra),
    TEXTS, ANSWERS, st.dictionaries(st.sampled_from(["archived", "null", "x"]), TEXTS, max_size=2),
)  # fmt: skip


def file_of(session: Session) -> bytes:
    """The file of a session."""
    return Codec().encode(session, Header(session.id, session.title))


def slowly(data: bytes) -> Session | None:
    """What the strict reader makes of a file; None where it refuses."""
    try:
        return Codec()._decode_any(data, "s.yaml")
    except ClientExitError:
        return None


def quickly(data: bytes) -> Session | None:
    """What the quick reader makes of it; None where it leaves it to the other."""
    try:
        return Codec()._decode_usual(data)
    except UnusualError:
        return None


@given(SESSIONS)
@settings(max_examples=examples(150))
def test_what_is_written_is_read_the_same_both_ways(session: Session) -> None:
    data, clean = file_of(session), cleaned_session(session)
    assert slowly(data) == clean
    assert quickly(data) in (None, clean)


@given(SESSIONS, st.data())
@settings(max_examples=examples(300))
def test_a_file_edited_by_hand_is_never_read_otherwise_than_by_the_strict_reader(
    session: Session, data: st.DataObject
) -> None:
    text = file_of(session).decode()
    begin = text.index("---\n") + 4
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(begin, len(text) - 1))
        end = at + data.draw(st.integers(0, 6))
        piece = data.draw(EDITS)
        text = text[:at] + piece + text[end:]
    found = quickly(text.encode())
    assert found is None or found == slowly(text.encode())


@given(st.dictionaries(IDS, st.recursive(TEXTS, lambda inner: st.lists(inner, max_size=2), max_leaves=3), max_size=3))
@settings(max_examples=examples(200))
def test_the_quick_writer_writes_what_the_yaml_writer_writes(values: dict[str, Plain]) -> None:
    assert mapping_text(values) in (None, dump(values, end=False) if values else "")


@pytest.mark.parametrize(
    "text", ["Plain words, and more.", "yes", "12", "2026-11-22", AT, "It began.\n\nThen no.", "a: b"]
)
def test_usual_texts_need_no_yaml_library(text: str) -> None:
    session = Session("20261122-abcdef", "Northwind", AT, AT, Answers({"story": Answer(value=text, at=AT)}))
    assert quickly(file_of(session)) == session
