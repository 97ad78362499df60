"""The record of events: facts only, numbered, oldest first, each with where its original is kept.

Left out on purpose: feelings, the story, the weight given to an event, the signs it is linked to, notes on people, who
helps the user without being part of an event, and every verdict.
"""

import re
from collections.abc import Iterator

from clientexit_tui import words
from clientexit_tui.content.model import Kind
from clientexit_tui.documents.answers import section_answers
from clientexit_tui.documents.evidence_entries import Entry, date_field, entries_of, given_records
from clientexit_tui.documents.opening import subtitle
from clientexit_tui.documents.tree import Block, BulletList, Document, Heading, Paragraph, Table
from clientexit_tui.interview.facts import Facts
from clientexit_tui.views.answer_words import answer_words, value_words

AGREED = ("contract", "contract_money", "open_work", "acute")
"""Groups of the interview about what was agreed and what is open."""
MONEY = ("outstanding", "unpaid_days", "pay_late", "late_invoices")
SAID = ("told_plainly", "wrong_declined", "claim_threatened", "claim_kinds")
"""Questions about what was said on either side, which have no date."""
LISTS = ("people", "incidents", "attempts", "invoices")
OWN_SIDE = "mine"
"""The side of those who help the user."""


def evidence_paper(facts: Facts) -> Document:
    """The record of events of a case."""
    entries = entries_of(facts)
    dated = sorted((each for each in entries if each.dated), key=lambda each: each.date)
    undated = [each for each in entries if not each.dated]
    return Document(
        words.EVIDENCE_TITLE,
        (
            *(Paragraph(note) for note in words.EVIDENCE_NOTES),
            *_people(entries, facts),
            *_chronology(dated, undated, facts),
            *_answered(words.EVIDENCE_AGREED, _ids(facts, AGREED) - {"invoices"}, facts),
            *_answered(words.EVIDENCE_MONEY, _money(facts), facts),
            *_answered(words.EVIDENCE_SAID, frozenset(each for each in SAID if facts.text(each) != "no"), facts),
            *_unreadable(facts),
        ),
        "evidence",
        subtitle(facts),
        facts.today,
    )


def _chronology(dated: list[Entry], undated: list[Entry], facts: Facts) -> Iterator[Block]:
    yield Heading(words.EVIDENCE_EVENTS)
    if not dated and not undated:
        yield Paragraph(words.EVIDENCE_NOTHING)
        yield BulletList(words.EVIDENCE_TO_NOTE)
    for number, entry in enumerate(dated, 1):
        yield from _entry(number, entry, facts)
    if undated:
        yield Heading(words.EVIDENCE_UNDATED)
        yield Paragraph(words.EVIDENCE_UNDATED_NOTE)
    for number, entry in enumerate(undated, len(dated) + 1):
        yield from _entry(number, entry, facts)


def _entry(number: int, entry: Entry, facts: Facts) -> Iterator[Block]:
    day = value_words(date_field("incidents", facts), entry.date) if entry.date else words.EVIDENCE_NO_DATE
    yield Heading(words.EVIDENCE_ENTRY.format(number=number, day=day, kind=entry.kind), 2)
    if entry.points:
        yield BulletList(entry.points)


def _unreadable(facts: Facts) -> Iterator[Block]:
    """Whole lists that cannot be read, as after an edit of the file by hand: they are shown as they stand."""
    lists = (facts.content.by_id[each] for each in LISTS if each in facts.unreadable)
    lines = tuple(
        words.SHORT_AND_ANSWER.format(short=each.short, answer=answer_words(each, answer))
        for each in lists
        if (answer := facts.given.get(each.id))
    )
    if lines:
        yield Heading(words.EVIDENCE_UNREADABLE)
        yield BulletList(lines)


def _people(entries: tuple[Entry, ...], facts: Facts) -> Iterator[Block]:
    """Names and roles; the notes on people are no facts, and who only helps the user is nobody's business."""
    question = facts.content.by_id["people"]
    fields = [each for each in question.fields if each.kind is not Kind.LONG_TEXT]
    told = " ".join(point for entry in entries for point in entry.points).casefold()
    rows = tuple(
        tuple(value_words(field, text) if (text := record.get(field.id)) else "" for field in fields)
        for record in given_records("people", facts)
        if record.get("side") != OWN_SIDE or _is_named(record.get("name"), told)
    )
    if rows:
        yield Heading(words.EVIDENCE_PEOPLE)
        yield Table(tuple(field.short for field in fields), rows)


def _is_named(name: str, told: str) -> bool:
    """Whether an entry names this person, by any word of the name that is more than an initial."""
    parts = (each.strip(".,").casefold() for each in name.split())
    return any(len(part) > 2 and re.search(rf"\b{re.escape(part)}\b", told) for part in parts)


def _money(facts: Facts) -> frozenset[str]:
    """The questions about money; days overdue are counted from the invoices where there are any."""
    counted = any(record.get("due") for record in given_records("invoices", facts))
    return frozenset(MONEY) - ({"unpaid_days"} if counted else frozenset())


def _ids(facts: Facts, groups: tuple[str, ...]) -> frozenset[str]:
    all_groups = (group for section in facts.content.sections for group in section.groups)
    return frozenset(question.id for group in all_groups if group.id in groups for question in group.questions)


def _answered(heading: str, shown: frozenset[str], facts: Facts) -> Iterator[Block]:
    """What was answered to these questions: a heading, then points, then what needs room; nothing where nothing was."""
    skip = frozenset(facts.content.by_id) - shown
    blocks = [block for section in facts.content.sections for block in section_answers(section, facts, skip)]
    points = tuple(item for block in blocks if isinstance(block, BulletList) for item in block.items)
    if blocks:
        yield Heading(heading)
        yield from (BulletList(points),) if points else ()
        yield from (block for block in blocks if not isinstance(block, BulletList))
