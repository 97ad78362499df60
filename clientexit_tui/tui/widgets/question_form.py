"""A page of questions: its title, what it is about, the questions one below the other, and what comes next."""

from collections.abc import Callable, Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widget import AwaitMount, Widget

from clientexit_tui import words
from clientexit_tui.app.field_context import FieldContext
from clientexit_tui.content.model import Question, Sign
from clientexit_tui.interview.answers import Answer, Answers
from clientexit_tui.tui.queued import Hears
from clientexit_tui.tui.widgets.controls import shape
from clientexit_tui.tui.widgets.fields import Field, field_for
from clientexit_tui.tui.widgets.laid_out import LaidOut
from clientexit_tui.tui.widgets.marked_list import MarkedList
from clientexit_tui.tui.widgets.plain import Plain, Scroll


class Questions(Vertical, LaidOut):
    """The questions of a page, one below the other."""


class QuestionForm(Hears, Scroll, LaidOut):
    """The form stays; pages of questions take turns on it."""

    def __init__(
        self, answer_of: Callable[[str], Answer | None], field_context: Callable[[], FieldContext], *, id: str
    ) -> None:
        """Makes one.

        Args:
            answer_of: gives the answer to a question.
            field_context: gives what fields must know.
            id: of the widget.
        """
        super().__init__(id=id)
        self._answer_of = answer_of
        self._field_context = field_context
        self._fields: dict[str, Field] = {}
        self._resting: list[Field] = []
        """Fields whose question is no longer asked since the page was turned to; they ask no other until it is left."""
        self._opening: Field | None = None
        """The field that a page was opened at, until it is in sight."""

    @property
    def fields(self) -> list[Field]:
        """The questions on the page, top to bottom."""
        return list(self._fields.values())

    def compose(self) -> ComposeResult:
        """Title, intro, sign, questions, what comes next."""
        yield Plain(id="group-title", classes="title")
        yield Plain(id="intro", classes="muted")
        yield Plain(id="sign")
        yield Questions(id="questions")
        yield Plain(id="onward", classes="muted")

    def say_group(self, title: str, intro: str, sign: Sign | None) -> None:
        """Says what the page is about."""
        self.query_one("#group-title", Plain).update(title)
        self._say("#intro", Content(intro))
        parts = [Content(sign.says)] if sign and sign.says else []
        parts += [Content.assemble((words.HEALTHY, "bold"), sign.healthy)] if sign else []
        self._say("#sign", Content("\n").join(parts))

    def say_onward(self, text: str) -> None:
        """Says what comes next."""
        self.query_one("#onward", Plain).update(text)

    def _say(self, selector: str, said: Content) -> None:
        widget = self.query_one(selector, Plain)
        widget.display = bool(said.plain)
        widget.update(said)

    # Which questions are asked. Mounting costs ten times as much as new words, so fields stay and ask other questions.

    async def turn_to(self, questions: Sequence[Question]) -> None:
        """Shows these questions in place of the others."""
        self._resting = []
        await self._show_questions(questions, {})

    def adapt(self, questions: Sequence[Question]) -> None:
        """Adds the questions that are asked now and takes away those that are not."""
        ids = [each.id for each in questions]
        if ids != list(self._fields):
            kept = {field.question.id: field for field in (*self._resting, *self._fields.values())}
            self._resting = [field for question_id, field in kept.items() if question_id not in ids]
            self._show_questions(questions, kept)

    def _show_questions(self, questions: Sequence[Question], kept: dict[str, Field]) -> AwaitMount:
        """Asks questions by the fields that are kept, by such as are free, and by new ones; hides the others."""
        place = self.query_one("#questions", Questions)
        spare = [each for each in place.query_children(Field) if each not in (*kept.values(), *self._resting)]
        fields = [kept.get(each.id) or self._free(each, spare) or self._field(each) for each in questions]
        mounted = place.mount_all([field for field in fields if not field.is_attached])
        for field, before in zip(fields[1:], fields, strict=False):
            if place.children.index(field) < place.children.index(before):
                place.move_child(field, after=before)
        for field in place.query_children(Field):
            field.display = field in fields
        self._fields = {field.question.id: field for field in fields}
        return mounted

    def _free(self, question: Question, spare: list[Field]) -> Field | None:
        """A field that asks this from now on, taken from those that are free; None where none has the shape."""
        field = next((each for each in spare if shape(each.question) == shape(question)), None)
        if field is not None:
            spare.remove(field)
            field.ask(question, self._answer_of(question.id), self._field_context())
        return field

    def show(self, answers: Answers) -> None:
        """Shows the answers as they are now."""
        field_context = self._field_context()
        for question_id, field in self._fields.items():
            field.show(answers.get(question_id))
            field.use(field_context)

    def _field(self, question: Question) -> Field:
        return field_for(question, self._answer_of(question.id), self._field_context())

    # Where the focus is

    def open_at(self, question_id: str) -> None:
        """Puts the focus on a question: the one named, the first open one, or the first."""
        open_ = next((each for each in self._fields if self._answer_of(each) is None), next(iter(self._fields), ""))
        self._opening = self._fields.get(question_id) or self._fields[open_]
        self.scroll_home(animate=False, immediate=True)
        self._opening.focus_control(scroll_visible=False)
        for field in self.query(Field):  # before the page is drawn, not once the news of the focus has come
            field.mark()

    def following(self, widget: Widget | None) -> list[Field]:
        """The fields after the one that holds a widget, or all where none does."""
        here = field_of(widget)
        return self.fields[self.fields.index(here) + 1 :] if here in self.fields else self.fields

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Brings all of the question in sight."""
        if field := field_of(event.widget):
            self.call_after_refresh(self._bring_in, field)

    def _bring_in(self, field: Field) -> None:
        opening, self._opening = self._opening, None
        if field is opening and self._shows(field):
            return  # a page begins with its title, as long as the question can be seen as well
        self.scroll_to_widget(field, animate=False, top=field.outer_size.height > self.size.height)

    def _shows(self, field: Field) -> bool:
        """Whether a question and where its answer goes are in sight; its help may be further down."""
        control = field.control
        bottom = control.marked_bottom if isinstance(control, MarkedList) else control.region.bottom
        return bottom <= self.region.bottom


def field_of(widget: Widget | None) -> Field | None:
    """The field that a widget belongs to, if any."""
    nodes = widget.ancestors_with_self if widget is not None else []
    return next((node for node in nodes if isinstance(node, Field)), None)
