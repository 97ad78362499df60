"""The rehearsal as a list: what the client may say, and which of it has been answered in the user's own words."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from clientexit_tui import words
from clientexit_tui.case import Case
from clientexit_tui.interview.answers import Answer, Record, with_record
from clientexit_tui.message.pushback import REPLY, SAID, Exchange, others
from clientexit_tui.tui.session_screen import SessionScreen
from clientexit_tui.tui.widgets.linked_line import Drawn
from clientexit_tui.tui.widgets.linked_page import LinkedPage
from clientexit_tui.views.targets import Do, Target, ToPage, ToPushback, ToQuestion, ToRecord

REPLIES = "replies"
HOLD = "hold_line"


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
        yield LinkedPage(id="pushbacks")

    def show_case(self, case: Case) -> None:
        """Shows what fits this case."""
        super().show_case(case)
        self.query_one("#pushbacks", LinkedPage).show(list(self._parts(case)))

    def _parts(self, case: Case) -> Iterator[Drawn]:
        found = case.exchanges
        yield Drawn(words.REHEARSAL_INTRO if found else words.REHEARSAL_NONE)
        if found and all(each.own_reply for each in found):
            yield Drawn(words.REHEARSAL_ALL_DONE, classes="good gap")
        elif found:
            yield Drawn(Content.styled(words.REHEARSAL_GO_ON, "bold"), Do("go_on"), "›", "gap")
        hold = case.facts.text(HOLD)
        if hold:
            yield Drawn(
                Content.assemble(words.PUSHBACKS_HOLD, " ", (f"“{hold}”", "bold")), ToQuestion(HOLD), "›", "gap"
            )
        for each in found:
            yield Drawn(_words(each), ToPushback(each.pushback.id), "[x]" if each.own_reply else "[ ]", "gap")
        yield from self._written(others(found, self.records))
        yield Drawn(words.REHEARSAL_TO_SCRIPT, ToPage("script"), "›", "gap")

    @staticmethod
    def _written(written: tuple[Record, ...]) -> Iterator[Drawn]:
        """Replies to what the user thought of."""
        if written:
            yield Drawn(words.PUSHBACKS_OWN, classes="heading")
        for each in written:
            said = (f"“{each.get(SAID)}”", "bold")
            yours = (words.REHEARSAL_YOURS, "$text-muted")
            yield Drawn(
                Content.assemble(said, "\n", yours, " ", each.get(REPLY)), ToRecord(REPLIES, each.id), "›", "gap"
            )

    async def follow(self, target: Target) -> None:
        """Rehearses one, opens a reply, or goes where a line leads."""
        match target:
            case ToPushback(pushback):
                self.navigator.go("rehearse", pushback_id=pushback)
            case ToRecord(_, record):
                self._write(next(each for each in self.records if each.id == record))
            case _:
                await super().follow(target)

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
