"""Asks for a long text: lines up to one that holds only a dot, by paragraphs, or in the user's own editor."""

from functools import partial

from clientexit_tui import words
from clientexit_tui.app.text_places import TextPlace
from clientexit_tui.content.model import Question
from clientexit_tui.interview.answers import Answer
from clientexit_tui.plain.bursts import Takes
from clientexit_tui.plain.commands import Command
from clientexit_tui.plain.controller import SessionController
from clientexit_tui.plain.editor import in_editor
from clientexit_tui.plain.replies import Given, Onward, Reply, explain, reply_to
from clientexit_tui.plain.talk import Row, Talk, picked
from clientexit_tui.plain.text_lines import Keep, tell_text, typed_lines, with_part_changed

KEEP, ADD, PART, ANEW, EDITOR = "keep", "add", "part", "anew", "editor"


def ask_long(
    controller: SessionController, question: Question, answer: Answer | None, place: TextPlace, keep: Keep
) -> Reply:
    """A text from its first line on, or what to do with the one that is there.

    Args:
        controller: the open session.
        question: what is asked.
        answer: what was answered.
        place: where the text belongs.
        keep: takes what is there when the input ends in the middle of a text.
    """
    before = answer.value if answer and isinstance(answer.value, str) else ""
    if before:
        return _of_text(controller, question, before, place, keep)
    controller.talk.hint(words.PLAIN_LONG_HINT, words.PLAIN_LONG_HINT_AGAIN)
    first = reply_to(controller.talk, question, words.PLAIN_TEXT, Takes.TEXT)
    if not isinstance(first, str):
        return first
    if first.strip().casefold() in words.PLAIN_EDITOR_WORDS:
        return _given(in_editor(controller, place, before, keep), before)
    return _given(typed_lines(controller.talk, keep, first), before)


def _of_text(controller: SessionController, question: Question, before: str, place: TextPlace, keep: Keep) -> Reply:
    """What to do with a text."""
    tell_text(controller.talk, before)
    rows: list[Row] = [
        (KEEP, words.PLAIN_LONG_KEEP),
        (ADD, words.PLAIN_LONG_ADD),
        (PART, words.PLAIN_LONG_PART),
        (ANEW, words.PLAIN_LONG_ANEW),
        (EDITOR, words.PLAIN_LONG_EDITOR),
    ]
    match _how(controller.talk, question, rows):
        case Command.SKIP:
            return Onward()
        case Command() as command:
            return command
        case str(how):
            return changed_text(controller, before, how, place, keep)


def _how(talk: Talk, question: Question, rows: list[Row]) -> str | Command:
    """The id of what was picked, where an empty line takes the first; or a command, which belongs to the question."""
    talk.list_rows(words.PLAIN_LONG_MENU, rows)
    while True:
        typed = talk.hear(words.PLAIN_CHOOSE, partial(explain, talk, question))
        if isinstance(typed, Command):
            return typed
        if not typed.strip():
            return rows[0][0]
        if (found := picked(typed, rows)) is not None:
            return found
        talk.say(words.PLAIN_NO_NUMBER.format(count=len(rows)))


def changed_text(controller: SessionController, before: str, how: str, place: TextPlace, keep: Keep) -> Reply:
    """The text after what the user chose to do with it."""

    def keep_both(text: str) -> None:
        keep(f"{before}\n{text}")

    match how:
        case "add":
            added = typed_lines(controller.talk, keep_both).strip("\n")
            return _given(f"{before}\n{added}" if added.strip() else None, before)
        case "anew":
            return _given(typed_lines(controller.talk, keep_both), before)
        case "part":
            return _given(with_part_changed(controller.talk, before, keep), before)
        case "editor":
            return _given(in_editor(controller, place, before, keep), before)
        case _:
            return Onward()


def _given(text: str | None, before: str) -> Reply:
    """The answer that a text is; nothing new, and nothing typed, leaves things as they are."""
    text = (text or "").strip("\n")
    return Given(Answer(value=text)) if text.strip() and text != before else Onward()
