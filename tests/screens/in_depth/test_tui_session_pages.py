"""A session in the terminal: records, reviews, places, saving, help."""

from pathlib import Path

from tests.driven import Driven, app_of, at, focused, on, press, running, saved, seen, session_in, store_in, write


def people(pilot: Driven) -> list[str]:
    """The names told so far."""
    return [each.get("name") for each in app_of(pilot).controller.case.session.answers.records("people")]


async def test_records_are_added_changed_deleted_and_brought_back(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    async with running(store, session_in(store).id) as pilot:
        await at(pilot, "story", "people")
        await press(pilot, "a")
        assert on(pilot, "RecordScreen")
        await write(pilot, "Ana")
        await press(pilot, "escape")
        assert people(pilot) == ["Ana"], "esc keeps what was typed"
        await press(pilot, "enter")
        await write(pilot, "!")
        await press(pilot, "escape", "a", "escape")
        assert people(pilot) == ["Ana!"], "a record without a word in it is none"
        await press(pilot, "delete")
        assert people(pilot) == []
        await press(pilot, "u")
        assert people(pilot) == ["Ana!"]
        await saved(pilot)
    (session_id,) = store.ids()
    assert [each.get("name") for each in store.load(session_id).answers.records("people")] == ["Ana!"]


async def test_entries_that_are_put_off_stay_when_one_of_them_is_changed_or_added(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    async with running(store, session_in(store, people=[{"name": "Ana"}, {"name": "Bo"}]).id) as pilot:
        await at(pilot, "story", "people")
        await press(pilot, "f8", "down", "enter")
        await write(pilot, "!")
        await press(pilot, "escape")
        assert [each.get("name") for each in app_of(pilot).controller.case.session.answers.written("people")] == [
            "Ana",
            "Bo!",
        ]
        await press(pilot, "f8", "a")
        await write(pilot, "Cy")
        await press(pilot, "escape")
        await saved(pilot)
    (session_id,) = store.ids()
    assert [each.get("name") for each in store.load(session_id).answers.records("people")] == ["Ana", "Bo!", "Cy"]


async def test_the_review_leads_to_a_question_and_back(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    async with running(store, session_in(store, safety_threat="no").id) as pilot:
        app_of(pilot).navigator.jump("review", section_id="first")
        await pilot.pause()
        assert "not answered" in seen(pilot)
        await press(pilot, "down", "down", "down", "enter")
        await focused(pilot, "safety_threat")
        await press(pilot, "f6", "escape")
        assert on(pilot, "ReviewScreen")
        assert "prefer not to say" in seen(pilot)
        await press(pilot, "enter")
        await focused(pilot, "safety_threat")
        await press(pilot, "n", "enter")
        assert on(pilot, "ReviewScreen"), "answering leads back as well"


async def test_pages_turn_to_the_review_and_on_to_the_next_section(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    async with running(store, session_in(store).id) as pilot:
        await at(pilot, "first", "health_suffering")
        assert "page 7 of 7" in seen(pilot)
        await press(pilot, "pageup")
        assert "page 6 of 7" in seen(pilot)
        await press(pilot, "pagedown", "pagedown")
        assert on(pilot, "ReviewScreen")
        await press(pilot, "pagedown")
        assert "Background story" in seen(pilot).splitlines()[0]


async def test_after_a_change_by_another_program_both_versions_are_kept(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    session = session_in(store)
    async with running(store, session.id) as pilot:
        path = store.path(session.id)
        path.write_bytes(path.read_bytes().replace(b"Northwind", b"Elsewhere"))
        await at(pilot, "story", "client_name")
        await write(pilot, "Acme")
        await saved(pilot)
        assert "another program changed this file" in seen(pilot)
        await press(pilot, "ctrl+s", "1")
        await saved(pilot)
        assert "Northwind (copy)" in seen(pilot)
    titles = {store.load(each).title: store.load(each).answers.text("client_name") for each in store.ids()}
    assert titles == {"Elsewhere": "", "Northwind (copy)": "Acme"}


async def test_nothing_to_add_is_an_answer(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    async with running(store, session_in(store).id) as pilot:
        await at(pilot, "story", "people")
        await press(pilot, "0")
        answer = app_of(pilot).controller.case.session.answers.get("people")
        assert answer is not None
        assert answer.value == ()
        assert "(*) nothing to add" in seen(pilot)
