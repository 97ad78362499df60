"""The program's signs in ASCII, for terminals and fonts that lack the usual ones."""

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

SIGNS = str.maketrans(
    {
        **dict.fromkeys("▸▶›»", ">"),
        **dict.fromkeys("◂◀‹«", "<"),
        **dict.fromkeys("─━═╌┄┈▔▁", "-"),
        **dict.fromkeys("│┃║╎┆▏▎▍▌▐▕▊▋▉", "|"),
        **dict.fromkeys("╭╮╰╯┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╴╵╶╷", "+"),
        **dict.fromkeys("█▇▆▅▄▃▂▀■●", "#"),
        **dict.fromkeys("▒▓", "="),
        **dict.fromkeys("░", "."),
        **dict.fromkeys("·•◦○∙", "*"),
        **dict.fromkeys("‘’‚′", "'"),
        **dict.fromkeys("“”„″", '"'),
        **dict.fromkeys("–—−‐‑", "-"),
        "…": "~",
        "÷": "/",
        "□": "o",
        "×": "x",
        "→": ">",
        "←": "<",
        "↑": "^",
        "↓": "v",
        "✓": "x",
        "✗": "-",
        "≥": ">",
        "≤": "<",
        "≈": "~",
        "\u00a0": " ",
        "\u202f": " ",
    }
)
"""One sign for one, so that nothing moves; letters of any alphabet are the user's own and stay."""


class PlainSigns(LineFilter):
    """Exchanges the signs as a line goes to the terminal."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The line with plain signs; the colour behind it does not matter."""
        del background
        return [Segment(text.translate(SIGNS), style, control) for text, style, control in segments]
