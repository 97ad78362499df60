"""The letter on the screen: by keys pressed and what is then true."""

import os
import threading
from pathlib import Path

import pytest

from clientexit_tui import words
from clientexit_tui.interview.answers import Answer
from clientexit_tui.message.lint import Finding
from clientexit_tui.message.lint.kept import KEPT as KEPT_QUESTION
from clientexit_tui.message.refresh import BASE
from clientexit_tui.tui.parts.letter_parts import text_parts
from clientexit_tui.tui.routes import question_place
from clientexit_tui.tui.screens import live_lint
from clientexit_tui.tui.screens.letter_edit import LetterEditScreen
from clientexit_tui.tui.widgets.fields import Field
from clientexit_tui.tui.widgets.letter_field import place_of
from tests.desk_cases import LEAVING, Case, opened
from tests.shipped import Given
from tests.tui_desk import desk, seen

OWN = "I am leaving soon.\n\nIt ends on 15 December 2026."


async def test_a_gap_stands_out_and_enter_on_it_opens_its_question(home: Path) -> None:
    undated = {key: value for key, value in LEAVING.items() if key != "notice_days"}
    async with opened(home, "letter", undated) as case:
        gap = case.outlook.letter.gaps[0]
        line = next(part.key for part in case.sheet("letter").parts if "not given yet]" in str(part.text))
        await case.mark("letter", line)
        await case.press("enter")
        assert gap in [each.question.id for each in case.pilot.app.screen.query(Field) if each.display]
        await case.press("escape", "g", "enter")
        assert case.screen == "SectionScreen"


async def test_a_word_changed_makes_the_letter_the_users_own_and_answers_change_it_no_more(home: Path) -> None:
    async with opened(home, "letter", LEAVING) as case:
        draft = case.outlook.letter.text
        await case.press("e")
        assert case.session.answers.get("letter_text") is None
        await case.write("Hi ")
        await case.press("escape")
        await case.settle()
        assert case.session.answers.text("letter_text") == f"Hi {draft}"
        desk(case.pilot).give("notice_days", Answer(value="30"))
        assert case.session.answers.text("letter_text") == f"Hi {draft}"


async def test_going_back_to_the_draft_asks_first_and_can_be_undone(home: Path) -> None:
    async with opened(home, "letter", {**LEAVING, "letter_text": OWN}) as case:
        await case.press("r", "n")
        assert case.session.answers.text("letter_text") == OWN
        await case.press("r", "y")
        assert case.session.answers.text("letter_text") == ""
        await case.press("u")
        assert case.session.answers.text("letter_text") == OWN


@pytest.mark.parametrize(("width", "sheet"), [(80, "letter"), (120, "findings")])
async def test_a_finding_names_its_line_why_and_what_to_do_instead(home: Path, width: int, sheet: str) -> None:
    async with opened(home, "letter", {**LEAVING, "letter_text": OWN}, width=width) as case:
        vague = next(each for each in case.outlook.findings if each.excerpt and "soon" in each.excerpt)
        shown = case.words(sheet)
        assert words.LETTER_LINE.format(line=1) in shown
        assert vague.rule.why in shown
        assert vague.rule.suggest in shown
        assert words.LETTER_NOT_ADVICE in shown


async def test_enter_on_a_line_writes_there(home: Path) -> None:
    async with opened(home, "letter", {**LEAVING, "letter_text": OWN}) as case:
        await case.mark("letter", "line:3")
        await case.press("enter")
        await case.write("So: ")
        await case.settle()
        assert case.session.answers.text("letter_text").splitlines()[2] == "So: It ends on 15 December 2026."


async def test_who_stays_has_no_letter_and_is_led_to_the_plan(home: Path) -> None:
    async with opened(home, "letter", {**LEAVING, "choice": "repair"}) as case:
        assert words.LETTER_NONE in seen(case.pilot)
        await case.press("enter")
        assert case.screen == "PlanScreen"


async def looked(case: Case) -> LetterEditScreen:
    """The editor, once it has looked through the letter."""
    screen = case.pilot.app.screen
    assert isinstance(screen, LetterEditScreen)
    await case.settle()
    return screen


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
    async with opened(home, "letter", {**BARE, "leave_form": form}) as case:
        gaps = [part.key for part in text_parts(case.outlook) if "not given yet]" in str(part.text)]
        assert gaps or form == "legal"
        for key in gaps:
            await case.mark("letter", key)
            await case.press("enter")
            asked = [each.question.id for each in case.pilot.app.screen.query(Field)]
            assert set(asked) & set(case.outlook.letter.gaps), key
            await case.press("escape")
        assert all(question_place(case.outlook.content, gap) for gap in case.outlook.letter.gaps)


async def test_findings_follow_typing_and_stand_beneath_on_a_narrow_screen(home: Path) -> None:
    async with opened(home, "letter", {**LEAVING, "letter_text": OWN}) as case:
        await case.press("e")
        screen = await looked(case)
        assert screen.sheet.region.y >= screen.field.region.bottom
        before = len(screen.findings or ())
        await case.write("I promise. ")
        screen.look()  # the timer's part
        await case.pilot.pause()
        assert len(screen.findings or ()) == before + 1
        assert "promise" in case.words("findings").lower()
        assert screen.focused is screen.field


async def test_findings_stand_beside_the_text_on_a_wide_screen(home: Path) -> None:
    async with opened(home, "letter", {**LEAVING, "letter_text": OWN}, width=120) as case:
        await case.press("e")
        screen = await looked(case)
        assert screen.sheet.region.x >= screen.field.region.right


async def test_a_key_goes_from_one_marked_place_to_the_next_and_round(home: Path) -> None:
    text = "Dear all,\n\nI just end our work on 15 December 2026.\nYou never wrote, and it is your fault."
    async with opened(home, "letter", {**LEAVING, "letter_text": text}) as case:
        await case.press("e")
        screen = await looked(case)
        starts = [place_of(text, each.start) for each in screen.findings or () if each.line]
        assert starts[0] == (2, 2)
        visited = []
        for _ in starts:
            await case.press("f3")
            visited.append(screen.field.cursor_location)
        assert visited == starts
        await case.press("f3")
        assert screen.field.cursor_location == starts[0]
        await case.press("shift+f3")
        assert screen.field.cursor_location == starts[-1]
        marked = screen.field.get_line(2)
        assert next((span.start, span.end) for span in marked.spans if "underline" in str(span.style)) == (2, 6)
        assert screen.field.text == text


async def test_a_finding_kept_anyway_is_shown_with_its_note_until_it_is_withdrawn(home: Path) -> None:
    async with opened(home, "letter", {**LEAVING, "letter_text": OWN}) as case:
        (at, finding) = next((n, each) for n, each in enumerate(case.outlook.findings) if each.words == "soon")
        await case.mark("letter", f"finding:{at}")
        await case.press("space")
        await case.write("Agreed so")
        await case.press("enter")
        (record,) = case.session.answers.records(KEPT_QUESTION)
        assert (record.get("rule"), record.get("words"), record.get("note")) == (finding.rule.id, "soon", "Agreed so")
        assert finding not in case.outlook.findings
        assert words.LETTER_KEPT_NOTE.format(note="Agreed so") in case.words("letter")
        await case.mark("letter", "kept:0")
        await case.press("space")
        assert finding in case.outlook.findings


async def test_a_finding_is_kept_in_the_editor_too(home: Path) -> None:
    async with opened(home, "letter", {**LEAVING, "letter_text": OWN}) as case:
        await case.press("e")
        screen = await looked(case)
        await case.press("f3", "f5", "enter")
        assert len(screen.kept) == 1
        assert words.LETTER_KEPT_NO_NOTE in case.words("findings")


async def test_changed_facts_are_offered_paragraph_by_paragraph_and_nothing_is_overwritten(home: Path) -> None:
    async with opened(home, "letter", LEAVING) as case:
        await case.press("e")
        await case.write("Hi ")
        await case.press("escape")
        await case.settle()
        assert not case.outlook.offers
        mine = case.session.answers.text("letter_text")
        desk(case.pilot).give("wished_last_day", Answer(value="2027-02-26"))
        assert case.session.answers.text("letter_text") == mine
        assert words.LETTER_OFFERS.format(count=len(case.outlook.offers)) in case.words("letter")
        *others, offer = case.outlook.offers
        await case.press("c", *("k" for _ in others))
        assert "26 February 2027" in seen(case.pilot)
        await case.press("t")
        assert case.outlook.offers == ()
        after = case.session.answers.text("letter_text")
        assert after == mine.replace(offer.theirs, offer.now)
        await case.press("u")
        assert case.session.answers.text("letter_text") == mine


async def test_a_declined_offer_stays_away_until_the_facts_change_again(home: Path) -> None:
    base = "Dear Kim,\n\nOld words."
    async with opened(home, "letter", {**LEAVING, "letter_text": OWN, BASE: base}) as case:
        while case.outlook.offers:
            before = len(case.outlook.offers)
            await case.press("c", "k", "escape")
            assert len(case.outlook.offers) == before - 1
        assert case.session.answers.text("letter_text") == OWN
        desk(case.pilot).give("wished_last_day", Answer(value="2027-02-26"))
        assert all("26 February 2027" in each.now for each in case.outlook.offers)


LINE_OF_WORDS = "We never just end it soon. " * 20 + "\n"
GIANT = {
    "five thousand words": LINE_OF_WORDS * 42,
    "one word": "x" * 10_000,
    "right to left": "\u05d0\u05e0\u05d9 \u0645\u0631\u062d\u0628\u0627 18 " * 50,
    "combining": "Z\u0301\u0323a\u0300 " * 300,
    "emoji": "\U0001f469\u200d\U0001f467\U0001f642 " * 100,
}


if os.environ.get("CLIENTEXIT_LONG") == "1":
    GIANT["hundred thousand words"] = LINE_OF_WORDS * 850


@pytest.mark.parametrize("name", GIANT)
async def test_any_letter_can_be_shown_and_written_in(home: Path, name: str) -> None:
    async with opened(home, "letter", {**LEAVING, "letter_text": GIANT[name].strip()}) as case:
        await case.settle()
        await case.press("e")
        await case.write("a")
        screen = await looked(case)
        assert screen.field.text.startswith("a")
        assert screen.findings is not None
        await case.press("f3", "escape")
        assert case.screen == "MessageScreen"


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
    async with opened(home, "letter", {**LEAVING, "letter_text": LINE_OF_WORDS * 42}) as case:
        await case.press("e")
        screen = case.pilot.app.screen
        assert isinstance(screen, LetterEditScreen)
        for _ in range(3):
            await case.write("a")
            screen.look()  # the timer's part
        gate.set()
        await case.settle()
        screen.look()
        await case.settle()
        assert most == 1
        assert texts[-1] == screen.field.text
