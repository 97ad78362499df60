"""Times as the clocks of a place showed them, with the offset that it had on that day."""

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest

from clientexit_tui import clock

MIDNIGHT = datetime(2026, 11, 22, tzinfo=UTC)
Place = Callable[[str], None]


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch) -> Iterator[Place]:
    """Moves the machine to a zone, and home again after the test."""
    monkeypatch.setattr(clock, "ZONE", None)

    def move(zone: str) -> None:
        monkeypatch.setenv("TZ", zone)
        time.tzset()

    yield move
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    ("zone", "told"),
    [
        ("UTC0", "2026-11-22T00:00:00+00:00"),
        ("Pacific/Kiritimati", "2026-11-22T14:00:00+14:00"),
        ("Pacific/Pago_Pago", "2026-11-21T13:00:00-11:00"),
        ("America/St_Johns", "2026-11-21T20:30:00-03:30"),
    ],
)
def test_a_file_is_as_old_as_the_clocks_of_the_place_say(place: Place, zone: str, told: str) -> None:
    place(zone)
    assert clock.file_time(MIDNIGHT.timestamp()).isoformat() == told
    assert clock.here(MIDNIGHT).isoformat() == told


@pytest.mark.parametrize(("seconds", "year"), [(4e11, 9999), (-4e11, 1), (1e300, 9999), (0.0, 1970)])
@pytest.mark.parametrize("zone", ["UTC0", "Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_a_file_of_any_time_has_a_day(place: Place, zone: str, seconds: float, year: int) -> None:
    place(zone)
    assert abs(clock.file_time(seconds).year - year) <= 1


def test_each_time_has_the_offset_of_its_own_day(place: Place) -> None:
    place("Europe/Berlin")
    before, after = datetime(2026, 10, 25, 0, 30, tzinfo=UTC), datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    told = [clock.file_time(each.timestamp()).isoformat() for each in (before, after)]
    assert told == ["2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00"]
    assert clock.here(datetime(2026, 7, 1, 12)).isoformat() == "2026-07-01T12:00:00+02:00"  # noqa: DTZ001 - as typed


def test_the_time_has_the_offset_of_the_place(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "datetime", At)
    place("Asia/Kathmandu")
    assert clock.now().isoformat() == "2026-11-22T05:45:00+05:45"


class At(datetime):
    """A clock of the machine that stands still."""

    @classmethod
    def now(cls, _tz: object = None) -> datetime:  # type: ignore[override]
        """Midnight."""
        return MIDNIGHT


def test_a_test_of_values_cannot_read_the_clock_of_the_machine() -> None:
    with pytest.raises(AssertionError, match="reads the clock of the machine"):
        clock.now()
