"""Gates in words: what comes before any score, and what to do about it."""

from collections.abc import Iterator

from textual.content import Content

from clientexit_tui import words
from clientexit_tui.content.model import Gate
from clientexit_tui.decision.dependencies import answers_behind
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.exit_plan.gaps import fill_point
from clientexit_tui.tui.widgets.linked_line import Drawn
from clientexit_tui.views.targets import ToBehind


def urgent_parts(verdict: Verdict) -> Iterator[Drawn]:
    """The urgent notices in full."""
    for gate in verdict.urgent:
        yield from _gate(gate, verdict, words.VERDICT_URGENT.format(title=gate.title), "urgent")


def other_gate_parts(verdict: Verdict) -> Iterator[Drawn]:
    """The other gates that hold."""
    others = [gate for gate in verdict.gates if not gate.urgent]
    if others:
        yield Drawn(words.VERDICT_GATES, classes="heading")
    for gate in others:
        yield from _gate(gate, verdict, gate.title, "")


def _gate(gate: Gate, verdict: Verdict, title: str, classes: str) -> Iterator[Drawn]:
    behind = ToBehind(answers_behind(gate.when, verdict.evaluation))
    yield Drawn(Content.assemble((title, "bold")), behind, "!", f"{classes} -title".strip())
    yield Drawn(gate.says, sign=" ", classes=classes)
    for number, point in enumerate(gate.do, 1):
        yield Drawn(fill_point(point.text, verdict.evaluation.facts), sign=str(number), classes=classes)
