"""What came of the news: whether they were told, and what of the plan is called off with it."""

from clientexit_tui.content.conditions import named
from clientexit_tui.content.model import TaskTemplate
from clientexit_tui.interview.facts import Facts

TOLD = "told_them"
"""The question whether they were told."""
CHANGED_MIND, NOT_YET = "changed_mind", "not_yet"
"""Its answers of those who have told nobody."""


def was_told(facts: Facts) -> bool:
    """Whether they were told."""
    return facts.text(TOLD) not in ("", CHANGED_MIND, NOT_YET)


def is_called_off(template: TaskTemplate, facts: Facts) -> bool:
    """Whether a task hangs on news that will not be told: its day has passed, and the user has changed their mind."""
    hangs = template.anchor in ("news", "last") and TOLD not in named(template.when)
    return hangs and facts.text(TOLD) == CHANGED_MIND
