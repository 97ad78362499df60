"""The plain face as the program runs it: why it is used, how it ends, and what it never sends."""

import signal
import sys
from pathlib import Path

import pytest

from clientexit_tui import words
from clientexit_tui.sessions.session import Session
from tests.plain_program import in_terminal, piped, program
from tests.stores import session_in, store_in

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")


def first_line(why: str) -> bytes:
    """What the program says first."""
    return words.PLAIN_MODE.format(why=why).encode()


def kept(home: Path) -> Session:
    """The one session on disk."""
    store = store_in(home / "sessions")
    (session_id,) = store.ids()
    return store.load(session_id)


@pytest.fixture
def session(home: Path) -> Session:
    """A session where the program finds it."""
    return session_in(store_in(home / "sessions"))


def test_it_begins_with_the_mode_and_why(home: Path, tmp_path: Path) -> None:
    done = piped(program(home, "--plain"), ["q"], tmp_path)
    assert done.returncode == 0
    assert done.stdout.startswith(first_line(words.PLAIN_WHY_ASKED))
    assert done.stdout.rstrip().endswith(words.PLAIN_BYE.encode())


@pytest.mark.parametrize(
    ("environ", "why"),
    [
        ({"ACCESSIBLE": "1"}, words.PLAIN_WHY_ACCESSIBLE),
        ({"TERM": "dumb"}, words.PLAIN_WHY_DUMB),
        ({"ACCESSIBLE": "1", "TERM": "dumb"}, words.PLAIN_WHY_ACCESSIBLE),
    ],
)
def test_the_environment_can_ask_for_it(home: Path, tmp_path: Path, environ: dict[str, str], why: str) -> None:
    with in_terminal(program(home), tmp_path, COLUMNS="200", **environ) as terminal:
        terminal.type("q")
        assert terminal.end() == 0
        assert terminal.said.startswith(first_line(why))


def test_the_settings_can_ask_for_it(home: Path, tmp_path: Path) -> None:
    home.mkdir()
    (home / "config.yaml").write_text("plain: yes\n")
    with in_terminal(program(home), tmp_path, COLUMNS="200") as terminal:
        terminal.type("q")
        assert terminal.end() == 0
        assert terminal.said.startswith(first_line(words.PLAIN_WHY_CONFIG))


@pytest.mark.parametrize("environ", [{"ACCESSIBLE": "1"}, {"TERM": "dumb"}])
def test_nobody_is_asked_over_a_pipe_unless_the_command_line_says_so(
    home: Path, tmp_path: Path, environ: dict[str, str]
) -> None:
    done = piped(program(home), ["q"], tmp_path, **environ)
    assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (2, b"", 1)


def test_a_new_session_opens_in_it_and_one_that_is_there_too(home: Path, tmp_path: Path) -> None:
    done = piped(program(home, "new", "Bellhouse", "--plain"), ["1", "8", "q"], tmp_path)
    assert done.returncode == 0
    assert kept(home).answers.by_id["first_look"].value == ("none",)
    done = piped(program(home, "--plain", "open", kept(home).id), ["q"], tmp_path)
    assert b"Bellhouse" in done.stdout


def test_without_typeset_signs_it_speaks_with_the_letters_of_a_typewriter(
    home: Path, tmp_path: Path, session: Session
) -> None:
    assert piped(program(home, "set", session.id, "first_look", "threatened"), [], tmp_path).returncode == 0
    done = piped(program(home, "--plain", "open", session.id), ["q"], tmp_path, PYTHONIOENCODING="ascii")
    assert b'Enter opens "First things first".' in done.stdout


def test_the_end_of_the_input_saves_and_says_so(home: Path, tmp_path: Path, session: Session) -> None:
    done = piped(program(home, "--plain", "open", session.id), ["2", "Leith Ltd"], tmp_path)
    assert done.returncode == 0
    assert done.stdout.rstrip().endswith(words.PLAIN_BYE_ENDED.encode())
    assert kept(home).answers.text("client_name") == "Leith Ltd"


def test_ctrl_c_saves_what_was_typed_of_a_long_text_and_ends_with_130(
    home: Path, tmp_path: Path, session: Session
) -> None:
    with in_terminal(program(home, "--plain", "open", session.id), tmp_path) as terminal:
        terminal.type("2", *_to_the_story(), "Tom took over.")
        terminal.press(b"\x03")
        assert terminal.end() == 130
    assert kept(home).answers.text("story") == "Tom took over."


def _to_the_story() -> list[str]:
    """What passes over the questions before the long one."""
    from tests.shipped import content

    ids = [each.id for each in content().section("story").questions if each.when is None]
    return ["s"] * ids.index("story")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_saves_and_ends_with_its_number(
    home: Path, tmp_path: Path, session: Session, number: signal.Signals
) -> None:
    with in_terminal(program(home, "--plain", "open", session.id), tmp_path) as terminal:
        terminal.type("2", "Leith Ltd")
        terminal.wait_for_prompt()
        terminal.process.send_signal(number)
        assert terminal.end() == 128 + number
    assert kept(home).answers.text("client_name") == "Leith Ltd"


def test_while_another_program_has_the_session_open_what_is_typed_goes_to_a_copy(
    home: Path, tmp_path: Path, session: Session
) -> None:
    with in_terminal(program(home, "--plain", "open", session.id), tmp_path) as terminal:
        terminal.wait_for_prompt()
        done = piped(program(home, "--plain", "open", session.id), ["2", "Leith Ltd", "q"], tmp_path)
        assert words.PLAIN_HELD.split(",")[0].encode() in done.stdout
        assert b"copy" in done.stdout
        terminal.type("q")
        terminal.end()
    store = store_in(home / "sessions")
    said = {store.load(each).title: store.load(each).answers.text("client_name") for each in store.ids()}
    assert said == {"Northwind": "", "Northwind (copy)": "Leith Ltd"}
