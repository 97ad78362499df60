"""The errors that this program raises on purpose; every message is fit to be shown to the user."""

from collections.abc import Iterable
from typing import NamedTuple


class ClientExitError(Exception):
    """Something went wrong that the user can read about and act on."""


class Place(NamedTuple):
    """Where something stands in a file: its path as the user knows it, line and column from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class LocatedError(ClientExitError):
    """An error in a file, told with its place.

    Args:
        place: where it is.
        problem: what is wrong and what to do, one sentence.
    """

    def __init__(self, place: Place, problem: str) -> None:
        problem = _shortened(problem)
        super().__init__(f"{place}: {problem}")
        self.place = place
        self.problem = problem


class DocumentError(LocatedError):
    """A file that is not the strict YAML that this program reads."""


class ContentError(LocatedError):
    """A mistake in the interview content."""


class AnswerError(ClientExitError):
    """An answer that does not fit its question."""


class SessionError(ClientExitError):
    """A session that cannot be found, read or saved."""


class MissingExtraError(ClientExitError):
    """A format whose library is not installed; says which command adds it."""


class NotInThisFormatError(ClientExitError):
    """A document of which a format can hold nothing."""


class NoHomeError(ClientExitError):
    """Nobody knows where the user's folder is.

    Args:
        chosen: the folder that was given, if any, which begins with that of a user whom the system does not know.
    """

    def __init__(self, chosen: str | None = None) -> None:
        from clientexit_tui import words  # only where it goes wrong

        super().__init__(words.NO_SUCH_USER.format(folder=chosen) if chosen else words.NO_HOME)


MOST_TOLD = 800
"""Characters of a problem; it may quote what stands in a file, however long that is."""
_START = 500


def _shortened(problem: str) -> str:
    """A problem that can be read: without the middle of what it quotes, where that is very long."""
    if len(problem) <= MOST_TOLD:
        return problem
    return f"{problem[:_START]} … {problem[-(MOST_TOLD - _START) :]}"


def nearest(word: str, known: Iterable[str]) -> str:
    """Gives ``" (did you mean 'x'?)"`` for the known word most like `word`, or nothing."""
    if len(word) > LONGEST_WORD:  # nobody's slip, and comparing would take long
        return ""
    from difflib import SequenceMatcher  # on errors only: keeps it out of the start

    def likeness(other: str) -> tuple[float, bool]:
        return SequenceMatcher(None, word, other).ratio(), word[:1] == other[:1]

    best = max(known, key=likeness, default="")
    return f" (did you mean '{best}'?)" if best and likeness(best)[0] >= LIKE_ENOUGH else ""


LONGEST_WORD = 100
LIKE_ENOUGH = 0.5
"""How much of two words must match for one to be taken as a slip of the other."""
