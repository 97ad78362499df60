"""Runs the plain face on a console, and ends it with everything saved, however it ends."""

import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from clientexit_tui import words
from clientexit_tui.app.crashing import crash_line
from clientexit_tui.errors import ClientExitError
from clientexit_tui.plain.console import Console, EndOfInputError, StoppedError
from clientexit_tui.plain.controller import SessionController
from clientexit_tui.plain.library import Library
from clientexit_tui.plain.talk import QuitError, Talk
from clientexit_tui.sessions.store import Store

if TYPE_CHECKING:  # loaded on first need
    from clientexit_tui.content.model import Interview

DONE, FAILED, INTERRUPTED = 0, 1, 130


class PlainFace:
    """One run of the program."""

    def __init__(
        self,
        load: "Callable[[], Interview]",
        store: Store,
        clock: Callable[[], datetime],
        console: Console,
        folder: Path | None = None,
        *,
        hold: Callable[[], None] = lambda: None,
    ) -> None:
        """Takes its parts.

        Args:
            load: gives the interview.
            store: the sessions.
            clock: gives the time, with its offset.
            console: where it speaks and listens.
            folder: where exported files go when nothing else is said; the current folder where not given.
            hold: called when the program ends, so that no signal disturbs that.
        """
        self._hold = hold
        self._talk = Talk(console)
        self._controller = SessionController(load, store, clock, self._talk)
        self._controller.settle_conflict = self._settle_conflict
        self._folder = folder or Path.cwd()

    def run(self, open_id: str = "", why: str = words.PLAIN_WHY_ASKED) -> int:
        """Opens a session or the library, and gives the exit code.

        Args:
            open_id: a session to open first.
            why: why this face is used, for the first line.
        """
        try:
            self._talk.say(words.PLAIN_MODE.format(why=why))
            while True:
                with suppress(QuitError):
                    self._go(open_id)
                if self._may_end():
                    return self._end(words.PLAIN_BYE, DONE)
                open_id = self._controller.case.session.id
        except StoppedError as stopped:
            return self._end(words.PLAIN_BYE_STOPPED, 128 + stopped.number)
        except EndOfInputError:
            return self._end(words.PLAIN_BYE_ENDED, DONE)
        except KeyboardInterrupt:
            with suppress(OSError):
                self._talk.console.gap()
            return self._end(words.PLAIN_BYE_STOPPED, INTERRUPTED)
        except OSError:  # nobody hears what is said, such as when a pipe was closed; the command line tells it
            self._hold()
            with suppress(OSError):
                sys.stderr.write("".join(f"{line}\n" for line in self._controller.editing.end().told.splitlines()))
            raise
        except Exception as error:  # noqa: BLE001 - its text may hold answers, so only kind and place are told
            return self._crash(error)

    def _crash(self, error: Exception) -> int:
        """Ends after a mistake of the program, keeps what happened, and says so."""
        from clientexit_tui.app.crash_log import keep_crash  # only when something goes wrong

        self._hold()
        ended, store = self._controller.editing.end(), self._controller.store
        log = None if store.is_gone else keep_crash(error, store.home, self._controller.editing.clock())
        self._part(crash_line(error, saved=ended.saved, log=log), ended.told)
        return FAILED

    def _settle_conflict(self) -> None:
        from clientexit_tui.plain.troubles import settle_conflict  # only when a file was changed by another

        settle_conflict(self._controller)

    def _may_end(self) -> bool:
        """Whether all is on disk, or the user says that it may be lost."""
        from clientexit_tui.plain.troubles import may_end  # not for the library

        return self._controller.editing.case is None or may_end(self._controller)

    def _go(self, open_id: str) -> None:
        if open_id:
            from clientexit_tui.plain.opening import open_session  # brings in the interview: not for the library

            try:
                open_session(self._controller, self._folder, open_id)
            except ClientExitError as error:
                self._talk.say(f"{words.SESSION_NOT_OPENED}. {error}")
        Library(self._controller, self._folder).run()

    def _end(self, said: str, code: int) -> int:
        """Saves what is left, says goodbye or what became of what could not be saved, and gives the exit code."""
        self._hold()
        ended = self._controller.editing.end()
        if not ended.saved:
            self._part(ended.told)
            return code or FAILED
        self._part(ended.told, said)
        return code

    def _part(self, *texts: str) -> None:
        """Says the last words, where somebody is there to read them."""
        for text in texts:
            with suppress(OSError, EndOfInputError):
                self._talk.say_lines(text)
