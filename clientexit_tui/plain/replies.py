"""What comes back from a question, and what is the same for questions of every kind."""

from functools import partial

from clientexit_tui import words
from clientexit_tui.content.model import Question
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import Answer
from clientexit_tui.plain.bursts import Takes
from clientexit_tui.plain.commands import Command
from clientexit_tui.plain.talk import Talk


@frozen
class Given:
    """An answer to be taken over; None clears."""

    answer: Answer | None
    again: bool = False
    """Whether the question is to be asked again, because the answer is not clear yet."""


@frozen
class Onward:
    """Nothing changes; the next question is wanted."""


Reply = Given | Onward | Command


def reply_to(
    talk: Talk, question: Question, label: str = words.PLAIN_ANSWER, takes: Takes = Takes.CHOICE
) -> str | Reply:
    """What was typed; an empty line goes on, and leaves the answer as it is."""
    typed = talk.hear(label, partial(explain, talk, question), takes)
    if isinstance(typed, Command):
        return Onward() if typed is Command.SKIP else typed
    return typed if typed.strip() else Onward()


def say_question(talk: Talk, question: Question, asked: str) -> None:
    """The words asked, and the hint below them."""
    talk.heading(asked)
    if question.hint:
        talk.say(question.hint)


def explain(talk: Talk, question: Question) -> None:
    """Why it is asked, help and an example."""
    for title, text in (
        (words.WHY_WE_ASK, question.why),
        (words.HELP_WITH_IT, question.help),
        (words.EXAMPLE, question.example),
    ):
        if text:
            talk.heading(f"{title}:")
            talk.say(text)
