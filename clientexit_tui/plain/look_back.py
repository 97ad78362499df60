"""Looking back: what was expected beside what has happened, the check-ins, and what to take along."""

from collections.abc import Iterable

from clientexit_tui import words
from clientexit_tui.app.checking_in import checkin_of_today
from clientexit_tui.exit_plan.checkins import CHECKINS
from clientexit_tui.plain.entries import Entries
from clientexit_tui.plain.talk import Row
from clientexit_tui.plain.view_page import READ, ViewPage
from clientexit_tui.views import line
from clientexit_tui.views.look_back import SECTION, look_back_view
from clientexit_tui.views.targets import Do, Target, ToRecord

QUESTIONS = "questions"


class LookBackPage(ViewPage):
    """The comparison, and the way to the next check-in."""

    title = words.TRAIL_LOOK_BACK

    @property
    def _entries(self) -> Entries:
        return Entries(self.controller, self.controller.content.by_id[CHECKINS])

    def lines(self) -> Iterable[line.Row]:
        """The comparison."""
        return look_back_view(self.case)

    def rows(self) -> list[Row]:
        """All questions about it, and the plan."""
        return [(QUESTIONS, words.PLAIN_QUESTIONS), (READ, words.PLAIN_READ_AGAIN), ("plan", words.PLAIN_PLAN)]

    def do(self, chosen: str) -> None:
        """Asks the questions, or goes to the plan."""
        if chosen == QUESTIONS:
            self.navigator.section(SECTION)
        else:
            super().do(chosen)

    def opens(self, target: Target) -> bool:
        """Check-ins, too."""
        return isinstance(target, ToRecord | Do) or super().opens(target)

    def follow(self, target: Target) -> None:
        """Notes a check-in of today, changes one, or goes where a line leads."""
        match target:
            case Do():
                self._entries.write(checkin_of_today(self.case, self._entries.new().id))
            case ToRecord(_, record_id):
                self._entries.write(next(each for each in self._entries.records if each.id == record_id))
            case _:
                super().follow(target)
