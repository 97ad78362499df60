"""Offers to bring the user's own letter up to date where the facts behind a paragraph have changed."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from clientexit_tui.frozen import frozen

BASE = "letter_base"
"""The question that keeps the draft as it was when the own letter was begun, with every change since then that the
user took over or declined."""
ALIKE = 0.3
"""The share of common words from which a paragraph counts as written out of another."""
APART = "\n\n"


@frozen
class Offer:
    """One place where the draft has changed since the user last looked at it."""

    before: tuple[int, int]
    """Paragraphs of the base, from and up to."""
    own: tuple[int, int]
    """Paragraphs of the own letter that they became; an empty range is a place between two."""
    after: tuple[int, int]
    """Paragraphs of the draft that stand there now."""
    theirs: str
    """What the own letter says there; nothing where the draft has something new."""
    now: str
    """What the draft would say; nothing where it no longer says anything."""


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a text, which empty lines part."""
    return tuple(text.split(APART)) if text else ()


def offers(base: str, own: str, draft: str) -> tuple[Offer, ...]:
    """What changed in the draft, with the place in the own letter that it is about, in order.

    Args:
        base: the draft that the own letter has been compared with last; without one nothing is offered.
        own: the user's letter.
        draft: the draft that the answers give now.
    """
    if not base or not own or base == draft:
        return ()
    return tuple(_offers(paragraphs(base), paragraphs(own), paragraphs(draft)))


def _offers(base: tuple[str, ...], own: tuple[str, ...], draft: tuple[str, ...]) -> Iterator[Offer]:
    places = _places(base, own)
    for before, after in _changes(base, draft):
        where = _where(before, places)
        now = APART.join(draft[slice(*after)])
        if where is not None:
            theirs = APART.join(own[slice(*where)])
            if theirs != now and (theirs or now):
                yield Offer(before, where, after, theirs, now)


Range = tuple[int, int]


def _changes(base: tuple[str, ...], draft: tuple[str, ...]) -> Iterator[tuple[Range, Range]]:
    """Ranges of the base and of the draft that differ, paragraph by paragraph where one became another."""
    for tag, a1, a2, b1, b2 in SequenceMatcher(None, base, draft, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        at, to = a1, b1
        for old, new in _alike(base, draft, range(a1, a2), range(b1, b2)).items():
            yield from _apart((at, old), (to, new))
            yield (old, old + 1), (new, new + 1)
            at, to = old + 1, new + 1
        yield from _apart((at, a2), (to, b2))


def _apart(before: Range, after: Range) -> Iterator[tuple[Range, Range]]:
    """What has no counterpart on the other side."""
    if before[0] < before[1] or after[0] < after[1]:
        yield before, after


def _places(base: tuple[str, ...], own: tuple[str, ...]) -> dict[int, int]:
    """For each paragraph of the base the one of the own letter that it became, those that are gone left out."""
    found: dict[int, int] = {}
    for tag, a1, a2, b1, b2 in SequenceMatcher(None, base, own, autojunk=False).get_opcodes():
        if tag == "equal":
            found.update(zip(range(a1, a2), range(b1, b2), strict=True))
        elif tag == "replace":
            found.update(_alike(base, own, range(a1, a2), range(b1, b2)))
    return found


def _alike(base: tuple[str, ...], own: tuple[str, ...], old: range, new: range) -> dict[int, int]:
    """Pairs within a stretch that was rewritten, in order; each goes to the one most like it."""
    said = {at: frozenset(own[at].lower().split()) for at in new}
    found: dict[int, int] = {}
    first = new.start
    for at in old:
        likeness = {to: _likeness(frozenset(base[at].lower().split()), said[to]) for to in range(first, new.stop)}
        best = max(likeness, key=lambda to: likeness[to], default=None)
        if best is not None and likeness[best] >= ALIKE:
            found[at], first = best, best + 1
    return found


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, min(len(one), len(other)))


def _where(before: tuple[int, int], places: dict[int, int]) -> tuple[int, int] | None:
    """The paragraphs of the own letter for a range of the base; None where the user took them all out."""
    start, end = before
    there = [places[at] for at in range(start, end) if at in places]
    if there:
        return min(there), max(there) + 1
    if start != end:
        return None
    after = max((place for at, place in places.items() if at < start), default=-1) + 1
    return after, after


def accepted(base: str, own: str, draft: str, offer: Offer) -> tuple[str, str]:
    """The base and the own letter once an offer is taken: only its paragraphs change."""
    return declined(base, draft, offer), _put(own, offer.own, offer.now)


def declined(base: str, draft: str, offer: Offer) -> str:
    """The base once an offer is declined: it is not made again until the draft changes there once more."""
    return _put(base, offer.before, APART.join(paragraphs(draft)[slice(*offer.after)]))


def _put(text: str, place: tuple[int, int], new: str) -> str:
    every = paragraphs(text)
    return APART.join((*every[: place[0]], *((new,) if new else ()), *every[place[1] :]))
