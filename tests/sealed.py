"""What the tests of encryption share: a key whose passphrase costs nothing, and a walk over every file."""

import base64
import os
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from clientexit_tui.sessions.keys import KEY, PUBLIC, Keys
from clientexit_tui.sessions.session import Header
from clientexit_tui.sessions.store import Store
from clientexit_tui.sessions.system import Ops

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
        (folder / KEY).write_bytes(b"wrapped")
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


def cheap_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wraps keys at no cost, where what is tested is not the wrapping."""
    import pyrage

    def wrap(text: bytes, passphrase: str, *, armored: bool = False) -> bytes:
        del armored
        return b"\n".join((passphrase.encode(), base64.b64encode(text)))

    def unwrap(wrapped: bytes, passphrase: str) -> bytes:
        first, _, rest = wrapped.partition(b"\n")
        if first.decode() != passphrase:
            raise pyrage.DecryptError("Decryption failed")
        return base64.b64decode(rest)

    monkeypatch.setattr(pyrage.passphrase, "encrypt", wrap)
    monkeypatch.setattr(pyrage.passphrase, "decrypt", unwrap)
