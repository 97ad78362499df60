"""Text made safe to show, to keep and to export: the one gate through which every text enters."""

import re

_LINE_END = re.compile("\r\n|[\r\x85\u2028\u2029]")
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"  # terminal commands hide here
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # these turn the reading order of what follows
    "\ufeff]"
)
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
