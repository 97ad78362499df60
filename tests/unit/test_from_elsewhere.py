"""Sessions under other ids and in other folders: added, copied, written elsewhere, and those of newer programs."""

from dataclasses import replace
from pathlib import Path

import pytest

from clientexit_tui.errors import DocumentError, SessionError
from clientexit_tui.sessions.header import NewerSessionError
from clientexit_tui.sessions.saving import ConflictError, digest_of
from clientexit_tui.sessions.session import Session
from clientexit_tui.sessions.store import Last, Store
from tests import sealed
from tests.unit.test_store import store_in, told

ID, OTHER = "20261122-0a1b2c", "20261122-3d4e5f"
AT = "2026-11-22T10:00:00+00:00"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """An empty store."""
    return store_in(tmp_path / "sessions")


def test_a_session_from_elsewhere_keeps_its_id_where_that_is_free(store: Store) -> None:
    added = store.add(Session(ID, "a", AT, AT))
    assert added == Session(ID, "a", AT, AT) == store.load(ID)
    assert store.ids() == [ID]


def test_a_session_from_elsewhere_never_takes_the_id_of_one_that_is_here_or_in_the_bin(store: Store) -> None:
    first = store.add(Session(ID, "first", AT, AT))
    second = store.add(Session(ID, "second", AT, AT))
    assert (second.title, second.id != ID) == ("second", True)
    assert store.load(ID) == first
    token = store.delete(ID)
    assert store.add(Session(ID, "third", AT, AT)).id != ID
    assert store.undelete(token) == ID
    assert store.load(ID) == first


@pytest.mark.parametrize("session_id", ["", "x", "../20261122-0a1b2c"])
def test_what_has_no_id_of_ours_is_given_one(store: Store, session_id: str) -> None:
    added = store.add(Session(session_id, "a", AT, AT))
    assert store.ids() == [added.id]
    assert store.load(added.id).title == "a"


def test_a_copy_of_a_sealed_session_is_sealed_though_new_ones_are_not(tmp_path: Path) -> None:
    pytest.importorskip("pyrage")
    store = sealed.store_in(tmp_path)
    session = store.create("a")
    plain = store.path(session.id)
    plain.with_name(f"{plain.name}.age").write_bytes(store.sealer.seal(plain.read_bytes()))
    plain.unlink()
    session = store.load(session.id)
    copy = store.save_copy(session)
    assert (store.sealed(session.id), store.sealed(copy.id), store.sealed(store.create("b").id)) == (True, True, False)
    assert store.load(copy.id) == copy == replace(session, id=copy.id)
    names = [store.save_elsewhere(copy, tmp_path).name for _ in range(2)]
    assert names == [f"{copy.id}.yaml.age", f"{copy.id}-2.yaml.age"]
    assert b"schema" in store.sealer.open((tmp_path / names[1]).read_bytes())


def test_a_folder_with_a_hundred_copies_takes_no_more(store: Store, tmp_path: Path) -> None:
    session = store.create("a")
    for name in (session.id, *(f"{session.id}-{number}" for number in range(2, 99))):
        (tmp_path / f"{name}.yaml").touch()
    assert store.save_elsewhere(session, tmp_path).name == f"{session.id}-99.yaml"
    with pytest.raises(SessionError) as caught:
        store.save_elsewhere(session, tmp_path)
    assert str(caught.value) == f"{tmp_path} has too many copies of this session already; choose another folder"


def test_a_copy_elsewhere_that_cannot_be_written_is_told_with_its_path(store: Store, tmp_path: Path) -> None:
    session = store.create("a")
    with pytest.raises(SessionError) as caught:
        store.save_elsewhere(session, tmp_path / "gone")
    path = tmp_path / "gone" / f"{session.id}.yaml"
    assert str(caught.value) == f"{path} could not be written: No such file or directory"


def newer(data: bytes) -> bytes:
    """The file as a newer version of the program would have written it."""
    data = data.replace(b'clientexit: "1"', b'clientexit: "2"')
    return data.replace(b"schema: '1'", b"schema: '2'").replace(b'schema: "1"', b'schema: "2"')


def test_a_session_of_a_newer_program_is_looked_at_and_never_saved_over(store: Store) -> None:
    session = store.save(told(store.create("a"), "theirs"))
    path = store.path(session.id)
    data = newer(path.read_bytes())
    path.write_bytes(data)
    fresh = store_in(store.folder)
    with pytest.raises(NewerSessionError):
        fresh.load(session.id)
    seen = fresh.look_at_newer(session.id)
    assert (seen.id, seen.answers.text("story")) == (session.id, "theirs")
    assert fresh.last(session.id) is None
    with pytest.raises(ConflictError):
        fresh.save(told(seen, "mine"))
    assert path.read_bytes() == data


def test_a_sealed_session_of_a_newer_program_is_opened_to_be_looked_at(tmp_path: Path) -> None:
    pytest.importorskip("pyrage")
    store = sealed.store_in(tmp_path)
    session = store.create("a")
    plain = store.path(session.id)
    plain.with_name(f"{plain.name}.age").write_bytes(store.sealer.seal(newer(plain.read_bytes())))
    plain.unlink()
    assert store.look_at_newer(session.id).title == "a"


def test_why_a_session_of_a_newer_program_cannot_be_looked_at_is_told(store: Store) -> None:
    session = store.create("a")
    path = store.path(session.id)
    path.write_bytes(newer(path.read_bytes())[:-4])
    with pytest.raises(DocumentError) as caught:
        store.look_at_newer(session.id)
    assert str(caught.value).startswith(f"{path}:")
    path.unlink()
    with pytest.raises(SessionError) as missing:
        store.look_at_newer(session.id)
    assert str(missing.value) == f"{path.name} cannot be read: No such file or directory"


def test_what_was_last_read_or_written_here_is_remembered_with_its_version(store: Store) -> None:
    session = store.create("a")
    data = store.path(session.id).read_bytes()
    assert store.last(session.id) == Last(session, digest_of(data), sealed=False)
    assert store_in(store.folder).last(session.id) is None
    store.release(session.id)
    assert store.last(session.id) is None
    store.release(OTHER)
