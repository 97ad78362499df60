"""The letter on the screen: by keys pressed and what is then true."""

from pathlib import Path

from clientexit_tui import words
from clientexit_tui.interview.answers import Answer
from clientexit_tui.message.lint.kept import KEPT as KEPT_QUESTION
from clientexit_tui.tui.widgets.fields import Field
from clientexit_tui.tui.widgets.letter_field import place_of
from clientexit_tui.views.targets import ToFinding, ToKept, ToLetterLine
from tests.driven import app_of, seen
from tests.on_screen import LEAVING, opened
from tests.screens.test_tui_letter import OWN, looked


async def test_a_gap_stands_out_and_enter_on_it_opens_its_question(home: Path) -> None:
    undated = {key: value for key, value in LEAVING.items() if key != "notice_days"}
    async with opened(home, "letter", undated) as user:
        gap = user.case.letter.gaps[0]
        line = next(part.target for part in user.page("letter").lines if "not given yet]" in str(part.text))
        assert line is not None
        await user.mark("letter", line)
        await user.press("enter")
        assert gap in [each.question.id for each in user.pilot.app.screen.query(Field) if each.display]
        await user.press("escape", "g", "enter")
        assert user.screen == "SectionScreen"


async def test_enter_on_a_line_writes_there(home: Path) -> None:
    async with opened(home, "letter", {**LEAVING, "letter_text": OWN}) as user:
        await user.mark("letter", ToLetterLine(3))
        await user.press("enter")
        await user.write("So: ")
        await user.settle()
        assert user.session.answers.text("letter_text").splitlines()[2] == "So: It ends on 15 December 2026."


async def test_findings_follow_typing_and_stand_beneath_on_a_narrow_screen(home: Path) -> None:
    async with opened(home, "letter", {**LEAVING, "letter_text": OWN}) as user:
        await user.press("e")
        screen = await looked(user)
        assert screen.beside.region.y >= screen.field.region.bottom
        before = len(screen.findings or ())
        await user.write("I promise. ")
        screen.look()  # the timer's part
        await user.pilot.pause()
        assert len(screen.findings or ()) == before + 1
        assert "promise" in user.words("findings").lower()
        assert screen.focused is screen.field


async def test_a_key_goes_from_one_marked_place_to_the_next_and_round(home: Path) -> None:
    text = "Dear all,\n\nI just end our work on 15 December 2026.\nYou never wrote, and it is your fault."
    async with opened(home, "letter", {**LEAVING, "letter_text": text}) as user:
        await user.press("e")
        screen = await looked(user)
        starts = [place_of(text, each.start) for each in screen.findings or () if each.line]
        assert starts[0] == (2, 2)
        visited = []
        for _ in starts:
            await user.press("f3")
            visited.append(screen.field.cursor_location)
        assert visited == starts
        await user.press("f3")
        assert screen.field.cursor_location == starts[0]
        await user.press("shift+f3")
        assert screen.field.cursor_location == starts[-1]
        marked = screen.field.get_line(2)
        assert next((span.start, span.end) for span in marked.spans if "underline" in str(span.style)) == (2, 6)
        assert screen.field.text == text


async def test_a_finding_kept_anyway_is_shown_with_its_note_until_it_is_withdrawn(home: Path) -> None:
    async with opened(home, "letter", {**LEAVING, "letter_text": OWN}) as user:
        (at, finding) = next((n, each) for n, each in enumerate(user.case.findings) if each.words == "soon")
        await user.mark("letter", ToFinding(at))
        await user.press("space")
        await user.write("Agreed so")
        await user.press("enter")
        (record,) = user.session.answers.records(KEPT_QUESTION)
        assert (record.get("rule"), record.get("words"), record.get("note")) == (finding.rule.id, "soon", "Agreed so")
        assert finding not in user.case.findings
        assert words.LETTER_KEPT_NOTE.format(note="Agreed so") in user.words("letter")
        await user.mark("letter", ToKept(record.id))
        await user.press("space")
        assert finding in user.case.findings


async def test_changed_facts_are_offered_paragraph_by_paragraph_and_nothing_is_overwritten(home: Path) -> None:
    async with opened(home, "letter", LEAVING) as user:
        await user.press("e")
        await user.write("Hi ")
        await user.press("escape")
        await user.settle()
        assert not user.case.offers
        mine = user.session.answers.text("letter_text")
        app_of(user.pilot).controller.give("wished_last_day", Answer(value="2027-02-26"))
        assert user.session.answers.text("letter_text") == mine
        assert words.LETTER_OFFERS.format(count=len(user.case.offers)) in user.words("letter")
        *others, offer = user.case.offers
        await user.press("c", *("k" for _ in others))
        assert "26 February 2027" in seen(user.pilot)
        await user.press("t")
        assert user.case.offers == ()
        after = user.session.answers.text("letter_text")
        assert after == mine.replace(offer.theirs, offer.now)
        await user.press("u")
        assert user.session.answers.text("letter_text") == mine
