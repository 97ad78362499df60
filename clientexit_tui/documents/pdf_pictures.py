"""The charts and time lines of a paper, as plain data for the template of the PDF."""

from clientexit_tui import words
from clientexit_tui.documents.chart_places import marks, short_day, stretch, ticks, uncertain
from clientexit_tui.documents.tree import Bars, Timeline
from clientexit_tui.exit_plan.days import format_day

Data = dict[str, object]


def bars_data(chart: Bars) -> Data:
    """Each bar with how far it reaches, and the marks of the scale."""
    rows = [
        {"label": bar.label, "words": bar.words, "certain": reach.certain, "possible": reach.possible}
        for bar in chart.bars
        for reach in (stretch(bar, chart.top),)
    ]
    unsure = uncertain(chart.bars, chart.top)
    return {"is": "bars", "title": chart.title, "rows": rows, "ticks": ticks(chart.top), "uncertain": unsure}


def timeline_data(timeline: Timeline) -> Data:
    """Each day with its place on the line, and the picture told in words."""
    shown = marks(timeline)
    first, last = shown[0].day, shown[-1].day
    count = sum(1 for mark in shown if mark.number)
    alt = words.TIMELINE_PICTURE.format(first=format_day(first), last=format_day(last))
    return {
        "is": "timeline",
        "title": timeline.title,
        "alt": f"{alt}. {words.TIMELINE_PICTURE_TELLS.format(count=count)}",
        "ends": [short_day(first), short_day(last)] if len(shown) > 1 else [short_day(first)],
        "marks": [
            {
                "day": format_day(mark.day),
                "labels": mark.labels,
                "number": mark.number,
                "place": mark.place,
                "level": mark.level,
                "today": mark.today,
            }
            for mark in shown
        ],
    }
