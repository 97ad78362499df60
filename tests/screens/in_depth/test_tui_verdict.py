"""The verdict on the screen: by keys pressed and what is then true."""

from pathlib import Path

from clientexit_tui import words
from tests.desk_cases import LEAVING, opened
from tests.shipped import Given

OPEN_TO_CHANGE: dict[str, Given] = {**LEAVING, "safety_threat": "no"}
"""A threat would change where these answers point."""


async def test_enter_on_a_reason_opens_the_answer_behind_it_and_esc_comes_back_to_it(home: Path) -> None:
    async with opened(home, "verdict", LEAVING) as case:
        reason = next(each for each in case.outlook.verdict.reasons if each.answers == ("wellbeing_level",))
        key = f"reason:{reason.rule.id}"
        await case.press("r")
        await case.mark("verdict", key)
        await case.press("enter")
        assert case.screen == "SectionScreen"
        await case.press("escape")
        assert case.screen == "VerdictScreen"
        assert case.sheet("verdict").marked == key


async def test_all_reasons_are_shown_when_asked_for_and_one_with_several_answers_asks_which(home: Path) -> None:
    async with opened(home, "verdict", LEAVING) as case:
        reason = next(each for each in case.outlook.verdict.reasons if len(each.answers) > 1)
        await case.press("r")
        assert all(each.rule.says in case.words("verdict") for each in case.outlook.verdict.reasons)
        await case.mark("verdict", f"reason:{reason.rule.id}")
        await case.press("enter", "1")
        assert case.outlook.session.place.startswith(case.outlook.content.section_of(reason.answers[0]).id)


async def test_what_would_change_the_verdict_arrives_and_leads_to_its_question(home: Path) -> None:
    async with opened(home, "verdict", OPEN_TO_CHANGE) as case:
        await case.settle()
        flips = case.outlook.flips
        keys = [part.key for part in case.sheet("verdict").parts]
        assert flips
        assert all(f"q:{flip.question}" in keys for flip in flips)
        assert words.VERDICT_FLIPS_WAIT not in case.words("verdict")


async def test_arrows_pass_over_no_line_that_can_be_opened(home: Path) -> None:
    async with opened(home, "verdict", LEAVING) as case:
        wanted = [part.key for part in case.sheet("verdict").parts if part.key]
        seen = [case.sheet("verdict").marked]
        for _ in range(6):
            await case.press("down")
            seen.append(case.sheet("verdict").marked)
        met = list(dict.fromkeys(seen))
        assert len(met) > 3
        assert met == wanted[: len(met)]
