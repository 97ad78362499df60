"""Gates in words: what comes before any score, and what to do about it."""

from collections.abc import Iterator

from textual.content import Content

from clientexit_tui import words
from clientexit_tui.content.model import Gate
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.exit_plan.gaps import fill_point
from clientexit_tui.tui.widgets.part_line import Part

GATE = "gate:"
"""Begins the key of a gate."""


def urgent_parts(verdict: Verdict) -> Iterator[Part]:
    """The urgent notices in full."""
    for gate in verdict.urgent:
        yield from _gate(gate, verdict, words.VERDICT_URGENT.format(title=gate.title), "urgent")


def other_gate_parts(verdict: Verdict) -> Iterator[Part]:
    """The other gates that hold."""
    others = [gate for gate in verdict.gates if not gate.urgent]
    if others:
        yield Part(words.VERDICT_GATES, classes="heading")
    for gate in others:
        yield from _gate(gate, verdict, gate.title, "")


def urgent_line(verdict: Verdict) -> Iterator[Part]:
    """The urgent notices on one line each, for other screens than the verdict."""
    for gate in verdict.urgent:
        text = Content.assemble((words.VERDICT_URGENT.format(title=gate.title), "bold"), " ", words.VERDICT_URGENT_SEE)
        yield Part(text, f"{GATE}{gate.id}", "!", "urgent -title")
    if verdict.urgent:
        yield Part("")


def _gate(gate: Gate, verdict: Verdict, title: str, classes: str) -> Iterator[Part]:
    yield Part(Content.assemble((title, "bold")), f"{GATE}{gate.id}", "!", f"{classes} -title".strip())
    yield Part(gate.says, sign=" ", classes=classes)
    for number, point in enumerate(gate.do, 1):
        yield Part(fill_point(point.text, verdict.evaluation.facts), sign=str(number), classes=classes)
