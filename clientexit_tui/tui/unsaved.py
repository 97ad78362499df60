"""When what was typed cannot be saved: another program has the session open, the disk refuses, the folder is gone."""

from pathlib import Path
from typing import TYPE_CHECKING

from clientexit_tui import words
from clientexit_tui.errors import ClientExitError
from clientexit_tui.sessions.store import ClaimedError
from clientexit_tui.tui.dialogs import AskText, Pick

if TYPE_CHECKING:
    from clientexit_tui.tui.desk import Desk

AGAIN, MAKE, COPY, ELSEWHERE, LATER = "again", "make", "copy", "elsewhere", "later"


def see_to_it(desk: "Desk") -> None:
    """Tries again, and asks what to do where that does not help."""
    if desk.saving.held:
        _take_over(desk)
    elif desk.saving.gone:
        rows = ((MAKE, words.FOLDER_GONE_MAKE), (ELSEWHERE, words.UNSAVED_ELSEWHERE), (LATER, words.UNSAVED_LATER))
        detail = words.FOLDER_GONE_DETAIL.format(folder=desk.store.folder)
        desk.ask(Pick(words.FOLDER_GONE_TITLE, rows, detail), lambda how: _settle(desk, how))
    else:
        desk.retry()
        if not desk.flush():
            _ask(desk)


def _ask(desk: "Desk") -> None:
    rows = ((AGAIN, words.UNSAVED_AGAIN), (ELSEWHERE, words.UNSAVED_ELSEWHERE), (LATER, words.UNSAVED_LATER))
    pick = Pick(words.UNSAVED_TITLE, rows, desk.saving.problem)
    desk.ask(pick, lambda how: _settle(desk, how))


def _take_over(desk: "Desk") -> None:
    try:
        desk.visit.take_over()
    except ClaimedError as error:
        rows = ((LATER, words.UNSAVED_LATER), (COPY, words.CONFLICT_KEEP_BOTH))
        detail = f"{error}. {words.READ_ONLY_TO_DO}"
        desk.ask(Pick(words.READ_ONLY_TITLE, rows, detail), lambda how: _settle(desk, how))
    except ClientExitError as error:
        desk.tell(words.READ_ONLY_TITLE, str(error), words.CONFLICT_STAYS)
    else:
        desk.say(words.READ_ONLY_OVER)
        desk.show_again()


def _settle(desk: "Desk", how: str | None) -> None:
    try:
        if how == COPY:
            desk.visit.go_on_in_copy()
            desk.show_again()
        elif how == MAKE:
            desk.store.make_folder_again()
            desk.retry()
        elif how == AGAIN:
            desk.retry()
        elif how == ELSEWHERE:
            _ask_where(desk, _users_home())
    except ClientExitError as error:
        desk.tell(words.UNSAVED_TITLE, str(error), words.CONFLICT_STAYS)


def _users_home() -> str:
    """The user's home directory, to begin with; nothing where the system knows none."""
    try:
        return str(Path.home())
    except RuntimeError:
        return ""


def _ask_where(desk: "Desk", folder: str) -> None:
    """Asks for a folder until a copy is there, or the user gives up."""
    ask = AskText(words.ELSEWHERE_TITLE, words.ELSEWHERE_LABEL, folder, words.ELSEWHERE_REFUSAL)
    desk.ask(ask, lambda given: None if given is None else _write(desk, given))


def _write(desk: "Desk", folder: str) -> None:
    try:
        path = desk.store.save_elsewhere(desk.visit.session, Path(folder).expanduser())
        desk.elsewhere = desk.visit.outlook
    except (ClientExitError, RuntimeError) as error:  # RuntimeError: ~ of somebody who is not there
        desk.tell(words.ELSEWHERE_FAILED, str(error), words.CONFLICT_STAYS)
    else:
        desk.tell(words.ELSEWHERE_TITLE, words.ELSEWHERE_WRITTEN.format(path=path))
