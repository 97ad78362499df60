"""What the date asks on coming back, before all else: whether they were told, what came of it, a check-in."""

from clientexit_tui.plain.commands import Command
from clientexit_tui.plain.controller import SessionController
from clientexit_tui.plain.question import ask_question
from clientexit_tui.plain.replies import say_question
from clientexit_tui.road import Step, first_on_return


class ReturnTalk:
    """Asks what the date asks, one question after the other.

    Args:
        controller: the open session.
        passed: what was passed over since the session was opened, and is not asked again.
    """

    def __init__(self, controller: SessionController, passed: set[str]) -> None:
        self._controller, self._passed = controller, passed

    def run(self) -> None:
        """Asks until nothing is due, or the user goes back."""
        while (step := first_on_return(self._controller.case, frozenset(self._passed))) and self._ask(step):
            pass

    def _ask(self, step: Step) -> bool:
        """Asks one, and says why; says whether to go on."""
        question, talk = step.question, self._controller.talk
        if question is None:
            return False
        before = self._controller.answers.get(question.id)
        say_question(talk, question, question.ask)
        talk.say(step.because)
        said = ask_question(self._controller, question)
        if said is Command.REVIEW and talk.review is not None:
            talk.review()
        elif said is not Command.BACK and self._controller.answers.get(question.id) is before:
            self._passed.add(question.id)
        return said is not Command.BACK
