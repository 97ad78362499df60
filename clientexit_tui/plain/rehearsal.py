"""One thing they may say at a time: the user's own reply first, then the suggested one and what to avoid."""

from dataclasses import replace

from clientexit_tui import words
from clientexit_tui.app.text_places import reply_place
from clientexit_tui.content.model import Question
from clientexit_tui.interview.answers import Answer, Record
from clientexit_tui.message.pushback import REPLY, Exchange, with_best, with_reply
from clientexit_tui.plain.ask_long import ask_long
from clientexit_tui.plain.commands import Command
from clientexit_tui.plain.controller import SessionController
from clientexit_tui.plain.replies import Given, Onward
from clientexit_tui.plain.talk import Row

REPLIES = "replies"
NEXT, CHANGE, TAKE, BEST = "next", "change", "take", "best"


class Rehearsal:
    """Begins with one pushback and goes on to the next; nothing is forced and nothing typed is lost."""

    def __init__(self, controller: SessionController, pushback_id: str) -> None:
        """Takes the open session, and the pushback to begin with."""
        self._controller = controller
        self._talk = controller.talk
        self._here = pushback_id

    def run(self) -> None:
        """Rehearses until the last one is done or the user goes back to the list."""
        while self._here:
            exchange = self._exchange
            if exchange is None or not self._ask_first(exchange) or not self._compare():
                return
            ids = self._ids
            following = ids.index(self._here) + 1 if self._here in ids else len(ids)
            self._here = ids[following] if following < len(ids) else ""
        self._talk.say(words.PLAIN_REHEARSED_ALL)

    @property
    def _ids(self) -> list[str]:
        return [each.pushback.id for each in self._controller.case.exchanges]

    @property
    def _exchange(self) -> Exchange | None:
        """The pushback in front, unless it fits the case no longer."""
        return next((each for each in self._controller.case.exchanges if each.pushback.id == self._here), None)

    @property
    def _replies(self) -> tuple[Record, ...]:
        return self._controller.answers.written(REPLIES)

    def _ask_first(self, exchange: Exchange) -> bool:
        """Says what they say, and asks for a reply before a suggestion is seen; false where the user goes back."""
        ids = self._ids
        self._talk.heading(words.REHEARSAL_THEY_SAY.format(number=ids.index(self._here) + 1, count=len(ids)))
        self._talk.say(f"“{exchange.pushback.they_say}”")
        if exchange.own_reply:
            self._tell_own(exchange)
            return True
        self._talk.say(words.PLAIN_REHEARSE_FIRST)
        return self._ask()

    def _ask(self) -> bool:
        """Asks for the user's own reply, or what to do with the one there is; false where the user goes back."""
        while True:
            own = self._exchange.own_reply if self._exchange else ""
            answer, place = Answer(value=own) if own else None, reply_place(self._here)
            match ask_long(self._controller, self._question, answer, place, self._keep):
                case Given(Answer(value=str(text))):
                    self._keep(text)
                    return True
                case Given() | Onward():
                    return True
                case Command.BACK:
                    return False
                case Command.CLEAR:
                    self._keep("")
                    self._talk.say(words.PLAIN_CLEARED)
                case Command.REVIEW if self._talk.review is not None:
                    self._talk.review()
                case _:
                    self._talk.say(words.PLAIN_NO_STATES)

    @property
    def _question(self) -> Question:
        asked = self._controller.content.by_id[REPLIES].field(REPLY)
        if asked is None:
            raise LookupError("the replies have no field for the words")
        return replace(asked, why=asked.why or self._controller.content.by_id[REPLIES].why)

    def _compare(self) -> bool:
        """Shows the suggestion, then does what is chosen; false where the user goes back to the list."""
        exchange = self._exchange
        if exchange is None:
            return False
        self._talk.heading(f"{words.REHEARSAL_SUGGESTED}: {exchange.suggested}")
        self._talk.say(f"{words.REHEARSAL_AVOID}: {exchange.pushback.avoid}")
        while (exchange := self._exchange) is not None:
            match self._talk.pick(words.PLAIN_MENU, self._rows(exchange), on_enter=NEXT):
                case "next":
                    return True
                case "change":
                    self._ask()
                case "take":
                    before = exchange.own_reply.rstrip()
                    self._keep(f"{before}\n\n{exchange.suggested}" if before else exchange.suggested)
                case "best":
                    self._give(with_best(self._replies, exchange, self._controller.now()))
                case _:
                    return False
            self._tell_own(self._exchange)
        return False

    def _rows(self, exchange: Exchange) -> list[Row]:
        rows = [(NEXT, words.PLAIN_REHEARSE_NEXT if self._here in self._ids[:-1] else words.PLAIN_REHEARSE_LAST)]
        rows.append((CHANGE, words.PLAIN_REHEARSE_CHANGE if exchange.own_reply else words.PLAIN_REHEARSE_WRITE))
        if exchange.suggested not in exchange.own_reply:
            rows.append((TAKE, words.PLAIN_REHEARSE_TAKE_MORE if exchange.own_reply else words.PLAIN_REHEARSE_TAKE))
        if exchange.own_reply:
            rows.append((BEST, words.PLAIN_REHEARSE_NOT_BEST if exchange.is_best else words.PLAIN_REHEARSE_BEST))
        return rows

    def _tell_own(self, exchange: Exchange | None) -> None:
        if exchange is not None and exchange.own_reply:
            yours = words.REHEARSAL_BEST if exchange.is_best else words.REHEARSAL_YOURS
            self._talk.say(f"{yours} {exchange.own_reply}")

    def _keep(self, text: str) -> None:
        exchange = self._exchange
        if exchange is not None and text != exchange.own_reply:
            self._give(with_reply(self._replies, exchange, text, self._controller.now()))

    def _give(self, replies: tuple[Record, ...]) -> None:
        self._controller.give(REPLIES, Answer(value=replies) if replies else None)
