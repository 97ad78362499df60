"""How the program saves on request, stops and ends, so that nothing is lost."""

import asyncio
import errno
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from textual.app import App
from textual.worker import WorkerFailed

from clientexit_tui import words
from clientexit_tui.app.crashing import crash_line
from clientexit_tui.tui.controller import SessionController
from clientexit_tui.tui.navigator import Navigator
from clientexit_tui.tui.pending_input import PendingInput
from clientexit_tui.tui.signals import Stops, on_lost_terminal, on_signals, on_strays


class Shutdown:
    """Sees to it that nothing is lost, whatever ends or stops the program."""

    def __init__(
        self,
        app: App[None],
        navigator: Navigator,
        controller: SessionController,
        pending: PendingInput,
        *,
        stop: Callable[[], None],
        see_why_not_saved: Callable[[], None],
    ) -> None:
        """Makes one.

        Args:
            app: the application that is to end.
            navigator: asks and tells the user.
            controller: saves the open session.
            pending: what was pressed and waits; an ending lets it be dealt with first.
            stop: stops the process, as Textual does.
            see_why_not_saved: asks the user what to do where the disk has refused.
        """
        self.parting = ""
        """What is to be said once the terminal is as it was before; nothing where all is well."""
        self.failed = False
        """Whether something could not be saved, which the exit code tells."""
        self._app = app
        self._navigator = navigator
        self._controller = controller
        self._pending = pending
        self._stop_process = stop
        self._see_why_not_saved = see_why_not_saved
        self._stops = Stops(self.suspend_process, self.take_terminal_back)
        self._forget_strays: Callable[[], None] = lambda: None

    # What may happen at any time

    def listen(self) -> None:
        """Listens to signals and stray mistakes; must run in the event loop, before the terminal is taken."""
        on_signals(self.end_on)
        self._forget_strays = on_strays(self._stray)

    def watch_terminal(self) -> None:
        """Listens to what concerns the terminal, once it is taken."""
        if not self._app.is_headless:
            self._stops.listen()
            on_lost_terminal(self.end_on, self._controller.editing.end)

    def _stray(self, error: BaseException) -> None:
        if isinstance(error, OSError) and error.errno == errno.EIO:
            self.end_on(signal.SIGHUP)  # a thread of Textual's could not reach the terminal
        elif isinstance(error, Exception):
            self._app._handle_exception(error)

    # Saving

    def save(self) -> None:
        """Saves now, and tries again what failed."""
        if not self._controller.has_session:
            return
        if self._controller.saving.held or self._controller.saving.problem:
            self._see_why_not_saved()
        else:
            self._controller.save_now()
            self._app.run_worker(self._say_once_saved(), name="say once saved", group="save", exclusive=True)

    async def _say_once_saved(self) -> None:
        """Says that all is saved when the disk has answered, and never before."""
        if await asyncio.to_thread(self._controller.flush):
            self._navigator.say(words.EVERYTHING_SAVED)
        else:
            self._see_why_not_saved()

    def _once_typed(self, then: Callable[[], None]) -> None:
        """Saves once every key pressed so far is dealt with, then goes on."""

        async def save_first() -> None:
            await self._pending.rest()
            self._controller.save_now()
            self._controller.flush()
            then()

        if self._controller.has_session:
            self._app.run_worker(save_first(), name="save first")
        else:
            then()

    # Stopping and going on

    def suspend_process(self) -> None:
        """Stops the program as ctrl+z does, with everything saved."""
        self._once_typed(self._stop)

    def _stop(self) -> None:
        self._stops.ready = True  # until it goes on
        self._stop_process()

    def take_terminal_back(self) -> None:
        """After a stop of which nobody was told: whoever had the terminal meanwhile has set it to their liking."""
        with self._app.suspend():
            pass

    @contextmanager
    def outside(self) -> Iterator[None]:
        """While another program has the terminal: all is saved before, and the terminal can be written to after."""
        self._controller.save_now()
        self._controller.flush()
        self._stops.outside = True
        try:
            yield
        finally:
            self._stops.outside = False

    # Ending

    def end_on(self, number: int) -> None:
        """Ends the program as a signal asks for, with everything saved."""
        self._once_typed(lambda: self._app.exit(return_code=128 + number))

    def quit(self) -> None:
        """Ends the program once all is saved; where it cannot be saved, asks first."""
        self._once_typed(self._quit)

    def _quit(self) -> None:
        if self._controller.flush() or not self._controller.has_session:
            self._app.exit()
            return
        from clientexit_tui.tui.dialogs import Confirm  # only when the disk fails

        question = Confirm(words.QUIT_UNSAVED, words.QUIT_UNSAVED_DETAIL, words.QUIT_ANYWAY, words.STAY)
        self._navigator.ask(question, lambda sure: self._app.exit(return_code=1) if sure else None)

    def last_save(self) -> None:
        """The last chance to save."""
        self._forget_strays()
        try:
            self._controller.save_now()
        finally:
            self.end_visit()

    def end_visit(self) -> bool:
        """Ends the visit, says what is to be said of that once the terminal is as before, and whether all is saved."""
        ended = self._controller.editing.end()
        if ended.told not in self.parting:
            self.parting = "\n".join(filter(None, (self.parting, ended.told)))
        self.failed = self.failed or not ended.saved
        return ended.saved

    def crash(self, error: BaseException) -> None:
        """Saves, and keeps what happened; the first mistake counts, since others may follow from it."""
        from clientexit_tui.app.crash_log import keep_crash  # only when something goes wrong

        if isinstance(error, WorkerFailed):
            error = error.error
        with suppress(Exception):  # to show that it is being saved may be what is broken
            self._controller.save_now()
        saved = self.end_visit()
        log = (
            None
            if self._controller.store.is_gone
            else keep_crash(error, self._controller.store.home, self._controller.editing.clock())
        )
        self.parting = "\n".join(filter(None, (crash_line(error, saved=saved, log=log), self.parting)))
