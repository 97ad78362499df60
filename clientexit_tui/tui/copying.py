"""Copying: the letter, the call script, the plan or any answer, to the terminal's clipboard or into a file."""

import os
from typing import Protocol, runtime_checkable

from textual.widgets import Input

from clientexit_tui import words
from clientexit_tui.dialogue.clipboard import IN_FILE, Copied, sent_words, why_not_terminal, write_copied
from clientexit_tui.errors import ClientExitError
from clientexit_tui.safetext import clean
from clientexit_tui.tui.looks import Looks


@runtime_checkable
class HasCopy(Protocol):
    """A screen that knows what of it is worth copying."""

    def to_copy(self) -> Copied | None:
        """What is copied here now; None where there is nothing."""


class Copying(Looks):
    """The part of the application that hands texts out, and says which way each went."""

    def action_copy_out(self) -> None:
        """Copies what the screen or the focused field has to copy."""
        if (found := self._found()) is not None:
            self.copy(found)

    def action_copy_to_file(self) -> None:
        """The same into a file, whatever the terminal can do."""
        if (found := self._found()) is not None:
            self._into_file(found, "")

    def copy(self, found: Copied) -> None:
        """Copies a text and tells which way it went."""
        why = why_not_terminal(found.text, os.environ)
        if why or self.config.clipboard == IN_FILE:
            self._into_file(found, why)
        else:
            self.copy_to_clipboard(found.text)
            self.say(sent_words(found.what, os.environ))

    def _found(self) -> Copied | None:
        screen = self.screen
        found = screen.to_copy() if isinstance(screen, HasCopy) else self._typed()
        if found is None or not found.text.strip():
            self.say(words.COPY_NOTHING)
            return None
        return Copied(found.what, clean(found.text))

    def _typed(self) -> Copied | None:
        """What is written in the focused field; never a passphrase."""
        from textual.widgets import TextArea  # takes a while to load: not at the start

        match self.focused:
            case Input(password=False, value=text) | TextArea(text=text):
                return Copied(words.COPY_ANSWER, text)
            case _:
                return None

    def _into_file(self, found: Copied, why: str) -> None:
        if not self.is_sealed:
            self._write(found, why)
            return
        from clientexit_tui.tui.dialogs import Confirm  # encrypted sessions only

        question = Confirm(words.COPY_SEALED, words.COPY_SEALED_DETAIL, words.COPY_SEALED_YES, words.COPY_SEALED_NO)
        self.ask(question, lambda sure: self._write(found, why) if sure else None)

    def _write(self, found: Copied, why: str) -> None:
        try:
            path = write_copied(self.store.folder.parent, found.text)
        except ClientExitError as error:
            self.tell(words.COPY_FAILED, str(error))
            return
        self.say(" ".join(filter(None, (why, words.COPY_WRITTEN.format(what=found.what, path=path)))))
