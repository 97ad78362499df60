"""The terminal interface as one program: its parts, its keys, and what is done from anywhere."""

import gc
import os
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from rich.console import RenderableType
from textual import events, on
from textual.app import SystemCommand
from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.dom import DOMNode
from textual.driver import Driver
from textual.filter import LineFilter
from textual.geometry import Offset
from textual.screen import Screen
from textual.worker import Worker, WorkerState

from clientexit_tui import words
from clientexit_tui.config.settings import Config
from clientexit_tui.errors import ClientExitError
from clientexit_tui.sessions.sealing import LockedError
from clientexit_tui.sessions.store import Store
from clientexit_tui.tui.base_screen import BaseScreen
from clientexit_tui.tui.controller import SessionController
from clientexit_tui.tui.copier import Copier
from clientexit_tui.tui.navigator import Navigator
from clientexit_tui.tui.pending_input import TAKES_TURNS, PendingInput
from clientexit_tui.tui.preferences import Preferences
from clientexit_tui.tui.program import Program
from clientexit_tui.tui.queued import Queues
from clientexit_tui.tui.routes import make_screen
from clientexit_tui.tui.shown import LibraryShown
from clientexit_tui.tui.shutdown import Shutdown
from clientexit_tui.tui.signals import keep_writing
from clientexit_tui.tui.true_cursor import cursor_of, showing_cursor
from clientexit_tui.tui.widgets.still_input import StillInput

if TYPE_CHECKING:  # loaded after the first paint
    from clientexit_tui.content.model import Interview

READING = "reading the interview"


class KeysUnreadError(Exception):
    """The thread that reads the keys has ended."""


def _collect_from_now_on() -> None:
    """Ends the pause of the garbage collector that the start asked for; what the start made stays out of its way."""
    if not gc.isenabled():  # where no pause was asked for, as in tests, nothing is to be kept out of its way
        gc.freeze()
        gc.enable()


class ClientExitApp(Queues, Program):
    """clientexit in the terminal. What it does is done by its parts; here Textual's hooks meet them."""

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
        load: "Callable[[], Interview]",
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
        # Textual's own way without colours still sends them, as greys; its ANSI way sends none.
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        self._open_id = open_id
        self._place = place
        self.HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (60, "-narrow"), (110, "-wide")]
        self.VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-tall")]
        self.pending = PendingInput(self, self.post_message)
        self.navigator = Navigator(self, self.pending)
        self.controller = SessionController(load, store, clock, self, self.navigator)
        self.preferences = Preferences(self, self.navigator, Config(config))
        self.copier = Copier(self, self.navigator, self.controller, self.preferences.config)
        self.shutdown = Shutdown(
            self,
            self.navigator,
            self.controller,
            self.pending,
            stop=super().action_suspend_process,
            see_why_not_saved=self.see_why_not_saved,
        )
        self._plain_signs: LineFilter | None = None
        if only_ascii:
            from clientexit_tui.tui.signs import PlainSigns  # most terminals show the usual ones

            self._plain_signs = PlainSigns()

    # Beginning

    def get_default_screen(self) -> Screen[object]:
        """The library lies beneath all else."""
        return make_screen("library", {})

    def on_load(self) -> None:
        """Listens before the terminal is taken."""
        self.shutdown.listen()

    def on_mount(self) -> None:
        """Opens the session asked for, if any; else reads the interview once the library is painted."""
        self.call_after_refresh(_collect_from_now_on)
        self.shutdown.watch_terminal()
        self.preferences.keep_choices()
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
            self.navigator.go(place)
        else:
            section, _, group = place.partition("/")
            self.navigator.go("section", section_id=section, group_id=group)

    @on(LibraryShown)
    def _read_ahead(self) -> None:
        if self.controller.has_session:
            return
        self.run_worker(self._read_content, thread=True, exit_on_error=False, name=READING)
        self.preferences.tell_of_config()
        from clientexit_tui.tui.rescued import offer_all  # not before the first paint

        offer_all(self)

    def _read_content(self) -> "Interview":
        return self.controller.content

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

    # Opening and leaving a session

    def open_session(self, session_id: str, *, offer: bool = True) -> None:
        """Opens a session and shows its home. Raises ClientExitError where it cannot be read.

        Args:
            session_id: which.
            offer: whether to offer words of it that an ending could not save.
        """
        from clientexit_tui.tui.opening import welcome  # not before the first paint

        if self.leave_session():
            self.controller.open(session_id)
            welcome(self, offer=offer)

    def tell_not_opened(self, error: ClientExitError) -> None:
        """Tells why a session could not be opened, and what to do; asks for the passphrase of a locked one."""
        if isinstance(error, LockedError):
            from clientexit_tui.tui.seal_steps import open_locked  # most sessions are plain

            open_locked(self, error.session_id)
        else:
            self.navigator.tell_error(error)

    def leave_session(self) -> bool:
        """Saves what waits and puts the session away; where the disk refuses, asks what to do, and stays."""
        if not self.controller.is_safe:
            self.call_later(self.see_why_not_saved)
            return False
        ended = self.controller.leave()
        if ended.copy is not None:
            self.navigator.say(words.READ_ONLY_COPIED.format(title=ended.copy.title))
        elif ended.told:
            self.call_later(self.navigator.tell, words.SET_ASIDE, ended.told)
        return True

    def see_why_not_saved(self) -> None:
        """Asks what to do where the disk has refused; says so where it has not answered."""
        saving = self.controller.saving
        if not (saving.problem or saving.held):
            self.navigator.say(words.STILL_SAVING)
        elif saving.conflict:
            from clientexit_tui.tui.conflict import ask_about_conflict  # only when a file was changed by another

            ask_about_conflict(self)
        else:
            from clientexit_tui.tui.unsaved import see_to_it  # only when something is in the way

            see_to_it(self)

    # Keys, pastes and presses, one at a time

    async def on_event(self, event: events.Event) -> None:
        """Deals with one key at a time."""
        if not isinstance(event, TAKES_TURNS) or event.is_forwarded:
            await super().on_event(event)
        elif self.screen_stack and self.pending.comes(event):  # while the program ends there is nobody to hear it
            await super().on_event(event)
            self.pending.began(event)

    def pop_screen(self) -> AwaitComplete:
        """Takes the screen in front away, and ends what was queued for it."""
        left = self.screen
        popped = super().pop_screen()
        self.pending.moved()
        if isinstance(left, BaseScreen):
            left.leave()
        return popped

    @on(StillInput.LinesPasted)
    def _ask_about_lines(self, event: StillInput.LinesPasted) -> None:
        """Asks what becomes of several lines where there is room for one."""
        from clientexit_tui.tui.pasted import ask_about_lines  # few pastes need it

        ask_about_lines(self.navigator, event.line, event.lines)

    # What is done from anywhere

    def action_help(self) -> None:
        """Shows what can be done here, or closes that again."""
        if type(self.screen).__name__ == "HelpScreen":
            self.screen.dismiss()
        elif type(self.screen).__name__ != "BlankScreen":
            self.navigator.go("help", of=self.screen)

    def action_about(self) -> None:
        """Tells what the program is and rests on."""
        if type(self.screen).__name__ != "AboutScreen":
            self.navigator.go("about")

    def action_blank(self) -> None:
        """Covers everything."""
        if type(self.screen).__name__ != "BlankScreen":
            self.navigator.go("blank")

    def action_command_palette(self) -> None:
        """Offers everything that can be done from anywhere."""
        from clientexit_tui.tui.find_dialog import FindDialog, find  # not before it is wanted
        from clientexit_tui.tui.palette import at_once, sessions

        if not isinstance(self.screen, FindDialog):
            find(self, self.navigator, FindDialog(at_once(self), words.PALETTE_SEARCH, partial(sessions, self)))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """What the palette offers."""
        from clientexit_tui.tui.palette import commands  # as above

        del screen
        return commands(self)

    def action_library(self) -> None:
        """Goes back to the library."""
        if self.leave_session():
            self.navigator.back_to("library")

    async def action_save(self) -> None:
        """Saves now, and tries again what failed."""
        self.shutdown.save()

    async def action_quit(self) -> None:
        """Ends the program once all is saved; where it cannot be saved, asks first."""
        self.shutdown.quit()

    def action_suspend_process(self) -> None:
        """Stops the program as ctrl+z does, with everything saved."""
        self.shutdown.suspend_process()

    def action_copy_out(self) -> None:
        """Copies what the screen or the focused field has to copy."""
        self.copier.copy_out()

    def action_copy_to_file(self) -> None:
        """The same into a file, whatever the terminal can do."""
        self.copier.copy_to_file()

    def action_light(self) -> None:
        """Changes between dark and light."""
        self.preferences.change_light()

    def action_themes(self) -> None:
        """Offers every theme."""
        self.preferences.offer_themes()

    # How it is drawn

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's own, then ours."""
        filters = super().get_line_filters()
        return [*filters, self._plain_signs] if self._plain_signs else filters

    def handle_bindings_clash(self, clashed_bindings: set[Binding], node: DOMNode) -> None:  # noqa: ARG002
        """Says once that two things share a key by the user's settings."""
        self.preferences.tell_clash(clashed_bindings)

    def get_driver_class(self) -> type[Driver]:
        """Textual's own choice, with the cursor shown where that can be done."""
        return showing_cursor(super().get_driver_class())

    @property
    def cursor_position(self) -> Offset:
        """Where the focused widget has the cursor."""
        return cursor_of(self.focused)

    @cursor_position.setter
    def cursor_position(self, place: Offset) -> None:
        """Textual's texts tell theirs as it moves; it is looked up instead."""

    # Stopping and ending

    @contextmanager
    def suspend(self) -> Iterator[None]:
        """Gives the terminal to another program, with everything saved. Raises SuspendNotSupported."""
        raised: BaseException | None = None
        with self.shutdown.outside():
            try:
                with super().suspend():
                    try:
                        yield
                    except BaseException as error:  # noqa: BLE001 - raised again once Textual has the terminal back
                        raised = error
            finally:
                keep_writing(self._driver)
        if raised is not None:
            raise raised

    def on_unmount(self) -> None:
        """The last chance to save."""
        self.shutdown.last_save()

    @property
    def return_code(self) -> int | None:
        """The exit code: not 0 where something could not be saved."""
        code = super().return_code
        return (code or 1) if self.shutdown.failed else code

    def panic(self, *renderables: RenderableType) -> None:
        """Called by Textual with a traceback when the thread that reads the keys has ended."""
        traces = [trace for each in renderables if (trace := getattr(each, "trace", None))]
        kinds = {stack.exc_type for trace in traces for stack in trace.stacks[:1]}
        if "UnicodeDecodeError" in kinds:  # one such byte is no reason to end
            self.shutdown.take_terminal_back()
            self.navigator.say(words.UNREADABLE_KEYS)
        elif "OSError" in kinds:
            self.shutdown.end_on(signal.SIGHUP)
        else:
            self._handle_exception(KeysUnreadError())

    def _handle_exception(self, error: Exception) -> None:
        # Textual's own prints the values of all variables, which are the client's secrets, and may take 15 seconds.
        self._return_code = 1
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
            self.shutdown.crash(error)
        self._close_messages_no_wait()

    def break_off(self, error: Exception) -> None:
        """Ends, as after any mistake, what Textual itself could not end."""
        self._return_code = 1
        if not self.shutdown.parting:
            self.shutdown.crash(error)
        self.shutdown.end_visit()
