"""What may be odd about a machine or a day: one thing each."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

SHIFT = Path(__file__).parent / "shift"
BERLIN = "Europe/Berlin"


@dataclass(frozen=True)
class Factor:
    """One odd thing; everything else is as on this machine."""

    name: str
    about: str
    environ: Mapping[str, str] = field(default_factory=dict)
    moment: datetime | timedelta | None = None
    """When the run begins, or how far from now."""
    user: int | None = None
    """As whom it runs, which takes being root."""
    busy: bool = False
    """Whether every core has other work as well."""
    versions: str = ""
    """Of the dependencies: lowest or newest; those of this environment where it is empty."""

    def variables(self) -> dict[str, str]:
        """The environment variables that make it so."""
        if self.moment is None:
            return dict(self.environ)
        until = self.moment if isinstance(self.moment, timedelta) else self.moment - datetime.now(UTC)
        return {**self.environ, "PYTHONPATH": str(SHIFT), "CLIENTEXIT_ODD_SECONDS": str(int(until.total_seconds()))}


def _late_in_berlin(year: int, month: int, day: int) -> datetime:
    return datetime(year, month, day, 23, 59, tzinfo=ZoneInfo(BERLIN))


DAYS = (
    *(Factor(f"day{days:+}", f"{days:+} days", moment=timedelta(days=days)) for days in (-400, -1, 1, 30, 400)),
    Factor("leap-day", "29 February 2028", moment=datetime(2028, 2, 29, 12, tzinfo=UTC)),
    Factor("longer-day", "a minute before a day of 25 hours", {"TZ": BERLIN}, _late_in_berlin(2026, 10, 24)),
    Factor("shorter-day", "a minute before a day of 23 hours", {"TZ": BERLIN}, _late_in_berlin(2027, 3, 27)),
)
ZONES = tuple(
    Factor(name, f"the zone {zone}", {"TZ": zone})
    for name, zone in (
        ("utc", "UTC"),
        ("far-east", "Pacific/Kiritimati"),
        ("far-west", "Pacific/Pago_Pago"),
        ("half-hours", "America/St_Johns"),
    )
)
OTHERS = (
    Factor("c-locale", "LC_ALL=C, as in a bare container", {"LC_ALL": "C", "LANG": "C"}),
    Factor("root", "as root", user=0),
    Factor("user", "as an ordinary user", user=65534),
    Factor("busy", "every core has other work", busy=True),
)
VERSIONS = (
    Factor("lowest", "the lowest version that each dependency may have", versions="lowest"),
    Factor("newest", "the newest", versions="newest"),
)
ALL = (*DAYS, *ZONES, *OTHERS, *VERSIONS)


def two_days(number: int) -> tuple[Factor, Factor]:
    """Two of the odd days; the next number gives others, and four numbers all of them."""
    first = 2 * number % len(DAYS)
    return DAYS[first], DAYS[first + 1]
