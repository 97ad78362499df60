"""One thing they may say: the user's own reply is typed first, then the suggested one and what to avoid are shown."""

from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content

from clientexit_tui import words
from clientexit_tui.app.clipboard import Copied
from clientexit_tui.app.text_places import TextPlace, reply_place
from clientexit_tui.case import Case
from clientexit_tui.content.model import Question
from clientexit_tui.interview.answers import Answer, Record
from clientexit_tui.message.pushback import REPLY, Exchange, exchange_on, with_best, with_reply
from clientexit_tui.tui.screens.pushbacks import REPLIES, rehearsed
from clientexit_tui.tui.session_screen import SessionScreen
from clientexit_tui.tui.widgets.given import Advance, Given, Noted
from clientexit_tui.tui.widgets.long_field import LongField
from clientexit_tui.tui.widgets.plain import Plain, Reading


class RehearseScreen(SessionScreen):
    """Begins with one pushback and goes on to the next; nothing is forced and nothing typed is lost."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f3", "compare", words.KEY_COMPARE, id="rehearse.compare"),
        Binding("f5", "take_over", words.KEY_TAKE_OVER, id="rehearse.take"),
        Binding("f8", "best", words.KEY_BEST, id="rehearse.best"),
    ]
    AUTO_FOCUS = "LongField"
    HELP = words.HELP_REHEARSE
    CSS = """
    RehearseScreen #they { padding: 0 2; margin-bottom: 1; }
    RehearseScreen #both { layout: vertical; height: 1fr; padding: 0 1; }
    RehearseScreen #own { height: 1fr; width: 1fr; min-height: 3; }
    RehearseScreen LongField, RehearseScreen LongField:focus { height: 1fr; max-height: 14; padding: 0 1; }
    RehearseScreen #suggested {
        height: auto; max-height: 60%; width: 1fr; padding: 0 1; border-top: solid $panel;
        scrollbar-size-vertical: 1;
    }
    RehearseScreen.-wide #both { layout: horizontal; }
    RehearseScreen.-wide #suggested { height: 1fr; max-height: 100%; border-top: none; border-left: solid $panel; }
    RehearseScreen #remark { padding: 0 2; }
    """

    def __init__(self, pushback_id: str) -> None:
        """Makes one.

        Args:
            pushback_id: the pushback to begin with.
        """
        super().__init__()
        self._here = pushback_id
        self._compared = False

    def trail(self) -> str:
        """Where this is."""
        return words.TRAIL_REHEARSE

    def position(self) -> str:
        """How many are rehearsed."""
        return rehearsed(self.case)

    def shows_key(self, action: str) -> bool:
        """The keys of the rehearsal have the room; the editor's is in help."""
        return action != "edit_outside"

    def to_copy(self) -> Copied:
        """The user's own reply, or the suggested one while there is none."""
        own = self._field.text
        return Copied(words.COPY_REPLY, own) if own.strip() else Copied(words.COPY_SUGGESTED, self.exchange.suggested)

    @property
    def exchange(self) -> Exchange:
        """The pushback in front."""
        return self._with_id(self._here)

    def _with_id(self, pushback_id: str) -> Exchange:
        """Also one that fits the case no longer, as when another copy was taken over meanwhile."""
        pushback = next(each for each in self.case.content.pushbacks if each.id == pushback_id)
        return exchange_on(pushback, self.case.verdict, self._replies)

    @property
    def _ids(self) -> list[str]:
        return [each.pushback.id for each in self.case.exchanges]

    @property
    def _replies(self) -> tuple[Record, ...]:
        return self.case.session.answers.written(REPLIES)

    @property
    def _field(self) -> LongField:
        return self.query_one(LongField)

    def body(self) -> ComposeResult:
        """What they say, the user's reply, and the suggested one."""
        yield Plain(id="they")
        with Container(id="both"):
            with Container(id="own"):
                yield LongField(self._question, self._answer)
            with Reading(id="suggested"):
                yield Plain(id="words")
        yield Plain(id="remark", classes="muted")

    def place_of(self, question_id: str) -> TextPlace:
        """Where the text of the field belongs, whose question has the id of the pushback."""
        return reply_place(question_id)

    @property
    def _question(self) -> Question:
        """Has the id of the pushback, so that what the field tells goes to the right one."""
        asked = self.case.content.by_id[REPLIES].field(REPLY)
        if asked is None:
            raise LookupError("the replies have no field for the words")
        return replace(asked, id=self._here)

    @property
    def _answer(self) -> Answer | None:
        own = self.exchange.own_reply
        return Answer(value=own) if own else None

    def show_case(self, case: Case) -> None:
        """Shows the pushback in front, and the reply."""
        super().show_case(case)
        exchange, ids = self.exchange, self._ids
        number = ids.index(self._here) + 1 if self._here in ids else 0
        place = words.REHEARSAL_THEY_SAY.format(number=number, count=len(ids)) if number else ""
        they_say = (f"“{exchange.pushback.they_say}”", "bold")
        self.query_one("#they", Plain).update(Content.assemble((place, "$text-muted"), "\n", they_say))
        self._field.show(self._answer)
        self.query_one("#words", Plain).update(_suggestion(exchange))
        self.query_one("#suggested").display = self._compared
        turn = words.REHEARSAL_COMPARED if self._compared else words.REHEARSAL_YOUR_TURN
        self.query_one("#remark", Plain).update(words.REHEARSAL_MARKED_BEST if exchange.is_best else turn)

    def take_answer(self, given: Given) -> bool:
        """Takes the reply as it is written."""
        value = given.answer.value if given.answer else ""
        self._keep(given.question.id, value if isinstance(value, str) else "", typing=given.typing)
        return True

    def _keep(self, pushback_id: str, text: str, *, typing: bool) -> None:
        exchange = self._with_id(pushback_id)
        if text != exchange.own_reply:
            self._give(with_reply(self._replies, exchange, text, self.controller.now()), typing=typing)

    def _give(self, replies: tuple[Record, ...], *, typing: bool = False) -> None:
        self.controller.give(REPLIES, Answer(value=replies) if replies else None, typing=typing)

    @on(Noted)
    def _noted(self, event: Noted) -> None:
        event.stop()

    def action_compare(self) -> None:
        """Shows the suggested reply and what to avoid, or hides them."""
        self.controller.settle()
        self._compared = not self._compared
        self.show_case(self.case)

    def action_take_over(self) -> None:
        """Puts the suggested reply into the field, beneath the user's own words where there are some."""
        field, before = self._field, self._field.text.rstrip()
        if self.exchange.suggested not in before:
            self._compared = True
            field.move_cursor(field.document.end)
            field.insert(("\n\n" if before else "") + self.exchange.suggested)
            self.controller.settle()
            self.show_case(self.case)
        field.focus()

    def action_best(self) -> None:
        """Marks the user's own reply as one of the best, or no longer."""
        self.controller.settle()
        if self.exchange.own_reply:
            self._give(with_best(self._replies, self.exchange, self.controller.now()))
        else:
            self.navigator.say(words.REHEARSAL_FIRST_WRITE)

    @on(Advance)
    async def action_go_on(self) -> None:
        """Shows the suggestion beside a reply, then goes on to the next one, and after the last back to the list."""
        self.controller.settle()
        if self.exchange.own_reply and not self._compared:
            self.action_compare()
            return
        ids = self._ids
        if self._here not in ids[:-1]:
            await self.action_back()
            return
        self._here, self._compared = ids[ids.index(self._here) + 1], False
        self._field.ask(self._question, self._answer)
        self.show_case(self.case)


def _suggestion(exchange: Exchange) -> Content:
    return Content.assemble(
        (words.REHEARSAL_SUGGESTED, "bold $accent"),
        "\n",
        exchange.suggested,
        "\n\n",
        (words.REHEARSAL_AVOID, "bold $warning"),
        "\n",
        exchange.pushback.avoid,
    )
