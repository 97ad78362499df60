"""Whether a value can be read as its question asks: a session file edited by hand can hold anything."""

import re
from collections.abc import Mapping
from dataclasses import replace

from clientexit_tui.content.model import CHOSEN, Interview, Kind, Question
from clientexit_tui.errors import AnswerError
from clientexit_tui.interview.answers import Answer, Answers, Record, State, Value
from clientexit_tui.interview.parsing.money import money
from clientexit_tui.interview.parsing.partial_date import parse_canonical_date

_FIGURE = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,16})?")
_SEVERAL = frozenset({Kind.MULTI, Kind.LINKS})


def is_readable(question: Question, value: Value) -> bool:
    """Whether a value is one that its question can have."""
    if question.kind is Kind.RECORDS:
        return isinstance(value, tuple) and all(isinstance(each, Record) for each in value)
    if question.kind in _SEVERAL:
        return isinstance(value, tuple) and all(isinstance(each, str) for each in value)
    return isinstance(value, str) and _is_readable_text(question, value)


def _is_readable_text(question: Question, text: str) -> bool:
    if question.kind in CHOSEN:
        return question.choice(text) is not None
    match question.kind:
        case Kind.NUMBER | Kind.PERCENT:
            return _is_figure(text)
        case Kind.MONEY:
            return _is_money(text)
        case Kind.DATE:
            return _is_date(text)
    return True


def sifted(content: Interview, answers: Answers) -> tuple[Answers, frozenset[str]]:
    """The answers that can be read, and the ids of those left out; a field of a record is ``question.field``."""
    kept: dict[str, Answer] = {}
    left_out: set[str] = set()
    for question_id, answer in answers.by_id.items():
        question = content.by_id.get(question_id)
        if question is None or answer.state is not State.ANSWERED or answer.value is None:
            kept[question_id] = answer
        elif not is_readable(question, answer.value):
            if answer.value:  # nothing at all is no answer yet
                left_out.add(question_id)
        elif question.kind is Kind.RECORDS:
            kept[question_id] = _with_readable_fields(question, answer, left_out)
        else:
            kept[question_id] = answer
    same = not left_out and len(kept) == len(answers)
    return (answers if same else Answers(kept)), frozenset(left_out)


def _with_readable_fields(question: Question, answer: Answer, left_out: set[str]) -> Answer:
    """The answer without the fields that cannot be read, which are noted."""
    bad: set[str] = set()
    fields = {field.id: field for field in question.fields}
    records = tuple(_sifted_record(fields, each, bad) for each in answer.value or () if isinstance(each, Record))
    left_out |= {f"{question.id}.{field}" for field in bad}
    return replace(answer, value=records) if bad else answer


def _sifted_record(fields: Mapping[str, Question], record: Record, bad: set[str]) -> Record:
    here = {key for key, value in record.fields.items() if key in fields and not is_readable(fields[key], value)}
    bad |= here
    return replace(record, fields={k: v for k, v in record.fields.items() if k not in here}) if here else record


def _is_figure(text: str) -> bool:
    return _FIGURE.fullmatch(text) is not None


def _is_money(text: str) -> bool:
    try:
        money(text)
    except AnswerError:
        return False
    return _is_figure(text.split(" ", maxsplit=1)[0])


def _is_date(text: str) -> bool:
    try:
        parse_canonical_date(text)
    except AnswerError:
        return False
    return True
