"""What of a session can be copied."""

from clientexit_tui.content.model import Kind
from clientexit_tui.dialogue.clipboard import Copied
from clientexit_tui.documents.answers import answer_words
from clientexit_tui.interview.answers import State
from clientexit_tui.outlook import Outlook

WRITTEN = (Kind.TEXT, Kind.LONG_TEXT)
"""Kinds whose answer is copied as it was written."""


def answer_to_copy(outlook: Outlook, question_id: str) -> Copied | None:
    """An answer in full, under the short name of its question; None where there is no answer."""
    question, answer = outlook.content.by_id.get(question_id), outlook.session.answers.get(question_id)
    if question is None or answer is None:
        return None
    written = answer.value if answer.state is State.ANSWERED and question.kind in WRITTEN else None
    text = written if isinstance(written, str) else answer_words(question, answer)
    return Copied(f"“{question.short or question.ask}”", text)
