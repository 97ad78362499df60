"""Text can be read: the contrast of every colour to every ground, in both looks of our own."""

import pytest
from rich.color import Color

from clientexit_tui.tui.themes import themes
from tests.contrast import contrast, luminance

TEXT, BODY = 4.5, 7.0
"""The least contrast of any text, and of what is read at length (WCAG 2.2, 1.4.3 and 1.4.6)."""
OURS = {theme.name: theme for theme in themes() if not theme.ansi}
GROUNDS = ("background", "surface", "panel")
ROLES = ("primary", "secondary", "accent", "warning", "error", "success")


def test_black_on_white_has_the_greatest_contrast_and_a_colour_on_itself_the_least() -> None:
    black, white = Color.parse("#000000"), Color.parse("#ffffff")
    assert round(contrast(black, white), 3) == 21
    assert contrast(white, white) == 1
    assert round(luminance(128, 128, 128), 4) == 0.2159


@pytest.mark.parametrize("theme", OURS)
@pytest.mark.parametrize("ground", GROUNDS)
def test_body_text_reaches_seven_and_every_role_four_and_a_half(theme: str, ground: str) -> None:
    look = OURS[theme]
    behind = Color.parse(str(getattr(look, ground)))
    assert contrast(Color.parse(str(look.foreground)), behind) >= BODY
    roles = {role: str(getattr(look, role)) for role in ROLES} | {
        name: look.variables[name] for name in ("text-muted", "text-disabled")
    }
    assert {name for name, each in roles.items() if contrast(Color.parse(each), behind) < TEXT} == set()
