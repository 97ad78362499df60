"""A session in every form that a program ever wrote opens for ever, to what was in it.

The files in `tests/golden/sessions/` were written by the program of the time (`first.yaml` by its first commit) and
never change. Whoever changes the form adds a file of the form before, and a line in `DIGESTS`; `session_schema_1.yaml`
has its tests in `test_migrations.py`.
"""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from clientexit_tui.interview.answers import Answer, Answers, Record, State
from clientexit_tui.sessions.codec import Codec
from clientexit_tui.sessions.header import header_values, read_header
from clientexit_tui.sessions.judgement import Interval, Judgement, Mark, mark_in
from clientexit_tui.sessions.listing import Listed
from clientexit_tui.sessions.session import Header, Session
from clientexit_tui.sessions.whole_file import read_session
from tests import sealed
from tests.places import TESTS
from tests.stores import store_in

FOLDER = TESTS / "golden" / "sessions"
DIGESTS = {
    "first.yaml": "be20666ec0aee989d8275d8131dfc91557df1450b2b94539e44fc255a83405dd",
    "today.identity": "eceb2add67038a78737c5171a9b5cb45a5abde948b017e150194bfb81810b716",
    "today.json": "4f6802d83a0c82cde7f3ee8d264dc0ee86adfdced9f2ff91ec63d5fdb43e5021",
    "today.yaml": "a17af49c3ed63c5c633672da64fe2175120e1228923db71a5fc8abbb35700c51",
    "today.yaml.age": "6f8d6eb9040bba28d352c448386de4bee3c105a18f15a2ddd76fb3cbd77210a4",
    "today_visit.yaml": "117727cf0314b6a2c5f7c07d5f985fe564b89fb383aa9fe70b973fdaac7687a8",
}
"""Every file, and what it always was."""
FIRST_DAY, SECOND_DAY = "2026-11-20T10:00:00+01:00", "2026-11-21T18:30:00+01:00"
FIRST = Session(
    id="20261120-0a1b2c",
    title="Northwind — “the long one”",
    created=FIRST_DAY,
    updated="2026-11-22T09:05:00+01:00",
    content_version=1,
    place="story/people",
    answers=Answers(
        {
            "story": Answer(
                value='It began well.\n\n„Später“ heißt es: "no", 12:30, 0123, ~ and # are only text.\n'
                "  Indented, with a tab    and an emoji 🙂",
                at=FIRST_DAY,
            ),
            "client_name": Answer(value="شركة النور", at=FIRST_DAY),
            "safety_threat": Answer(value="no", at=FIRST_DAY),
            "control_shows": Answer(value=("slows", "watching"), at=FIRST_DAY),
            "fees": Answer(value="4500.00 EUR", at=FIRST_DAY),
            "other_net": Answer(State.UNKNOWN, None, FIRST_DAY),
            "insurer_told": Answer(State.PREFER_NOT, None, FIRST_DAY),
            "attempts": Answer(State.NOT_APPLICABLE, None, FIRST_DAY),
            "months_to_replace": Answer(State.LATER, None, FIRST_DAY, {"typed": "perhaps three?"}),
            "incidents": Answer(
                value=(
                    Record(
                        "rmhxq3k2o",
                        {"date": "2026-10", "what": "A call at 23:40.\nThen another.", "seen": ("ann", "bob")},
                        FIRST_DAY,
                    ),
                    Record("rmhxq3k2p", {}, SECOND_DAY),
                ),
                at=SECOND_DAY,
            ),
            "letter_text": Answer(
                value="Dear Dana,\n\nthank you.\n\nMira", at=SECOND_DAY, extra={"lint_kept": ["too_long"]}
            ),
            "a_question_of_a_later_version": Answer(
                value="0.50", at=SECOND_DAY, extra={"note_by_hand": {"deep": ["a", {"b": "c"}]}}
            ),
        }
    ),
    extra={"migrations": ["m2"], "kept_by_hand": {"mood": ["low", "tired"]}, "no_one_knows": "é 日本"},
)
"""A session with every state of an answer, every shape of a value, and keys that no program knows."""
_OTHER = {"other": {"value": "4500.00 EUR", "at": FIRST_DAY}}
TODAY = replace(
    FIRST.answer("fees", Answer(value="5000.00 EUR", at=SECOND_DAY, extra=_OTHER), FIRST.updated),
    extra={**FIRST.extra, "archived": "yes"},
)
"""The same, put away, with an answer that two copies had changed."""
LISTED = Header(
    FIRST.id, FIRST.title, "شركة النور", "gathering", next_task="Tell Kim", next_due="2026-12-01",
    updated=FIRST.updated, answered=9, urgent=True,
)  # fmt: skip
HEADERS = {"first.yaml": LISTED, "today.yaml": replace(LISTED, leaning="Repair", archived=True)}
PLAIN = {"first.yaml": FIRST, "today.yaml": TODAY, "today_visit.yaml": TODAY}
"""What each session file, and the file of a visit, holds."""


def kept(name: str) -> bytes:
    """The bytes of a file."""
    return (FOLDER / name).read_bytes()


def test_every_file_is_the_one_it_always_was() -> None:
    assert {each.name: sha256(each.read_bytes()).hexdigest() for each in FOLDER.iterdir()} == DIGESTS


@pytest.mark.parametrize("name", PLAIN)
def test_it_opens_to_what_was_in_it(name: str) -> None:
    assert Codec().decode(kept(name), name) == PLAIN[name]


@pytest.mark.parametrize("name", PLAIN)
def test_written_anew_it_still_holds_all_of_it(name: str) -> None:
    again = Codec().encode(PLAIN[name], Header("", ""))
    assert Codec().decode(again, name) == PLAIN[name]


def test_a_save_leaves_every_line_of_an_answer_as_the_first_program_wrote_it() -> None:
    again = Codec().encode(Codec().decode(kept("first.yaml"), "first.yaml"), Header("", ""))
    assert again.partition(b"\n---\n")[2] == kept("first.yaml").partition(b"\n---\n")[2]


@pytest.mark.parametrize("name", HEADERS)
def test_the_library_shows_it_and_opens_it(name: str, tmp_path: Path) -> None:
    store = store_in(tmp_path / "sessions")
    store.folder.mkdir()
    store.path(FIRST.id).write_bytes(kept(name))
    (row,) = store.listing()
    assert isinstance(row, Listed)
    assert row.header == read_header(kept(name), name) == HEADERS[name]
    opened = store.load(FIRST.id)
    assert opened == PLAIN[name]
    store.save(opened.answer("safety_threat", Answer(value="yes", at=SECOND_DAY), SECOND_DAY))
    assert store.load(FIRST.id).answers.without("safety_threat") == PLAIN[name].answers.without("safety_threat")


def test_a_whole_session_as_json_is_the_same_session() -> None:
    assert read_session(kept("today.json"), "today.json") == TODAY
    assert read_session(kept("today.yaml"), "today.yaml") == TODAY


def test_an_encrypted_session_holds_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "keys.secret").write_text(kept("today.identity").decode().splitlines()[-1])
    assert sealed.keys_in(tmp_path / "keys").open(kept("today.yaml.age")) == kept("today.yaml")


def test_a_visit_says_what_the_rules_said_then() -> None:
    judgement = Judgement(
        "repair", "likely", (Interval("repair", 7, 5, 9), Interval("continue", -2, -4, 0)), 1, "2.5", "3"
    )
    values = header_values(kept("today_visit.yaml"), "today_visit.yaml")
    assert mark_in(values) == Mark(3, 12, FIRST.updated, judgement)
