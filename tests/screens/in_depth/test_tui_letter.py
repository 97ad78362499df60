"""In depth: the letter on the screen: by keys pressed and what is then true."""

import threading
from pathlib import Path

import pytest

from clientexit_tui import words
from clientexit_tui.interview.answers import Answer
from clientexit_tui.message.lint import Finding
from clientexit_tui.message.refresh import BASE
from clientexit_tui.tui.routes import question_place
from clientexit_tui.tui.screens import live_lint
from clientexit_tui.tui.screens.letter_edit import LetterEditScreen
from clientexit_tui.tui.widgets.fields import Field
from clientexit_tui.views.letter import letter_lines
from tests.amount import LONG
from tests.driven import app_of
from tests.on_screen import LEAVING, opened
from tests.screens.test_tui_letter import OWN, looked
from tests.shipped import Given


async def test_going_back_to_the_draft_asks_first_and_can_be_undone(home: Path) -> None:
    async with opened(home, "letter", {**LEAVING, "letter_text": OWN}) as user:
        await user.press("r", "n")
        assert user.session.answers.text("letter_text") == OWN
        await user.press("r", "y")
        assert user.session.answers.text("letter_text") == ""
        await user.press("u")
        assert user.session.answers.text("letter_text") == OWN


BARE: dict[str, Given] = {
    "choice": "exit_with_explanation",
    "exit_scope": "client",
    "client_deadline": "2027-01-29",
    "deliverables": [{"name": "Map"}],
    "invoices": [{"name": "No. 1"}],
    "refer_to": "Ana",
}


@pytest.mark.parametrize("form", ["explain", "brief", "hand_over", "safety", "legal"])
async def test_every_gap_in_the_letter_leads_to_the_question_that_fills_it(home: Path, form: str) -> None:
    async with opened(home, "letter", {**BARE, "leave_form": form}) as user:
        gaps = [line.target for line in letter_lines(user.case) if line.target and "not given yet]" in line.text]
        assert gaps or form == "legal"
        for key in gaps:
            await user.mark("letter", key)
            await user.press("enter")
            asked = [each.question.id for each in user.pilot.app.screen.query(Field)]
            assert set(asked) & set(user.case.letter.gaps), key
            await user.press("escape")
        assert all(question_place(user.case.content, gap) for gap in user.case.letter.gaps)


async def test_a_finding_is_kept_in_the_editor_too(home: Path) -> None:
    async with opened(home, "letter", {**LEAVING, "letter_text": OWN}) as user:
        await user.press("e")
        screen = await looked(user)
        await user.press("f3", "f5", "enter")
        assert len(screen.kept) == 1
        assert words.LETTER_KEPT_NO_NOTE in user.words("findings")


async def test_a_declined_offer_stays_away_until_the_facts_change_again(home: Path) -> None:
    base = "Dear Kim,\n\nOld words."
    async with opened(home, "letter", {**LEAVING, "letter_text": OWN, BASE: base}) as user:
        while user.case.offers:
            before = len(user.case.offers)
            await user.press("c", "k", "escape")
            assert len(user.case.offers) == before - 1
        assert user.session.answers.text("letter_text") == OWN
        app_of(user.pilot).controller.give("wished_last_day", Answer(value="2027-02-26"))
        assert all("26 February 2027" in each.now for each in user.case.offers)


LINE_OF_WORDS = "We never just end it soon. " * 20 + "\n"


GIANT = {
    "five thousand words": LINE_OF_WORDS * 42,
    "one word": "x" * 10_000,
    "right to left": "\u05d0\u05e0\u05d9 \u0645\u0631\u062d\u0628\u0627 18 " * 50,
    "combining": "Z\u0301\u0323a\u0300 " * 300,
    "emoji": "\U0001f469\u200d\U0001f467\U0001f642 " * 100,
}


if LONG:
    GIANT["hundred thousand words"] = LINE_OF_WORDS * 850


@pytest.mark.long
@pytest.mark.parametrize("name", GIANT)
async def test_any_letter_can_be_shown_and_written_in(home: Path, name: str) -> None:
    async with opened(home, "letter", {**LEAVING, "letter_text": GIANT[name].strip()}) as user:
        await user.settle()
        await user.press("e")
        await user.write("a")
        screen = await looked(user)
        assert screen.field.text.startswith("a")
        assert screen.findings is not None
        await user.press("f3", "escape")
        assert user.screen == "MessageScreen"


async def test_a_long_letter_is_never_looked_through_twice_at_once(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    running, most = 0, 0
    texts: list[str] = []

    def slow(text: str, *_rest: object) -> tuple[Finding, ...]:
        nonlocal running, most
        running += 1
        texts.append(text)
        most = max(most, running)
        gate.wait(5)
        running -= 1
        return ()

    gate = threading.Event()
    monkeypatch.setattr(live_lint, "lint", slow)
    async with opened(home, "letter", {**LEAVING, "letter_text": LINE_OF_WORDS * 42}) as user:
        await user.press("e")
        screen = user.pilot.app.screen
        assert isinstance(screen, LetterEditScreen)
        for _ in range(3):
            await user.write("a")
            screen.look()  # the timer's part
        gate.set()
        await user.settle()
        screen.look()
        await user.settle()
        assert most == 1
        assert texts[-1] == screen.field.text
