"""The one day on which the tests of values and screens live, whatever day it is outside."""

import os
from datetime import UTC, datetime, tzinfo
from tempfile import TemporaryFile
from typing import NoReturn

ZONE = UTC
NOW = datetime(2026, 11, 22, 14, 2, tzinfo=ZONE)
with TemporaryFile() as _file:
    STARTED = os.fstat(_file.fileno()).st_mtime
    """As files have it, which is the real time even where the tests run on another day."""


class StillTime(datetime):
    """Stands where the program looks at the machine's clock: it may not, and what is written now was written then."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> NoReturn:
        """Raises."""
        raise AssertionError(f"this test reads the clock of the machine ({tz}): give it one that stands still")

    @classmethod
    def fromtimestamp(cls, timestamp: float, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
        """A time of a file; where that was written by this run, the time that the tests have."""
        return NOW.astimezone(tz) if STARTED <= timestamp < STARTED + 86400 else datetime.fromtimestamp(timestamp, tz)
