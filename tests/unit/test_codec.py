"""Session files: what is written reads back the same, and what was edited by hand is kept or explained."""

import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clientexit_tui import __version__
from clientexit_tui.errors import ClientExitError, DocumentError, Place, SessionError
from clientexit_tui.interview.answers import Answer, Answers, Record, State
from clientexit_tui.sessions import codec as codec_module
from clientexit_tui.sessions.codec import Codec, NewerSessionError, cleaned_session
from clientexit_tui.sessions.form import answer_plain
from clientexit_tui.sessions.header import HEAD_BYTES, header_ends, read_header
from clientexit_tui.sessions.session import Header, Session
from clientexit_tui.strict_yaml.nodes import Plain
from tests.amount import examples
from tests.places import ROOT

AT = "2026-11-22T10:00:00+00:00"
HEADER = Header(
    "20261122-abcdef", "Northwind", "Nina", "deciding", "exit", "call insurer", "2026-11-24", AT, 4, urgent=True
)
SESSION = Session(
    id="20261122-abcdef",
    title="Northwind",
    created=AT,
    updated=AT,
    answers=Answers(
        {
            "story": Answer(value="It began well.\n\n  Then no.\n", at=AT),
            "safe": Answer(State.UNKNOWN, at=AT, extra={"note": "ask again"}),
            "signs": Answer(value=("late", "no")),
            "people": Answer(value=(Record("r1", {"name": "Ann", "roles": ("boss", "payer")}, AT), Record("r2"))),
            "none": Answer(value=()),
        }
    ),
    content_version=3,
    place="signs/talk",
    extra={"labels": ["a", None, {"b": "c"}]},
)


def data_of(session: Session = SESSION) -> bytes:
    """The file of a session."""
    return Codec().encode(session, HEADER)


def edited(old: str, new: str) -> bytes:
    """The file of the example with one place changed by hand."""
    text = data_of().decode()
    assert text.count(old) == 1, text
    return text.replace(old, new).encode()


def refusal(data: bytes) -> DocumentError:
    """The error that reading a file ends in."""
    with pytest.raises(DocumentError) as caught:
        Codec().decode(data, "s.yaml")
    return caught.value


def test_a_session_reads_back_the_same() -> None:
    assert Codec().decode(data_of(), "s.yaml") == SESSION


def test_a_file_is_readable_by_people() -> None:
    text = data_of().decode()
    assert text.startswith('clientexit: "1"\n')
    assert "\nanswers:\n  story:\n    value: |\n      It began well.\n\n        Then no.\n    at: " in text
    assert "  safe:\n    state: unknown\n" in text
    assert "  signs:\n    value:\n      - late\n" in text
    assert text.endswith("\n...\n")


TEXTS = st.text(
    st.characters(exclude_categories=[]) | st.sampled_from("\n \t\r:-#'\"|é😀\x85\u2028\u202e"), max_size=30
)
NAMES = st.text("abcdefgh_", min_size=1, max_size=8).filter(lambda name: name not in ("at", "id"))
RECORDS = st.builds(Record, NAMES, st.dictionaries(NAMES, TEXTS | st.tuples(TEXTS, TEXTS), max_size=3), TEXTS)
VALUES = (
    st.none()
    | TEXTS
    | st.lists(TEXTS, max_size=3).map(tuple)
    | st.lists(RECORDS, min_size=1, max_size=3, unique_by=lambda record: record.id).map(tuple)
)
UNKNOWN = st.dictionaries(NAMES.map("x_".__add__), st.none() | TEXTS | st.lists(TEXTS, max_size=2), max_size=2)
ANSWERS = st.builds(Answer, st.sampled_from(State), VALUES, TEXTS, UNKNOWN)
SESSIONS = st.builds(
    Session,
    st.just("20261122-abcdef"),
    TEXTS,
    TEXTS,
    TEXTS,
    st.builds(Answers, st.dictionaries(NAMES, ANSWERS, max_size=4)),
    st.integers(0, 10**6),
    TEXTS,
    UNKNOWN,
)


@settings(max_examples=examples(100))
@given(SESSIONS)
def test_any_session_reads_back_as_it_is_when_clean_and_is_written_the_same_again(session: Session) -> None:
    data = data_of(session)
    read = Codec().decode(data, "s.yaml")
    assert read == cleaned_session(session)
    assert data_of(read) == data
    assert read_header(data[:HEAD_BYTES], "s.yaml").title == read.title


def test_keys_that_this_program_does_not_know_survive() -> None:
    data = edited("place: signs/talk\n", "place: signs/talk\nmood: good\n").replace(b"state: unknown", b"why: x")
    session = Codec().decode(data, "s.yaml")
    assert session.extra == {"mood": "good", "labels": ["a", None, {"b": "c"}]}
    answer = session.answers.get("safe")
    assert answer is not None
    assert answer.extra == {"why": "x", "note": "ask again"}
    assert Codec().decode(data_of(session), "s.yaml") == session


def test_an_unknown_key_cannot_displace_a_known_one() -> None:
    session = replace(SESSION, extra={"id": "other", "answers": "gone", "kept": "x"})
    assert Codec().decode(data_of(session), "s.yaml") == replace(SESSION, extra={"kept": "x"})


def test_an_unknown_value_must_be_plain_data() -> None:
    with pytest.raises(SessionError, match="a value of the kind object cannot be kept"):
        data_of(replace(SESSION, extra={"x": object()}))


def test_a_file_cut_anywhere_is_noticed() -> None:
    data = data_of()
    for end in range(len(data) - 1):  # the last line end alone may be missing
        with pytest.raises(ClientExitError):
            Codec().decode(data[:end], "s.yaml")
    assert Codec().decode(data[:-1], "s.yaml") == SESSION


def test_a_file_of_a_newer_program_is_not_read_but_its_program_is_named() -> None:
    newer = edited('clientexit: "1"', 'clientexit: "2"').replace(__version__.encode(), b"7.5")
    with pytest.raises(NewerSessionError, match=r"s\.yaml was written by clientexit 7\.5,"):
        Codec().decode(newer, "s.yaml")
    with pytest.raises(NewerSessionError, match="of a later version"):
        Codec().decode(edited("schema: '1'", "schema: 2"), "s.yaml")
    with pytest.raises(NewerSessionError):
        read_header(b'clientexit: "' + b"9" * 5000 + b'"\n---\n', "s.yaml")


@pytest.mark.parametrize(
    ("old", "new", "at_line", "problem"),
    [
        ("state: unknown", "state: unknwon", "state: unknwon", "'unknwon' is not a state of an answer (did you mean"),
        ("schema: '1'", "schema: one", "schema: one", "'schema' must be a whole number"),
        ("content_version: '3'", "content_version: -3", "content_version", "must be a whole number"),
        ("id: r2", "id: r1", "id: r1", "the id 'r1' is here twice"),
        ("id: r2", "at: now", "at: now", "'id' is missing or empty"),
        ("place: signs/talk", "place: [a]", "place: [a]", "one text belongs here"),
        ("name: Ann", "name: {a: b}", "name: {", "one text belongs here"),
        ("state: unknown", "value: {a: b}", "value: {", "a value must be a text or a list"),
        ("    value: []", "    value: [{id: r1}, x]", "[{", "an entry of this list must be lines like"),
        ("  none:\n    value: []\n", "  none: yes\n", "none: yes", "an answer must be lines like"),
        ("place: signs/talk", "place: x: y", "place: x", "this is not YAML"),
    ],
)
def test_an_edit_that_went_wrong_is_told_with_its_line(old: str, new: str, at_line: str, problem: str) -> None:
    data = edited(old, new)
    error = refusal(data)
    assert problem in error.problem
    assert error.place.file == "s.yaml"
    lines = data.decode().splitlines()
    found = [number for number, line in enumerate(lines, 1) if at_line in line]
    assert error.place.line in found
    assert error.place.column > 1


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("- a\n", "a session must be lines"),
        ("schema: 1\n", "'id' is missing or empty"),
        ("id: a\n", "'schema' is missing or empty"),
        ("schema: 1\nid: a\nanswers: []\n", "'answers' must be lines"),
    ],
)
def test_a_body_that_is_no_session_is_refused(body: str, problem: str) -> None:
    assert problem in refusal(f'clientexit: "1"\n---\n{body}...\n'.encode()).problem


def test_a_body_written_by_hand_needs_little() -> None:
    data = b'clientexit: "1"\n---\nschema: 1\nid: a\nanswers:\n  story:\n    value: 12:30\n  x:\n    value:\n...\n'
    session = Codec().decode(data, "s.yaml")
    assert session == Session("a", "", "", "", Answers({"story": Answer(value="12:30"), "x": Answer()}))


@pytest.mark.parametrize("answers", ["", "answers:\n", "answers: {}\n"])
def test_a_session_may_have_no_answers(answers: str) -> None:
    data = f'clientexit: "1"\n---\nschema: 1\nid: a\n{answers}...\n'.encode()
    assert Codec().decode(data, "s.yaml") == Session("a", "", "", "")
    assert Codec().decode(data_of(Session("a", "", "", "")), "s.yaml") == Session("a", "", "", "")


def test_a_header_reads_back_the_same_from_the_first_bytes() -> None:
    data = data_of()
    assert read_header(data[:HEAD_BYTES], "s.yaml") == HEADER
    long = replace(HEADER, client="😀" * 9000, next_task="a\nb" * 9000)
    data = Codec().encode(replace(SESSION, title="é" * 9000), long)
    assert header_ends(data[:HEAD_BYTES])
    header = read_header(data[:HEAD_BYTES], "s.yaml")
    assert len(header.client) == len(header.title) == 200
    assert header.title.endswith("é…")


def test_a_header_edited_by_hand_reads_all_the_same() -> None:
    data = edited('client: "Nina"', "client: Nina # my friend\nmore: [x]").replace(b'urgent: "yes"', b"urgent: no")
    assert read_header(data, "s.yaml") == replace(HEADER, client="Nina", urgent=False)
    windows = data_of().replace(b"\n", b"\r\n")
    assert read_header(windows, "s.yaml") == HEADER
    assert Codec().decode(windows, "s.yaml") == SESSION
    assert read_header(edited('answered: "4"', "answered: four"), "s.yaml").answered == 0


@pytest.mark.parametrize(
    ("first", "line", "problem"),
    [
        (b"", 1, "no line '---'"),
        (b"GIF89a", 1, "no line '---'"),
        (b"title: x\n---\n", 1, "its first line is not"),
        (b"- a\n---\n", 1, "it does not begin with lines"),
        (b'clientexit: "1"\ntitle: "a\n---\n', None, "this is not YAML"),
        (b'clientexit: "1"\ntitle: "\\x"\n---\n', 2, "this is not YAML"),
        (b'clientexit: "1"\ntitle: "a"\ntitle: "b"\n---\n', 3, "the key 'title' is here twice"),
        (b'clientexit: "1"\ntitle: "\xff"\n---\n', 2, "not UTF-8"),
    ],
)
def test_a_header_that_is_none_is_refused_with_its_line(first: bytes, line: int | None, problem: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read_header(first, "s.yaml")
    assert problem in caught.value.problem
    assert line in (None, caught.value.place.line)


def test_only_the_changed_answer_is_written_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[Answer] = []

    def watched(answer: Answer) -> dict[str, Plain]:
        written.append(answer)
        return answer_plain(answer)

    monkeypatch.setattr(codec_module, "answer_plain", watched)
    codec = codec_module.Codec()
    codec.encode(SESSION, HEADER)
    written.clear()
    changed = SESSION.answer("story", Answer(value="New."), AT)
    data = codec.encode(changed, HEADER)
    assert written == [Answer(value="New.")]
    assert data == data_of(changed)


def test_the_place_of_an_error_can_be_opened_in_an_editor() -> None:
    error = refusal(edited("state: unknown", "state: [x]"))
    assert str(error).startswith("s.yaml:")
    assert error.place == Place("s.yaml", error.place.line, 12)


def test_headers_are_read_without_a_yaml_parser() -> None:
    script = (
        "import sys\n"
        "from clientexit_tui.sessions.store import Store\n"
        "from clientexit_tui.sessions.header import read_header\n"
        f"read_header({data_of()!r}, 'f')\n"
        "assert 'yaml' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True, cwd=ROOT)
