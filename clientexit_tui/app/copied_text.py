"""What of a session can be copied."""

from clientexit_tui.app.clipboard import Copied
from clientexit_tui.case import Case
from clientexit_tui.content.model import Kind
from clientexit_tui.interview.answers import State
from clientexit_tui.views.answer_words import answer_words

WRITTEN = (Kind.TEXT, Kind.LONG_TEXT)
"""Kinds whose answer is copied as it was written."""


def answer_to_copy(case: Case, question_id: str) -> Copied | None:
    """An answer in full, under the short name of its question; None where there is no answer."""
    question, answer = case.content.by_id.get(question_id), case.session.answers.get(question_id)
    if question is None or answer is None:
        return None
    written = answer.value if answer.state is State.ANSWERED and question.kind in WRITTEN else None
    text = written if isinstance(written, str) else answer_words(question, answer)
    return Copied(f"“{question.short or question.ask}”", text)
