"""Questions to take along: to a lawyer, an accountant, a peer, each leading to where its answer goes."""

from clientexit_tui import words
from clientexit_tui.content.model import Adviser
from clientexit_tui.plain.controller import SessionController
from clientexit_tui.plain.navigator import Navigator
from clientexit_tui.plain.talk import Row
from clientexit_tui.views.to_ask import ToAsk, asked_of, bring_along

PAPER, AGAIN = "+paper", "+again"


class AskingPage:
    """By adviser what to ask, why, and what is known; a number leads to the question that takes the answer."""

    def __init__(self, controller: SessionController, navigator: Navigator) -> None:
        self._controller = controller
        self._talk = controller.talk
        self._navigator = navigator

    def run(self) -> None:
        """Says what to ask, then does what is chosen until the user goes back."""
        rows = self._tell()
        while (chosen := self._talk.pick("", rows, listed=False)) is not None:
            if chosen == PAPER:
                self._navigator.paper("questions")
            elif chosen != AGAIN:
                asked = next((each for each in asked_of(self._controller.case) if each.id == chosen), None)
                self._navigator.question(asked.about if asked else chosen)
            rows = self._tell()

    def _tell(self) -> list[Row]:
        """Says the questions with their numbers; gives all that can be chosen as rows."""
        asked = asked_of(self._controller.case)
        self._talk.heading(words.ASK_TITLE)
        self._talk.say(words.ASK_INTRO if asked else words.ASK_NOTHING)
        rows: list[Row] = []
        for adviser in self._controller.content.advisers:
            self._tell_adviser(adviser, [each for each in asked if each.adviser == adviser.id], rows)
        self._talk.heading(words.PLAIN_ASK_WHICH if rows else words.PLAIN_MENU)
        paper = words.PLAIN_EXPORT_ONE.format(paper=words.PAPER_NAMED["questions"])
        for row in ((PAPER, paper), (AGAIN, words.PLAIN_READ_AGAIN)):
            rows.append(row)
            self._talk.console.say(row[1], words.PLAIN_NUMBER.format(number=len(rows)))
        return rows

    def _tell_adviser(self, adviser: Adviser, asked: list[ToAsk], rows: list[Row]) -> None:
        if not asked:
            return
        self._talk.heading(f"{adviser.title}.")
        self._talk.say(adviser.says)
        for each in asked:
            rows.append((each.id, each.ask))
            self._talk.console.say(each.ask, words.PLAIN_NUMBER.format(number=len(rows)))
            self._talk.console.say(each.why, "   ")
            if each.known:
                self._talk.console.say(f"{words.ASK_KNOWN} {each.known}", "   ")
        self._talk.say(words.ASK_BRING_LINE.format(things="; ".join(bring_along(adviser, asked))))
