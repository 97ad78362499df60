"""After another program changed the open session: what differs, in words."""

from clientexit_tui import words
from clientexit_tui.app.answer_line import answer_line
from clientexit_tui.app.editing_session import EditingSession
from clientexit_tui.content.model import Interview
from clientexit_tui.errors import ClientExitError
from clientexit_tui.interview.answers import Answer, Answers
from clientexit_tui.sessions.difference import differences
from clientexit_tui.sessions.store import Store


def differing(editing: EditingSession) -> tuple[tuple[str, ...], bool]:
    """What differs, in words, and whether the other version can be gone on with."""
    session, store = editing.session, editing.store
    if not _is_there(store, session.id):
        return (words.CONFLICT_GONE,), False
    try:
        other = store.peek(session.id)
    except ClientExitError as error:
        return (words.CONFLICT_UNREADABLE.format(reason=error),), False
    lines = difference_lines(editing.content, session.answers, other.answers)
    if session.title != other.title:
        lines = (_line(words.TITLE_SHORT, session.title, other.title), *lines)
    return lines or (words.CONFLICT_SAME,), True


def _is_there(store: Store, session_id: str) -> bool:
    return store.path(session_id).exists()


def difference_lines(content: Interview, mine: Answers, theirs: Answers) -> tuple[str, ...]:
    """The answers that differ, by the short names of their questions: as they are here, and there."""
    return tuple(
        _line(
            _short(content, each.question), *(_said(content, each.question, one) for one in (each.before, each.after))
        )
        for each in differences(mine, theirs, content.by_id)
    )


def _short(content: Interview, question_id: str) -> str:
    question = content.by_id.get(question_id)
    return question.short or question.ask if question else words.CONFLICT_OTHER_KEY.format(id=question_id)


def _said(content: Interview, question_id: str, answer: Answer | None) -> str:
    question = content.by_id.get(question_id)
    if question is None:
        return str(answer.value) if answer and isinstance(answer.value, str) else words.NOT_ANSWERED
    return answer_line(question, answer)


def _line(short: str, mine: str, theirs: str) -> str:
    here, there = (words.CONFLICT_QUOTED.format(text=each) for each in (mine, theirs))
    return words.CONFLICT_LINE.format(short=short, mine=here, theirs=there)
