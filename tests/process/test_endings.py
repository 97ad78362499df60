"""In a real terminal: a signal while saving fails loses no word, and what becomes of it is told."""

import signal
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("there are no such terminals", allow_module_level=True)

from tests.endings import WORDS, Capture, drawn, end_drawn, end_plain, left_in, look_for_words
from tests.places import TESTS
from tests.plain_program import in_terminal, program
from tests.troubles import threatened

TERM, HUP, INT, QUIT = signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT
USR1, USR2 = signal.SIGUSR1, signal.SIGUSR2


@pytest.fixture(autouse=True)
def _temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is left in folders that all users share."""
    (tmp_path / "temporary").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))


@pytest.mark.parametrize(
    ("trouble", "field", "number"),
    [
        ("healthy", "text", QUIT),
        ("healthy", "long", USR1),
        ("full", "text", TERM),
        ("full", "long", HUP),
        ("read only", "text", INT),
        ("unplugged", "text", HUP),
        ("file gone", "text", HUP),
        ("folder gone", "long", TERM),
        ("home gone", "text", TERM),
        ("changed", "text", QUIT),
    ],
)
def test_the_drawn_face_loses_no_word(
    home: Path, capsys: Capture, trouble: str, field: str, number: signal.Signals
) -> None:
    end_drawn(trouble, field, number, home, capsys)


@pytest.mark.parametrize(
    ("trouble", "field", "number"),
    [
        ("healthy", "text", USR2),
        ("full", "text", TERM),
        ("read only", "long", QUIT),
        ("unplugged", "long", HUP),
        ("file gone", "text", INT),
        ("folder gone", "text", HUP),
        ("changed", "long", TERM),
    ],
)
def test_the_plain_face_loses_no_word(
    home: Path, capsys: Capture, trouble: str, field: str, number: signal.Signals
) -> None:
    end_plain(trouble, field, number, home, capsys)


@pytest.mark.parametrize("trouble", ["file gone", "home gone"])
def test_a_terminal_that_is_lost_while_nothing_can_be_saved_loses_no_word(
    home: Path, capsys: Capture, trouble: str
) -> None:
    with threatened(trouble, home, "story/who") as there:
        with drawn(there, "text") as terminal:
            there.strike()
            terminal.press(WORDS)
            terminal.wait_for(WORDS)
            terminal.hang_up()
            assert terminal.process.wait(30) == 128 + HUP
        look_for_words(trouble, there, "", capsys)


@pytest.mark.parametrize("trouble", ["full", "home gone"])
def test_a_mistake_of_the_program_while_nothing_can_be_saved_loses_no_word(
    home: Path, capsys: Capture, trouble: str
) -> None:
    with threatened(trouble, home, "story/who") as there:
        start = (str(TESTS / "broken_program.py"), "handler")
        with drawn(there, "text", start) as terminal:
            there.strike()
            terminal.press(WORDS)
            terminal.wait_for(WORDS)
            terminal.press("\x1bOP")  # f1
            assert terminal.wait_for_end() == 1
            assert terminal.restored
        said = left_in(terminal)
        assert said.count("a mistake of its own") == 1
        assert "Your answers are saved" not in said
        look_for_words(trouble, there, said, capsys)


def test_what_is_typed_out_of_turn_on_a_full_disk_loses_no_word(home: Path, capsys: Capture) -> None:
    with threatened("full", home, "") as there:
        command = program(home, "--plain", "open", there.session.id)
        with in_terminal(command, home.parent) as first:
            first.wait_for_prompt()
            with in_terminal(command, home.parent) as second:
                second.type("2")
                second.wait_for_prompt()
                there.strike()
                second.type(WORDS)
                second.wait_for_prompt()
                second.process.send_signal(TERM)
                assert second.end() == 128 + TERM
            first.type("q")
            assert first.end() == 0
        look_for_words("full", there, second.said.decode(), capsys)
