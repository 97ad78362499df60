"""Damage of every kind: told with its reason, in bounded time and memory, and never changed, followed or run."""

import os
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from clientexit_tui.errors import ClientExitError
from clientexit_tui.sessions.saving import ConflictError
from clientexit_tui.sessions.session import Session
from clientexit_tui.sessions.store import Listed, Store
from tests.unit.test_store import numbers, store_in, told

ID = "20261122-000001"
NAME = f"{ID}.yaml"
Make = Callable[[Path, bytes], object]


def bytes_of(change: Callable[[bytes], bytes]) -> Make:
    """A file that holds a changed session."""
    return lambda path, good: path.write_bytes(change(good))


def body(text: bytes) -> Make:
    """A session whose answers are something else."""
    return bytes_of(lambda good: good.replace(b"answers: {}\n", text))


def sparse(path: Path, good: bytes) -> None:
    """A file of 100 MB that begins like a session."""
    path.write_bytes(good)
    os.truncate(path, 100_000_000)


ALIASES = b"a0: &a0 [x, x]\n" + b"".join(b"a%d: &a%d [*a%d, *a%d]\n" % (n, n, n - 1, n - 1) for n in range(1, 30))
MERGES = b"m0: &m0 {k: v}\n" + b"".join(b"m%d: &m%d {<<: [*m%d, *m%d]}\n" % (n, n, n - 1, n - 1) for n in range(1, 30))

DAMAGE: dict[str, tuple[Make, str]] = {
    "empty": (bytes_of(lambda _: b""), "this is not a session"),
    "one newline": (bytes_of(lambda _: b"\n"), "this is not a session"),
    "cut in the header": (bytes_of(lambda good: good[:120]), "this is not a session"),
    "cut in the body": (bytes_of(lambda good: good[:-20]), "ends early"),
    "without its last line": (bytes_of(lambda good: good.removesuffix(b"...\n")), "ends early"),
    "binary": (bytes_of(lambda _: bytes(range(256)) * 50), "this is not a session"),
    "zeros": (bytes_of(lambda good: bytes(len(good))), "this is not a session"),
    "a NUL in the header": (bytes_of(lambda good: good.replace(b"title", b"ti\0tle", 1)), "cannot stand in text"),
    "a NUL in the body": (body(b"answers:\n  story: \0\n"), "cannot stand in text"),
    "Latin-1": (bytes_of(lambda good: good.replace(b"Good", b"G\xfcte")), "UTF-8"),
    "UTF-16": (bytes_of(lambda good: good.decode().encode("utf-16")), "this is not a session"),
    "UTF-16 without its mark": (bytes_of(lambda good: good.decode().encode("utf-16-le")), "this is not a session"),
    "UTF-32": (bytes_of(lambda good: good.decode().encode("utf-32")), "this is not a session"),
    "a key twice": (body(b"answers: {}\nanswers: {}\n"), "twice"),
    "a key twice in the header": (bytes_of(lambda good: good.replace(b"client:", b"title:", 1)), "twice"),
    "an alias bomb": (body(ALIASES), "more than 200,000 values"),
    "a merge bomb": (body(MERGES), "are not used here"),
    "a tag that runs something": (body(b"answers: !!python/object/apply:os.system ['true']\n"), "are not used here"),
    "1,000 lists deep": (body(b"answers: " + b"[" * 1000 + b"]" * 1000 + b"\n"), "deep"),
    "1,000 lists deep in the header": (
        bytes_of(lambda good: b"x: " + b"[" * 1000 + b"]" * 1000 + b"\n" + good),
        "deep",
    ),
    "1,000 maps deep": (body(b"answers: " + b"{a: " * 1000 + b"}" * 1000 + b"\n"), "deep"),
    "100 MB": (sparse, "is 100 MB, more than the 5 MB that are read"),
    "a later version": (
        bytes_of(lambda good: good.replace(b'clientexit: "1"', b'clientexit: "99999999999"')),
        "which this version cannot read",
    ),
    "a later version inside": (
        bytes_of(lambda good: good.replace(b"schema: '1'", b"schema: '2'")),
        "which this version cannot read",
    ),
    "another session": (bytes_of(lambda good: good), "the name and the id in it must be the same"),
    "foreign YAML": (bytes_of(lambda _: b"version: 3\n---\nservices: {}\n...\n"), "this is not a session"),
    "JSON": (bytes_of(lambda _: b'{"a": 1}\n'), "this is not a session"),
    "a third document": (bytes_of(lambda good: good + b"---\nx: y\n...\n"), "more than 2 parts"),
    "a list in place of answers": (body(b"answers: [1]\n"), "must"),
    "a folder": (lambda path, _: path.mkdir(), "is a folder"),
    "a pipe": (lambda path, _: os.mkfifo(path), "is a named pipe"),
    "a link to a session": (lambda path, good: path.symlink_to(_beside(path, good)), "is a link"),
    "a link to nothing": (lambda path, _: path.symlink_to(path.parent / "nothing"), "is a link"),
    "a link to itself": (lambda path, _: path.symlink_to(path), "is a link"),
    "a link to an endless file": (lambda path, _: path.symlink_to("/dev/zero"), "is a link"),
}


def _beside(path: Path, good: bytes) -> Path:
    target = path.with_name("target")
    target.write_bytes(good)
    return target


def state(path: Path) -> tuple[object, ...]:
    """All that must not change: what it is, when it was changed, and what it holds."""
    found = path.lstat()
    holds = path.read_bytes() if path.is_file() and found.st_size < 10_000_000 else b""
    return found.st_mode, found.st_ino, found.st_size, found.st_mtime_ns, holds


@pytest.fixture
def good(tmp_path: Path) -> bytes:
    """The bytes of a session that was made elsewhere."""
    store = store_in(tmp_path / "elsewhere")
    return store.path(store.create("Good").id).read_bytes()


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A store with one sound session."""
    store = store_in(tmp_path / "sessions", random_hex=numbers())
    store.save(Session("20261122-ffffff", "Sound", "", ""))
    return store


@pytest.mark.parametrize("kind", DAMAGE)
def test_damage_is_told_with_its_reason_and_left_as_it_is(store: Store, good: bytes, kind: str) -> None:
    make, reason = DAMAGE[kind]
    path = store.folder / NAME
    if kind != "another session":
        good = good.replace(b"20261122-abc000", ID.encode())
    make(path, good)
    before = state(path)
    tracemalloc.start()
    start = time.process_time()
    entries = store.listing()
    with pytest.raises(ClientExitError) as caught:
        store.load(ID)
    seconds, (_, most) = time.process_time() - start, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    listed = {getattr(each, "file", path).name: getattr(each, "reason", "") for each in entries if not _sound(each)}
    told_why = f"{listed.get(NAME, '')} {caught.value}"
    assert reason in told_why
    assert seconds < 1, "in bounded time"
    assert most < 30_000_000, "and memory"
    assert [each.header.title for each in entries if isinstance(each, Listed) and _sound(each)] == ["Sound"]
    with pytest.raises(ConflictError):
        store.save(told(Session(ID, "mine", "", ""), "x"))
    assert state(path) == before
    assert str(caught.value).replace("\n", "").isprintable()


def _sound(entry: object) -> bool:
    return isinstance(entry, Listed) and entry.header.id == "20261122-ffffff"


def test_a_mark_at_the_beginning_as_some_editors_write_is_no_damage(store: Store, good: bytes) -> None:
    path = store.folder / NAME
    path.write_bytes(b"\xef\xbb\xbf" + good.replace(b"20261122-abc000", ID.encode()))
    assert store.load(ID).title == "Good"
    assert any(isinstance(each, Listed) and each.header.id == ID for each in store.listing())
