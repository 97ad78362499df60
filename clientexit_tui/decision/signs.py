"""How strong each sign is: the level rated, raised where it is well documented and recent.

The anchors of a level already speak of how often and how heavily a sign shows (severity and frequency). The incidents
linked to it add number and recency: a pattern that is on record counts for more than one that is remembered. Nothing
here lowers a rated level, so that somebody who keeps no log is not believed less; old events and short patterns speak
through rules of their own. Source: domain practice that patterns count, not incidents; the numbers are our own.
"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from datetime import timedelta
from decimal import Decimal

from clientexit_tui.content.model import Interview
from clientexit_tui.interview.answers import Answer, State
from clientexit_tui.interview.conditions import Range
from clientexit_tui.interview.facts import Facts
from clientexit_tui.interview.parsing.partial_date import parse_canonical_date

MOST = 4
PRESENT = 2
"""The level from which incidents can raise a sign: below it they are single events."""
MANY = 3
RECENT = timedelta(days=180)


def sign_ids(content: Interview) -> tuple[str, ...]:
    """The ids of the signs, in order."""
    return tuple(group.sign.id for section in content.sections for group in section.groups if group.sign)


def sign_strengths(facts: Facts) -> Mapping[str, Range | None]:
    """For each sign how strong it is, 0 to 4; a range while its incidents are open, None while it is not rated."""
    recent = {each.id for each in facts.records("incidents") if _is_recent(each.get("date"), facts)}
    return {sign: _strength(sign, recent, facts) for sign in sign_ids(facts.content)}


def _strength(sign: str, recent: AbstractSet[str], facts: Facts) -> Range | None:
    text = facts.text(f"{sign}_level")
    if text not in {"0", "1", "2", "3", "4"}:
        return None
    level = int(text)
    raised = min(level + 1, MOST) if level >= PRESENT else level
    many = _well_documented(sign, recent, facts)
    return Range(Decimal(raised if many else level), Decimal(level if many is False else raised))


def _well_documented(sign: str, recent: AbstractSet[str], facts: Facts) -> bool | None:
    """Whether enough recent incidents are linked to a sign; None while that was not answered."""
    answer = facts.answer(f"{sign}_evidence")
    if facts.applies.get(f"{sign}_evidence") is False or _declined(answer):
        return False
    if answer is None or not isinstance(answer.value, tuple) or not _are_known(facts.answer("incidents")):
        return None
    return len(recent & {str(each) for each in answer.value}) >= MANY


def _are_known(incidents: Answer | None) -> bool:
    return incidents is not None and incidents.state in (State.ANSWERED, State.NOT_APPLICABLE)


def _declined(answer: Answer | None) -> bool:
    return answer is not None and answer.state is State.NOT_APPLICABLE


def _is_recent(text: str, facts: Facts) -> bool:
    when = parse_canonical_date(text) if text else None
    return when is not None and facts.today - when.latest <= RECENT
