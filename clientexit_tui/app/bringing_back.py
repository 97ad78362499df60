"""Bringing back what an ending could not save, in words that every face says."""

from datetime import date

from clientexit_tui import words
from clientexit_tui.app.library_words import short_day
from clientexit_tui.sessions.rescue import Rescued, Way, bring_back
from clientexit_tui.sessions.store import Store

_SAID = {
    Way.IN_PLACE: words.RESCUED_BACK,
    Way.AS_COPY: words.RESCUED_BACK_AS_COPY,
    Way.THERE_ALREADY: words.RESCUED_THERE_ALREADY,
}


def row_words(rescued: Rescued, today: date) -> str:
    """Of which session something is, and since when it waits."""
    return words.RESCUED_ROW.format(title=_title(rescued), day=_day(rescued, today), time=rescued.time)


def brought_back(store: Store, rescued: Rescued, today: date) -> tuple[str, str]:
    """Brings something back; gives the id of the session that has it now, and what is to be said.

    Raises:
        ClientExitError: it cannot be; it stays where it is.
    """
    session_id, way = bring_back(store, rescued, lambda title: words.RESCUED_COPY_TITLE.format(title=title))
    return session_id, _SAID[way].format(title=_title(rescued), day=_day(rescued, today), id=session_id)


def _title(rescued: Rescued) -> str:
    return rescued.title or rescued.id


def _day(rescued: Rescued, today: date) -> str:
    try:
        return short_day(date.fromisoformat(rescued.day), today)
    except ValueError:  # a clock that was never set
        return rescued.day
