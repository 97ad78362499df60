"""Where the parts meet: the user's folder, the clock, randomness, the interview and the sessions."""

import os
from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from clientexit_tui import locations, words
from clientexit_tui.cached import cached_property
from clientexit_tui.cli.face import Asked, Face, face_for
from clientexit_tui.cli.terminal import need_files, need_screen, need_streams, need_terminal

if TYPE_CHECKING:  # most commands need only a part of it, and each part costs time
    from clientexit_tui.case import Case
    from clientexit_tui.content.model import Interview
    from clientexit_tui.sessions.age_key import Keys
    from clientexit_tui.sessions.history import History
    from clientexit_tui.sessions.judgement import Judgement
    from clientexit_tui.sessions.rescue_places import Place
    from clientexit_tui.sessions.session import Header, Session
    from clientexit_tui.sessions.store import Store

Clock = Callable[[], datetime]
"""Gives the time with the offset of this place."""
Launch = Callable[["Callable[[], Interview]", "Store", Clock, str, Face], int]
"""Runs an interactive face and gives the exit code.

It takes what loads the interview, the sessions, the clock, the session to open, and which face is to be used.
"""


class Home:
    """One user's sessions, and all that commands need to work with them."""

    def __init__(self, folder: Path, launch: Launch, clock: Clock) -> None:
        """Makes one.

        Args:
            folder: where everything is; it need not exist yet.
            launch: runs an interactive face.
            clock: gives the time with the offset of this place.
        """
        self.folder = folder
        self.clock = clock
        self.passphrase_fd: int | None = None
        """Where a script gives the passphrase; nothing where it is to be asked for."""
        self.asked = Asked()
        """Which face the command line asks for."""
        self._launch = launch

    @cached_property
    def content(self) -> "Interview":
        """The interview. Raises ContentError where it has a mistake."""
        return self._load()

    @cached_property
    def keys(self) -> "Keys":
        """The key that opens encrypted sessions."""
        from clientexit_tui.sessions.age_key import Keys

        return Keys(locations.keys_dir(self.folder))

    @cached_property
    def store(self) -> "Store":
        """The sessions."""
        from clientexit_tui.sessions.store import Store

        folder = locations.sessions_dir(self.folder)
        kept = locations.backups_dir(self.folder)
        store = Store(folder, self.clock, _random_hex, self._summarise, backups=kept, sealer=self.keys)
        store.make_history = lambda: self._visits_of(store)
        store.rescue_places = self._rescue_places
        store.rescued_places = self._rescued_places
        return store

    def _rescue_places(self) -> "Iterable[Place]":
        """Where what an ending could not save can be put."""
        from clientexit_tui.sessions.rescue_places import places  # endings that need it are rare

        return places(self.folder, os.environ)

    def _rescued_places(self) -> "Iterable[Place]":
        """Where something may wait to be brought back."""
        from clientexit_tui.sessions.rescue_places import found_places  # only those who look

        return found_places(self.folder, os.environ)

    def _visits_of(self, store: "Store") -> "History":
        from clientexit_tui.sessions.history import History  # with the first session, not with the library

        visits = locations.history_dir(self.folder)
        return History(visits, self._judge, _random_hex, sealer=store.sealer, sealed=store.sealed)

    @property
    def history(self) -> "History":
        """The visits of the sessions."""
        if self.store.history is None:
            raise LookupError("the sessions are kept without their visits")
        return self.store.history

    @property
    def today(self) -> date:
        """The day."""
        return self.clock().date()

    def now(self) -> str:
        """The time, ISO 8601 with offset."""
        return self.clock().isoformat(timespec="seconds")

    def session(self, prefix: str) -> "Session":
        """The one session whose id begins so. Raises SessionError or DocumentError."""
        session_id = self.store.find(prefix)
        if self.store.sealed(session_id):
            self.unlock()
        from clientexit_tui.sessions.migrations import migrate

        return migrate(self.content, self.store.load(session_id)).session

    def tell_locked(self) -> None:
        """Says how many sessions were not looked into because they are locked; nothing where there are none."""
        from clientexit_tui.cli.out import tell
        from clientexit_tui.sessions.sealing import is_sealed

        count = 0 if self.keys.unlocked else sum(is_sealed(path) for path, _ in self.store.scan())
        if count:
            tell(words.SEAL_LOCKED_COUNT.format(count=count))

    def tell_rescued(self) -> None:
        """Says how much waits that could not be saved; nothing where nothing does."""
        if not any(True for _ in self._rescued_places()):
            return
        from clientexit_tui.app.ending import command
        from clientexit_tui.cli.out import tell  # seldom needed, as what follows
        from clientexit_tui.sessions.rescue import waiting

        if count := len(waiting(self.store)):
            phrase = words.CLI_RESCUED_ONE if count == 1 else words.CLI_RESCUED
            tell(phrase.format(count=count, command=command(self.folder, "restore")))

    def unlock(self) -> None:
        """Asks for the passphrase where it was not given yet. Raises SessionError where it is not the one."""
        if not self.keys.unlocked:
            from clientexit_tui.cli.passphrases import unlock  # most sessions are plain

            unlock(self.keys, self.passphrase_fd)

    def case(self, session: "Session") -> "Case":
        """All that follows from a session today."""
        from clientexit_tui.case import Case

        return Case(self.content, session, self.today)

    def launch(self, open_id: str = "") -> int:
        """Opens the library, or a session, and gives the exit code."""
        return self._launch(lambda: self.content, self.store, self.clock, open_id, self.face)

    @cached_property
    def face(self) -> Face:
        """Which face is used, and how it appears."""
        return face_for(self.asked, self.folder)

    def need_terminal(self, command: str = "") -> None:
        """Raises NoTerminalError where nobody can be asked; a pipe will do where the plain face was asked for.

        Args:
            command: which was asked for; the library where none is named.
        """
        if self.asked.plain:
            need_streams()
        else:
            need_terminal(command)
        need_files()
        if not self.face.why_plain:
            need_screen(only_ascii=self.face.only_ascii)

    def _load(self) -> "Interview":
        from clientexit_tui.content.ready import ready_content

        return ready_content(locations.content_dir(), locations.cache_dir)

    def _summarise(self, session: "Session") -> "Header":
        return self.case(session).header

    def _judge(self, session: "Session") -> "Judgement":
        from clientexit_tui.visits.judging import judge_with

        return judge_with(lambda: self.content)(session)


def _random_hex() -> str:
    """Twelve random hex digits, from where `secrets` has them, which takes longer to load than a command may take."""
    return os.urandom(6).hex()
