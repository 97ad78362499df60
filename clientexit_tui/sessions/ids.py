"""Which session is meant by the beginning of its id."""

from collections.abc import Collection

from clientexit_tui import words
from clientexit_tui.errors import SessionError, nearest

MOST_NAMED = 8
"""Ids that are named where several may be meant."""


def meant(prefix: str, ids: Collection[str], none: str, several: str) -> str:
    """The one id that begins so.

    Args:
        prefix: what was typed; blanks alone, as an empty variable of a script gives them, mean no session.
        ids: those there are.
        none: what to say where none begins so.
        several: what to say where several do.

    Raises:
        SessionError: none begins so, or more than one.
    """
    if not prefix.strip():
        raise SessionError(words.NO_ID)
    found = [each for each in ids if each.startswith(prefix)]
    if prefix in found or len(found) == 1:
        return prefix if prefix in found else found[0]
    if found:
        shown = ", ".join(found[:MOST_NAMED]) + (", …" if len(found) > MOST_NAMED else "")
        raise SessionError(several.format(prefix=prefix, ids=shown))
    raise SessionError(none.format(prefix=prefix, hint=nearest(prefix, ids)))
