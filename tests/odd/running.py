"""Runs tests with one thing odd."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.odd.factors import Factor
from tests.odd.versions import make
from tests.places import ROOT

QUIET = ("-q", "-p", "no:cacheprovider", "-W", "ignore:Module already imported:pytest.PytestAssertRewriteWarning")
"""The clock is moved before pytest starts, by a library that knows pytest; nothing is written into the checkout."""
LEFT_OUT = -1


def run(factor: Factor, targets: Sequence[str]) -> tuple[int, str]:
    """Runs tests with one thing odd, and gives the exit code with pytest's closing line."""
    base = base_for(factor.user)
    if not base:
        return LEFT_OUT, f"left out: nobody here can run a Python as user {factor.user}"
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="clientexit-odd-")))
        python = sys.executable
        if factor.versions or base != sys.executable:
            folder.chmod(0o755)
            python = str(make(factor.versions, folder / "venv", base=base))
        if factor.busy:
            stack.enter_context(busy())
        return run_in(folder, python, factor, targets)


def base_for(user: int | None) -> str:
    """A Python that a user can run: this one, else that of the system; nothing where there is none."""
    if user in (None, os.getuid()):
        return sys.executable
    system = shutil.which("python3", path=os.defpath) or sys.executable
    return next((each for each in (sys.executable, system) if _can_run(each, user)), "")


def _can_run(python: str, user: int | None) -> bool:
    with suppress(PermissionError):
        code = f"import sys; sys.exit(sys.version_info < {sys.version_info[:2]})"
        as_user = {"user": user, "group": user, "extra_groups": ()}
        return subprocess.run([python, "-c", code], check=False, cwd="/", **as_user).returncode == 0  # type: ignore[call-overload, no-any-return]
    return False


def run_in(folder: Path, python: str, factor: Factor, targets: Sequence[str]) -> tuple[int, str]:
    """Runs tests in an environment; what they write goes into a folder.

    Their output is passed on, and its last line is given as well.
    """
    command = [python, "-m", "pytest", *QUIET, *targets]
    environ = {**os.environ, **_outside(_home(folder, factor.user)), **factor.variables()}
    print(f"\n##### {factor.name}: {factor.about}", factor.variables(), flush=True)
    last = ""
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=environ,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        user=factor.user,
        group=factor.user,
        extra_groups=None if factor.user is None else (),
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            print(line, end="", flush=True)
            last = line.strip() or last
    return process.returncode, last.strip("= ")


def _home(folder: Path, user: int | None) -> Path:
    home = folder / "home"
    home.mkdir()
    folder.chmod(0o755)
    if user is not None:
        os.chown(home, user, user)
    return home


def _outside(home: Path) -> dict[str, str]:
    """What keeps a run from writing anywhere else."""
    return {
        "HOME": str(home),
        "TMPDIR": str(home),
        "PYTHONDONTWRITEBYTECODE": "1",
        "HYPOTHESIS_STORAGE_DIRECTORY": str(home / "hypothesis"),
    }


@contextmanager
def busy() -> Iterator[None]:
    """Gives every core something else to do for as long as this lasts."""
    burning = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(os.cpu_count() or 1)]
    try:
        yield
    finally:
        for each in burning:
            each.kill()
            each.wait()
