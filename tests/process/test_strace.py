"""The real program with failing system calls: it says so, and the session on disk is whole, old or new."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.amount import all_or
from tests.driven import session_in, store_in
from tests.places import ROOT

STRACE = shutil.which("strace")

CALLS = ("fsync:1", "fsync:2", "fsync:3", "rename:1", "rename:2", "link:1", "fchmod:1", "flock:1")
"""A call, and which time it fails."""
ERRORS = all_or(("EIO",), ("EIO", "ENOSPC", "EACCES"))
PATIENCE = 60


def run(home: Path, *rules: str, session_id: str, name: str) -> subprocess.CompletedProcess[str]:
    """Answers one question while calls fail as the rules say."""
    program = [sys.executable, "-m", "clientexit_tui", "--home", str(home), "set", session_id, "client_name", name]
    inject = [part for rule in rules for part in ("-e", f"inject={rule}")]
    tracing = [str(STRACE), "-f", "-qq", "-o", "/dev/null", "-e", "trace=none", *inject]
    return subprocess.run(
        [*tracing, *program],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        cwd=ROOT,
        check=False,
    )


@pytest.fixture
def traced(tmp_path: Path) -> Path:
    """A home, where programs may be traced."""
    if STRACE is None:
        pytest.skip("strace is not installed")
    probe = subprocess.run([STRACE, "-qq", "-o", "/dev/null", "true"], capture_output=True, check=False)
    if probe.returncode:
        pytest.skip("tracing is refused here")
    return tmp_path


@pytest.mark.long
@pytest.mark.parametrize("call", CALLS)
def test_a_failing_system_call_never_tears_a_session(traced: Path, call: str) -> None:
    store = store_in(traced / "sessions")
    made = session_in(store, client_name="before")
    call, _, when = call.partition(":")
    for error in ERRORS:
        name = f"after {error}"
        old = store_in(traced / "sessions").load(made.id).answers.text("client_name")
        done = run(traced, f"{call}:error={error}:when={when}", session_id=made.id, name=name)
        now = store_in(traced / "sessions").load(made.id).answers.text("client_name")
        assert now in (old, name), (call, error)
        assert "Traceback" not in done.stderr, done.stderr
        if done.returncode == 0:
            assert now == name, (call, error)
        else:
            assert done.stderr.strip(), (call, error)
