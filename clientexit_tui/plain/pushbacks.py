"""The rehearsal as a list: what the client may say, and which of it has been answered in the user's own words."""

from clientexit_tui import words
from clientexit_tui.interview.answers import Record
from clientexit_tui.message.pushback import REPLY, SAID, Exchange, others
from clientexit_tui.plain.controller import SessionController
from clientexit_tui.plain.entries import Entries
from clientexit_tui.plain.navigator import Navigator
from clientexit_tui.plain.rehearsal import REPLIES, Rehearsal
from clientexit_tui.plain.talk import Row
from clientexit_tui.views.letter_words import on_one_line

HOLD_LINE = "hold_line"
THEY, OWN = "they:", "own:"
HOLD, ADD, SCRIPT = "hold", "add", "script"


class PushbacksPage:
    """Everything there is to rehearse; any one can be opened, none has to be."""

    def __init__(self, controller: SessionController, navigator: Navigator) -> None:
        self._controller = controller
        self._talk = controller.talk
        self._navigator = navigator

    def run(self) -> None:
        """Lists what they may say, and rehearses what is chosen, until the user goes back."""
        self._talk.heading(words.PLAIN_PUSHBACKS)
        self._talk.say(words.REHEARSAL_INTRO if self._found else words.REHEARSAL_NONE)
        while True:
            self._tell()
            chosen = self._talk.pick(words.PLAIN_REPLY_WHICH, self._rows(), on_enter=self._upcoming)
            if chosen is None:
                return
            self._do(chosen)

    @property
    def _found(self) -> tuple[Exchange, ...]:
        return self._controller.case.exchanges

    @property
    def _others(self) -> tuple[Record, ...]:
        """The user's own replies to what is not among the pushbacks of the case."""
        return others(self._found, self._entries.records)

    @property
    def _entries(self) -> Entries:
        return Entries(self._controller, self._controller.content.by_id[REPLIES])

    @property
    def _upcoming(self) -> str:
        """The row that an empty line stands for: the first one without words of the user's own."""
        return next((f"{THEY}{each.pushback.id}" for each in self._found if not each.own_reply), "")

    def _tell(self) -> None:
        """How far the rehearsal has come, and the sentence to repeat."""
        found = self._found
        if found:
            done = sum(bool(each.own_reply) for each in found)
            self._talk.say(f"{words.REHEARSAL_POSITION.format(done=done, count=len(found))}.")
            self._talk.say(words.PLAIN_REHEARSE_ENTER if done < len(found) else words.REHEARSAL_ALL_DONE)
        if hold := self._controller.case.facts.text(HOLD_LINE):
            self._talk.say(words.PLAIN_HOLD.format(hold=hold))

    def _rows(self) -> list[Row]:
        rows = [(f"{THEY}{each.pushback.id}", _said(each)) for each in self._found]
        rows += [(f"{OWN}{each.id}", _written(each)) for each in self._others]
        rows.append((ADD, words.PLAIN_REPLY_OWN))
        if self._controller.case.facts.applicable(HOLD_LINE):
            rows.append((HOLD, words.PLAIN_HOLD_CHANGE))
        return [*rows, (SCRIPT, words.REHEARSAL_TO_SCRIPT)]

    def _do(self, chosen: str) -> None:
        if chosen == HOLD:
            self._navigator.question(HOLD_LINE)
        elif chosen == SCRIPT:
            self._navigator.page("script")
        elif chosen == ADD:
            self._entries.write(self._entries.new())
        elif chosen.startswith(THEY):
            Rehearsal(self._controller, chosen.removeprefix(THEY)).run()
        else:
            self._entries.write(next(each for each in self._others if each.id == chosen.removeprefix(OWN)))


def _said(exchange: Exchange) -> str:
    """What they say, with the beginning of the user's own reply."""
    yours = words.REHEARSAL_BEST if exchange.is_best else words.REHEARSAL_YOURS
    own = f"{yours} {on_one_line(exchange.own_reply)}" if exchange.own_reply else f"({words.REHEARSAL_NOT_YET})"
    return f"“{exchange.pushback.they_say}” {own}"


def _written(record: Record) -> str:
    return f"“{record.get(SAID)}” {words.REHEARSAL_YOURS} {on_one_line(record.get(REPLY))}"
