"""What is worked out once is kept, and no thread waits for another because of it."""

import re
from threading import Barrier, Thread

from clientexit_tui.cached import cached_property
from tests.places import ROOT

PATIENCE = 10.0
"""Seconds; only a failing test takes them."""


class Crossing:
    """Two properties that look at each other, from either end."""

    def __init__(self, met: Barrier, start: str) -> None:
        self._met = met
        self._start = start
        self.worked: list[str] = []

    def _begin(self, name: str, other: str) -> str:
        self.worked.append(name)
        if name == self._start:
            self._met.wait(PATIENCE)
            return f"{name}, {getattr(self, other)}"
        return name

    @cached_property
    def first(self) -> str:
        """Looks at the second where it is where one begins."""
        return self._begin("first", "second")

    @cached_property
    def second(self) -> str:
        """Looks at the first where it is where one begins."""
        return self._begin("second", "first")


def test_a_value_is_worked_out_once_and_belongs_to_its_object() -> None:
    one, other = Crossing(Barrier(1), "first"), Crossing(Barrier(1), "second")
    assert (one.first, one.first, other.first) == ("first, second", "first, second", "first")
    assert (one.worked, other.worked) == (["first", "second"], ["first"])
    assert Crossing.first.__doc__ == "Looks at the second where it is where one begins."


def test_two_threads_that_begin_at_different_ends_do_not_wait_for_each_other() -> None:
    met, told = Barrier(2), list[str]()
    threads = [
        Thread(target=lambda start=start: told.append(getattr(Crossing(met, start), start)), daemon=True)
        for start in ("first", "second")
    ]
    for each in threads:
        each.start()
    for each in threads:
        each.join(PATIENCE)
    assert sorted(told) == ["first, second", "second, first"]


def test_no_module_takes_the_one_that_waits() -> None:
    texts = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "clientexit_tui").rglob("*.py")}
    waits = re.compile(r"functools(\.| import .*)\bcached_property")
    assert [name for name, text in texts.items() if waits.search(text)] == []
