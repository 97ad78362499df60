"""In depth: a session in the terminal: records, reviews, places, saving, help."""

from pathlib import Path

import pytest

from clientexit_tui.interview.answers import Answer
from tests.driven import app_of, at, on, press, running, seen, session_in, store_in
from tests.shipped import Given


async def test_a_mistake_of_the_program_saves_and_tells_no_answer(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    session = session_in(store)
    told: list[str] = []

    async def break_it() -> None:
        async with running(store, session.id) as pilot:
            app_of(pilot).controller.give("client_name", Answer(value="Acme"), typing=True)
            app_of(pilot)._handle_exception(RuntimeError("SECRET"))
            told.append(app_of(pilot).shutdown.parting)

    with pytest.raises(RuntimeError, match="SECRET"):
        await break_it()
    log = tmp_path.parent / "crash.log"
    assert told == [
        "clientexit stopped because of a mistake of its own (RuntimeError in an unknown place). "
        f"Your answers are saved. What happened, without any of your answers, is in {log}."
    ]
    assert store.load(session.id).answers.text("client_name") == "Acme"


async def test_a_cover_hides_the_screen_until_a_key_is_pressed(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    async with running(store, session_in(store).id) as pilot:
        await press(pilot, "f12")
        assert "Northwind" not in seen(pilot)
        await press(pilot, "x")
        assert "Northwind" in seen(pilot)


async def test_deleting_an_incident_takes_the_links_to_it_along_and_undo_brings_both_back(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    told: Given = [{"what": "Shouted"}, {"what": "Went to my boss"}]
    session = session_in(store, incidents=told, control_level="3", control_evidence=["r1", "r2"])
    async with running(store, session.id) as pilot:
        await at(pilot, "story", "incidents")
        await press(pilot, "home", "delete")
        answers = app_of(pilot).controller.case.session.answers
        assert [each.id for each in answers.records("incidents")] == ["r2"]
        assert answers.get("control_evidence") == Answer(value=("r2",), at=app_of(pilot).controller.now())
        await press(pilot, "u")
        answers = app_of(pilot).controller.case.session.answers
        assert [each.id for each in answers.records("incidents")] == ["r1", "r2"]
        assert answers.get("control_evidence") == Answer(value=("r1", "r2"), at=app_of(pilot).controller.now())


async def test_help_has_no_words_of_textuals_own(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    async with running(store, session_in(store).id, size=(100, 120)) as pilot:
        for question_id in ("client_name", "work", "people"):
            await at(pilot, "story", question_id)
            await press(pilot, "f1")
            assert on(pilot, "HelpScreen")
            assert not {"Cursor", "Page Left", "Go to", "Toggle"} & set(seen(pilot).split())
            assert "Move cursor" not in seen(pilot)
            await press(pilot, "f1")
            assert on(pilot, "SectionScreen")
