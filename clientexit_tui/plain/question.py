"""Asks one question of any kind, and takes what comes back."""

from clientexit_tui import words
from clientexit_tui.content.model import CHOSEN, Kind, Question
from clientexit_tui.dialogue.said import said
from clientexit_tui.dialogue.states import is_put_off, stated
from clientexit_tui.dialogue.text_places import TextPlace
from clientexit_tui.dialogue.visit import TYPED
from clientexit_tui.interview.answers import Answer, State
from clientexit_tui.plain.ask_chosen import ask_chosen
from clientexit_tui.plain.ask_long import ask_long
from clientexit_tui.plain.ask_records import RecordsTalk
from clientexit_tui.plain.ask_typed import ask_typed
from clientexit_tui.plain.commands import Command
from clientexit_tui.plain.desk import Desk
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


def ask_question(desk: Desk, question: Question) -> Command | None:
    """Asks until the user goes on (None), back, or to the review; what is given is saved at once."""
    _tell_now(desk, question)
    while True:
        match _reply(desk, question):
            case Given(answer, again):
                desk.give(question.id, answer)
                if not again:
                    return None
                desk.talk.say(words.PLAIN_AGAIN)
            case Onward():
                return None
            case (Command.BACK | Command.REVIEW) as command:
                return command
            case Command.CLEAR:
                _clear(desk, question)
            case Command() as command if command in STATES:
                if _state(desk, question, STATES[command]):
                    return None
            case Command():
                desk.talk.say(words.PLAIN_NOT_HERE)


def _tell_now(desk: Desk, question: Question) -> None:
    """What the answer is so far."""
    answer = desk.answers.get(question.id)
    if answer is None:
        return
    if is_put_off(answer):
        now = words.PLAIN_STATE_NOW.format(said=words.STATES[answer.state.value])
    elif answer.state is State.LATER:
        now = words.PLAIN_KEPT_NOW.format(text=answer.extra.get(TYPED))
    elif question.kind in WITH_LIST:
        return
    else:
        now = words.PLAIN_NOW.format(said=said(question, answer))
    desk.talk.say(f"{sentence(now)} {words.PLAIN_ENTER_KEEPS}")


def _reply(desk: Desk, question: Question) -> Reply:
    answer = desk.answers.get(question.id)
    if question.kind in CHOSEN or question.kind is Kind.LINKS:
        return ask_chosen(desk.talk, question, answer, desk.setting)
    match question.kind:
        case Kind.RECORDS:
            return RecordsTalk(desk, question).run()
        case Kind.LONG_TEXT:
            return _ask_long(desk, question, answer)
        case _:
            return ask_typed(desk.talk, question, answer, desk.setting)


def _ask_long(desk: Desk, question: Question, answer: Answer | None) -> Reply:
    def keep(text: str) -> None:
        desk.give(question.id, Answer(value=text))

    return ask_long(desk, question, answer, TextPlace(question.id), keep)


def _state(desk: Desk, question: Question, state: State) -> bool:
    """Says a state in place of an answer, or takes it back; says whether it stands now."""
    before = desk.answers.get(question.id)
    answer = stated(before, state)
    desk.give(question.id, answer)
    if not is_put_off(answer):
        desk.talk.say(words.PLAIN_TAKEN_BACK.format(said=said(question, answer)))
        return False
    kept = answer is not None and (answer.value or TYPED in answer.extra)
    phrase = words.PLAIN_STATED_KEPT if kept else words.PLAIN_STATED
    desk.talk.say(phrase.format(said=words.STATES[state.value]))
    return True


def _clear(desk: Desk, question: Question) -> None:
    """Takes the answer away; a state in its place is taken back instead, so that what was written returns."""
    before = desk.answers.get(question.id)
    if before is None:
        desk.talk.say(words.PLAIN_NOTHING_TO_CLEAR)
        return
    answer = stated(before, before.state) if is_put_off(before) else None
    desk.give(question.id, answer)
    if answer is None:
        desk.talk.say(words.PLAIN_CLEARED)
    else:
        desk.talk.say(words.PLAIN_TAKEN_BACK.format(said=said(question, answer)))
