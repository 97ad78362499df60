"""How saving an open session stands, and what a face must bring that keeps it on disk."""

from typing import Protocol

from clientexit_tui import words
from clientexit_tui.errors import ClientExitError
from clientexit_tui.frozen import frozen
from clientexit_tui.sessions.session import Session
from clientexit_tui.sessions.store import ConflictError, FolderGoneError


@frozen
class Saving:
    """How saving stands."""

    at: str = ""
    """The time of the last save of this visit, such as ``14:02``; empty before the first."""
    waiting: bool = False
    """Whether something that the user wrote or chose is not on the disk."""
    problem: str = ""
    conflict: bool = False
    gone: bool = False
    """Whether the folder was taken away."""
    held: str = ""
    """Where and since when another program has the session open, in words; nothing is saved here then."""

    @property
    def status(self) -> str:
        """In words, for the header."""
        if self.held:
            return self.held
        if self.problem or self.waiting:
            return words.NOT_SAVED
        return words.SAVED_AT.format(time=self.at) if self.at else ""


def failed(before: Saving, error: Exception) -> Saving:
    """How saving stands after a save that failed."""
    if not isinstance(error, ClientExitError):
        return Saving(before.at, problem=words.SAVE_BROKE.format(kind=type(error).__name__))
    return Saving(
        before.at,
        problem=_sentence(str(error)),
        conflict=isinstance(error, ConflictError),
        gone=isinstance(error, FolderGoneError),
    )


def _sentence(text: str) -> str:
    """A text that others follow."""
    return f"{text}." if text[-1:].isalnum() else text


def why_not_kept(error: BaseException) -> str:
    """That a visit could not be kept, and why."""
    kind = words.SAVE_BROKE.format(kind=type(error).__name__)
    return words.VISIT_NOT_KEPT.format(reason=str(error) if isinstance(error, ClientExitError) else kind)


class Saver(Protocol):
    """Keeps the open session on disk, at once or in the background."""

    saving: Saving
    changed: bool
    """Whether the session has changed since it was handed over."""

    @property
    def failure(self) -> Exception | None:
        """Why the last save failed, also where no screen has heard of it yet."""

    def begin(self, *, saved: bool = False, held: str = "") -> None:
        """Starts with another session, or another version of it; what failed before is forgotten."""

    def note_change(self, *, quiet: bool = False) -> None:
        """Knows that there is something to save; quiet is what the user has neither written nor chosen."""

    def save(self, session: Session) -> None:
        """Hands over what changed."""

    def flush(self) -> bool:
        """Waits for the disk and says whether all is on it."""

    def close(self) -> None:
        """Saves what waits and ends."""


class VisitRecorder(Protocol):
    """Keeps each visit in which answers changed."""

    def keep(self, session: Session) -> None:
        """Keeps a session as a visit if it differs from the last one."""

    def settle(self) -> None:
        """Waits until what was handed over is kept."""

    def close(self) -> None:
        """Waits for the last visit and ends."""
