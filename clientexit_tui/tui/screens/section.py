"""A section, one page of related questions at a time."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal

from clientexit_tui import words
from clientexit_tui.app.clipboard import Copied
from clientexit_tui.app.copied_text import answer_to_copy
from clientexit_tui.app.section_pages import SectionPages
from clientexit_tui.case import Case
from clientexit_tui.content.model import Group
from clientexit_tui.interview.answers import Answer
from clientexit_tui.tui.session_screen import SessionScreen
from clientexit_tui.tui.widgets.controls import guidance
from clientexit_tui.tui.widgets.given import Advance, Given
from clientexit_tui.tui.widgets.plain import Plain, Scroll
from clientexit_tui.tui.widgets.question_form import QuestionForm, field_of


class SectionScreen(SessionScreen):
    """One section. The screen stays; its pages take turns on it."""

    AUTO_FOCUS = ""
    HELP = words.HELP_SECTION
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pageup", "previous_page", words.KEY_PREVIOUS_PAGE, show=False, priority=True, id="section.previous"),
        Binding("pagedown", "next_page", words.KEY_NEXT_PAGE, priority=True, id="section.next"),
        Binding("f3", "go('questions')", words.KEY_ASKING, id="section.questions"),
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

    # What is asked

    @property
    def pages(self) -> SectionPages:
        """The section as it is asked now."""
        return SectionPages(self.case, self.case.content.section(self._section_id))

    @property
    def page(self) -> Group | None:
        """The page shown, if any question is asked in this section."""
        return self.pages.page(self._group_id)

    def _neighbour(self, step: int) -> Group | None:
        return self.pages.neighbour(self._group_id, step)

    def trail(self) -> str:
        """The section."""
        return self.pages.section.title

    def position(self) -> str:
        """Which page of how many."""
        pages, here = self.pages.pages, self.page
        number = next((at for at, group in enumerate(pages, 1) if group is here), 0)
        return words.PAGE_OF.format(number=number, count=len(pages)) if len(pages) > 1 and number else ""

    def shows_key(self, action: str) -> bool:
        """What to take along is shown where an "I don't know" adds to it."""
        groups = {group for adviser in self.case.content.advisers for group in adviser.groups}
        return action != "go('questions')" or self._group_id in groups

    # What is shown

    def body(self) -> ComposeResult:
        """The form, and beside it, where there is room, why it is asked."""
        with Horizontal(id="section"):
            yield QuestionForm(self._answer_of, lambda: self.field_context, id="form")
            with Scroll(id="aside"):
                yield Plain(id="why")

    def _answer_of(self, question_id: str) -> Answer | None:
        return self.case.session.answers.get(question_id)

    @property
    def form(self) -> QuestionForm:
        """The questions on the screen."""
        return self.query_one("#form", QuestionForm)

    async def on_mount(self) -> None:
        """Opens the page asked for."""
        self._group_id = self.pages.holding(self._question_id) or self._group_id
        await self._turn_to(self.page, self._question_id)

    async def _turn_to(self, page: Group | None, question_id: str = "") -> None:
        """Shows a page with the focus on a question."""
        self._group_id = page.id if page else ""
        with self.app.batch_update():
            self._say_group(page)
            if not await self.there_after(self.form.turn_to(self.pages.asked(page))):
                return
            self._say_onward()
            self.show_saving()
            if page:
                self.controller.at_place(f"{self._section_id}/{page.id}")
                self.form.open_at(question_id)
                self._say_why()
        self.call_after_refresh(self._settle)

    async def _turn_away(self, page: Group | None) -> None:
        """Turns to another page, since the one here is no longer asked."""
        await self._turn_to(page)

    def _say_group(self, page: Group | None) -> None:
        section = self.pages.section
        if page is None:
            self.form.say_group(section.title, words.NOTHING_ASKED_HERE, None)
            return
        intros = (section.intro if page is self.pages.pages[0] else "", page.intro)
        self.form.say_group(page.title, "\n\n".join(filter(None, intros)), page.sign)

    def _say_onward(self) -> None:
        following = self._neighbour(1)
        said = words.ONWARD.format(page=following.title) if following else words.ONWARD_REVIEW
        self.form.say_onward(words.ONWARD_RETURN if self._returning else said)

    def show_case(self, case: Case) -> None:
        """Shows what follows from the answers: questions come and go at once."""
        super().show_case(case)
        page = self.page
        if page is None or page.id != self._group_id:
            self.call_next(self._turn_away, page)
            return
        self.form.adapt(self.pages.asked(page))
        self.form.show(case.session.answers)
        self._say_onward()

    def to_copy(self) -> Copied | None:
        """The answer to the question in focus, in full."""
        field = field_of(self.focused)
        return answer_to_copy(self.case, field.question.id) if field else None

    def on_descendant_focus(self) -> None:
        """Says why the question is asked."""
        self._say_why()

    def on_resize(self) -> None:
        """There may be room beside the form now."""
        self.call_after_refresh(self._say_why)

    def _say_why(self) -> None:
        aside, field = self.query_one("#aside", Scroll), field_of(self.focused)
        if field is not None and aside.display:
            self.query_one("#why", Plain).update(guidance(field.question))
            aside.scroll_home(animate=False)

    def on_descendant_blur(self, _event: events.DescendantBlur) -> None:
        """What was typed is saved when the question is left, as soon as the next is on the screen."""
        self.call_after_refresh(self._settle)

    def _settle(self) -> None:
        self.controller.settle()

    def take_answer(self, given: Given) -> bool:
        """Takes an answer into the session."""
        self.controller.give(given.question.id, given.answer, typing=given.typing)
        return True

    # Where to go

    @on(Advance)
    async def _advance(self) -> None:
        """Goes to the next question, or the next page after the last."""
        following = self.form.following(self.focused)
        if self._returning:
            answers = self.case.session.answers
            following = [field for field in following if answers.get(field.question.id) is None]
        if following:
            following[0].focus_control()
        elif self._returning:
            await self.action_back()
        else:
            await self.action_next_page()

    async def action_next_page(self) -> None:
        """Turns to the next page; after the last, to the answers of the section, or back where the user was."""
        following = self._neighbour(1)
        if following:
            await self._turn_to(following)
            return
        self.controller.settle()
        if self._returning:
            await self.action_back()
        else:
            self.navigator.go("review", section_id=self._section_id)

    async def action_previous_page(self) -> None:
        """Turns to the page before; before the first there is none."""
        before = self._neighbour(-1)
        if before:
            await self._turn_to(before)
