"""A document as a tagged PDF (PDF/UA-1), typeset by typst. Its text reaches typst as data, never as markup."""

import json
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from clientexit_tui.documents.pdf_data import data_of
from clientexit_tui.documents.tree import Document
from clientexit_tui.frozen import frozen
from clientexit_tui.plain_files import read_file

_UNDATED = date(2000, 1, 1)
_STANDARD: Literal["ua-1"] = "ua-1"
"""PDF/UA-1: a PDF that can be read aloud as well as seen."""


@frozen
class Pdf:
    """A PDF."""

    data: bytes
    whole: bool = True
    """Whether a letter was found on this computer for every character; others stand in it as empty boxes."""


def to_pdf(document: Document) -> bytes:
    """The document as PDF; the same document gives the same bytes where the same letters are found."""
    return typeset(document).data


def typeset(document: Document) -> Pdf:
    """The document as PDF, and whether all of it could be shown.

    The letters that come with typst are tried first, so that every computer makes the same file; then those of the
    system; and where neither has a character, the file is made without the standard, which demands all of them.
    Why typst refuses is told in words that change with its version, so it is tried again whatever they are.

    Raises:
        typst.TypstError: where typst refuses all three, which would be a fault of the template.
    """
    import typst  # large, and needed here only

    paper = json.dumps(data_of(document), ensure_ascii=False)
    made = datetime.combine(document.day or _UNDATED, time(), UTC)
    for embedded_only in (True, False):
        try:
            return Pdf(_compile(paper, made, embedded_only=embedded_only))
        except typst.TypstError:
            continue
    return Pdf(_compile(paper, made, embedded_only=False, standard=False), whole=False)


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
