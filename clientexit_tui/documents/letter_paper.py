"""The letter as a paper of its own: only what goes to the client, gaps and all."""

from collections.abc import Iterator
from itertools import groupby

from clientexit_tui import words
from clientexit_tui.documents.tree import Block, BulletList, Document, Paragraph
from clientexit_tui.interview.facts import Facts
from clientexit_tui.message.letter import LIST_ITEM


def letter_paper(text: str, facts: Facts) -> Document:
    """The letter as it would be sent; where there is nothing to send, a note that says so.

    Args:
        text: the user's own letter where there is one, else the draft.
        facts: what is known.
    """
    if not text.strip():
        note = (Paragraph(words.LETTER_NOTHING),)
        return Document(words.LETTER_TITLE, note, kind="letter", day=facts.today)
    subject, body = split_subject(text)
    return Document(
        words.LETTER_TITLE, tuple(_blocks(body)), kind="letter", day=facts.today, subject=subject, bare=True
    )


def split_subject(text: str) -> tuple[str, str]:
    """The subject that a letter names in its first line, and the rest of it; no subject where it names none."""
    first, _, rest = text.strip().partition("\n")
    head, mark, subject = first.partition(":")
    if mark and head.strip().casefold() == words.LETTER_SUBJECT.casefold():
        return subject.strip(), rest.strip()
    return "", text.strip()


def _blocks(body: str) -> Iterator[Block]:
    """Paragraphs and lists as they were typed."""
    for part in body.split("\n\n"):
        for listed, lines in groupby(part.strip("\n").split("\n"), key=lambda line: line.startswith(LIST_ITEM)):
            if listed:
                yield BulletList(tuple(line.removeprefix(LIST_ITEM) for line in lines))
            elif said := "\n".join(lines).strip():
                yield Paragraph(said)
