"""A yes that changes the road is answered at once, in full."""

from pathlib import Path

from clientexit_tui.tui.dialogs import Tell
from tests.driven import app_of, press, running, session_in, store_in


async def test_a_safety_yes_shows_what_to_do_now_and_only_once(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    made = session_in(store)
    async with running(store, made.id, "first/safety") as pilot:
        await press(pilot, "y")
        told = app_of(pilot).screen
        assert isinstance(told, Tell)
        assert "Your safety comes first" in told.heading
        assert "Do not meet them alone" in told.what_to_do
        assert "look them up for your country" in told.what_to_do
        await press(pilot, "escape")
        assert not isinstance(app_of(pilot).screen, Tell)
        await press(pilot, "space")
        assert not isinstance(app_of(pilot).screen, Tell)


async def test_a_notice_that_was_there_before_is_not_told_again_on_opening(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    made = session_in(store, claim_threatened="yes")
    async with running(store, made.id) as pilot:
        assert not isinstance(app_of(pilot).screen, Tell)
