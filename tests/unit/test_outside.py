"""What differs from one machine and one day to the next is read in few places, each named here with its reason.

Whatever else needs it is given it, so that a test can give its own: a test that reads the real day is green until a day
comes that it did not think of.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.places import ROOT, TESTS

DAY = (
    "datetime.datetime.now",
    "datetime.datetime.today",
    "datetime.datetime.utcnow",
    "datetime.date.today",
    "datetime.date.fromtimestamp",
    "time.time",
    "time.time_ns",
    "time.gmtime",
    "clientexit_tui.clock.now",
)
ZONE = ("time.localtime", "time.mktime", "time.ctime", "time.tzname", "time.timezone", ".astimezone()")
LANGUAGE = ("locale", "time.strftime", "time.asctime", ".strftime", "calendar.day_name", "calendar.month_name")
"""Names of days and months, and much else, in the language of the machine."""
USER = ("os.getuid", "os.geteuid", "os.getlogin", "getpass.getuser", "pwd", "pathlib.Path.home")
MACHINE = ("platform", "socket", "os.uname", "os.cpu_count", "os.getloadavg", "time.monotonic", "time.perf_counter")
CHANCE = ("random", "secrets", "uuid", "os.urandom")

ALLOWED: dict[str, dict[str, str]] = {
    "clientexit_tui/clock.py": {"datetime.datetime.now": "the one place that reads the clock"},
    "clientexit_tui/__main__.py": {"clientexit_tui.clock.now": "the start hands it to whatever needs it"},
    "clientexit_tui/cli/home.py": {"os.urandom": "chance, handed to the parts that need it"},
    "clientexit_tui/cli/upkeep.py": {"platform": "`doctor` tells of the machine"},
    "clientexit_tui/decision/worlds.py": {"random": "drawn from a seed of its own: the same worlds each time"},
    "clientexit_tui/content/ready.py": {"os.geteuid": "a cache folder is read only where it is the user's own"},
    "clientexit_tui/app/crash_log.py": {"platform": "so does the log of a crash"},
    "clientexit_tui/app/running.py": {"time.monotonic": "one that ends at once may have a window"},
    "clientexit_tui/sessions/store.py": {"platform": "another program is told where a session is open"},
    "clientexit_tui/sessions/rescue_places.py": {
        "pathlib.Path.home": "whether there is a home at all decides where a text can go",
        "os.geteuid": "a folder that all may write in is trusted only where it is the user's own",
    },
    "clientexit_tui/tui/unsaved.py": {"pathlib.Path.home": "where to save instead is proposed, not chosen"},
}
"""Why a module of the program may read what."""
TESTS_ALLOWED: dict[str, dict[str, str]] = {
    "tests/unit/test_clock.py": {"clientexit_tui.clock.now": "it is what is tested; the clock behind it stands still"},
    "tests/unit/test_rescue.py": {"os.geteuid": "a place that all users share is named for the one"},
}
"""The same for the tests of values and screens, and what they share."""


def dotted(node: ast.expr) -> str:
    """The names of ``a.b.c``, or nothing where it begins with something else."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        before = dotted(node.value)
        return f"{before}.{node.attr}" if before else ""
    return ""


def imported(tree: ast.AST) -> dict[str, str]:
    """What each imported name stands for, in full."""
    names: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {each.asname or each.name.partition(".")[0]: each.name for each in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names |= {each.asname or each.name: f"{node.module}.{each.name}" for each in node.names}
    return names


def in_figures(form: str) -> bool:
    """Whether a form of dates has nothing but figures, which are the same in every language."""
    return set(re.findall(r"%[-#]?(\w)", form)) <= set("YmdHMS")


def read_in(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Every place where a module uses something from outside: its line, and its full name."""
    names = imported(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if node.func.attr == "astimezone" and all(ast.unparse(each) == "None" for each in node.args):
                yield node.lineno, ".astimezone()"
            if node.func.attr == "strftime" and not in_figures("".join(map(ast.unparse, node.args))):
                yield node.lineno, ".strftime"
            if node.func.attr == "fromtimestamp" and len(node.args) < 2 and not node.keywords:
                yield node.lineno, "time.localtime"
        if isinstance(node, ast.FormattedValue) and node.format_spec and not in_figures(ast.unparse(node.format_spec)):
            yield node.lineno, ".strftime"
        if isinstance(node, ast.Attribute | ast.Name):
            first, _, rest = dotted(node).partition(".")
            if first in names:
                yield node.lineno, f"{names[first]}.{rest}" if rest else names[first]


def of_kind(name: str, kinds: tuple[str, ...]) -> str:
    """Which of these a name is, or lies in; nothing where none."""
    return next((each for each in kinds if name == each or name.startswith(f"{each}.")), "")


def undeclared(path: Path, kinds: tuple[str, ...], allowed: dict[str, dict[str, str]]) -> list[str]:
    """The places of a module that read something of these kinds without a reason given for it."""
    may = allowed.get(str(path.relative_to(ROOT)), {})
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = ((line, of_kind(name, kinds)) for line, name in read_in(tree))
    return sorted({f"{path.relative_to(ROOT)}:{line}: {kind}" for line, kind in found if kind and kind not in may})


OUTSIDE = (*DAY, *ZONE, *LANGUAGE, *USER, *MACHINE, *CHANCE)


def test_the_program_reads_what_is_outside_only_where_a_reason_is_given() -> None:
    files = (ROOT / "clientexit_tui").rglob("*.py")
    assert [place for path in files for place in undeclared(path, OUTSIDE, ALLOWED)] == []


def test_no_test_of_values_or_screens_reads_the_day_the_zone_the_language_or_the_user() -> None:
    files = [*TESTS.glob("*.py"), *(TESTS / "unit").rglob("*.py"), *(TESTS / "screens").rglob("*.py")]
    kinds = (*DAY, *ZONE, *LANGUAGE, *USER)
    assert [place for path in files for place in undeclared(path, kinds, TESTS_ALLOWED)] == []


def test_every_reason_given_is_still_needed() -> None:
    for allowed in (ALLOWED, TESTS_ALLOWED):
        for name, reasons in allowed.items():
            found = {
                of_kind(each, OUTSIDE) for _, each in read_in(ast.parse((ROOT / name).read_text(encoding="utf-8")))
            }
            assert set(reasons) <= found, f"{name} no longer needs what is allowed to it"


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("import datetime as d\nd.datetime.now()", "datetime.datetime.now"),
        ("from datetime import date as day\nrun(clock=day.today)", "datetime.date.today"),
        ("from time import time\ntime()", "time.time"),
        ("moment.astimezone()", ".astimezone()"),
        ("moment.astimezone(None)", ".astimezone()"),
        ("datetime.fromtimestamp(1)", "time.localtime"),
        ("f'{day:%a}'", ".strftime"),
        ("import locale\nlocale.setlocale(locale.LC_ALL)", "locale"),
        ("from os import getuid\ngetuid()", "os.getuid"),
    ],
)
def test_each_way_to_look_outside_is_seen(code: str, name: str) -> None:
    assert name in {of_kind(each, OUTSIDE) for _, each in read_in(ast.parse(code))}


def test_a_time_that_was_given_is_no_look_outside() -> None:
    code = "import datetime\nat.astimezone(zone)\ndatetime.datetime.fromtimestamp(1, zone)\ndesk.now()\nf'{1:>3}'"
    assert not [each for _, each in read_in(ast.parse(code)) if of_kind(each, OUTSIDE)]
