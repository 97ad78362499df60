"""The palette: what can be done here, and every place, by a few letters."""

from pathlib import Path

import pytest

from clientexit_tui import words
from clientexit_tui.tui.finding import Found, matching
from tests.driven import app_of, asked, at, on, press, running, session_in, store_in, write
from tests.screens.test_tui_finding import look_for, offered
from tests.shipped import content


async def test_a_question_is_found_by_its_short_name_or_its_words_and_opened(tmp_path: Path) -> None:
    question = content().sections[2].questions[-1]
    store = store_in(tmp_path)
    async with running(store, session_in(store).id) as pilot:
        for text in (question.short, " ".join(question.ask.split()[:4])):
            await look_for(pilot, text)
            assert any(question.short in each for each in offered(pilot)[:5])
            await press(pilot, "escape")
        await look_for(pilot, question.short)
        await press(pilot, "enter")
        await pilot.pause()
        assert question.id in asked(pilot)


async def test_a_section_is_opened_by_its_name(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    async with running(store, session_in(store).id) as pilot:
        section = content().sections[2]
        await look_for(pilot, section.title)
        await press(pilot, "enter")
        await pilot.pause()
        assert on(pilot, "SectionScreen")


async def test_what_the_screen_in_front_can_do_is_offered_with_its_key(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    async with running(store, session_in(store).id) as pilot:
        app_of(pilot).navigator.go("plan")
        await pilot.pause()
        await look_for(pilot, "add")
        assert offered(pilot)[0].lower() == words.KEY_ADD_TASK
        await press(pilot, "enter")
        await pilot.pause()
        assert on(pilot, "RecordScreen")


@pytest.mark.parametrize(("query", "first"), [("le", "Letter"), ("call scr", "Call script"), ("ipt", "Call script")])
def test_beginnings_come_before_what_is_only_within(query: str, first: str) -> None:
    things = [Found(each, "", list) for each in ("Rehearsal of a letter", "Call script", "Letter", "Tile")]
    assert max(matching(things, query), key=lambda pair: pair[0])[1].title == first


async def test_another_session_is_opened_by_its_title_and_this_one_is_saved(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    first, second = session_in(store), store.create("Zebra [b]& Co[/b]")
    async with running(store, first.id) as pilot:
        await at(pilot, "story", "client_name")
        await write(pilot, "Acme")
        await look_for(pilot, "zebra")
        assert offered(pilot)[0] == "Session: Zebra [b]& Co[/b]", "brackets are text"
        await press(pilot, "enter")
        await pilot.pause()
        assert app_of(pilot).controller.case.session.id == second.id
        assert store.load(first.id).answers.text("client_name") == "Acme"
