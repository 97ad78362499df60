"""Reads the body of a session file as this program writes it, without a YAML parser.

It knows one narrow form. Whatever does not fit it, such as an edit by hand, is left to the strict YAML reader, which
gives the same for what fits here, and knows how to say where a mistake is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from clientexit_tui.interview.answers import Answer, Record, State, Value
from clientexit_tui.safetext import clean

MOST_BYTES = 1_000_000
"""Larger files are left to the reader that counts what it takes."""

_FOREIGN = re.compile("[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""Control characters, and all that YAML takes for the end of a line but the usual one."""
_SCALAR = (
    r"""(?:'(?:[^'\n]++|'')*+'|"(?:[^"\\\n]++|\\["\\n])*+\""""
    r"""|[A-Za-z0-9À-ɏ](?:[^\n:#]++|:(?=[^ \n])|(?<=[^ \n])\#)*+)"""
)
"""Nothing in it is tried twice (``++``): in a text of a million lines, remembering each for that takes 300 MB."""
_KEY = r"(?!null:)[A-Za-z_][A-Za-z0-9_]*"
_TOP = re.compile(rf"({_KEY}): ({_SCALAR})\n")
_KEY_LINE = re.compile(rf"  ({_KEY}):\n")
_NEXT = re.compile(r"\n(?=  [^ \n])")


def _entry(indent: int, lead: str = "") -> re.Pattern[str]:
    """A line with a key, and what belongs to it: a text, a block of text, or a list of texts."""
    pad, inner = " " * (indent - len(lead)) + lead, " " * (indent + 2)
    block = rf"\|(2?)([-+]?)\n((?:{inner}[^\n]*\n|\n)++)"
    listed = rf"\n((?:{inner}- {_SCALAR}\n)++)"
    return re.compile(rf"{pad}({_KEY}):(?: (?:({_SCALAR})\n|{block}|(\[\]|'')\n)|{listed})")


_PART = _entry(4)
_FIRST_FIELD = _entry(8, "- ")
_FIELD = _entry(8)
_NULLS = frozenset({"null"})
_ESCAPES = {'\\"': '"', "\\\\": "\\", "\\n": "\n"}
_ESCAPE = re.compile(r'\\["\\n]')


class UnusualError(Exception):
    """Something that does not fit the narrow form."""


@dataclass
class Body:
    """What a body holds: texts by key, and the answers as pieces of text still to be read."""

    texts: dict[str, str] = field(default_factory=dict)
    pieces: list[str] = field(default_factory=list)


def read_body(text: str) -> Body:
    """Divides a body, up to its last line ``...``. Raises UnusualError."""
    if not text.replace("\n", "").isprintable() and _FOREIGN.search(text):
        raise UnusualError
    if not text.endswith("\n...\n"):
        raise UnusualError
    body, at = Body(), 0
    end = len(text) - len("...\n")
    while at < end:
        if text.startswith("answers:", at):
            at = _divide(text, at, end, body)
            continue
        found = _TOP.match(text, at, end)
        if not found or found[1] in body.texts:
            raise UnusualError
        body.texts[found[1]] = _text(found[2])
        at = found.end()
    return body


_AFTER = re.compile(r"\n(?=[^ \n])")


def _divide(text: str, at: int, end: int, body: Body) -> int:
    """Takes the answers and says where they end."""
    if "answers" in body.texts:
        raise UnusualError
    body.texts["answers"] = ""
    if text.startswith("answers: {}\n", at):
        return at + len("answers: {}\n")
    if not text.startswith("answers:\n  ", at):
        raise UnusualError
    start = at + len("answers:\n")
    after = _AFTER.search(text, start, end)
    stop = after.end() if after else end
    body.pieces = [f"{piece}\n" for piece in _NEXT.split(text[start : stop - 1])]
    return stop


def read_piece(piece: str) -> tuple[str, Answer]:
    """An answer and its question. Raises UnusualError."""
    found = _KEY_LINE.match(piece)
    if not found:
        raise UnusualError
    parts: dict[str, Value] = {}
    value: Value
    at = found.end()
    while at < len(piece):
        if piece.startswith("    value:\n      - id: ", at):
            records, at = _records(piece, at + len("    value:\n"))
            key, value = "value", records
        else:
            key, value, at = _taken(_PART, piece, at)
        if key in parts or key not in ("state", "value", "at"):
            raise UnusualError
        parts[key] = value
    return found[1], _answer(parts)


def _answer(parts: dict[str, Value]) -> Answer:
    state, at, value = parts.get("state", "answered"), parts.get("at", ""), parts.get("value")
    if not (isinstance(state, str) and isinstance(at, str) and parts):
        raise UnusualError
    try:
        known = State(state)
    except ValueError as error:
        raise UnusualError from error
    return Answer(known, clean(value) if isinstance(value, str) else value, clean(at, single=True))


def _records(piece: str, at: int) -> tuple[tuple[Record, ...], int]:
    records: dict[str, Record] = {}
    while piece.startswith("      - id: ", at):
        fields: dict[str, str | tuple[str, ...]] = {}
        for key, value, end in _fields(piece, at):
            if key in fields:
                raise UnusualError
            fields[key] = clean(value) if isinstance(value, str) else value
            at = end
        given, moment = fields.pop("id"), fields.pop("at", "")
        record_id = clean(given, single=True) if isinstance(given, str) else ""
        if not record_id or not isinstance(moment, str) or record_id in records:
            raise UnusualError
        records[record_id] = Record(record_id, fields, clean(moment, single=True))
    return tuple(records.values()), at


def _fields(piece: str, at: int) -> Iterator[tuple[str, str | tuple[str, ...], int]]:
    """The fields of one entry, each with where it ends."""
    key, value, at = _taken(_FIRST_FIELD, piece, at)
    yield key, value, at
    while piece.startswith("        ", at):
        key, value, at = _taken(_FIELD, piece, at)
        yield key, value, at


def _taken(pattern: re.Pattern[str], piece: str, at: int) -> tuple[str, str | tuple[str, ...], int]:
    """The key at a place, its value, and where it ends."""
    found = pattern.match(piece, at)
    if not found:
        raise UnusualError
    key, scalar, hint, ending, block, empty, listed = found.groups()
    if scalar is not None:
        return key, _text(scalar), found.end()
    if block is not None:
        indent = len(found[0]) - len(found[0].lstrip(" "))
        indent += 4 if pattern is _FIRST_FIELD else 2
        return key, _block(block, indent, hint, ending), found.end()
    if empty is not None:
        return key, () if empty == "[]" else "", found.end()
    texts = (each.strip(" ")[2:] for each in listed.split("\n")[:-1])
    return key, tuple(clean(_text(each), single=True) for each in texts), found.end()


def _block(block: str, indent: int, hint: str, ending: str) -> str:
    """The text of a block, whose lines are indented by so much."""
    lines = [line[indent:] for line in block.split("\n")[:-1]]
    if not hint and (not lines[0] or lines[0][0] == " "):
        raise UnusualError  # the first line tells how far the others are indented
    if any(line and not line.strip(" ") for line in lines):
        raise UnusualError
    text = "\n".join(lines)
    if ending == "+":
        return text + "\n"
    text = text.rstrip("\n")
    return text if ending == "-" or not text else text + "\n"


def _text(scalar: str) -> str:
    """The text of a scalar on one line."""
    if scalar[0] == "'":
        return scalar[1:-1].replace("''", "'")
    if scalar[0] == '"':
        return _ESCAPE.sub(lambda found: _ESCAPES[found[0]], scalar[1:-1])
    if scalar in _NULLS:
        raise UnusualError
    return scalar.rstrip(" ")
