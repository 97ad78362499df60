"""Answers that cannot be true beside other answers or the day: told in words, at the field and in a file."""

from pathlib import Path

from tests.driven import at, press, running, said, saved, seen, session_in, store_in, write


async def test_the_field_says_it_at_once(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    async with running(store, session_in(store, currency="EUR", fees="20.00 EUR").id, size=(100, 50)) as pilot:
        await at(pilot, "story", "started")
        await write(pilot, "2027-01-01")
        assert "That day is still to come." in seen(pilot)
        assert said(pilot, "started") is None
        assert "2027-01-01" in seen(pilot)
        await at(pilot, "worth", "total_revenue")
        await write(pilot, "10")
        assert "This is less than the fees" in " ".join(seen(pilot).split())
        assert said(pilot, "total_revenue") == "10.00 EUR"
        await press(pilot, "0")
        assert "This is less than the fees" not in " ".join(seen(pilot).split())


async def test_the_form_of_a_record_says_it_too(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    async with running(store, session_in(store).id, size=(100, 50)) as pilot:
        await at(pilot, "story", "incidents")
        await press(pilot, "a")
        await pilot.pause()
        await write(pilot, "2027-01-01")
        assert "That day is still to come." in seen(pilot)


async def test_the_note_follows_the_other_answer(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    given = {"currency": "EUR", "fees": "20.00 EUR", "total_revenue": "30.00 EUR"}
    async with running(store, session_in(store, **given).id, size=(100, 60)) as pilot:
        await at(pilot, "worth", "fees")
        await press(pilot, "end", *["backspace"] * 9)
        await write(pilot, "40")
        await saved(pilot)
        assert "This is less than the fees" in " ".join(seen(pilot).split())
        assert said(pilot, "total_revenue") == "30.00 EUR"
