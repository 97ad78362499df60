"""After another program changed the open session: what differs, and what the user can do."""

from typing import TYPE_CHECKING

from clientexit_tui import words
from clientexit_tui.content.model import Content
from clientexit_tui.errors import ClientExitError
from clientexit_tui.interview.answers import Answer, Answers
from clientexit_tui.sessions.difference import differences
from clientexit_tui.sessions.store import Store
from clientexit_tui.tui.dialogs import Pick, Tell
from clientexit_tui.tui.screens.review import said

if TYPE_CHECKING:
    from clientexit_tui.tui.desk import Desk

BOTH, DISK, MINE, SEE, LATER = "both", "disk", "mine", "see", "later"
SHOWN = 4
"""Differences shown above the choice; the rest on request."""


def ask_about_conflict(desk: "Desk") -> None:
    """Shows what differs and asks which version to go on with."""
    lines, readable = _differing(desk)
    rows = [(BOTH, words.CONFLICT_KEEP_BOTH)]
    if readable:
        rows.append((DISK, words.CONFLICT_TAKE_DISK))
    rows.append((MINE, words.CONFLICT_KEEP_MINE))
    if len(lines) > SHOWN:
        rows.append((SEE, words.CONFLICT_SEE.format(count=len(lines))))
    rows.append((LATER, words.CONFLICT_LATER))
    shown = lines[:SHOWN]
    if len(lines) > SHOWN:
        shown = (*shown, words.CONFLICT_MORE.format(count=len(lines) - SHOWN))
    detail = "\n".join((*shown, words.CONFLICT_DETAIL))
    desk.push_screen(Pick(words.CONFLICT_TITLE, tuple(rows), detail), lambda how: settle(desk, how))


def settle(desk: "Desk", how: str | None) -> None:
    """Goes on with a copy, with the file on disk, with the version here, or as before."""
    try:
        if how == BOTH:
            desk.visit.go_on_in_copy()
        elif how == DISK:
            desk.visit.go_on_with_disk()
        elif how == MINE:
            desk.visit.go_on_with_mine()
        elif how == SEE:
            tell = Tell(words.CONFLICT_TITLE, "\n".join(_differing(desk)[0]))
            desk.push_screen(tell, lambda _: ask_about_conflict(desk))
        desk.show_again()
    except ClientExitError as error:
        desk.tell(words.CONFLICT_TITLE, str(error), words.CONFLICT_STAYS)


def _differing(desk: "Desk") -> tuple[tuple[str, ...], bool]:
    """What differs, in words, and whether the other version can be gone on with."""
    session, store = desk.visit.session, desk.store
    if not _is_there(store, session.id):
        return (words.CONFLICT_GONE,), False
    try:
        other = store.peek(session.id)
    except ClientExitError as error:
        return (words.CONFLICT_UNREADABLE.format(reason=error),), False
    lines = difference_lines(desk.content, session.answers, other.answers)
    if session.title != other.title:
        lines = (_line(words.TITLE_SHORT, session.title, other.title), *lines)
    return lines or (words.CONFLICT_SAME,), True


def _is_there(store: Store, session_id: str) -> bool:
    return store.path(session_id).exists()


def difference_lines(content: Content, mine: Answers, theirs: Answers) -> tuple[str, ...]:
    """The answers that differ, by the short names of their questions: as they are here, and there."""
    return tuple(
        _line(
            _short(content, each.question), *(_said(content, each.question, one) for one in (each.before, each.after))
        )
        for each in differences(mine, theirs, content.by_id)
    )


def _short(content: Content, question_id: str) -> str:
    question = content.by_id.get(question_id)
    return question.short or question.ask if question else words.CONFLICT_OTHER_KEY.format(id=question_id)


def _said(content: Content, question_id: str, answer: Answer | None) -> str:
    question = content.by_id.get(question_id)
    if question is None:
        return str(answer.value) if answer and isinstance(answer.value, str) else words.NOT_ANSWERED
    return said(question, answer)


def _line(short: str, mine: str, theirs: str) -> str:
    here, there = (words.CONFLICT_QUOTED.format(text=each) for each in (mine, theirs))
    return words.CONFLICT_LINE.format(short=short, mine=here, theirs=there)
