"""How the program saves on request, and how it ends."""

from rich.segment import Segment, Segments

from clientexit_tui import words
from clientexit_tui.tui.desk import Desk
from clientexit_tui.tui.endings import crash_line


class Closing(Desk):
    """The part of the application that sees to it that nothing is lost."""

    async def action_save(self) -> None:
        """Saves now, and tries again what failed."""
        if not self.has_session:
            return
        if self.saving.conflict:
            from clientexit_tui.tui.conflict import ask_about_conflict  # only when a file was changed by another

            ask_about_conflict(self)
        elif self.saving.problem:
            self.retry()
        else:
            self.save_now()
            self.say(words.EVERYTHING_SAVED)

    def end_on(self, number: int) -> None:
        """Ends the program as a signal asks for, with everything saved."""
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
        self.visit.keeper.close()

    def _handle_exception(self, error: Exception) -> None:
        # Textual's own prints the values of all variables, which are the client's secrets, and may take 15 seconds.
        self._return_code = 1
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self.save_now()
        self._exit_renderables.append(Segments([Segment(crash_line(error, saved=self.flush()))]))
        self._close_messages_no_wait()
