"""A check-in to begin with: of today, with its name where one is due."""

from clientexit_tui.case import Case
from clientexit_tui.exit_plan.checkins import REVIEW
from clientexit_tui.exit_plan.looking_back import look_back
from clientexit_tui.interview.answers import Record


def checkin_of_today(case: Case, record_id: str) -> Record:
    """An empty check-in with its day, and with its name filled in where that one is due."""
    return Record(record_id, {"date": case.today.isoformat(), **_which(case)})


def _which(case: Case) -> dict[str, str]:
    plan = case.plan
    if plan.chosen and plan.stays:
        return {"which": REVIEW}
    following = look_back(case.verdict, plan).next
    return {"which": following[0]} if following and following[1] <= case.today else {}
