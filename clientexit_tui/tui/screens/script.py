"""The call script and the message on a platform, with what is still missing in them."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from clientexit_tui import words
from clientexit_tui.app.clipboard import Copied
from clientexit_tui.case import Case
from clientexit_tui.tui.drawing import drawn
from clientexit_tui.tui.session_screen import SessionScreen
from clientexit_tui.tui.widgets.linked_page import LinkedPage
from clientexit_tui.views.script import script_gaps, script_view


class ScriptScreen(SessionScreen):
    """What to say and what to send, one below the other."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("p", "go('pushbacks')", words.KEY_REHEARSE, id="script.rehearse"),
        Binding("y", "app.copy_out", words.KEY_COPY, id="script.copy"),
        Binding("m", "copy_platform", words.KEY_COPY_PLATFORM, id="script.copy_platform"),
    ]
    AUTO_FOCUS = ""
    HELP = words.HELP_SCRIPT

    def trail(self) -> str:
        """Where this is."""
        return words.TRAIL_SCRIPT

    def position(self) -> str:
        """Whether anything is missing."""
        gaps = len(script_gaps(self.case))
        return words.LETTER_POSITION.format(count=gaps) if gaps else ""

    def to_copy(self) -> Copied:
        """What is said on the call."""
        return Copied(words.COPY_SCRIPT, self.case.script.text)

    def action_copy_platform(self) -> None:
        """Copies the message for a platform."""
        if self.case.platform.text:
            self.program.copier.copy(Copied(words.COPY_PLATFORM, self.case.platform.text))
        else:
            self.navigator.say(words.COPY_NOTHING)

    def body(self) -> ComposeResult:
        """One page."""
        yield LinkedPage(id="script")

    def show_case(self, case: Case) -> None:
        """Shows both as they follow from the answers."""
        super().show_case(case)
        self.query_one("#script", LinkedPage).show(drawn(script_view(case), self.app.size.width))
