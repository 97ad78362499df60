"""The home of a session: what is urgent, what is next, and the ten sections."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from clientexit_tui import words
from clientexit_tui.case import Case
from clientexit_tui.interview.progress import SectionProgress, Status
from clientexit_tui.tui.parts.home_parts import progress_words, standing, urgent_words
from clientexit_tui.tui.routes import OWN_SCREEN
from clientexit_tui.tui.session_screen import SessionScreen
from clientexit_tui.tui.widgets.news import News
from clientexit_tui.tui.widgets.plain import Plain, Scroll
from clientexit_tui.tui.widgets.row import Row
from clientexit_tui.tui.widgets.row_list import RowList

NARROW = 60
"""Columns below which a section says in numbers alone how far it has come."""


class HomeScreen(SessionScreen):
    """A task list of the sections, shown at every return."""

    AUTO_FOCUS = "#sections"
    HELP = words.HELP_HOME
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("o", "go('options')", words.KEY_OPTIONS, show=False, id="home.options"),
        Binding("v", "go('verdict')", words.KEY_VERDICT, id="home.verdict"),
        Binding("l", "go('letter')", words.KEY_LETTER, id="home.letter"),
        Binding("p", "go('plan')", words.KEY_PLAN, id="home.plan"),
        Binding("x", "go('export')", words.KEY_EXPORT, id="home.export"),
        Binding("a", "go('review')", words.KEY_ALL_ANSWERS, show=False, id="home.review"),
        Binding("q", "go('questions')", words.KEY_ASKING, show=False, id="home.questions"),
        Binding("b", "go('look_back')", words.KEY_LOOK_BACK, show=False, id="home.look_back"),
        Binding("h", "go('visits')", words.KEY_HISTORY, show=False, id="home.visits"),
        Binding("n", "hide_news", words.KEY_HIDE_NEWS, show=False, id="home.hide_news"),
        Binding("r", "rename", words.KEY_RENAME, show=False, id="home.rename"),
    ]

    _marked_place = ""
    """Where the user was when the mark was last put there."""
    _narrow = False
    """Whether the sections were shown for a narrow screen."""

    def shows_key(self, action: str) -> bool:
        """The ways on are worth more room than the way back."""
        return action != "back"

    def body(self) -> ComposeResult:
        """Notices, where things stand, the sections."""
        with Scroll(id="home"):
            yield Plain(id="urgent", classes="notice")
            yield Plain(id="standing")
            yield News(id="news")
            yield RowList(height=1, gap=0, id="sections")
            yield Plain(id="place", classes="muted")

    def on_mount(self) -> None:
        """The mark stands where the user was."""
        self._mark_place()

    def on_resize(self, _event: events.Resize) -> None:
        """Says it in as many words as there is room for."""
        if self._narrow != (self.app.size.width < NARROW):
            self.show_case(self.case)

    def position(self) -> str:
        """How much is answered."""
        return words.ANSWERED.format(count=sum(each.answered for each in self.case.progress))

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """The mark follows to where the user has been meanwhile."""
        super().on_screen_resume(event)
        if self.case.session.place != self._marked_place:
            self._mark_place()

    def show_case(self, case: Case) -> None:
        """Shows what follows from the answers now."""
        super().show_case(case)
        urgent = self.query_one("#urgent", Plain)
        urgent.display = bool(case.verdict.urgent)
        urgent.update(urgent_words(case))
        self.query_one("#standing", Plain).update(standing(case))
        self.query_one("#news", News).show(case, self.controller.editing.since)
        self._narrow = self.app.size.width < NARROW
        rows = [self._row(number, each) for number, each in enumerate(case.progress, 1)]
        self.query_one("#sections", RowList).set_rows(rows)
        self._say_place(case)

    def action_hide_news(self) -> None:
        """Puts the news since the last visit away for this one."""
        self.controller.editing.since = None
        self.query_one("#news", News).show(self.case, None)

    def _row(self, number: int, each: SectionProgress) -> Row:
        tone = "muted" if each.status is Status.DONE else ""
        said = progress_words(each, narrow=self._narrow)
        return Row(((f"{number:>2}  {each.section.title}", said),), id=each.section.id, tone=tone)

    def _mark_place(self) -> None:
        self._marked_place = self.case.session.place
        section, _, _ = self._marked_place.partition("/")
        ids = [each.section.id for each in self.case.progress]
        todo = next((at for at, each in enumerate(self.case.progress) if each.status is not Status.DONE), 0)
        self.query_one("#sections", RowList).index = ids.index(section) if section in ids else todo

    def _say_place(self, case: Case) -> None:
        section_id, _, group_id = case.session.place.partition("/")
        section = next((each for each in case.content.sections if each.id == section_id), None)
        group = next((each for each in section.groups if each.id == group_id), None) if section else None
        said = " › ".join(each.title for each in (section, group) if each is not None)
        said += "." if said[-1:].isalnum() else ""  # some titles are questions
        # a section with a screen of its own opens there, and not on the page of its questions
        line = words.YOU_WERE_THERE if section_id in OWN_SCREEN else words.YOU_WERE_HERE
        self.query_one("#place", Plain).update(line.format(place=said) if said else words.PRIVATE)

    @on(RowList.Opened, "#sections")
    def _open(self, event: RowList.Opened) -> None:
        section_id = event.row_list.rows[event.index].id
        if section_id in OWN_SCREEN:
            self.navigator.go(OWN_SCREEN[section_id])
            return
        place, _, group_id = self.case.session.place.partition("/")
        self.navigator.go("section", section_id=section_id, group_id=group_id if place == section_id else "")

    def action_rename(self) -> None:
        """Asks for another title."""
        from clientexit_tui.tui.dialogs import AskText  # seldom needed

        ask = AskText(words.RENAME_TITLE, words.RENAME_LABEL, self.case.session.title, words.TITLE_NEEDED)
        self.navigator.ask(ask, lambda title: self.controller.rename(title) if title else None)

    async def action_back(self) -> None:
        """Puts the session away and goes back to the library."""
        if self.program.leave_session():
            self.dismiss()
