"""After another program changed the open session: what the user can do."""

from typing import TYPE_CHECKING

from clientexit_tui import words
from clientexit_tui.errors import ClientExitError
from clientexit_tui.tui.dialogs import Pick

if TYPE_CHECKING:
    from clientexit_tui.tui.desk import Desk

BOTH, DISK, LATER = "both", "disk", "later"


def ask_about_conflict(desk: "Desk") -> None:
    """Asks which version to go on with; both are kept."""
    rows = ((BOTH, words.CONFLICT_KEEP_BOTH), (DISK, words.CONFLICT_TAKE_DISK), (LATER, words.CONFLICT_LATER))
    desk.push_screen(Pick(words.CONFLICT_TITLE, rows, words.CONFLICT_DETAIL), lambda how: settle(desk, how))


def settle(desk: "Desk", how: str | None) -> None:
    """Goes on with a copy, with the file on disk, or as before."""
    try:
        if how == BOTH:
            desk.visit.go_on_in_copy()
        elif how == DISK:
            desk.visit.go_on_with_disk()
        desk.show_again()
    except ClientExitError as error:
        desk.tell(words.CONFLICT_TITLE, str(error), words.CONFLICT_STAYS)
