"""All papers in one: each on a new page, its headings one step lower."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from clientexit_tui import words
from clientexit_tui.documents.tree import Block, Checkbox, Document, Heading, PageBreak, Paragraph


def everything(title: str, papers: Sequence[Document], day: date) -> Document:
    """One document of several.

    Args:
        title: the name of the case.
        papers: the papers, in order.
        day: the day on which it was made.
    """
    blocks = (Paragraph(words.EVERYTHING_INTRO), *_once(block for each in papers for block in _part(each)))
    return Document(words.EVERYTHING_TITLE.format(title=title), blocks, "everything", day=day)


def _part(paper: Document) -> Iterator[Block]:
    yield PageBreak()
    yield Heading(paper.title)
    if paper.subtitle:
        yield Paragraph(paper.subtitle)
    if paper.subject:
        yield Paragraph(words.EVERYTHING_SUBJECT.format(subject=paper.subject))
    for block in paper.blocks:
        yield replace(block, level=block.level + 1) if isinstance(block, Heading) else block


def _once(blocks: Iterator[Block]) -> Iterator[Block]:
    """A task that stands in two papers is due in the first only, so that a calendar holds it once."""
    seen: set[str] = set()
    for block in blocks:
        if isinstance(block, Checkbox) and block.id:
            yield replace(block, due=None, id="") if block.id in seen else block
            seen.add(block.id)
        else:
            yield block
