"""An answer in one short line, as a list of answers shows it."""

from clientexit_tui import words
from clientexit_tui.app.record_words import record_line
from clientexit_tui.case import Case
from clientexit_tui.content.model import Kind, Question
from clientexit_tui.interview.answers import Answer, State
from clientexit_tui.views.answer_words import answer_words

LONGEST = 300
"""Characters shown of one answer."""


def answer_line(question: Question, answer: Answer | None) -> str:
    """An answer in one short line."""
    if answer is None:
        return words.NOT_ANSWERED
    if answer.state is not State.ANSWERED:
        return words.STATES[answer.state.value]
    if question.kind is Kind.RECORDS:
        records = [each for each in answer.value or () if not isinstance(each, str)]
        lines = "; ".join(record_line(question, each) for each in records[:3])
        return words.RECORDS_SAID.format(count=len(records), lines=lines) if records else words.NOTHING_TO_ADD_SAID
    line = " ".join(answer_words(question, answer).split())
    return line[:LONGEST] + "…" if len(line) > LONGEST else line


def answer_shown(question: Question, case: Case) -> str:
    """The answer to a question of a session in one short line, marked where it follows from others."""
    answer = case.session.answers.get(question.id)
    if answer is None and (inferred := case.facts.inferred.get(question.id)) is not None:
        return words.FROM_ANSWERS.format(answer=answer_line(question, inferred))
    return answer_line(question, answer)
