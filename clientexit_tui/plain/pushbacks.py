"""What they may say to the news, and replies in the user's own words."""

from clientexit_tui import words
from clientexit_tui.interview.answers import Answer, Record, with_record
from clientexit_tui.plain.desk import Desk
from clientexit_tui.plain.record_form import RecordForm
from clientexit_tui.plain.roads import Roads
from clientexit_tui.plain.talk import Row

REPLIES, HOLD_LINE = "replies", "hold_line"
HOLD, OWN, SAID = "hold", "own", "said:"


class PushbacksPage:
    """A rehearsal on paper: each thing they may say, a reply, what to avoid, and the user's own reply."""

    def __init__(self, desk: Desk, roads: Roads) -> None:
        self._desk = desk
        self._talk = desk.talk
        self._roads = roads

    @property
    def records(self) -> tuple[Record, ...]:
        """The replies in the user's own words."""
        return self._desk.answers.records(REPLIES)

    def run(self) -> None:
        """Says what they may say, and takes replies until the user goes back."""
        self._tell()
        while (chosen := self._talk.pick(words.PLAIN_REPLY_WHICH, self._rows())) is not None:
            if chosen == HOLD:
                self._roads.question(HOLD_LINE)
            else:
                self._write(chosen.removeprefix(SAID) if chosen.startswith(SAID) else "")

    def _own(self) -> dict[str, Record]:
        return {each.get("pushback"): each for each in self.records}

    def _lines(self) -> tuple[str, ...]:
        """What they may say: what fits this case, then what the user added."""
        return tuple(dict.fromkeys((*(each.they_say for each in self._desk.outlook.pushbacks), *self._own())))

    def _rows(self) -> list[Row]:
        rows = [(f"{SAID}{line}", line) for line in self._lines() if line]
        rows.append((OWN, words.PLAIN_REPLY_OWN))
        if self._desk.outlook.facts.applicable(HOLD_LINE):
            rows.append((HOLD, words.PLAIN_HOLD_CHANGE))
        return rows

    def _tell(self) -> None:
        self._talk.heading(words.PLAIN_PUSHBACKS)
        self._talk.say(words.PLAIN_PUSHBACKS_INTRO)
        if hold := self._desk.outlook.facts.text(HOLD_LINE):
            self._talk.say(words.PLAIN_HOLD.format(hold=hold))
        own = self._own()
        for each in self._desk.outlook.pushbacks:
            self._talk.heading(words.PLAIN_THEY_SAY.format(said=each.they_say))
            self._talk.say(f"{words.PUSHBACKS_REPLY} {each.reply}")
            self._talk.say(f"{words.PUSHBACKS_AVOID} {each.avoid}")
            self._tell_own(own.pop(each.they_say, None))
        for they_say, record in own.items():
            self._talk.heading(words.PLAIN_THEY_SAY.format(said=they_say))
            self._tell_own(record)

    def _tell_own(self, record: Record | None) -> None:
        if record is not None and record.get("reply"):
            self._talk.say(f"{words.PUSHBACKS_YOURS} {record.get('reply')}")

    def _write(self, they_say: str) -> None:
        """Asks for a reply; one without a word of the user's own is none."""
        fields = {"pushback": they_say} if they_say else {}
        record = self._own().get(they_say) or Record(self._desk.new_record_id(self.records), fields)
        RecordForm(self._desk, self._desk.content.by_id[REPLIES], record, self._keep).run()

    def _keep(self, record: Record) -> None:
        others = tuple(each for each in self.records if each.id != record.id)
        offered = {each.they_say for each in self._desk.outlook.pushbacks}
        empty = not record.get("reply") and record.get("pushback") in {"", *offered}
        records = others if empty else with_record(self.records, record)
        self._desk.give(REPLIES, Answer(value=records) if records else None)
