"""A long text in the user's own editor: handed out, taken back, or asked about where that is not clear."""

import os
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from clientexit_tui import words
from clientexit_tui.app.editor import Edited, NoEditorError, Outcome, look_again
from clientexit_tui.app.editor_files import EditorFileError
from clientexit_tui.app.left_texts import files_of, left_texts
from clientexit_tui.app.text_places import TextPlace
from clientexit_tui.tui.dialogs import Pick
from clientexit_tui.tui.editor import keep, opened
from clientexit_tui.tui.left_text import LeftTextTalk, Take

if TYPE_CHECKING:
    from clientexit_tui.tui.program import Program

TAKE, LEAVE = "take", "leave"


@runtime_checkable
class KnowsPlace(Protocol):
    """A screen whose long texts belong elsewhere than to the question that a field asks."""

    def place_of(self, question_id: str) -> TextPlace:
        """Where the text of a field belongs."""


def edit_outside(app: "Program", question_id: str, text: str, take: Take) -> None:
    """Opens the text of a field in the user's own editor; first offers what an editor has left for it.

    A text of an encrypted session is never handed out.

    Args:
        app: with the open session.
        question_id: what the field asks.
        text: what is in the field.
        take: puts another text into the field.
    """
    if app.controller.is_sealed:
        app.navigator.tell(words.NO_EDITOR, words.SEAL_NO_EDITOR)
        return
    screen = app.screen
    place = screen.place_of(question_id) if isinstance(screen, KnowsPlace) else TextPlace(question_id)
    left = next((each for each in left_texts(app.controller.editing) if each.place == place), None)
    if left is None:
        _hand_out(app, place, text, take)
    else:
        LeftTextTalk(app, left, take, on_later=lambda: _hand_out(app, place, text, take)).offer()


def _hand_out(app: "Program", place: TextPlace, text: str, take: Take) -> None:
    files = files_of(app.controller.editing)
    try:
        file = files.hand_out(app.controller.case.session.id, place, text)
    except EditorFileError as error:
        app.navigator.tell(words.NO_EDITOR, str(error))
        return
    try:
        edited = opened(app, file)
    except NoEditorError as error:
        files.throw_away(file)
        app.navigator.tell(words.NO_EDITOR, str(error))
    else:
        _settle(app, edited, take)


def _settle(app: "Program", edited: Edited, take: Take) -> None:
    """Takes over what the editor left, or says what happened to it."""
    match edited.outcome:
        case Outcome.TEXT:
            take(edited.text)
            keep(app, edited.file)
        case Outcome.DOUBTFUL:
            LeftTextTalk(app, edited.file, take).offer(edited.said)
        case Outcome.STILL_OPEN:
            _ask(app, edited, take)
        case Outcome.NOTHING if edited.said:  # one that ended well may still have a window, and the text in it
            files_of(app.controller.editing).throw_away(edited.file)
            app.navigator.tell(words.NO_EDITOR, edited.said)


def _ask(app: "Program", edited: Edited, take: Take) -> None:
    """Asks whether an editor with a window of its own is done."""
    rows = ((TAKE, words.EDITOR_TAKE_SAVED), (LEAVE, words.EDITOR_LEAVE))

    def answered(way: str | None) -> None:
        if way == TAKE:
            _settle(app, look_again(files_of(app.controller.editing), edited.file, os.environ), take)

    app.navigator.ask(Pick(words.EDITOR_STILL_OPEN, rows, edited.said), answered)
