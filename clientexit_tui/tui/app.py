"""The terminal interface as one program: keys, looks, signals, and how it ends."""

import gc
import os
from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment, Segments
from textual.app import SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from clientexit_tui import words
from clientexit_tui.errors import ClientExitError
from clientexit_tui.sessions.store import Store
from clientexit_tui.tui.desk import Desk
from clientexit_tui.tui.endings import crash_line, on_signals
from clientexit_tui.tui.routes import OWN_SCREEN, make_screen
from clientexit_tui.tui.themes import DARK, LIGHT, themes

if TYPE_CHECKING:  # loaded after the first paint
    from clientexit_tui.content.model import Content

NO_COLOUR_THEME = "ansi-dark"


def _collect_from_now_on() -> None:
    """Ends the pause of the garbage collector that the start asked for; what the start made stays out of its way."""
    gc.freeze()
    gc.enable()


class ClientExitApp(Desk):
    """clientexit in the terminal."""

    TITLE = "clientexit"
    CSS_PATH = "app.tcss"
    COMMAND_PALETTE_BINDING = "ctrl+p"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", words.KEY_QUIT, show=False, priority=True, id="app.quit"),
        Binding("ctrl+s", "save", words.KEY_SAVE, show=False, priority=True, id="app.save"),
        Binding("f2", "command_palette", words.KEY_PALETTE, show=False, id="app.palette"),
        Binding("f12", "blank", words.KEY_BLANK, show=False, priority=True, id="app.blank"),
        Binding("ctrl+z", "suspend_process", words.KEY_SUSPEND, show=False, id="app.suspend"),
        Binding("f1,question_mark", "help", words.KEY_HELP, id="app.help"),
    ]

    def __init__(
        self,
        load: "Callable[[], Content]",
        store: Store,
        clock: Callable[[], datetime],
        open_id: str = "",
        place: str = "",
    ) -> None:
        """Makes the program.

        Args:
            load: gives the interview; called after the first paint.
            store: the sessions.
            clock: gives the time, with its offset.
            open_id: a session to open first, in place of the library.
            place: a screen of it to open: the name of a route, or a section's id.
        """
        if not os.environ.get("NO_COLOR"):
            os.environ.pop("NO_COLOR", None)  # empty means unset, but Textual only looks whether it is there
        super().__init__(load, store, clock, colours="NO_COLOR" not in os.environ)
        self._open_id = open_id
        self._place = place
        self.HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (60, "-narrow"), (110, "-wide")]
        self.VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-tall")]
        self._set_looks()

    def _set_looks(self) -> None:
        for theme in themes():
            self.register_theme(theme)
        if "NO_COLOR" in os.environ:
            self.theme = NO_COLOUR_THEME
        elif "TEXTUAL_THEME" not in os.environ:
            self.theme = DARK

    # Beginning

    def get_default_screen(self) -> Screen[object]:
        """The library lies beneath all else."""
        return make_screen("library", {})

    def on_mount(self) -> None:
        """Opens the session asked for, if any; else reads the interview once the library is painted."""
        self.call_after_refresh(_collect_from_now_on)
        on_signals(self._end_on)
        self.app_resume_signal.subscribe(self, self._resumed)
        if self._open_id:
            self._open_first()
        else:
            self.call_after_refresh(self._read_ahead)

    def _open_first(self) -> None:
        try:
            self.open_session(self._open_id)
        except ClientExitError as error:
            self.say(str(error))
            return
        if self._place:
            self._open_place(self._place)

    def _open_place(self, place: str) -> None:
        if place in ("verdict", "options", "plan", "letter", "export", "review"):
            self.go(place)
        else:
            section, _, group = place.partition("/")
            self.go("section", section_id=section, group_id=group)

    def _read_ahead(self) -> None:
        self.run_worker(self._read_content, thread=True, exit_on_error=False, name="reading the interview")

    def _read_content(self) -> None:
        # A mistake in the content is told when a session is opened, which reads it again.
        try:
            self.content  # noqa: B018 - reading it loads it
        except ClientExitError as error:
            self.log(str(error))

    def _resumed(self, _app: object) -> None:
        # After ctrl+z and fg the first row would stay blank.
        self.call_after_refresh(partial(self.refresh, layout=True))

    # Ending

    def _end_on(self, number: int) -> None:
        self.save_now()
        self.flush()
        self.exit(return_code=128 + number)

    async def action_quit(self) -> None:
        """Ends the program once all is saved; where it cannot be saved, asks first."""
        self.save_now()
        if self.flush() or not self.has_session:
            self.exit()
            return
        from clientexit_tui.tui.dialogs import Confirm  # only when the disk fails

        question = Confirm(words.QUIT_UNSAVED, words.QUIT_UNSAVED_DETAIL, words.QUIT_ANYWAY, words.STAY)
        self.push_screen(question, lambda sure: self.exit(return_code=1) if sure else None)

    def on_unmount(self) -> None:
        """The last chance to save."""
        self.save_now()
        self._keeper.close()

    def _handle_exception(self, error: Exception) -> None:
        # Textual's own prints the values of all variables, which are the client's secrets, and may take 15 seconds.
        self._return_code = 1
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self.save_now()
        self._exit_renderables.append(Segments([Segment(crash_line(error, saved=self.flush()))]))
        self._close_messages_no_wait()

    # Keys

    async def action_save(self) -> None:
        """Saves now, and tries again what failed."""
        if not self.has_session:
            return
        if self.saving.conflict:
            self._ask_about_conflict()
            return
        if self.saving.problem:
            self.retry()
        else:
            self.save_now()
            self.say(words.EVERYTHING_SAVED)

    def _ask_about_conflict(self) -> None:
        from clientexit_tui.tui.dialogs import Pick  # only when a file was changed by somebody else

        rows = (("both", words.CONFLICT_KEEP_BOTH), ("disk", words.CONFLICT_TAKE_DISK), ("later", words.CONFLICT_LATER))
        self.push_screen(Pick(words.CONFLICT_TITLE, rows, words.CONFLICT_DETAIL), self._settle_conflict)

    def _settle_conflict(self, how: str | None) -> None:
        try:
            if how == "both":
                self.keep_both()
            elif how == "disk":
                self.take_from_disk()
        except ClientExitError as error:
            self.say(str(error))

    def action_help(self) -> None:
        """Shows what can be done here."""
        if type(self.screen).__name__ != "HelpScreen":
            self.go("help", of=self.screen)

    def action_about(self) -> None:
        """Tells what the program is and rests on."""
        if type(self.screen).__name__ != "AboutScreen":
            self.go("about")

    def action_blank(self) -> None:
        """Covers everything."""
        if type(self.screen).__name__ != "BlankScreen":
            self.go("blank")

    def action_light(self) -> None:
        """Changes between dark and light."""
        self.theme = DARK if self.theme == LIGHT else LIGHT

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """What the palette offers; Textual's screenshot, which writes a picture of the answers, is not in it."""
        del screen
        if self.has_session:
            yield SystemCommand(words.GO_HOME, words.GO_HOME_HELP, partial(self.jump, "home"))
            for section in self.content.sections:
                title = words.GO_SECTION.format(title=section.title)
                yield SystemCommand(title, section.short, partial(self.open_section, section.id))
            for name, title, about in words.GO_PAGES:
                yield SystemCommand(title, about, partial(self.jump, name))
        yield SystemCommand(words.GO_LIBRARY, words.GO_LIBRARY_HELP, self.open_library)
        yield SystemCommand(words.LIGHT_OR_DARK, words.LIGHT_OR_DARK_HELP, self.action_light)
        yield SystemCommand(words.BLANK_SCREEN, words.BLANK_SCREEN_HELP, self.action_blank)
        yield SystemCommand(words.ABOUT_TITLE, words.ABOUT_COMMAND_HELP, self.action_about)
        yield SystemCommand(words.SHOW_HELP, words.SHOW_HELP_HELP, self.action_help)
        yield SystemCommand(words.QUIT, words.QUIT_HELP, self.action_quit)

    def open_section(self, section_id: str) -> None:
        """Opens a section: on its own screen where it has one."""
        if section_id in OWN_SCREEN:
            self.jump(OWN_SCREEN[section_id])
        else:
            self.jump("section", section_id=section_id)

    def open_library(self) -> None:
        """Goes back to the library."""
        while len(self.screen_stack) > 1 and type(self.screen).__name__ != "LibraryScreen":
            self.pop_screen()
        self.leave_session()
