"""Where one can go from anywhere, which screens are open, and how the user is told something."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from textual.app import App
from textual.screen import Screen

from clientexit_tui import words
from clientexit_tui.errors import ClientExitError, ContentError
from clientexit_tui.safetext import clean
from clientexit_tui.tui.base_screen import BaseScreen, Place
from clientexit_tui.tui.pending_input import PendingInput
from clientexit_tui.tui.routes import OWN_SCREEN, ROUTES, make_screen, place_of

if TYPE_CHECKING:  # the library is painted before the interview is loaded
    from clientexit_tui.case import Case

T = TypeVar("T")


class Navigator:
    """Shows screens and dialogs, and knows which are open."""

    def __init__(self, app: App[None], pending: PendingInput) -> None:
        """Makes one.

        Args:
            app: the application.
            pending: what was pressed and waits; it must know when another screen comes to the front.
        """
        self._app = app
        self._pending = pending

    def go(self, name: str, **arguments: object) -> None:
        """Shows a screen by name on top of this one; where it is open already, goes back to it. See `routes`."""
        place = place_of(name, arguments)
        if place in self._places:
            while self._places.get(place) is not self._app.screen:
                self._app.pop_screen()
            return
        screen = make_screen(name, arguments)
        screen.place = place
        self._show(screen)

    def _show(self, screen: Screen[T]) -> None:
        self._app.push_screen(screen)
        self._pending.moved()

    @property
    def _places(self) -> dict[Place, Screen[object]]:
        """The open screens by place."""
        open_ = (each for each in self._app.screen_stack if isinstance(each, BaseScreen))
        return {screen.place: screen for screen in open_ if screen.place}

    def ask(self, dialog: BaseScreen[T], then: Callable[[T | None], object]) -> None:
        """Shows a dialog on top; `then` takes its answer in the moment in which it closes, None where there is none."""
        dialog.then = then
        self._show(dialog)

    def jump(self, name: str, **arguments: object) -> None:
        """Goes back to the session home first, then shows a screen."""
        self.back_to("home")
        if name != "home":
            self.go(name, **arguments)

    def back_to(self, name: str) -> None:
        """Takes away what lies on top of a screen, or all but the last where it is not open."""
        wanted = ROUTES[name].partition(":")[2]
        while len(self._app.screen_stack) > 1 and type(self._app.screen).__name__ != wanted:
            self._app.pop_screen()

    def jump_to_section(self, section_id: str) -> None:
        """Opens a section: on its own screen where it has one."""
        if section_id in OWN_SCREEN:
            self.jump(OWN_SCREEN[section_id])
        else:
            self.jump("section", section_id=section_id)

    # Telling

    def say(self, text: str) -> None:
        """Tells news in passing; never the only place where it can be read."""
        self._app.notify(clean(text), markup=False, timeout=6)

    def tell(self, title: str, reason: str, what_to_do: str = "") -> None:
        """Tells what went wrong in a dialog, which stays until it is closed."""
        from clientexit_tui.tui.dialogs import Tell  # only when something goes wrong

        self._show(Tell(title, reason, what_to_do))

    def tell_error(self, error: ClientExitError) -> None:
        """Tells why a session could not be opened, and what to do."""
        if isinstance(error, ContentError):
            self.tell(words.CONTENT_BROKEN, str(error), words.CONTENT_TO_DO)
        else:
            self.tell(words.SESSION_NOT_OPENED, str(error), words.SESSION_TO_DO)

    # What the screens show

    def show(self, case: "Case") -> None:
        """Has the screen in front show what follows from the answers now."""
        screens = self._app.screen_stack  # none any more while the program ends
        if screens and isinstance(front := screens[-1], BaseScreen) and front.stands:
            front.show_case(case)

    def show_saving(self) -> None:
        """Has the screens in sight show how saving stands now."""
        for screen in reversed(self._app.screen_stack):
            if isinstance(screen, BaseScreen) and screen.stands:
                screen.show_saving()
            if not screen.is_modal:  # those below are not seen, and look again when they are
                return
