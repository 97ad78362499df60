"""Choices with their state in characters, not in colour: ``( )`` ``(*)`` ``[ ]`` ``[x]``."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets.option_list import Option

from clientexit_tui import words
from clientexit_tui.app.choice_rows import UNKNOWN, ChoiceRow, choice_rows
from clientexit_tui.app.field_context import FieldContext
from clientexit_tui.content.model import Choice, Kind, Question
from clientexit_tui.interview.answers import Answer, State
from clientexit_tui.interview.checks import failed_check
from clientexit_tui.tui.widgets.given import Advance, Given, Noted, give
from clientexit_tui.tui.widgets.marked_list import MarkedList


class ChoiceList(MarkedList):
    """One or several of some choices; nothing is chosen until the user chooses."""

    GUTTER = 10
    """For the mark, the box and the key."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "select", words.KEY_CHOOSE, id="choice.choose"),
        Binding("enter", "choose_or_go_on", words.KEY_CHOOSE, show=False, id="choice.enter"),
        Binding("delete", "clear", words.KEY_CLEAR, show=False, id="choice.clear"),
        Binding("j", "cursor_down", words.KEY_DOWN, show=False, id="choice.down"),
        Binding("k", "cursor_up", words.KEY_UP, show=False, id="choice.up"),
    ]

    def __init__(self, question: Question, answer: Answer | None, *, states: bool = True) -> None:
        """Makes one.

        Args:
            question: what is asked.
            answer: what was answered.
            states: whether "I don't know" is the last row.
        """
        self.question = question
        self.states = states
        self.answer: Answer | None = None
        self.rows: tuple[ChoiceRow, ...] = ()
        super().__init__()
        self.show(answer)

    def ask(self, question: Question, answer: Answer | None, field_context: FieldContext) -> None:
        """Asks another question in place of this one; the mark stands on its answer."""
        self.question, self.states = question, field_context.states
        self.show(answer)
        self._mark_chosen()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids chosen; `UNKNOWN` when that was said."""
        match self.answer:
            case Answer(state=State.UNKNOWN):
                return (UNKNOWN,)
            case Answer(state=State.ANSWERED, value=str(value)):
                return (value,)
            case Answer(state=State.ANSWERED, value=tuple(values)):
                return tuple(str(each) for each in values)
            case _:
                return ()

    @property
    def several(self) -> bool:
        """Whether more than one may be chosen."""
        return self.question.kind in (Kind.MULTI, Kind.LINKS)

    def show(self, answer: Answer | None) -> None:
        """Shows another answer without telling anyone; the mark stands on it."""
        self.answer = answer
        rows = choice_rows(self.question.kind, self.choices(), self.chosen, states=self.states)
        if rows != self.rows:
            kept = self.highlighted
            self.rows = rows
            self.set_options([Option(Content(row.label)) for row in rows])
            self.highlighted = kept
        if not self.has_focus:
            self._mark_chosen()
        self.refresh()

    def _mark_chosen(self) -> None:
        self.highlighted = next((at for at, row in enumerate(self.rows) if row.id in self.chosen), 0)

    def choices(self) -> tuple[Choice, ...]:
        """What can be chosen."""
        if self.question.kind is Kind.YES_NO:
            return (Choice("yes", words.YES), Choice("no", words.NO))
        return self.question.choices

    def on_key(self, event: events.Key) -> None:
        """A number, or y and n, chooses its row."""
        for at, row in enumerate(self.rows):
            if row.key and len(row.key) == 1 and row.key == event.character:
                event.stop()
                self.highlighted = at
                self.action_select()

    def action_select(self) -> None:
        """Chooses the row under the mark, or takes it back where several may be chosen."""
        if self.highlighted is not None:
            self.choose(self.rows[self.highlighted].id)

    def action_choose_or_go_on(self) -> None:
        """Chooses; on what is chosen already, goes on to the next question."""
        here = self.rows[self.highlighted].id if self.highlighted is not None else ""
        if here in self.chosen and not self.several:
            self.post_message(Advance())
        else:
            self.action_select()

    def action_clear(self) -> None:
        """Takes the answer away."""
        self._give(None)

    def choose(self, choice_id: str) -> None:
        """Chooses one id; in a list of several, a chosen one is taken back."""
        if choice_id == UNKNOWN:
            self._give(None if UNKNOWN in self.chosen else Answer(State.UNKNOWN))
        elif not self.several:
            self._give(Answer(value=choice_id))
        else:
            self._toggle(choice_id)

    def _toggle(self, choice_id: str) -> None:
        """Ticks or unticks one of several; a choice such as "none of these" stands alone."""
        alone = {choice.id for choice in self.choices() if choice.exclusive}
        ticked = set(self.chosen) - {UNKNOWN}
        if choice_id in ticked:
            ticked -= {choice_id}
        else:
            ticked = {choice_id} if choice_id in alone else (ticked | {choice_id}) - alone
        value = tuple(row.id for row in self.rows if row.id in ticked)
        check = failed_check(self.question, value) if value else None
        self.post_message(Noted(self.question, check.message if check else "", problem=check is not None))
        if check is None or check.level != "error":
            self._give(Answer(value=value) if value else None)

    def _give(self, answer: Answer | None) -> None:
        self.show(answer)
        give(self, Given(self.question, answer))

    def before_row(self, index: int, *, here: bool) -> str:
        """What stands before a row: the mark, the box, the key."""
        row = self.rows[index]
        ticked = row.id in self.chosen
        box = ("[x]" if ticked else "[ ]") if self.several else ("(*)" if ticked else "( )")
        return f"{'▸' if here else ' '} {box} {row.key:<2}  "
