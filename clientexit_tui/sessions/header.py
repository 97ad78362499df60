"""The first document of a session file: flat lines that the library can read without a YAML parser."""

import json
import re
from collections.abc import Mapping

from clientexit_tui.errors import DocumentError, Place, SessionError
from clientexit_tui.safetext import clean
from clientexit_tui.sessions.session import SCHEMA, Header
from clientexit_tui.strict_yaml.writer import has_odd

HEAD_BYTES = 4096
"""How much of a file holds the header that this program writes, whatever the answers."""

END = "---\n"
_LONGEST = 200
_NOTE = "# This part is what the list shows; it is written anew at every save. Edit below the line '---'.\n"
_ENTRY = r'(?!null:)[a-z_]{1,100}+: "[^"\\\n]*+(?:\\["\\][^"\\\n]*+)*+"'
_LINES = re.compile(rf"(?:(?:#[^\n]*+|{_ENTRY})\n)++")
_VALUE = re.compile(r'\n([a-z_]+): "(.*)"')
_ESCAPE = re.compile(r"\\(.)")
_END_LINE = re.compile(rb"^---[ \t\r]*$", re.MULTILINE)


class NewerSessionError(SessionError):
    """A session written by a newer version of this program, which is left alone."""

    def __init__(self, file: str, program: str) -> None:
        super().__init__(
            f"{file} was written by clientexit {program or 'of a later version'}, which this version cannot read; "
            "update the program to open it. The file is left as it is."
        )


def header_text(header: Header, program: str) -> str:
    """The lines of the header, with the line that ends it.

    Args:
        header: what the library is to show.
        program: the version of the program that writes it.
    """
    values = {
        "program": program,
        "id": header.id,
        "title": header.title,
        "client": header.client,
        "status": header.status,
        "choice": header.choice,
        "leaning": header.leaning,
        "next_task": header.next_task,
        "next_due": header.next_due,
        "updated": header.updated,
        "answered": str(header.answered),
        "urgent": "yes" if header.urgent else "no",
    }
    if header.archived:
        values["archived"] = "yes"
    lines = [f"{key}: {_quoted(value)}\n" for key, value in values.items()]
    return f'clientexit: "{SCHEMA}"\n{_NOTE}{"".join(lines)}{END}'


def _quoted(value: str) -> str:
    """A value as a JSON string, which is also a YAML one; cut short so that the header stays small."""
    value = clean(value, single=True)
    if len(value) > _LONGEST:
        value = value[: _LONGEST - 1].rstrip() + "…"
    return json.dumps(value, ensure_ascii=False)


def header_ends(first: bytes) -> bool:
    """Whether these first bytes of a file hold the whole header."""
    return _END_LINE.search(first, 1) is not None


def read_header(first: bytes, file: str) -> Header:
    """Reads the header from the first bytes of a file; raises as `header_values` does."""
    return _header(header_values(first, file))


def header_values(first: bytes, file: str) -> Mapping[str, str]:
    """Every line of the header by its key, those that only some files have included.

    Raises:
        DocumentError: it is not a session file.
        NewerSessionError: a newer version of the program wrote it.
    """
    end = _END_LINE.search(first, 1)
    if not end:
        raise DocumentError(Place(file), "this is not a session: there is no line '---' after its first lines")
    head = first[: end.start()]
    values = _usual(head) or _any(head, file)
    if "clientexit" not in values:
        raise DocumentError(Place(file), "this is not a session: its first line is not 'clientexit: \"1\"'")
    if is_newer(values["clientexit"]):
        raise NewerSessionError(file, values.get("program", ""))
    return values


def after_header(data: bytes) -> str:
    """What follows the header in a file, with line ends of one kind; nothing where it is not UTF-8."""
    end = _END_LINE.search(data, 1)
    try:
        text = data[end.end() + 1 :].decode("utf-8") if end else ""
    except UnicodeDecodeError:
        return ""
    return text.replace("\r\n", "\n") if "\r" in text else text


def is_newer(schema: str) -> bool:
    """Whether a file of this schema is newer than this program."""
    return schema.isdecimal() and (len(schema) > 9 or int(schema) > SCHEMA)


def _header(values: Mapping[str, str]) -> Header:
    answered = values.get("answered", "")
    return Header(
        id=values.get("id", ""),
        title=values.get("title", ""),
        client=values.get("client", ""),
        status=values.get("status", ""),
        choice=values.get("choice", ""),
        leaning=values.get("leaning", ""),
        next_task=values.get("next_task", ""),
        next_due=values.get("next_due", ""),
        updated=values.get("updated", ""),
        answered=int(answered[:9]) if answered.isdecimal() else 0,
        urgent=values.get("urgent") == "yes",
        archived=values.get("archived") == "yes",
    )


def _usual(head: bytes) -> dict[str, str] | None:
    """The values of a header in the form that this program writes, or None where somebody edited it."""
    try:
        text = head.decode("utf-8")
    except UnicodeDecodeError:  # the strict reader says where
        return None
    text = text.replace("\r\n", "\n") if "\r" in text else text
    if has_odd(text) or not _LINES.fullmatch(text):
        return None
    pairs = _VALUE.findall(f"\n{text}")
    if text.isascii() and "\\" not in text:  # most are: only blanks could be unclean
        values = {key: value.strip() for key, value in pairs}
    else:
        values = {key: clean(_ESCAPE.sub(r"\1", value), single=True) for key, value in pairs}
    return values if len(values) == len(pairs) else None


def _any(head: bytes, file: str) -> dict[str, str]:
    """The values of a header that somebody edited."""
    from clientexit_tui.strict_yaml.nodes import MappingNode, Scalar
    from clientexit_tui.strict_yaml.reader import read  # yaml costs 40 ms: not for each start

    (node,) = read(head, file)
    if not isinstance(node, MappingNode):
        raise DocumentError(node.place, "this is not a session: it does not begin with lines like 'title: \"…\"'")
    return {key: clean(value.text or "", single=True) for key, value in node.items.items() if isinstance(value, Scalar)}
