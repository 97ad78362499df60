"""The rehearsal as a list: what the client may say, and which of it has been answered in the user's own words."""

from collections.abc import Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from clientexit_tui import words
from clientexit_tui.case import Case
from clientexit_tui.interview.answers import Answer, Record, with_record
from clientexit_tui.message.pushback import REPLY, SAID, Exchange, others
from clientexit_tui.tui.parts.leading import open_question
from clientexit_tui.tui.session_screen import SessionScreen
from clientexit_tui.tui.widgets.part_line import Part, PartOpened
from clientexit_tui.tui.widgets.sheet import Sheet

REPLIES = "replies"
HOLD = "hold_line"
GO_ON, SCRIPT, THEY, OWN = "go_on", "script", "they:", "own:"
"""What the parts lead to."""


class PushbacksScreen(SessionScreen):
    """Everything there is to rehearse; any one can be opened, none has to be."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "go_on", words.KEY_NEXT_OPEN, id="pushbacks.next"),
        Binding("a", "add", words.KEY_ADD_REPLY, id="pushbacks.add"),
        Binding("s", "go('script')", words.KEY_SCRIPT, id="pushbacks.script"),
    ]
    AUTO_FOCUS = ""
    HELP = words.HELP_REHEARSE

    def trail(self) -> str:
        """Where this is."""
        return words.TRAIL_REHEARSE

    def position(self) -> str:
        """How many are rehearsed."""
        return rehearsed(self.case)

    @property
    def records(self) -> tuple[Record, ...]:
        """The replies in the user's own words."""
        return self.case.session.answers.written(REPLIES)

    def body(self) -> ComposeResult:
        """One sheet."""
        yield Sheet(id="pushbacks")

    def show_case(self, case: Case) -> None:
        """Shows what fits this case."""
        super().show_case(case)
        self.query_one("#pushbacks", Sheet).show(list(self._parts(case)))

    def _parts(self, case: Case) -> Iterator[Part]:
        found = case.exchanges
        yield Part(words.REHEARSAL_INTRO if found else words.REHEARSAL_NONE)
        if found and all(each.own_reply for each in found):
            yield Part(words.REHEARSAL_ALL_DONE, classes="good gap")
        elif found:
            yield Part(Content.styled(words.REHEARSAL_GO_ON, "bold"), GO_ON, "›", "gap")
        hold = case.facts.text(HOLD)
        if hold:
            yield Part(Content.assemble(words.PUSHBACKS_HOLD, " ", (f"“{hold}”", "bold")), HOLD, "›", "gap")
        for each in found:
            yield Part(_words(each), f"{THEY}{each.pushback.id}", "[x]" if each.own_reply else "[ ]", "gap")
        yield from self._written(others(found, self.records))
        yield Part(words.REHEARSAL_TO_SCRIPT, SCRIPT, "›", "gap")

    @staticmethod
    def _written(written: tuple[Record, ...]) -> Iterator[Part]:
        """Replies to what the user thought of."""
        if written:
            yield Part(words.PUSHBACKS_OWN, classes="heading")
        for each in written:
            said = (f"“{each.get(SAID)}”", "bold")
            yours = (words.REHEARSAL_YOURS, "$text-muted")
            yield Part(Content.assemble(said, "\n", yours, " ", each.get(REPLY)), f"{OWN}{each.id}", "›", "gap")

    @on(PartOpened)
    def _open(self, event: PartOpened) -> None:
        """Goes where a part leads."""
        if event.key == GO_ON:
            self.action_go_on()
        elif event.key == SCRIPT:
            self.navigator.go("script")
        elif event.key == HOLD:
            open_question(self, HOLD)
        elif event.key.startswith(THEY):
            self.navigator.go("rehearse", pushback_id=event.key.removeprefix(THEY))
        else:
            record_id = event.key.removeprefix(OWN)
            self._write(next(each for each in self.records if each.id == record_id))

    def action_go_on(self) -> None:
        """Rehearses the first one without words of the user's own; with all done, the first."""
        found = self.case.exchanges
        if found:
            upcoming = next((each for each in found if not each.own_reply), found[0])
            self.navigator.go("rehearse", pushback_id=upcoming.pushback.id)

    def action_add(self) -> None:
        """Opens an empty reply, for something that is not in the list."""
        self._write(Record(self.controller.new_record_id(self.records)))

    def _write(self, record: Record) -> None:
        question = self.case.content.by_id[REPLIES]
        self.navigator.go("record", question=question, record=record, field_context=self.field_context, keep=self._keep)

    def _keep(self, record: Record, typing: bool) -> None:
        """Takes over a reply as it is being written; one without a word is none."""
        others_ = tuple(each for each in self.records if each.id != record.id)
        records = with_record(self.records, record) if record.get(REPLY) or record.get(SAID) else others_
        self.controller.give(REPLIES, Answer(value=records) if records else None, typing=typing)


def rehearsed(case: Case) -> str:
    """How far the rehearsal has come, in words."""
    found = case.exchanges
    done = sum(bool(each.own_reply) for each in found)
    return words.REHEARSAL_POSITION.format(done=done, count=len(found)) if found else ""


def _words(exchange: Exchange) -> Content:
    said = (f"“{exchange.pushback.they_say}”", "bold")
    if not exchange.own_reply:
        return Content.assemble(said, "\n", (words.REHEARSAL_NOT_YET, "$text-muted"))
    yours = words.REHEARSAL_BEST if exchange.is_best else words.REHEARSAL_YOURS
    return Content.assemble(said, "\n", (yours, "bold $success"), " ", exchange.own_reply)
