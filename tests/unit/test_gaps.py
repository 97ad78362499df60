"""Words of the shipped tasks whose facts are not known."""

import re

import pytest

from clientexit_tui.content.model import TaskTemplate
from clientexit_tui.exit_plan.anchors import find_anchors
from clientexit_tui.exit_plan.gaps import fill_task, gaps_of
from tests.shipped import content, verdict

WITH_GAPS = [each for each in content().tasks if gaps_of(each.title)]
ODD = re.compile(r"not given yet|[{}]|\(\(|\b(\w+) \1\b|agreed the agreed|: (?:the|an?) agreed number of$")
"""What no sentence has: a gap told as one, a word twice, a number of nothing."""


@pytest.mark.parametrize("template", WITH_GAPS, ids=lambda each: each.id)
def test_a_task_about_something_unknown_still_reads_as_a_sentence(template: TaskTemplate) -> None:
    unknown = verdict()
    said = fill_task(template.title, unknown, find_anchors(unknown, stays=False))
    assert not ODD.search(said), said


def test_a_number_that_is_known_stands_in_the_sentence() -> None:
    known = verdict(handover_help="3")
    help_days = next(each for each in content().tasks if each.id == "t_handover_help")
    assert "(3 days)" in fill_task(help_days.title, known, find_anchors(known, stays=False))
