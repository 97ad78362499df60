"""What every test has: its own empty home, a plain environment, async without a plugin, repeatable examples."""

import asyncio
import inspect
import itertools
import os
import signal
from pathlib import Path

import pytest
from hypothesis import settings

from clientexit_tui import clock
from tests import garbage
from tests.one_day import ZONE, StillTime
from tests.places import TESTS

LONG = "CLIENTEXIT_LONG"
UNSET = ("ACCESSIBLE", "COLUMNS", "EDITOR", "FORCE_COLOR", "LINES", "NO_COLOR", "VISUAL")
"""Variables of the developer's shell that change what the program shows."""
HERMETIC = (TESTS / "unit", TESTS / "screens", TESTS / "process" / "test_golden_texts.py")
"""Where no test may see the real day: it would be another test tomorrow."""
NUMBERS = itertools.count()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds the one option that asks for the long forms; tests read it from `tests.amount`."""
    parser.addoption("--long", action="store_true", help="try laws, kills, faults and papers in their long forms")


def pytest_configure(config: pytest.Config) -> None:
    """Settles how much is tried, before any test is imported."""
    config.addinivalue_line("markers", "long: has a long form, see tests/amount.py")
    if config.getoption("--long"):
        os.environ[LONG] = "1"
    from tests.amount import examples

    settings.register_profile("repeatable", derandomize=True, deadline=None, max_examples=examples(100))
    settings.load_profile("repeatable")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks what has a long form: each law, and all of the release's own tests."""
    for item in items:
        law = getattr(getattr(item, "obj", None), "is_hypothesis_test", False)
        if law or item.path.parent.name == "release":
            item.add_marker("long")


@pytest.fixture(scope="session", autouse=True)
def _signals_of_a_terminal() -> None:
    """Hears the signals that workers and jobs in the background ignore: the programs that are tried inherit that."""
    for number in (signal.SIGINT, *(getattr(signal, each) for each in ("SIGHUP", "SIGQUIT") if hasattr(signal, each))):
        if signal.getsignal(number) is signal.SIG_IGN:
            signal.signal(number, signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL)


def pytest_collection_finish() -> None:
    """All is loaded that stays to the end of the run."""
    garbage.keep_what_is_here()


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    """What a test leaves behind must not gather."""
    garbage.collect_where_much_has_gathered()


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Runs a coroutine test to its end; others are pytest's own business."""
    if not inspect.iscoroutinefunction(pyfuncitem.obj):
        return None
    names = inspect.signature(pyfuncitem.obj).parameters
    asyncio.run(pyfuncitem.obj(**{name: pyfuncitem.funcargs[name] for name in names}))
    return True


@pytest.fixture(autouse=True)
def one_day(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keeps tests of values and screens from the real day and the zone of the machine."""
    if any(request.path.is_relative_to(each) for each in HERMETIC):
        monkeypatch.setattr(clock, "datetime", StillTime)
        monkeypatch.setattr(clock, "ZONE", ZONE)


@pytest.fixture(autouse=True)
def home(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """The user's folder in this test (not made yet); no test can reach the real one.

    It lies in the folder of the test where that has asked for one; to make such a folder, pytest looks at all others.
    """
    tmp_path: Path = tmp_path_factory.getbasetemp() / f"of-{next(NUMBERS)}"
    if "tmp_path" in request.fixturenames:
        tmp_path = request.getfixturevalue("tmp_path")
    else:
        tmp_path.mkdir()
    for name in (*UNSET, *(each for each in os.environ if each.startswith("TEXTUAL"))):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "home"
    monkeypatch.setenv("CLIENTEXIT_HOME", str(folder))
    for name in ("DATA_HOME", "STATE_HOME", "RUNTIME_DIR"):
        monkeypatch.setenv(f"XDG_{name}", str(tmp_path / f"xdg-{name}".lower()))
    # one for the whole run: it holds what is made of the interview, which no test changes
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "xdg-cache"))
    return folder


@pytest.fixture
def one_content(monkeypatch: pytest.MonkeyPatch) -> None:
    """Saves commands that run in this process the time of reading the interview anew."""
    from clientexit_tui.cli.home import Home
    from tests.shipped import content

    monkeypatch.setattr(Home, "_load", lambda _home: content())


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
