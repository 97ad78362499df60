"""The user's own editor in the plain face: whatever it does, the next prompt comes, and no word is lost."""

import shutil
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("there are no such terminals", allow_module_level=True)

from clientexit_tui import words
from clientexit_tui.locations import editor_dir, sessions_dir
from tests import editors
from tests.plain_program import Dialogue, in_terminal, piped, program
from tests.shipped import content
from tests.stores import session_in, store_in


class Writing:
    """A session, its story, and an editor that can become any other."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.home = folder / "home"
        self.editor = folder / "the editor"
        self.store = store_in(sessions_dir(self.home))
        self.session_id = session_in(self.store, story="Before.").id
        self.command: Sequence[str] = program(self.home, "--plain", "open", self.session_id)
        self.environ = {"EDITOR": f"'{self.editor}' --wait"}

    @property
    def story(self) -> str:
        """The story on disk."""
        return self.store.load(self.session_id).answers.text("story")

    @property
    def left(self) -> list[Path]:
        """What lies in the editor's folder."""
        folder = editor_dir(self.home)
        return list(folder.iterdir()) if folder.is_dir() else []


@pytest.fixture
def writing(tmp_path: Path) -> Writing:
    """A session with a story."""
    return Writing(tmp_path)


def to_the_story() -> list[str]:
    """What is typed from the home to the question for the story."""
    ids = [each.id for each in content().section("story").questions if each.when is None]
    return ["2", *["s"] * ids.index("story")]


def edit(terminal: Dialogue) -> str:
    """Opens the editor at the story that is there, and gives what is said until the next prompt."""
    before = len(terminal.said)
    terminal.type("5")
    terminal.wait_for_prompt()
    return " ".join(terminal.said[before:].decode().split())


def test_whatever_the_editor_does_the_next_prompt_comes_and_the_story_is_as_it_was(writing: Writing) -> None:
    with in_terminal(writing.command, writing.folder, **writing.environ) as terminal:
        terminal.type(*to_the_story())
        for make in editors.NO_EDITORS:
            editors.clear(writing.editor)
            make(writing.editor)
            assert "the editor'" in edit(terminal), make
            terminal.type("b")
        for name in editors.FAILS:
            editors.become(writing.editor, name)
            assert words.EDITOR_SAME in edit(terminal), name
            assert not writing.left, name
            terminal.type("b")
        for name in editors.DOUBTS:
            editors.become(writing.editor, name)
            assert words.LEFT_TITLE in edit(terminal), name
            shutil.rmtree(writing.left[0])
            terminal.type("b", "b")
        terminal.type("q")
        assert terminal.end() == 0
    assert writing.story == "Before."


def test_what_the_editor_leaves_is_taken_over_and_its_file_goes(writing: Writing) -> None:
    with in_terminal(writing.command, writing.folder, **writing.environ) as terminal:
        terminal.type(*to_the_story())
        for name, text in editors.WRITTEN.items():
            editors.become(writing.editor, name)
            edit(terminal)
            assert writing.story == text
            assert not writing.left
            terminal.type("b")
        terminal.type("q")
        assert terminal.end() == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGUSR1])
def test_a_signal_while_the_editor_is_open_ends_the_program_and_the_text_is_offered_next(
    writing: Writing, number: signal.Signals
) -> None:
    editors.become(writing.editor, "waits")
    with in_terminal(writing.command, writing.folder, **writing.environ) as terminal:
        terminal.type(*to_the_story(), "5")
        terminal.wait_for(b"editor is open")
        terminal.process.send_signal(number)
        assert terminal.end() == 128 + number
    assert writing.story == "Before."
    with in_terminal(writing.command, writing.folder, **writing.environ) as terminal:
        terminal.type("2")
        terminal.wait_for_prompt()
        assert words.LEFT_BEGINS.format(begin="begun").encode() in terminal.said
        terminal.type("1", "q")
        assert terminal.end() == 0
    assert writing.story == "begun"
    assert not writing.left


def test_ctrl_c_is_the_editors_own_business(writing: Writing) -> None:
    editors.become(writing.editor, "waits")
    with in_terminal(writing.command, writing.folder, **writing.environ) as terminal:
        terminal.type(*to_the_story(), "5")
        terminal.wait_for(b"editor is open")
        terminal.send(b"\x03")
        terminal.type("1", "q")
        assert terminal.end() == 0
    assert writing.story == "begun"


def test_where_another_program_has_the_session_open_the_text_goes_to_a_copy_and_stays_until_it_is_safe(
    writing: Writing,
) -> None:
    editors.become(writing.editor, "writes")
    with in_terminal(writing.command, writing.folder, **writing.environ) as other:
        other.wait_for_prompt()
        with in_terminal(writing.command, writing.folder, **writing.environ) as terminal:
            terminal.type(*to_the_story(), "5", "q")
            assert terminal.end() == 0
        other.type("q")
        assert other.end() == 0
    stories = {writing.store.load(each).answers.text("story") for each in writing.store.ids()}
    assert stories == {"Before.", "from the editor"}
    assert len(writing.left) == 1


def test_an_editor_does_not_eat_the_lines_of_a_pipe(writing: Writing) -> None:
    editors.become(writing.editor, "waits")
    done = piped(writing.command, [*to_the_story(), "5", "b", "b", "q"], writing.folder, **writing.environ)
    assert done.returncode == 0
    assert words.LEFT_TITLE.encode() in done.stdout
    assert writing.story == "Before."
