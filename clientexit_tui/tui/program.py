"""The program as its screens and dialogs know it; `app.py` makes it whole, and nothing here leads back there."""

from abc import abstractmethod
from typing import TypeVar

from textual.app import App
from textual.message_pump import MessagePump

from clientexit_tui.errors import ClientExitError
from clientexit_tui.tui.base_screen import BaseScreen
from clientexit_tui.tui.controller import SessionController
from clientexit_tui.tui.copier import Copier
from clientexit_tui.tui.navigator import Navigator
from clientexit_tui.tui.preferences import Preferences

T = TypeVar("T")


class Program(App[None]):
    """The parts of the program, and what concerns several of them."""

    navigator: Navigator
    controller: SessionController
    preferences: Preferences
    copier: Copier

    @abstractmethod
    def open_session(self, session_id: str, *, offer: bool = True) -> None:
        """Opens a session and shows its home. Raises ClientExitError where it cannot be read.

        Args:
            session_id: which.
            offer: whether to offer words of it that an ending could not save.
        """

    @abstractmethod
    def leave_session(self) -> bool:
        """Saves what waits and puts the session away; where the disk refuses, asks what to do, and stays."""

    @abstractmethod
    def tell_not_opened(self, error: ClientExitError) -> None:
        """Tells why a session could not be opened, and what to do; asks for the passphrase of a locked one."""


def program_of(node: MessagePump) -> Program:
    """The program that a screen or widget belongs to."""
    app: App[object] = node.app
    if not isinstance(app, Program):
        raise TypeError("this belongs to another application")
    return app


class ProgramScreen(BaseScreen[T]):
    """A screen that reaches the parts of the program."""

    @property
    def program(self) -> Program:
        """The program, with its parts."""
        return program_of(self)

    @property
    def controller(self) -> SessionController:
        """The open session, and the one way to change it."""
        return self.program.controller

    @property
    def navigator(self) -> Navigator:
        """Where one can go from here."""
        return self.program.navigator
