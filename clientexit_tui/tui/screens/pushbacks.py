"""What the client may say to the news: a reply, what to avoid, and the user's own words for it."""

from collections.abc import Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from clientexit_tui import words
from clientexit_tui.content.model import Pushback
from clientexit_tui.interview.answers import Answer, Record, with_record
from clientexit_tui.outlook import Outlook
from clientexit_tui.tui.page import Page
from clientexit_tui.tui.widgets.part_line import Part, PartOpened
from clientexit_tui.tui.widgets.sheet import Sheet

REPLIES = "replies"


class PushbacksScreen(Page):
    """A rehearsal, one thing they may say after the other."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "add", words.KEY_ADD_REPLY, id="pushbacks.add"),
    ]
    AUTO_FOCUS = ""
    HELP = words.HELP_PUSHBACKS

    def trail(self) -> str:
        """Where this is."""
        return words.TRAIL_PUSHBACKS

    def position(self) -> str:
        """How many replies are in the user's own words."""
        return words.PUSHBACKS_POSITION.format(count=len(self.records))

    @property
    def records(self) -> tuple[Record, ...]:
        """The replies in the user's own words."""
        return self.outlook.session.answers.records(REPLIES)

    def body(self) -> ComposeResult:
        """One sheet."""
        yield Sheet(id="pushbacks")

    def show_outlook(self, outlook: Outlook) -> None:
        """Shows what fits this case."""
        super().show_outlook(outlook)
        self.query_one("#pushbacks", Sheet).show(list(self._parts(outlook)))

    def _parts(self, outlook: Outlook) -> Iterator[Part]:
        yield Part(words.PUSHBACKS_INTRO)
        hold = outlook.facts.text("hold_line")
        if hold:
            yield Part(Content.assemble(words.PUSHBACKS_HOLD, " ", (f"“{hold}”", "bold")), "q", "›", "gap")
        own = {each.get("pushback"): each for each in self.records}
        for each in outlook.pushbacks:
            record = own.pop(each.they_say, None)
            yield Part(_words(each, record.get("reply") if record else ""), f"they:{each.they_say}", classes="gap")
        if own:
            yield Part(words.PUSHBACKS_OWN, classes="heading")
        for they_say, record in own.items():
            yield Part(_own_words(they_say, record.get("reply")), f"they:{they_say}", classes="gap")

    @on(PartOpened)
    def _open(self, event: PartOpened) -> None:
        """Opens the reply in the user's own words."""
        kind, _, they_say = event.key.partition(":")
        if kind == "q":
            self.desk.go("section", section_id="message", question_id="hold_line")
            return
        blank = Record(self.desk.new_record_id(self.records), {"pushback": they_say})
        self._write(next((each for each in self.records if each.get("pushback") == they_say), blank))

    def action_add(self) -> None:
        """Opens an empty reply."""
        self._write(Record(self.desk.new_record_id(self.records)))

    def _write(self, record: Record) -> None:
        question = self.outlook.content.by_id[REPLIES]
        self.desk.go("record", question=question, record=record, setting=self.setting, keep=self._keep)

    def _keep(self, record: Record, typing: bool) -> None:
        """Takes over a reply as it is being written; one without a word of the user's own is none."""
        others = tuple(each for each in self.records if each.id != record.id)
        offered = {each.they_say for each in self.outlook.pushbacks}
        empty = not record.get("reply") and record.get("pushback") in {"", *offered}
        records = others if empty else with_record(self.records, record)
        self.desk.give(REPLIES, Answer(value=records) if records else None, typing=typing)


def _words(pushback: Pushback, own: str) -> Content:
    lines = [
        Content.assemble((f"“{pushback.they_say}”", "bold")),
        Content.assemble((words.PUSHBACKS_REPLY, "$text-muted"), " ", pushback.reply),
        Content.assemble((words.PUSHBACKS_AVOID, "$text-muted"), " ", pushback.avoid),
    ]
    if own:
        lines.append(Content.assemble((words.PUSHBACKS_YOURS, "bold $success"), " ", own))
    return Content("\n").join(lines)


def _own_words(they_say: str, reply: str) -> Content:
    return Content.assemble((f"“{they_say}”", "bold"), "\n", (words.PUSHBACKS_YOURS, "bold $success"), " ", reply)
