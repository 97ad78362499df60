"""The whole road by keys alone: from an empty library to a dated plan on paper, with a night in between.

``CLIENTEXIT_GOLDEN=write pytest tests/screens/in_depth/test_whole_road.py`` writes the expected paper anew; read it
before you keep it.
"""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest
from textual._compositor import Compositor

from clientexit_tui.interview.answers import Answers, Record
from clientexit_tui.sessions.importing import read_import
from tests.driven import NOW, app_of, on, running, seen, store_in
from tests.shipped import content
from tests.walker import WALK, Walker, story

GOLDEN = WALK / "summary.md"
MIDDLE = "culture_level"
"""The question at which the user stops for the day."""


async def begin(walker: Walker) -> None:
    """From the empty library to the first question."""
    assert "Press n to begin" in seen(walker.pilot)
    await walker.press("n")
    await walker.arrive("AskText")
    await walker.press(*"Harbour Lane", "enter")
    await walker.arrive("HomeScreen")
    await walker.press("enter")


async def resume(walker: Walker) -> None:
    """From the library back to the question where it stopped."""
    assert "Harbour Lane" in seen(walker.pilot)
    await walker.press("enter")
    await walker.arrive("HomeScreen")
    assert "You were here: Signs checklist › " in seen(walker.pilot)
    await walker.press("enter")
    assert (await walker.here()).question.id == MIDDLE


async def tell_and_go_on(walker: Walker) -> None:
    """Tells the rest of a section, looks over the answers, goes on to the next section."""
    await walker.tell_section()
    await walker.arrive("ReviewScreen")
    await walker.press("pagedown")


async def decide(walker: Walker) -> None:
    """Looks at the options and the verdict, and chooses."""
    await walker.arrive("OptionsScreen")
    await walker.press("enter")
    await tell_and_go_on(walker)
    await walker.arrive("VerdictScreen")
    assert "Leave with a brief notice" in seen(walker.pilot)
    await walker.press("q")
    await tell_and_go_on(walker)


async def plan(walker: Walker) -> None:
    """Sets the days of the plan, looks back, and ticks the first task."""
    await walker.arrive("PlanScreen")
    await walker.press("d")
    await tell_and_go_on(walker)
    await tell_and_go_on(walker)
    await walker.arrive("HomeScreen")
    await walker.press("p")
    await walker.arrive("PlanScreen")
    await walker.press("n", "space")
    tasks = app_of(walker.pilot).controller.case.plan.tasks
    assert [task.done for task in tasks if task.done] == [NOW.date()]


async def export(walker: Walker) -> None:
    """Puts the whole case on paper."""
    await walker.press("x")
    await walker.arrive("ExportDialog")
    await walker.press("ctrl+u")
    await walker.press(*"paper.md", "enter")
    assert "paper.md" in seen(walker.pilot)
    await walker.pilot.app.workers.wait_for_complete()  # leaving calls off what is not yet written


async def test_a_whole_interview_is_told_left_resumed_decided_and_put_on_paper_by_keys_alone(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    hurry(monkeypatch)
    store, told = store_in(home), set[str]()
    async with running(store) as pilot:
        walker = Walker(pilot, story(), told)
        await begin(walker)
        for _ in range(2):
            await tell_and_go_on(walker)
        await walker.tell_section(until=MIDDLE)
        await walker.press("ctrl+q")
    async with running(store) as pilot:
        walker = Walker(pilot, story(), told)
        await resume(walker)
        for _ in range(2):
            await tell_and_go_on(walker)
        await decide(walker)
        for _ in range(2):
            await tell_and_go_on(walker)
        await plan(walker)
        await export(walker)
        assert on(pilot, "ExportDialog")
        await walker.press("ctrl+q")
    assert told == set(story())
    compare((tmp_path / "paper.md").read_text(encoding="utf-8"))
    (session_id,) = store.ids()
    assert values(store.load(session_id).answers, story()) == values(imported(), story())


def hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draws for nobody's eyes only when somebody looks."""
    monkeypatch.setattr(Compositor, "render_update", lambda *_, **__: None)


def compare(text: str) -> None:
    """Compares a paper with the expected one, or writes that where it is asked for."""
    if os.environ.get("CLIENTEXIT_GOLDEN") == "write":
        GOLDEN.write_text(text, encoding="utf-8")
    assert text == GOLDEN.read_text(encoding="utf-8")


def imported() -> Answers:
    """The same story read from its file."""
    return read_import(content(), (WALK / "answers.yaml").read_bytes(), "answers.yaml", NOW.date()).answers


def values(answers: Answers, ids: Iterable[str]) -> dict[str, object]:
    """What was answered: of records their fields, of links their numbers; no times and no ids that chance gives."""
    found = {}
    for each in ids:
        answer, question = answers.get(each), content().by_id[each]
        records = [record.id for record in answers.records(question.links_to)] if question.links_to else []
        found[each] = plain_value(answer.value, records) if answer else None
    return found


def plain_value(value: object, records: Sequence[str]) -> object:
    """A value; of records, their fields; of a link, the number of its record."""
    if isinstance(value, tuple):
        return [plain_value(each, records) for each in value]
    if isinstance(value, Record):
        return dict(value.fields)
    return records.index(value) if isinstance(value, str) and records else value
