"""A long text in the user's own editor: handed out, taken back, or asked about where that is not clear."""

import os
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from clientexit_tui import words
from clientexit_tui.dialogue.editor import Edited, NoEditorError, Outcome, look_again
from clientexit_tui.dialogue.editor_files import EditorFileError
from clientexit_tui.dialogue.left_texts import files_of, left_texts
from clientexit_tui.dialogue.text_places import TextPlace
from clientexit_tui.tui.dialogs import Pick
from clientexit_tui.tui.editor import keep, opened
from clientexit_tui.tui.left_text import LeftTextTalk, Take

if TYPE_CHECKING:
    from clientexit_tui.tui.desk import Desk

TAKE, LEAVE = "take", "leave"


@runtime_checkable
class KnowsPlace(Protocol):
    """A screen whose long texts belong elsewhere than to the question that a field asks."""

    def place_of(self, question_id: str) -> TextPlace:
        """Where the text of a field belongs."""


def edit_outside(desk: "Desk", question_id: str, text: str, take: Take) -> None:
    """Opens the text of a field in the user's own editor; first offers what an editor has left for it.

    Args:
        desk: with the open session.
        question_id: what the field asks.
        text: what is in the field.
        take: puts another text into the field.
    """
    screen = desk.screen
    place = screen.place_of(question_id) if isinstance(screen, KnowsPlace) else TextPlace(question_id)
    left = next((each for each in left_texts(desk.visit) if each.place == place), None)
    if left is None:
        _hand_out(desk, place, text, take)
    else:
        LeftTextTalk(desk, left, take, on_later=lambda: _hand_out(desk, place, text, take)).offer()


def _hand_out(desk: "Desk", place: TextPlace, text: str, take: Take) -> None:
    files = files_of(desk.visit)
    try:
        file = files.hand_out(desk.outlook.session.id, place, text)
    except EditorFileError as error:
        desk.tell(words.NO_EDITOR, str(error))
        return
    try:
        edited = opened(desk, file)
    except NoEditorError as error:
        files.throw_away(file)
        desk.tell(words.NO_EDITOR, str(error))
    else:
        _settle(desk, edited, take)


def _settle(desk: "Desk", edited: Edited, take: Take) -> None:
    """Takes over what the editor left, or says what happened to it."""
    match edited.outcome:
        case Outcome.TEXT:
            take(edited.text)
            keep(desk, edited.file)
        case Outcome.DOUBTFUL:
            LeftTextTalk(desk, edited.file, take).offer(edited.said)
        case Outcome.STILL_OPEN:
            _ask(desk, edited, take)
        case Outcome.NOTHING if edited.said:  # one that ended well may still have a window, and the text in it
            files_of(desk.visit).throw_away(edited.file)
            desk.tell(words.NO_EDITOR, edited.said)


def _ask(desk: "Desk", edited: Edited, take: Take) -> None:
    """Asks whether an editor with a window of its own is done."""
    rows = ((TAKE, words.EDITOR_TAKE_SAVED), (LEAVE, words.EDITOR_LEAVE))

    def answered(way: str | None) -> None:
        if way == TAKE:
            _settle(desk, look_again(files_of(desk.visit), edited.file, os.environ), take)

    desk.ask(Pick(words.EDITOR_STILL_OPEN, rows, edited.said), answered)
