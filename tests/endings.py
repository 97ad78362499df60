"""Ends the real program in a real terminal while something is in the way of saving, and looks for the words."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from clientexit_tui.__main__ import main
from tests.plain_program import in_terminal, program
from tests.shipped import content
from tests.terminal import MODULE, Terminal, clientexit
from tests.troubles import Threatened, threatened

WORDS = "Leith Ltd is late"
FIELDS = {"text": ("who", "client_name"), "long": ("telling", "story")}
"""The group of each kind of field, which is the first there, and its question."""
Capture = pytest.CaptureFixture[str]
SAID = "could not be saved in its file"


@contextmanager
def drawn(there: Threatened, field: str, start: tuple[str, ...] = MODULE) -> Iterator[Terminal]:
    """The drawn face at a field; ended in the end, come what may."""
    terminal = clientexit(there.home, "open", there.session.id, start=start, size=(100, 40))
    try:
        terminal.wait_for("You were here")
        terminal.press("enter")
        terminal.wait_for(_beginning(FIELDS[field][1]))
        yield terminal
    finally:
        terminal.close()


def end_drawn(trouble: str, field: str, number: int, home: Path, capsys: Capture) -> None:
    """Types into a field of the drawn face, strikes, types the rest, sends the signal, and looks for every word."""
    with threatened(trouble, home, f"story/{FIELDS[field][0]}") as there:
        with drawn(there, field) as terminal:
            there.strike()
            terminal.press(WORDS)
            terminal.wait_for(WORDS)
            terminal.process.send_signal(number)
            assert terminal.wait_for_end() == 128 + number
            assert terminal.restored
        look_for_words(trouble, there, left_in(terminal), capsys)


def left_in(terminal: Terminal) -> str:
    """What the terminal shows once it is given back."""
    return terminal.sent[terminal.sent.rindex("\x1b[?1049l") :]


def end_plain(trouble: str, field: str, number: int, home: Path, capsys: Capture) -> None:
    """The same where questions are asked line by line; of a long text the end mark was not typed yet."""
    _, question = FIELDS[field]
    with threatened(trouble, home, "") as there:
        with in_terminal(program(home, "--plain", "open", there.session.id), home.parent) as talk:
            ids = [each.id for each in content().section("story").questions if each.when is None]
            talk.type("2", *["s"] * ids.index(question))
            talk.wait_for_prompt()
            there.strike()
            talk.type(WORDS)
            talk.wait_for_prompt()
            talk.process.send_signal(number)
            assert talk.end() == 128 + number
        look_for_words(trouble, there, talk.said.decode(), capsys)


def _beginning(question: str) -> str:
    """As much of a question as is sure to stand on one line."""
    return content().by_id[question].ask[:30]


def look_for_words(trouble: str, there: Threatened, said: str, capsys: Capture) -> None:
    """Raises AssertionError where the words are not in a session after what the terminal says was done.

    Args:
        trouble: what was in the way.
        there: the home.
        said: what the terminal shows; nothing where there is none any more.
        capsys: what commands print.
    """
    session_id = there.session.id
    there.check()
    waiting = json.loads(run(capsys, there.home, "restore", "--json"))
    if trouble == "healthy":
        assert SAID not in said
        assert waiting == []
    else:
        assert [each["id"] for each in waiting] == [session_id]
        shown = "".join(said.split())  # the terminal breaks lines where they are full
        told = (session_id, SAID, f"restore {session_id}", waiting[0]["path"]) if said else ()
        for each in told:
            assert "".join(each.split()) in shown, said
        there.relieve()
        assert session_id in run(capsys, there.home, "list") or trouble == "file gone"
        run(capsys, there.home, "restore", session_id)
    sessions = json.loads(run(capsys, there.home, "list", "--json"))
    assert any(WORDS in run(capsys, there.home, "show", each["id"]) for each in sessions)
    assert json.loads(run(capsys, there.home, "restore", "--json")) == []


def run(capsys: Capture, home: Path, *argv: str) -> str:
    """What a command prints that ends well."""
    capsys.readouterr()
    assert main(("--home", str(home), *argv)) == 0, capsys.readouterr().err
    return str(capsys.readouterr().out)
