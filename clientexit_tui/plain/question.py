"""Asks one question of any kind, and takes what comes back."""

from clientexit_tui import words
from clientexit_tui.app.answer_line import answer_line
from clientexit_tui.app.editing_session import TYPED
from clientexit_tui.app.states import is_put_off, stated
from clientexit_tui.app.text_places import TextPlace
from clientexit_tui.content.model import CHOSEN, Kind, Question
from clientexit_tui.interview.answers import Answer, State
from clientexit_tui.plain.ask_chosen import ask_chosen
from clientexit_tui.plain.ask_long import ask_long
from clientexit_tui.plain.ask_records import RecordsTalk
from clientexit_tui.plain.ask_typed import ask_typed
from clientexit_tui.plain.commands import Command
from clientexit_tui.plain.controller import SessionController
from clientexit_tui.plain.replies import Given, Onward, Reply
from clientexit_tui.plain.talk import sentence

STATES = {
    Command.UNKNOWN: State.UNKNOWN,
    Command.PREFER_NOT: State.PREFER_NOT,
    Command.LATER: State.LATER,
    Command.NOT_APPLICABLE: State.NOT_APPLICABLE,
}
WITH_LIST = frozenset({Kind.LONG_TEXT, Kind.RECORDS})
"""Kinds that show the answer so far by themselves."""


def ask_question(controller: SessionController, question: Question) -> Command | None:
    """Asks until the user goes on (None), back, or to the review; what is given is saved at once."""
    _tell_now(controller, question)
    while True:
        match _reply(controller, question):
            case Given(answer, again):
                controller.give(question.id, answer)
                if not again:
                    return None
                controller.talk.say(words.PLAIN_AGAIN)
            case Onward():
                return None
            case (Command.BACK | Command.REVIEW) as command:
                return command
            case Command.CLEAR:
                _clear(controller, question)
            case Command() as command if command in STATES:
                if _state(controller, question, STATES[command]):
                    return None
            case Command():
                controller.talk.say(words.PLAIN_NOT_HERE)


def _tell_now(controller: SessionController, question: Question) -> None:
    """What the answer is so far."""
    answer = controller.answers.get(question.id)
    if answer is None:
        return
    if is_put_off(answer):
        now = words.PLAIN_STATE_NOW.format(said=words.STATES[answer.state.value])
    elif answer.state is State.LATER:
        now = words.PLAIN_KEPT_NOW.format(text=answer.extra.get(TYPED))
    elif question.kind in WITH_LIST:
        return
    else:
        now = words.PLAIN_NOW.format(said=answer_line(question, answer))
    controller.talk.say(f"{sentence(now)} {words.PLAIN_ENTER_KEEPS}")


def _reply(controller: SessionController, question: Question) -> Reply:
    answer = controller.answers.get(question.id)
    if question.kind in CHOSEN or question.kind is Kind.LINKS:
        return ask_chosen(controller.talk, question, answer, controller.field_context, states=True)
    match question.kind:
        case Kind.RECORDS:
            return RecordsTalk(controller, question).run()
        case Kind.LONG_TEXT:
            return _ask_long(controller, question, answer)
        case _:
            if question.kind is not Kind.TEXT:
                controller.talk.say(words.PLAIN_HINT_UNKNOWN_TYPED)
            return ask_typed(controller.talk, question, answer, controller.field_context)


def _ask_long(controller: SessionController, question: Question, answer: Answer | None) -> Reply:
    def keep(text: str) -> None:
        controller.give(question.id, Answer(value=text))

    return ask_long(controller, question, answer, TextPlace(question.id), keep)


def _state(controller: SessionController, question: Question, state: State) -> bool:
    """Says a state in place of an answer, or takes it back; says whether it stands now."""
    before = controller.answers.get(question.id)
    answer = stated(before, state)
    controller.give(question.id, answer)
    if not is_put_off(answer):
        controller.talk.say(words.PLAIN_TAKEN_BACK.format(said=answer_line(question, answer)))
        return False
    kept = answer is not None and (answer.value or TYPED in answer.extra)
    phrase = words.PLAIN_STATED_KEPT if kept else words.PLAIN_STATED
    controller.talk.say(phrase.format(said=words.STATES[state.value]))
    return True


def _clear(controller: SessionController, question: Question) -> None:
    """Takes the answer away; a state in its place is taken back instead, so that what was written returns."""
    before = controller.answers.get(question.id)
    if before is None:
        controller.talk.say(words.PLAIN_NOTHING_TO_CLEAR)
        return
    answer = stated(before, before.state) if is_put_off(before) else None
    controller.give(question.id, answer)
    if answer is None:
        controller.talk.say(words.PLAIN_CLEARED)
    else:
        controller.talk.say(words.PLAIN_TAKEN_BACK.format(said=answer_line(question, answer)))
