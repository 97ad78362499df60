"""Runs the plain face on a console, and ends it with everything saved, however it ends."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from clientexit_tui import words
from clientexit_tui.dialogue.crashing import crash_line
from clientexit_tui.errors import ClientExitError
from clientexit_tui.plain.console import Console, EndOfInputError, StoppedError
from clientexit_tui.plain.desk import Desk
from clientexit_tui.plain.library import Library
from clientexit_tui.plain.talk import QuitError, Talk
from clientexit_tui.sessions.store import Store

if TYPE_CHECKING:  # loaded on first need
    from clientexit_tui.content.model import Content

DONE, FAILED, INTERRUPTED = 0, 1, 130


class PlainFace:
    """One run of the program."""

    def __init__(
        self,
        load: "Callable[[], Content]",
        store: Store,
        clock: Callable[[], datetime],
        console: Console,
        folder: Path | None = None,
    ) -> None:
        """Takes its parts.

        Args:
            load: gives the interview.
            store: the sessions.
            clock: gives the time, with its offset.
            console: where it speaks and listens.
            folder: where exported files go when nothing else is said; the current folder where not given.
        """
        self._talk = Talk(console)
        self._desk = Desk(load, store, clock, self._talk)
        self._desk.settle_conflict = self._settle_conflict
        self._folder = folder or Path.cwd()

    def run(self, open_id: str = "", why: str = words.PLAIN_WHY_ASKED) -> int:
        """Opens a session or the library, and gives the exit code.

        Args:
            open_id: a session to open first.
            why: why this face is used, for the first line.
        """
        self._talk.say(words.PLAIN_MODE.format(why=why))
        try:
            while True:
                with suppress(QuitError):
                    self._go(open_id)
                if self._may_end():
                    return self._end(words.PLAIN_BYE, DONE)
                open_id = self._desk.outlook.session.id
        except StoppedError as stopped:
            return self._end(words.PLAIN_BYE_STOPPED, 128 + stopped.number)
        except EndOfInputError:
            return self._end(words.PLAIN_BYE_ENDED, DONE)
        except KeyboardInterrupt:
            self._talk.console.gap()
            return self._end(words.PLAIN_BYE_STOPPED, INTERRUPTED)
        except BrokenPipeError:  # whoever listened has gone; the command line gives the code for that
            self._desk.visit.end()
            raise
        except Exception as error:  # noqa: BLE001 - its text may hold answers, so only kind and place are told
            from clientexit_tui.dialogue.crash_log import keep_crash  # only when something goes wrong

            saved = self._desk.visit.keeper.flush()
            log = keep_crash(error, self._desk.store.folder.parent, self._desk.visit.clock())
            self._talk.say(crash_line(error, saved=saved, log=log))
            self._desk.visit.end()
            return FAILED

    def _settle_conflict(self) -> None:
        from clientexit_tui.plain.troubles import settle_conflict  # only when a file was changed by another

        settle_conflict(self._desk)

    def _may_end(self) -> bool:
        """Whether all is on disk, or the user says that it may be lost."""
        from clientexit_tui.plain.troubles import may_end  # not for the library

        return self._desk.visit.outlook is None or may_end(self._desk)

    def _go(self, open_id: str) -> None:
        if open_id:
            from clientexit_tui.plain.opening import open_session  # brings in the interview: not for the library

            try:
                open_session(self._desk, self._folder, open_id)
            except ClientExitError as error:
                self._talk.say(f"{words.SESSION_NOT_OPENED}. {error}")
        Library(self._desk, self._folder).run()

    def _end(self, said: str, code: int) -> int:
        """Saves what is left, says goodbye or why not all is saved, and gives the exit code."""
        self._desk.visit.save()
        saved = self._desk.visit.keeper.flush()
        problem = self._desk.visit.keeper.saving.problem
        try:
            self._desk.leave()
            self._desk.visit.end()
        except ClientExitError as error:
            saved, problem = False, str(error)
        if saved:
            self._talk.say(said)
            return code
        self._talk.say(words.PLAIN_BYE_NOT_SAVED.format(reason=problem))
        return code or FAILED
