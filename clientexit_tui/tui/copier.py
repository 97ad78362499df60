"""Copying: the letter, the call script, the plan or any answer, to the terminal's clipboard or into a file."""

import os
from typing import Protocol, runtime_checkable

from textual.app import App
from textual.widgets import Input

from clientexit_tui import words
from clientexit_tui.app.clipboard import IN_FILE, Copied, sent_words, why_not_terminal, write_copied
from clientexit_tui.config.settings import Config
from clientexit_tui.errors import ClientExitError
from clientexit_tui.safetext import clean
from clientexit_tui.tui.controller import SessionController
from clientexit_tui.tui.navigator import Navigator


@runtime_checkable
class HasCopy(Protocol):
    """A screen that knows what of it is worth copying."""

    def to_copy(self) -> Copied | None:
        """What is copied here now; None where there is nothing."""


class Copier:
    """Hands texts out, and says which way each went."""

    def __init__(self, app: App[None], navigator: Navigator, controller: SessionController, config: Config) -> None:
        """Makes one.

        Args:
            app: reaches the terminal's clipboard.
            navigator: tells the user which way it went.
            controller: knows whether the open session is encrypted.
            config: says whether the user wants a file in any case.
        """
        self._app = app
        self._navigator = navigator
        self._controller = controller
        self._config = config

    def copy_out(self) -> None:
        """Copies what the screen or the focused field has to copy."""
        if (found := self._found()) is not None:
            self.copy(found)

    def copy_to_file(self) -> None:
        """The same into a file, whatever the terminal can do."""
        if (found := self._found()) is not None:
            self._into_file(found, "")

    def copy(self, found: Copied) -> None:
        """Copies a text and tells which way it went."""
        why = why_not_terminal(found.text, os.environ)
        if why or self._config.clipboard == IN_FILE:
            self._into_file(found, why)
        else:
            self._app.copy_to_clipboard(found.text)
            self._navigator.say(sent_words(found.what, os.environ))

    def _found(self) -> Copied | None:
        screen = self._app.screen
        found = screen.to_copy() if isinstance(screen, HasCopy) else self._typed()
        if found is None or not found.text.strip():
            self._navigator.say(words.COPY_NOTHING)
            return None
        return Copied(found.what, clean(found.text))

    def _typed(self) -> Copied | None:
        """What is written in the focused field; never a passphrase."""
        from textual.widgets import TextArea  # takes a while to load: not at the start

        match self._app.focused:
            case Input(password=False, value=text) | TextArea(text=text):
                return Copied(words.COPY_ANSWER, text)
            case _:
                return None

    def _into_file(self, found: Copied, why: str) -> None:
        if not self._controller.is_sealed:
            self._write(found, why)
            return
        from clientexit_tui.tui.dialogs import Confirm  # encrypted sessions only

        question = Confirm(words.COPY_SEALED, words.COPY_SEALED_DETAIL, words.COPY_SEALED_YES, words.COPY_SEALED_NO)
        self._navigator.ask(question, lambda sure: self._write(found, why) if sure else None)

    def _write(self, found: Copied, why: str) -> None:
        try:
            path = write_copied(self._controller.store.folder.parent, found.text)
        except ClientExitError as error:
            self._navigator.tell(words.COPY_FAILED, str(error))
            return
        told = words.COPY_WRITTEN.format(what=found.what, path=path)
        self._navigator.say(" ".join(filter(None, (why, told))))
