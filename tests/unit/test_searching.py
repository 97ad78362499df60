"""Searching everything written: what is in a file as text is found, however it is written; what is not is not."""

import os
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from clientexit_tui.interview.answers import Answer, Answers, Record, State
from clientexit_tui.safetext import clean
from clientexit_tui.sessions.codec import Codec, body_plain, cleaned_session
from clientexit_tui.sessions.header import header_text
from clientexit_tui.sessions.searching import Searching
from clientexit_tui.sessions.session import Header, Session
from tests.amount import examples

AT = "2026-11-22T10:00:00+00:00"
SESSION = Session(
    "20261122-abcdef", "Café Müller", AT, AT,
    Answers({
        "client_name": Answer(value="Harbour Growth", at=AT),
        "story": Answer(value="It began well.\n\n  what: they said “Straße”,\n  it's naïve. Value: none.", at=AT),
        "safe": Answer(State.PREFER_NOT, at=AT),
        "incidents": Answer(value=(
            Record("r1", {"what": "Shouted at Zoë.\nTwice.", "date": "2026-10-04"}, AT),
            Record("r2", {"what": "Paid late: 'again'", "roles": ("boss", "payer")}, AT),
        ), at=AT),
        "signs": Answer(value=("late_changes", "rude"), at=AT),
        "letter_text": Answer(value="Dear Ana,\nI stop.\n", at=AT),
    }),
    1, "story/work", {"notes": "kept by another program"},
)  # fmt: skip


def written(folder: Path, session: Session = SESSION, name: str = "a.yaml") -> Path:
    """The file of a session."""
    path = folder / name
    path.write_bytes(Codec().encode(session, Header(session.id, session.title)))
    return path


def finds(path: Path, text: str) -> bool:
    """Whether a new search finds a file."""
    return list(Searching().find(text, [path])) == [path]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("cafe", ""), ("MULLER", ""), ("harb growth", "client_name"), ("strasse", "story"), ("naive it’s", "story"),
        ("zoe twice", "incidents"), ("boss", "incidents"), ("2026-10-04", "incidents"), ("rude", "signs"),
        ("dear stop", "letter_text"), ("value", "story"), ("what:", "story"), ("'again'", "incidents"),
    ],
)  # fmt: skip
def test_what_was_written_is_found_without_case_or_accents(tmp_path: Path, text: str, question: str) -> None:
    path = written(tmp_path)
    assert finds(path, text)
    hit = Searching().locate(path, text)
    assert hit is not None
    assert hit.question_id == question


@pytest.mark.parametrize(
    "text", ["prefer_not", "answers", "r1", "2026-11-22t10", "story/work", "roles", "schema", "growths"]
)
def test_words_of_the_file_format_are_not_found(tmp_path: Path, text: str) -> None:
    assert not finds(written(tmp_path), text)


def test_words_in_different_answers_are_found_together_and_all_must_occur(tmp_path: Path) -> None:
    assert finds(written(tmp_path), "harbour shouted muller")
    assert not finds(written(tmp_path), "harbour shouted nowhere")


def test_an_excerpt_shows_the_words_around_and_names_the_entry(tmp_path: Path) -> None:
    long = "before " * 40 + "the Überfall came " + "after " * 40
    session = SESSION.answer("incidents", Answer(value=(Record("r7", {"what": long}, AT),), at=AT), AT)
    hit = Searching().locate(written(tmp_path, session), "uberfall")
    assert hit is not None
    assert (hit.question_id, hit.record_id) == ("incidents", "r7")
    assert "the Überfall came" in hit.excerpt
    assert hit.excerpt.startswith("…before")
    assert len(hit.excerpt) < 130


def test_the_next_key_finds_what_a_new_search_finds(tmp_path: Path) -> None:
    files = [
        written(tmp_path, SESSION.answer("story", Answer(value=text, at=AT), AT), f"{at}.yaml")
        for at, text in enumerate(["alpha", "alpine beta", "beta alphabet", "gamma"])
    ]
    searching = Searching()
    for text in ("a", "al", "alp", "alph", "alpha", "alpha b", "beta", "alp", "", "g"):
        assert list(searching.find(text, files)) == list(Searching().find(text, files)), text


def test_a_file_that_was_changed_is_read_anew(tmp_path: Path) -> None:
    path, searching = written(tmp_path), Searching()
    assert not list(searching.find("elephant", [path]))
    written(tmp_path, SESSION.answer("story", Answer(value="An elephant.", at=AT), AT))
    os.utime(path, ns=(1, 1))
    assert list(searching.find("elephants"[:-1], [path])) == [path]


def test_what_cannot_be_read_holds_nothing_and_a_search_stops_when_told(tmp_path: Path) -> None:
    link = tmp_path / "link.yaml"
    link.symlink_to(written(tmp_path))
    assert not finds(link, "harbour")
    assert not finds(tmp_path / "none.yaml", "harbour")
    assert not list(Searching().find("harbour", [written(tmp_path)], lambda: True))


WORD = st.sampled_from(
    ["at:", "value:", "- id:", "late", "'quoted'", '"said"', "back\\slash", "Éa", "x: y", "#no", "|", "end"]
)
TEXT = st.lists(WORD | st.sampled_from(["\n", "\n  ", "\n\n", "  "]), min_size=1, max_size=8).map(" ".join)
ANSWER = st.builds(Answer, st.just(State.ANSWERED), TEXT | st.lists(TEXT, min_size=1, max_size=2).map(
    lambda each: tuple(Record(f"r{at}", {"what": text}, AT) for at, text in enumerate(each))), st.just(AT))  # fmt: skip


@given(
    st.dictionaries(st.sampled_from(["story", "incidents", "letter"]), ANSWER, min_size=1),
    st.sampled_from([None, '"', "'", "|", ">"]),
    st.tuples(st.integers(2, 6), st.sampled_from([20, 80, 10**6])),
    st.booleans(),
)
@settings(max_examples=examples(150))
def test_every_word_of_every_answer_is_found_however_the_file_is_written(
    tmp_path_factory: pytest.TempPathFactory,
    answers: dict[str, Answer],
    style: str | None,
    layout: tuple[int, int],
    plain: bool,
) -> None:
    session = cleaned_session(Session("20261122-abcdef", "Title", AT, AT, Answers(answers)))
    path = tmp_path_factory.getbasetemp() / "any.yaml"
    if plain:
        path.write_bytes(Codec().encode(session, Header(session.id, session.title)))
    else:
        indent, width = layout
        body = yaml.safe_dump(body_plain(session), default_style=style, indent=indent, width=width, explicit_end=True)
        path.write_text(header_text(Header(session.id, session.title), "0") + body, "utf-8")
    if Codec().decode(path.read_bytes(), "x").answers != session.answers:
        return  # this way of writing changed the text itself
    values = [each.value for each in session.answers.by_id.values() if each.value]
    texts = (each if isinstance(each, str) else " ".join(r.get("what") for r in each if isinstance(r, Record))
             for each in values)  # fmt: skip
    for word in {word for text in texts for word in clean(text).split()}:
        assert finds(path, word), (word, path.read_text("utf-8"))
        assert Searching().locate(path, word) is not None
