"""How the program opens what is locked, saves on request, stops, and ends."""

import asyncio
import errno
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from rich.console import RenderableType
from textual.worker import WorkerFailed

from clientexit_tui import words
from clientexit_tui.dialogue.crashing import crash_line
from clientexit_tui.locations import editor_dir
from clientexit_tui.tui.desk import Desk
from clientexit_tui.tui.endings import Stops, keep_writing, on_lost_terminal, on_signals, on_strays


class KeysUnreadError(Exception):
    """The thread that reads the keys has ended."""


class Closing(Desk):
    """The part of the application that sees to it that nothing is lost."""

    parting = ""
    """What is to be said once the terminal is as it was before; nothing where all is well."""
    _stops: Stops
    _forget_strays: Callable[[], None]

    # What may happen at any time

    def on_load(self) -> None:
        """Listens before the terminal is taken."""
        on_signals(self.end_on)
        self._forget_strays = on_strays(self._stray)
        self._stops = Stops(self.action_suspend_process, self._take_terminal_back)

    def watch_terminal(self) -> None:
        """Listens to what concerns the terminal, once it is taken."""
        if not self.is_headless:
            self._stops.listen()
            on_lost_terminal(self.end_on, self.visit.end)

    def _stray(self, error: BaseException) -> None:
        if isinstance(error, OSError) and error.errno == errno.EIO:
            self.end_on(signal.SIGHUP)  # a thread of Textual's could not reach the terminal
        elif isinstance(error, Exception):
            self._handle_exception(error)

    # Saving

    async def action_save(self) -> None:
        """Saves now, and tries again what failed."""
        if not self.has_session:
            return
        if self.saving.held or self.saving.problem:
            self.see_why_not_saved()
        else:
            self.save_now()
            self.run_worker(self._say_once_saved(), name="say once saved", group="save", exclusive=True)

    def see_why_not_saved(self) -> None:
        """Asks what to do where the disk has refused; says so where it has not answered."""
        if not (self.saving.problem or self.saving.held):
            self.say(words.STILL_SAVING)
        elif self.saving.conflict:
            from clientexit_tui.tui.conflict import ask_about_conflict  # only when a file was changed by another

            ask_about_conflict(self)
        else:
            from clientexit_tui.tui.unsaved import see_to_it  # only when something is in the way

            see_to_it(self)

    async def _say_once_saved(self) -> None:
        """Says that all is saved when the disk has answered, and never before."""
        if await asyncio.to_thread(self.flush):
            self.say(words.EVERYTHING_SAVED)
        else:
            self.see_why_not_saved()

    def ask_to_unlock(self, session_id: str) -> None:
        """Asks for the passphrase of a locked session, then opens it."""
        from clientexit_tui.tui.seal_steps import open_locked  # most sessions are plain

        open_locked(self, session_id)

    def _once_typed(self, then: Callable[[], None]) -> None:
        """Saves once every key pressed so far is dealt with, then goes on."""

        async def save_first() -> None:
            await self.turns.rest()
            self.save_now()
            self.flush()
            then()

        if self.has_session:
            self.run_worker(save_first(), name="save first")
        else:
            then()

    # Stopping and going on

    def action_suspend_process(self) -> None:
        """Stops the program as ctrl+z does, with everything saved."""
        self._once_typed(self._stop)

    def _stop(self) -> None:
        self._stops.ready = True  # until it goes on
        super().action_suspend_process()

    def _take_terminal_back(self) -> None:
        """After a stop of which nobody was told: whoever had the terminal meanwhile has set it to their liking."""
        with self.suspend():
            pass

    @contextmanager
    def suspend(self) -> Iterator[None]:
        """Gives the terminal to another program, with everything saved. Raises SuspendNotSupported."""
        self.save_now()
        self.flush()
        self._stops.outside = True
        raised: BaseException | None = None
        try:
            with super().suspend():
                try:
                    yield
                except BaseException as error:  # noqa: BLE001 - raised again once Textual has taken the terminal back
                    raised = error
        finally:
            self._stops.outside = False
            keep_writing(self._driver)
        if raised is not None:
            raise raised

    def edit_outside(self, question_id: str, text: str, take: Callable[[str], None]) -> None:
        """Opens a text in the user's own editor, but never that of an encrypted session."""
        from clientexit_tui.tui.writing_outside import edit_outside  # few sessions need it

        if self.is_sealed:
            self.tell(words.NO_EDITOR, words.SEAL_NO_EDITOR)
        else:
            edit_outside(self, question_id, text, take)

    def offer_left_texts(self) -> None:
        """Asks about texts of the open session that were left in an editor, where there are any."""
        if editor_dir(self.store.folder.parent).is_dir():
            from clientexit_tui.tui.left_text import offer_all  # most users have none

            offer_all(self)

    # Ending

    def end_on(self, number: int) -> None:
        """Ends the program as a signal asks for, with everything saved."""
        self._once_typed(lambda: self.exit(return_code=128 + number))

    async def action_quit(self) -> None:
        """Ends the program once all is saved; where it cannot be saved, asks first."""
        self._once_typed(self._quit)

    def _quit(self) -> None:
        if self.flush() or not self.has_session:
            self.exit()
            return
        from clientexit_tui.tui.dialogs import Confirm  # only when the disk fails

        question = Confirm(words.QUIT_UNSAVED, words.QUIT_UNSAVED_DETAIL, words.QUIT_ANYWAY, words.STAY)
        self.ask(question, lambda sure: self.exit(return_code=1) if sure else None)

    def on_unmount(self) -> None:
        """The last chance to save."""
        self._forget_strays()
        try:
            self.save_now()
        finally:
            self._end_visit()

    def _end_visit(self) -> bool:
        """Ends the visit, says what is to be said of that once the terminal is as before, and whether all is saved."""
        ended = self.visit.end()
        if ended.told not in self.parting:
            self.parting = "\n".join(filter(None, (self.parting, ended.told)))
        if not ended.saved:
            self._return_code = self._return_code or 1
        return ended.saved

    def panic(self, *renderables: RenderableType) -> None:
        """Called by Textual with a traceback when the thread that reads the keys has ended."""
        traces = [trace for each in renderables if (trace := getattr(each, "trace", None))]
        kinds = {stack.exc_type for trace in traces for stack in trace.stacks[:1]}
        if "UnicodeDecodeError" in kinds:  # one such byte is no reason to end
            self._take_terminal_back()
            self.say(words.UNREADABLE_KEYS)
        elif "OSError" in kinds:
            self.end_on(signal.SIGHUP)
        else:
            self._handle_exception(KeysUnreadError())

    def _handle_exception(self, error: Exception) -> None:
        # Textual's own prints the values of all variables, which are the client's secrets, and may take 15 seconds.
        self._return_code = 1
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
            self._crash(error.error if isinstance(error, WorkerFailed) else error)
        self._close_messages_no_wait()

    def break_off(self, error: Exception) -> None:
        """Ends, as after any mistake, what Textual itself could not end."""
        self._return_code = 1
        if not self.parting:
            self._crash(error)
        self._end_visit()

    def _crash(self, error: BaseException) -> None:
        """Saves, and keeps what happened; the first mistake counts, since others may follow from it."""
        from clientexit_tui.dialogue.crash_log import keep_crash  # only when something goes wrong

        with suppress(Exception):  # to show that it is being saved may be what is broken
            self.save_now()
        saved = self._end_visit()
        log = None if self.store.is_gone else keep_crash(error, self.store.home, self.visit.clock())
        self.parting = "\n".join(filter(None, (crash_line(error, saved=saved, log=log), self.parting)))
