"""Every kind of question can be answered from the keyboard."""

from pathlib import Path

from tests.driven import (
    at,
    press,
    running,
    said,
    saved,
    seen,
    session_in,
    store_in,
    write,
)


async def test_yes_no_and_scale_take_their_own_keys(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    async with running(store, session_in(store).id) as pilot:
        await at(pilot, "first", "safety_threat")
        await press(pilot, "n")
        assert said(pilot, "safety_threat") == "no"
        assert "(*) n" in seen(pilot)
        await at(pilot, "signs", "control_level")
        await press(pilot, "3")
        assert said(pilot, "control_level") == "3"
        await press(pilot, "delete")
        assert said(pilot, "control_level") is None


async def test_text_and_long_text_are_kept_as_typed(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    session = session_in(store)
    async with running(store, session.id) as pilot:
        await at(pilot, "story", "client_name")
        await write(pilot, "Harbour [/]")
        await at(pilot, "story", "work")
        await write(pilot, "one\ntwo")
        await saved(pilot)
    answers = store.load(session.id).answers
    assert (answers.text("client_name"), answers.text("work")) == ("Harbour [/]", "one\ntwo")


async def test_a_date_with_two_readings_is_asked_about(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    async with running(store, session_in(store).id) as pilot:
        await at(pilot, "story", "started")
        await write(pilot, "03/04/2026")
        assert said(pilot, "started") is None
        await press(pilot, "enter", "2")
        assert said(pilot, "started") == "2026-03-04"
