"""Money in words and bars: what an hour really earns, how much hangs on this client, how long the cash lasts."""

from collections.abc import Iterator
from decimal import Decimal

from textual.content import Content

from clientexit_tui import words
from clientexit_tui.content.model import Measure
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.tui.parts.bars import bar
from clientexit_tui.tui.widgets.linked_line import Drawn
from clientexit_tui.views.measure_words import measured_words, remark
from clientexit_tui.views.targets import ToQuestion

SHOWN = ("true_rate", "other_rate_value", "income_share", "runway", "keep_gain")
"""The measures on the verdict, in order; the summary has them all."""
LINKED = {"true_rate": "fees", "income_share": "total_revenue", "runway": "cash", "keep_gain": "resell_share"}
"""The question that a measure leads to, where it is not its first."""
NAME = 26


def money_parts(verdict: Verdict, columns: int) -> Iterator[Drawn]:
    """The figures that can be said, and why the others cannot."""
    by_id = {each.id: each for each in verdict.evaluation.content.measures}
    yield Drawn(words.VERDICT_MONEY, classes="heading")
    measures = verdict.evaluation.measures
    if not any(measures[each].range for each in SHOWN):
        yield Drawn(words.VERDICT_NO_MONEY, ToQuestion("fees"), "·")
        return
    for each in SHOWN:
        yield _measure(by_id[each], verdict, max(0, min(30, columns - NAME - 38)))


def _measure(measure: Measure, verdict: Verdict, width: int) -> Drawn:
    measures, facts = verdict.evaluation.measures, verdict.evaluation.facts
    said = measured_words(measure, measures[measure.id], measures.currency)
    note = remark(measure, measures, facts)
    target = ToQuestion(LINKED.get(measure.id) or measures.inputs[measure.id][0])
    name = measure.title.ljust(NAME)
    if not said:
        return Drawn(Content.assemble((name, "$text-muted"), (note, "$text-muted")), target, "·")
    drawn = _bar(measure.id, verdict, width)
    line = Content.assemble(name, drawn, "  " if drawn.plain else "", (said, "bold"))
    more = [measure.says if measure.id in ("runway", "keep_gain") else "", f"({note})" if note else ""]
    below = " ".join(filter(None, more))
    return Drawn(Content("\n").join([line, Content.styled(below, "$text-muted")]) if below else line, target, "·")


def _bar(measure_id: str, verdict: Verdict, width: int) -> Content:
    """The bar of a measure that has a natural whole; nothing for the others."""
    number = verdict.evaluation.measures[measure_id].number
    match measure_id:
        case "true_rate" | "other_rate_value":
            top = _higher_rate(verdict)
        case "income_share":
            top = Decimal(100)
        case "runway":
            top = _need(verdict)
        case _:
            return Content("")
    if number is None or not number.is_finite() or not top:
        return Content("")
    return bar(float(number), float(number), float(top), width)


def _higher_rate(verdict: Verdict) -> Decimal:
    rates = (verdict.evaluation.measures[each].number for each in ("true_rate", "other_rate_value"))
    return max((rate for rate in rates if rate is not None), default=Decimal(0))


def _need(verdict: Verdict) -> Decimal:
    """The runway that would be enough to leave with time to spare."""
    return verdict.evaluation.measures.cost.safe_months or Decimal(0)
