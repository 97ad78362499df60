"""Where a long text belongs in a session: to a question, or to a field of one of its entries."""

from collections.abc import Mapping
from dataclasses import replace

from clientexit_tui.case import Case
from clientexit_tui.content.model import Interview, Question
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import Answer, Record, edited, with_record
from clientexit_tui.message.pushback import REPLY, exchange_on, with_reply
from clientexit_tui.message.refresh import BASE

LETTER, REPLIES = "letter_text", "replies"
"""The questions that the user's own letter and own replies answer."""

Changes = Mapping[str, Answer | None]
"""Answers by question; None clears."""


@frozen
class TextPlace:
    """A question, or a field of an entry."""

    question: str
    record: str = ""
    """The id of the entry; nothing for the answer itself."""
    field: str = ""


def reply_place(pushback_id: str) -> TextPlace:
    """Where the user's own reply to something they may say belongs."""
    return TextPlace(REPLIES, pushback_id, REPLY)


def place_words(content: Interview, place: TextPlace) -> str:
    """What is asked there, in short; nothing where it is not asked any more."""
    question = content.by_id.get(place.question)
    field = _field(question, place)
    if question is None or (place.record and field is None):
        return ""
    return ": ".join(each.short or each.ask for each in (question, field) if each)


def _field(question: Question | None, place: TextPlace) -> Question | None:
    return question.field(place.field) if question and place.record else None


def text_at(case: Case, place: TextPlace) -> str:
    """The text that is there now."""
    answers = case.session.answers
    if place.question == LETTER:
        return case.letter_text
    if not place.record:
        return answers.text(place.question)
    return next((each.get(place.field) for each in answers.written(place.question) if each.id == place.record), "")


def with_text(case: Case, place: TextPlace, text: str, now: str) -> Changes:
    """The answers that a text there changes.

    Args:
        case: what is known.
        place: where the text belongs.
        text: the text.
        now: the time, ISO 8601 with offset.
    """
    if place.record:
        records = _with_entry(case, place, text, now)
        return {place.question: Answer(value=records) if records else None}
    changes: Changes = {place.question: Answer(value=text) if text else None}
    if place.question == LETTER and not case.facts.text(LETTER):
        return {BASE: Answer(value=case.letter.text), **changes}  # the draft that the user's own letter began with
    return changes


def _with_entry(case: Case, place: TextPlace, text: str, now: str) -> tuple[Record, ...]:
    """The entries with a text in one of them; where that is gone, or was never kept, it is made again."""
    records = case.session.answers.written(place.question)
    pushback = next((each for each in case.content.pushbacks if each.id == place.record), None)
    if place.question == REPLIES and pushback is not None:
        return with_reply(records, exchange_on(pushback, case.verdict, records), text, now)
    record = next((each for each in records if each.id == place.record), Record(place.record))
    return with_record(records, replace(edited(record, place.field, text), at=now))
