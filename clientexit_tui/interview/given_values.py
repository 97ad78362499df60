"""One value as somebody gave it, made canonical by the kind of its question."""

from collections.abc import Collection
from datetime import date
from typing import NoReturn

from clientexit_tui import words
from clientexit_tui.content.model import TYPED, Kind, Question
from clientexit_tui.errors import AnswerError, nearest
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import CURRENCY
from clientexit_tui.interview.parsing import Ambiguous, NotUnderstood, parse
from clientexit_tui.interview.parsing.currencies import CODES, SHARED_SIGNS, currencies_of
from clientexit_tui.safetext import clean

_YES_NO = {"yes": "yes", "true": "yes", "no": "no", "false": "no"}


@frozen
class GivenContext:
    """What the meaning of a given value depends on beside its question."""

    today: date
    currency: str
    """The usual one, or nothing."""
    linkable: Collection[str] | None = None
    """Ids of the records that a link may name; None where that is not known here."""
    mark: str = ""
    """The decimal mark of who gives it, ``.`` or ``,``; nothing where that is not known."""


def currency_problem(text: str) -> str:
    """Why a session cannot count in this, or nothing where it is one known currency."""
    possible = currencies_of(text.strip())
    if len(possible) == 1:
        return ""
    if possible:
        return words.CURRENCY_SHARED.format(mark=text.strip(), code=SHARED_SIGNS[text.strip().casefold()][1])
    return words.CURRENCY_UNKNOWN.format(mark=text.strip(), hint=nearest(text.strip().upper(), sorted(CODES)))


def text_value(question: Question, text: str, given_context: GivenContext) -> str:
    """The canonical text of a value for any kind but several choices, links and records.

    Raises:
        AnswerError: what is wrong, without the name of the question.
    """
    if question.kind is Kind.YES_NO:
        text = _YES_NO.get(text.strip().lower(), text)
    if question.choices:
        return chosen(question, text)
    if question.id == CURRENCY and (problem := currency_problem(text)) and clean(text, single=True):
        return _refuse(problem)
    if question.kind in TYPED:
        return _typed(question, text, given_context)
    found = clean(text).strip("\n")
    return found if found.strip() else _refuse(words.NOTHING_TYPED)


def chosen(question: Question, text: str) -> str:
    """The id of a choice."""
    text = clean(text, single=True)
    known = [choice.id for choice in question.choices if not choice.retired]
    if text in known:
        return text
    hint = nearest(text, known)
    return _refuse(words.GIVEN_NO_CHOICE.format(text=text, hint=hint, choices=", ".join(known)))


def link(question: Question, text: str, given_context: GivenContext) -> str:
    """The id of a record that a link names."""
    text = clean(text, single=True)
    if given_context.linkable is None or text in given_context.linkable:
        return text or _refuse(words.NOTHING_TYPED)
    hint = nearest(text, given_context.linkable)
    return _refuse(words.GIVEN_NO_LINK.format(text=text, target=question.links_to, hint=hint))


def _typed(question: Question, text: str, given_context: GivenContext) -> str:
    found = parse(
        question.kind, text, today=given_context.today, currency=given_context.currency, mark=given_context.mark
    )
    text = clean(text, single=True)
    if isinstance(found, NotUnderstood):
        return _refuse(words.GIVEN_TYPED.format(text=text, reason=found.reason) if text else found.reason)
    if isinstance(found, Ambiguous):
        readings = words.GIVEN_OR.join(reading.canonical for reading in found.readings)
        return _refuse(words.GIVEN_AMBIGUOUS.format(text=text, readings=readings))
    return found.canonical


def _refuse(problem: str) -> NoReturn:
    raise AnswerError(problem)
