"""The store: sessions are made, found, listed, deleted and brought back; whatever else lies there is explained."""

import errno
import os
import re
import stat
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from clientexit_tui.errors import DocumentError, SessionError
from clientexit_tui.interview.answers import Answer
from clientexit_tui.sessions.saving import ConflictError, SaveFailedError, backup_path
from clientexit_tui.sessions.session import Header, Session
from clientexit_tui.sessions.store import Listed, Store, Unreadable
from clientexit_tui.sessions.system import Ops

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
AT = "2026-11-22T11:00:00+00:00"


def numbers() -> Callable[[], str]:
    """Random digits that are not: every call gives others."""
    made = count(0xABC000)
    return lambda: f"{next(made):06x}" * 2


def summary(session: Session) -> Header:
    """What the library shows, without an interview."""
    return Header(session.id, session.title, updated=session.updated, answered=len(session.answers))


def store_in(folder: Path, ops: Ops | None = None, random_hex: Callable[[], str] | None = None) -> Store:
    """A store with a clock that stands still."""
    return Store(folder, lambda: NOW, random_hex or numbers(), summary, ops)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """An empty store whose folder is not made yet."""
    return store_in(tmp_path / "sessions")


def told(session: Session, text: str) -> Session:
    """The session with its story told so."""
    return session.answer("story", Answer(value=text), AT)


def test_a_new_session_is_on_disk_at_once(store: Store) -> None:
    session = store.create("  Northwind\n")
    assert session == Session("20261122-abc000", "Northwind", NOW.isoformat(), NOW.isoformat())
    assert store.path(session.id).name == "20261122-abc000.yaml"
    assert store.load(session.id) == session
    assert stat.S_IMODE(store.folder.stat().st_mode) == 0o700


def test_looking_leaves_no_trace(store: Store) -> None:
    assert store.listing() == ()
    assert store.ids() == []
    assert not store.folder.exists()


def test_two_sessions_never_share_a_number(tmp_path: Path) -> None:
    digits = iter(["aaaaaa" * 2, "0" * 12, "aaaaaa" * 2, "bbbbbb" * 2, "1" * 12])
    store = store_in(tmp_path, random_hex=lambda: next(digits))
    assert store.create("a").id == "20261122-aaaaaa"
    assert store.create("b").id == "20261122-bbbbbb"
    store = store_in(tmp_path, random_hex=lambda: "aaaaaa" * 2)
    with pytest.raises(SessionError, match="No free number"):
        store.create("c")


def test_a_save_gives_the_session_as_it_is_on_disk(store: Store) -> None:
    session = store.save(told(store.create("a"), "one\r\ntwo \x1b[0m"))
    assert session.answers.text("story") == "one\ntwo [0m"
    assert store.load(session.id) == session
    assert store.save(told(session, "three")) == store.load(session.id)


def test_the_version_before_is_kept_beside_it(store: Store) -> None:
    session = store.create("a")
    before = store.path(session.id).read_bytes()
    store.save(told(session, "x"))
    assert backup_path(store.path(session.id)).read_bytes() == before


def test_a_change_by_another_program_is_a_conflict_and_both_versions_can_be_kept(store: Store) -> None:
    session = store.create("a")
    other = store_in(store.folder)
    theirs = other.save(told(other.load(session.id), "theirs"))
    assert store.changed_on_disk(session.id)
    with pytest.raises(ConflictError, match="changed on disk"):
        store.save(told(session, "mine"))
    copy = store.save_copy(told(session, "mine"))
    assert (copy.id != session.id, copy.answers.text("story")) == (True, "mine")
    assert store.load(session.id) == theirs
    assert not store.changed_on_disk(session.id)
    store.save(told(session, "mine after all"))
    assert store.load(session.id).answers.text("story") == "mine after all"


def test_an_unread_session_is_not_overwritten(store: Store) -> None:
    session = store.create("a")
    with pytest.raises(ConflictError):
        store_in(store.folder).save(told(session, "x"))


def test_no_update_is_lost_when_two_programs_save_the_same_session(store: Store) -> None:
    session_id = store.create("0").id

    def add(who: str, times: int) -> None:
        mine = store_in(store.folder, random_hex=lambda: os.urandom(6).hex())
        while times:
            session = mine.load(session_id)
            try:
                mine.save(replace(session, title=str(int(session.title) + 1), place=who))
            except ConflictError:
                continue
            times -= 1

    threads = [threading.Thread(target=add, args=(who, 15)) for who in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert store.load(session_id).title == "30"


def test_a_failed_save_can_be_tried_again_and_one_told_late_too(tmp_path: Path) -> None:
    class Failing(Ops):
        fail = ""

        def replace(self, path: Path, other: Path) -> None:
            if self.fail != "before":
                super().replace(path, other)
            if self.fail in ("before", "after"):
                raise OSError(errno.EIO, "Input/output error")

        def sync_folder(self, fd: int) -> None:
            if self.fail == "sync":
                raise OSError(errno.EIO, "Input/output error")
            super().sync_folder(fd)

    ops = Failing()
    store = store_in(tmp_path, ops)
    session = store.create("a")
    for fail in ("before", "after"):
        ops.fail = fail
        with pytest.raises(SaveFailedError, match="Input/output error"):
            store.save(told(session, fail))
    ops.fail = ""
    session = store.save(told(session, "again"))
    ops.fail = "sync"
    with pytest.raises(SaveFailedError, match="may not survive"):
        store.save(told(session, "sync"))
    ops.fail = ""
    path = store.path(session.id)
    assert b"sync" in path.read_bytes()
    path.write_bytes(backup_path(path).read_bytes())  # somebody goes back to the version before
    with pytest.raises(ConflictError):
        store.save(told(session, "more"))


def spoil(store: Store, name: str, data: bytes) -> Path:
    """Puts a file into the folder."""
    path = store.folder / name
    path.write_bytes(data)
    return path


def test_whatever_lies_in_the_folder_is_listed_with_its_reason_and_quickly(store: Store) -> None:
    good = store.create("Good")
    data = store.path(good.id).read_bytes()
    name = "20261122-{:06x}.yaml".format
    os.mkfifo(store.folder / name(1))
    (store.folder / name(2)).symlink_to(store.path(good.id))
    (store.folder / name(3)).mkdir()
    with spoil(store, name(4), b"").open("r+b") as huge:
        huge.truncate(100_000_000)
    spoil(store, name(5), b"\x00\xff garbage")
    spoil(store, name(6), data[: len(data) // 2 + 200])
    spoil(store, name(7), data)
    spoil(store, name(8), data.replace(b'clientexit: "1"', b'clientexit: "9"'))
    spoil(store, f"{good.id}.sync-conflict-20261122-101500-ABCDEFG.yaml", data)
    spoil(store, "notes.yaml", b"a: 1\n")
    (store.folder / name(10)).symlink_to("/dev/zero")
    for unlisted in (".DS_Store", ".x.yaml", "a.yaml~", ".20261122-abc000.yaml.swp"):
        spoil(store, unlisted, b"x")
    start = time.perf_counter()
    entries = store.listing()
    assert time.perf_counter() - start < 0.5
    reasons = {entry.file.name: entry.reason for entry in entries if isinstance(entry, Unreadable)}
    expected = {
        name(1): "is a named pipe",
        name(2): "is a link",
        name(3): "is a folder",
        name(4): "is 100 MB, more than the 5 MB that are read",
        name(5): "this is not a session",
        name(6): "the file ends early",
        name(7): "the name and the id in it must be the same",
        name(8): "which this version cannot read",
        name(10): "is a link",
        f"{good.id}.sync-conflict-20261122-101500-ABCDEFG.yaml": "a second copy",
        "notes.yaml": "not named like a session",
    }
    assert reasons.keys() == expected.keys()
    assert [each for each in expected if expected[each] not in reasons[each]] == []
    assert [entry.header for entry in entries if isinstance(entry, Listed)] == [summary(good)]


def test_what_cannot_be_listed_cannot_be_loaded_either_and_is_left_alone(store: Store) -> None:
    good = store.create("Good")
    data = store.path(good.id).read_bytes()
    path = spoil(store, "20261122-000001.yaml", data)
    with pytest.raises(SessionError, match="must be the same"):
        store.load("20261122-000001")
    path.write_bytes(data.replace(b"schema: '1'", b"schema: [1]"))
    with pytest.raises(DocumentError, match=r"20261122-000001\.yaml:\d+:9: "):
        store.load("20261122-000001")
    with pytest.raises(ConflictError):
        store.save(replace(good, id="20261122-000001"))
    path.unlink()
    os.mkfifo(path)
    with pytest.raises(SessionError, match="is a named pipe"):
        store.load("20261122-000001")


def test_errors_of_the_system_are_told(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    session = store.create("a")

    def fail(*_: Any) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "read", fail)
    (entry,) = store.listing()
    assert isinstance(entry, Unreadable)
    assert "cannot be read: Input/output error" in entry.reason
    with pytest.raises(SessionError, match="cannot be read: Input/output error"):
        store.load(session.id)
    with pytest.raises(SessionError, match="cannot be read: Input/output error"):
        store.changed_on_disk(session.id)
    monkeypatch.setattr(os, "scandir", fail)
    with pytest.raises(SessionError, match="cannot be read: Input/output error"):
        store.scan()


def test_a_long_header_written_by_hand_is_read_whole(store: Store) -> None:
    session = store.create("a")
    path = store.path(session.id)
    path.write_bytes(path.read_bytes().replace(b'client: ""', b'client: "' + b"x" * 9000 + b'"'))
    (entry,) = store.listing()
    assert isinstance(entry, Listed)
    assert len(entry.header.client) == 9000


def test_the_newest_is_first_and_only_what_is_shown_is_read(store: Store) -> None:
    ids = [store.create(title).id for title in "abc"]
    for age, session_id in enumerate([ids[1], ids[2], ids[0]]):
        os.utime(store.path(session_id), (1000 - age, 1000 - age))
    assert store.ids() == [ids[1], ids[2], ids[0]]
    assert [entry.header.title for entry in store.listing() if isinstance(entry, Listed)] == ["b", "c", "a"]
    path, modified = store.scan()[0]
    assert modified == 1000
    assert store.read_entry(path) == Listed(summary(store.load(ids[1])), 1000)


def test_a_session_is_found_by_the_beginning_of_its_id(tmp_path: Path) -> None:
    digits = iter(["aaaaaa" * 2, "0" * 12, "aabbbb" * 2, "1" * 12])
    store = store_in(tmp_path, random_hex=lambda: next(digits))
    store.create("a")
    store.create("b")
    assert store.find("20261122-aaa") == store.find("20261122-aaaaaa") == "20261122-aaaaaa"
    with pytest.raises(SessionError, match="several sessions: 20261122-aa") as caught:
        store.find("20261122-aa")
    assert set(re.findall(r"20261122-\w{6}", str(caught.value))) == {"20261122-aaaaaa", "20261122-aabbbb"}
    with pytest.raises(SessionError, match=re.escape("(did you mean '20261122-aaaaaa'?)")):
        store.find("20261122-aaaaac")
    with pytest.raises(SessionError, match=re.escape("no session 20261122-aaaaac (did you mean")):
        store.load("20261122-aaaaac")


@pytest.mark.parametrize(
    "session_id", ["", "../20261122-abc000", "20261122-ABC000", "20261122-abc000\n", "/etc/passwd"]
)
def test_an_id_cannot_lead_elsewhere(store: Store, session_id: str) -> None:
    for use in (store.load, store.delete, store.path):
        with pytest.raises(SessionError, match="is not the id of a session"):
            use(session_id)


def test_a_deleted_session_can_be_brought_back_with_its_backup(store: Store) -> None:
    session = store.create("a")
    store.save(told(session, "x"))
    files = {each.name: each.read_bytes() for each in store.folder.iterdir() if each.is_file()}
    token = store.delete(session.id)
    assert store.listing() == ()
    assert [each.name for each in store.folder.iterdir() if each.is_file()] == [".lock"]
    with pytest.raises(ConflictError, match="gone"):
        store.save(session)
    with pytest.raises(SessionError, match="There is no session"):
        store.delete(session.id)
    assert store.undelete(token) == session.id
    assert {each.name: each.read_bytes() for each in store.folder.iterdir() if each.is_file()} == files
    assert store.save(told(session, "y")) == store.load(session.id)


def test_what_is_brought_back_never_takes_the_place_of_another(store: Store) -> None:
    session = store.create("a")
    token = store.delete(session.id)
    spoil(store, f"{session.id}.yaml", b"other")
    with pytest.raises(SessionError, match="is there already"):
        store.undelete(token)
    store.path(session.id).unlink()
    store.undelete(token)
    store.path(session.id).unlink()
    with pytest.raises(SessionError, match="no longer in the bin"):
        store.undelete(token)
    with pytest.raises(SessionError, match="is not a deleted session"):
        store.undelete("../../etc/passwd")


def test_a_delete_that_fails_is_told(tmp_path: Path) -> None:
    class Full(Ops):
        def replace(self, path: Path, other: Path) -> None:
            if other.parent.name == "bin":
                raise OSError(errno.ENOSPC, "No space left on device")
            super().replace(path, other)

    store = store_in(tmp_path, Full())
    session = store.create("a")
    with pytest.raises(SessionError, match="could not be moved: No space left"):
        store.delete(session.id)
    assert store.load(session.id) == session


def test_only_our_own_old_leftovers_are_swept(store: Store) -> None:
    store.create("a")
    temp, link = ".20261122-abc000.yaml.0123456789ab.tmp", ".20261122-abc000.yaml.0123456789ab.bak.tmp"
    young = ".20261122-abc000.yaml.ba9876543210.tmp"
    others = [".20261122-abc000.yaml.swp", "x.tmp", ".20261122-abc000.yaml.0123.tmp", ".syncthing.x.tmp", young]
    for name in (temp, link, *others):
        spoil(store, name, b"x")
        age = 60 if name == young else 3700
        os.utime(store.folder / name, (NOW.timestamp() - age,) * 2)
    kept = {each.name for each in store.folder.iterdir()} - {temp, link}
    store_in(store.folder).create("b")
    assert not (store.folder / temp).exists()
    assert not (store.folder / link).exists()
    assert kept <= {each.name for each in store.folder.iterdir()}


def test_a_leftover_that_cannot_be_removed_does_not_stop_a_save(tmp_path: Path) -> None:
    class Stuck(Ops):
        def unlink(self, path: Path) -> None:
            raise PermissionError(errno.EACCES, "Permission denied", path)

    temp = tmp_path / ".20261122-abc000.yaml.0123456789ab.tmp"
    temp.write_bytes(b"x")
    os.utime(temp, (0, 0))
    store = store_in(tmp_path, Stuck())
    assert store.sweep() == ()
    assert store.create("a").title == "a"
    assert store_in(tmp_path).sweep() == (temp.name,)
