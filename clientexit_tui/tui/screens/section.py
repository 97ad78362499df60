"""A section, one page of related questions at a time."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content

from clientexit_tui import words
from clientexit_tui.content.model import Group, Question, Section
from clientexit_tui.outlook import Outlook
from clientexit_tui.tui.page import Page
from clientexit_tui.tui.widgets.fields import Field, field_for, guidance
from clientexit_tui.tui.widgets.given import Advance, Given
from clientexit_tui.tui.widgets.plain import Plain, Scroll


class SectionScreen(Page):
    """One section. The screen stays; its pages take turns on it."""

    AUTO_FOCUS = ""
    HELP = words.HELP_SECTION
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pageup", "previous_page", words.KEY_PREVIOUS_PAGE, priority=True, id="section.previous"),
        Binding("pagedown", "next_page", words.KEY_NEXT_PAGE, priority=True, id="section.next"),
    ]

    def __init__(self, section_id: str, group_id: str = "", question_id: str = "", returning: bool = False) -> None:
        """Makes one.

        Args:
            section_id: the section.
            group_id: the page to begin with; the first where it is not asked.
            question_id: the question to begin with; its page wins.
            returning: whether to go back where the user came from once that question is answered.
        """
        super().__init__()
        self._section_id = section_id
        self._group_id = group_id
        self._question_id = question_id
        self._returning = returning
        self._fields: dict[str, Field] = {}

    # What is asked

    @property
    def section(self) -> Section:
        """The section."""
        return self.outlook.content.section(self._section_id)

    @property
    def pages(self) -> tuple[Group, ...]:
        """The groups with a question that is asked now."""
        return tuple(group for group in self.section.groups if self._asked(group))

    def _asked(self, group: Group) -> tuple[Question, ...]:
        facts = self.outlook.facts
        return tuple(each for each in group.questions if each.page == "form" and facts.applicable(each.id))

    @property
    def page(self) -> Group | None:
        """The page shown, if any question is asked in this section."""
        pages = self.pages
        return next((group for group in pages if group.id == self._group_id), pages[0] if pages else None)

    def trail(self) -> str:
        """The section."""
        return self.section.title

    def position(self) -> str:
        """Which page of how many."""
        pages = self.pages
        number = next((at for at, group in enumerate(pages, 1) if group is self.page), 0)
        return words.PAGE_OF.format(number=number, count=len(pages)) if len(pages) > 1 and number else ""

    # What is shown

    def body(self) -> ComposeResult:
        """The form, and beside it, where there is room, why it is asked."""
        with Horizontal(id="section"):
            with Scroll(id="form"):
                yield Plain(id="group-title", classes="title")
                yield Plain(id="intro", classes="muted")
                yield Plain(id="sign")
                yield Vertical(id="questions")
                yield Plain(id="onward", classes="muted")
            with Scroll(id="aside"):
                yield Plain(id="why")

    async def on_mount(self) -> None:
        """Opens the page asked for."""
        wanted = self._question_id
        holder = next((group for group in self.section.groups if any(q.id == wanted for q in group.questions)), None)
        self._group_id = holder.id if holder else self._group_id
        await self._turn_to(self.page, wanted)

    async def _turn_to(self, page: Group | None, question_id: str = "") -> None:
        """Shows a page and puts the focus on a question: the one named, the first open one, or the first."""
        self._group_id = page.id if page else ""
        questions = self.query_one("#questions", Vertical)
        asked = self._asked(page) if page else ()
        self._fields = {each.id: self._field(each) for each in asked}
        self._say_group(page)
        async with questions.batch():
            await questions.remove_children()
            await questions.mount_all(self._fields.values())
        self.show_saving()
        if page:
            self.desk.at_place(f"{self._section_id}/{page.id}")
            self._focus_first(question_id)

    def _field(self, question: Question) -> Field:
        return field_for(question, self.outlook.session.answers.get(question.id), self.setting)

    def _focus_first(self, question_id: str) -> None:
        answers = self.outlook.session.answers
        open_ = next((each for each in self._fields if answers.get(each) is None), next(iter(self._fields), ""))
        first = self._fields.get(question_id) or self._fields[open_]
        first.focus_control()
        if first is next(iter(self._fields.values())):
            self.call_after_refresh(self.query_one("#form", Scroll).scroll_home, animate=False)

    def _say_group(self, page: Group | None) -> None:
        first = page is not None and self.pages.index(page) == 0
        intro = "\n\n".join(filter(None, (self.section.intro if first else "", page.intro if page else "")))
        self.query_one("#group-title", Plain).update(page.title if page else self.section.title)
        self._say("#intro", Content(intro if page else words.NOTHING_ASKED_HERE))
        parts: list[Content] = []
        if page and page.sign:
            parts = [Content(page.sign.says)] if page.sign.says else []
            parts.append(Content.assemble((words.HEALTHY, "bold"), page.sign.healthy))
        self._say("#sign", Content("\n").join(parts))

    def _say(self, selector: str, said: Content) -> None:
        widget = self.query_one(selector, Plain)
        widget.display = bool(said.plain)
        widget.update(said)

    def show_outlook(self, outlook: Outlook) -> None:
        """Shows what follows from the answers: questions come and go at once."""
        super().show_outlook(outlook)
        if not self.is_mounted:
            return
        page = self.page
        if page is None or page.id != self._group_id:
            self.call_next(self._turn_to, page)
            return
        self._adapt(page)
        setting = self.setting
        for question_id, field in self._fields.items():
            field.show(outlook.session.answers.get(question_id))
            field.use(setting)
        self._say_onward()

    def _adapt(self, page: Group) -> None:
        """Adds the questions that are asked now and takes away those that are not."""
        asked = self._asked(page)
        ids = [each.id for each in asked]
        if ids == list(self._fields):
            return
        questions = self.query_one("#questions", Vertical)
        before: Field | None = None
        for gone in [each for each in self._fields if each not in ids]:
            self._fields.pop(gone).remove()
        for question in asked:
            field = self._fields.get(question.id)
            if field is None:
                field = self._fields[question.id] = self._field(question)
                questions.mount(field, after=before) if before else questions.mount(field, before=0)
            before = field
        self._fields = {each: self._fields[each] for each in ids}

    def _say_onward(self) -> None:
        following = self._neighbour(1)
        said = words.ONWARD.format(page=following.title) if following else words.ONWARD_REVIEW
        self.query_one("#onward", Plain).update(words.ONWARD_RETURN if self._returning else said)

    # What is answered

    @on(Given)
    def _given(self, event: Given) -> None:
        self.desk.give(event.question.id, event.answer, typing=event.typing)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Says why the question is asked, and brings all of it in sight."""
        field = self._field_of(event.widget)
        if field is not None:
            self.query_one("#why", Plain).update(guidance(field.question))
            self.query_one("#aside", Scroll).scroll_home(animate=False)
            self.call_after_refresh(self._bring_in, field)

    def on_descendant_blur(self, _event: events.DescendantBlur) -> None:
        """What was typed is saved when the question is left."""
        if self.desk.has_session:
            self.desk.settle()

    def _field_of(self, widget: object) -> Field | None:
        nodes = getattr(widget, "ancestors_with_self", [])
        return next((node for node in nodes if isinstance(node, Field)), None)

    def _bring_in(self, field: Field) -> None:
        form = self.query_one("#form", Scroll)
        if field.is_mounted:
            form.scroll_to_widget(field, animate=False, top=field.outer_size.height > form.size.height)

    # Where to go

    @on(Advance)
    async def _advance(self) -> None:
        """Goes to the next question, or the next page after the last."""
        fields = list(self._fields.values())
        here = self._field_of(self.focused)
        following = fields[fields.index(here) + 1 :] if here in fields else fields
        if self._returning:
            answers = self.outlook.session.answers
            following = [field for field in following if answers.get(field.question.id) is None]
        if following:
            following[0].focus_control()
        elif self._returning:
            self.action_back()
        else:
            await self.action_next_page()

    def _neighbour(self, step: int) -> Group | None:
        pages = self.pages
        at = next((at for at, group in enumerate(pages) if group.id == self._group_id), None)
        return pages[at + step] if at is not None and 0 <= at + step < len(pages) else None

    async def action_next_page(self) -> None:
        """Turns to the next page; after the last, to the answers of the section."""
        self.desk.settle()
        following = self._neighbour(1)
        if following:
            await self._turn_to(following)
            self._say_onward()
        elif self._returning:
            self.action_back()
        else:
            self.desk.go("review", section_id=self._section_id)

    async def action_previous_page(self) -> None:
        """Turns to the page before; before the first there is none."""
        self.desk.settle()
        before = self._neighbour(-1)
        if before:
            await self._turn_to(before)
            self._say_onward()
