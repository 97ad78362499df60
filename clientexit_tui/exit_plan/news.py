"""What came of the news: whether they were told, and what of the plan is called off with it."""

from clientexit_tui.content.conditions import named
from clientexit_tui.content.model import TaskTemplate
from clientexit_tui.exit_plan.days import last_day
from clientexit_tui.interview.answers import day_of, is_after
from clientexit_tui.interview.facts import Facts

TOLD, REPLY, DAY = "told_them", "their_reply", "tell_on"
"""The questions whether they were told, what they replied, and on which day they were to be told."""
CHANGED_MIND, NOT_YET = "changed_mind", "not_yet"
"""The answers of those who have told nobody."""


def is_old_news(facts: Facts) -> bool:
    """Whether what was said of the news is about an earlier day than the one that is named for it now."""
    told, day = facts.answer(TOLD), last_day(facts.text(DAY))
    if told is None:
        return False
    given = day_of(told.at)
    older = given is not None and day is not None and given < day
    return older or (told.value in (CHANGED_MIND, NOT_YET) and is_after(facts.given.get(DAY), told))


def is_called_off(template: TaskTemplate, facts: Facts) -> bool:
    """Whether a task hangs on news that will not be told, since the user has changed their mind, or on old news."""
    follows = template.anchor == "news" and bool({*named(template.when)} & {TOLD, REPLY})
    if is_old_news(facts):
        return follows
    return template.anchor in ("news", "last") and not follows and facts.text(TOLD) == CHANGED_MIND
