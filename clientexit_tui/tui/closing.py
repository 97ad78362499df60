"""How the program opens what is locked, saves on request, and ends."""

from rich.segment import Segment, Segments

from clientexit_tui import words
from clientexit_tui.dialogue.crashing import crash_line
from clientexit_tui.errors import ClientExitError
from clientexit_tui.tui.desk import Desk


class Closing(Desk):
    """The part of the application that sees to it that nothing is lost."""

    async def action_save(self) -> None:
        """Saves now, and tries again what failed."""
        if not self.has_session:
            return
        if self.saving.conflict:
            from clientexit_tui.tui.conflict import ask_about_conflict  # only when a file was changed by another

            ask_about_conflict(self)
        elif self.saving.held or self.saving.problem:
            from clientexit_tui.tui.unsaved import see_to_it  # only when something is in the way

            see_to_it(self)
        else:
            self.save_now()
            self.say(words.EVERYTHING_SAVED)

    def ask_to_unlock(self, session_id: str) -> None:
        """Asks for the passphrase of a locked session, then opens it."""
        from clientexit_tui.tui.seal_steps import open_locked  # most sessions are plain

        open_locked(self, session_id)

    def end_on(self, number: int) -> None:
        """Ends the program as a signal asks for, with everything saved."""
        self.save_now()
        self.flush()
        self.exit(return_code=128 + number)

    def action_suspend_process(self) -> None:
        """Stops the program as ctrl+z does, with everything saved."""
        self.save_now()
        self.flush()
        super().action_suspend_process()

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
        try:
            self.visit.end()
        except ClientExitError as error:  # the screen is gone: the terminal is left with the reason
            self._return_code = 1
            self._exit_renderables.append(Segments([Segment(f"{error}\n")]))

    def _handle_exception(self, error: Exception) -> None:
        # Textual's own prints the values of all variables, which are the client's secrets, and may take 15 seconds.
        self._return_code = 1
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self.save_now()
        self._exit_renderables.append(Segments([Segment(crash_line(error, saved=self.flush()))]))
        self._close_messages_no_wait()
