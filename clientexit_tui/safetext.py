"""Text made safe to show, to keep and to export: the one gate through which every text enters.

What nobody can see can hide words, split a name that is looked for, or turn the order of what follows; see `unseen`.
"""

import re

_SPACES_AT_LINE_END = re.compile("(?<! ) +$", re.MULTILINE)
_FOLD = re.compile(r"(?<!\s)\s*\n\s*")
"""Both begin where a run of blanks does: from each blank in it anew, a long one would take for ever."""
_MAYBE_UNSEEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)
"""What is not seen though Python calls it printable."""
_CODES = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\r(?!\n)"
"""What terminals obey; most texts have none of it, so that it is not made ready before it is needed."""


def clean(text: str, *, single: bool = False) -> str:
    """Gives the text without anything that a terminal, a file or a document could trip over.

    Cleaning twice gives the same as cleaning once.

    Args:
        text: what was typed, pasted or read.
        single: whether it is to stand on one line, without space around it.
    """
    if not text.replace("\n", "").isprintable() or (not text.isascii() and _MAYBE_UNSEEN.search(text)):
        from clientexit_tui.unseen import seen  # most texts have none of it, and its patterns cost 5 ms

        text = seen(text)
    if single:
        return _FOLD.sub(" ", text).strip() if "\n" in text else text.strip()
    return _SPACES_AT_LINE_END.sub("", text) if " \n" in text else text.rstrip(" ")


def without_codes(text: str) -> str:
    """Gives a finished document as it is, but for what a terminal would obey."""
    if text.replace("\n", "").isprintable():
        return text
    from clientexit_tui.unseen import BROKEN  # as above

    return BROKEN.sub("\ufffd", re.sub(_CODES, "", text))


def escaped(json: str) -> str:
    """Gives JSON in which nothing is left that a terminal would obey; it says the same."""
    if json.replace("\n", "").isprintable():
        return json
    from clientexit_tui.unseen import BROKEN, UNSEEN  # as above

    for pattern in (_CODES, UNSEEN, BROKEN):  # outside of strings there is only what JSON itself is made of
        json = re.sub(pattern, _escape, json)
    return json


def _escape(found: re.Match[str]) -> str:
    """A letter as JSON escapes it: one beyond the first 65,536 as two halves."""
    halves = found[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{halves[at]:02x}{halves[at + 1]:02x}" for at in range(0, len(halves), 2))
