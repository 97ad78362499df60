"""A page of questions as it is opened: its title, the question in focus, lists longer than the screen."""

from pathlib import Path

from tests.driven import field, press, running, seen, session_in, store_in
from tests.screens.test_tui_form import opened
from tests.shipped import content


async def test_each_section_opens_with_its_title_in_sight(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    async with running(store, session_in(store).id) as pilot:
        for section in content().sections:
            form = await opened(pilot, section.id)
            assert form.scroll_y == 0, section.id
            assert form.fields[0].has_focus_within, section.id
            assert form.fields[0].region.y < form.region.bottom, section.id


async def test_the_next_page_begins_with_its_title_again(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    async with running(store, session_in(store).id) as pilot:
        form = await opened(pilot, "signs")
        await press(pilot, "end", "tab", "pagedown")
        for _ in range(4):
            await pilot.pause()
        assert form.scroll_y == 0
        assert "No direct talk" in seen(pilot)


async def test_a_question_further_down_is_brought_in_sight(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    async with running(store, session_in(store, control_level="3").id) as pilot:
        for section, question_id in (("story", "work"), ("worth", "fees"), ("signs", "control_evidence")):
            form = await opened(pilot, section, question_id)
            control = field(pilot, question_id).control.region
            assert form.region.y <= control.y, question_id
            assert control.bottom <= form.region.bottom, question_id
