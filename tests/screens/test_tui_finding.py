"""The palette: what can be done here, and every place, by a few letters."""

from pathlib import Path
from time import process_time

from textual.widgets import OptionList

from clientexit_tui.tui.finding import Found, matching
from tests.screens.test_tui_session import at
from tests.shipped import content
from tests.tui_desk import Driven, desk, press, running, session_in, store_in, write


def offered(pilot: Driven) -> list[str]:
    """The first lines of what the palette lists."""
    rows = pilot.app.screen.query_one(OptionList)
    return [str(each.prompt).split("\n")[0] for each in rows.options]


async def look_for(pilot: Driven, text: str) -> None:
    """Opens the palette and types."""
    await press(pilot, "ctrl+p")
    await write(pilot, text)
    for _ in range(100):
        await pilot.pause(0.01)
        if offered(pilot):
            return


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
        assert desk(pilot).outlook.session.id == second.id
        assert store.load(first.id).answers.text("client_name") == "Acme"


def test_a_key_searches_all_questions_and_a_thousand_sessions_in_less_than_a_frame() -> None:
    questions = [Found(each.short, "", list, each.ask) for each in content().by_id.values()]
    things = questions + [Found(f"Session: Client number {at}", "", list) for at in range(1000)]

    def seconds() -> float:
        started = process_time()  # of this process alone: the machine may be busy
        assert list(matching(things, "number 99"))
        return process_time() - started

    assert min(seconds() for _ in range(5)) < 0.05
