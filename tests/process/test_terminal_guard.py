"""Where no screen can be drawn, one line says why and what to do, before anything heavy is loaded."""

import subprocess
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("there are no such terminals", allow_module_level=True)

from tests.terminal import MODULE, Terminal, environ

PROBE = """
import sys
from clientexit_tui.__main__ import main
code = main(sys.argv[1:])
print("loaded:", sorted(name for name in ("textual", "rich", "yaml", "argparse") if name in sys.modules))
sys.exit(code)
"""


def ended(home: Path, *argv: str, size: tuple[int, int] = (300, 24), **settings: str) -> tuple[int, list[str]]:
    """The exit code and the lines of the program in a terminal of this size, with these variables."""
    terminal = Terminal((sys.executable, "-c", PROBE, *argv), {**environ(home), **settings}, *size)
    try:
        return terminal.wait_for_end(), terminal.sent.splitlines()
    finally:
        terminal.close()


@pytest.mark.parametrize(
    ("size", "said"),
    [
        ((19, 24), "this window is 19 columns by 24 rows, and the screen needs 20 by 6"),
        ((300, 5), "this window is 300 columns by 5 rows"),
    ],
)
def test_a_window_that_is_too_small_is_told_with_its_size(home: Path, size: tuple[int, int], said: str) -> None:
    code, lines = ended(home, size=size)
    assert code == 2
    assert said in lines[0]
    assert "--plain" in lines[0]
    assert lines[1:] == ["loaded: []"]
    assert not home.exists(), "nothing was made"


@pytest.mark.parametrize("encoding", ["iso8859-1", "ascii", "cp1252"])
def test_a_terminal_that_is_not_set_to_utf_8_is_told_with_what_to_do(home: Path, encoding: str) -> None:
    code, lines = ended(home, PYTHONIOENCODING=encoding)
    assert code == 2
    assert all(word in lines[0] for word in (encoding, "--plain", "--ascii", "LC_ALL=C.UTF-8"))
    assert lines[1:] == ["loaded: []"]


@pytest.mark.parametrize("encoding", ["latin-1", "ascii"])
def test_with_ascii_signs_it_is_drawn_on_any_terminal(home: Path, encoding: str) -> None:
    argv = (sys.executable, *MODULE, "--ascii", "new", "Café 漢字")
    terminal = Terminal(argv, {**environ(home), "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"})
    try:
        terminal.wait_for("Looking back")
        assert "\\u" not in terminal.text()
        assert "漢" not in terminal.text()
        terminal.press("ctrl+q")
        assert terminal.wait_for_end() == 0
        assert terminal.restored
    finally:
        terminal.close()


@pytest.mark.parametrize("settings", [{"TERM": "dumb"}, {"ACCESSIBLE": "1"}])
def test_plain_mode_needs_neither_room_nor_utf_8(home: Path, settings: dict[str, str]) -> None:
    argv = (sys.executable, *MODULE)
    terminal = Terminal(argv, {**environ(home), "PYTHONIOENCODING": "ascii", **settings}, 19, 5)
    try:
        terminal.wait_for("Choose:")  # what is typed before a list is said chooses nothing
        terminal.press("q", "enter")
        assert terminal.wait_for_end() == 0
        assert "lain mode" in terminal.sent
    finally:
        terminal.close()


@pytest.mark.parametrize("closed", ["stdin", "stdout", "stderr"])
def test_without_a_terminal_on_one_side_nothing_is_drawn(home: Path, closed: str) -> None:
    run = f"import sys; sys.{closed} = None\nfrom clientexit_tui.__main__ import main\nsys.exit(main([]))"
    terminal = Terminal((sys.executable, "-c", run), environ(home))
    try:
        assert terminal.wait_for_end() == 2
        assert "\x1b" not in terminal.sent
    finally:
        terminal.close()


def test_a_pipe_is_told_in_one_line_and_not_read(home: Path) -> None:
    argv = (sys.executable, *MODULE)
    done = subprocess.run(argv, env=environ(home), input="typed\n", capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
