"""Writes an answer just as the YAML writer would, some thirty times as quickly; None for what it does not know."""

import re

from clientexit_tui.strict_yaml.nodes import Plain

_USUAL = "A-Za-z0-9À-ɏ‐-‧€"
_INSIDE = rf"{_USUAL} ,.;()/'\"!?*&%+=_~@$<>|^\[\]{{}}\-"
_PLAIN = re.compile(rf"[A-Za-zÀ-ɏ](?:(?:[{_INSIDE}]|:(?! |$)|(?<! )\#)*(?:[{_USUAL}.;()!?%+=_\-]))?")
_WORDS = frozenset({"yes", "no", "on", "off", "true", "false", "null", "y", "n"})
"""Plain, they would be more than text to somebody."""
_QUOTED = re.compile(r"\d+(?:\.\d+)?|\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?")
_MARKED = re.compile(rf"[A-Za-zÀ-ɏ0-9][{_INSIDE}:\#]*[{_USUAL}.;()!?%+=_:\-]")
"""Text that is quoted for a colon or a hash in it."""
_LINES = re.compile(rf"[{_USUAL}](?:[{_INSIDE}:\#`\\\n])*[{_USUAL}.!?)…]\n?")
_KEY = re.compile("[a-z][a-z0-9_]*")
_NOT_KEYS = _WORDS


def mapping_text(values: dict[str, Plain], indent: int = 0) -> str | None:
    """The lines of a mapping."""
    lines = []
    for key, value in values.items():
        if not _KEY.fullmatch(key) or key in _NOT_KEYS or len(key) > 100:
            return None
        text = _value_text(value, indent)
        if text is None:
            return None
        lines.append(f"{' ' * indent}{key}:{text}")
    return "".join(lines)


def _value_text(value: Plain, indent: int) -> str | None:
    """What follows a key and its colon."""
    if isinstance(value, str):
        return None if (text := _scalar(value, indent)) is None else f" {text}"
    if isinstance(value, dict):
        return None if not value or (text := mapping_text(value, indent + 2)) is None else f"\n{text}"
    if isinstance(value, list):
        return " []\n" if not value else _list_text(value, indent + 2)
    return None


def _list_text(values: list[Plain], indent: int) -> str | None:
    items = ["\n"]
    for value in values:
        if isinstance(value, str):
            text = _scalar(value, indent)
        elif isinstance(value, dict) and value:
            text = mapping_text(value, indent + 2)
            text = text and text[indent + 2 :]
        else:
            text = None
        if text is None:
            return None
        items.append(f"{' ' * indent}- {text}")
    return "".join(items)


def _scalar(text: str, indent: int) -> str | None:
    """A text with the end of its line; a block begins on the next, two further in."""
    if "\n" in text:
        if not _LINES.fullmatch(text) or " \n" in text:
            return None
        mark, pad = ("|" if text[-1] == "\n" else "|-"), " " * (indent + 2)
        lines = pad + text.removesuffix("\n").replace("\n", f"\n{pad}")
        for _ in range(2):  # of two empty lines beside each other, one at a time is found
            lines = lines.replace(f"\n{pad}\n", "\n\n")
        return f"{mark}\n{lines}\n"
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS:
        return f"{text}\n"
    if _QUOTED.fullmatch(text) or text in ("", "yes", "no"):
        return f"'{text}'\n"
    if (": " in text or " #" in text or text[-1] == ":") and _MARKED.fullmatch(text):
        return "'" + text.replace("'", "''") + "'\n"
    return None
