"""Turning the pages of a section: the fields stay and ask other questions, and no key is lost on the way."""

from pathlib import Path

import pytest

from clientexit_tui.tui.widgets.fields import Field
from clientexit_tui.tui.widgets.header_line import HeaderLine
from tests.driven import Driven, app_of, asked, at, field, press, running, said, seen, session_in, store_in


async def burst(pilot: Driven, *keys: str) -> None:
    """Keys that are pressed before the first of them is dealt with."""
    for key in keys:
        pilot.app.simulate_key(key)
    await pilot.pause()
    await pilot.pause()


@pytest.mark.parametrize("turn", ["pagedown", "ctrl+j"])
async def test_keys_typed_in_the_moment_of_turning_a_page_belong_to_the_page_before(tmp_path: Path, turn: str) -> None:
    store = store_in(tmp_path)
    session = session_in(store, work_done="Audits", since_when="2024-01")
    async with running(store, session.id) as pilot:
        await at(pilot, "story", "client_name")
        before = asked(pilot)
        await burst(pilot, "A", "c", "m", "e", *(["pagedown"] if turn == "pagedown" else ["ctrl+j", "pagedown"]))
        for _ in range(100):
            if asked(pilot) != before:
                break
            await pilot.pause(0.01)
        assert said(pilot, "client_name") == "Acme"
        assert asked(pilot) != before
        await burst(pilot, "pageup")
        assert field(pilot, "client_name").target.value == "Acme"  # type: ignore[attr-defined]  # a line


async def test_a_text_typed_before_there_and_back_in_one_burst_is_neither_lost_nor_older(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    session = session_in(store)
    async with running(store, session.id) as pilot:
        await at(pilot, "story", "client_name")
        await burst(pilot, "A", "b", "pagedown", "pageup")
        await burst(pilot)
        assert said(pilot, "client_name") == "Ab"
        app_of(pilot).controller.settle()
        app_of(pilot).controller.flush()
        assert store.load(session.id).answers.text("client_name") == "Ab"


async def test_pages_take_turns_on_the_same_fields(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    session = session_in(store)
    async with running(store, session.id) as pilot:
        await at(pilot, "worth", "others_suffer")
        for _ in range(6):
            await press(pilot, "pagedown")
        mounted = list(pilot.app.screen.query(Field))
        for _ in range(6):
            await press(pilot, "pageup")
        assert list(pilot.app.screen.query(Field)) != []
        assert set(pilot.app.screen.query(Field)) == set(mounted)
        assert "What it costs people" in seen(pilot)


async def test_a_field_that_asks_another_question_keeps_nothing_of_the_one_before(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    session = session_in(store, day_rate="nonsense")
    async with running(store, session.id) as pilot:
        await at(pilot, "worth", "others_suffer")
        for _ in range(6):
            await press(pilot, "pagedown")
        for shown in pilot.app.screen.query(Field):
            if shown.display:
                assert (
                    shown.question.ask in " ".join(seen(pilot).split()) or shown.region.bottom > pilot.app.size.height
                )
                assert shown.answer == app_of(pilot).controller.case.session.answers.get(shown.question.id)


async def test_a_page_that_is_turned_to_is_laid_out_once(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    async with running(store, session_in(store).id, size=(100, 30)) as pilot:
        await at(pilot, "worth", "others_suffer")
        await press(pilot, "pagedown")
        await press(pilot, "pageup")  # now all fields are there
        layouts: list[object] = []
        screen = pilot.app.screen
        screen.screen_layout_refresh_signal.subscribe(screen, layouts.append)
        await press(pilot, "pagedown")
        assert len(layouts) == 1


async def test_what_is_told_below_a_page_draws_nothing(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    async with running(store, session_in(store).id) as pilot:
        await at(pilot, "worth", "others_suffer")
        below = pilot.app.screen_stack[-2].query_one(HeaderLine)
        before = below.status
        app_of(pilot).controller.editing.saver.note_change()
        app_of(pilot).controller.save_now()
        assert below.status == before
        app_of(pilot).controller.flush()
