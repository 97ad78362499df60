"""The rehearsal and the call script on the screen."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from clientexit_tui import words
from clientexit_tui.tui.screens.rehearse import RehearseScreen
from clientexit_tui.tui.widgets.long_field import LongField
from tests.desk_cases import LEAVING, Case, opened
from tests.shipped import Given
from tests.tui_desk import seen

SIZES = [(40, 20), (80, 24), (120, 40)]
TWO: dict[str, Given] = {**LEAVING, "leave_form": "explain"}
OLD: dict[str, Given] = {**TWO, "replies": [{"pushback": "Why? You owe us a reason.", "reply": "It is settled."}]}


@asynccontextmanager
async def rehearsing(home: Path, given: Mapping[str, Given], *, key: str = "p", width: int = 80) -> AsyncIterator[Case]:
    """A session at the rehearsal, or with ``s`` at the call script, reached from the letter."""
    async with opened(home, "letter", given, width=width) as case:
        await case.press(key)
        yield case


async def begin(case: Case, place: int = 0) -> str:
    """Opens one of the pushbacks; gives its id."""
    pushback_id = case.outlook.exchanges[place].pushback.id
    await case.mark("pushbacks", f"they:{pushback_id}")
    await case.press("enter")
    return pushback_id


def reply(case: Case, pushback_id: str) -> str:
    """The user's own reply as it is kept."""
    return next(each.own_reply for each in case.outlook.exchanges if each.pushback.id == pushback_id)


async def test_the_letter_leads_to_the_rehearsal_and_to_the_script(home: Path) -> None:
    async with opened(home, "letter", TWO) as case:
        await case.press("p")
        assert case.screen == "PushbacksScreen"
        await case.press("escape", "s")
        assert case.screen == "ScriptScreen"


async def test_ones_own_reply_is_typed_before_a_suggestion_is_seen(home: Path) -> None:
    async with rehearsing(home, TWO) as case:
        await begin(case)
        suggested = case.outlook.exchanges[0].suggested.split(".")[0]
        await case.write("No.")
        assert suggested not in seen(case.pilot)
        await case.press("f3")
        assert suggested in seen(case.pilot)
        assert words.REHEARSAL_AVOID in seen(case.pilot)


async def test_what_was_typed_is_kept_under_the_id_of_the_pushback(home: Path) -> None:
    async with rehearsing(home, TWO) as case:
        pushback_id = await begin(case)
        await case.write("No.")
        await case.press("escape")
        (record,) = case.session.answers.records("replies")
        assert (record.id, record.get("reply")) == (pushback_id, "No.")
        assert f"{words.REHEARSAL_YOURS} No." in case.words("pushbacks")
        assert words.REHEARSAL_POSITION.format(done=1, count=len(case.outlook.exchanges)) in seen(case.pilot)


async def test_keys_that_come_at_once_lose_no_letter_of_what_was_typed(home: Path) -> None:
    async with rehearsing(home, TWO) as case:
        first = await begin(case)
        await case.pilot.press("N", "o", "ctrl+j", "ctrl+j", "Y", "e", "s", "f8", "escape")
        await case.settle()
        second = case.outlook.exchanges[1].pushback.id
        assert (reply(case, first), reply(case, second)) == ("No", "Yes")


async def test_what_the_field_has_not_told_yet_is_taken_in_when_the_screen_goes_on_or_is_left(home: Path) -> None:
    async with rehearsing(home, TWO) as case:
        first, second = (each.pushback.id for each in case.outlook.exchanges[:2])
        await begin(case)
        screen = case.pilot.app.screen
        assert isinstance(screen, RehearseScreen)
        screen.query_one(LongField).insert("No.")
        await screen.action_go_on()
        await screen.action_go_on()
        screen.query_one(LongField).insert("Yes.")
        await screen.action_back()
        assert (reply(case, first), reply(case, second)) == ("No.", "Yes.")
        await case.settle()
        assert (reply(case, first), reply(case, second)) == ("No.", "Yes.")


async def test_going_on_leads_through_all_and_back_to_the_list_and_forces_nothing(home: Path) -> None:
    async with rehearsing(home, TWO) as case:
        await begin(case)
        for _ in case.outlook.exchanges:
            assert case.screen == "RehearseScreen"
            await case.press("ctrl+j")
        assert case.screen == "PushbacksScreen"
        assert case.session.answers.records("replies") == ()


async def test_the_suggestion_is_shown_beside_a_reply_before_it_goes_on(home: Path) -> None:
    async with rehearsing(home, TWO) as case:
        first = await begin(case)
        await case.write("No.")
        await case.press("ctrl+j")
        assert words.REHEARSAL_SUGGESTED in seen(case.pilot)
        assert words.REHEARSAL_COMPARED in seen(case.pilot)
        assert case.outlook.exchanges[0].pushback.id == first
        assert f"“{case.outlook.exchanges[0].pushback.they_say}”" in seen(case.pilot)
        await case.press("ctrl+j")
        assert f"“{case.outlook.exchanges[1].pushback.they_say}”" in seen(case.pilot)
        assert words.REHEARSAL_SUGGESTED not in seen(case.pilot)


async def test_the_suggested_reply_is_taken_over_beneath_ones_own_and_can_be_changed(home: Path) -> None:
    async with rehearsing(home, TWO) as case:
        pushback_id = await begin(case)
        await case.write("No.")
        await case.press("f5")
        await case.write(" So.")
        await case.press("escape")
        suggested = case.outlook.exchanges[0].suggested
        assert reply(case, pushback_id) == f"No.\n\n{suggested} So."


async def test_the_suggested_reply_is_taken_over_once(home: Path) -> None:
    async with rehearsing(home, TWO) as case:
        pushback_id = await begin(case)
        await case.press("f5", "f5", "escape")
        assert reply(case, pushback_id) == case.outlook.exchanges[0].suggested


async def test_a_best_reply_comes_first_in_the_script(home: Path) -> None:
    async with rehearsing(home, TWO) as case:
        await begin(case, 2)
        await case.write("It stands.")
        await case.press("f8", "escape", "s")
        assert case.outlook.exchanges[2].is_best
        push = next(each for each in case.outlook.script.parts if each.id == "push")
        assert "It stands." in push.lines[0]
        assert push.lines[0] in case.words("script")


async def test_without_words_there_is_nothing_to_mark_as_best(home: Path) -> None:
    async with rehearsing(home, TWO) as case:
        await begin(case)
        await case.press("f8")
        assert case.session.answers.records("replies") == ()


async def test_a_reply_of_an_earlier_session_is_found_and_stays_one_record(home: Path) -> None:
    async with rehearsing(home, OLD) as case:
        place = [each.pushback.id for each in case.outlook.exchanges].index("p01_why")
        await begin(case, place)
        assert case.pilot.app.screen.query_one(LongField).text == "It is settled."
        await case.write("Yes. ")
        await case.press("escape")
        (record,) = case.session.answers.records("replies")
        assert (record.id, record.get("reply")) == ("r1", "Yes. It is settled.")


async def test_a_reply_deleted_word_by_word_is_none(home: Path) -> None:
    async with rehearsing(home, TWO) as case:
        await begin(case)
        await case.write("No")
        await case.press("backspace", "backspace", "escape")
        assert case.session.answers.get("replies") is None


async def test_go_on_opens_the_first_one_without_words_of_ones_own(home: Path) -> None:
    async with rehearsing(home, TWO) as case:
        await begin(case)
        await case.write("No.")
        await case.press("escape", "n")
        assert case.outlook.exchanges[1].pushback.they_say in seen(case.pilot)


async def test_a_reply_to_something_else_is_added_and_listed(home: Path) -> None:
    async with rehearsing(home, TWO) as case:
        await case.press("a")
        await case.write("So you admit it.")
        await case.press("tab")
        await case.write("I said no such thing.")
        await case.press("escape")
        await case.settle()
        assert "“So you admit it.”" in case.words("pushbacks")


@pytest.mark.parametrize(("width", "height"), SIZES)
async def test_what_they_say_the_field_and_the_suggestion_are_seen_at_every_size(
    home: Path, width: int, height: int
) -> None:
    async with rehearsing(home, TWO, width=width) as case:
        await case.pilot.resize_terminal(width, height)
        await begin(case)
        await case.write("Mine.")
        await case.press("f3")
        shown = seen(case.pilot)
        for part in (case.outlook.exchanges[0].pushback.they_say[:8], "Mine.", words.REHEARSAL_SUGGESTED):
            assert part in shown


async def test_on_a_wide_screen_the_suggestion_stands_beside_ones_own_words(home: Path) -> None:
    async with rehearsing(home, TWO, width=120) as case:
        await begin(case)
        await case.write("Mine.")
        await case.press("f3")
        line = next(each for each in seen(case.pilot).splitlines() if "Mine." in each)
        assert words.REHEARSAL_SUGGESTED in line


async def test_a_gap_of_the_script_leads_to_its_question(home: Path) -> None:
    without = {key: value for key, value in TWO.items() if key not in ("tell_on", "notice_days")}
    async with rehearsing(home, key="s", given=without) as case:
        await case.mark("script", "q:wished_last_day")
        await case.press("enter")
        assert case.screen == "SectionScreen"


async def test_the_script_tells_how_long_it_takes_and_shows_the_platform_message(home: Path) -> None:
    async with rehearsing(home, key="s", given=TWO) as case:
        script, platform = case.outlook.script, case.outlook.platform
        shown = case.words("script")
        assert words.SCRIPT_LENGTH.format(count=script.word_count, seconds=script.seconds) in shown
        assert all(line in shown for line in platform.parts[0].lines)


async def test_in_danger_the_script_says_that_there_is_no_call_and_why(home: Path) -> None:
    async with rehearsing(home, key="s", given={**LEAVING, "safety_threat": "yes"}) as case:
        shown = case.words("script")
        assert words.SCRIPT_PARTS["no_call"] in shown
        assert "Why:" in shown


async def test_who_stays_has_nothing_to_rehearse_or_to_say(home: Path) -> None:
    async with rehearsing(home, {**LEAVING, "choice": "repair"}) as case:
        assert words.REHEARSAL_NONE in case.words("pushbacks")
        await case.press("n", "s")
        assert words.SCRIPT_NONE in case.words("script")
