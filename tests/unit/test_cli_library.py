"""The commands for many sessions: search, archive, duplicate, rename, delete, restore, whole sessions as files."""

import json
from pathlib import Path

import pytest

from clientexit_tui import __main__
from clientexit_tui.cli.home import Home
from clientexit_tui.interview.answers import Answer, Answers, Record, State
from clientexit_tui.sessions.session import Session
from clientexit_tui.sessions.store import Store
from tests.shipped import content
from tests.stores import NOW

AT = "2026-10-01T10:00:00+00:00"
ANSWERS = Answers(
    {
        "client_name": Answer(value="Müller & Söhne", at=AT),
        "story": Answer(value="It began well.\nThen came the café affair.", at=AT),
        "safety_threat": Answer(State.PREFER_NOT, at=AT, extra={"kept": "by another"}),
        "plan_marks": Answer(value=(Record("r1", {"task": "x"}, AT),), at=AT),
        "letter_text": Answer(value="", at=AT),
    }
)
Capture = pytest.CaptureFixture[str]
pytestmark = pytest.mark.usefixtures("one_content")


@pytest.fixture
def store(home: Path) -> Store:
    """The store of the user's folder."""
    return Home(home, lambda *_: 0, lambda: NOW).store


@pytest.fixture
def session(store: Store) -> Session:
    """A session on disk."""
    extra = {"labels": ["a", "b"]}
    return store.save(Session("20261001-abcdef", "Autumn", AT, AT, ANSWERS, content().version, "story/work", extra))


def run(capture: Capture, *argv: str, code: int = 0) -> str:
    """The standard output of a command that ends with this code."""
    capture.readouterr()
    found = __main__.main(argv, lambda: NOW)
    out, err = capture.readouterr()
    assert found == code, err
    return out


@pytest.mark.usefixtures("session")
def test_search_finds_text_without_accents_and_says_where(capsys: Capture) -> None:
    assert "story: It began well. Then came the café affair." in run(capsys, "search", "CAFE", "affair")
    (found,) = json.loads(run(capsys, "search", "sohne", "--json"))
    assert (found["id"], found["question"], found["excerpt"]) == ("20261001-abcdef", "client_name", "Müller & Söhne")
    assert run(capsys, "search", "prefer_not", code=1) == "", "a word of the file format is nothing that was written"


def test_a_session_put_away_is_left_out_of_the_list_until_asked_for(capsys: Capture, session: Session) -> None:
    run(capsys, "archive", "2026")
    assert run(capsys, "list") == ""
    assert "Autumn" in run(capsys, "list", "--all")
    assert json.loads(run(capsys, "list", "--json"))[0]["archived"] is True
    run(capsys, "archive", "2026", "--undo")
    assert session.id in run(capsys, "list")


def test_a_copy_has_the_answers_but_not_what_was_done(capsys: Capture, store: Store, session: Session) -> None:
    copy = store.load(run(capsys, "duplicate", session.id, "Winter").strip())
    assert (copy.title, "plan_marks" in copy.answers.by_id) == ("Winter", False)
    assert copy.answers.get("story") == session.answers.get("story")
    assert store.load(session.id) == session


def test_rename_changes_the_title_only(capsys: Capture, store: Store, session: Session) -> None:
    run(capsys, "rename", session.id, "Spring")
    assert store.load(session.id).title == "Spring"
    assert store.load(session.id).answers == session.answers


def test_a_deleted_session_can_be_listed_and_restored(capsys: Capture, store: Store, session: Session) -> None:
    run(capsys, "delete", "2026")
    assert store.ids() == []
    (found,) = json.loads(run(capsys, "restore", "--json"))
    assert (found["id"], found["title"]) == (session.id, "Autumn")
    assert found["deleted"] == NOW.date().isoformat()
    assert run(capsys, "restore", "2026").strip() == session.id
    assert store.load(session.id) == session
    assert run(capsys, "restore") == ""


@pytest.mark.parametrize("form", ["yaml", "json"])
def test_a_whole_session_goes_out_and_in_again_with_every_state_and_time(
    capsys: Capture, store: Store, session: Session, tmp_path: Path, form: str
) -> None:
    file = tmp_path / f"whole.{form}"
    run(capsys, "export", session.id, "--as", form, "-o", str(file))
    copy = store.load(run(capsys, "import", str(file)).strip())
    assert copy.id != session.id
    assert (copy.answers, copy.extra, copy.created, copy.updated) == (session.answers, session.extra, AT, AT)
    store.delete(session.id)
    (store.bin.folder / store.bin.files()[0].name).unlink()
    assert run(capsys, "import", str(file)).strip() == session.id, "where the number is free it is kept"
    assert store.load(session.id) == session
