"""What becomes of the words of an open session at an ending: in its file, in a copy, or set aside, and told."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest

from clientexit_tui.app.editing_session import EditingSession
from clientexit_tui.app.ending import Ended
from clientexit_tui.app.saving import Saver
from clientexit_tui.interview.answers import Answer
from clientexit_tui.plain.direct_saver import DirectSaver, DirectVisits
from clientexit_tui.sessions.history import History
from clientexit_tui.sessions.judgement import Judgement
from clientexit_tui.sessions.rescue import read, waiting
from clientexit_tui.sessions.saving import SaveFailedError
from clientexit_tui.sessions.session import Session
from clientexit_tui.sessions.store import Store
from clientexit_tui.sessions.system import Ops
from clientexit_tui.tui import background_saver as drawn
from tests.rescued import DAY, ID, store_in
from tests.shipped import content

SECRETS = ("Northwind", "Leith")


@pytest.fixture(autouse=True)
def around(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder around the home, which is the user's home directory as well."""
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


def disk(around: Path, ops: Ops | None = None) -> Store:
    """The sessions of a home, with their visits."""
    store = store_in(around / "home", around, ops)
    judged = Judgement("", "", (), 1, "", "")
    store.history = History(around / "home" / "history", lambda _: judged, lambda: "a" * 12)
    return store


def opened(store: Store, saver: Saver | None = None) -> EditingSession:
    """An open session in which something was told before."""
    if not store.path(ID).exists():
        store_in(store.home, store.home.parent).save(Session(ID, "Northwind", "", ""))
    editing = EditingSession(
        content, store, lambda: DAY, saver or DirectSaver(store, lambda: DAY), DirectVisits(store, pytest.fail)
    )
    editing.open(ID)
    editing.give({"client_name": Answer(value="Leith")})
    return editing


def name(session: Session) -> str:
    """The client's name."""
    return session.answers.text("client_name")


def aside(store: Store) -> list[str]:
    """The names that wait to be brought back."""
    return [name(read(store, each)) for each in waiting(store)]


def told(ended: Ended) -> str:
    """What is said, which holds nothing of the session."""
    assert not [each for each in SECRETS if each in ended.told]
    return ended.told


def test_where_all_is_well_it_is_in_its_file_and_among_the_visits_and_nothing_is_said(around: Path) -> None:
    editing = opened(disk(around))
    assert editing.end() == Ended()
    assert name(disk(around).load(ID)) == "Leith"
    assert len(list((around / "home" / "history" / ID).glob("*.yaml"))) == 1
    assert aside(editing.store) == []


def gone_file(store: Store) -> None:
    """The session's file is taken away."""
    store.path(ID).unlink()


def gone_folder(store: Store) -> None:
    """The folder of the sessions is taken away."""
    shutil.rmtree(store.folder)


def gone_home(store: Store) -> None:
    """All of it is taken away."""
    shutil.rmtree(store.home)


def damaged(store: Store) -> None:
    """The session's file is no session any more."""
    store.path(ID).write_bytes(b"...")


def changed(store: Store) -> None:
    """Another program has changed the session's file."""
    store.path(ID).write_bytes(store.path(ID).read_bytes().replace(b"Northwind", b"Elsewhere"))


Trouble = Callable[[Store], None]


@pytest.mark.parametrize("trouble", [gone_file, gone_folder, gone_home, damaged, changed])
@pytest.mark.parametrize("end", [EditingSession.end, EditingSession.leave])
def test_what_cannot_be_saved_is_set_aside_and_told_and_nothing_that_is_gone_is_made_again(
    around: Path, trouble: Trouble, end: Callable[[EditingSession], Ended]
) -> None:
    store = disk(around)
    editing = opened(store)
    trouble(store)
    before = sorted(each.relative_to(around) for each in store.home.rglob("*")) if store.home.exists() else None
    ended = end(editing)
    assert not ended.saved
    assert all(each in told(ended) for each in (ID, "clientexit", "restore"))
    assert aside(store) == ["Leith"]
    if before is None:
        assert not store.home.exists()
    else:
        after = sorted(each.relative_to(around) for each in store.home.rglob("*"))
        assert {each for each in after if each not in before} == {
            each.relative_to(around) for path in (waiting(store)[0].path,) for each in (path, *path.parents[:2])
        }


@pytest.mark.parametrize("trouble", [gone_file, gone_folder, gone_home, damaged])
def test_words_that_were_saved_and_whose_file_was_taken_away_since_are_set_aside_as_well(
    around: Path, trouble: Trouble
) -> None:
    store = disk(around)
    editing = opened(store)
    editing.save()
    assert editing.saver.flush()
    trouble(store)
    assert not editing.end().saved
    assert aside(store) == ["Leith"]


def test_words_that_were_saved_are_not_set_aside_where_another_program_went_on_from_them(around: Path) -> None:
    store = disk(around)
    editing = opened(store)
    editing.save()
    changed(store)
    assert editing.end() == Ended()
    assert aside(store) == []


class Full(Ops):
    """A disk that is full, but for a while not for the folder of what is rescued."""

    full = False

    def write(self, fd: int, data: memoryview) -> int:
        """Refuses."""
        if self.full:
            raise OSError(28, "No space left on device")
        return super().write(fd, data)


def test_a_full_disk_keeps_the_visit_out_of_the_history_and_where_no_place_is_left_says_so(around: Path) -> None:
    ops = Full()
    store = disk(around, ops)
    editing = opened(store)
    ops.full = True
    ended = editing.end()
    assert not ended.saved
    assert told(ended).count("No space left") == 1 + 4  # the session itself, and each of the other places
    assert not (store.home / "history").exists()


def test_the_place_where_the_user_was_is_no_word_of_theirs(around: Path) -> None:
    ops = Full()
    store = disk(around, ops)
    editing = opened(store)
    editing.save()
    ops.full = True
    editing.take(replace(editing.session, place="story/who"))
    assert editing.end() == Ended()
    assert aside(store) == []


def test_what_was_typed_out_of_turn_goes_to_a_copy_and_where_that_fails_is_set_aside(around: Path) -> None:
    for full, expected in ((False, ["Leith"]), (True, [])):
        home = around / f"full {full}"
        home.mkdir()
        first = disk(home)
        first.save(Session(ID, "Northwind", "", ""))
        first.claim(ID)
        store = disk(home)
        editing = opened(store)
        if full:
            store.save = _refusing  # type: ignore[method-assign]
        ended = editing.end()
        assert ended.saved is not full
        assert ID in told(ended)
        copies = [each for each in first.ids() if each != ID]
        assert [name(first.load(each)) for each in copies] == expected
        assert aside(store) == (["Leith"] if full else [])
        assert name(first.load(ID)) == ""


def _refusing(session: Session) -> Session:
    raise SaveFailedError(f"{session.id} is full")


class Broken(DirectSaver):
    """One that cannot so much as try."""

    def save(self, session: Session) -> None:
        """Fails as Python does where the system lets it start no thread."""
        del session
        raise RuntimeError("can't start new thread")


def test_where_not_even_a_try_is_possible_the_words_are_set_aside(around: Path) -> None:
    store = disk(around)
    editing = opened(store, Broken(store, lambda: DAY))
    assert not editing.end().saved
    assert aside(store) == ["Leith"]


class Hanging(Ops):
    """A disk that never answers the first save, such as a network drive that is away."""

    def __init__(self) -> None:
        self.hangs = False
        self.answers = Event()

    def sync(self, fd: int) -> None:
        """Waits for ever, once."""
        del fd
        if self.hangs:
            self.hangs = False
            self.answers.wait()


def test_a_disk_that_hangs_keeps_neither_the_words_nor_the_end(around: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawn, "FLUSH_SECONDS", 0.1)
    monkeypatch.setattr("clientexit_tui.sessions.saving_thread.SavingThread.close.__defaults__", (0.1,))
    monkeypatch.setattr("clientexit_tui.sessions.store.HUNG", 0.1)
    ops = Hanging()
    store = disk(around, ops)
    editing = opened(store, drawn.BackgroundSaver(store, lambda: DAY, lambda: None))
    ops.hangs = True
    ended = editing.end()
    assert not ended.saved
    assert "does not answer" in told(ended)
    assert aside(store) == ["Leith"]
    ops.answers.set()


def test_the_end_comes_once_and_says_the_same_to_whoever_asks_again(around: Path) -> None:
    store = disk(around)
    editing = opened(store)
    gone_file(store)
    assert editing.end() is editing.end()
    assert len(waiting(store)) == 1


def test_a_mistake_in_the_ending_itself_is_told_and_raises_nothing(around: Path) -> None:
    store = disk(around)
    editing = opened(store)
    gone_file(store)
    store.rescue_places = lambda: (_ for _ in ()).throw(ZeroDivisionError())
    ended = editing.end()
    assert not ended.saved
    assert "ZeroDivisionError" in told(ended)
