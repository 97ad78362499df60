"""The verdict on the screen: by keys pressed and what is then true."""

from pathlib import Path

import pytest

from clientexit_tui import words
from clientexit_tui.decision.dependencies import answers_behind
from clientexit_tui.views.targets import Do, ToBehind, ToQuestion
from tests.on_screen import LEAVING, opened

UNDECIDED = {key: value for key, value in LEAVING.items() if key != "choice"}


async def test_an_urgent_notice_stands_first_with_what_to_do_and_stays_after_the_choice(home: Path) -> None:
    async with opened(home, "verdict", {**LEAVING, "claim_threatened": "yes"}) as user:
        gate = user.case.verdict.urgent[0]
        behind = ToBehind(answers_behind(gate.when, user.case.verdict.evaluation))
        assert user.page("verdict").lines[0].target == behind
        assert user.page("verdict").marked == behind
        assert user.case.facts.text("choice")
        assert all(point.text in user.words("verdict") for point in gate.do)


@pytest.mark.parametrize("width", [40, 120])
async def test_every_option_is_ranked_with_the_ruled_out_ones_last_and_it_is_called_an_aid(
    home: Path, width: int
) -> None:
    async with opened(home, "verdict", LEAVING, width=width) as user:
        shown, verdict = user.words("verdict"), user.case.verdict
        ranking = next(str(part.text) for part in user.page("verdict").lines if words.VERDICT_BARS in str(part.text))
        assert words.VERDICT_AID in shown
        titles = [user.case.content.option(each.option).short for each in verdict.ranking]
        assert [line.split("  ")[0] for line in ranking.splitlines()[:6]] == titles
        assert verdict.blocked
        assert words.VERDICT_RULED_OUT.format(gate="") in ranking.splitlines()[5]
        assert user.case.content.option(verdict.headline or "").title in shown


async def test_the_choice_is_one_key_away_and_shown_on_the_way_back(home: Path) -> None:
    async with opened(home, "verdict", UNDECIDED) as user:
        assert user.page("verdict").marked == Do("choose")
        await user.press("c", "2", "escape")
        assert user.session.answers.text("choice") == "repair"
        assert words.CHOSEN.format(option=user.case.content.option("repair").title) in user.words("verdict")
        assert "Leave with" in user.words("verdict")


async def test_without_answers_the_best_question_comes_first(home: Path) -> None:
    async with opened(home, "verdict") as user:
        assert words.VERDICT_NOWHERE in user.words("verdict")
        assert user.page("verdict").marked == ToQuestion(user.case.verdict.could_turn[0])
