"""The compiled form of the content: JSON in parts, which the shapes of the YAML reader write and read.

It is lines: the first says of what it was made and how the rest adds up, each of the others is one part. What asks and
decides is the first part; every part that is marked `Written.later` follows by itself. Nothing in it is ever run: it is
plain data, of which each value must have the type that the model says.
"""

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from clientexit_tui.cached import cached_property
from clientexit_tui.content.loader import by_id_in, content_file
from clientexit_tui.content.model import Interview
from clientexit_tui.content.reader import Part
from clientexit_tui.content.unfit import UnfitFormError
from clientexit_tui.errors import ContentError

FORM = "clientexit interview, compiled, 1"
FIRST = "first"
"""The part with all that is not read later."""
_NOT_IN_TEXT = tuple(map(re.compile, (rb"\\u", rb"\x7f", rb"\xc2[\x80-\x84\x86-\x9f]", rb"\xef\xbf[\xbe\xbf]")))
"""What strict YAML has in no text, and its escapes: no terminal is to be told anything by a form that was tampered
with. JSON itself refuses the other characters of control. One by one they are searched ten times faster."""


def write_form(content: Interview, source: str) -> bytes:
    """The compiled form of content that was read and checked.

    Args:
        content: the content.
        source: the digest of what it was made of.
    """
    first, later = _parts()
    lines = [_line({part.name: part.shape.plain(getattr(content, part.name)) for part in first})]
    lines += [_line(part.shape.plain(getattr(content, part.name))) for part in later]
    rest = b"\n".join(lines)
    head = {"form": FORM, "source": source, "sum": _sum(rest), "parts": [FIRST, *(part.name for part in later)]}
    return _line(head) + b"\n" + rest


def read_form(data: bytes, source: str, otherwise: Callable[[], Interview]) -> Interview:
    """The content in a compiled form, of which the later parts are read when they are looked at.

    Args:
        data: the form.
        source: the digest of what it must have been made of.
        otherwise: gives the content from the files, for a later part that does not hold what it should.

    Raises:
        UnfitFormError: it is damaged, of another form, made of something else, or no such thing at all.
    """
    first, later = _parts()
    lines = _lines(data, source)
    if lines.keys() != {FIRST, *(part.name for part in later)}:
        raise UnfitFormError
    given = _loaded(lines[FIRST])
    if type(given) is not dict or given.keys() != {part.name for part in first}:
        raise UnfitFormError
    made = {part.name: _made(part, given[part.name]) for part in first}
    try:
        made["by_id"] = by_id_in(made["sections"])
    except ContentError as error:
        raise UnfitFormError from error
    return Interview.in_parts(made, _Later({part.name: part for part in later}, lines, otherwise))


class _Later:
    """Reads the later parts of a form."""

    def __init__(
        self, parts: Mapping[str, Part], lines: Mapping[str, bytes], otherwise: Callable[[], Interview]
    ) -> None:
        self._parts, self._lines, self._otherwise = parts, lines, otherwise

    def __call__(self, name: str) -> Any:
        try:
            return _made(self._parts[name], _loaded(self._lines[name]))
        except UnfitFormError:
            return getattr(self._from_files, name)

    @cached_property
    def _from_files(self) -> Interview:
        return self._otherwise()


def _parts() -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """The parts of the content that are read at once, and those that are read later."""
    parts = content_file().parts
    return tuple(each for each in parts if not each.written.later), tuple(each for each in parts if each.written.later)


def _lines(data: bytes, source: str) -> dict[str, bytes]:
    """The parts of a form that is whole and made of this, still unread, by name."""
    head, _, rest = data.partition(b"\n")
    told = _loaded(head)
    if type(told) is not dict or told.get("form") != FORM or told.get("source") != source:
        raise UnfitFormError
    if told.get("sum") != _sum(rest):
        raise UnfitFormError
    names, lines = told.get("parts"), rest.split(b"\n")
    if type(names) is not list or len(names) != len(lines) or any(type(name) is not str for name in names):
        raise UnfitFormError
    return dict(zip(names, lines, strict=True))


def _made(part: Part, plain: Any) -> Any:
    try:
        return part.shape.made(plain)
    except RecursionError as error:  # nested deeper than any of ours is
        raise UnfitFormError from error


def _loaded(line: bytes) -> Any:
    if any(each.search(line) for each in _NOT_IN_TEXT):
        raise UnfitFormError
    try:
        return json.loads(line)
    except (ValueError, RecursionError) as error:  # not JSON, not UTF-8, a number without end, nested without end
        raise UnfitFormError from error


def _line(plain: Any) -> bytes:
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()


def _sum(data: bytes) -> str:
    """What tells whether the parts are as they were written."""
    import hashlib  # costs 3 ms: only where the content is read

    return hashlib.sha256(data).hexdigest()
