"""Pages written once: every face says their lines, and every line that leads somewhere leads somewhere there."""

from collections.abc import Callable, Iterable
from importlib import import_module

import pytest

from clientexit_tui.case import Case
from clientexit_tui.documents.papers import paper
from clientexit_tui.documents.plain_text import to_plain_text
from clientexit_tui.plain.console import Console
from clientexit_tui.plain.session import PAGES
from clientexit_tui.plain.talk import Talk
from clientexit_tui.plain.view_page import tell_view
from clientexit_tui.sessions.session import Session
from clientexit_tui.tui.drawing import drawn
from clientexit_tui.tui.routes import ROUTES
from clientexit_tui.views.boundary import boundary_view
from clientexit_tui.views.letter import form_lines, letter_findings, letter_head, letter_lines
from clientexit_tui.views.line import Line, Role, Row, Sides, paragraphs, strong
from clientexit_tui.views.look_back import look_back_view
from clientexit_tui.views.script import script_lines, script_view
from clientexit_tui.views.targets import Do, Target, ToBehind, ToPage, ToQuestion, ToSection
from tests.shipped import TODAY, Given, answered, content

AT = "2026-11-22T09:00:00+01:00"
LEAVING: dict[str, Given] = {
    "told_plainly": "yes",
    "wellbeing_level": "3",
    "choice": "exit_with_explanation",
    "tell_on": "2026-12-01",
    "notice_days": "14",
    "platform": "yes",
    "claim_threatened": "yes",
}
CASES: dict[str, dict[str, Given]] = {
    "nothing told": {},
    "leaving": LEAVING,
    "leaving without a last day": {key: value for key, value in LEAVING.items() if key != "notice_days"},
    "a letter of one's own": {**LEAVING, "letter_text": "I am leaving soon.\n\nYou were always impossible."},
    "staying": {"choice": "repair", "tell_on": "2026-12-01", "boundary_facts": "Two calls after nine."},
    "a new price": {"choice": "renegotiate", "fees": "9000 EUR", "new_price": "12000 EUR", "otherwise": "No change."},
    "looking back": {
        **LEAVING,
        "tell_on": "2026-09-01",
        "resell_share": "60",
        "checkins": [{"which": "week", "date": "2026-10-22", "sold": "40", "words": "Calmer."}],
        "went_well": "The call.",
    },
}


def case(name: str) -> Case:
    """A session with these answers."""
    return Case(content(), Session("20261122-abcdef", "Northwind", AT, AT, answered(**CASES[name]), 1, ""), TODAY)


def letter_view(seen: Case) -> Iterable[Line]:
    """The whole page of the letter."""
    yield from letter_head(seen, aside=True, below=True)
    yield from letter_lines(seen)
    yield from letter_findings(seen)
    yield from form_lines(seen)


VIEWS: dict[str, tuple[Callable[[Case], Iterable[Row]], str]] = {
    "letter": (letter_view, "clientexit_tui.tui.screens.message:MessageScreen"),
    "script": (script_view, "clientexit_tui.tui.screens.script:ScriptScreen"),
    "boundary": (boundary_view, "clientexit_tui.tui.screens.boundary:BoundaryScreen"),
    "look_back": (look_back_view, "clientexit_tui.tui.screens.look_back:LookBackScreen"),
}
"""Each page with its screen."""
EVERY = [(view, name) for view in VIEWS for name in CASES]


def texts(rows: Iterable[Row]) -> list[str]:
    """What a page says, text by text."""
    said = []
    for row in rows:
        said += [row.text] if isinstance(row, Line) else [*row.heads, *row.left, *row.right]
    return [" ".join(each.split()) for each in said]


def heard(rows: Iterable[Row]) -> tuple[str, list[tuple[Target, str]]]:
    """What the plain face says of a page on lines that are never wrapped, and what it numbers."""
    told: list[str] = []
    talk = Talk(Console(str, told.append, 10_000))
    led = tell_view(talk, rows, lambda target: isinstance(target, ToQuestion | ToBehind | ToSection | ToPage))
    return " ".join("".join(told).split()), led


@pytest.mark.parametrize(("view", "name"), EVERY)
def test_every_face_says_every_line_of_a_page(view: str, name: str) -> None:
    rows = list(VIEWS[view][0](case(name)))
    on_screen = " ".join(" ".join(str(each.text) for each in drawn(rows, 40)).split())
    told, _ = heard(rows)
    for text in texts(rows):
        assert text in on_screen
        assert text in told


@pytest.mark.parametrize(("view", "name"), EVERY)
def test_every_line_that_leads_somewhere_leads_to_what_both_faces_have(view: str, name: str) -> None:
    seen = case(name)
    page, place = VIEWS[view]
    module, _, screen = place.partition(":")
    for target in (row.target for row in page(seen) if row.target is not None):
        match target:
            case ToQuestion(question):
                assert question in seen.content.by_id
            case ToBehind(questions):
                assert all(each in seen.content.by_id for each in questions)
            case ToSection(section):
                assert section in {each.id for each in seen.content.sections}
            case ToPage(other):
                assert other in ROUTES
                assert other in PAGES or other == "verdict"
            case Do(action):
                assert hasattr(getattr(import_module(module), screen), f"action_{action}")


@pytest.mark.parametrize("name", CASES)
def test_the_call_script_is_printed_in_the_same_lines(name: str) -> None:
    seen = case(name)
    on_paper = " ".join(to_plain_text(paper("call-script", seen)).split())
    assert all(text in on_paper for text in texts(script_lines(seen.script)))


def test_what_can_be_opened_is_numbered_in_order_and_what_cannot_is_not() -> None:
    rows: list[Row] = [
        Line("The page", Role.TITLE),
        Line("first", target=ToQuestion("story")),
        Line("only here", target=Do("something")),
        Sides(("Then", "Now"), ("one", "two"), ("three",), ToBehind(("fees",))),
        Line("read", Role.POINT),
    ]
    told, led = heard(rows)
    assert told == "The page 1. first - only here 2. Then: one Then: two Now: three - read"
    assert led == [(ToQuestion("story"), "first"), (ToBehind(("fees",)), "Then")]


def test_texts_are_put_below_each_other_and_empty_ones_left_out() -> None:
    line = Line(paragraphs((strong("a"), "b"), "", "c"))
    assert line.text == "ab\nc"
