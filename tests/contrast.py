"""Contrast as the Web Content Accessibility Guidelines 2.2 measure it (1.4.3), over what a screen really shows."""

from collections.abc import Iterator

from rich.color import Color
from rich.segment import Segment
from textual.geometry import Region

from tests.driven import Driven


def luminance(red: int, green: int, blue: int) -> float:
    """Relative luminance, 0 to 1, of a colour in sRGB."""

    def linear(part: int) -> float:
        share = part / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def contrast(one: Color, other: Color) -> float:
    """From 1 to 21."""
    light, dark = sorted((luminance(*each.get_truecolor()) for each in (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def written(pilot: Driven) -> Iterator[Segment]:
    """Every piece on the screen that has letters or digits; lines and bars only say again what words say."""
    screen = pilot.app.screen
    lines = screen._compositor.render_strips(pilot.app.size)
    if screen.is_modal:  # what lies behind a dialog is put aside, and looks it
        inside = list(screen.query(".dialog")) or list(screen.query("*"))
        front = Region.from_union([each.region for each in inside if each.region])
        lines = [line.crop(front.x, front.right) for line in lines[front.y : front.bottom]]
    yield from (each for line in lines for each in line if each.style and any(map(str.isalnum, each.text)))


def contrast_of(segment: Segment) -> float:
    """Between the text of a segment and what is behind it, as a terminal draws it."""
    style = segment.style
    assert style, segment
    assert style.color, segment
    assert style.bgcolor, segment
    assert not style.dim, f"dim text cannot be measured: {segment.text!r}"
    return contrast(style.bgcolor, style.color)
