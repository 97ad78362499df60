"""Encryption at rest: what is sealed opens again, for age too, and nothing plain is left behind."""

import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from clientexit_tui.errors import ClientExitError, SessionError
from clientexit_tui.interview.answers import Answer
from clientexit_tui.sessions.age_key import PUBLIC, Keys, NoExtraError, WrongPassphraseError
from clientexit_tui.sessions.armor import BEGIN
from clientexit_tui.sessions.conversion import decrypt_session, encrypt_session
from clientexit_tui.sessions.listing import Listed, Unreadable
from clientexit_tui.sessions.sealing import LockedError, sealed_path
from clientexit_tui.sessions.session import Session
from clientexit_tui.sessions.store import ConflictError, Store
from clientexit_tui.sessions.system import Ops
from tests.sealed import PASSPHRASE, cheap_passphrases, keys_in, marked_files, store_in

pytest.importorskip("pyrage")
MARKER = "Quetzalcoatl & Sons"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A store with a key, unlocked; its passphrase costs nothing."""
    return store_in(tmp_path)


def session_in(store: Store, text: str = MARKER) -> Session:
    """A session with a version before it, a backup and a visit."""
    session = store.create(text)
    for number in range(3):
        session = store.save(session.answer("story", Answer(value=f"{text} {number}"), f"2026-11-2{number}"))
    kept = store.folder.parent / "history" / session.id / "20261122T100000-001.yaml"
    kept.parent.mkdir(parents=True)
    kept.write_bytes(store.path(session.id).read_bytes())
    return session


def relocked(store: Store) -> Store:
    """The same folder in the next run: nobody has given the passphrase."""
    return store_in(store.folder.parent, unlocked=False)


def test_an_encrypted_session_reads_back_as_it_was(store: Store) -> None:
    session = session_in(store)
    done = encrypt_session(store, session.id)
    assert store.path(session.id) in done.done
    assert done.left == ()
    assert store.path(session.id).name == f"{session.id}.yaml.age"
    assert store.path(session.id).read_bytes().startswith(BEGIN)
    assert store.load(session.id) == session
    assert decrypt_session(store, session.id).left == ()
    assert store.path(session.id).name == f"{session.id}.yaml"
    assert store.load(session.id) == session


def test_no_word_of_it_is_left_below_the_home(store: Store) -> None:
    session = session_in(store)
    (store.folder / f".{session.id}.yaml.0123456789ab.tmp").write_text(f"{MARKER}\n")
    before = marked_files(store.folder.parent, MARKER)
    assert len(before) >= 4, "the session, the version before, a visit, and what a killed save left"
    encrypt_session(store, session.id)
    assert marked_files(store.folder.parent, MARKER) == []
    session = store.save(session.answer("notes", Answer(value=MARKER), "2026-11-23"))
    session = store.save(session.answer("notes", Answer(value=f"{MARKER}!"), "2026-11-23"))
    store.undelete(store.delete(session.id))
    store.save_copy(session)
    assert marked_files(store.folder.parent, MARKER) == [], "nor by what is done with it afterwards"
    assert store.load(session.id) == session
    assert len(store.ids()) == 2


def test_making_it_plain_again_makes_every_version_plain(store: Store) -> None:
    session = session_in(store)
    before = marked_files(store.folder.parent, MARKER)
    encrypt_session(store, session.id)
    decrypt_session(store, session.id)
    assert marked_files(store.folder.parent, MARKER) == before


def test_a_deleted_session_stays_sealed_in_the_bin(store: Store) -> None:
    session = session_in(store)
    encrypt_session(store, session.id)
    token = store.delete(session.id)
    assert token.endswith(".yaml.age")
    assert store.ids() == []
    assert store.undelete(token) == session.id
    assert store.load(session.id) == session


def test_a_locked_session_is_listed_with_its_id_and_day_only(store: Store) -> None:
    session = session_in(store)
    encrypt_session(store, session.id)
    (entry,) = relocked(store).listing()
    assert isinstance(entry, Listed)
    assert entry.locked
    assert (entry.header.id, entry.header.title, entry.header.client) == (session.id, "", "")
    with pytest.raises(LockedError, match=session.id) as error:
        relocked(store).load(session.id)
    assert error.value.session_id == session.id
    (open_entry,) = store.listing()
    assert isinstance(open_entry, Listed)
    assert not open_entry.locked
    assert open_entry.header.title == MARKER


def test_what_was_changed_or_cut_is_refused_with_the_reason(store: Store) -> None:
    session = session_in(store)
    encrypt_session(store, session.id)
    path = store.path(session.id)
    whole = path.read_bytes()
    middle = len(whole) // 2
    for broken, reason in (
        (whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :], "damaged or changed"),
        (whole[:middle], "ends early"),
        (b"", "does not begin"),
        (whole[:-30], "ends early"),
        (b"schema: 1\n", "does not begin"),
        (whole.replace(b"\n", b"", 3), "does not begin"),
    ):
        path.write_bytes(broken)
        with pytest.raises(SessionError, match=reason):
            store.load(session.id)
        (entry,) = store.listing()
        assert isinstance(entry, Unreadable)
        assert reason in entry.reason
        assert path.read_bytes() == broken


def test_a_copy_cut_anywhere_is_never_taken_for_a_whole_one(store: Store) -> None:
    session = store.create("short")
    encrypt_session(store, session.id)
    path = store.path(session.id)
    whole = path.read_bytes()
    for length in range(0, len(whole) - 1, 7):
        path.write_bytes(whole[:length])
        with pytest.raises(SessionError):
            store.load(session.id)


def test_a_session_of_another_key_says_so(store: Store, tmp_path: Path) -> None:
    session = session_in(store)
    encrypt_session(store, session.id)
    other = keys_in(tmp_path / "other")
    with pytest.raises(SessionError, match="another key"):
        other.open(store.path(session.id).read_bytes())


def test_locked_it_cannot_be_changed(store: Store) -> None:
    session = session_in(store)
    with pytest.raises(LockedError):
        encrypt_session(relocked(store), session.id)
    assert store.path(session.id).suffix == ".yaml"
    encrypt_session(store, session.id)
    with pytest.raises(LockedError):
        decrypt_session(relocked(store), session.id)
    with pytest.raises(ConflictError):
        relocked(store).save(session)


def test_all_new_sessions_can_be_sealed_without_a_passphrase_each(store: Store) -> None:
    keys = keys_in(store.folder.parent / "keys")
    keys.seal_new(on=True)
    later = relocked(store)
    session = later.create(MARKER)
    assert later.sealed(session.id)
    assert marked_files(store.folder.parent, MARKER) == []
    assert store.load(session.id) == session
    keys.seal_new(on=False)
    assert not later.sealed(later.create("plain").id)


def test_a_session_there_twice_is_not_edited_until_that_is_settled(store: Store) -> None:
    session = session_in(store)
    plain = store.path(session.id)
    text = plain.read_bytes()
    encrypt_session(store, session.id)
    plain.write_bytes(text)
    with pytest.raises(SessionError, match="there twice"):
        store.load(session.id)
    encrypt_session(store, session.id)
    assert not plain.exists()
    plain.write_bytes(text.replace(b"Sons", b"Song"))
    with pytest.raises(SessionError, match="the two differ"):
        encrypt_session(store, session.id)
    assert plain.exists()
    assert sealed_path(plain).exists()


def test_copies_of_sync_programs_are_named_not_touched(store: Store) -> None:
    session = session_in(store)
    copy = store.folder / f"{session.id}.sync-conflict-20261122-101010-ABCDEFG.yaml"
    copy.write_text(MARKER)
    assert encrypt_session(store, session.id).left == (copy,)
    assert copy.read_text() == MARKER


def test_a_damaged_session_is_not_sealed(store: Store) -> None:
    session = session_in(store)
    path = store.path(session.id)
    path.write_bytes(path.read_bytes()[:-5])
    with pytest.raises(ClientExitError):
        encrypt_session(store, session.id)
    assert path.exists()
    assert not sealed_path(path).exists()


class Killed(BaseException):
    """The program was killed here."""


class Mortal(Ops):
    """A system on which the program is killed after so many changes."""

    lives = 10_000

    def _spend(self) -> None:
        self.lives -= 1
        if self.lives < 0:
            raise Killed

    def open(self, path: Path, flags: int, mode: int = 0o600) -> int:
        """Opens, or dies."""
        self._spend()
        return super().open(path, flags, mode)

    def write(self, fd: int, data: memoryview) -> int:
        """Writes, or dies."""
        self._spend()
        return super().write(fd, data)

    def sync(self, fd: int) -> None:
        """Syncs, or dies."""
        self._spend()
        super().sync(fd)

    def replace(self, path: Path, other: Path) -> None:
        """Renames, or dies."""
        self._spend()
        super().replace(path, other)

    def unlink(self, path: Path) -> None:
        """Removes, or dies."""
        self._spend()
        super().unlink(path)


@pytest.mark.parametrize("way", [encrypt_session, decrypt_session])
def test_killed_between_any_two_steps_a_whole_version_is_there_and_a_second_try_finishes(
    tmp_path: Path, way: object
) -> None:
    convert = encrypt_session if way is encrypt_session else decrypt_session
    store = store_in(tmp_path / "first")
    session = session_in(store)
    if convert is decrypt_session:
        encrypt_session(store, session.id)
    for lives in range(200):
        home = tmp_path / f"home{lives}"
        shutil.copytree(tmp_path / "first", home)
        ops = Mortal()
        mortal = store_in(home, ops=ops)
        ops.lives = lives
        try:
            convert(mortal, session.id)
        except Killed:
            ops.lives = 10_000
        else:
            break
        after = store_in(home)
        plain = after.folder / f"{session.id}.yaml"
        assert plain.exists() or sealed_path(plain).exists()
        convert(after, session.id)
        assert after.load(session.id) == session
        assert (marked_files(home, MARKER) == []) == (convert is encrypt_session)
    else:
        pytest.fail("it never came to its end")
    assert lives > 20


def test_without_a_key_nothing_is_sealed_and_the_key_is_never_replaced(tmp_path: Path) -> None:
    keys = Keys(tmp_path / "keys")
    assert not keys.exists
    with pytest.raises(SessionError, match="no key"):
        keys.seal(b"text")
    with pytest.raises(SessionError, match="no key"):
        keys.unlock(PASSPHRASE)
    with pytest.raises(SessionError, match="8 characters"):
        keys.make("short")
    assert not (tmp_path / "keys").exists()
    made = keys_in(tmp_path / "keys")
    before = made.wrapped()
    with pytest.raises(SessionError, match="already"):
        made.make(PASSPHRASE)
    assert made.wrapped() == before


@pytest.mark.usefixtures("quick")
def test_a_lost_public_half_is_made_again_and_a_foreign_one_is_refused(tmp_path: Path) -> None:
    keys = Keys(tmp_path / "keys")
    keys.make(PASSPHRASE)
    public = (keys.folder / PUBLIC).read_text()
    (keys.folder / PUBLIC).unlink()
    Keys(keys.folder).unlock(PASSPHRASE)
    assert (keys.folder / PUBLIC).read_text() == public
    shutil.copy(keys_in(tmp_path / "other").folder / PUBLIC, keys.folder / PUBLIC)
    with pytest.raises(SessionError, match="does not belong"):
        Keys(keys.folder).unlock(PASSPHRASE)
    with pytest.raises(WrongPassphraseError, match="Nothing was changed"):
        Keys(keys.folder).unlock(f"{PASSPHRASE}!")
    (keys.folder / PUBLIC).write_text("junk")
    with pytest.raises(SessionError, match="damaged"):
        Keys(keys.folder).seal(b"text")


def test_without_the_library_the_command_that_adds_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyrage", None)
    with pytest.raises(NoExtraError, match=r"pip install 'clientexit-tui\[encrypt\]'"):
        Keys(tmp_path).make(PASSPHRASE)


def test_nothing_loads_the_library_before_it_is_needed() -> None:
    modules = "clientexit_tui.sessions.age_key, clientexit_tui.sessions.conversion, clientexit_tui.cli.sealing"
    script = f"import sys; import {modules}; print('pyrage' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """A passphrase that costs nothing."""
    cheap_passphrases(monkeypatch)


def test_saves_in_a_session_that_was_sealed_meanwhile_are_a_conflict_not_a_second_file(store: Store) -> None:
    session = session_in(store)
    other = store_in(store.folder.parent)
    other.load(session.id)
    encrypt_session(store, session.id)
    with pytest.raises(ConflictError):
        other.save(replace(session, title="mine"))
    assert not (store.folder / f"{session.id}.yaml").exists()


def test_a_sealed_session_whose_file_is_gone_is_expected_back_sealed(store: Store) -> None:
    session = session_in(store)
    encrypt_session(store, session.id)
    for read in (store, store_in(store.folder.parent)):
        read.load(session.id)
    path = read.path(session.id)
    away = path.rename(path.with_name("away"))
    assert (store.path(session.id), read.path(session.id)) == (path, path)
    with pytest.raises(ConflictError):
        read.save(session)
    away.rename(path)
    assert read.save(session) == session


@pytest.mark.parametrize("text", [b"no session", None])
def test_what_was_sealed_is_opened_again_before_it_is_written(
    store: Store, monkeypatch: pytest.MonkeyPatch, text: bytes | None
) -> None:
    session = session_in(store)
    other = store.path(store.create("another").id).read_bytes()
    encrypt_session(store, session.id)
    session = store.load(session.id)
    before = store.path(session.id).read_bytes()
    monkeypatch.setattr(store.sealer, "open", lambda _: other if text is None else text)
    with pytest.raises(SessionError) as caught:
        store.save(session)
    name = f"{session.id}.yaml.age"
    why = "it would not read back as it is here" if text is None else f"it could not be read back: {name}:"
    assert f"{name} was not saved, because {why}" in str(caught.value)
    assert store.path(session.id).read_bytes() == before


def test_what_is_sealed_in_the_bin_is_thrown_away_only_once_it_can_be_judged(store: Store) -> None:
    session = session_in(store)
    encrypt_session(store, session.id)
    binned = store.bin.folder / store.delete(session.id)
    locked = relocked(store)
    for each in (locked, store):
        now = each.now()
        each._clock = lambda now=now: now + timedelta(days=31)  # type: ignore[misc]
    locked.sweep()
    assert binned.exists(), "there may be a law that says so, and nobody can tell"
    assert binned.name in store.sweep()
    assert not binned.exists()
