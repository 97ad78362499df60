"""Text made safe to show, to keep and to export: the one gate through which every text enters."""

import re

_LINE_END = re.compile("\r\n|[\r\x85\u2028\u2029]")
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"  # terminal commands hide here
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # these turn the reading order of what follows
    "\ufeff]"
)
_CODES = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\r(?!\n)"
"""What terminals obey; most texts have none of it, so that it is not made ready before it is needed."""
_BROKEN = re.compile("[\ud800-\udfff\ufffe\uffff]")
_SPACES_AT_LINE_END = re.compile(" +$", re.MULTILINE)
_FOLD = re.compile(r"\s*\n\s*")

TAB = "    "


def clean(text: str, *, single: bool = False) -> str:
    """Gives the text without anything that a terminal, a file or a document could trip over.

    Cleaning twice gives the same as cleaning once.

    Args:
        text: what was typed, pasted or read.
        single: whether it is to stand on one line, without space around it.
    """
    if not text.replace("\n", "").isprintable():  # most are; substituting would find nothing in them
        text = _LINE_END.sub("\n", text).replace("\t", TAB)
        text = _BROKEN.sub("\ufffd", _UNSEEN.sub("", text))
    if single:
        return _FOLD.sub(" ", text).strip()
    return _SPACES_AT_LINE_END.sub("", text) if " \n" in text else text.rstrip(" ")


def without_codes(text: str) -> str:
    """Gives a finished document as it is, but for what a terminal would obey."""
    return text if text.replace("\n", "").isprintable() else _BROKEN.sub("\ufffd", re.sub(_CODES, "", text))


def escaped(json: str) -> str:
    """Gives JSON in which nothing is left that a terminal would obey; it says the same."""
    if json.replace("\n", "").isprintable():
        return json
    for pattern in (_CODES, _UNSEEN, _BROKEN):  # outside of strings there is only what JSON itself is made of
        json = re.sub(pattern, _escape, json)
    return json


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
