"""The clock and the zone of this machine: the one place where the program looks at either.

Only the start takes `now`, and hands it down: whatever needs the time is given it, so that a test can give its own.
"""

from datetime import UTC, datetime, tzinfo

ZONE: tzinfo | None = None
"""Whose time is told; None stands for that of the machine, whatever its offset was on that day. Tests set another."""


def now() -> datetime:
    """The time, with the offset of this place."""
    return datetime.now(UTC).astimezone(ZONE)


def here(moment: datetime) -> datetime:
    """A moment as the clocks of this place showed it then; without an offset it is of this place."""
    return moment.astimezone(ZONE)


def file_time(seconds: float) -> datetime:
    """A time of a file, seconds since 1970, as the clocks of this place showed it then.

    File systems keep what they are told: what is beyond any calendar becomes its first or last moment.
    """
    try:
        return datetime.fromtimestamp(seconds, UTC).astimezone(ZONE)
    except (OverflowError, ValueError, OSError):
        return datetime.max.replace(tzinfo=UTC) if seconds > 0 else datetime.min.replace(tzinfo=UTC)
