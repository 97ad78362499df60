"""The palette: what can be done here, and every place, by a few letters."""

from time import process_time

from textual.widgets import OptionList

from clientexit_tui.tui.finding import Found, matching
from tests.driven import Driven, press, write
from tests.shipped import content


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


def test_a_key_searches_all_questions_and_a_thousand_sessions_in_less_than_a_frame() -> None:
    questions = [Found(each.short, "", list, each.ask) for each in content().by_id.values()]
    things = questions + [Found(f"Session: Client number {at}", "", list) for at in range(1000)]

    def seconds() -> float:
        started = process_time()  # of this process alone: the machine may be busy
        assert list(matching(things, "number 99"))
        return process_time() - started

    assert min(seconds() for _ in range(5)) < 0.05
