"""The work of a passphrase is done by another process, and every way in which that can end is told in words."""

import subprocess
import sys

import pytest

from clientexit_tui import words
from clientexit_tui.errors import SessionError
from clientexit_tui.sessions import passphrase_work
from clientexit_tui.sessions.passphrase_work import OPEN, REFUSED, WRAP, ask, work
from clientexit_tui.sessions.wrapping import DamagedError, WrongError, unwrap, wrap

pytest.importorskip("pyrage")


def ended(monkeypatch: pytest.MonkeyPatch, code: int, outcome: bytes = b"") -> list[list[str]]:
    """Lets the other process end so; gives the commands that were run."""
    commands: list[list[str]] = []

    def run(command: list[str], **_: object) -> "subprocess.CompletedProcess[bytes]":
        commands.append(command)
        return subprocess.CompletedProcess(command, code, outcome)

    monkeypatch.setattr(subprocess, "run", run)
    return commands


def test_no_passphrase_is_an_argument(monkeypatch: pytest.MonkeyPatch) -> None:
    commands = ended(monkeypatch, 0, b"made")
    assert wrap(b"text", "two words") == b"made"
    assert commands == [[sys.executable, "-P", passphrase_work.__file__]]


@pytest.mark.parametrize(
    ("reason", "kind", "said"),
    [
        ("Decryption failed", WrongError, words.SEAL_WRONG),
        ("Header MAC is invalid", DamagedError, "MAC"),
        ("decryption error", DamagedError, "error"),
        ("failed to fill whole buffer", DamagedError, "buffer"),
        ("Excessive work parameter for passphrase.\nIt would take \u2068256\u2069", SessionError, "faster computer"),
    ],
)
def test_what_the_library_says_is_understood(
    monkeypatch: pytest.MonkeyPatch, reason: str, kind: type[SessionError], said: str
) -> None:
    ended(monkeypatch, REFUSED, reason.encode())
    with pytest.raises(SessionError, match=said[:40]) as caught:
        unwrap(b"", "two words")
    assert type(caught.value) is kind


@pytest.mark.parametrize("code", [-6, -9, 134, 3221226505])
def test_where_memory_is_short_that_is_told_and_this_program_goes_on(
    monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    ended(monkeypatch, code)
    with pytest.raises(SessionError, match="600 MB"):
        unwrap(b"", "two words")


@pytest.mark.parametrize("executable", ["", "/nowhere/python"])
def test_where_no_other_process_can_be_had_the_work_is_done_here(
    monkeypatch: pytest.MonkeyPatch, executable: str
) -> None:
    monkeypatch.setattr(sys, "executable", executable)
    monkeypatch.setattr(passphrase_work, "work", lambda asked: (0, asked))
    assert wrap(b"text", "größe") == ask(WRAP, "größe", b"text")
    monkeypatch.setattr(sys, "executable", sys.executable)
    ended(monkeypatch, 1)
    assert unwrap(b"text", "") == ask(OPEN, "", b"text")


@pytest.fixture
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stands in for what takes seconds."""
    import pyrage

    def decrypt(_data: bytes, passphrase: str) -> bytes:
        raise pyrage.DecryptError(f"no {passphrase}")

    monkeypatch.setattr(
        pyrage.passphrase, "encrypt", lambda data, phrase, armored: f"{phrase} {data} {armored}".encode()
    )
    monkeypatch.setattr(pyrage.passphrase, "decrypt", decrypt)


@pytest.mark.usefixtures("cheap")
def test_what_is_asked_arrives_whole() -> None:
    assert work(ask(WRAP, "größe\nzwei", b"\x00text")) == (0, "größe\nzwei b'\\x00text' True".encode())
    assert work(ask(OPEN, "", b"")) == (REFUSED, b"no ")
