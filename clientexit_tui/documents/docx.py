"""A document for word processors: real headings, lists and tables, and every text as plain runs."""

import io
import zipfile
from datetime import UTC, date, datetime, time

import docx
from docx.document import Document as Paper

from clientexit_tui import words
from clientexit_tui.documents.docx_body import Body
from clientexit_tui.documents.docx_look import dress
from clientexit_tui.documents.docx_parts import number_pages
from clientexit_tui.documents.tree import Document
from clientexit_tui.safetext import clean

NO_DAY = date(2000, 1, 1)
"""The day of the file where the document has none, so that no clock is asked."""
LONGEST_PROPERTY = 255
"""Characters that the format allows a property such as the title."""
_STRAY = ("/customXml", "/thumbnail")
"""Ends of the relations that the library's own template brings along and that say nothing of this document."""


def to_docx(document: Document) -> bytes:
    """The whole file; the same document gives the same bytes."""
    paper = docx.Document()
    _drop_stray(paper)
    dress(paper, bare=document.bare)
    _describe(paper, document)
    body = Body(paper)
    if not document.bare:
        body.line(document.title, "Title")
        if document.subtitle:
            body.line(document.subtitle, "Subtitle")
        number_pages(paper)
    elif document.subject:
        body.line(words.SUBJECT_LINE.format(subject=clean(document.subject, single=True)), "Normal")
    for block in document.blocks:
        body.add(block)
    made = io.BytesIO()
    paper.save(made)
    return _with_fixed_dates(made)


def _describe(paper: Paper, document: Document) -> None:
    """The file's own description: nothing of this computer, nothing of the library, no time of day."""
    about = paper.core_properties
    title = document.subject if document.bare else document.title
    about.title = clean(title, single=True)[:LONGEST_PROPERTY]
    about.author = about.last_modified_by = about.comments = about.keywords = about.category = ""
    about.language = "en-GB"
    about.revision = 1
    about.created = about.modified = datetime.combine(document.day or NO_DAY, time(), UTC)


def _drop_stray(paper: Paper) -> None:
    for relations in (paper.part.package.rels, paper.part.rels):
        for key in [key for key, each in relations.items() if each.reltype.endswith(_STRAY)]:
            del relations[key]


def _with_fixed_dates(made: io.BytesIO) -> bytes:
    """The same archive without the time at which it was made."""
    fixed = io.BytesIO()
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name)  # it dates from 1980, as every entry without a date
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return fixed.getvalue()
