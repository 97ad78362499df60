"""A check-in to begin with: of today, with its name where one is due."""

from clientexit_tui.exit_plan.checkins import REVIEW
from clientexit_tui.exit_plan.looking_back import look_back
from clientexit_tui.interview.answers import Record
from clientexit_tui.outlook import Outlook


def checkin_of_today(outlook: Outlook, record_id: str) -> Record:
    """An empty check-in with its day, and with its name filled in where that one is due."""
    return Record(record_id, {"date": outlook.today.isoformat(), **_which(outlook)})


def _which(outlook: Outlook) -> dict[str, str]:
    plan = outlook.plan
    if plan.chosen and plan.stays:
        return {"which": REVIEW}
    following = look_back(outlook.verdict, plan).next
    return {"which": following[0]} if following and following[1] <= outlook.today else {}
