"""The call script and the message on a platform, to be read, with what is still missing in them."""

from collections.abc import Iterable

from clientexit_tui import words
from clientexit_tui.plain.talk import Row
from clientexit_tui.plain.view_page import READ, ViewPage
from clientexit_tui.views.line import Line
from clientexit_tui.views.script import script_view

PAPERS = ("call-script", "platform-message")


class ScriptPage(ViewPage):
    """What to say and what to send, one after the other."""

    title = words.PLAIN_SCRIPT

    def lines(self) -> Iterable[Line]:
        """Both."""
        return script_view(self.case)

    def rows(self) -> list[Row]:
        """The rehearsal, and both on paper."""
        papers = ((each, words.PLAIN_EXPORT_ONE.format(paper=words.PAPER_NAMED[each])) for each in PAPERS)
        return [(READ, words.PLAIN_READ_AGAIN), ("pushbacks", words.PLAIN_PUSHBACKS), *papers]

    def do(self, chosen: str) -> None:
        """Goes to the rehearsal, or exports one."""
        if chosen in PAPERS:
            self.navigator.paper(chosen)
        else:
            super().do(chosen)
