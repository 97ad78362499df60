"""The rehearsal and the call script on the screen."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from clientexit_tui import words
from clientexit_tui.tui.screens.rehearse import RehearseScreen
from clientexit_tui.tui.widgets.long_field import LongField
from clientexit_tui.views.targets import ToPushback, ToQuestion
from tests.driven import seen
from tests.on_screen import LEAVING, User, opened
from tests.shipped import Given

SIZES = [(40, 20), (80, 24), (120, 40)]
TWO: dict[str, Given] = {**LEAVING, "leave_form": "explain"}
OLD: dict[str, Given] = {**TWO, "replies": [{"pushback": "Why? You owe us a reason.", "reply": "It is settled."}]}


@asynccontextmanager
async def rehearsing(home: Path, given: Mapping[str, Given], *, key: str = "p", width: int = 80) -> AsyncIterator[User]:
    """A session at the rehearsal, or with ``s`` at the call script, reached from the letter."""
    async with opened(home, "letter", given, width=width) as user:
        await user.press(key)
        yield user


async def begin(user: User, place: int = 0) -> str:
    """Opens one of the pushbacks; gives its id."""
    pushback_id = user.case.exchanges[place].pushback.id
    await user.mark("pushbacks", ToPushback(pushback_id))
    await user.press("enter")
    return pushback_id


def reply(user: User, pushback_id: str) -> str:
    """The user's own reply as it is kept."""
    return next(each.own_reply for each in user.case.exchanges if each.pushback.id == pushback_id)


async def test_the_letter_leads_to_the_rehearsal_and_to_the_script(home: Path) -> None:
    async with opened(home, "letter", TWO) as user:
        await user.press("p")
        assert user.screen == "PushbacksScreen"
        await user.press("escape", "s")
        assert user.screen == "ScriptScreen"


async def test_ones_own_reply_is_typed_before_a_suggestion_is_seen(home: Path) -> None:
    async with rehearsing(home, TWO) as user:
        await begin(user)
        suggested = user.case.exchanges[0].suggested.split(".")[0]
        await user.write("No.")
        assert suggested not in seen(user.pilot)
        await user.press("f3")
        assert suggested in seen(user.pilot)
        assert words.REHEARSAL_AVOID in seen(user.pilot)


async def test_what_was_typed_is_kept_under_the_id_of_the_pushback(home: Path) -> None:
    async with rehearsing(home, TWO) as user:
        pushback_id = await begin(user)
        await user.write("No.")
        await user.press("escape")
        (record,) = user.session.answers.records("replies")
        assert (record.id, record.get("reply")) == (pushback_id, "No.")
        assert f"{words.REHEARSAL_YOURS} No." in user.words("pushbacks")
        assert words.REHEARSAL_POSITION.format(done=1, count=len(user.case.exchanges)) in seen(user.pilot)


async def test_keys_that_come_at_once_lose_no_letter_of_what_was_typed(home: Path) -> None:
    async with rehearsing(home, TWO) as user:
        first = await begin(user)
        await user.pilot.press("N", "o", "ctrl+j", "ctrl+j", "Y", "e", "s", "f8", "escape")
        await user.settle()
        second = user.case.exchanges[1].pushback.id
        assert (reply(user, first), reply(user, second)) == ("No", "Yes")


async def test_what_the_field_has_not_told_yet_is_taken_in_when_the_screen_goes_on_or_is_left(home: Path) -> None:
    async with rehearsing(home, TWO) as user:
        first, second = (each.pushback.id for each in user.case.exchanges[:2])
        await begin(user)
        screen = user.pilot.app.screen
        assert isinstance(screen, RehearseScreen)
        screen.query_one(LongField).insert("No.")
        await screen.action_go_on()
        await screen.action_go_on()
        screen.query_one(LongField).insert("Yes.")
        await screen.action_back()
        assert (reply(user, first), reply(user, second)) == ("No.", "Yes.")
        await user.settle()
        assert (reply(user, first), reply(user, second)) == ("No.", "Yes.")


async def test_going_on_leads_through_all_and_back_to_the_list_and_forces_nothing(home: Path) -> None:
    async with rehearsing(home, TWO) as user:
        await begin(user)
        for _ in user.case.exchanges:
            assert user.screen == "RehearseScreen"
            await user.press("ctrl+j")
        assert user.screen == "PushbacksScreen"
        assert user.session.answers.records("replies") == ()


async def test_the_suggestion_is_shown_beside_a_reply_before_it_goes_on(home: Path) -> None:
    async with rehearsing(home, TWO) as user:
        first = await begin(user)
        await user.write("No.")
        await user.press("ctrl+j")
        assert words.REHEARSAL_SUGGESTED in seen(user.pilot)
        assert words.REHEARSAL_COMPARED in seen(user.pilot)
        assert user.case.exchanges[0].pushback.id == first
        assert f"“{user.case.exchanges[0].pushback.they_say}”" in seen(user.pilot)
        await user.press("ctrl+j")
        assert f"“{user.case.exchanges[1].pushback.they_say}”" in seen(user.pilot)
        assert words.REHEARSAL_SUGGESTED not in seen(user.pilot)


async def test_the_suggested_reply_is_taken_over_beneath_ones_own_and_can_be_changed(home: Path) -> None:
    async with rehearsing(home, TWO) as user:
        pushback_id = await begin(user)
        await user.write("No.")
        await user.press("f5")
        await user.write(" So.")
        await user.press("escape")
        suggested = user.case.exchanges[0].suggested
        assert reply(user, pushback_id) == f"No.\n\n{suggested} So."


async def test_the_suggested_reply_is_taken_over_once(home: Path) -> None:
    async with rehearsing(home, TWO) as user:
        pushback_id = await begin(user)
        await user.press("f5", "f5", "escape")
        assert reply(user, pushback_id) == user.case.exchanges[0].suggested


async def test_a_best_reply_comes_first_in_the_script(home: Path) -> None:
    async with rehearsing(home, TWO) as user:
        await begin(user, 2)
        await user.write("It stands.")
        await user.press("f8", "escape", "s")
        assert user.case.exchanges[2].is_best
        push = next(each for each in user.case.script.parts if each.id == "push")
        assert "It stands." in push.lines[0]
        assert push.lines[0] in user.words("script")


async def test_without_words_there_is_nothing_to_mark_as_best(home: Path) -> None:
    async with rehearsing(home, TWO) as user:
        await begin(user)
        await user.press("f8")
        assert user.session.answers.records("replies") == ()


async def test_a_reply_of_an_earlier_session_is_found_and_stays_one_record(home: Path) -> None:
    async with rehearsing(home, OLD) as user:
        place = [each.pushback.id for each in user.case.exchanges].index("p01_why")
        await begin(user, place)
        assert user.pilot.app.screen.query_one(LongField).text == "It is settled."
        await user.write("Yes. ")
        await user.press("escape")
        (record,) = user.session.answers.records("replies")
        assert (record.id, record.get("reply")) == ("r1", "Yes. It is settled.")


async def test_a_reply_deleted_word_by_word_is_none(home: Path) -> None:
    async with rehearsing(home, TWO) as user:
        await begin(user)
        await user.write("No")
        await user.press("backspace", "backspace", "escape")
        assert user.session.answers.get("replies") is None


async def test_go_on_opens_the_first_one_without_words_of_ones_own(home: Path) -> None:
    async with rehearsing(home, TWO) as user:
        await begin(user)
        await user.write("No.")
        await user.press("escape", "n")
        assert user.case.exchanges[1].pushback.they_say in seen(user.pilot)


async def test_a_reply_to_something_else_is_added_and_listed(home: Path) -> None:
    async with rehearsing(home, TWO) as user:
        await user.press("a")
        await user.write("So you admit it.")
        await user.press("tab")
        await user.write("I said no such thing.")
        await user.press("escape")
        await user.settle()
        assert "“So you admit it.”" in user.words("pushbacks")


@pytest.mark.parametrize(("width", "height"), SIZES)
async def test_what_they_say_the_field_and_the_suggestion_are_seen_at_every_size(
    home: Path, width: int, height: int
) -> None:
    async with rehearsing(home, TWO, width=width) as user:
        await user.pilot.resize_terminal(width, height)
        await begin(user)
        await user.write("Mine.")
        await user.press("f3")
        shown = seen(user.pilot)
        for part in (user.case.exchanges[0].pushback.they_say[:8], "Mine.", words.REHEARSAL_SUGGESTED):
            assert part in shown


async def test_on_a_wide_screen_the_suggestion_stands_beside_ones_own_words(home: Path) -> None:
    async with rehearsing(home, TWO, width=120) as user:
        await begin(user)
        await user.write("Mine.")
        await user.press("f3")
        line = next(each for each in seen(user.pilot).splitlines() if "Mine." in each)
        assert words.REHEARSAL_SUGGESTED in line


async def test_a_gap_of_the_script_leads_to_its_question(home: Path) -> None:
    without = {key: value for key, value in TWO.items() if key not in ("tell_on", "notice_days")}
    async with rehearsing(home, key="s", given=without) as user:
        await user.mark("script", ToQuestion("wished_last_day"))
        await user.press("enter")
        assert user.screen == "SectionScreen"


async def test_the_script_tells_how_long_it_takes_and_shows_the_platform_message(home: Path) -> None:
    async with rehearsing(home, key="s", given=TWO) as user:
        script, platform = user.case.script, user.case.platform
        shown = user.words("script")
        assert words.SCRIPT_LENGTH.format(count=script.word_count, seconds=script.seconds) in shown
        assert all(line in shown for line in platform.parts[0].lines)


async def test_in_danger_the_script_says_that_there_is_no_call_and_why(home: Path) -> None:
    async with rehearsing(home, key="s", given={**LEAVING, "safety_threat": "yes"}) as user:
        shown = user.words("script")
        assert words.SCRIPT_PARTS["no_call"] in shown
        assert "Why:" in shown


async def test_who_stays_has_nothing_to_rehearse_or_to_say(home: Path) -> None:
    async with rehearsing(home, {**LEAVING, "choice": "repair"}) as user:
        assert words.REHEARSAL_NONE in user.words("pushbacks")
        await user.press("n", "s")
        assert words.SCRIPT_NONE in user.words("script")
