"""What fills the gaps of a letter: answers, worked-out dates and lists, and visible marks where a fact is missing."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from clientexit_tui import words
from clientexit_tui.exit_plan.days import said, said_text
from clientexit_tui.exit_plan.figures import said_money
from clientexit_tui.exit_plan.gaps import said_answer, short_of
from clientexit_tui.exit_plan.plan import Plan
from clientexit_tui.interview.answers import Record, State
from clientexit_tui.interview.facts import Facts


@dataclass(frozen=True)
class Value:
    """The words for a gap, and the questions whose answers they still lack."""

    text: str
    lacks: tuple[str, ...] = ()
    applies: bool = True


def value_of(name: str, facts: Facts, plan: Plan) -> Value:
    """The words for the gap with this name."""
    match name:
        case "last_day":
            return _day(plan.anchors.last, name, "wished_last_day")
        case "news_day":
            return _day(plan.anchors.news, name, "tell_on")
        case "open_deliverables":
            return _lines(name, "deliverables", facts, _deliverable)
        case "invoice_lines":
            return _lines(name, "invoices", facts, _invoice)
    text = said_answer(facts, name)
    return Value(text) if text else _missing(name, short_of(facts.content, name), facts)


def _day(day: date | None, name: str, question: str) -> Value:
    return Value(said(day)) if day else Value(_gap(words.GAP_NAMES[name]), (question,))


def _missing(question: str, short: str, facts: Facts) -> Value:
    answer = facts.answers.get(question)
    ruled_out = answer is not None and answer.state is State.NOT_APPLICABLE
    if ruled_out or facts.applies.get(question) is False:
        return Value(words.GAP_RULED_OUT.format(short=_lower(short)), (question,), applies=False)
    return Value(_gap(short), (question,))


def _gap(short: str) -> str:
    return words.GAP.format(short=_lower(short))


def _lower(short: str) -> str:
    return short[:1].lower() + short[1:]


def _lines(name: str, question: str, facts: Facts, line: Callable[[Record], tuple[str, bool]]) -> Value:
    answer = facts.answer(question)
    if answer is None or answer.state is not State.ANSWERED:
        return _missing(question, words.GAP_NAMES[name], facts)
    made = [line(record) for record in facts.answers.records(question)]
    if not made:
        return Value("", applies=False)
    lacking = (question,) if any(lacks for _, lacks in made) else ()
    return Value("\n".join(text for text, _ in made), lacking)


def _deliverable(record: Record) -> tuple[str, bool]:
    """One piece of work, and whether something is missing in its line."""
    name, due, status = record.get("name"), record.get("due"), record.get("status")
    phrase = words.DELIVERABLE_LINES.get(status, words.DELIVERABLE_LINE)
    needs_day = status == "doing"
    text = phrase.format(
        name=name or _gap(words.LINE_GAPS["name"]),
        due=said_text(due) if due else _gap(words.LINE_GAPS["deliverable_due"]),
        status=_gap(words.LINE_GAPS["status"]),
    )
    return text, not name or not status or (needs_day and not due)


def _invoice(record: Record) -> tuple[str, bool]:
    """One invoice, and whether something is missing in its line."""
    name, amount, due, status = (record.get(each) for each in ("name", "amount", "due", "status"))
    phrase = words.INVOICE_LINES.get(status, words.INVOICE_LINE)
    text = phrase.format(
        name=name or _gap(words.LINE_GAPS["name"]),
        amount=said_money(amount) if amount else _gap(words.LINE_GAPS["amount"]),
        due=said_text(due) if due else _gap(words.LINE_GAPS["invoice_due"]),
    )
    return text, not (name and amount and due)
