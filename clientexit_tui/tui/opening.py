"""What a session that was just opened is met with: its home, and what must be told or asked first."""

from typing import TYPE_CHECKING

from clientexit_tui import words
from clientexit_tui.locations import editor_dir

if TYPE_CHECKING:
    from clientexit_tui.tui.program import Program


def welcome(app: "Program", *, offer: bool) -> None:
    """Shows the home of the open session.

    Args:
        app: the program.
        offer: whether to offer words of it that an ending could not save.
    """
    editing = app.controller.editing
    held = editing.access.held is not None
    app.navigator.go("home")
    if editing.report:
        title = words.SESSION_READ_ONLY if held else words.MIGRATED_TITLE
        app.navigator.tell(title, "\n".join(editing.report), "" if held else words.MIGRATED_TO_DO)
    if editor_dir(app.controller.store.folder.parent).is_dir():
        from clientexit_tui.tui.left_text import offer_all  # most users have none

        offer_all(app)
    if offer and not held:
        from clientexit_tui.tui.rescued import offer_for_this

        offer_for_this(app)
