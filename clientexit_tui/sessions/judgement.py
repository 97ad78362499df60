"""What the rules said of a session at a visit: lines at the head of its snapshot."""

import json
import re
from collections.abc import Mapping

from clientexit_tui.frozen import frozen

_INTERVAL = re.compile(r"([a-z][a-z0-9_]*) (-?\d{1,6}) \((-?\d{1,6}) to (-?\d{1,6})\)")
_HEAD_END = b"\n---\n"


@frozen
class Interval:
    """The score of one option, and the bounds that it could still reach."""

    option: str
    score: int
    low: int
    high: int


@frozen
class Judgement:
    """A verdict in short, as it was at a visit."""

    headline: str = ""
    """The option, or nothing while the answers pointed nowhere."""
    confidence: str = ""
    intervals: tuple[Interval, ...] = ()
    """Of every option, the best first."""
    content_version: int = 0
    """Of the rules that said so."""
    strain: str = ""
    """How strong the rated signs were on average, 0 to 4, as a plain decimal; nothing while none was rated."""
    health: str = ""
    """The level of the user's own health, 0 (hardly harmed) to 4 (alarm); nothing while it was not told."""


@frozen
class Mark:
    """What the head of a snapshot says beside the session's own header."""

    number: int = 0
    changed: int = 0
    """How many answers differed from the snapshot before."""
    at: str = ""
    """When the session was last changed, ISO 8601 with offset."""
    judgement: Judgement = Judgement()


def marked(data: bytes, mark: Mark) -> bytes:
    """The bytes of a session file with a mark in its header."""
    judgement = mark.judgement
    reach = (f"{each.option} {each.score} ({each.low} to {each.high})" for each in judgement.intervals)
    values = {
        "visit": str(mark.number),
        "visit_at": mark.at,
        "visit_changed": str(mark.changed),
        "verdict": judgement.headline,
        "verdict_sure": judgement.confidence,
        "verdict_rules": str(judgement.content_version),
        "verdict_reach": "; ".join(reach),
        "strain": judgement.strain,
        "health": judgement.health,
    }
    lines = "".join(f"{key}: {json.dumps(value)}\n" for key, value in values.items())
    head, end, body = data.partition(_HEAD_END)
    return head + b"\n" + lines.encode("ascii") + end[1:] + body


def mark_in(values: Mapping[str, str]) -> Mark:
    """The mark in the values of a header; what is missing or cannot be read is left open."""
    judgement = Judgement(
        headline=values.get("verdict", ""),
        confidence=values.get("verdict_sure", ""),
        intervals=tuple(
            Interval(option, int(score), int(low), int(high))
            for option, score, low, high in _INTERVAL.findall(values.get("verdict_reach", ""))
        ),
        content_version=_count(values.get("verdict_rules", "")),
        strain=_level(values.get("strain", "")),
        health=_level(values.get("health", "")),
    )
    return Mark(
        _count(values.get("visit", "")), _count(values.get("visit_changed", "")), values.get("visit_at", ""), judgement
    )


def _count(text: str) -> int:
    return int(text) if re.fullmatch(r"[0-9]{1,9}", text) else 0


def _level(text: str) -> str:
    return text if re.fullmatch(r"[0-4](\.[0-9]{1,4})?", text) else ""
