"""A terminal interface over a folder of this test, driven without a terminal."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import TypeVar

import textual.app
import textual.pilot
from textual._styles_cache import StylesCache
from textual.app import App
from textual.pilot import Pilot
from textual.widget import Widget
from textual.worker import WorkerCancelled

from clientexit_tui.sessions.store import Store
from clientexit_tui.tui.app import ClientExitApp
from clientexit_tui.tui.widgets.fields import Field
from tests.at_rest import at_rest
from tests.shipped import content
from tests.stores import NOW, Disk, session_in, store_in, summarise

__all__ = ["NOW", "Disk", "session_in", "store_in", "summarise"]

textual.app.wait_for_idle = textual.pilot.wait_for_idle = at_rest  # type: ignore[assignment, attr-defined]

GIVE_UP = 30.0
"""Seconds in which what is waited for must be so."""

W = TypeVar("W", bound=Widget)
Driven = Pilot[None]


@asynccontextmanager
async def running(
    store: Store,
    open_id: str = "",
    place: str = "",
    size: tuple[int, int] = (80, 24),
    config: Path | None = None,
) -> AsyncIterator[Driven]:
    """The program, ready for keys."""
    app = ClientExitApp(content, store, lambda: NOW, open_id, place, config=config)
    try:
        async with app.run_test(size=size, notifications=True) as pilot:
            await pilot.pause()
            yield pilot
    finally:
        # Textual remembers pairs of colours by the widget that had them, which holds what was drawn of a thousand.
        StylesCache.get_inner_outer.cache_clear()


def app_of(pilot: Driven) -> ClientExitApp:
    """The program."""
    assert isinstance(pilot.app, ClientExitApp)
    return pilot.app


async def worked_out(app: App[None]) -> None:
    """Waits until nothing is worked out in the background any more; what was called off is over as well."""
    for worker in list(app.workers):
        with suppress(WorkerCancelled):
            await worker.wait()


async def press(pilot: Driven, *keys: str) -> None:
    """Presses keys and waits until they are dealt with."""
    await pilot.press(*keys)
    await pilot.pause()


async def write(pilot: Driven, text: str) -> None:
    """Types a text."""
    names = {" ": "space", "\n": "enter"}
    await press(pilot, *(names.get(each, each) for each in text))


def seen(pilot: Driven) -> str:
    """The text on the screen."""
    width, height = pilot.app.size
    screen = pilot.app.screen
    lines = screen._compositor.render_strips(pilot.app.size)
    return "\n".join("".join(segment.text for segment in line)[:width].rstrip() for line in lines[:height])


def flat(pilot: Driven) -> str:
    """The words on the screen on one line, without the frames of dialogs: for a text that may break anywhere."""
    return " ".join(seen(pilot).replace("│", " ").split())


async def until(pilot: Driven, reached: Callable[[], bool]) -> None:
    """Waits until something is so, however slow the machine is."""
    for _ in range(int(GIVE_UP / 0.02)):
        if reached():
            await pilot.pause()
            return
        await pilot.pause(0.02)
    raise AssertionError(f"it never came:\n{seen(pilot)}")


def field(pilot: Driven, question_id: str) -> Field:
    """The field of a question on the page."""
    return next(each for each in pilot.app.screen.query(Field) if each.display and each.question.id == question_id)


async def at(pilot: Driven, section: str, question_id: str) -> None:
    """Goes to a question."""
    app_of(pilot).navigator.jump("section", section_id=section, question_id=question_id)
    await focused(pilot, question_id)


async def focused(pilot: Driven, question_id: str) -> None:
    """Waits until a question has the focus."""
    for _ in range(20):
        await pilot.pause()
        if on(pilot, "SectionScreen") and question_id in asked(pilot) and field(pilot, question_id).has_focus_within:
            await pilot.pause()  # it is brought in sight after the next layout
            return
    raise AssertionError(f"{question_id} has no focus")


def asked(pilot: Driven) -> list[str]:
    """Ids of the questions on the page, top to bottom."""
    return [each.question.id for each in pilot.app.screen.query(Field) if each.display]


def said(pilot: Driven, question_id: str) -> object:
    """The value answered so far."""
    answer = app_of(pilot).controller.case.session.answers.get(question_id)
    return answer and answer.value


def on(pilot: Driven, name: str) -> bool:
    """Whether a screen of this name is in front."""
    return type(pilot.app.screen).__name__ == name


async def saved(pilot: Driven) -> None:
    """Waits until everything is on disk and the header says so."""
    app_of(pilot).controller.settle()
    app_of(pilot).controller.flush()
    await pilot.pause()
