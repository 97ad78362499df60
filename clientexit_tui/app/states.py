"""Saying "I don't know" or the like in place of an answer, and taking it back."""

from clientexit_tui import words
from clientexit_tui.app.editing_session import TYPED
from clientexit_tui.interview.answers import Answer, State


def stated(answer: Answer | None, state: State) -> Answer | None:
    """The answer once a state is said; said again, it is taken back, and what was written before is there again."""
    value = answer.value if answer else None
    extra = answer.extra if answer else {}
    if answer is None or answer.state != state:
        return Answer(state, value, extra=extra)
    if TYPED in extra:
        return Answer(State.LATER, extra=extra)
    return Answer(value=value, extra=extra) if value is not None else None


def is_put_off(answer: Answer | None) -> bool:
    """Whether a state was said by the user, rather than kept for a text that was not understood."""
    if answer is None or answer.state is State.ANSWERED:
        return False
    return answer.state is not State.LATER or TYPED not in answer.extra


def state_words(answer: Answer | None) -> str:
    """What was said instead of an answer, in words; nothing for an answer."""
    return words.STATES_SAID[answer.state.value] if answer is not None and is_put_off(answer) else ""
