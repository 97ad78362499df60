"""Mistakes put into the saving of sessions on purpose: the checks of the other tests find every one of them."""

import errno
import os
import shutil
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from clientexit_tui.errors import ClientExitError
from clientexit_tui.sessions import files, saving
from clientexit_tui.sessions.backups import Backups
from clientexit_tui.sessions.claims import Claims
from clientexit_tui.sessions.codec import Written
from clientexit_tui.sessions.saving import ConflictError, Saved, SaveFailedError, backup_path, digest_of
from clientexit_tui.sessions.session import Header, Session
from clientexit_tui.sessions.store import Store
from clientexit_tui.sessions.system import CREATE, Lock, Ops
from tests.faults import Fault, Watched
from tests.process.test_crash_states import judged, recorded
from tests.process.test_faults import ID, killed, store_in, story, told

Patch = pytest.MonkeyPatch


class CaughtError(AssertionError):
    """A check found something."""


def need(fine: object, what: str) -> None:
    """Raises CaughtError where something is not as it must be."""
    if not fine:
        raise CaughtError(what)


# The checks, each a short form of what another test does at length


def made(home: Path) -> None:
    """A home with one session saved twice."""
    store = store_in(home, Watched())
    for text in ("older", "old"):
        store.save(told(Session(ID, "a", "", ""), text))


def save_new(store: Store) -> None:
    """Saves a new version."""
    store.save(told(store.load(ID), "new"))


def check_faults(home: Path) -> None:
    """Any call fails: told truly, nothing torn, nothing left open or lying about."""
    made(home / "model")
    for at in count(1):
        copy = home / f"f{at}"
        shutil.copytree(home / "model", copy)
        ops, fault = Watched(), Fault(at, errno.EIO, forever=False)
        store = store_in(copy, ops)
        ops.before = fault
        ended = {"new"}
        try:
            save_new(store)
        except SaveFailedError as error:
            ended = {"new"} if error.committed else {"old"}
        except ClientExitError:
            ended = {"old"}
        need(story(store_in(copy)) in ended, f"fault {at}: told wrongly")
        need(not ops.open_files, "a file stays open")
        need(not list(copy.rglob("*.tmp")), "something is left")
        if not fault.reached:
            return


def check_kills(home: Path) -> None:
    """Killed at any call: the old version or the new one; and the next save works and leaves nothing."""
    made(home / "model")
    for at in count(1):
        copy = home / f"k{at}"
        shutil.copytree(home / "model", copy)
        was = killed(copy, at, save_new)
        need(story(store_in(copy)) in {"old", "new"}, "torn by a kill")
        before = {each.name for each in copy.rglob("*.tmp")}
        save_new(store_in(copy, Watched()))
        need({each.name for each in copy.rglob("*.tmp")} <= before, "left by a save after a kill")
        if not was:
            return


def check_power_cuts(home: Path) -> None:
    """No power cut breaks anything or loses what was told as saved."""
    start, trace = recorded(home)
    need(judged(start, trace, free=True)[1:] == (0, 0), "lost by a power cut")


def check_manners(home: Path) -> None:
    """Other programs' work is not overwritten, and every save is under the lock."""
    made(home)
    mine, other, ops = store_in(home), store_in(home), Watched()
    session = mine.load(ID)
    other.save(told(other.load(ID), "theirs"))
    try:
        mine.save(told(session, "mine"))
    except ConflictError:
        pass
    else:
        need(fine=False, what="overwritten")
    locked: list[str] = []
    watched = store_in(home, ops)
    watched.load(ID)
    ops.before = lambda name, _: locked.append(name)
    watched.save(told(session, "x"))
    need("lock" in locked and locked.index("lock") < locked.index("replace"), "not under the lock")
    mine.claim(ID)
    need(other._claims.holder(ID), "two have it open")


def check_versions(home: Path) -> None:
    """The version before and that of the day are the right ones, and held ones stay."""
    made(home)
    shutil.rmtree(home / "backups")
    store = store_in(home)
    save_new(store)
    read = store._codec.decode
    need(read(backup_path(store.path(ID)).read_bytes(), "f").answers.text("story") == "old", "wrong version before")
    (kept,) = store.backups.of(ID)
    need(read(kept.read_bytes(), "f").answers.text("story") == "old", "wrong version of the day")
    kept.rename(kept.with_name("2020-01-01.yaml"))
    (kept.with_name("2020-01-02.yaml")).write_bytes(b"x")
    store._held = lambda _: True
    store.sweep()
    need(len(store.backups.of(ID)) == 2, "thrown away though it is held")


def check_bytes(home: Path) -> None:
    """Short writes are carried on, modes are private, and what does not read back is refused."""

    class Short(Ops):
        def write(self, fd: int, data: memoryview) -> int:
            return super().write(fd, data[:50])

    mask = os.umask(0o777)
    try:
        files.make_folder(home)
        store = store_in(home, Short())
        store.save(told(Session(ID, "a", "", ""), "old"))
    finally:
        os.umask(mask)
    need(store.path(ID).stat().st_mode & 0o777 == 0o600, "not for its owner only")
    need(story(store) == "old", "cut")
    as_file = store._codec.as_file

    def misspelt(session: Session, summarise: Callable[[Session], Header]) -> Written:
        written = as_file(session, summarise)
        return written._replace(data=written.data.replace(b"new", b"NEW"))

    store._codec.as_file = misspelt  # type: ignore[method-assign]
    try:
        save_new(store)
    except SaveFailedError:
        return
    need(fine=False, what="written though it does not read back")


CHECKS = [check_bytes, check_manners, check_versions, check_power_cuts, check_faults, check_kills]


def caught_by(tmp_path: Path) -> list[str]:
    """The checks that find something wrong; any exception that no user should see counts."""
    found = []
    for check in CHECKS:
        folder = tmp_path / check.__name__
        try:
            check(folder)
        except (AssertionError, OSError, ClientExitError, ValueError):
            found.append(check.__name__)
    return found


def test_the_program_as_it_is_passes_every_check(tmp_path: Path) -> None:
    assert caught_by(tmp_path) == []


# The mistakes


def in_place(patch: Patch) -> None:
    """Writes over the file itself."""

    def run(self: Any, known: Collection[str | None]) -> Saved:
        if self._current() not in known:
            raise ConflictError("changed")
        fd = self.ops.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        files._fill(fd, self.data, self.ops)
        self.committed = True
        return Saved(digest_of(self.data), False)

    patch.setattr(saving._Attempt, "run", run)


def no_sync(patch: Patch) -> None:
    """Renames before the bytes are on the disk."""

    def fill(fd: int, data: bytes, ops: Ops) -> None:
        try:
            ops.chmod(fd, 0o600)
            left = memoryview(data)
            while left:
                left = left[ops.write(fd, left) :]
        finally:
            ops.close(fd)

    patch.setattr(files, "_fill", fill)


def no_folder_sync(patch: Patch) -> None:
    """Does not wait for the names."""
    patch.setattr(saving, "sync_folder", lambda *_: None)


def one_write(patch: Patch) -> None:
    """Takes one write for all of them."""

    def write_new(path: Path, data: bytes, ops: Ops) -> None:
        fd = ops.open(path, CREATE, 0o600)
        ops.chmod(fd, 0o600)
        ops.write(fd, memoryview(data))
        ops.sync(fd)
        ops.close(fd)

    patch.setattr(saving, "write_new", write_new)


def no_cleaning_up(patch: Patch) -> None:
    """Leaves temporary files where something fails."""
    patch.setattr(saving._Attempt, "_remove", lambda *_: None)
    patch.setattr(Ops, "unlink", lambda *_: None)


def leaky(patch: Patch) -> None:
    """Forgets to close a file where something fails."""

    def fill(fd: int, data: bytes, ops: Ops) -> None:
        ops.chmod(fd, 0o600)
        left = memoryview(data)
        while left:
            left = left[ops.write(fd, left) :]
        ops.sync(fd)
        ops.close(fd)

    patch.setattr(files, "_fill", fill)


def no_conflicts(patch: Patch) -> None:
    """Overwrites whatever is there."""

    class Everything(set[str | None]):
        def __contains__(self, _: object) -> bool:
            return True

    run = saving._Attempt.run
    patch.setattr(saving._Attempt, "run", lambda self, _: run(self, Everything()))


def no_lock(patch: Patch) -> None:
    """Saves without the lock."""

    @contextmanager
    def locked(*_: object) -> Iterator[None]:
        yield

    patch.setattr(saving, "locked", locked)


def removed_first(patch: Patch) -> None:
    """Removes the old file, then renames the new one."""

    def replace(self: Ops, path: Path, other: Path) -> None:
        if other.suffix == ".yaml" and other.exists():
            self.unlink(other)
        path.replace(other)

    patch.setattr(Ops, "replace", replace)


def moved_first(patch: Patch) -> None:
    """Moves the old file to the backup, then the new one to its place."""

    def back_up(self: Any) -> bool:
        self.ops.replace(self.path, backup_path(self.path))
        return True

    patch.setattr(saving._Attempt, "_back_up", back_up)


def trapped(patch: Patch) -> None:
    """Does not know that renaming one name of a file over another does nothing."""
    patch.setattr(saving._Attempt, "_same", lambda *_: False)


def false_saved(patch: Patch) -> None:
    """Says "saved" though something failed."""
    run = saving._Attempt.run

    def swallow(self: Any, known: Collection[str | None]) -> Saved:
        try:
            return run(self, known)
        except OSError:
            return Saved(digest_of(self.data), False)

    patch.setattr(saving._Attempt, "run", swallow)


def not_committed(patch: Patch) -> None:
    """Says that nothing was changed though the new version is in place."""
    save = SaveFailedError.__init__
    patch.setattr(SaveFailedError, "__init__", lambda self, problem, **_: save(self, problem))


def not_read_back(patch: Patch) -> None:
    """Writes without reading back."""
    patch.setattr(saving, "_verify", lambda *_: None)


def any_mode(patch: Patch) -> None:
    """Leaves modes to the umask."""
    patch.setattr(Ops, "chmod", lambda *_: None)


def everybody_first(patch: Patch) -> None:
    """Gives a claim to everybody who asks."""
    patch.setattr(Ops, "try_lock", lambda *_: Lock.TAKEN)


def claim_undone(patch: Patch) -> None:
    """Frees the claim as soon as it is taken."""
    take = Claims.take

    def brief(self: Claims, session_id: str) -> None:
        take(self, session_id)
        self.release(session_id)

    patch.setattr(Claims, "take", brief)


def new_kept(patch: Patch) -> None:
    """Keeps the new version of the day in place of the one before."""
    keep = Backups.keep

    def wrong(self: Backups, session_id: str, source: Path, *rest: Any) -> None:
        keep(self, session_id, source.with_name(source.name[1 : -len(".bak")]), *rest)

    patch.setattr(Backups, "keep", wrong)


def hold_forgotten(patch: Patch) -> None:
    """Throws away what is held."""
    prune = Backups.prune
    patch.setattr(Backups, "prune", lambda self, today, _, lives: prune(self, today, lambda *_: False, lives))


BUGS: list[Callable[[Patch], None]] = [
    *(in_place, no_sync, no_folder_sync, one_write, no_cleaning_up, leaky, no_conflicts, no_lock, removed_first),
    *(moved_first, trapped, false_saved, not_committed, not_read_back, any_mode, everybody_first, claim_undone),
    *(new_kept, hold_forgotten),
]


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.__name__)
def test_every_mistake_put_in_is_found(tmp_path: Path, monkeypatch: Patch, bug: Callable[[Patch], None]) -> None:
    bug(monkeypatch)
    for check in CHECKS:
        try:
            check(tmp_path / check.__name__)
        except (AssertionError, OSError, ClientExitError, ValueError):
            return
    pytest.fail("no check found it")
