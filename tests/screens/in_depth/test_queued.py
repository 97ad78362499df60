"""What was queued for a screen is done only while that screen is there; shown by screens made for it."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from clientexit_tui.tui.base_screen import BaseScreen
from clientexit_tui.tui.dialogs import Pick
from clientexit_tui.tui.widgets.marked_list import MarkedList
from clientexit_tui.tui.widgets.plain import Plain
from tests.driven import Driven, app_of, press, running, store_in
from tests.driven import on as in_front


class Rung(Message):
    """Something that a screen hears."""


class Probe(BaseScreen[str]):
    """A screen that notes what it does, and has one part that it needs for that."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("1", "note('key')", "Note")]

    def __init__(self) -> None:
        super().__init__()
        self.did: list[str] = []
        self.made = False

    def compose(self) -> ComposeResult:
        """One part, and rows to choose from."""
        self.made = True
        yield Plain(id="part")
        yield MarkedList(Option("one"), Option("two"))

    def note(self, what: str = "called") -> None:
        """Notes it; fails where the part is gone."""
        self.query_one("#part", Plain).update(what)
        self.did.append(what)

    def action_note(self, what: str) -> None:
        """The same by a key."""
        self.note(what)

    def on_mount(self) -> None:
        """Needs the part, as screens do."""
        self.query_one("#part")

    @on(Rung)
    def _rung(self) -> None:
        self.note("heard")

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.note(str(event.option.prompt))
        self.dismiss("chosen")


QUEUED: dict[str, Callable[[Probe], object]] = {
    "next": lambda probe: probe.call_next(probe.note),
    "later": lambda probe: probe.call_later(probe.note),
    "after a refresh": lambda probe: probe.call_after_refresh(probe.note),
    "by the application": lambda probe: probe.app.call_later(probe.note),
    "by a widget": lambda probe: probe.query_one(MarkedList).call_after_refresh(probe.note),
    "timer": lambda probe: probe.set_timer(0.001, probe.note),
    "every moment": lambda probe: probe.set_interval(0.001, probe.note, repeat=1),
    "message": lambda probe: probe.post_message(Rung()),
    "message of a widget": lambda probe: probe.query_one(MarkedList).post_message(Rung()),
    "from a thread": lambda probe: asyncio.get_running_loop().run_in_executor(None, probe.call_later, probe.note),
}


async def shown(pilot: Driven) -> Probe:
    """A screen in front, ready."""
    probe = Probe()
    pilot.app.push_screen(probe)
    await pilot.pause()
    return probe


async def until(pilot: Driven, true: Callable[[], object]) -> None:
    """Waits for something that a timer does."""
    for _ in range(500):
        if true():
            return
        await pilot.pause(0.002)


async def test_what_is_queued_is_done_while_the_screen_is_there(tmp_path: Path) -> None:
    async with running(store_in(tmp_path)) as pilot:
        for way, queue in QUEUED.items():
            probe = await shown(pilot)
            queue(probe)
            await until(pilot, lambda: probe.did)  # noqa: B023 - done with before the next
            assert probe.did, way


async def test_what_is_queued_is_not_done_once_the_screen_was_left(tmp_path: Path) -> None:
    async with running(store_in(tmp_path)) as pilot:
        for way, queue in QUEUED.items():
            probe = await shown(pilot)
            queued = queue(probe)
            pilot.app.pop_screen()
            if isinstance(queued, asyncio.Future):
                await queued
            await until(pilot, lambda: not probe.is_running)  # noqa: B023 - as above
            await pilot.pause()
            assert probe.did == [], way


async def test_nothing_can_be_queued_for_a_screen_that_was_left(tmp_path: Path) -> None:
    async with running(store_in(tmp_path)) as pilot:
        probe = await shown(pilot)
        pilot.app.pop_screen()
        for queue in QUEUED.values():
            queue(probe)
        await until(pilot, lambda: not probe.is_running)
        assert probe.did == []


async def test_a_screen_that_was_left_before_it_was_made_is_not_made(tmp_path: Path) -> None:
    async with running(store_in(tmp_path)) as pilot:
        probe = Probe()
        pilot.app.push_screen(probe)
        pilot.app.pop_screen()
        await until(pilot, lambda: not probe.is_running)
        await pilot.pause()
        assert not probe.made


async def test_a_screen_that_is_opened_while_the_program_ends_is_not_made(tmp_path: Path) -> None:
    async with running(store_in(tmp_path)) as pilot:
        probe = Probe()
        pilot.app.exit()
        pilot.app.push_screen(probe)
    assert not probe.made


async def test_of_two_choices_in_one_moment_the_first_counts(tmp_path: Path) -> None:
    async with running(store_in(tmp_path)) as pilot:
        probe, answers = Probe(), list[str | None]()
        app_of(pilot).navigator.ask(probe, answers.append)
        await pilot.pause()
        rows = probe.query_one(MarkedList)
        rows.highlighted = 0
        rows.action_select()
        rows.highlighted = 1
        rows.action_select()
        await pilot.pause()
        assert (probe.did, answers) == (["one"], ["chosen"])


async def test_an_answer_is_taken_in_the_moment_in_which_its_dialog_closes(tmp_path: Path) -> None:
    async with running(store_in(tmp_path)) as pilot:
        probe, answers = Probe(), list[str | None]()
        app_of(pilot).navigator.ask(probe, answers.append)
        await pilot.pause()
        probe.dismiss("yes")
        assert answers == ["yes"]
        assert in_front(pilot, "LibraryScreen")
        probe.dismiss("again")
        await pilot.pause()
        assert answers == ["yes"]


async def test_a_key_that_closes_a_dialog_means_nothing_to_the_screen_beneath(tmp_path: Path) -> None:
    async with running(store_in(tmp_path)) as pilot:
        probe, answers = await shown(pilot), list[str | None]()
        app_of(pilot).navigator.ask(Pick("Which?", (("a", "This"), ("b", "That"))), answers.append)
        await pilot.pause()
        await press(pilot, "1")
        assert (answers, probe.did) == (["a"], [])


async def test_work_that_waits_for_something_is_called_off_when_the_screen_is_left(tmp_path: Path) -> None:
    async with running(store_in(tmp_path)) as pilot:
        probe, go_on = await shown(pilot), asyncio.Event()

        async def work() -> None:
            await go_on.wait()
            probe.note("worked")

        worker = probe.run_worker(work())
        await pilot.pause()
        pilot.app.pop_screen()
        go_on.set()
        await until(pilot, lambda: worker.is_finished)
        assert worker.is_cancelled
        assert probe.did == []


async def test_who_waits_for_a_callback_of_textuals_own_is_not_left_waiting(tmp_path: Path) -> None:
    async with running(store_in(tmp_path)) as pilot:
        probe, heard = await shown(pilot), asyncio.Event()
        assert probe.call_later(heard.set)
        pilot.app.pop_screen()
        await asyncio.wait_for(heard.wait(), 10)
