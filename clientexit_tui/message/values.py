"""What fills the gaps of a letter: answers, worked-out dates and lists, and visible marks where a fact is missing."""

import re
from collections.abc import Callable, Sequence
from datetime import date

from clientexit_tui import words
from clientexit_tui.exit_plan.days import format_day, format_day_text
from clientexit_tui.exit_plan.figures import format_money
from clientexit_tui.exit_plan.gaps import format_answer, short_of
from clientexit_tui.exit_plan.plan import Plan
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import Record, State
from clientexit_tui.interview.facts import Facts

MARK = re.compile(r"\[[^\[\]\n]*\]")
"""A gap as it is seen in the letter."""
SHORT_LIST = 5
"""Entries up to which a list has a line for each; longer ones are told in one line for each state."""


@frozen
class Value:
    """The words for a gap, and the questions whose answers they still lack."""

    text: str
    lacks: tuple[str, ...] = ()
    applies: bool = True

    @property
    def marks(self) -> dict[str, str]:
        """The gaps that can be seen in it, each with the question that fills it."""
        return dict.fromkeys(MARK.findall(self.text), self.lacks[0]) if self.lacks else {}


def value_of(name: str, facts: Facts, plan: Plan) -> Value:
    """The words for the gap with this name."""
    match name:
        case "last_day":
            return _day(plan.anchors.last, name, plan.anchors.last_lacks)
        case "news_day":
            return _day(plan.anchors.news, name, "tell_on")
        case "open_deliverables":
            return _lines(name, "deliverables", facts, _deliverable)
        case "invoice_lines":
            return _lines(name, "invoices", facts, _invoice)
    text = format_answer(facts, name)
    return Value(text) if text else _missing(name, short_of(facts.content, name), facts)


def _day(day: date | None, name: str, question: str) -> Value:
    return Value(format_day(day)) if day else Value(_gap(words.GAP_NAMES[name]), (question,))


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
    if len(made) > SHORT_LIST and not any(lacks for _, lacks in made):
        return Value(_compact(name, facts.answers.records(question)))
    lacking = (question,) if any(lacks for _, lacks in made) else ()
    return Value("\n".join(text for text, _ in made), lacking)


def _compact(name: str, records: Sequence[Record]) -> str:
    """A long list with one line for each state, in which every entry has its name and what belongs to it."""
    by_status: dict[str, list[str]] = {}
    for record in records:
        entry = words.COMPACT_ENTRIES[name].format(
            name=record.get("name"),
            amount=format_money(record.get("amount")) if record.get("amount") else "",
            due=_short_day(record.get("due")),
        )
        plain = name == "open_deliverables" and record.get("status") != "doing"
        by_status.setdefault(record.get("status"), []).append(record.get("name") if plain else entry)
    titles = words.COMPACT_TITLES[name]
    return "\n".join(
        words.COMPACT_LINE.format(title=titles.get(status, titles[""]), entries=words.COMPACT_JOIN.join(entries))
        for status, entries in by_status.items()
    )


def _short_day(text: str) -> str:
    """A day without the weekday, such as 18 December 2026."""
    return (
        format_day_text(text).partition(" ")[2]
        if len(text) == len("2026-12-18")
        else format_day_text(text)
        if text
        else ""
    )


def _deliverable(record: Record) -> tuple[str, bool]:
    """One piece of work, and whether something is missing in its line."""
    name, due, status = record.get("name"), record.get("due"), record.get("status")
    phrase = words.DELIVERABLE_LINES.get(status, words.DELIVERABLE_LINE)
    needs_day = status == "doing"
    text = phrase.format(
        name=name or _gap(words.LINE_GAPS["name"]),
        due=format_day_text(due) if due else _gap(words.LINE_GAPS["deliverable_due"]),
        status=_gap(words.LINE_GAPS["status"]),
    )
    return text, not name or not status or (needs_day and not due)


def _invoice(record: Record) -> tuple[str, bool]:
    """One invoice, and whether something is missing in its line."""
    name, amount, due, status = (record.get(each) for each in ("name", "amount", "due", "status"))
    phrase = words.INVOICE_LINES.get(status, words.INVOICE_LINE)
    text = phrase.format(
        name=name or _gap(words.LINE_GAPS["name"]),
        amount=format_money(amount) if amount else _gap(words.LINE_GAPS["amount"]),
        due=format_day_text(due) if due else _gap(words.LINE_GAPS["invoice_due"]),
    )
    return text, not (name and amount and due)
