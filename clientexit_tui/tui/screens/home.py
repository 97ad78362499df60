"""The home of a session: what is urgent, what is next, and the ten sections."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from clientexit_tui import words
from clientexit_tui.decision.verdict import Confidence
from clientexit_tui.dialogue.progress_words import progress_words
from clientexit_tui.dialogue.shelf_words import due_words
from clientexit_tui.interview.progress import SectionProgress, Status
from clientexit_tui.outlook import Outlook
from clientexit_tui.tui.page import Page
from clientexit_tui.tui.routes import OWN_SCREEN
from clientexit_tui.tui.widgets.news import News
from clientexit_tui.tui.widgets.plain import Plain, Scroll
from clientexit_tui.tui.widgets.row import Row
from clientexit_tui.tui.widgets.row_list import RowList


class HomeScreen(Page):
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

    def position(self) -> str:
        """How much is answered."""
        return words.ANSWERED.format(count=sum(each.answered for each in self.outlook.progress))

    def show_outlook(self, outlook: Outlook) -> None:
        """Shows what follows from the answers now."""
        super().show_outlook(outlook)
        urgent = self.query_one("#urgent", Plain)
        urgent.display = bool(outlook.verdict.urgent)
        urgent.update(self._urgent(outlook))
        self.query_one("#standing", Plain).update(self._standing(outlook))
        self.query_one("#news", News).show(outlook, self.desk.visit.since)
        rows = [self._row(number, each) for number, each in enumerate(outlook.progress, 1)]
        self.query_one("#sections", RowList).set_rows(rows)
        self._say_place(outlook)

    def action_hide_news(self) -> None:
        """Puts the news since the last visit away for this one."""
        self.desk.visit.since = None
        self.query_one("#news", News).show(self.outlook, None)

    def _urgent(self, outlook: Outlook) -> Content:
        lines = [Content.assemble(("! ", "bold"), (gate.title, "bold")) for gate in outlook.verdict.urgent]
        return Content("\n").join([*lines, Content(words.URGENT_MORE)])

    def _standing(self, outlook: Outlook) -> Content:
        parts = [Content.assemble((f"{words.NEXT_STEP}  ", "$text-muted"), (self._suggestion(outlook), "bold"))]
        verdict = outlook.verdict
        if verdict.headline:
            said = outlook.content.option(verdict.headline).title.lower()
            sure = words.UI_CONFIDENCE[verdict.confidence.value]
            label = words.UI_POINTS_TO if verdict.confidence is not Confidence.OPEN else words.UI_POINTS_SO_FAR
            parts.append(Content.assemble((f"{label}  ", "$text-muted"), f"{said}, {sure}"))
        chosen = outlook.facts.text("choice")
        if chosen:
            option = outlook.content.option(chosen).title.lower()
            parts.append(Content.assemble((f"{words.YOUR_CHOICE}  ", "$text-muted"), option))
        task = outlook.next_task
        if task is not None and task.due is not None:
            when = due_words(task.due.isoformat(), outlook.today)
            parts.append(Content.assemble((f"{words.NEXT_DUE}  ", "$text-muted"), f"{task.title}, {when}"))
        return Content("\n").join(parts)

    def _suggestion(self, outlook: Outlook) -> str:
        """The one obvious next step."""
        todo = next((each for each in outlook.progress if each.status is not Status.DONE), None)
        if todo is None:
            return words.ALL_DONE
        started = words.BEGIN_WITH if todo.status is Status.NOT_STARTED else words.GO_ON_WITH
        return started.format(section=todo.section.title)

    def _row(self, number: int, each: SectionProgress) -> Row:
        tone = "muted" if each.status is Status.DONE else ""
        return Row(((f"{number:>2}  {each.section.title}", progress_words(each)),), id=each.section.id, tone=tone)

    def _mark_place(self) -> None:
        section, _, _ = self.outlook.session.place.partition("/")
        ids = [each.section.id for each in self.outlook.progress]
        todo = next((at for at, each in enumerate(self.outlook.progress) if each.status is not Status.DONE), 0)
        self.query_one("#sections", RowList).index = ids.index(section) if section in ids else todo

    def _say_place(self, outlook: Outlook) -> None:
        section_id, _, group_id = outlook.session.place.partition("/")
        section = next((each for each in outlook.content.sections if each.id == section_id), None)
        group = next((each for each in section.groups if each.id == group_id), None) if section else None
        said = " › ".join(each.title for each in (section, group) if each is not None)
        self.query_one("#place", Plain).update(words.YOU_WERE_HERE.format(place=said) if said else words.PRIVATE)

    @on(RowList.Opened, "#sections")
    def _open(self, event: RowList.Opened) -> None:
        section_id = event.row_list.rows[event.index].id
        if section_id in OWN_SCREEN:
            self.desk.go(OWN_SCREEN[section_id])
            return
        place, _, group_id = self.outlook.session.place.partition("/")
        self.desk.go("section", section_id=section_id, group_id=group_id if place == section_id else "")

    def action_rename(self) -> None:
        """Asks for another title."""
        from clientexit_tui.tui.dialogs import AskText  # seldom needed

        ask = AskText(words.RENAME_TITLE, words.RENAME_LABEL, self.outlook.session.title, words.TITLE_NEEDED)
        self.app.push_screen(ask, lambda title: self.desk.rename(title) if title else None)

    async def action_back(self) -> None:
        """Puts the session away and goes back to the library."""
        self.desk.leave_session()
        self.dismiss()
