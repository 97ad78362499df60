"""Several lines that were pasted where there is room for one: what can be taken of them."""

from collections.abc import Sequence

from clientexit_tui import words

JOINED, FIRST = "joined", "first"


def line_ways(lines: Sequence[str]) -> dict[str, tuple[str, str]]:
    """By way of taking them: the words for it, and the one line that is then taken.

    Args:
        lines: those that are not blank, two or more.
    """
    ways = {JOINED: " ".join(line.strip() for line in lines), FIRST: lines[0]}
    return {way: (words.PASTE_WAYS[way].format(text=_begun(text)), text) for way, text in ways.items()}


def _begun(text: str) -> str:
    return text if len(text) <= words.PASTE_SHOWN else f"{text[: words.PASTE_SHOWN]}…"
