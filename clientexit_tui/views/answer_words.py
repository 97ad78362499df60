"""One answer in words, as a reader expects it."""

from clientexit_tui import words
from clientexit_tui.content.model import Kind, Question
from clientexit_tui.exit_plan.days import format_day_text
from clientexit_tui.exit_plan.figures import format_money
from clientexit_tui.interview.answers import Answer, State
from clientexit_tui.interview.facts import describe
from clientexit_tui.interview.readable import is_readable
from clientexit_tui.safetext import clean


def answer_words(question: Question, answer: Answer) -> str:
    """An answer on one line, fit for a document; the states give nothing."""
    text = answer.value if answer.state is State.ANSWERED and isinstance(answer.value, str) else ""
    if text and not is_readable(question, text):
        return value_words(question, text)
    if question.kind is Kind.LINKS:
        count = len(answer.value) if isinstance(answer.value, tuple) else 0
        return words.LINKED.format(count=count) if count else ""
    return value_words(question, text) if text else describe(question, answer)


def value_words(question: Question, text: str) -> str:
    """Canonical text as a reader expects it; text that cannot be read is shown as it stands, and said to be so."""
    if is_readable(question, text):
        return _readable_words(question, text)
    return words.VALUE_UNREADABLE.format(text=clean(text, single=True))


def _readable_words(question: Question, text: str) -> str:
    choice = question.choice(text)
    match question.kind:
        case Kind.DATE:
            return format_day_text(text)
        case Kind.MONEY:
            return format_money(text)
        case Kind.PERCENT:
            return words.PERCENT.format(number=text)
        case Kind.NUMBER if question.unit:
            unit = words.ONE_OF_UNITS.get(question.unit, question.unit) if text == "1" else question.unit
            return words.NUMBER_WITH_UNIT.format(number=text, unit=unit)
        case Kind.SCALE if choice:
            return words.LEVEL.format(level=text, label=choice.label)
    return choice.label if choice else text
