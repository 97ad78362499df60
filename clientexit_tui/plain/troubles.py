"""When something is in the way of saving: what the user can do about it."""

from contextlib import suppress
from pathlib import Path

from clientexit_tui import words
from clientexit_tui.dialogue.conflict_lines import differing
from clientexit_tui.errors import ClientExitError
from clientexit_tui.plain.desk import Desk
from clientexit_tui.plain.talk import QuitError, Row
from clientexit_tui.sessions.store import ClaimedError

BOTH, DISK, MINE, LATER = "both", "disk", "mine", "later"
AGAIN, MAKE, ELSEWHERE, LOSE = "again", "make", "elsewhere", "lose"


def settle_conflict(desk: Desk) -> None:
    """Tells what differs from the file on disk, and asks which version to go on with."""
    lines, readable = differing(desk.visit)
    for line in lines:
        desk.talk.say(line)
    rows: list[Row] = [(BOTH, words.CONFLICT_KEEP_BOTH)]
    if readable:
        rows.append((DISK, words.CONFLICT_TAKE_DISK))
    rows += [(MINE, words.CONFLICT_KEEP_MINE), (LATER, words.CONFLICT_LATER)]
    desk.talk.say(words.CONFLICT_DETAIL)
    try:
        match desk.talk.pick(words.CONFLICT_TITLE, rows):
            case "both":
                desk.visit.go_on_in_copy()
            case "disk":
                desk.visit.go_on_with_disk()
            case "mine":
                desk.visit.go_on_with_mine()
    except ClientExitError as error:
        desk.talk.say(f"{error} {words.PLAIN_CONFLICT_STAYS}")


def take_over(desk: Desk) -> None:
    """Asks again whether the session may be written here, and brings in what was typed meanwhile."""
    try:
        desk.visit.take_over()
    except ClaimedError as error:
        desk.talk.say(f"{error}. {words.PLAIN_HELD}")
    except ClientExitError as error:
        desk.talk.say(f"{error} {words.PLAIN_CONFLICT_STAYS}")
    else:
        desk.talk.say(words.READ_ONLY_OVER)


def may_end(desk: Desk) -> bool:
    """Whether all is on disk, or the user says that it may be lost; asks what to do until one of both is so."""
    while not desk.visit.keeper.flush():
        saving = desk.visit.keeper.saving
        if saving.conflict:
            with suppress(QuitError):  # as below
                settle_conflict(desk)
            if desk.visit.keeper.flush():
                return True
        rows: list[Row] = [(AGAIN, words.PLAIN_UNSAVED_RETRY), (ELSEWHERE, words.UNSAVED_ELSEWHERE)]
        if saving.gone:
            rows.insert(0, (MAKE, words.FOLDER_GONE_MAKE))
        rows.append((LOSE, words.PLAIN_UNSAVED_QUIT))
        desk.talk.say(saving.problem)
        try:
            how = desk.talk.pick(words.PLAIN_UNSAVED, rows)
        except QuitError:  # that is what this is about: the user must say that the words may be lost
            continue
        if how is None:
            return False
        if how == LOSE or (how == ELSEWHERE and _write_elsewhere(desk)):
            return True
        if how == MAKE:
            _make_folder(desk)
    return True


def _make_folder(desk: Desk) -> None:
    try:
        desk.store.make_folder_again()
    except (ClientExitError, OSError) as error:
        desk.talk.say(str(error))


def _write_elsewhere(desk: Desk) -> bool:
    folder = desk.talk.line(words.ELSEWHERE_LABEL)
    if folder is None:
        return False
    try:
        path = desk.store.save_elsewhere(desk.visit.session, Path(folder).expanduser())
    except (ClientExitError, RuntimeError) as error:  # RuntimeError: ~ of somebody who is not there
        desk.talk.say(f"{words.ELSEWHERE_FAILED}: {error}")
        return False
    desk.talk.say(words.ELSEWHERE_WRITTEN.format(path=path))
    return True
