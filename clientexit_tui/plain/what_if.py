"""Trying another answer on the verdict: what would follow is said, and nothing is changed."""

from clientexit_tui import words
from clientexit_tui.case import Case
from clientexit_tui.content.model import CHOSEN, TYPED, Question
from clientexit_tui.decision.next_question import deciding
from clientexit_tui.interview.answers import Answer, State
from clientexit_tui.plain.ask_chosen import ask_chosen
from clientexit_tui.plain.ask_typed import ask_typed
from clientexit_tui.plain.commands import Command
from clientexit_tui.plain.controller import SessionController
from clientexit_tui.plain.replies import Given, say_question
from clientexit_tui.views.what_if import what_if_sentences
from clientexit_tui.what_if import what_if

MOST = 20
"""How many questions are offered."""
STATES = {Command.UNKNOWN: State.UNKNOWN, Command.PREFER_NOT: State.PREFER_NOT}
"""What can be tried in place of an answer."""


def try_another(controller: SessionController) -> None:
    """Asks which answer is to be another, and which; then says what would follow."""
    talk, case = controller.talk, controller.case
    questions = triable(case)
    if not questions:
        talk.say(words.PLAIN_WHAT_IF_NONE)
        return
    chosen = talk.pick(words.PLAIN_WHAT_IF_WHICH, [(each.id, each.short) for each in questions])
    if chosen is None:
        return
    question = case.content.by_id[chosen]
    say_question(talk, question, question.ask)
    if (answer := _tried(controller, question)) is not None:
        for sentence in what_if_sentences(what_if(case, chosen, answer), case.content):
            talk.say(sentence)


def triable(case: Case) -> tuple[Question, ...]:
    """The questions that would change the verdict, those it rests on, others that were answered, and open ones."""
    verdict = case.verdict
    behind = (each for reason in verdict.reasons for each in reason.answers)
    told = (each for each in deciding(case.content) if case.facts.answer(each))
    ids = dict.fromkeys((*(flip.question for flip in case.flips), *behind, *told, *verdict.open_questions))
    found = (case.content.by_id[each] for each in ids if case.facts.applicable(each))
    return tuple(each for each in found if each.kind in CHOSEN | TYPED)[:MOST]


def _tried(controller: SessionController, question: Question) -> Answer | None:
    """What is tried; None where nothing is."""
    ask = ask_chosen if question.kind in CHOSEN else ask_typed
    reply = ask(controller.talk, question, controller.answers.get(question.id), controller.field_context)
    match reply:
        case Given(answer, again=False):
            return answer
        case Command() as command if command in STATES:
            return Answer(STATES[command])
    return None
