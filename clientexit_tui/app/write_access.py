"""Whose turn it is: one program at a time writes a session; what is typed out of turn is kept, and brought in later."""

from dataclasses import replace
from datetime import date

from clientexit_tui import words
from clientexit_tui.sessions.claims import Holder
from clientexit_tui.sessions.difference import applied, differences, same_words
from clientexit_tui.sessions.session import Session
from clientexit_tui.sessions.store import ClaimedError, Store

LONGEST_HOST = 14
"""Letters of a computer's name for which the header has room."""


class NewerHeldError(ClaimedError):
    """A session that a newer version of the program wrote: it is looked at, and never written here."""

    def __init__(self, session_id: str) -> None:
        super().__init__(session_id, Holder("", 0, "", ""))


class WriteAccess:
    """Knows whether the open session may be written here."""

    def __init__(self, store: Store) -> None:
        """Takes the sessions; none is open."""
        self.held: ClaimedError | None = None
        """Why nothing is saved here, where another program has the session open."""
        self._store = store
        self._opened: Session | None = None
        """The session as it was when it was opened."""

    def ask(self, session_id: str) -> None:
        """Claims a session for this program; `held` tells who prevents that."""
        self.held = None
        try:
            self._store.claim(session_id)
        except ClaimedError as error:
            self.held = error
        except OSError:  # a folder that cannot be written to: the first save will say so
            self.held = None

    def hold_newer(self, session_id: str) -> None:
        """Writes nothing of this session, since a newer version of the program wrote it."""
        self.held = NewerHeldError(session_id)

    def begin(self, session: Session) -> None:
        """Remembers the session as it is before anything is typed."""
        self._opened = session

    def end(self, session_id: str) -> None:
        """Lets others write the session."""
        self.held = None
        self._store.release(session_id)

    def words(self, today: date) -> str:
        """Where and since when another program has the session open, or nothing."""
        if self.held is None:
            return ""
        if isinstance(self.held, NewerHeldError):
            return words.READ_ONLY_NEWER
        holder = self.held.holder
        if not holder.since:
            return words.READ_ONLY_UNKNOWN
        return words.READ_ONLY.format(host=holder.host[:LONGEST_HOST], since=holder.since_words(today.isoformat()))

    def typed(self, session: Session) -> bool:
        """Whether something was typed out of turn."""
        return self.held is not None and self._opened is not None and not same_words(self._opened, session)

    def over(self, session: Session) -> tuple[Session, Session]:
        """Asks again; gives the session as it is on disk, and that with what was typed here meanwhile.

        Raises:
            ClaimedError: the other program still has it open.
            ClientExitError: it cannot be read.
        """
        opened, before = self._opened or session, self.held
        self.ask(session.id)
        if self.held is not None:
            raise self.held
        try:
            theirs = self._store.load(session.id)
        except BaseException:
            self._store.release(session.id)
            self.held = before
            raise
        answers = applied(theirs.answers, differences(opened.answers, session.answers))
        title = theirs.title if session.title == opened.title else session.title
        self._opened = theirs
        return theirs, replace(theirs, answers=answers, title=title)
