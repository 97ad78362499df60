"""A long text in the user's own editor: handed out, taken back, or asked about where that is not clear."""

import os

from clientexit_tui import words
from clientexit_tui.app.editor import Edited, NoEditorError, Outcome, edit, look_again
from clientexit_tui.app.editor_files import EditorFileError
from clientexit_tui.app.left_texts import files_of, left_texts
from clientexit_tui.app.text_places import TextPlace, text_at
from clientexit_tui.plain.controller import SessionController
from clientexit_tui.plain.left_text import Settled, offer, use
from clientexit_tui.plain.text_lines import Keep

TAKE, LEAVE = "take", "leave"


def in_editor(controller: SessionController, place: TextPlace, text: str, keep: Keep) -> str | None:
    """The text as the user left it in their own editor; None where it stays as it was, and why is told.

    Args:
        controller: with the open session.
        place: where the text belongs.
        text: what is there.
        keep: takes a text for the answer, and saves.
    """
    if controller.is_sealed:
        controller.talk.say(words.SEAL_NO_EDITOR)
        return None
    for left in left_texts(controller.editing):
        if left.place == place and offer(controller, left, keep) is Settled.TAKEN:
            return text_at(controller.case, place)
    files = files_of(controller.editing)
    try:
        file = files.hand_out(controller.case.session.id, place, text)
    except EditorFileError as error:
        controller.talk.say(str(error))
        return None
    try:
        edited = edit(files, file, os.environ)
    except NoEditorError as error:
        files.throw_away(file)
        controller.talk.say(str(error))
        return None
    return _settled(controller, edited, keep)


def _settled(controller: SessionController, edited: Edited, keep: Keep) -> str | None:
    """The text that is taken over, if any; what happened to it is told."""
    while edited.outcome is Outcome.STILL_OPEN:
        again = _asked(controller, edited)
        if again is None:
            return None
        edited = again
    file = edited.file
    match edited.outcome:
        case Outcome.TEXT if not edited.text.strip():
            files_of(controller.editing).throw_away(file)
            controller.talk.say(words.EDITOR_EMPTY)
        case Outcome.TEXT:
            use(controller, file, edited.text, keep)
            return edited.text
        case Outcome.DOUBTFUL if offer(controller, file, keep, edited.said) is Settled.TAKEN:
            return text_at(controller.case, file.place)
        case Outcome.NOTHING if edited.said:  # one that ended well may still have a window, and the text in it
            files_of(controller.editing).throw_away(file)
            controller.talk.say(edited.said)
    return None


def _asked(controller: SessionController, edited: Edited) -> Edited | None:
    """What is there once the user says that an editor with a window of its own is done; None to leave it."""
    controller.talk.heading(words.EDITOR_STILL_OPEN)
    controller.talk.say(edited.said)
    way = controller.talk.pick("", ((TAKE, words.EDITOR_TAKE_SAVED), (LEAVE, words.EDITOR_LEAVE)))
    return look_again(files_of(controller.editing), edited.file, os.environ) if way == TAKE else None
