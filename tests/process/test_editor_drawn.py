"""The user's own editor in a real terminal: whatever it does, the screen comes back, keys work, no word is lost."""

import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("there are no such terminals", allow_module_level=True)

from clientexit_tui import words
from clientexit_tui.locations import editor_dir, sessions_dir
from tests import editors
from tests.driven import session_in, store_in
from tests.shipped import answered
from tests.terminal import CONTROLLED, Terminal, environ

SHELL = """
import fcntl, os, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.environ["PS1"] = "ready> "
os.execvp("bash", ["bash", "--norc", "--noprofile", "-i"])
"""
ASKED = "in short?"
ITS_SCREEN = "\x1b[?1049h"
"""With this a program takes a screen of its own; what was echoed before is no answer of it."""


class Writing:
    """A session whose story is being written in a terminal, and an editor that can become any other."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "home"
        self.editor = folder / "the editor"
        self.store = store_in(sessions_dir(self.home))
        self.session_id = session_in(self.store, place="story/telling").id

    @property
    def story(self) -> str:
        """The story on disk."""
        return self.store.load(self.session_id).answers.text("story")

    @property
    def left(self) -> list[Path]:
        """What lies in the editor's folder."""
        folder = editor_dir(self.home)
        return list(folder.iterdir()) if folder.is_dir() else []

    def environ(self, **more: str) -> dict[str, str]:
        """Variables of the program."""
        return {**environ(self.home), "EDITOR": f"'{self.editor}' --wait", **more}

    @contextmanager
    def open(self, **more: str) -> Iterator[Terminal]:
        """The program at the question for the story, in which something has just been typed."""
        argv = (sys.executable, *CONTROLLED, "open", self.session_id)
        terminal = Terminal(argv, self.environ(**more))
        try:
            self.go_to_the_story(terminal)
            yield terminal
        finally:
            terminal.close()

    @staticmethod
    def go_to_the_story(terminal: Terminal) -> None:
        """From the home of the session to the story, and writes."""
        terminal.wait_for("You were here")
        terminal.press("enter")
        terminal.wait_for(ASKED)
        terminal.press("Before.")
        terminal.wait_for("Before.")


@pytest.fixture
def writing(tmp_path: Path) -> Writing:
    """A session whose story is to be written."""
    return Writing(tmp_path)


def close_dialog(terminal: Terminal, title: str) -> None:
    """Waits for a dialog, closes it, and waits until it is gone."""
    terminal.wait_for(title)
    terminal.press("escape")
    terminal.wait_until(lambda: title not in terminal.text(), f"“{title}” stays")


def quit_whole(terminal: Terminal) -> None:
    """Ends the program; the terminal must be as it was."""
    terminal.press("ctrl+q")
    assert terminal.wait_for_end() == 0
    assert terminal.restored


def test_whatever_the_editor_does_the_screen_comes_back_and_the_next_key_goes_into_the_text(writing: Writing) -> None:
    text, marks = "Before.", iter("ABCDEFGHIJKLMNOPQRSTUVWXYZ")

    def type_on(terminal: Terminal, text: str) -> str:
        mark = next(marks)
        terminal.press(mark)
        terminal.wait_for(f"{text}{mark}")
        return f"{text}{mark}"

    with writing.open() as terminal:
        for make in editors.NO_EDITORS:
            editors.clear(writing.editor)
            make(writing.editor)
            terminal.press("f4")
            close_dialog(terminal, words.NO_EDITOR)
            text = type_on(terminal, text)
        for name in editors.FAILS:
            editors.become(writing.editor, name)
            terminal.press("f4")
            close_dialog(terminal, words.NO_EDITOR)
            text = type_on(terminal, text)
            assert not writing.left, name
        shutil.rmtree(editor_dir(writing.home))
        editor_dir(writing.home).touch()
        terminal.press("f4")
        close_dialog(terminal, words.EDITOR_NO_FILE[:30])
        text = type_on(terminal, text)
        editor_dir(writing.home).unlink()
        for name in editors.DOUBTS:
            editors.become(writing.editor, name)
            terminal.press("f4")
            close_dialog(terminal, words.LEFT_TITLE)
            text = type_on(terminal, text)
            assert len(writing.left) == 1, name
            shutil.rmtree(writing.left[0])
        quit_whole(terminal)
    assert writing.story == text


def test_what_the_editor_leaves_is_taken_over_and_its_file_goes_once_that_is_saved(writing: Writing) -> None:
    with writing.open() as terminal:
        for name, text in editors.WRITTEN.items():
            editors.become(writing.editor, name)
            terminal.press("f4")
            terminal.wait_for(text)
            terminal.press("!")
            terminal.wait_for(f"{text}!")
            terminal.wait_until(lambda: not writing.left, "the editor's file stays")
            assert writing.story.startswith(text)
        quit_whole(terminal)
    assert writing.story == f"{text}!"


@pytest.mark.parametrize("value", ["code 'x", '"'])
def test_quotes_that_do_not_match_are_told(writing: Writing, value: str) -> None:
    with writing.open(EDITOR=value) as terminal:
        terminal.press("f4")
        close_dialog(terminal, words.EDITOR_QUOTES)
        quit_whole(terminal)
    assert writing.story == "Before."


def test_a_blank_variable_opens_the_usual_editor(writing: Writing, tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    editors.become(tmp_path / "bin" / "vi", "writes")
    with writing.open(EDITOR="   ", VISUAL="", PATH=f"{tmp_path / 'bin'}:/usr/bin:/bin") as terminal:
        terminal.press("f4")
        terminal.wait_for("from the editor")
        quit_whole(terminal)


def test_an_editor_that_comes_back_at_once_is_asked_about_and_what_its_window_saved_is_taken(writing: Writing) -> None:
    editors.become(writing.editor, "opens a window")
    with writing.open() as terminal:
        terminal.press("f4")
        terminal.wait_for(words.EDITOR_STILL_OPEN)
        terminal.press("1")
        terminal.wait_for(words.EDITOR_NO_CHANGE_YET)
        Path(f"{writing.editor}.save").touch()
        file = writing.left[0] / "text.txt"
        terminal.wait_until(lambda: file.read_text() == "from a window", "the window does not save")
        terminal.press("1")
        terminal.wait_for("from a window")
        terminal.wait_until(lambda: not writing.left, "the editor's file stays")
        quit_whole(terminal)
    assert writing.story == "from a window"


def test_what_a_window_saves_after_the_program_has_ended_is_offered_at_the_next_start(writing: Writing) -> None:
    editors.become(writing.editor, "opens a window")
    with writing.open() as terminal:
        terminal.press("f4")
        close_dialog(terminal, words.EDITOR_STILL_OPEN)
        quit_whole(terminal)
        file = writing.left[0] / "text.txt"
        Path(f"{writing.editor}.save").touch()
        terminal.wait_until(lambda: file.read_text() == "from a window", "the window does not save")
    use_what_was_left(writing, "from a window")


def use_what_was_left(writing: Writing, text: str) -> None:
    """Starts again, looks at what is offered, and uses it."""
    terminal = Terminal((sys.executable, *CONTROLLED, "open", writing.session_id), writing.environ())
    try:
        terminal.wait_for(words.LEFT_TITLE)
        terminal.wait_for(words.LEFT_BEGINS.format(begin=text))
        terminal.press("1")
        terminal.wait_until(lambda: not writing.left, "the editor's file stays")
        quit_whole(terminal)
    finally:
        terminal.close()
    assert writing.story == text


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGUSR1, signal.SIGKILL])
def test_a_signal_while_the_editor_is_open_saves_and_ends_and_the_editors_text_is_offered_next(
    writing: Writing, number: signal.Signals
) -> None:
    editors.become(writing.editor, "waits")
    with writing.open() as terminal:
        terminal.press("f4")
        terminal.wait_for("editor is open")
        terminal.process.send_signal(number)
        assert terminal.wait_for_end() == (-number if number is signal.SIGKILL else 128 + number)
        assert number is signal.SIGKILL or terminal.restored
    assert writing.story == "Before."
    use_what_was_left(writing, "begun")


def test_a_terminal_that_is_lost_while_the_editor_is_open_loses_no_word(writing: Writing) -> None:
    editors.become(writing.editor, "waits")
    with writing.open() as terminal:
        terminal.press("f4")
        terminal.wait_for("editor is open")
        terminal.hang_up()
        assert terminal.process.wait(20) == 128 + signal.SIGHUP
    assert writing.story == "Before."
    assert not (writing.home / "crash.log").exists()
    use_what_was_left(writing, "begun")


def test_ctrl_c_in_the_editor_is_the_editors_own_business(writing: Writing) -> None:
    editors.become(writing.editor, "waits")
    with writing.open() as terminal:
        terminal.press("f4")
        terminal.wait_for("editor is open")
        terminal.press("\x03")
        terminal.wait_for(words.LEFT_TITLE)
        terminal.press("2")
        terminal.wait_for("begun")
        quit_whole(terminal)  # from a dialog, too
    assert writing.story == "Before."


def test_a_window_that_changes_its_size_meanwhile_is_drawn_as_it_is_then(writing: Writing) -> None:
    editors.become(writing.editor, "waits")
    with writing.open() as terminal:
        terminal.press("f4")
        terminal.wait_for("editor is open")
        terminal.resize(50, 16)
        terminal.press("resized", "enter")
        terminal.wait_for_first_row("Northwind")
        terminal.wait_for("resized")
        terminal.press("!")
        terminal.wait_for("resized!")
        assert max(map(len, terminal.text().split("\n"))) <= 50
        quit_whole(terminal)
    assert writing.story == "resized!"


@pytest.mark.skipif(not shutil.which("bash"), reason="needs a shell with job control")
def test_ctrl_z_in_the_editor_gives_the_shell_back_and_fg_goes_on_in_the_editor(writing: Writing) -> None:
    editors.become(writing.editor, "waits")
    terminal = Terminal((sys.executable, "-c", SHELL), writing.environ())
    try:
        terminal.wait_for("ready>")
        terminal.press(f"{sys.executable} -m clientexit_tui open {writing.session_id}", "enter")
        writing.go_to_the_story(terminal)
        terminal.press("f4")
        terminal.wait_for("editor is open")
        terminal.press("ctrl+z")
        terminal.wait_for("Stopped")
        terminal.press("fg", "enter")
        since: Callable[[], str] = lambda: terminal.sent.rpartition("Stopped")[2]  # noqa: E731
        terminal.wait_until(lambda: since().count("clientexit_tui") == 2, "the shell does not say what goes on")
        terminal.press("after fg", "enter")
        drawn: Callable[[], bool] = lambda: "after fg" in since().partition(ITS_SCREEN)[2]  # noqa: E731
        terminal.wait_until(drawn, "the program does not draw what the editor left")
        terminal.press("ctrl+q")
        terminal.wait_until(lambda: terminal.sent.rstrip().endswith("ready>"), "the shell does not come back")
        terminal.press("exit", "enter")
        terminal.wait_for_end()
    finally:
        terminal.close()
    assert writing.story == "after fg"


def answered_later(writing: Writing) -> None:
    """The story is another by the time of the next start."""
    session = writing.store.load(writing.session_id)
    answers = session.answers.with_answer("story", answered(story="Written since").by_id["story"])
    writing.store.save(type(session)(session.id, session.title, session.created, session.updated, answers))


def leave_a_text(writing: Writing) -> None:
    """The program is killed while the editor has the story."""
    editors.become(writing.editor, "waits")
    with writing.open() as terminal:
        terminal.press("f4")
        terminal.wait_for("editor is open")
        terminal.process.kill()
        terminal.wait_for_end()


@pytest.mark.parametrize(
    ("way", "story", "stays"),
    [
        ("1", "Written since\n\nbegun", False),
        ("2", "begun", False),
        ("escape", "Written since", True),
        ("6y", "Written since", False),
        ("6n", "Written since", True),
    ],
)
def test_a_text_for_an_answer_that_was_changed_since_takes_nothing_away_unasked(
    writing: Writing, way: str, story: str, stays: bool
) -> None:
    leave_a_text(writing)
    answered_later(writing)
    terminal = Terminal((sys.executable, *CONTROLLED, "open", writing.session_id), writing.environ())
    try:
        terminal.wait_for(words.LEFT_ADD[:30])
        for key in ("escape",) if way == "escape" else way:
            terminal.press(key)
            if key == "6":
                terminal.wait_for(words.LEFT_AWAY_SURE)
        gone: Callable[[], bool] = lambda: bool(writing.left) == stays  # noqa: E731
        terminal.wait_until(gone, "the editor's file is not as expected")
        terminal.press("ctrl+q")
        assert terminal.wait_for_end() == 0
    finally:
        terminal.close()
    assert (writing.story, bool(writing.left)) == (story, stays)
