"""Check your answers: of one section, or of all."""

from collections.abc import Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from clientexit_tui import words
from clientexit_tui.app.answer_line import answer_shown
from clientexit_tui.app.clipboard import Copied
from clientexit_tui.app.copied_text import answer_to_copy
from clientexit_tui.app.section_pages import SectionPages
from clientexit_tui.case import Case
from clientexit_tui.content.model import Question, Section
from clientexit_tui.interview.answers import State
from clientexit_tui.tui.routes import OWN_SCREEN
from clientexit_tui.tui.session_screen import SessionScreen
from clientexit_tui.tui.widgets.marked_list import MarkedList
from clientexit_tui.tui.widgets.plain import Plain


class ReviewScreen(SessionScreen):
    """Short statements with what was answered; enter opens one, and leads back here."""

    AUTO_FOCUS = "#answers"
    HELP = words.HELP_REVIEW
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pagedown,c", "go_on", words.KEY_GO_ON, priority=True, id="review.go_on"),
        Binding("y", "app.copy_out", words.KEY_COPY, show=False, id="review.copy"),
    ]

    def __init__(self, section_id: str = "") -> None:
        """Makes one.

        Args:
            section_id: the section, or nothing for all.
        """
        super().__init__()
        self._section_id = section_id

    def body(self) -> ComposeResult:
        """A line on what this is, and the answers."""
        yield Plain(words.CHECK_ANSWERS, classes="title")
        yield Plain(id="count", classes="muted")
        yield MarkedList(id="answers")

    def trail(self) -> str:
        """The section, or that it is all."""
        return self.case.content.section(self._section_id).title if self._section_id else words.ALL_ANSWERS

    @property
    def _sections(self) -> tuple[Section, ...]:
        content = self.case.content
        return (content.section(self._section_id),) if self._section_id else content.sections

    def show_case(self, case: Case) -> None:
        """Shows what follows from the answers now; the mark stays."""
        super().show_case(case)
        rows = self.query_one("#answers", OptionList)
        kept = rows.highlighted
        rows.set_options([option for section in self._sections for option in self._options(section, case)])
        first = next((at for at, option in enumerate(rows.options) if not option.disabled), None)
        rows.highlighted = first if kept is None else kept
        done = [each for each in case.progress if each.section in self._sections]
        answered, asked = sum(each.answered for each in done), sum(each.asked for each in done)
        self.query_one("#count", Plain).update(words.REVIEW_COUNT.format(count=answered, all=asked))

    def _options(self, section: Section, case: Case) -> Iterator[Option]:
        for group in section.groups:
            asked = SectionPages(case, section).shown(group)
            if asked:
                yield Option(Content.assemble("\n", (group.title, "bold $accent")), disabled=True)
            for question in asked:
                yield Option(review_row(question, case), id=question.id)

    @on(OptionList.OptionSelected)
    def _change(self, event: OptionList.OptionSelected) -> None:
        if event.option_id:
            question_id = self.case.facts.source_of(event.option_id)
            section = self.case.content.section_of(question_id)
            self.navigator.go("section", section_id=section.id, question_id=question_id, returning=True)

    def to_copy(self) -> Copied | None:
        """The answer that has the mark, in full."""
        return answer_to_copy(self.case, self.query_one("#answers", MarkedList).marked_id)

    def action_go_on(self) -> None:
        """Goes on to the next section, or home after the last."""
        sections = self.case.content.sections
        ids = [section.id for section in sections]
        following = ids[ids.index(self._section_id) + 1 :] if self._section_id else []
        if not following:
            self.navigator.jump("home")
        elif following[0] in OWN_SCREEN:
            self.navigator.jump(OWN_SCREEN[following[0]])
        else:
            self.navigator.jump("section", section_id=following[0])


def review_row(question: Question, case: Case) -> Content:
    """A question as a short statement, and what was answered."""
    words_said, answer = answer_shown(question, case), case.session.answers.get(question.id)
    style = "" if answer is not None and answer.state is State.ANSWERED else "$text-muted italic"
    return Content.assemble((f"{question.short or question.ask}  ", "$text-muted"), (words_said, style))
