"""The visits of a session: how it stood at each, and what strain and verdict did meanwhile."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from clientexit_tui import words
from clientexit_tui.case import Case
from clientexit_tui.errors import ClientExitError
from clientexit_tui.sessions.history import VisitEntry
from clientexit_tui.tui.session_screen import SessionScreen
from clientexit_tui.tui.widgets.plain import Plain, Reading
from clientexit_tui.tui.widgets.row import Row
from clientexit_tui.tui.widgets.row_list import RowList
from clientexit_tui.visits.comparing import Moment, at_visit, compare, now
from clientexit_tui.visits.judging import judgement_of, judgement_words
from clientexit_tui.visits.trend import TrendPoint, point_label, strain_chart, verdict_chart

MARKED, UNMARKED = "* ", "  "


class VisitsScreen(SessionScreen):
    """A list of visits, the latest first, with charts below."""

    AUTO_FOCUS = "#visits"
    HELP = words.HELP_VISITS
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "mark", words.KEY_MARK, id="visits.mark"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._visits: tuple[VisitEntry, ...] = ()
        """The latest first."""
        self._marked: tuple[int, ...] = ()
        """The numbers of the visits marked, at most two."""

    def trail(self) -> str:
        """Where this is."""
        return words.TRAIL_VISITS

    def body(self) -> ComposeResult:
        """List, what can be done, charts."""
        yield RowList(height=1, gap=0, id="visits")
        yield Plain(id="chosen", classes="muted")
        with Reading(id="trend"):
            yield Plain(id="charts")

    def show_case(self, case: Case) -> None:
        """Looks which visits there are."""
        super().show_case(case)
        self.controller.editing.visits.settle()
        history, reason = self.controller.store.history, words.VISITS_NONE
        try:
            visits = history.visits(case.session.id) if history is not None else ()
        except ClientExitError as error:
            visits, reason = (), str(error)
        self._visits = tuple(reversed(visits))
        self._show(reason)

    def _show(self, reason: str = words.VISITS_NONE) -> None:
        rows = self.query_one("#visits", RowList)
        rows.set_rows([self._row(each) for each in self._visits])
        rows.display = bool(self._visits)
        self.query_one("#chosen", Plain).update(self._hint() if self._visits else reason)
        self.query_one("#charts", Plain).update(self._charts() if self._visits else "")

    def on_resize(self, _event: events.Resize) -> None:
        """Draws the charts for the new width."""
        self._show()

    def _row(self, visit: VisitEntry) -> Row:
        left = f"{MARKED if visit.number in self._marked else UNMARKED}{point_label(visit.number, visit.at)}"
        if visit.problem:
            return Row(((left, words.CANNOT_BE_OPENED),), tone="problem")
        said = judgement_words(self.case.content, visit.judgement)
        changed = words.VISIT_CHANGED[visit.changed == 1].format(count=visit.changed)
        return Row(((left, words.DOT.join((said, changed))),))

    def _hint(self) -> str:
        if len(self._marked) == 2:
            first, second = sorted(self._marked)
            return words.VISITS_TWO_MARKED.format(first=first, second=second)
        if self._marked:
            return words.VISITS_ONE_MARKED.format(number=self._marked[0])
        return words.VISITS_HINT

    def _charts(self) -> Content:
        visits = [each for each in reversed(self._visits) if not each.problem]
        points = [TrendPoint(point_label(each.number, each.at), each.judgement) for each in visits]
        points.append(TrendPoint(words.TREND_NOW, judgement_of(self.case)))
        lines: list[Content] = []
        for title, chart in (
            (words.TREND_STRAIN_TITLE, strain_chart(points)),
            (words.TREND_VERDICT_TITLE, tuple(verdict_chart(self.case.content, points, self.app.size.width - 4))),
        ):
            if chart:
                lines += [Content.styled(title, "bold"), *(Content(line) for line in chart), Content("")]
        return Content("\n").join(lines)

    def action_mark(self) -> None:
        """Marks the visit under the mark, or takes the mark away; of three the first loses it."""
        at = self.query_one("#visits", RowList).index
        if at >= len(self._visits) or self._visits[at].problem:
            return
        number = self._visits[at].number
        others = tuple(each for each in self._marked if each != number)
        self._marked = others if number in self._marked else (*others, number)[-2:]
        self._show()

    @on(RowList.Opened)
    def _open(self, event: RowList.Opened) -> None:
        """Compares the two that are marked, else the visit with now."""
        chosen = sorted(self._marked) if len(self._marked) == 2 else [self._visits[event.index].number]
        try:
            moments = [self._moment(number) for number in chosen]
        except ClientExitError as error:
            self.navigator.tell(words.VISIT_NOT_READ, str(error), words.VISIT_NOT_READ_TO_DO)
            return
        before, after = moments if len(moments) == 2 else (moments[0], now(self.case))
        self.navigator.go("changes", comparison=compare(before, after))

    def _moment(self, number: int) -> Moment:
        history = self.controller.store.history
        entry = next(each for each in self._visits if each.number == number)
        if history is None:
            raise LookupError("there are visits but no history")
        return at_visit(self.case.content, entry, history.load(self.case.session.id, number))
