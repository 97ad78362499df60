"""What the program says about itself, as a document: who, for whom, on what grounds, and how it measures up."""

from collections.abc import Iterator
from datetime import date

from clientexit_tui import __version__, words
from clientexit_tui.content.about import STRENGTHS, About, Standing
from clientexit_tui.content.model import Interview, Reference
from clientexit_tui.documents.assessment import Row, assess, summing_line
from clientexit_tui.documents.tree import Block, BulletList, Document, Heading, Paragraph, Source, Table
from clientexit_tui.exit_plan.days import format_day


def about(content: Interview) -> Document:
    """Everything that a user needs to know to trust the content, or not to."""
    return Document(words.ABOUT_TITLE, (*_told(content.about), *_sources(content), *_grades(assess(content))))


def _told(about: About) -> Iterator[Block]:
    yield from _part("purpose", about.purpose)
    yield from _part("audience", about.audience, about.not_for)
    yield from _part("decision", about.decision)
    yield from _part("authors", about.authors)
    yield from _part("date", _dated(about), about.updates)
    yield from _part("funding", about.funding)
    if about.limits:
        yield Heading(words.ABOUT_HEADINGS["limits"])
        yield BulletList(about.limits)
    for name in ("uncertainty", "country", "equality", "privacy"):
        yield from _part(name, getattr(about, name))


def _part(name: str, *texts: str) -> Iterator[Block]:
    """A heading with what is told under it; nothing where nothing is."""
    if any(texts):
        yield Heading(words.ABOUT_HEADINGS[name])
        yield from (Paragraph(text) for text in texts if text)


def _dated(about: About) -> str:
    return (
        words.ABOUT_DATE.format(day=format_day(date.fromisoformat(about.date)), version=__version__)
        if about.date
        else ""
    )


def _sources(content: Interview) -> Iterator[Block]:
    yield from _part("choosing", content.about.choosing)
    if content.about.strengths:
        yield Heading(words.ABOUT_HEADINGS["strengths"])
        yield BulletList(tuple(_strengths(content.about)))
    yield Heading(words.ABOUT_HEADINGS["sources"])
    for strength in STRENGTHS:
        of_it = [reference for reference in content.references if reference.strength == strength]
        if of_it:
            yield Heading(words.ABOUT_SOURCES_OF.format(name=words.ABOUT_STRENGTHS[strength], count=len(of_it)), 2)
            yield from (Source(_named(reference), reference.address) for reference in of_it)


def _strengths(about: About) -> Iterator[str]:
    for strength, meaning in about.strengths.items():
        yield words.ABOUT_STRENGTH.format(name=words.ABOUT_STRENGTHS[strength], meaning=meaning)


def _named(reference: Reference) -> str:
    if not reference.author:
        return reference.title
    return words.ABOUT_BY.format(title=reference.title, author=reference.author)


def _grades(rows: tuple[Row, ...]) -> Iterator[Block]:
    yield Heading(words.ABOUT_HEADINGS["grades"])
    yield Paragraph(words.ABOUT_GRADED)
    yield Paragraph(summing_line(rows))
    for standing in Standing:
        of_it = [row for row in rows if row.standing is standing]
        if of_it:
            yield Heading(words.ABOUT_STANDING_HEADINGS[standing], 2)
            yield Table(words.ABOUT_COLUMNS, tuple(_cells(row) for row in of_it))
    yield from _findings("failed", [row for row in rows if not row.passed])
    yield from _findings("passed", [row for row in rows if row.passed and row.found != words.CRITERIA_TOLD])


def _findings(name: str, rows: list[Row]) -> Iterator[Block]:
    if rows:
        yield Heading(words.ABOUT_HEADINGS[name])
        yield BulletList(tuple(words.ABOUT_FOUND.format(id=row.id, title=row.title, found=row.found) for row in rows))


def _cells(row: Row) -> tuple[str, ...]:
    return row.id, words.ABOUT_GRADES[row.passed], words.ABOUT_HOW[row.how], row.title, row.where
