"""A page of questions as it is opened: its title, the question in focus, lists longer than the screen."""

from pathlib import Path

from textual.app import App, ComposeResult

from clientexit_tui.content.model import Choice, Kind, Question
from clientexit_tui.errors import Place
from clientexit_tui.tui.widgets.choice_list import ChoiceList
from clientexit_tui.tui.widgets.plain import Scroll
from clientexit_tui.tui.widgets.question_form import QuestionForm
from tests.driven import Driven, app_of, field, press, running, saved, seen, session_in, store_in


async def opened(pilot: Driven, section: str, question_id: str = "") -> QuestionForm:
    """A section on the screen once the focus is where it belongs."""
    app_of(pilot).navigator.jump("section", section_id=section, question_id=question_id)
    for _ in range(6):
        await pilot.pause()
    return pilot.app.screen.query_one(QuestionForm)


async def test_the_whole_list_of_choices_is_there_where_long_ones_wrap(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    async with running(store, session_in(store).id, size=(60, 24)) as pilot:
        await opened(pilot, "signs")
        control = field(pilot, "control_level").control
        assert control.max_scroll_y == 0, "the page scrolls, not the list on it"


class Long(App[None]):
    """A page with one question that has more choices than the screen has lines."""

    def compose(self) -> ComposeResult:
        """The page."""
        choices = tuple(Choice(f"c{number}", f"Choice {number}") for number in range(1, 41))
        with Scroll():
            yield ChoiceList(Question(id="q", place=Place(""), kind=Kind.SINGLE, choices=choices), None)


async def test_the_current_row_of_a_long_list_stays_in_sight() -> None:
    app = Long()
    async with app.run_test(size=(40, 12)) as pilot:
        for key, row in (("end", "I don't know"), ("up", "Choice 40"), ("home", "Choice 1")):
            await pilot.press(key)
            await pilot.pause()
            lines = seen(pilot).splitlines()
            assert any("▸" in line and row in line for line in lines), f"{row} after {key}"


async def test_on_the_narrowest_screen_the_header_still_says_whether_all_is_saved(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    async with running(store, session_in(store).id, size=(40, 20)) as pilot:
        await opened(pilot, "story", "client_name")
        await press(pilot, "a")
        assert seen(pilot).splitlines()[0].endswith("not saved yet")
        await saved(pilot)
        assert seen(pilot).splitlines()[0].endswith("saved 14:02")
