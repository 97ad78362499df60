"""A document as a tagged PDF (PDF/UA-1), typeset by typst. Its text reaches typst as data, never as markup."""

import json
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from clientexit_tui.documents.pdf_data import data_of
from clientexit_tui.documents.tree import Document
from clientexit_tui.plain_files import read_file

_MISSING = re.compile(r'the text `"((?:[^"\\]|\\.)+)"` could not be displayed')
_BY_NUMBER = re.compile(r"\\u\{([0-9a-f]+)\}")
_UNDATED = date(2000, 1, 1)
_STANDARD: Literal["ua-1"] = "ua-1"
"""PDF/UA-1: a PDF that can be read aloud as well as seen."""


@dataclass(frozen=True)
class Pdf:
    """A PDF, and the characters for which no letter was found on this computer; they stand in it as empty boxes."""

    data: bytes
    missing: tuple[str, ...] = ()


def to_pdf(document: Document) -> bytes:
    """The document as PDF; the same document gives the same bytes where the same letters are found."""
    return typeset(document).data


def typeset(document: Document) -> Pdf:
    """The document as PDF, with what could not be shown.

    The letters that come with typst are tried first, so that every computer makes the same file; then those of the
    system; and where neither has a character, the file is made without the standard, which demands all of them.

    Raises:
        typst.TypstError: where typst refuses for another reason, which would be a fault of the template.
    """
    import typst  # large, and needed here only

    paper = json.dumps(data_of(document), ensure_ascii=False)
    made = datetime.combine(document.day or _UNDATED, time(), UTC)
    missing: tuple[str, ...] = ()
    for embedded_only in (True, False):
        try:
            return Pdf(_compile(paper, made, embedded_only=embedded_only))
        except typst.TypstError as error:
            missing = _missing(error.diagnostic)
            if not missing:
                raise
    return Pdf(_compile(paper, made, embedded_only=False, standard=False), missing)


def _compile(paper: str, made: datetime, *, embedded_only: bool, standard: bool = True) -> bytes:
    import typst  # large, and needed here only

    with TemporaryDirectory(prefix="clientexit-") as nothing:  # typst may read this folder, and there is nothing in it
        return typst.compile(  # type: ignore[call-overload, no-any-return]  # its types want input and root alike
            _template(),
            root=nothing,
            format="pdf",
            ignore_system_fonts=embedded_only,
            sys_inputs={"paper": paper},
            pdf_standards=[_STANDARD] if standard else [],
            timestamp=made,
        )


@cache
def _template() -> bytes:
    return read_file(Path(__file__).with_name("paper.typ"), follow=True)


def _missing(message: str) -> tuple[str, ...]:
    """The characters that a refusal of typst names, each once and in order."""
    found = dict.fromkeys(_MISSING.findall(message))
    return tuple(_BY_NUMBER.sub(lambda code: chr(int(code[1], 16)), each) for each in found)
