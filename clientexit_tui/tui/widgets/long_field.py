"""Room to write: as many lines as it takes, with the user's own editor one key away."""

from typing import ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.geometry import Offset
from textual.timer import Timer
from textual.widgets import TextArea
from textual.widgets.text_area import Edit, EditResult

from clientexit_tui import words
from clientexit_tui.content.model import Question
from clientexit_tui.interview.answers import Answer
from clientexit_tui.safetext import clean
from clientexit_tui.tui.controller import PAUSE
from clientexit_tui.tui.program import program_of
from clientexit_tui.tui.queued import Hears
from clientexit_tui.tui.widgets.given import Advance, Given, Noted, give

MUCH = 2000
"""Characters from which the length is told."""
HIGHEST = 12
"""Lines of the field at most, as the styles say; what is longer scrolls inside it."""


OTHERS = ("select_line", "select_all")
"""What Textual does on f6 and f7, which say something of the question here; the next letter must replace nothing."""


class LongField(Hears, TextArea):
    """A long text. Tab leaves it, ctrl+j goes on, F4 opens the user's editor."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+shift+a", "select_text", words.KEY_SELECT_ALL, show=False, id="long.select_all"),
        Binding("ctrl+j", "go_on", words.KEY_CONTINUE, id="long.continue"),
        Binding("f4", "edit_outside", words.KEY_EDITOR, id="long.editor"),
    ]

    def __init__(self, question: Question, answer: Answer | None) -> None:
        super().__init__(self._text_of(answer), compact=True, show_line_numbers=False, tab_behavior="focus")
        self.question = question
        self.answer = answer
        self._pause: Timer | None = None

    @staticmethod
    def _text_of(answer: Answer | None) -> str:
        return answer.value if answer and isinstance(answer.value, str) else ""

    def show(self, answer: Answer | None) -> None:
        """Shows another answer without telling anyone; where it says what was typed here, the text stays as it is."""
        before, self.answer = self.answer, answer
        if self._text_of(answer) != self._text_of(before):
            with self.prevent(TextArea.Changed):
                self.load_text(self._text_of(answer))
            self._measure()

    def ask(self, question: Question, answer: Answer | None, _field_context: object = None) -> None:
        """Asks another question in place of this one; nothing of it can be undone here."""
        if self._pause is not None:
            self._pause.stop()
        self.question, self.answer = question, answer
        with self.prevent(TextArea.Changed):
            self.load_text(self._text_of(answer))
        self.scroll_home(animate=False, immediate=True)
        self._measure()

    def on_resize(self) -> None:
        """Other lines, another height."""
        self._measure()

    def _measure(self) -> None:
        # Of a height that depends on the text Textual lays out the whole page anew at each key.
        self.set_class(self.wrapped_document.height > HIGHEST, "-full")

    def on_mount(self) -> None:
        """Nothing blinks."""
        self.cursor_blink = False

    async def _on_paste(self, event: events.Paste) -> None:
        # Textual's own handler comes after this one; a control code must never reach the terminal.
        event.text = clean(event.text)

    def edit(self, edit: Edit) -> EditResult:
        """Changes the text as the user asked, and tells of it before the next key can come."""
        result = super().edit(edit)
        self._heard()
        return result

    def undo(self) -> None:
        """As for any edit."""
        super().undo()
        self._heard()

    def redo(self) -> None:
        """As for any edit."""
        super().redo()
        self._heard()

    @on(TextArea.Changed)
    def _changed(self, event: TextArea.Changed) -> None:
        event.stop()

    def _heard(self) -> None:
        """Takes what the user wrote for the answer."""
        self._measure()
        text = clean(self.text).strip()
        if text == self._text_of(self.answer):
            return
        self.answer = Answer(value=text) if text else None
        give(self, Given(self.question, self.answer, typing=True))
        if self._pause is not None:
            self._pause.stop()
        # A count that changes with each key would have the page drawn twice for each.
        self._pause = self.set_timer(PAUSE, self._tell_length, name="pause before counting")

    def _tell_length(self) -> None:
        length = len(self._text_of(self.answer))
        if length >= MUCH:
            self.post_message(Noted(self.question, words.CHARACTERS.format(count=length)))

    def scroll_cursor_visible(self, center: bool = False, animate: bool = False) -> Offset:
        """Brings the cursor in sight; Textual's own fails where an undo has just taken the cursor's line away."""
        if self.cursor_location[0] >= self.document.line_count:
            return Offset()  # it is moved next, and brought in sight then
        return super().scroll_cursor_visible(center, animate)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leaves the keys that say something of a question to the question."""
        return action not in OTHERS and super().check_action(action, parameters)

    def action_select_text(self) -> None:
        """Selects all of it."""
        self.select_all()

    def action_go_on(self) -> None:
        """Goes on to the next question."""
        self.post_message(Advance())

    def action_edit_outside(self) -> None:
        """Opens the text in the user's own editor."""
        from clientexit_tui.tui.writing_outside import edit_outside  # few sessions need it

        edit_outside(program_of(self), self.question.id, self.text, self.take)

    def take(self, text: str) -> None:
        """Has another text in place of the one there."""
        if text != self.text:
            self.replace(text, (0, 0), self.document.end)  # as one step that can be undone
