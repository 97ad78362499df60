"""Looking back: what was expected beside what has happened, the check-ins, and what to take along."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from clientexit_tui import words
from clientexit_tui.app.checking_in import checkin_of_today
from clientexit_tui.case import Case
from clientexit_tui.exit_plan.checkins import CHECKINS
from clientexit_tui.tui.drawing import drawn
from clientexit_tui.tui.records import KeptRecords
from clientexit_tui.tui.session_screen import SessionScreen
from clientexit_tui.tui.widgets.linked_page import LinkedPage
from clientexit_tui.views.look_back import SECTION, look_back_view
from clientexit_tui.views.targets import Target, ToRecord


class LookBackScreen(SessionScreen):
    """The comparison, and the way to the next check-in."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "check_in", words.KEY_CHECK_IN, id="look_back.check_in"),
        Binding("q", f"questions('{SECTION}')", words.KEY_QUESTIONS, id="look_back.questions"),
        Binding("p", "go('plan')", words.KEY_PLAN, show=False, id="look_back.plan"),
    ]
    AUTO_FOCUS = ""
    HELP = words.HELP_LOOK_BACK

    def trail(self) -> str:
        """Where this is."""
        return words.TRAIL_LOOK_BACK

    def body(self) -> ComposeResult:
        """One page."""
        yield LinkedPage(id="look_back")

    def show_case(self, case: Case) -> None:
        """Shows the comparison as it follows from the answers."""
        super().show_case(case)
        self._show(case)

    def _show(self, case: Case) -> None:
        self.query_one("#look_back", LinkedPage).show(drawn(look_back_view(case), self.app.size.width))

    def on_resize(self, _event: events.Resize) -> None:
        """Sets the two sides for the new width."""
        self._show(self.case)

    async def follow(self, target: Target) -> None:
        """Opens a check-in, or goes where a line leads."""
        if isinstance(target, ToRecord):
            self._open_checkin(target.record)
        else:
            await super().follow(target)

    @property
    def _checkins(self) -> KeptRecords:
        return KeptRecords(self.program, self.case.content.by_id[CHECKINS])

    def _open_checkin(self, record_id: str) -> None:
        records = self.case.session.answers.written(CHECKINS)
        self._checkins.open(next(each for each in records if each.id == record_id), self.field_context)

    def action_check_in(self) -> None:
        """Opens a check-in of today, with its name filled in where it is due; kept once a word is written."""
        records = self.case.session.answers.written(CHECKINS)
        self._checkins.open(checkin_of_today(self.case, self.controller.new_record_id(records)), self.field_context)
