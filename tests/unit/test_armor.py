"""Sealed files as git and editors leave them: no line end keeps a word away, and what is cut is told as that."""

from pathlib import Path

import pytest

from clientexit_tui.errors import SessionError
from clientexit_tui.sessions.armor import BEGIN, END, broken, is_armored, tidied
from clientexit_tui.sessions.conversion import decrypt_session, encrypt_session
from clientexit_tui.sessions.listing import Listed
from clientexit_tui.sessions.store import Store
from tests.sealed import keys_in, store_in

pytest.importorskip("pyrage")

WHOLE = b"\n".join((BEGIN, b"YWdlLWVuY3J5cHRpb24=", END, b""))
CHANGED = {
    "CRLF": lambda data: data.replace(b"\n", b"\r\n"),
    "CR": lambda data: data.replace(b"\n", b"\r"),
    "some CRLF": lambda data: data.replace(b"\n", b"\r\n", 2),
    "a mark at the beginning": lambda data: b"\xef\xbb\xbf" + data,
    "a mark and CRLF": lambda data: b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n"),
    "blank lines around": lambda data: b"\n\n" + data + b"\n \n",
    "blank lines within": lambda data: data.replace(b"\n", b"\n\n"),
    "blanks at line ends": lambda data: data.replace(b"\n", b"  \n"),
    "no last line end": lambda data: data.rstrip(),
}
"""What happens to a text file on its way, and does no harm to a word in it."""


@pytest.mark.parametrize("way", CHANGED)
def test_what_git_and_editors_do_to_lines_is_undone(way: str) -> None:
    changed = CHANGED[way](WHOLE)
    assert is_armored(changed)
    assert broken(changed, changed) == ""
    assert tidied(changed).rstrip() == WHOLE.rstrip()
    assert tidied(tidied(changed)) == tidied(changed)


@pytest.mark.parametrize("way", CHANGED)
def test_a_session_so_changed_is_listed_read_saved_and_made_plain(tmp_path: Path, way: str) -> None:
    store = store_in(tmp_path)
    session = store.create("Bellhouse")
    encrypt_session(store, session.id)
    path = store.path(session.id)
    path.write_bytes(CHANGED[way](path.read_bytes()))
    (locked,) = store_in(tmp_path, unlocked=False).listing()
    (listed,) = store.listing()
    assert isinstance(locked, Listed)
    assert isinstance(listed, Listed)
    assert (locked.locked, listed.header.title) == (True, "Bellhouse")
    assert store.load(session.id) == session
    store.save(session)
    path.write_bytes(CHANGED[way](path.read_bytes()))
    assert decrypt_session(store, session.id).left == ()
    assert store.load(session.id).title == "Bellhouse"


@pytest.mark.parametrize("way", CHANGED)
def test_a_version_under_a_name_that_says_nothing_is_opened_too(tmp_path: Path, way: str) -> None:
    from clientexit_tui.sessions.sealing import from_disk

    keys = keys_in(tmp_path / "keys")
    assert from_disk(tmp_path / "version", CHANGED[way](keys.seal(b"kept")), keys) == b"kept"


def test_what_is_no_sealed_file_stays_as_it_is() -> None:
    for data in (b"", b"title: x\r\n", b"age-encryption.org/v1\n\r\n\r", BEGIN[:-1] + b"\r\n"):
        assert tidied(data) == data
        assert not is_armored(data)


def test_a_cut_at_any_byte_is_told() -> None:
    for at in range(len(WHOLE) - 1):
        assert broken(WHOLE[:at], WHOLE[:at])
    assert "goes on" in broken(WHOLE, WHOLE + b"<<<<<<< mine\n")
    assert "does not begin" in broken(b"x" + WHOLE, WHOLE)


def test_another_key_is_told_from_damage(tmp_path: Path, store: Store) -> None:
    sealed = store.sealer.seal(b"in confidence " * 20)
    with pytest.raises(SessionError, match="another key"):
        keys_in(tmp_path / "other").open(sealed)
    lines = sealed.splitlines()
    lines[-3] = lines[-3][::-1]
    with pytest.raises(SessionError, match="damaged or changed"):
        store.sealer.open(b"\n".join(lines))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A store with a key, unlocked."""
    return store_in(tmp_path)
