"""After a mistake of the program: the work is saved, the terminal is as it was, and no answer is told to anyone."""

import stat
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from clientexit_tui import __version__
from clientexit_tui.app.crash_log import CAP, LOG, START, keep_crash
from clientexit_tui.app.crashing import crash_line
from clientexit_tui.locations import sessions_dir
from tests.broken_program import SECRETS, WAYS, mistake
from tests.driven import session_in, store_in
from tests.places import ROOT
from tests.terminal import clientexit

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)


def raised() -> Exception:
    """The mistake, as whoever catches it has it."""
    try:
        mistake()
    except ValueError as error:
        return error
    raise AssertionError("it was not raised")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")
@pytest.mark.parametrize("where", WAYS)
def test_wherever_it_breaks_it_saves_says_so_on_one_line_and_gives_the_terminal_back(home: Path, where: str) -> None:
    store = store_in(sessions_dir(home))
    session = session_in(store, place="story/who")
    start = (str(ROOT / "tests" / "broken_program.py"), where)
    terminal = clientexit(home, "open", session.id, start=start, size=(300, 24))
    try:
        terminal.wait_for("You were here")
        terminal.press("enter")
        terminal.wait_for("Which client is this about?")
        terminal.press("Leith Ltd")
        terminal.wait_for("Leith Ltd")
        terminal.press("\x1bOP")  # f1
        assert terminal.wait_for_end() == 1
        assert terminal.restored
        said = terminal.sent[terminal.sent.rindex("\x1b[?1049l") :]
    finally:
        terminal.close()
    assert said.count("clientexit stopped because of a mistake of its own") == 1
    assert said.count("\n") == 1
    assert "Your answers are saved." in said
    log = home / LOG
    assert str(log) in said
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    kept = log.read_text()
    assert not [secret for secret in SECRETS if secret in kept + terminal.sent]
    assert "Leith" not in kept + said
    assert f"clientexit {__version__}" in kept
    assert "MarkupError" in kept if where == "markup" else "tests/broken_program.py:" in kept
    assert store.load(session.id).answers.text("client_name") == "Leith Ltd"


def test_the_log_tells_kinds_and_places_of_the_mistake_and_its_causes_and_nothing_else(tmp_path: Path) -> None:
    assert keep_crash(raised(), tmp_path, NOW) == tmp_path / LOG
    lines = (tmp_path / LOG).read_text().splitlines()
    assert lines[0].startswith(f"{START}2026-11-22T10:00:00+00:00")
    assert [line for line in lines if not line.startswith(" ")][3:] == [
        "ValueError",
        "because of, or while dealing with:",
        "KeyError",
        "",
    ]
    assert lines[4].startswith("  process/test_crashes.py:")
    assert lines[5].startswith("  tests/broken_program.py:")
    assert lines[5].endswith(" mistake")


def test_the_log_grows_to_a_limit_and_keeps_the_newest_whole_entries(tmp_path: Path) -> None:
    error = raised()
    keep_crash(error, tmp_path, NOW)
    size = (tmp_path / LOG).stat().st_size
    (tmp_path / LOG).write_text(f"{START}oldest\n" + (tmp_path / LOG).read_text() * (CAP // size))
    keep_crash(error, tmp_path, NOW.replace(year=2027))
    kept = (tmp_path / LOG).read_text()
    assert CAP - 2 * size < len(kept) <= CAP
    assert kept.startswith(START)
    assert "oldest" not in kept
    assert kept.count("2027-11-22") == 1


def test_a_log_that_cannot_be_written_is_not_named(tmp_path: Path) -> None:
    assert keep_crash(raised(), tmp_path / "not there", NOW) is None
    (tmp_path / LOG).mkdir()
    assert keep_crash(raised(), tmp_path, NOW) is None
    assert LOG not in crash_line(raised(), saved=True, log=None)


def test_the_log_is_not_written_through_a_link(tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("mine")
    (tmp_path / LOG).symlink_to(other)
    keep_crash(raised(), tmp_path, NOW)
    assert other.read_text() == "mine"


def test_the_line_tells_whether_the_work_is_saved_and_no_value() -> None:
    told = crash_line(raised(), saved=False)
    assert told.startswith("clientexit stopped because of a mistake of its own (ValueError in broken_program.py:")
    assert "could not be saved" in told
    assert not [secret for secret in SECRETS if secret in told]
