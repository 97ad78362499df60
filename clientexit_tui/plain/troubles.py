"""When something is in the way of saving: what the user can do about it."""

from contextlib import suppress
from pathlib import Path

from clientexit_tui import words
from clientexit_tui.app.conflict_lines import differing
from clientexit_tui.errors import ClientExitError
from clientexit_tui.plain.controller import SessionController
from clientexit_tui.plain.talk import QuitError, Row
from clientexit_tui.sessions.store import ClaimedError

BOTH, DISK, MINE, LATER = "both", "disk", "mine", "later"
AGAIN, MAKE, ELSEWHERE, LOSE = "again", "make", "elsewhere", "lose"


def settle_conflict(controller: SessionController) -> None:
    """Tells what differs from the file on disk, and asks which version to go on with."""
    lines, readable = differing(controller.editing)
    for line in lines:
        controller.talk.say(line)
    rows: list[Row] = [(BOTH, words.CONFLICT_KEEP_BOTH)]
    if readable:
        rows.append((DISK, words.CONFLICT_TAKE_DISK))
    rows += [(MINE, words.CONFLICT_KEEP_MINE), (LATER, words.CONFLICT_LATER)]
    controller.talk.say(words.CONFLICT_DETAIL)
    try:
        match controller.talk.pick(words.CONFLICT_TITLE, rows):
            case "both":
                controller.editing.go_on_in_copy()
            case "disk":
                controller.editing.go_on_with_disk()
            case "mine":
                controller.editing.go_on_with_mine()
    except ClientExitError as error:
        controller.talk.say(f"{error} {words.PLAIN_CONFLICT_STAYS}")


def take_over(controller: SessionController) -> None:
    """Asks again whether the session may be written here, and brings in what was typed meanwhile."""
    try:
        controller.editing.take_over()
    except ClaimedError as error:
        controller.talk.say(f"{error}. {words.PLAIN_HELD}")
    except ClientExitError as error:
        controller.talk.say(f"{error} {words.PLAIN_CONFLICT_STAYS}")
    else:
        controller.talk.say(words.READ_ONLY_OVER)


def may_end(controller: SessionController) -> bool:
    """Whether all is on disk, or the user says that it may be lost; asks what to do until one of both is so."""
    while not controller.editing.saver.flush():
        saving = controller.editing.saver.saving
        if saving.conflict:
            with suppress(QuitError):  # as below
                settle_conflict(controller)
            if controller.editing.saver.flush():
                return True
        rows: list[Row] = [(AGAIN, words.PLAIN_UNSAVED_RETRY), (ELSEWHERE, words.UNSAVED_ELSEWHERE)]
        if saving.gone:
            rows.insert(0, (MAKE, words.FOLDER_GONE_MAKE))
        rows.append((LOSE, words.PLAIN_UNSAVED_QUIT))
        controller.talk.say(saving.problem)
        try:
            how = controller.talk.pick(words.PLAIN_UNSAVED, rows)
        except QuitError:  # that is what this is about: the user must say that the words may be lost
            continue
        if how is None:
            return False
        if how == LOSE or (how == ELSEWHERE and _write_elsewhere(controller)):
            return True
        if how == MAKE:
            _make_folder(controller)
    return True


def _make_folder(controller: SessionController) -> None:
    try:
        controller.store.make_folder_again()
    except (ClientExitError, OSError) as error:
        controller.talk.say(str(error))


def _write_elsewhere(controller: SessionController) -> bool:
    folder = controller.talk.line(words.ELSEWHERE_LABEL)
    if folder is None:
        return False
    try:
        path = controller.store.save_elsewhere(controller.editing.session, Path(folder).expanduser())
    except (ClientExitError, RuntimeError) as error:  # RuntimeError: ~ of somebody who is not there
        controller.talk.say(f"{words.ELSEWHERE_FAILED}: {error}")
        return False
    controller.talk.say(words.ELSEWHERE_WRITTEN.format(path=path))
    return True
