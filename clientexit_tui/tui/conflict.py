"""After another program changed the open session: what differs, and what the user can do."""

from typing import TYPE_CHECKING

from clientexit_tui import words
from clientexit_tui.app.conflict_lines import differing
from clientexit_tui.errors import ClientExitError
from clientexit_tui.tui.dialogs import Pick, Tell

if TYPE_CHECKING:
    from clientexit_tui.tui.program import Program

BOTH, DISK, MINE, SEE, LATER = "both", "disk", "mine", "see", "later"
SHOWN = 4
"""Differences shown above the choice; the rest on request."""


def ask_about_conflict(app: "Program") -> None:
    """Shows what differs and asks which version to go on with."""
    lines, readable = differing(app.controller.editing)
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
    app.navigator.ask(Pick(words.CONFLICT_TITLE, tuple(rows), detail), lambda how: settle(app, how))


def settle(app: "Program", how: str | None) -> None:
    """Goes on with a copy, with the file on disk, with the version here, or as before."""
    try:
        if how == BOTH:
            app.controller.editing.go_on_in_copy()
        elif how == DISK:
            app.controller.editing.go_on_with_disk()
        elif how == MINE:
            app.controller.editing.go_on_with_mine()
        elif how == SEE:
            tell = Tell(words.CONFLICT_TITLE, "\n".join(differing(app.controller.editing)[0]))
            app.navigator.ask(tell, lambda _: ask_about_conflict(app))
        app.controller.show_again()
    except ClientExitError as error:
        app.navigator.tell(words.CONFLICT_TITLE, str(error), words.CONFLICT_STAYS)
