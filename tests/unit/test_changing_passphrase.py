"""The same key under another passphrase: whatever fails, and wherever it is killed, one of the two opens it."""

import errno
import os
import shutil
from itertools import count
from pathlib import Path

import pytest

from clientexit_tui import words
from clientexit_tui.errors import SessionError
from clientexit_tui.sessions import wrapping
from clientexit_tui.sessions.age_key import KEY, PUBLIC, Keys, UnsureError, WrongPassphraseError
from clientexit_tui.sessions.conversion import encrypt_session
from clientexit_tui.sessions.files import LOCK_NAME, locked
from clientexit_tui.sessions.system import Ops
from tests.faults import Fault, Kill, KilledError, Watched
from tests.sealed import PASSPHRASE, cheap_passphrases, store_in, unwrapped, wrapped

pytest.importorskip("pyrage")
NEW = "three other words"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a key that was made and left."""
    cheap_passphrases(monkeypatch)
    Keys(tmp_path / "keys").make(PASSPHRASE)
    return tmp_path / "keys"


def opens(folder: Path, passphrase: str) -> bool:
    """Whether a passphrase opens the key in the next run."""
    try:
        Keys(folder).unlock(passphrase)
    except WrongPassphraseError:
        return False
    return True


def files(folder: Path) -> dict[str, bytes]:
    """What is in a folder, without the lock, which holds nothing."""
    return {each.name: each.read_bytes() for each in folder.iterdir() if each.name != LOCK_NAME}


def test_the_new_one_opens_everything_and_the_old_one_nothing(folder: Path) -> None:
    store = store_in(folder.parent, keys=Keys(folder))
    store.sealer.unlock(PASSPHRASE)  # type: ignore[attr-defined]
    session = store.create("Bellhouse")
    encrypt_session(store, session.id)
    everything = {each: each.read_bytes() for each in folder.parent.rglob("*") if each.is_file()}
    Keys(folder).change(PASSPHRASE, NEW)
    changed = {each for each, data in everything.items() if each.read_bytes() != data}
    assert changed == {folder / KEY}
    assert (opens(folder, NEW), opens(folder, PASSPHRASE)) == (True, False)
    assert (folder / KEY).stat().st_mode & 0o777 == 0o600
    later = Keys(folder)
    later.unlock(NEW)
    assert store_in(folder.parent, keys=later).load(session.id) == session
    (folder / KEY).write_bytes(everything[folder / KEY])  # a copy from before
    assert opens(folder, PASSPHRASE)


def test_it_becomes_the_one_form_and_the_key_stays_open_in_this_run(folder: Path) -> None:
    keys = Keys(folder)
    keys.change(f" {PASSPHRASE}", "  größe  zwei drei ")
    assert keys.unlocked
    assert keys.open(keys.seal(b"x")) == b"x"
    assert unwrapped((folder / KEY).read_bytes(), "größe zwei drei")
    keys.change("größe zwei drei", PASSPHRASE)
    assert opens(folder, PASSPHRASE)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("not this one", NEW, "does not open the key"),
        (PASSPHRASE, "short", "8 characters"),
        ("", NEW, "does not open the key"),
    ],
)
def test_what_is_refused_changes_nothing(folder: Path, old: str, new: str, said: str) -> None:
    before = files(folder)
    with pytest.raises(SessionError, match=said):
        Keys(folder).change(old, new)
    assert files(folder) == before


def test_without_a_key_there_is_nothing_to_change(tmp_path: Path) -> None:
    with pytest.raises(SessionError, match="There is no key"):
        Keys(tmp_path / "keys").change(PASSPHRASE, NEW)
    assert not (tmp_path / "keys").exists()


def test_one_that_does_not_open_what_was_written_is_not_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = files(folder)
    monkeypatch.setattr(wrapping, "wrap", lambda text, phrase: wrapped(text[:-1], phrase))
    with pytest.raises(SessionError, match=words.SEAL_NOT_OPENED_AGAIN):
        Keys(folder).change(PASSPHRASE, NEW)
    assert files(folder) == before


class Forgetful(Ops):
    """A disk that gives back other bytes than it took."""

    def write(self, fd: int, data: memoryview) -> int:
        """Writes them with one bit turned."""
        return super().write(fd, memoryview(bytes([data[0] ^ 1]) + bytes(data[1:])))


def test_what_the_disk_gives_back_is_what_is_proved(folder: Path) -> None:
    before = files(folder)
    with pytest.raises((SessionError, AssertionError)):
        Keys(folder, Forgetful()).change(PASSPHRASE, NEW)
    assert files(folder) == before


def test_two_programs_do_not_undo_each_other(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = wrapping.wrap

    def meanwhile(text: bytes, passphrase: str) -> bytes:
        monkeypatch.setattr(wrapping, "wrap", first)
        Keys(folder).change(PASSPHRASE, "the other program")
        return first(text, passphrase)

    monkeypatch.setattr(wrapping, "wrap", meanwhile)
    with pytest.raises(SessionError, match="Another program changed the key"):
        Keys(folder).change(PASSPHRASE, NEW)
    assert opens(folder, "the other program")


def test_two_programs_do_not_make_two_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cheap_passphrases(monkeypatch)
    folder, first = tmp_path / "keys", wrapping.wrap

    def meanwhile(text: bytes, passphrase: str) -> bytes:
        monkeypatch.setattr(wrapping, "wrap", first)
        Keys(folder).make("the other program")
        return first(text, passphrase)

    monkeypatch.setattr(wrapping, "wrap", meanwhile)
    with pytest.raises(SessionError, match="a key already"):
        Keys(folder).make(PASSPHRASE)
    assert opens(folder, "the other program")


@pytest.mark.parametrize("forever", [False, True], ids=["once", "forever"])
def test_a_fault_at_any_call_leaves_a_key_that_opens_as_was_told(folder: Path, forever: bool) -> None:
    told = set[type[SessionError | None]]()
    for at in count(1):
        home = folder.with_name("copy")
        shutil.copytree(folder, home)
        came: SessionError | None
        before, ops = files(home), Watched()
        fault = Fault(at, (errno.ENOSPC, errno.EIO, errno.EACCES)[at % 3], forever=forever)
        ops.before = fault
        try:
            Keys(home, ops).change(PASSPHRASE, NEW)
        except SessionError as error:
            came = error
        else:
            came = None
        told.add(type(came))
        assert came is None or os.strerror(fault.number) in str(came)
        assert opens(home, NEW) != opens(home, PASSPHRASE)
        assert isinstance(came, UnsureError) or opens(home, NEW) == (came is None)
        assert came is None or isinstance(came, UnsureError) or files(home)[KEY] == before[KEY]
        after = files(home)
        assert after.pop(KEY)
        assert {name: after[name] for name in before if name != KEY} == {PUBLIC: before[PUBLIC]}
        assert forever or set(after) == {PUBLIC}, "nothing is left beside it"
        assert not ops.open_files
        shutil.rmtree(home)
        if not fault.reached:
            break
    assert told == {UnsureError, SessionError, type(None)}
    assert at > 20


def test_a_kill_at_any_call_leaves_a_key_that_opens_with_one_of_the_two(folder: Path) -> None:
    found = set()
    for at in count(1):
        home = folder.with_name("copy")
        shutil.copytree(folder, home)
        before, ops = files(home), Watched()
        kill = Kill(at)
        ops.before = kill
        try:
            Keys(home, ops).change(PASSPHRASE, NEW)
        except KilledError:
            ops.abandon()
        was_new = opens(home, NEW)
        assert was_new != opens(home, PASSPHRASE)
        found.add(was_new)
        assert (home / PUBLIC).read_bytes() == before[PUBLIC]
        with locked(home, Ops()):
            pass  # nobody holds it any more
        for left in home.glob(".*.tmp"):
            left.rename(home / f".{KEY}.1.tmp")  # the next program has another number
        Keys(home).change(NEW if was_new else PASSPHRASE, "the next one")
        assert set(files(home)) == set(before), "what the killed program left is gone"
        shutil.rmtree(home)
        if not kill.reached:
            break
    assert found == {True, False}


@pytest.mark.parametrize("way", [Fault, Kill])
def test_making_the_key_can_be_tried_again_after_a_fault_or_a_kill_at_any_call(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: type[Fault]
) -> None:
    cheap_passphrases(monkeypatch)
    for at in count(1):
        home, ops = tmp_path / f"keys{at}", Watched()
        fault = Fault(at, errno.EIO, forever=False) if way is Fault else Kill(at)
        ops.before = fault
        try:
            Keys(home, ops).make(PASSPHRASE)
        except (SessionError, KilledError):
            ops.abandon()
        keys = Keys(home)
        if not keys.exists:
            keys.make(PASSPHRASE)
        assert opens(home, PASSPHRASE)
        assert keys.seal(b"x")
        if not fault.reached:
            break
    assert at > 15
