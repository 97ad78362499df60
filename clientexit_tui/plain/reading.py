"""Pages that are mostly read: options and verdict, with the ways on from them."""

from clientexit_tui import words
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.plain.controller import SessionController
from clientexit_tui.plain.navigator import Navigator
from clientexit_tui.plain.verdict import tell_options, tell_verdict
from clientexit_tui.plain.what_if import try_another


class ReadingPages:
    """Says a page, then asks where to go."""

    def __init__(self, controller: SessionController, navigator: Navigator) -> None:
        self._controller = controller
        self._talk = controller.talk
        self._navigator = navigator

    def options(self) -> None:
        """The options, then their questions."""
        tell_options(self._talk, self._controller.case)
        rows = [("options", words.PLAIN_QUESTIONS), ("again", words.PLAIN_READ_AGAIN), ("verdict", words.PLAIN_VERDICT)]
        while (chosen := self._talk.pick(words.PLAIN_MENU, rows)) is not None:
            match chosen:
                case "options":
                    self._navigator.section("options")
                    return
                case "again":
                    tell_options(self._talk, self._controller.case)
                case place:
                    self._navigator.page(place)

    def verdict(self) -> None:
        """The verdict, then what can be done about it."""
        tell_verdict(self._talk, self._controller.case)
        rows = [
            ("verdict", words.PLAIN_VERDICT_CHOOSE),
            ("open", words.PLAIN_VERDICT_OPEN),
            ("behind", words.PLAIN_VERDICT_BEHIND),
            ("try", words.PLAIN_WHAT_IF),
            ("again", words.PLAIN_READ_AGAIN),
            ("options", words.PLAIN_OPTIONS),
            ("plan", words.PLAIN_PLAN),
            ("letter", words.PLAIN_LETTER),
            ("export", words.PLAIN_EXPORT),
        ]
        while (chosen := self._talk.pick(words.PLAIN_MENU, rows)) is not None:
            match chosen:
                case "verdict":
                    self._navigator.section("verdict")
                    return
                case "open":
                    self._one_of(self._controller.case.verdict.could_turn)
                case "behind":
                    self._one_of(_behind(self._controller.case.verdict))
                case "try":
                    try_another(self._controller)
                case "again":
                    tell_verdict(self._talk, self._controller.case)
                case place:
                    self._navigator.page(place)

    def _one_of(self, question_ids: tuple[str, ...]) -> None:
        """Asks which of some questions, and asks that."""
        by_id = self._controller.content.by_id
        if not question_ids:
            self._talk.say(words.PLAIN_NONE_THERE)
            return
        chosen = self._talk.pick(words.VERDICT_WHICH, [(each, by_id[each].short) for each in question_ids])
        if chosen is not None:
            self._navigator.question(chosen)


def _behind(verdict: Verdict) -> tuple[str, ...]:
    """The questions behind the reasons, the weightiest first."""
    return tuple(dict.fromkeys(each for reason in verdict.reasons for each in reason.answers))
