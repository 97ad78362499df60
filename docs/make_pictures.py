"""Makes the pictures of README and docs from the shipped examples: `python docs/make_pictures.py [FOLDER]`."""

import asyncio
import sys
from datetime import UTC, datetime
from functools import partial
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from clientexit_tui.case import Case
from clientexit_tui.content.loader import load_content
from clientexit_tui.content.model import Content
from clientexit_tui.locations import content_dir
from clientexit_tui.sessions.importing import read_import
from clientexit_tui.sessions.session import Header, Session
from clientexit_tui.sessions.store import Store
from clientexit_tui.tui.app import ClientExitApp

NOW = datetime(2026, 11, 22, 14, 2, tzinfo=UTC)
EXAMPLES = ("legal_threat", "growth_consultant", "programme_manager")
SHOWN = "programme_manager"
PICTURES = {"library": "", "session": "home", "signs": "signs/silence", "verdict": "verdict", "plan": "plan"}
"""Picture name and the place it shows; the library needs no session."""


def fill(store: Store, content: Content) -> str:
    """Makes a session from each example and gives the id of the one shown."""
    ids = {}
    for name in EXAMPLES:
        file = content_dir() / "examples" / f"{name}.yaml"
        read = read_import(content, file.read_bytes(), file.name, NOW.date(), NOW.isoformat())
        made = store.create(read.title)
        store.save(Session(made.id, read.title, made.created, made.updated, read.answers, content.version))
        ids[name] = made.id
    return ids[SHOWN]


async def picture(app: ClientExitApp, size: tuple[int, int]) -> str:
    """What the program shows once it is at rest, as SVG."""
    async with app.run_test(size=size) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        return app.export_screenshot(title="clientexit")


def main(folder: Path) -> None:
    """Writes every picture into a folder."""
    content = load_content(content_dir())
    numbers = count(1)

    def summarise(session: Session) -> Header:
        return Case(content, session, NOW.date()).header

    with TemporaryDirectory() as home:
        store = Store(Path(home), lambda: NOW, lambda: f"{next(numbers):06x}" * 2, summarise)
        shown = fill(store, content)
        for name, place in PICTURES.items():
            make = partial(ClientExitApp, lambda: content, store, lambda: NOW)
            app = make() if not place else make(open_id=shown, place="" if place == "home" else place)
            svg = asyncio.run(picture(app, (100, 32)))
            (folder / f"{name}.svg").write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "pictures")
