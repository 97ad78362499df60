"""Every screen of the program, one after the other, with the same session each time."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from clientexit_tui.locations import content_dir
from clientexit_tui.sessions.importing import Imported, read_import
from clientexit_tui.sessions.listing import Listed
from clientexit_tui.sessions.session import Session
from tests.driven import NOW, Driven, app_of, press, running, store_in, worked_out
from tests.shipped import content

EXAMPLES = ("legal_threat", "growth_consultant", "programme_manager")
SHOWN = "programme_manager"
SIZES = ((40, 20), (60, 24), (80, 24), (120, 40), (200, 60))


@dataclass(frozen=True)
class Stop:
    """One screen: the route to it, and the keys to press once there."""

    name: str
    route: str = ""
    """Empty for the screen that is there already."""
    arguments: dict[str, object] = field(default_factory=dict)
    keys: tuple[str, ...] = ()


STOPS = (
    Stop("home"),
    Stop("first page", "section", {"section_id": "story"}),
    Stop("story", "section", {"section_id": "story", "question_id": "story"}),
    Stop("incidents", "section", {"section_id": "story", "question_id": "incidents"}),
    Stop("incident", "section", {"section_id": "story", "question_id": "incidents"}, ("enter",)),
    Stop("sign", "section", {"section_id": "signs", "group_id": "silence"}),
    Stop("money", "section", {"section_id": "worth", "question_id": "paid_last_year"}),
    Stop("check your answers", "review", {"section_id": "signs"}),
    Stop("options", "options"),
    Stop("verdict", "verdict"),
    Stop("letter", "letter"),
    Stop("letter editor", "letter_edit"),
    Stop("rehearsal", "pushbacks"),
    Stop("one reply", "pushbacks", {}, ("n",)),
    Stop("call script", "script"),
    Stop("questions to take along", "questions"),
    Stop("plan", "plan"),
    Stop("page for the talk", "boundary"),
    Stop("looking back", "look_back"),
    Stop("visits", "visits"),
    Stop("export", "export"),
    Stop("about", "about"),
    Stop("help", "", {}, ("f1",)),
    Stop("palette", "", {}, ("ctrl+p",)),
    Stop("privacy", "", {}, ("f12",)),
)


@asynccontextmanager
async def gallery(folder: Path, size: tuple[int, int], theme: str = "") -> AsyncIterator[Driven]:
    """The program with the examples in its library."""
    store = store_in(folder)
    for name in EXAMPLES:
        example = _example(name)
        new = store.create(example.title)
        store.save(Session(new.id, example.title, new.created, new.updated, example.answers, content().version))
    async with running(store, size=size) as pilot:
        if theme:
            pilot.app.theme = theme
        await worked_out(pilot.app)
        await pilot.pause()
        yield pilot


async def stops(pilot: Driven) -> AsyncIterator[str]:
    """The name of each screen, once it is in front; the library first, as it opens."""
    yield "library"
    app = app_of(pilot)
    shown = (each for each in app.controller.store.listing() if isinstance(each, Listed))
    app.open_session(next(each.header.id for each in shown if each.header.title == _example(SHOWN).title))
    await pilot.pause()
    for stop in STOPS:
        if stop.route:
            app.navigator.go(stop.route, **stop.arguments)
            await pilot.pause()
        for key in stop.keys:
            await press(pilot, key)
        await worked_out(app)
        app.controller.save_now()
        app.controller.flush()
        await pilot.wait_for_scheduled_animations()
        await pilot.pause()
        yield stop.name
        while type(app.screen).__name__ != "HomeScreen":
            await press(pilot, "escape")


def _example(name: str) -> Imported:
    file = content_dir() / "examples" / f"{name}.yaml"
    return read_import(content(), file.read_bytes(), file.name, NOW.date(), NOW.isoformat())
