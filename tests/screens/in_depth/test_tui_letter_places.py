"""The letter on the screen: by keys pressed and what is then true."""

from pathlib import Path

from clientexit_tui import words
from clientexit_tui.interview.answers import Answer
from clientexit_tui.message.lint.kept import KEPT as KEPT_QUESTION
from clientexit_tui.tui.widgets.fields import Field
from clientexit_tui.tui.widgets.letter_field import place_of
from tests.desk_cases import LEAVING, opened
from tests.screens.test_tui_letter import OWN, looked
from tests.tui_desk import desk, seen


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


async def test_enter_on_a_line_writes_there(home: Path) -> None:
    async with opened(home, "letter", {**LEAVING, "letter_text": OWN}) as case:
        await case.mark("letter", "line:3")
        await case.press("enter")
        await case.write("So: ")
        await case.settle()
        assert case.session.answers.text("letter_text").splitlines()[2] == "So: It ends on 15 December 2026."


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


async def test_changed_facts_are_offered_paragraph_by_paragraph_and_nothing_is_overwritten(home: Path) -> None:
    async with opened(home, "letter", LEAVING) as case:
        await case.press("e")
        await case.write("Hi ")
        await case.press("escape")
        await case.settle()
        assert not case.outlook.offers
        mine = case.session.answers.text("letter_text")
        desk(case.pilot).controller.give("wished_last_day", Answer(value="2027-02-26"))
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
