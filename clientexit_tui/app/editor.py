"""The user's own editor: which it is, and what became of a text in it."""

import shlex
import sys
from collections.abc import Mapping
from enum import Enum, auto
from signal import Signals

from clientexit_tui import words
from clientexit_tui.app.editor_files import EditorFile, EditorFileError, EditorFiles, digest
from clientexit_tui.app.running import Ending, run_in_terminal
from clientexit_tui.errors import ClientExitError
from clientexit_tui.frozen import frozen
from clientexit_tui.safetext import clean
from clientexit_tui.sessions.system import told

USUAL = "notepad" if sys.platform == "win32" else "vi"
AT_ONCE = 3.0
"""Seconds; an editor that ends sooner without a change may have opened a window of its own."""


class NoEditorError(ClientExitError):
    """The user's editor could not be started."""


class Outcome(Enum):
    """What an editor did."""

    TEXT = auto()
    """It left another text."""
    NOTHING = auto()
    """It changed nothing."""
    STILL_OPEN = auto()
    """It came back at once, or keeps something open beside the text: it may have a window of its own."""
    DOUBTFUL = auto()
    """It left something, but not in a way that says that it is meant to be taken."""


@frozen
class Edited:
    """What became of a text in the editor."""

    outcome: Outcome
    file: EditorFile
    text: str = ""
    """What is taken over, where it left another text."""
    said: str = ""
    """What happened, where that is to be told."""


def editor_command(environ: Mapping[str, str]) -> list[str]:
    """The editor with its own arguments; a variable without a word in it counts as not set. Raises NoEditorError."""
    wanted = next((each for name in ("VISUAL", "EDITOR") if (each := environ.get(name, "")).strip()), USUAL)
    try:
        return shlex.split(wanted) or [USUAL]
    except ValueError as error:
        raise _not_started(wanted, words.EDITOR_QUOTES) from error


def _not_started(editor: str, reason: str) -> NoEditorError:
    return NoEditorError(words.EDITOR_NOT_STARTED.format(editor=clean(editor, single=True), reason=reason))


def edit(files: EditorFiles, file: EditorFile, environ: Mapping[str, str]) -> Edited:
    """Opens a text that was handed out in the user's editor, and says what became of it.

    Args:
        files: where such texts are.
        file: the text.
        environ: where VISUAL or EDITOR names the editor.

    Raises:
        NoEditorError: the editor could not be started; the text is where it was.
    """
    command = editor_command(environ)
    try:
        with files.in_use(file):
            ending = run_in_terminal([*command, str(file.path)])
    except FileNotFoundError as error:
        raise _not_started(command[0], words.EDITOR_NOT_THERE) from error
    except OSError as error:
        raise _not_started(command[0], told(error)) from error
    return _judged(files, file, ending, clean(command[0], single=True))


def look_again(files: EditorFiles, file: EditorFile, environ: Mapping[str, str]) -> Edited:
    """What became of a text in an editor that may have a window of its own, as far as can be told now."""
    editor = clean(editor_command(environ)[0], single=True)
    edited = _judged(files, file, Ending(0, AT_ONCE), editor)
    if edited.outcome not in (Outcome.NOTHING, Outcome.STILL_OPEN):
        return edited
    return _still_open(file, editor, f"{words.EDITOR_NO_CHANGE_YET} ")


def _judged(files: EditorFiles, file: EditorFile, ending: Ending, editor: str) -> Edited:
    """What an ending means for the text."""
    if ending.disturbed or ending.code is None:  # the program ends as well, and its next start looks what is there
        return Edited(Outcome.DOUBTFUL, file)
    said = words.EDITOR_SAME if ending.well else f"{_ended_words(ending.code, editor)} {words.EDITOR_SAME}"
    try:
        found = files.read(file)
    except FileNotFoundError:
        gone = words.EDITOR_GONE.format(editor=editor) if ending.well else said
        return Edited(Outcome.DOUBTFUL if files.beside(file) else Outcome.NOTHING, file, said=gone)
    except EditorFileError:
        return Edited(Outcome.DOUBTFUL, file, said=said)
    if digest(found.text) == file.given:
        if not ending.well:
            return Edited(Outcome.DOUBTFUL if files.beside(file) else Outcome.NOTHING, file, said=said)
        open_still = ending.seconds < AT_ONCE or files.beside(file)
        return _still_open(file, editor) if open_still else Edited(Outcome.NOTHING, file)
    taken = ending.well and found.whole
    return Edited(Outcome.TEXT, file, found.text) if taken else Edited(Outcome.DOUBTFUL, file, said=said)


def _still_open(file: EditorFile, editor: str, first: str = "") -> Edited:
    return Edited(Outcome.STILL_OPEN, file, said=first + words.EDITOR_STILL_OPEN_MORE.format(editor=editor))


def _ended_words(code: int, editor: str) -> str:
    """With which code or by which signal it ended."""
    if code > 0:
        return words.EDITOR_CODE.format(editor=editor, code=code)
    known = next((each.name for each in Signals if each == -code), str(-code))
    return words.EDITOR_SIGNAL.format(editor=editor, signal=known)
