"""When what was typed cannot be saved: another program has the session open, the disk refuses, the folder is gone."""

from pathlib import Path
from typing import TYPE_CHECKING

from clientexit_tui import words
from clientexit_tui.errors import ClientExitError
from clientexit_tui.sessions.store import ClaimedError
from clientexit_tui.tui.dialogs import AskText, Pick

if TYPE_CHECKING:
    from clientexit_tui.tui.program import Program

AGAIN, MAKE, COPY, ELSEWHERE, LATER = "again", "make", "copy", "elsewhere", "later"


def see_to_it(app: "Program") -> None:
    """Tries again, and asks what to do where that does not help."""
    if app.controller.saving.held:
        _take_over(app)
    elif app.controller.saving.gone:
        rows = ((MAKE, words.FOLDER_GONE_MAKE), (ELSEWHERE, words.UNSAVED_ELSEWHERE), (LATER, words.UNSAVED_LATER))
        detail = words.FOLDER_GONE_DETAIL.format(folder=app.controller.store.folder)
        app.navigator.ask(Pick(words.FOLDER_GONE_TITLE, rows, detail), lambda how: _settle(app, how))
    else:
        app.controller.retry()
        if not app.controller.flush():
            _ask(app)


def _ask(app: "Program") -> None:
    rows = ((AGAIN, words.UNSAVED_AGAIN), (ELSEWHERE, words.UNSAVED_ELSEWHERE), (LATER, words.UNSAVED_LATER))
    pick = Pick(words.UNSAVED_TITLE, rows, app.controller.saving.problem)
    app.navigator.ask(pick, lambda how: _settle(app, how))


def _take_over(app: "Program") -> None:
    try:
        app.controller.editing.take_over()
    except ClaimedError as error:
        rows = ((LATER, words.UNSAVED_LATER), (COPY, words.CONFLICT_KEEP_BOTH))
        detail = f"{error}. {words.READ_ONLY_TO_DO}"
        app.navigator.ask(Pick(words.READ_ONLY_TITLE, rows, detail), lambda how: _settle(app, how))
    except ClientExitError as error:
        app.navigator.tell(words.READ_ONLY_TITLE, str(error), words.CONFLICT_STAYS)
    else:
        app.navigator.say(words.READ_ONLY_OVER)
        app.controller.show_again()


def _settle(app: "Program", how: str | None) -> None:
    try:
        if how == COPY:
            app.controller.editing.go_on_in_copy()
            app.controller.show_again()
        elif how == MAKE:
            app.controller.store.make_folder_again()
            app.controller.retry()
        elif how == AGAIN:
            app.controller.retry()
        elif how == ELSEWHERE:
            _ask_where(app, _users_home())
    except ClientExitError as error:
        app.navigator.tell(words.UNSAVED_TITLE, str(error), words.CONFLICT_STAYS)


def _users_home() -> str:
    """The user's home directory, to begin with; nothing where the system knows none."""
    try:
        return str(Path.home())
    except RuntimeError:
        return ""


def _ask_where(app: "Program", folder: str) -> None:
    """Asks for a folder until a copy is there, or the user gives up."""
    ask = AskText(words.ELSEWHERE_TITLE, words.ELSEWHERE_LABEL, folder, words.ELSEWHERE_REFUSAL)
    app.navigator.ask(ask, lambda given: None if given is None else _write(app, given))


def _write(app: "Program", folder: str) -> None:
    try:
        path = app.controller.store.save_elsewhere(app.controller.editing.session, Path(folder).expanduser())
        app.controller.elsewhere = app.controller.editing.case
    except (ClientExitError, RuntimeError) as error:  # RuntimeError: ~ of somebody who is not there
        app.navigator.tell(words.ELSEWHERE_FAILED, str(error), words.CONFLICT_STAYS)
    else:
        app.navigator.tell(words.ELSEWHERE_TITLE, words.ELSEWHERE_WRITTEN.format(path=path))
