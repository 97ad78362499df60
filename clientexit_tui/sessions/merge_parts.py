"""What merging rests on: which side changed, which is newer, and what is kept of the one that was not taken."""

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from enum import StrEnum

from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import Answer, Record
from clientexit_tui.sessions.cleaning import cleaned_plain
from clientexit_tui.strict_yaml.nodes import Plain

OTHER = "other"
"""Key of an answer's (or session's) extra that keeps what was not taken in a merge, until the user decides."""


class Side(StrEnum):
    """One of the two versions that are merged."""

    MINE = "mine"
    THEIRS = "theirs"

    @property
    def opposite(self) -> "Side":
        """The other one."""
        return Side.THEIRS if self is Side.MINE else Side.MINE


@frozen
class Conflict:
    """Something changed on both sides: both versions, and which one was taken."""

    question: str
    """Empty for what belongs to the session as a whole, such as its title."""
    mine: object
    """An `Answer`, a `Record`, or the value of a field; None where it was cleared or taken away."""
    theirs: object
    took: Side
    mine_at: str = ""
    theirs_at: str = ""
    record: str = ""
    field: str = ""
    """A field of the record; without a record, a key of the answer or session beside its value."""

    def said(self, side: Side) -> object:
        """What one side says."""
        return self.mine if side is Side.MINE else self.theirs

    def at(self, side: Side) -> str:
        """When that side said it."""
        return self.mine_at if side is Side.MINE else self.theirs_at


def changed_on(base: object, mine: object, theirs: object) -> Side | None:
    """The one side to take, or None where both changed; where they agree, either."""
    if mine in (theirs, base):
        return Side.THEIRS
    return Side.MINE if theirs == base else None


def newer(mine_at: str, theirs_at: str, mine: object, theirs: object) -> Side:
    """The newer side; at the same time what is said decides, so that it is the same whoever merges."""
    return Side.MINE if _age(mine_at, mine) > _age(theirs_at, theirs) else Side.THEIRS


def latest(*times: str) -> str:
    """The latest of some times."""
    return max(times, key=lambda each: (instant(each), each))


def instant(at: str) -> float:
    """A time as seconds; what cannot be read is older than everything."""
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return float("-inf")
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


def _age(at: str, said: object) -> tuple[float, str, str]:
    return instant(at), at, canonical(said)


def canonical(said: object) -> str:
    """Anything that can be said, as a text that is the same for the same."""
    return json.dumps(said, ensure_ascii=False, sort_keys=True, default=_parts)


def _parts(said: object) -> object:
    if isinstance(said, Answer):
        return [said.state, said.value, dict(said.extra)]
    if isinstance(said, Record):
        return [said.id, dict(said.fields)]
    return dict(said) if isinstance(said, Mapping) else str(said)


def merged_extra(
    base: Mapping[str, object], mine: Mapping[str, object], theirs: Mapping[str, object]
) -> tuple[dict[str, object], tuple[str, ...]]:
    """The keys of both without `OTHER`, and those that both changed, which are left out."""
    merged: dict[str, object] = {}
    clashes = []
    for key in dict.fromkeys((*mine, *theirs)):
        side = changed_on(base.get(key), mine.get(key), theirs.get(key))
        if key == OTHER:
            continue
        if side is None and key in mine and key in theirs:
            clashes.append(key)
            continue
        source = {Side.MINE: mine, Side.THEIRS: theirs, None: mine if key in mine else theirs}[side]
        if key in source:
            merged[key] = source[key]
    return merged, tuple(clashes)


# What was not taken


def kept_others(extra: Mapping[str, object]) -> dict[str, Plain]:
    """What an earlier merge did not take, by what tells one from another."""
    kept = extra.get(OTHER)
    entries = kept if isinstance(kept, list | tuple) else [] if kept is None else [kept]
    return {canonical(each): cleaned_plain(each) for each in entries}


def merged_others(
    base: Mapping[str, object], mine: Mapping[str, object], theirs: Mapping[str, object], more: Iterable[Plain] = ()
) -> dict[str, Plain]:
    """What neither side has decided about yet, and what this merge does not take."""
    before, here, there = kept_others(base), kept_others(mine), kept_others(theirs)
    open_ = {
        key: each for key, each in {**here, **there}.items() if key not in before or (key in here and key in there)
    }
    return {**open_, **{canonical(each): each for each in more}}


def with_others(extra: Mapping[str, object], others: Mapping[str, Plain]) -> dict[str, object]:
    """The extra with what was not taken: one as it is, several as a list."""
    bare = {key: each for key, each in extra.items() if key != OTHER}
    if not others:
        return bare
    entries = [others[key] for key in sorted(others)]
    return {**bare, OTHER: entries[0] if len(entries) == 1 else entries}


def entry(value: object, at: str, **names: str) -> Plain:
    """A value that was not taken, as it is kept."""
    return {**{key: name for key, name in names.items() if name}, "value": cleaned_plain(value), "at": at}
