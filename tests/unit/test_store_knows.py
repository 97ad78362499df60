"""What the store knows of the disk: whether a file is as it was, is there at all, and whether the folder is."""

import errno
import os
import platform
import re
import threading
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from clientexit_tui import __version__
from clientexit_tui.errors import DocumentError, SessionError
from clientexit_tui.sessions.claims import ClaimedError, Holder
from clientexit_tui.sessions.files import LOCK_NAME
from clientexit_tui.sessions.rescue_places import FOLDER, Place
from clientexit_tui.sessions.saving import FolderGoneError, SaveFailedError
from clientexit_tui.sessions.session import Session
from clientexit_tui.sessions.store import Store, Unreadable
from clientexit_tui.sessions.system import Lock, Ops
from tests.faults import Watched
from tests.unit.test_from_elsewhere import newer
from tests.unit.test_store import NOW, store_in, summary, told

ID = "20261122-0a1b2c"
AT = "2026-11-22T10:00:00+00:00"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """An empty store in a home of its own."""
    return store_in(tmp_path / "home" / "sessions")


def test_a_session_that_was_never_read_here_has_changed_only_where_there_is_a_file(store: Store) -> None:
    assert not store.changed_on_disk(ID)
    session = store.create("a")
    assert not store.changed_on_disk(session.id)
    assert store_in(store.folder).changed_on_disk(session.id)


def test_what_is_held_is_a_file_that_can_be_read_whatever_it_says(store: Store) -> None:
    session = store.create("a")
    path, fresh = store.path(session.id), store_in(store.folder)
    data = path.read_bytes()
    assert (store.holds(session.id), fresh.holds(session.id), store.holds(ID)) == (True, True, False)
    path.write_bytes(newer(data))
    assert (store.holds(session.id), fresh.holds(session.id)) == (True, True)
    path.write_bytes(data[:-9])
    assert (store.holds(session.id), fresh.holds(session.id)) == (False, False)
    path.write_bytes(data)
    assert store.holds(session.id)
    path.unlink()
    assert not store.holds(session.id)
    path.mkdir()
    assert not store.holds(session.id)


def test_what_was_written_here_is_held_without_reading_it_as_a_session(store: Store) -> None:
    session = store.create("a")
    store._codec.decode = None  # type: ignore[method-assign,assignment]
    assert store.holds(session.id)


def test_a_home_that_was_taken_away_is_gone_until_it_is_made_again_when_asked(store: Store) -> None:
    assert not store.is_gone
    session = store.create("a")
    moved = store.home.rename(store.home.with_name("moved"))
    assert store.is_gone
    with pytest.raises(FolderGoneError) as caught:
        store.save(told(session, "x"))
    assert (str(caught.value), caught.value.committed) == (
        f"The folder {store.folder} is gone, so nothing was saved",
        False,
    )
    store.home.mkdir()
    assert store.is_gone, "another stands in its place"
    store.home.rmdir()
    moved.rename(store.home)
    assert not store.is_gone
    store.home.rename(moved)
    store.make_folder_again()
    assert not store.is_gone
    assert store.save(told(session, "x")) == store.load(session.id)


def test_times_are_whole_seconds_and_titles_one_line(tmp_path: Path) -> None:
    at = datetime(2026, 11, 22, 10, 1, 2, 345678, timezone(timedelta(hours=2)))
    store = Store(tmp_path, lambda: at, lambda: "0a1b2c" * 2, summary)
    assert store.create("North\nwind") == Session(
        ID, "North wind", "2026-11-22T10:01:02+02:00", "2026-11-22T10:01:02+02:00"
    )
    assert store.now() == at
    store.claim(ID)
    assert store_in(tmp_path)._claims.holder(ID) == Holder(
        platform.node() or "this computer", os.getpid(), f"clientexit {__version__}", "2026-11-22T10:01:02+02:00"
    )


def test_a_computer_without_a_name_is_this_one(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platform, "node", lambda: "")
    session = store.create("a")
    store.claim(session.id)
    with pytest.raises(ClaimedError, match="on this computer "):
        store_in(store.folder).save(told(session, "x"))


def test_tokens_have_twelve_digits_however_many_there_are(tmp_path: Path) -> None:
    assert Store(tmp_path, lambda: NOW, lambda: "0123456789abcdef", summary).new_token() == "0123456789ab"


def test_errors_say_which_session_and_what_happened(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    session = store.create("a")
    path = store.path(session.id)
    with pytest.raises(SessionError) as no_id:
        store.path("x")
    assert str(no_id.value) == "'x' is not the id of a session (such as 20261122-0a1b2c)"
    with pytest.raises(SessionError) as missing:
        store.load(ID)
    assert str(missing.value) == f"There is no session {ID} (did you mean '{session.id}'?)"

    def fail(*_: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "read", fail)
    for use in (store.load, store.peek, store.changed_on_disk, store.look_at_newer):
        with pytest.raises(SessionError) as caught:
            use(session.id)
        assert str(caught.value) == f"{path.name} cannot be read: Input/output error"
    with pytest.raises(SessionError) as over:
        store.save_over(session)
    assert str(over.value).endswith("Input/output error")
    (entry,) = store.listing()
    assert entry == Unreadable(path, f"{path.name} cannot be read: Input/output error", path.stat().st_mtime)
    assert store.read_entry(path) == Unreadable(path, f"{path.name} cannot be read: Input/output error", 0.0)


def test_damage_is_told_with_the_whole_path(store: Store) -> None:
    session = store.create("a")
    path = store.path(session.id)
    path.write_bytes(b"\0")
    with pytest.raises(DocumentError) as caught:
        store.load(session.id)
    assert str(caught.value).startswith(f"{path}:1:1: ")


def test_names_are_scanned_as_files_are(store: Store) -> None:
    session = store.create("a")
    path = store.path(session.id)
    assert store.scan_names() == [(path.name, path.stat().st_mtime)]
    assert store.scan() == [(path, path.stat().st_mtime)]


def test_a_session_there_twice_has_one_id(store: Store) -> None:
    session = store.create("a")
    (store.folder / f"{session.id}.yaml.age").touch()
    assert store.ids() == [session.id]


def test_numbers_are_tried_a_hundred_times(tmp_path: Path) -> None:
    asked: list[str] = []

    def digits() -> str:
        asked.append("a" * 12)
        return asked[-1]

    store = store_in(tmp_path, random_hex=digits)
    store.create("a")
    asked.clear()
    with pytest.raises(SessionError) as caught:
        store.create("b")
    assert str(caught.value) == "No free number for a new session was found; try again"
    assert len(asked) == 100


def test_a_save_that_cannot_ask_for_claims_is_told_as_one_that_failed(tmp_path: Path) -> None:
    class Unlocked(Ops):
        fails = False

        def try_lock(self, fd: int) -> Lock:
            if self.fails:
                raise OSError(errno.EIO, "Input/output error")
            return super().try_lock(fd)

    ops = Unlocked()
    store = store_in(tmp_path, ops)
    session = store.create("a")
    (tmp_path / f".{session.id}.yaml.lock").touch()
    ops.fails = True
    with pytest.raises(SaveFailedError) as caught:
        store.save(told(session, "x"))
    assert str(caught.value) == f"{session.id}.yaml could not be saved: Input/output error"
    assert not caught.value.committed


def test_while_a_save_hangs_a_claim_is_left_to_the_end_of_the_program(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = store.create("a")
    store.claim(session.id)
    monkeypatch.setattr("clientexit_tui.sessions.store.HUNG", 0.01)
    entered, done = threading.Event(), threading.Event()

    def hang() -> None:
        with store.still(session.id):
            entered.set()
            done.wait(20)

    thread = threading.Thread(target=hang)
    thread.start()
    assert entered.wait(20)
    store.release(session.id)
    assert store_in(store.folder)._claims._path(session.id).exists()
    assert store.last(session.id) is not None
    done.set()
    thread.join(20)
    store.release(session.id)
    assert not (store.folder / f".{session.id}.yaml.lock").exists()
    free = threading.Thread(target=lambda: store.save(told(session, "y")))
    free.start()
    free.join(20)
    assert store.peek(session.id).answers.text("story") == "y"


def test_a_text_under_the_wrong_name_is_not_whole(store: Store) -> None:
    session = store.create("a")
    path = store.path(session.id)
    data = path.read_bytes()
    store.check_whole(path, data)
    with pytest.raises(SessionError, match="must be the same"):
        store.check_whole(path.with_name(f"{ID}.yaml"), data)
    with pytest.raises(DocumentError) as caught:
        store.check_whole(path, data[:-9])
    assert str(caught.value).startswith(f"{path.name}:")


def test_visits_that_cannot_go_into_the_bin_keep_their_session_out_of_it(store: Store) -> None:
    class Stuck:
        def move(self, session_id: str, to: Path) -> bool:
            raise SaveFailedError(f"{session_id} stays; {to.parent.name}")

    session = store.create("a")
    store.history = Stuck()  # type: ignore[assignment]
    with pytest.raises(SaveFailedError) as caught:
        store.delete(session.id)
    assert str(caught.value) == f"{session.id} stays; bin"
    assert (store.load(session.id), store.bin.files()) == (session, ())


def test_visits_go_into_the_bin_beside_their_session_and_back(store: Store) -> None:
    moved: list[tuple[str, str, Path]] = []

    class Told:
        def move(self, session_id: str, to: Path) -> bool:
            moved.append(("move", session_id, to))
            return True

        def bring_back(self, session_id: str, source: Path) -> bool:
            moved.append(("bring back", session_id, source))
            return True

    session = store.create("a")
    store.history = Told()  # type: ignore[assignment]
    token = store.delete(session.id)
    assert (store.folder / "bin" / token).exists()
    assert token.split(".")[:2] == [session.id, "20261122"]
    store.undelete(token)
    assert moved == [
        ("move", session.id, store.bin.visits(token)),
        ("bring back", session.id, store.bin.visits(token)),
    ]


def test_a_store_that_was_told_no_places_has_one_beside_the_sessions(store: Store) -> None:
    here = Place(store.folder, store.folder / FOLDER)
    assert [list(places()) for places in (store.rescue_places, store.rescued_places)] == [[here], [here]]


def test_whoever_may_not_write_a_session_puts_nothing_among_its_versions_either(store: Store) -> None:
    session = store.create("a")
    other = store_in(store.folder)
    seen = other.load(session.id)
    store.claim(session.id)
    with pytest.raises(ClaimedError):
        other.save_over(seen)
    assert other.backups.of(session.id) == ()


def test_every_temporary_name_has_its_own_token_so_that_two_programs_never_meet(tmp_path: Path) -> None:
    ops, names = Watched(), list[str]()

    def note(name: str, args: tuple[Any, ...]) -> None:
        if name in ("open", "link"):
            names.append(args[-1].name if name == "link" else args[0].name)

    ops.before = note
    store = store_in(tmp_path, ops)
    session = store.save(told(store.create("a"), "x"))
    store.save_over(session)
    temporary = [name for name in names if name.endswith(".tmp")]
    tokens = [re.findall(r"\.([0-9a-f]{12})\.", name) for name in temporary]
    assert len(temporary) == 7, "three saves, two versions beside them, the one of the day and the one put aside"
    assert all(len(each) == 1 for each in tokens), temporary


def test_a_header_is_what_the_library_is_to_show(store: Store) -> None:
    session = store.create("a")
    assert store.header(session) == summary(session)


def test_versions_lie_among_the_sessions_where_no_other_folder_is_given(store: Store) -> None:
    session = store.create("a")
    store.save(told(session, "x"))
    assert store.backups.of(session.id) == (store.folder / "backups" / session.id / "2026-11-22.yaml",)


def test_a_program_sweeps_once_before_its_first_change(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    swept: list[str] = []
    monkeypatch.setattr(store, "sweep", lambda: swept.append("swept"))
    store.listing()
    assert swept == []
    store.save(told(store.create("a"), "x"))
    store.delete(store.create("b").id)
    assert swept == ["swept"], "the next save shall not wait for it"


def test_what_keeps_the_visits_is_made_once_and_only_when_it_is_needed(store: Store) -> None:
    made: list[object] = []

    def make() -> Any:
        made.append(object())
        return made[-1]

    assert store.history is None
    store.make_history = make
    store.create("a")
    assert made == []
    assert store.history is store.history is made[0]
    assert len(made) == 1


def test_what_changes_more_than_one_file_is_alone_and_refused_where_a_save_would_be(tmp_path: Path) -> None:
    ops = Ops()
    store = store_in(tmp_path / "home" / "sessions", ops)
    session = store.create("a")
    with store.still(session.id) as given:
        assert given is store.ops is ops
        fd = ops.open(store.folder / LOCK_NAME, os.O_RDWR)
        assert ops.try_lock(fd) is Lock.HELD
        ops.close(fd)
    store.claim(session.id)
    with pytest.raises(ClaimedError), store_in(store.folder).still(session.id):
        pass
    store.folder.rename(store.home / "moved")
    with pytest.raises(FolderGoneError), store.still(session.id):
        pass
