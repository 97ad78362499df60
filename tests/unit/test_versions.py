"""What this project says of the versions of its dependencies."""

import re

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.odd.factors import DAYS, two_days
from tests.odd.versions import CONSTRAINTS, lowest, requirements

LINES = [each for each in CONSTRAINTS.read_text(encoding="utf-8").splitlines() if not each.startswith("#")]
PINNED = {canonicalize_name(name): version for name, version in (each.split("==") for each in LINES)}


def test_the_constraints_are_names_with_one_version_each_and_say_nothing_of_where_they_come_from() -> None:
    assert [each for each in LINES if not re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.!+]+", each)] == []


@pytest.mark.parametrize("needed", [*requirements()], ids=str)
def test_each_dependency_begins_at_a_version_and_is_held_to_one_that_it_allows(needed: Requirement) -> None:
    assert needed.specifier.contains(lowest(needed))
    if needed.name != "pip":  # the one of the environment will do
        assert needed.specifier.contains(PINNED[canonicalize_name(needed.name)])


@pytest.mark.parametrize("said", ["textual", "textual<9", "textual!=8"])
def test_a_dependency_that_begins_nowhere_is_refused(said: str) -> None:
    with pytest.raises(ValueError, match="does not say at which version textual begins"):
        lowest(Requirement(said))


def test_four_days_in_a_row_try_every_odd_day() -> None:
    for first in (0, 739_585):
        tried = [each.name for day in range(first, first + 4) for each in two_days(day)]
        assert sorted(tried) == sorted(each.name for each in DAYS)
