"""What becomes of several lines that were pasted where there is room for one."""

from clientexit_tui import words
from clientexit_tui.app.pasted_lines import line_ways
from clientexit_tui.tui.dialogs import Pick
from clientexit_tui.tui.navigator import Navigator
from clientexit_tui.tui.widgets.still_input import StillInput


def ask_about_lines(navigator: Navigator, line: StillInput, lines: list[str]) -> None:
    """Asks, and pastes what was chosen."""
    ways = line_ways(lines)
    rows = tuple((way, said) for way, (said, _) in ways.items())
    dialog = Pick(words.PASTE_TITLE, rows, words.PASTE_DETAIL.format(count=len(lines)))
    navigator.ask(dialog, lambda way: line.paste_text(ways[way][1]) if way else None)
