"""The real passphrase, which costs seconds: a few tests, each of which proves several things at once."""

import base64
import os
import shutil
import subprocess
import sys
import threading
import time
from itertools import pairwise
from pathlib import Path
from unicodedata import normalize

import pytest

from clientexit_tui.sessions.age_key import KEY, DamagedKeyError, Keys, WrongPassphraseError
from clientexit_tui.sessions.armor import BEGIN, END
from tests.sealed import age_opens

pytest.importorskip("pyrage")
ROOT = Path(__file__).parents[2]
OLD, NEW = "two words", normalize("NFD", "größe zwei drei")


def armored(raw: bytes) -> bytes:
    """Bytes in the lines of an age file."""
    lines = base64.b64encode(raw)
    return b"\n".join((BEGIN, *(lines[at : at + 64] for at in range(0, len(lines), 64)), END, b""))


def changed(home: Path, lines: str) -> "subprocess.CompletedProcess[bytes]":
    """The command that changes the passphrase, as a script runs it."""
    reading, writing = os.pipe()
    os.write(writing, lines.encode())
    os.close(writing)
    argv = (sys.executable, "-m", "clientexit_tui", "--home", str(home), "encrypt", "--change-passphrase")
    try:
        return subprocess.run(
            [*argv, "--passphrase-fd", str(reading)],
            pass_fds=[reading], cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, check=False,
        )  # fmt: skip
    finally:
        os.close(reading)


def test_a_changed_passphrase_opens_the_key_for_us_and_for_the_age_tool_with_any_line_ends(home: Path) -> None:
    keys = Keys(home / "keys")
    keys.make(OLD)
    sealed = home / "x.age"
    sealed.write_bytes(keys.seal(b"in confidence").replace(b"\n", b"\r\n"))
    done = changed(home, f"{OLD}\n{NEW}\n{NEW}\n")
    assert (done.returncode, done.stdout) == (0, b""), done.stderr
    again = Keys(home / "keys")
    again.unlock(NEW)
    assert again.open(sealed.read_bytes()) == b"in confidence"
    if shutil.which("age"):
        assert age_opens(home / "keys" / KEY, sealed, normalize("NFC", NEW)) == b"in confidence"


def test_damage_that_only_the_passphrase_shows_is_told_from_a_wrong_one(home: Path) -> None:
    keys = Keys(home / "keys")
    keys.make(OLD)
    path = keys.folder / KEY
    raw = base64.b64decode(b"".join(path.read_bytes().splitlines()[1:-1]))
    at_mac = raw.index(b"\n--- ") + 5
    other = b"A" if raw[at_mac : at_mac + 1] != b"A" else b"B"
    for damaged in (raw[:-1] + bytes([raw[-1] ^ 1]), raw[:at_mac] + other + raw[at_mac + 1 :]):
        path.write_bytes(armored(damaged))
        with pytest.raises(DamagedKeyError, match="the passphrase is right"):
            Keys(home / "keys").unlock(OLD)
    path.write_bytes(armored(raw).replace(b"\n", b"\r\n"))
    with pytest.raises(WrongPassphraseError):
        Keys(home / "keys").unlock("two wordz")


def test_other_threads_go_on_while_a_passphrase_is_tried(home: Path) -> None:
    keys = Keys(home / "keys")
    keys.make(OLD)
    beats: list[float] = []
    done = threading.Event()

    def beat() -> None:
        while not done.is_set():
            beats.append(time.monotonic())
            done.wait(0.005)

    thread = threading.Thread(target=beat)
    thread.start()
    start = time.monotonic()
    Keys(home / "keys").unlock(OLD)
    took = time.monotonic() - start
    done.set()
    thread.join()
    longest = max(later - earlier for earlier, later in pairwise(beats))
    assert longest < took / 2, f"nothing went on for {longest:.2f} s of {took:.2f} s"
