"""Room to write: as many lines as it takes, with the user's own editor one key away."""

from typing import ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.geometry import Offset
from textual.timer import Timer
from textual.widgets import TextArea

from clientexit_tui import words
from clientexit_tui.content.model import Question
from clientexit_tui.interview.answers import Answer
from clientexit_tui.safetext import clean
from clientexit_tui.tui.desk import PAUSE, desk_of
from clientexit_tui.tui.queued import Hears
from clientexit_tui.tui.widgets.given import Advance, Asking, Given, Noted

MUCH = 2000
"""Characters from which the length is told."""
HIGHEST = 12
"""Lines of the field at most, as the styles say; what is longer scrolls inside it."""


class LongField(Hears, TextArea):
    """A long text. Tab leaves it, ctrl+j goes on, F4 opens the user's editor."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+j", "go_on", words.KEY_CONTINUE, id="long.continue"),
        Binding("f4", "edit_outside", words.KEY_EDITOR, id="long.editor"),
    ]

    def __init__(self, question: Question, answer: Answer | None) -> None:
        super().__init__(self._text_of(answer), compact=True, show_line_numbers=False, tab_behavior="focus")
        self.question = question
        self.answer = answer
        self._asking = Asking()
        self._pause: Timer | None = None

    @staticmethod
    def _text_of(answer: Answer | None) -> str:
        return answer.value if answer and isinstance(answer.value, str) else ""

    def show(self, answer: Answer | None) -> None:
        """Shows another answer without telling anyone; never under the user's hands."""
        self.answer = answer
        if not self.has_focus and clean(self.text).strip() != self._text_of(answer):
            with self.prevent(TextArea.Changed):
                self.load_text(self._text_of(answer))

    @property
    def untold(self) -> str | None:
        """What was typed and has not been told yet; None where all was told."""
        return clean(self.text).strip() if self.is_ahead else None

    def ask(self, question: Question, answer: Answer | None, _setting: object = None) -> None:
        """Asks another question in place of this one, whose text was taken down; nothing of it can be undone here."""
        self._asking.over = True
        self._asking = Asking()
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

    @on(TextArea.Changed)
    def _typed(self, event: TextArea.Changed) -> None:
        event.stop()
        self._measure()
        if not self.take_down():
            return
        self.post_message(Given(self.question, self.answer, typing=True, asking=self._asking))
        if self._pause is not None:
            self._pause.stop()
        # A count that changes with each key would have the page drawn twice for each.
        self._pause = self.set_timer(PAUSE, self._tell_length, name="pause before counting")

    def _tell_length(self) -> None:
        length = len(self._text_of(self.answer))
        if length >= MUCH:
            self.post_message(Noted(self.question, words.CHARACTERS.format(count=length)))

    @property
    def is_ahead(self) -> bool:
        """Whether the text is another than the answer."""
        return clean(self.text).strip() != self._text_of(self.answer)

    def take_down(self) -> bool:
        """Takes the text for the answer, and says whether that is another than before."""
        text = clean(self.text).strip()
        if text == self._text_of(self.answer):
            return False
        self.answer = Answer(value=text) if text else None
        return True

    def scroll_cursor_visible(self, center: bool = False, animate: bool = False) -> Offset:
        """Brings the cursor in sight; Textual's own fails where an undo has just taken the cursor's line away."""
        if self.cursor_location[0] >= self.document.line_count:
            return Offset()  # it is moved next, and brought in sight then
        return super().scroll_cursor_visible(center, animate)

    def action_go_on(self) -> None:
        """Goes on to the next question."""
        self.post_message(Advance())

    def action_edit_outside(self) -> None:
        """Opens the text in the user's own editor."""
        text = desk_of(self).edit_outside(self.text)
        if text is not None and text != self.text:
            self.replace(text, (0, 0), self.document.end)  # as one step that can be undone
