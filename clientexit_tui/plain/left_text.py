"""A text that was left in the file of an editor: what is to become of it."""

import os
from enum import Enum, auto

from clientexit_tui import words
from clientexit_tui.app import left_texts
from clientexit_tui.app.editor import NoEditorError, edit
from clientexit_tui.app.editor_files import EditorFile
from clientexit_tui.plain.controller import SessionController
from clientexit_tui.plain.text_lines import Keep, tell_text


class Settled(Enum):
    """What became of a text."""

    TAKEN = auto()
    THROWN_AWAY = auto()
    LEFT = auto()


def offer_left_texts(controller: SessionController) -> None:
    """Offers what editors left for the open session, one text after the other."""
    for file in left_texts.left_texts(controller.editing):
        offer(controller, file, lambda text, file=file: _put(controller, file, text))  # type: ignore[misc]  # bound in the loop


def _put(controller: SessionController, file: EditorFile, text: str) -> None:
    left_texts.put(controller.editing, file, text)
    controller.save()
    controller.tell_urgent()


def offer(controller: SessionController, file: EditorFile, take: Keep, why: str = "") -> Settled:
    """Asks what becomes of a text until that is settled.

    Args:
        controller: with the open session.
        file: the text.
        take: takes it for the answer, and saves.
        why: what happened just now, in words.
    """
    while True:
        left = left_texts.described(controller.editing, file, why)
        controller.talk.heading(f"{words.LEFT_TITLE}.")
        for line in left.detail.split("\n"):
            controller.talk.say(line)
        match controller.talk.pick("", left.ways):
            case left_texts.USE:
                return use(controller, file, left.text, take)
            case left_texts.ADD:
                return use(
                    controller, file, left_texts.added(left_texts.current(controller.editing, file), left.text), take
                )
            case left_texts.LOOK:
                tell_text(controller.talk, left.text)
            case left_texts.AGAIN:
                why = _opened_again(controller, file)
            case left_texts.AWAY:
                yes, no = words.LEFT_AWAY_YES, words.LEFT_AWAY_NO
                if controller.talk.confirm(words.LEFT_AWAY_SURE, words.LEFT_AWAY_DETAIL, yes, no):
                    left_texts.files_of(controller.editing).throw_away(file)
                    return Settled.THROWN_AWAY
            case _:
                return Settled.LEFT


def _opened_again(controller: SessionController, file: EditorFile) -> str:
    """Opens it in the editor once more, and gives what happened, in words."""
    try:
        return edit(left_texts.files_of(controller.editing), file, os.environ).said
    except NoEditorError as error:
        return str(error)


def use(controller: SessionController, file: EditorFile, text: str, take: Keep) -> Settled:
    """Takes a text over; its file goes once the answer is on the disk."""
    take(text)
    files = left_texts.files_of(controller.editing)
    if left_texts.is_safe(controller.editing) and not files.beside(file):
        files.throw_away(file)
    return Settled.TAKEN
