"""Writes strict YAML: text only, long text as readable blocks, nothing that another reader takes for a number.

It needs no YAML library, so that a save loads none; `usual` reads back what is written here as quickly.
"""

import json
import re

from clientexit_tui.strict_yaml.nodes import Plain

END = "...\n"
"""The line that ends a document; without it a cut file looks whole."""

_LETTER = r"[^\W\d_]"
_PLAIN = re.compile(
    rf"(?:{_LETTER}|[0-9][0-9.,]* (?={_LETTER}{_LETTER}))(?:[^:#]++|:(?=[^ ])|(?<=[^ ])#)*+(?<! )"
    r"|[0-9]{8}-[0-9a-f]{6}|[0-9]{4}-[0-9]{2}"
)
"""Text that needs no quotes: it begins with a letter, or is a figure with a word after it, an id, or a month."""
_WORDS = frozenset({"yes", "no", "on", "off", "true", "false", "null", "y", "n"})
"""Plain, they would be more than text to somebody."""
_KEY = re.compile("[a-z][a-z0-9_]*")
_LONGEST_KEY = 128
"""A longer key stands on a line of its own, as YAML readers look for its colon only so far."""
_ODD = "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]"
"""What stands in quotes and is escaped, since it would be lost or refused; clean text has none of it."""


def dump(value: Plain, *, end: bool = True, indent: int = 0) -> str:
    """Gives the document for a value.

    Args:
        value: what to write.
        end: whether it is closed with a line ``...``.
        indent: how far from the margin it stands, as a part of something that is written around it.
    """
    if isinstance(value, dict) and value:
        text = _mapping(value, indent)
    elif isinstance(value, list) and value:
        text = _list(value, indent)
    else:
        text = " " * indent + _after(value, indent)[1:]
    return text + END if end else text


def _mapping(values: dict[str, Plain], indent: int) -> str:
    pad = " " * indent
    return "".join([f"{pad}{_key(key, pad)}:{_after(value, indent)}" for key, value in values.items()])


def _list(values: list[Plain], indent: int) -> str:
    return "".join([f"{' ' * indent}-{_item(value, indent)}" for value in values])


def _item(value: Plain, indent: int) -> str:
    """What follows the dash: a mapping or list in it begins on the same line."""
    if isinstance(value, dict | list) and value:
        return f" {dump(value, end=False, indent=indent + 2)[indent + 2 :]}"
    return _after(value, indent)


def _after(value: Plain, indent: int) -> str:
    """What follows a key and its colon."""
    if isinstance(value, str):
        return f" {_scalar(value, indent)}\n"
    if value is None:
        return " null\n"
    if isinstance(value, dict):
        return f"\n{_mapping(value, indent + 2)}" if value else " {}\n"
    return f"\n{_list(value, indent + 2)}" if value else " []\n"


def _key(key: str, pad: str) -> str:
    if _KEY.fullmatch(key) and key not in _WORDS and len(key) <= _LONGEST_KEY:
        return key
    text = _line(key)
    return text if len(text) <= _LONGEST_KEY else f"? {text}\n{pad}"


def _scalar(text: str, indent: int) -> str:
    """A text without the end of its line: several lines as a block, two further in."""
    if "\n" not in text or " \n" in text or text[-1] == " " or has_odd(text):
        return _line(text)
    ending = "" if text[-1] == "\n" else "-"
    if text == "\n" or text.endswith("\n\n"):
        ending = "+"
    hint, pad = "2" if text[0] in " \n" else "", " " * (indent + 2)
    lines = [line and pad + line for line in text.removesuffix("\n").split("\n")]
    return "\n".join([f"|{hint}{ending}", *lines])


def _line(text: str) -> str:
    """A text on one line: as it is, or in quotes."""
    if "\n" in text or has_odd(text):
        return re.sub(_ODD, _escape, json.dumps(text, ensure_ascii=False))
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS:
        return text
    return "'" + text.replace("'", "''") + "'"


def has_odd(text: str) -> bool:
    """Whether a text has characters that are escaped where they are written, so that what is written has none."""
    return not text.replace("\n", "").isprintable() and re.search(_ODD, text) is not None


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
