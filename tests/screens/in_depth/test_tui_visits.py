"""Visits in the terminal: when they are kept, the list, comparisons, and the news on returning."""

from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from clientexit_tui.interview.answers import Answer, Record
from clientexit_tui.sessions.history import History
from clientexit_tui.visits.judging import judge_with
from tests.driven import NOW, Disk, Driven, app_of, on, press, running, seen, store_in
from tests.shipped import Given, answered, content

DAYS = ("2026-11-02T09:00:00+00:00", "2026-11-09T09:00:00+00:00", "2026-11-16T09:00:00+00:00")
GIVEN: tuple[dict[str, Given], ...] = (
    {"control_level": "1", "health_suffering": "no"},
    {"control_level": "3", "told_plainly": "yes", "client_commitment": "not_ready", "culture_level": "3"},
    {"control_level": "4", "told_plainly": "yes", "client_commitment": "not_ready", "culture_level": "3"},
)


def made(folder: Path) -> tuple[Disk, History, str]:
    """A store with one session of three visits, last changed six days ago."""
    store, numbers = store_in(folder / "sessions"), count(1)
    history = History(folder / "history", judge_with(content), lambda: f"{next(numbers):012x}")
    store.history = history
    session = store.create("Northwind")
    for at, given in zip(DAYS, GIVEN, strict=True):
        session = store.save(replace(session, answers=answered(**given), updated=at, content_version=1))
        history.record(session)
    return store, history, session.id


def numbers(history: History, session_id: str) -> list[int]:
    """The visits kept."""
    return [each.number for each in history.visits(session_id)]


async def test_a_visit_is_kept_when_it_ends_and_only_if_answers_changed(tmp_path: Path) -> None:
    store, history, session_id = made(tmp_path)
    async with running(store, session_id) as pilot:
        await press(pilot, "escape")
        app_of(pilot).controller.editing.visits.settle()
        assert numbers(history, session_id) == [1, 2, 3], "nothing was changed"
        await press(pilot, "enter")
        app_of(pilot).controller.give("story", Answer(value="It began well."))
        await press(pilot, "escape")
        app_of(pilot).controller.editing.visits.settle()
        assert numbers(history, session_id) == [1, 2, 3, 4]
        await press(pilot, "enter")
        app_of(pilot).controller.give("story", Answer(value="It ended."))
        await press(pilot, "ctrl+q")
    assert [history.load(session_id, each).answers.text("story") for each in (4, 5)] == ["It began well.", "It ended."]


async def test_what_a_visit_without_an_end_left_is_kept_at_the_next_opening(tmp_path: Path) -> None:
    store, history, session_id = made(tmp_path)
    store.save(replace(store.load(session_id), answers=answered(story="killed"), updated=DAYS[2]))
    async with running(store, session_id) as pilot:
        app_of(pilot).controller.editing.visits.settle()
        assert history.load(session_id, 4).answers.text("story") == "killed"


async def test_a_visit_that_cannot_be_kept_is_told_and_made_up_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, history, session_id = made(tmp_path)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    async with running(store, session_id) as pilot:
        app_of(pilot).controller.editing.visits.settle()
        with monkeypatch.context() as broken:
            broken.setattr("clientexit_tui.sessions.history.differences", full)
            app_of(pilot).controller.give("story", Answer(value="It began well."))
            await press(pilot, "escape")
            app_of(pilot).controller.editing.visits.settle()
        await pilot.pause()
        assert [each for each in app_of(pilot)._notifications if "could not be kept" in each.message]
        await press(pilot, "enter")
        app_of(pilot).controller.editing.visits.settle()
    assert numbers(history, session_id) == [1, 2, 3, 4]


async def test_visits_are_listed_with_charts_and_compared_with_each_other_and_with_now(tmp_path: Path) -> None:
    store, _, session_id = made(tmp_path)
    async with running(store, session_id, size=(100, 40)) as pilot:
        await press(pilot, "h")
        text = seen(pilot)
        assert text.index("3  16 Nov 2026") < text.index("1   2 Nov 2026")
        assert "1 answer changed" in text
        assert "signs ###......... 1.0  health ............   0" in text
        await press(pilot, "space")
        assert "Visit 3 is marked" in seen(pilot)
        await press(pilot, "down", "space")
        assert "Enter compares visits 2 and 3." in seen(pilot)
        await press(pilot, "enter")
        assert "From visit 2, Monday 9 November 2026 to visit 3" in seen(pilot)
        assert "Heavy control: 3 → 4, stronger" in seen(pilot)
        await press(pilot, "escape", "space", "end", "enter")
        assert "From visit 1, Monday 2 November 2026 to now" in seen(pilot)
        assert "Heavy control: 1 → 4, stronger" in seen(pilot)
        await press(pilot, "enter")
        assert on(pilot, "SectionScreen"), "a changed answer leads to its question"


async def test_a_damaged_visit_is_told_and_without_any_the_screen_says_how_they_come_about(tmp_path: Path) -> None:
    store, history, session_id = made(tmp_path)
    history.visits(session_id)[2].path.write_text("rubbish")
    other = store.create("Other")
    async with running(store, session_id) as pilot:
        await press(pilot, "h", "down")
        assert "cannot be opened" in seen(pilot)
        await press(pilot, "enter")
        assert on(pilot, "Tell")
        await press(pilot, "escape", "escape", "escape")
        app_of(pilot).open_session(other.id)
        await pilot.pause()
        await press(pilot, "h")
        assert "No visits yet." in seen(pilot)
        await press(pilot, "space", "enter")
        assert on(pilot, "VisitsScreen")


async def test_the_list_and_the_comparison_fit_a_small_terminal(tmp_path: Path) -> None:
    store, _, session_id = made(tmp_path)
    async with running(store, session_id, size=(40, 12)) as pilot:
        await press(pilot, "h")
        assert "3  16 Nov 2026" in seen(pilot)
        await press(pilot, "enter")
        assert on(pilot, "ChangesScreen")


def news(pilot: Driven) -> bool:
    """Whether the home tells what is new."""
    return "since your last visit" in seen(pilot)


async def test_the_home_tells_what_is_new_until_it_is_hidden(tmp_path: Path) -> None:
    store, _, session_id = made(tmp_path)
    async with running(store, session_id, size=(100, 40)) as pilot:
        assert "6 days since your last visit, on Monday 16 November 2026." in seen(pilot)
        app_of(pilot).controller.give("story", Answer(value="An answer does not put it away."))
        await pilot.pause()
        assert news(pilot)
        await press(pilot, "n")
        assert not news(pilot)
        await press(pilot, "v", "escape")
        assert not news(pilot)


async def test_news_are_gone_once_they_are_dealt_with(tmp_path: Path) -> None:
    store, _, session_id = made(tmp_path)
    session = store.load(session_id)
    task = Record("t1", {"title": "Send the list", "due": "2026-11-20"})
    answers = session.answers.with_answer("own_tasks", Answer(value=(task,)))
    answers = answers.with_answer("choice", Answer(value="repair", at=DAYS[2]))
    store.save(replace(session, answers=answers, content_version=content().version))
    async with running(store, session_id, size=(100, 40)) as pilot:
        assert "overdue" in seen(pilot)
        due = [each for each in app_of(pilot).controller.case.plan.tasks if each.due and each.due <= NOW.date()]
        done = tuple(Record(each.id, {"done": "2026-11-22"}) for each in due)
        app_of(pilot).controller.give("plan_marks", Answer(value=done))
        await pilot.pause()
        assert not news(pilot)
