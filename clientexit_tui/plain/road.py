"""The road to a verdict, question by question: only what can still change it, with the reason, until it is ready."""

from clientexit_tui import words
from clientexit_tui.content.model import Question
from clientexit_tui.plain.commands import Command
from clientexit_tui.plain.controller import SessionController
from clientexit_tui.plain.question import ask_question
from clientexit_tui.plain.replies import say_question
from clientexit_tui.plain.review import Review
from clientexit_tui.road import Step, next_step


class RoadTalk:
    """Asks the next question until there is a verdict, or the user goes back beyond the first."""

    def __init__(self, controller: SessionController) -> None:
        self._controller = controller
        self._asked: list[str] = []
        """What was asked here, in order, for going back."""
        self._passed: set[str] = set()
        """What was skipped here; it is not asked again on this walk."""

    def run(self) -> bool:
        """Walks on; says whether a verdict is ready."""
        while True:
            step = next_step(self._controller.case, passed=frozenset(self._passed))
            if step.question is None:
                self._controller.talk.heading(words.ROAD_READY if step.ready else words.ROAD_NO_MORE)
                return True
            if not self._ask(step.question, step):
                return False

    def _ask(self, question: Question, step: Step | None) -> bool:
        """Asks one; going back asks the one before again. Says whether to walk on."""
        talk = self._controller.talk
        say_question(talk, question, question.ask)
        if step is not None:
            talk.say(f"{words.ROAD_LEFT[step.left == 1].format(count=step.left)} {step.because}")
        match ask_question(self._controller, question):
            case Command.BACK:
                if not self._asked:
                    return False
                before = self._asked.pop()
                self._passed.discard(before)
                return self._ask(self._controller.content.by_id[before], None)
            case Command.REVIEW:
                content = self._controller.content
                Review(self._controller, (content.section_of(question.id),), self._ask_again).run()
                return self._ask(question, step)
            case _:
                self._asked.append(question.id)
                if self._controller.answers.get(question.id) is None:
                    self._passed.add(question.id)
                return True

    def _ask_again(self, question_id: str) -> None:
        question = self._controller.content.by_id[question_id]
        say_question(self._controller.talk, question, question.ask)
        ask_question(self._controller, question)
