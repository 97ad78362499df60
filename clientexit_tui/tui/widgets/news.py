"""What is new since the last visit, on the home of a session."""

from datetime import date

from textual.content import Content

from clientexit_tui import words
from clientexit_tui.case import Case
from clientexit_tui.tui.widgets.plain import Plain
from clientexit_tui.visits.returning import since_last_visit


class News(Plain):
    """Up to four lines; gone once all of them is dealt with."""

    _told = False
    """Whether there was more to tell than the days that passed."""

    def show(self, case: Case, since: date | None) -> None:
        """Shows what is new now.

        Args:
            case: the session now.
            since: the day of the last visit; None hides all.
        """
        lines = since_last_visit(case, since)
        if len(lines) == 1 and self._told:
            lines = ()
        self._told = self._told or len(lines) > 1
        self.display = bool(lines)
        said = [Content(line if at == 0 else f"· {line}") for at, line in enumerate(lines)]
        self.update(Content("\n").join(said) + Content.styled(words.NEWS_HINT, "$text-muted") if said else "")
