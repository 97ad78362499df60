"""Places in a text as pairs of offsets, and how they lie in each other; all in the time that sorting takes."""

from bisect import bisect_right
from collections.abc import Iterable

Span = tuple[int, int]


def outermost(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Those that lie in no other, in order, each once."""
    kept: list[Span] = []
    for span in sorted(set(spans), key=lambda each: (each[0], -each[1])):
        if not kept or span[1] > kept[-1][1]:
            kept.append(span)
    return tuple(kept)


def beyond(spans: Iterable[Span], covers: Iterable[Span]) -> tuple[Span, ...]:
    """Those that lie in none of the covers."""
    wide = outermost(covers)
    starts = [start for start, _ in wide]
    return tuple(span for span in spans if not _lies_in(span, wide, starts))


def _lies_in(span: Span, wide: tuple[Span, ...], starts: list[int]) -> bool:
    at = bisect_right(starts, span[0]) - 1  # the ends rise with the starts, so the last to begin reaches furthest
    return at >= 0 and span[1] <= wide[at][1]
