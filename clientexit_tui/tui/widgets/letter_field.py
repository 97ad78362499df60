"""The user's own letter being written, with the words underlined that a finding is about."""

from collections.abc import Iterable, Iterator

from rich.text import Text

from clientexit_tui.message.lint import Finding
from clientexit_tui.tui.widgets.long_field import LongField

MARK = "underline"
Place = tuple[int, int]
"""Row and column, from 0."""


class LetterField(LongField):
    """A long text in which places are marked; the marks never change the text."""

    marks: dict[int, list[tuple[int, int]]] = {}  # noqa: RUF012 - replaced, never changed

    def underline(self, findings: Iterable[Finding], text: str) -> None:
        """Marks the words of these findings.

        Args:
            findings: whose places are offsets in the text.
            text: what was looked at; where the user has typed on since, the marks wait for the next look.
        """
        marks: dict[int, list[tuple[int, int]]] = {}
        for finding in findings:
            for row, start, end in _rows(finding, text):
                marks.setdefault(row, []).append((start, end))
        if marks != self.marks:
            self.marks = marks
            self.notify_style_update()
            self.refresh()

    def get_line(self, line_index: int) -> Text:
        """The line with its marks."""
        line = super().get_line(line_index)
        for start, end in self.marks.get(line_index, ()):
            line.stylize(MARK, start, end)
        return line


def place_of(text: str, offset: int) -> Place:
    """The row and column of an offset."""
    return text.count("\n", 0, offset), offset - (text.rfind("\n", 0, offset) + 1)


def _rows(finding: Finding, text: str) -> Iterator[tuple[int, int, int]]:
    """The rows that the words of a finding are on, with the columns from and up to."""
    if not finding.line:
        return
    row, column = place_of(text, finding.start)
    for line in text[finding.start : finding.end].split("\n"):
        yield row, column, column + len(line)
        row, column = row + 1, 0
