"""The pictures of a document as SVG that grows with the page, not its letters; colour is never all that tells."""

from html import escape

from clientexit_tui import words
from clientexit_tui.documents.chart_places import NUMBER_WIDTH, Mark, marks, short_day, stretch, ticks
from clientexit_tui.documents.tree import Bar, Timeline
from clientexit_tui.exit_plan.days import format_day

_ENDS = 0.25
"""Share of the width that the days at the ends of the line take, on a phone."""
_STEP = 18
"""Pixels between the numbers of days that stand above each other."""


def bar_svg(bar: Bar, top: float) -> str:
    """One bar as SVG; solid as far as it is certain, outlined beyond."""
    reach = stretch(bar, top)
    said_so = words.BAR_FROM_TO if reach.possible > reach.certain else words.BAR_UP_TO
    title = said_so.format(low=_number(bar.low), high=_number(max(bar.low, bar.high)), top=_number(top))
    lines = "".join(f'<line class="tick" x1="{_x(at)}" x2="{_x(at)}" y1="1" y2="13"/>' for at in ticks(top))
    outlined = (
        f'<rect class="possible" x="{_x(reach.certain)}" y="3.5" width="{_x(reach.possible - reach.certain)}"'
        ' height="9"/>'
        if reach.possible > reach.certain
        else ""
    )
    return (
        f'<svg class="bar" role="img" width="100%" height="14" xmlns="http://www.w3.org/2000/svg">'
        f"<title>{escape(title)}</title>"
        f'<line class="scale" x1="0" x2="100%" y1="13" y2="13"/>{lines}{outlined}'
        f'<rect class="certain" x="0" y="3" width="{_x(reach.certain)}" height="10"/></svg>'
    )


def timeline_svg(timeline: Timeline) -> str:
    """The time line as SVG, its days as numbers; the table beside it says what they stand for."""
    shown = marks(timeline)
    line = 24 + _STEP * max(mark.level for mark in shown) if any(mark.number for mark in shown) else 14
    first, last = format_day(shown[0].day), format_day(shown[-1].day)
    count = sum(1 for mark in shown if mark.number)
    return (
        f'<svg class="line" role="img" width="100%" height="{line + 48}" xmlns="http://www.w3.org/2000/svg">'
        f"<title>{escape(words.TIMELINE_PICTURE.format(first=first, last=last))}</title>"
        f"<desc>{escape(words.TIMELINE_PICTURE_TELLS.format(count=count))}</desc>"
        f'<line class="scale" x1="{_inset(0)}" x2="{_inset(1)}" y1="{line}" y2="{line}"/>'
        f"{''.join(_drawn(mark, line) for mark in shown)}{_ends(shown, line + 22)}</svg>"
    )


def _drawn(mark: Mark, line: int) -> str:
    x = _inset(mark.place)
    parts = []
    if mark.today:
        end = line + (28 if _ENDS < mark.place < 1 - _ENDS else 9)
        parts.append(f'<line class="today" x1="{x}" x2="{x}" y1="{line - 9}" y2="{end}"/>')
        parts.append(f'<text class="today" x="{x}" y="{line + 42}" text-anchor="{_anchor(mark)}">{words.TODAY}</text>')
    if mark.number:
        top = line - 9 - _STEP * max(mark.level, 0)
        parts.append(f'<line class="stem" x1="{x}" x2="{x}" y1="{top}" y2="{line}"/>')
        parts.append(f'<circle class="day" cx="{x}" cy="{line}" r="4"/>')
    if mark.level >= 0:
        parts.append(f'<text x="{x}" y="{top - 3}" text-anchor="middle">{mark.number}</text>')
    return "".join(parts)


def _ends(shown: tuple[Mark, ...], y: int) -> str:
    if len(shown) == 1:
        return f'<text x="50%" y="{y}" text-anchor="middle">{short_day(shown[0].day)}</text>'
    return (
        f'<text x="{_inset(0)}" y="{y}">{short_day(shown[0].day)}</text>'
        f'<text x="{_inset(1)}" y="{y}" text-anchor="end">{short_day(shown[-1].day)}</text>'
    )


def _anchor(mark: Mark) -> str:
    return "start" if mark.place < NUMBER_WIDTH else "end" if mark.place > 1 - NUMBER_WIDTH else "middle"


def _number(value: float) -> str:
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.1f}"


def _x(share: float) -> str:
    return f"{share * 100:.4g}%"


def _inset(share: float) -> str:
    """Within the line, so that the circles at its ends are whole."""
    return _x(0.02 + 0.96 * share)
