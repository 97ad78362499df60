"""A screen may be left at any moment of its opening, of a page turn, and of the program's end."""

import asyncio
from collections.abc import Callable
from contextvars import Context
from pathlib import Path

import pytest
from textual import events

from clientexit_tui.tui.app import ClientExitApp
from tests.driven import app_of, running, session_in, store_in

MOMENTS = (0, 1, 2, 3, 4, 5, 6, 8, 10, 13, 17, 21, 26, 32, 40, 50, 65, 80)
"""Turns of the event loop after which a screen is left; by the last it has been drawn."""
OPENED: dict[str, Callable[[ClientExitApp], object]] = {
    **{
        name: lambda app, name=name: app.navigator.go(name)  # type: ignore[misc]  # the name now, not later
        for name in ("verdict", "letter", "letter_edit", "plan", "pushbacks", "visits", "review", "export", "options")
    },
    "section": lambda app: app.navigator.go("section", section_id="story"),
    "section of its own": lambda app: app.navigator.go("section", section_id="worth", question_id="others_suffer"),
    "help": lambda app: app.navigator.go("help", of=app.screen),
    "what can be done": lambda app: app.action_command_palette(),
    "colours": lambda app: app.action_themes(),
    "a dialog": lambda app: app.navigator.tell("What", "why"),
}


async def turns(count: int) -> None:
    """Lets the event loop go round."""
    for _ in range(count):
        await asyncio.sleep(0)


@pytest.mark.parametrize("name", OPENED)
async def test_a_screen_may_be_left_at_any_moment_of_its_opening(tmp_path: Path, name: str) -> None:
    store = store_in(tmp_path)
    async with running(store, session_in(store, client_name="Acme").id) as pilot:
        app = app_of(pilot)
        for moment in MOMENTS:
            OPENED[name](app)
            await turns(moment)
            while len(app.screen_stack) > 2:
                app.pop_screen()
            await turns(moment)
        await pilot.pause()
        assert len(app.screen_stack) == 2


async def test_a_session_may_be_left_at_any_moment_of_a_page_turn(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    session = session_in(store, client_name="Acme")
    async with running(store) as pilot:
        app = app_of(pilot)
        for moment in MOMENTS:
            app.open_session(session.id)
            app.navigator.go("section", section_id="story")
            await pilot.pause()
            app.post_message(events.Key("pagedown", None))
            await turns(moment)
            app.action_library()
            await turns(moment)
        await pilot.pause()
        assert not app.controller.has_session


@pytest.mark.parametrize("place", ["plan", "letter", "story"])
async def test_news_of_saving_may_come_at_any_moment_of_the_end(tmp_path: Path, place: str) -> None:
    store = store_in(tmp_path)
    session = session_in(store)
    times = 0

    async def tell(app: ClientExitApp) -> None:
        nonlocal times
        while True:
            Context().run(app.navigator.show_saving)  # as from the thread that saves
            times += 1
            await asyncio.sleep(0)

    async with running(store, session.id, place) as pilot:
        telling = asyncio.create_task(tell(app_of(pilot)))
        await turns(50)  # a program that is told all the time never comes to rest
    await turns(5)
    assert not telling.done()
    telling.cancel()
    assert times > 20
