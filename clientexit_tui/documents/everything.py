"""All papers in one: each on a new page, its headings one step lower."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from clientexit_tui import words
from clientexit_tui.documents.tree import Block, Document, Heading, PageBreak, Paragraph


def everything(title: str, papers: Sequence[Document], missing: Sequence[str], day: date) -> Document:
    """One document of several.

    Args:
        title: the name of the case.
        papers: the papers, in order.
        missing: the names of the papers for which there is nothing yet.
        day: the day on which it was made.
    """
    named = (Paragraph(words.EVERYTHING_MISSING.format(papers="; ".join(missing))),) if missing else ()
    blocks = (Paragraph(words.EVERYTHING_INTRO), *named, *(block for each in papers for block in _part(each)))
    return Document(words.EVERYTHING_TITLE.format(title=title), blocks, "everything", day=day)


def _part(paper: Document) -> Iterator[Block]:
    yield PageBreak()
    yield Heading(paper.title)
    if paper.subtitle:
        yield Paragraph(paper.subtitle)
    if paper.subject:
        yield Paragraph(words.SUBJECT_LINE.format(subject=paper.subject))
    for block in paper.blocks:
        yield replace(block, level=block.level + 1) if isinstance(block, Heading) else block
