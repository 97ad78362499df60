"""A text that was left in an editor: which are offered, what can be done with each, and who names them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from clientexit_tui import words
from clientexit_tui.app.editing_session import EditingSession
from clientexit_tui.app.editor_files import EditorFile
from clientexit_tui.app.left_texts import ADD, AGAIN, AWAY, LATER, LOOK, USE, described, files_of, left_texts, put
from clientexit_tui.app.text_places import TextPlace, text_at
from clientexit_tui.cli.run import run
from clientexit_tui.locations import sessions_dir
from clientexit_tui.plain.direct_saver import DirectSaver, DirectVisits
from tests.shipped import content
from tests.stores import NOW, session_in, store_in

STORY = TextPlace("story")
Hand = Callable[..., EditorFile]


@pytest.fixture
def editing(home: Path) -> EditingSession:
    """An open session whose story is told."""
    store = store_in(sessions_dir(home))
    session = session_in(store, story="Old")
    opened = EditingSession(
        content, store, lambda: NOW, DirectSaver(store, lambda: NOW), DirectVisits(store, lambda _: None)
    )
    opened.open(session.id)
    return opened


@pytest.fixture
def hand(editing: EditingSession) -> Hand:
    """Hands a text to an editor, which leaves another."""

    def hand_out(given: str, left: str | bytes, place: TextPlace = STORY) -> EditorFile:
        file = files_of(editing).hand_out(editing.session.id, place, given)
        file.path.write_bytes(left if isinstance(left, bytes) else left.encode())
        return file

    return hand_out


def ways(editing: EditingSession, file: EditorFile) -> list[str]:
    """What can be done with a text."""
    return [way for way, _ in described(editing, file).ways]


def test_what_was_changed_is_offered_and_what_is_the_answer_already_is_removed(
    editing: EditingSession, hand: Hand
) -> None:
    changed, taken, same = hand("Old", "New"), hand("Older", "Old"), hand("Old", "Old\n")
    assert [each.folder for each in left_texts(editing)] == [changed.folder]
    assert (changed.folder.exists(), taken.folder.exists(), same.folder.exists()) == (True, False, True)


def test_a_text_for_an_answer_that_is_as_it_was_takes_its_place(editing: EditingSession, hand: Hand) -> None:
    file = hand("Old", "New")
    assert ways(editing, file) == [USE, LOOK, AGAIN, LATER, AWAY]
    detail = described(editing, file, "It was killed.").detail
    assert detail.startswith("It was killed.\n")
    for said in (content().by_id["story"].short, words.LEFT_BEGINS.format(begin="New")):
        assert said in detail
    put(editing, file, "New")
    assert editing.case is not None
    assert text_at(editing.case, STORY) == "New"


def test_a_text_for_an_answer_that_was_changed_since_is_first_offered_below_it(
    editing: EditingSession, hand: Hand
) -> None:
    assert ways(editing, hand("Older", "New")) == [ADD, USE, LOOK, AGAIN, LATER, AWAY]


def test_where_nothing_can_be_taken_over_nothing_of_the_kind_is_offered(editing: EditingSession, hand: Hand) -> None:
    assert ways(editing, hand("Old", "")) == [AGAIN, LATER, AWAY]
    assert ways(editing, hand("Old", b"x" * 6_000_000)) == [AGAIN, LATER, AWAY]
    assert ways(editing, hand("Old", "New", TextPlace("not_asked_any_more"))) == [LOOK, AGAIN, LATER, AWAY]
    gone = hand("Old", "New")
    gone.path.unlink()
    gone.path.mkdir()
    assert ways(editing, gone) == [LATER, AWAY]


def test_no_control_code_and_no_other_line_gets_from_a_text_or_a_name_into_what_is_said(
    editing: EditingSession, hand: Hand
) -> None:
    file = hand("Old", "a\x1b[2Jb\nc")
    (file.folder / "x\x1b[2J\ny.swp").write_text("")
    detail = described(editing, file).detail
    assert "\x1b" not in detail
    assert "a[2Jb c" in detail
    assert len(detail.split("\n")) == 3


def test_the_doctor_names_what_was_left_and_repairing_throws_nothing_away(
    editing: EditingSession, hand: Hand, capsys: pytest.CaptureFixture[str]
) -> None:
    file = hand("Old", "In confidence")
    hand("Old", "Old")
    for argv in (("doctor",), ("doctor", "--repair")):
        assert run(argv, lambda *_: 0, lambda: NOW) == 1
        said = capsys.readouterr().out
        assert said.count(str(file.folder)) == said.count("home/editor/") == 1
        assert "story" in said
        assert editing.session.id in said
        assert "confidence" not in said
    assert file.path.read_text() == "In confidence"


def test_the_doctor_names_what_was_left_for_a_session_that_is_gone(
    editing: EditingSession, hand: Hand, capsys: pytest.CaptureFixture[str]
) -> None:
    file = hand("Old", "New")
    session_id = editing.session.id
    editing.leave()
    editing.store.delete(session_id)
    assert run(("doctor",), lambda *_: 0, lambda: NOW) == 1
    said = words.CLI_DOCTOR_LEFT_SOMEWHERE.format(path=file.folder, id=session_id)
    assert f"! {said}" in capsys.readouterr().out


def test_encrypting_a_session_names_a_text_of_it_that_was_left_in_an_editor(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("pyrage")
    from clientexit_tui.app.editor_files import EditorFiles
    from clientexit_tui.sessions.age_key import Keys
    from clientexit_tui.sessions.conversion import encrypt_session
    from clientexit_tui.sessions.store import Store
    from tests.sealed import PASSPHRASE, cheap_passphrases
    from tests.stores import summarise

    cheap_passphrases(monkeypatch)
    keys = Keys(tmp_path / "keys")
    keys.make(PASSPHRASE)
    store = Store(tmp_path / "sessions", lambda: NOW, lambda: "0a1b2c0a1b2c", summarise, sealer=keys)
    session = session_in(store, story="Old")
    file = EditorFiles(tmp_path, lambda: NOW, store.new_token).hand_out(session.id, STORY, "Old")
    assert encrypt_session(store, session.id).left == (file.folder,)
