"""What the tests of encryption share: a key whose passphrase costs nothing, and a walk over every file."""

import base64
import os
import pty
from datetime import UTC, datetime
from hashlib import sha256
from itertools import count
from pathlib import Path

import pytest

from clientexit_tui import words
from clientexit_tui.sessions import wrapping
from clientexit_tui.sessions.age_key import KEY, PUBLIC, Keys
from clientexit_tui.sessions.armor import BEGIN, END
from clientexit_tui.sessions.key_file import text_for
from clientexit_tui.sessions.session import Header
from clientexit_tui.sessions.store import Store
from clientexit_tui.sessions.system import Ops
from clientexit_tui.sessions.wrapping import DamagedError, WrongError

PASSPHRASE = "two words"  # noqa: S105  # of these tests only


NUMBERS = count(os.getpid() * 1000 % 0xFF0000)
"""One for all stores of a process: what one of them left behind must not be met by the next under the same name."""


def keys_in(folder: Path, *, unlocked: bool = True) -> Keys:
    """A key in a folder, made at the first call; unlocked without its passphrase, which costs seconds."""
    import pyrage

    secret = folder.with_name(f"{folder.name}.secret")
    if not secret.exists():
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        identity = pyrage.x25519.Identity.generate()
        secret.write_text(str(identity))
        (folder / KEY).write_bytes(wrapped(text_for(str(identity), str(identity.to_public())), PASSPHRASE))
        (folder / PUBLIC).write_text(f"{identity.to_public()}\n")
    keys = Keys(folder)
    if unlocked:
        keys._use(pyrage.x25519.Identity.from_str(secret.read_text()))
    return keys


def store_in(home: Path, *, unlocked: bool = True, ops: Ops | None = None, keys: Keys | None = None) -> Store:
    """A store of a home with a key."""
    return Store(
        home / "sessions",
        lambda: datetime(2026, 11, 22, 10, tzinfo=UTC),
        lambda: f"{next(NUMBERS):06x}" * 2,
        lambda session: Header(session.id, session.title, updated=session.updated),
        ops,
        sealer=keys or keys_in(home / "keys", unlocked=unlocked),
        backups=home / "backups",
    )


def marked_files(home: Path, marker: str) -> list[str]:
    """Every file below a folder in which a text stands."""
    files = (each for each in home.rglob("*") if each.is_file())
    return sorted(str(each.relative_to(home)) for each in files if marker.encode() in each.read_bytes())


def wrapped(text: bytes, passphrase: str) -> bytes:
    """What looks like a key that age wrapped, at no cost; every change of it is noticed as age would notice it."""
    salt, tag = _digest(passphrase.encode())[:22], _digest(text)[:16]
    header = b"age-encryption.org/v1\n-> scrypt " + salt + b" 18\n" + _digest(salt) + b"\n--- " + _digest(tag) + b"\n"
    lines = base64.b64encode(header + tag + text[::-1] + tag)
    return b"\n".join((BEGIN, *(lines[at : at + 64] for at in range(0, len(lines), 64)), END, b""))


def unwrapped(data: bytes, passphrase: str) -> bytes:
    """What was wrapped so; raises as the program's own does."""
    assert data.startswith(BEGIN + b"\n"), "the library takes it as age writes it"
    assert b"\r" not in data
    raw = base64.b64decode(b"".join(data.splitlines()[1:-1]))
    header, body = raw.split(b"\n--- ", 1)
    if header.split()[3] != _digest(passphrase.encode())[:22]:
        raise WrongError(words.SEAL_WRONG)
    text = body[44 + 16 : -16][::-1]
    if wrapped(text, passphrase) != data:
        raise DamagedError("decryption error")
    return text


def _digest(data: bytes) -> bytes:
    return base64.b64encode(sha256(data).digest())[:43]


def cheap_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wraps keys at no cost, where what is tested is not the wrapping."""
    monkeypatch.setattr(wrapping, "wrap", wrapped)
    monkeypatch.setattr(wrapping, "unwrap", unwrapped)


def age_opens(key: Path, sealed: Path, passphrase: str) -> bytes:
    """What the age tool prints of a file when it is given the passphrase at its terminal."""
    out = sealed.with_suffix(".opened")
    process, terminal = pty.fork()
    if process == 0:
        os.execvp("age", ["age", "-d", "-o", str(out), "-i", str(key), str(sealed)])  # noqa: S606, S607
    said = b""
    try:
        while piece := os.read(terminal, 1024):
            said += piece
            if b"passphrase" in said:
                os.write(terminal, f"{passphrase}\n".encode())
                said = b""
    except OSError:  # how a terminal ends on Linux
        pass
    os.waitpid(process, 0)
    os.close(terminal)
    assert out.exists(), said
    return out.read_bytes()
