"""Where one can go from anywhere, and how the user is told something."""

from collections.abc import Callable
from typing import TypeVar

from textual import events, on
from textual.app import App
from textual.await_complete import AwaitComplete
from textual.screen import Screen

from clientexit_tui import words
from clientexit_tui.errors import ClientExitError, ContentError
from clientexit_tui.safetext import clean
from clientexit_tui.sessions.sealing import LockedError
from clientexit_tui.tui.in_front import InFront, Place
from clientexit_tui.tui.queued import Queues
from clientexit_tui.tui.routes import OWN_SCREEN, ROUTES, make_screen, place_of
from clientexit_tui.tui.turns import TAKES_TURNS, Turns
from clientexit_tui.tui.widgets.still_input import StillInput

T = TypeVar("T")


class Going(Queues, App[None]):
    """The part of the application that shows screens and dialogs."""

    def __init__(self, *, ansi_color: bool | None = None) -> None:
        super().__init__(ansi_color=ansi_color)
        self.turns = Turns(self, self.post_message)

    async def on_event(self, event: events.Event) -> None:
        """Deals with one key at a time."""
        if not isinstance(event, TAKES_TURNS) or event.is_forwarded:
            await super().on_event(event)
        elif self.screen_stack and self.turns.comes(event):  # while the program ends there is nobody to hear it
            await super().on_event(event)
            self.turns.began(event)

    def go(self, name: str, **arguments: object) -> None:
        """Shows a screen by name on top of this one; where it is open already, goes back to it. See `routes`."""
        place = place_of(name, arguments)
        if place in self._places:
            while self._places.get(place) is not self.screen:
                self.pop_screen()
            return
        screen = make_screen(name, arguments)
        screen.place = place
        self._show(screen)

    def _show(self, screen: Screen[T]) -> None:
        self.push_screen(screen)
        self.turns.moved()

    @property
    def _places(self) -> dict[Place, Screen[object]]:
        """The open screens by place."""
        return {screen.place: screen for screen in self.screen_stack if isinstance(screen, InFront) and screen.place}

    def ask(self, dialog: InFront[T], then: Callable[[T | None], object]) -> None:
        """Shows a dialog on top; `then` takes its answer in the moment in which it closes, None where there is none."""
        dialog.then = then
        self._show(dialog)

    def pop_screen(self) -> AwaitComplete:
        """Takes the screen in front away, and ends what was queued for it."""
        left = self.screen
        popped = super().pop_screen()
        self.turns.moved()
        if isinstance(left, InFront):
            left.leave()
        return popped

    def jump(self, name: str, **arguments: object) -> None:
        """Goes back to the session home first, then shows a screen."""
        home = ROUTES["home"].partition(":")[2]
        while len(self.screen_stack) > 1 and type(self.screen).__name__ != home:
            self.pop_screen()
        if name != "home":
            self.go(name, **arguments)

    def jump_to_section(self, section_id: str) -> None:
        """Opens a section: on its own screen where it has one."""
        if section_id in OWN_SCREEN:
            self.jump(OWN_SCREEN[section_id])
        else:
            self.jump("section", section_id=section_id)

    @on(StillInput.LinesPasted)
    def _ask_about_lines(self, event: StillInput.LinesPasted) -> None:
        """Asks what becomes of several lines where there is room for one."""
        from clientexit_tui.dialogue.pasted_lines import line_ways  # few pastes need it
        from clientexit_tui.tui.dialogs import Pick

        ways = line_ways(event.lines)
        rows = tuple((way, said) for way, (said, _) in ways.items())
        dialog = Pick(words.PASTE_TITLE, rows, words.PASTE_DETAIL.format(count=len(event.lines)))
        self.ask(dialog, lambda way: event.line.paste_text(ways[way][1]) if way else None)

    # Telling

    def say(self, text: str) -> None:
        """Tells news in passing; never the only place where it can be read."""
        self.notify(clean(text), markup=False, timeout=6)

    def tell(self, title: str, reason: str, what_to_do: str = "") -> None:
        """Tells what went wrong in a dialog, which stays until it is closed."""
        from clientexit_tui.tui.dialogs import Tell  # only when something goes wrong

        self._show(Tell(title, reason, what_to_do))

    def tell_not_opened(self, error: ClientExitError) -> None:
        """Tells why a session could not be opened, and what to do."""
        if isinstance(error, LockedError):
            self.ask_to_unlock(error.session_id)
        elif isinstance(error, ContentError):
            self.tell(words.CONTENT_BROKEN, str(error), words.CONTENT_TO_DO)
        else:
            self.tell(words.SESSION_NOT_OPENED, str(error), words.SESSION_TO_DO)

    def ask_to_unlock(self, session_id: str) -> None:
        """Asks for the passphrase of a locked session, then opens it."""

    def edit_outside(self, question_id: str, text: str, take: Callable[[str], None]) -> None:
        """Opens a text in the user's own editor.

        Args:
            question_id: what it answers.
            text: the text.
            take: takes what the editor left.
        """

    def offer_left_texts(self) -> None:
        """Asks about texts of the open session that were left in an editor, where there are any."""
