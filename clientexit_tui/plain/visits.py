"""The visits of a session: how it stood at each, and what changed since or between two."""

import re

from clientexit_tui import words
from clientexit_tui.errors import ClientExitError
from clientexit_tui.plain.blocks import say_blocks
from clientexit_tui.plain.commands import Command
from clientexit_tui.plain.controller import SessionController
from clientexit_tui.sessions.history import VisitEntry
from clientexit_tui.visits.comparing import Moment, at_visit, compare, comparison_document, now, visit_title
from clientexit_tui.visits.judging import judgement_words

_NUMBERS = re.compile(r"[0-9]{1,6}")


class VisitsPage:
    """A list of visits, the latest first."""

    def __init__(self, controller: SessionController) -> None:
        self._controller = controller
        self._talk = controller.talk

    def run(self) -> None:
        """Lists the visits, and compares those whose numbers are typed, until the user goes back."""
        visits = self._visits()
        while visits:
            self._tell(visits)
            typed = self._talk.hear(words.PLAIN_CHOOSE)
            if isinstance(typed, Command) or not typed.strip():
                return
            numbers = [int(each) for each in _NUMBERS.findall(typed)][:2]
            by_number = {each.number: each for each in visits if not each.problem}
            if numbers and all(number in by_number for number in numbers):
                self._compare([by_number[number] for number in sorted(numbers)])
            else:
                self._talk.say(words.PLAIN_VISIT_NONE)

    def _visits(self) -> tuple[VisitEntry, ...]:
        history, reason = self._controller.store.history, words.VISITS_NONE
        try:
            visits = history.visits(self._controller.case.session.id) if history is not None else ()
        except ClientExitError as error:
            visits, reason = (), str(error)
        if not visits:
            self._talk.say(reason)
        return tuple(reversed(visits))

    def _tell(self, visits: tuple[VisitEntry, ...]) -> None:
        self._talk.heading(words.PLAIN_VISITS)
        for visit in visits:
            said = words.CANNOT_BE_OPENED
            if not visit.problem:
                changed = words.VISIT_CHANGED[visit.changed == 1].format(count=visit.changed)
                parts = [judgement_words(self._controller.content, visit.judgement), changed]
                levels = (visit.judgement.strain or words.SIGN_UNRATED, visit.judgement.health or words.SIGN_UNRATED)
                parts.append(words.PLAIN_VISIT_LEVELS.format(signs=levels[0], health=levels[1]))
                said = ", ".join(parts)
            self._talk.console.say(words.PLAIN_ENTRY.format(title=visit_title(visit), said=said), "- ")
        self._talk.say(f"{words.PLAIN_VISIT_WHICH} {words.PLAIN_VISIT_TWO}")

    def _compare(self, visits: list[VisitEntry]) -> None:
        try:
            moments = [self._moment(each) for each in visits]
        except ClientExitError as error:
            self._talk.say(f"{words.VISIT_NOT_READ}: {error}")
            return
        before, after = moments if len(moments) == 2 else (moments[0], now(self._controller.case))
        document = comparison_document(compare(before, after))
        self._talk.heading(document.title)
        say_blocks(self._talk.console, document.blocks)

    def _moment(self, visit: VisitEntry) -> Moment:
        history = self._controller.store.history
        if history is None:
            raise LookupError("there are visits but no history")
        session = history.load(self._controller.case.session.id, visit.number)
        return at_visit(self._controller.content, visit, session)
