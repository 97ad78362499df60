"""What every test has: its own empty home, a plain environment, async without a plugin, repeatable examples."""

import asyncio
import inspect
import os
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("repeatable")

UNSET = ("ACCESSIBLE", "COLUMNS", "EDITOR", "FORCE_COLOR", "LINES", "NO_COLOR", "VISUAL")
"""Variables of the developer's shell that change what the program shows."""


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Runs a coroutine test to its end; others are pytest's own business."""
    if not inspect.iscoroutinefunction(pyfuncitem.obj):
        return None
    names = inspect.signature(pyfuncitem.obj).parameters
    asyncio.run(pyfuncitem.obj(**{name: pyfuncitem.funcargs[name] for name in names}))
    return True


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folder in this test (not made yet); no test can reach the real one."""
    for name in (*UNSET, *(each for each in os.environ if each.startswith("TEXTUAL"))):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "home"
    monkeypatch.setenv("CLIENTEXIT_HOME", str(folder))
    for name in ("DATA_HOME", "STATE_HOME", "RUNTIME_DIR"):
        monkeypatch.setenv(f"XDG_{name}", str(tmp_path / f"xdg-{name}".lower()))
    return folder


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Prints how far the verdict agrees with the cases, where they were run."""
    reports = (*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed"))
    rows = sorted(value for report in reports for key, value in report.user_properties if key == "case")
    if not rows:
        return
    terminalreporter.section("agreement with the cases")
    for name, agreement, headline, confidence, gates in rows:
        terminalreporter.write_line(f"{name:42} {agreement:11} {headline or '-':22} {confidence:8} {gates}".rstrip())
    found = [row[1] for row in rows]
    counts = (f"{found.count(each)} {each}" for each in ("exact", "acceptable", "WRONG"))
    differing = sum(bool(row[4]) for row in rows)
    terminalreporter.write_line(", ".join(counts) + f" of {len(rows)}; gates differ in {differing}")
