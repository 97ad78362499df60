"""Charts and time lines of a case; every bar carries in words what it shows."""

from collections.abc import Iterator
from decimal import Decimal

from clientexit_tui import words
from clientexit_tui.decision.measured import Measured
from clientexit_tui.decision.measures import Measures
from clientexit_tui.decision.ranking import Standing
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.documents.tree import Bar, Bars, Block, Point, Timeline
from clientexit_tui.exit_plan.plan import Plan
from clientexit_tui.exit_plan.timeline import moments_of
from clientexit_tui.interview.facts import Facts
from clientexit_tui.views.measure_words import measured_words

SIGN_TOP = 4
RATES = ("headline_rate", "true_rate", "other_rate_value")
MONTHS = ("runway", "runway_needed")
HUNDRED = 100


def sign_bars(facts: Facts) -> Iterator[Block]:
    """The level of every sign that was rated."""
    groups = (group for section in facts.content.sections for group in section.groups if group.sign)
    rated = [(group, level) for group in groups if (level := facts.text(f"{group.id}_level"))]
    bars = tuple(
        Bar(
            group.sign.title if group.sign else group.title,
            float(level),
            float(level),
            words.LEVEL.format(level=level, label=choice.label) if choice else words.OF_FOUR.format(level=level),
        )
        for group, level in rated
        for choice in (facts.content.by_id[f"{group.id}_level"].choice(level),)
    )
    if bars:
        yield Bars(words.CHART_SIGNS, bars, SIGN_TOP)


def money_bars(verdict: Verdict) -> Iterator[Block]:
    """The rates beside each other, the share of income, and how long the money lasts beside how long it should."""
    measures = verdict.evaluation.measures
    titles = {each.id: each for each in verdict.evaluation.content.measures}
    rates = [_bar(titles[each].title, measured_words(titles[each], measures[each], measures.currency), measures[each])
             for each in RATES if each in titles and _finite(measures[each])]  # fmt: skip
    if len(rates) > 1:
        yield Bars(words.CHART_RATES, tuple(rates), max([1.0, *(bar.high for bar in rates)]))
    if "income_share" in titles and _finite(measures["income_share"]):
        share, said = titles["income_share"], measures["income_share"]
        bar = _bar(share.title, measured_words(share, said, measures.currency), said)
        yield Bars(words.CHART_SHARE, (bar,), max(float(HUNDRED), bar.high))
    yield from _runway_bars(measures)


def _runway_bars(measures: Measures) -> Iterator[Block]:
    """Months of runway and months needed, where both can be said and there is an end to them."""
    lasts, needed = measures.cost.runway, measures.cost.safe_months
    if lasts is None or needed is None or measures.cost.no_limit:
        return
    bars = tuple(
        Bar(words.CHART_MONTHS[name], _reach(months), _reach(months), words.MONTHS_SAID.format(months=round(months, 1)))
        for name, months in zip(MONTHS, (lasts, needed), strict=True)
    )
    yield Bars(words.CHART_RUNWAY, bars, max([1.0, *(bar.high for bar in bars)]))


def _bar(label: str, said: str, measured: Measured) -> Bar:
    low, high = (measured.range.low, measured.range.high) if measured.range else (Decimal(0), Decimal(0))
    return Bar(label, _reach(low), _reach(high), said)


def _reach(number: Decimal) -> float:
    """How far a bar reaches; below zero there is no bar, and its words tell."""
    return max(0.0, float(number))


def _finite(measured: Measured) -> bool:
    return measured.range is not None and measured.range.low.is_finite() and measured.range.high.is_finite()


def ranking_bars(verdict: Verdict) -> Iterator[Block]:
    """The options, best first, each with what it can still reach."""
    content = verdict.evaluation.content
    bars = tuple(
        Bar(content.option(each.option).title, *_reaches(each), _standing_words(each)) for each in verdict.ranking
    )
    yield Bars(words.CHART_RANKING, bars, max([1.0, *(bar.high for bar in bars)]))


def _reaches(standing: Standing) -> tuple[float, float]:
    """From where to where a bar reaches; what is ruled out has none."""
    return (0.0, 0.0) if standing.blocked else (max(0.0, standing.low), max(0.0, standing.high))


def _standing_words(standing: Standing) -> str:
    if standing.blocked:
        return words.BLOCKED
    if standing.low == standing.high:
        return words.CHART_POINTS.format(points=standing.score)
    return words.CHART_POINTS_RANGE.format(points=standing.score, low=standing.low, high=standing.high)


def plan_timeline(plan: Plan, facts: Facts) -> Iterator[Block]:
    """The days of the plan, and those of the client that it heeds; nothing while there is no choice."""
    points = tuple(Point(each.day, _sentence(each.label)) for each in moments_of(plan, facts))
    if points:
        yield Timeline(words.TIMELINE_TITLE, points, facts.today)


def _sentence(label: str) -> str:
    return label[:1].upper() + label[1:]
