"""The terminal interface as one program: keys, looks, signals, and how it ends."""

import gc
import os
from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.worker import Worker, WorkerState

from clientexit_tui import words
from clientexit_tui.config.settings import Config
from clientexit_tui.errors import ClientExitError
from clientexit_tui.sessions.store import Store
from clientexit_tui.tui.closing import Closing
from clientexit_tui.tui.copying import Copying
from clientexit_tui.tui.routes import make_screen
from clientexit_tui.tui.shown import LibraryShown
from clientexit_tui.tui.true_cursor import TrueCursor

if TYPE_CHECKING:  # loaded after the first paint
    from clientexit_tui.content.model import Content

READING = "reading the interview"


def _collect_from_now_on() -> None:
    """Ends the pause of the garbage collector that the start asked for; what the start made stays out of its way."""
    if not gc.isenabled():  # where no pause was asked for, as in tests, nothing is to be kept out of its way
        gc.freeze()
        gc.enable()


class ClientExitApp(TrueCursor, Copying, Closing):
    """clientexit in the terminal."""

    TITLE = "clientexit"
    CSS_PATH = "app.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", words.KEY_QUIT, show=False, priority=True, id="app.quit"),
        Binding("ctrl+s", "save", words.KEY_SAVE, show=False, priority=True, id="app.save"),
        Binding("ctrl+p,f2", "command_palette", words.KEY_PALETTE, show=False, priority=True, id="app.palette"),
        Binding("f9", "light", words.KEY_LIGHT, show=False, id="app.light"),
        Binding("f12", "blank", words.KEY_BLANK, show=False, priority=True, id="app.blank"),
        Binding("ctrl+o", "copy_out", words.KEY_COPY, show=False, priority=True, id="app.copy"),
        Binding("ctrl+z", "suspend_process", words.KEY_SUSPEND, show=False, id="app.suspend"),
        Binding("f1", "help", words.KEY_HELP, priority=True, id="app.help"),
        Binding("question_mark", "help", words.KEY_HELP, show=False, id="app.help_too"),
    ]

    def __init__(
        self,
        load: "Callable[[], Content]",
        store: Store,
        clock: Callable[[], datetime],
        open_id: str = "",
        place: str = "",
        *,
        config: Path | None = None,
        only_ascii: bool = False,
    ) -> None:
        """Makes the program.

        Args:
            load: gives the interview; called after the first paint.
            store: the sessions.
            clock: gives the time, with its offset.
            open_id: a session to open first, in place of the library.
            place: a screen of it to open: the name of a route, or a section's id.
            config: the file of the user's settings; without one, none are kept.
            only_ascii: whether the program's own signs keep to ASCII.
        """
        if not os.environ.get("NO_COLOR"):
            os.environ.pop("NO_COLOR", None)  # empty means unset, but Textual only looks whether it is there
        super().__init__(load, store, clock, colours="NO_COLOR" not in os.environ)
        self._open_id = open_id
        self._place = place
        self.HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (60, "-narrow"), (110, "-wide")]
        self.VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-tall")]
        self.set_looks(Config(config), only_ascii=only_ascii)

    # Beginning

    def get_default_screen(self) -> Screen[object]:
        """The library lies beneath all else."""
        return make_screen("library", {})

    def on_mount(self) -> None:
        """Opens the session asked for, if any; else reads the interview once the library is painted."""
        self.call_after_refresh(_collect_from_now_on)
        self.watch_terminal()
        self.keep_choices()
        self.app_resume_signal.subscribe(self, self._resumed)
        if self._open_id:
            self._open_first()

    def _open_first(self) -> None:
        try:
            self.open_session(self._open_id)
        except ClientExitError as error:
            self.tell_not_opened(error)
        else:
            if self._place:
                self._open_place(self._place)

    def _open_place(self, place: str) -> None:
        if place in ("verdict", "options", "plan", "boundary", "look_back", "letter", "export", "review"):
            self.go(place)
        else:
            section, _, group = place.partition("/")
            self.go("section", section_id=section, group_id=group)

    @on(LibraryShown)
    def _read_ahead(self) -> None:
        if self.has_session:
            return
        self.run_worker(self._read_content, thread=True, exit_on_error=False, name=READING)
        self.tell_of_config()
        from clientexit_tui.tui.rescued import offer_all  # not before the first paint

        offer_all(self)

    def offer_rescued(self) -> None:
        """Asks about what an ending could not save of the open session, where there is any."""
        from clientexit_tui.tui.rescued import offer_for_this  # not before the first paint

        offer_for_this(self)

    def _read_content(self) -> "Content":
        return self.content

    @on(Worker.StateChanged)
    def _content_read(self, event: Worker.StateChanged) -> None:
        """A mistake in the interview is told at once, and stays."""
        if event.worker.name == READING and event.state is WorkerState.ERROR:
            error = event.worker.error
            if not isinstance(error, ClientExitError):
                raise error or RuntimeError(READING)
            self.tell_not_opened(error)

    def _resumed(self, _app: object) -> None:
        # After ctrl+z and fg the first row would stay blank.
        self.call_after_refresh(partial(self.refresh, layout=True))

    # Keys

    def action_help(self) -> None:
        """Shows what can be done here, or closes that again."""
        if type(self.screen).__name__ == "HelpScreen":
            self.screen.dismiss()
        elif type(self.screen).__name__ != "BlankScreen":
            self.go("help", of=self.screen)

    def action_about(self) -> None:
        """Tells what the program is and rests on."""
        if type(self.screen).__name__ != "AboutScreen":
            self.go("about")

    def action_blank(self) -> None:
        """Covers everything."""
        if type(self.screen).__name__ != "BlankScreen":
            self.go("blank")

    def action_command_palette(self) -> None:
        """Offers everything that can be done from anywhere."""
        from clientexit_tui.tui.find_dialog import FindDialog, find  # not before it is wanted
        from clientexit_tui.tui.finding import at_once, sessions

        if not isinstance(self.screen, FindDialog):
            find(self, FindDialog(at_once(self), words.PALETTE_SEARCH, partial(sessions, self)))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """What the palette offers."""
        from clientexit_tui.tui.palette import commands  # as above

        del screen
        return commands(self)

    def action_library(self) -> None:
        """Goes back to the library."""
        if self.leave_session():
            while len(self.screen_stack) > 1 and type(self.screen).__name__ != "LibraryScreen":
                self.pop_screen()
