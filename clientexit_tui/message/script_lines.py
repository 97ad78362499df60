"""The lines of the call script and the platform message: blocks that fit, filled from answers or from the letter."""

import re
from decimal import Decimal

from clientexit_tui import words
from clientexit_tui.content.model import ScriptBlock
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.exit_plan.gaps import fill, gaps_of
from clientexit_tui.exit_plan.plan import Plan
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import Record
from clientexit_tui.interview.conditions import as_range, evaluate
from clientexit_tui.interview.facts import Facts
from clientexit_tui.message.lint import lint
from clientexit_tui.message.values import Value, value_of

PEOPLE = "people_in_order"
"""The gap for the names of those to be told."""
_DECIDING = re.compile(rf"\b(?:{'|'.join(words.DECIDING)})\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")


@frozen
class Line:
    """One line, and the questions whose answers it still lacks."""

    text: str
    gaps: tuple[str, ...] = ()


def lines_of(part: str, verdict: Verdict, plan: Plan, form: str) -> list[Line]:
    """The lines of one part.

    Args:
        part: one of ``SCRIPT_PARTS``.
        verdict: whose facts decide and fill.
        plan: whose days they name.
        form: the form in which one speaks; empty to stay.
    """
    own = _own_decision(verdict, form) if part == "decision" else ""
    if own:
        return [Line(own)]
    evaluation = verdict.evaluation
    blocks = [block for block in evaluation.content.script if block.part == part and form in block.forms]
    today = evaluation.facts.today
    fit = [block for block in blocks if evaluate(block.when, evaluation.look, today) is True]
    return [line for block in fit for line in _filled(block, verdict, plan, form)]


def _filled(block: ScriptBlock, verdict: Verdict, plan: Plan, form: str) -> list[Line]:
    """The lines of a block: its own text, or the words of the letter's draft."""
    texts = [block.text] if block.text else _letter_texts(block, verdict, form)
    return [_line(text, verdict, plan) for text in texts]


def _line(text: str, verdict: Verdict, plan: Plan) -> Line:
    values = {name: _value(name, verdict, plan) for name in gaps_of(text)}
    lacking = tuple(dict.fromkeys(each for value in values.values() for each in value.lacks))
    return Line(fill(text, lambda name: values[name].text).strip(), lacking)


def _value(name: str, verdict: Verdict, plan: Plan) -> Value:
    facts = verdict.evaluation.facts
    return _people(facts) if name == PEOPLE else value_of(name, facts, plan)


def _people(facts: Facts) -> Value:
    """Those to be told, by the place that the user gave them; those without one come last."""
    told = sorted(facts.answers.records("tell"), key=_place)
    names = [each.get("name") or words.GAP.format(short=words.LINE_GAPS["name"]) for each in told]
    return Value(", ".join(names), () if all(each.get("name") for each in told) else ("tell",))


def _place(person: Record) -> Decimal:
    order = as_range(person.get("order"))
    return order.low if order else Decimal("Infinity")


def _letter_texts(block: ScriptBlock, verdict: Verdict, form: str) -> list[str]:
    evaluation = verdict.evaluation
    look, today = evaluation.look, evaluation.facts.today
    named = [each for each in evaluation.content.letter if each.id in block.same_as and form in each.forms]
    return [each.text for each in named if evaluate(each.when, look, today) is True]


def _own_decision(verdict: Verdict, form: str) -> str:
    """The decision as it stands in the user's own letter, where it is plain and has nothing harmful in it."""
    for sentence in _SENTENCE_END.split(verdict.evaluation.facts.text("letter_text")):
        if _DECIDING.search(sentence):
            harm = any(each.line and each.rule.level == "error" for each in lint(sentence, form, verdict))
            return "" if harm or "[" in sentence else sentence.strip()
    return ""
