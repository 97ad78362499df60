"""The verdict on the screen: by keys pressed and what is then true."""

from pathlib import Path

from clientexit_tui import words
from clientexit_tui.tui.widgets.linked_line import LinkedLine
from clientexit_tui.views.targets import ToBehind, ToQuestion
from tests.on_screen import LEAVING, opened
from tests.shipped import Given

OPEN_TO_CHANGE: dict[str, Given] = {**LEAVING, "safety_threat": "no"}
"""A threat would change where these answers point."""


async def test_enter_on_a_reason_opens_the_answer_behind_it_and_esc_comes_back_to_it(home: Path) -> None:
    async with opened(home, "verdict", LEAVING) as user:
        reason = next(each for each in user.case.verdict.reasons if each.answers == ("wellbeing_level",))
        key = ToBehind(reason.answers)
        await user.press("r")
        await user.mark("verdict", key)
        await user.press("enter")
        assert user.screen == "SectionScreen"
        await user.press("escape")
        assert user.screen == "VerdictScreen"
        assert user.page("verdict").marked == key


async def test_all_reasons_are_shown_when_asked_for_and_one_with_several_answers_asks_which(home: Path) -> None:
    async with opened(home, "verdict", LEAVING) as user:
        reason = next(each for each in user.case.verdict.reasons if len(each.answers) > 1)
        await user.press("r")
        assert all(each.rule.says in user.words("verdict") for each in user.case.verdict.reasons)
        await user.mark("verdict", ToBehind(reason.answers))
        await user.press("enter", "1")
        assert user.case.session.place.startswith(user.case.content.section_of(reason.answers[0]).id)


async def test_what_would_change_the_verdict_arrives_and_leads_to_its_question(home: Path) -> None:
    async with opened(home, "verdict", OPEN_TO_CHANGE) as user:
        await user.settle()
        flips = user.case.flips
        keys = [part.target for part in user.page("verdict").lines]
        assert flips
        assert all(ToQuestion(flip.question) in keys for flip in flips)
        assert words.VERDICT_FLIPS_WAIT not in user.words("verdict")


async def test_arrows_pass_over_no_line_that_can_be_opened(home: Path) -> None:
    async with opened(home, "verdict", LEAVING) as user:
        wanted = [line for line in user.pilot.app.screen.query(LinkedLine) if line.drawn.target]
        seen = [user.pilot.app.screen.focused]
        for _ in range(6):
            await user.press("down")
            seen.append(user.pilot.app.screen.focused)
        met = list(dict.fromkeys(seen))
        assert len(met) > 3
        assert met == wanted[: len(met)]
