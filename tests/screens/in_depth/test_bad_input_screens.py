"""One session that holds everything a person or a hand-edited file can do to it, on every screen there is."""

from collections.abc import Iterator, Mapping
from itertools import cycle
from pathlib import Path

import pytest

from clientexit_tui import words
from clientexit_tui.content.model import Kind, Question
from clientexit_tui.interview.answers import Answer, Answers, Record
from clientexit_tui.sessions.session import Session
from clientexit_tui.tui.parts.task_parts import MOST
from clientexit_tui.tui.routes import ROUTES
from clientexit_tui.tui.widgets.linked_page import LinkedPage
from tests.amount import all_or, times
from tests.driven import Disk, Driven, app_of, on, press, running, seen, store_in, worked_out
from tests.shipped import content

GIANT_WORD = "x" * 10_000
RIGHT_TO_LEFT = "\u05d0\u05e0\u05d9 \u0645\u0631\u062d\u0628\u0627 \u202e18\u202c " * 40
COMBINING = "Z\u0351\u036b\u0343\u036a\u0302a\u0301\u0301\u0301 " * 120
EMOJI = "\U0001f469\u200d\U0001f469\u200d\U0001f467 \U0001f1e9\U0001f1ea \u2764\ufe0f " * 60
MARKUP = "[@click=app.bell()]press[/] {client_name} [/b] [link='x"
ODD_WORDS = (GIANT_WORD, RIGHT_TO_LEFT.strip(), COMBINING.strip(), EMOJI.strip(), MARKUP)
NO_DATES = ("2026-02-30", "2026-13-01", "0000-00-00", "tomorrow", "2026-11-31T25:61")
GONE = "r999"
"""The id of an entry that was deleted while others still name it."""
LETTER = ("We never end it soon. " + GIANT_WORD + " " + RIGHT_TO_LEFT + "\n\n" + COMBINING + EMOJI + "\n") + (
    "You always wrote late. " * 25 + "\n"
) * times(50, 1000)
"""Of 100,000 words where there is time for that, else of 5,000."""

SOUND: dict[str, str] = {
    "choice": "exit_with_explanation",
    "told_plainly": "yes",
    "control_level": "3",
    "silence_level": "4",
    "leave_form": "explain",
    "tell_on": "2026-03-02",
    "notice_days": "14",
    "wished_last_day": "2026-04-01",
    "handover_days": "5",
}
"""What makes a plan whose last day is long past."""
PLACES = (
    "section/stakeholders",
    "section/story",
    *("options", "verdict", "letter", "letter_edit", "pushbacks", "script", "plan", "questions", "boundary"),
    *("look_back", "visits", "review", "about", "export"),
)


def _odd(question: Question, texts: Iterator[str], days: Iterator[str]) -> str | tuple[str, ...] | None:
    """A value that no sane person gives, of the shape that the question takes."""
    match question.kind:
        case Kind.TEXT | Kind.LONG_TEXT:
            return next(texts)
        case Kind.DATE:
            return next(days)
        case Kind.NUMBER | Kind.PERCENT:
            return "9" * 15
        case Kind.MONEY:
            return "999999999999999.99 EUR"
        case Kind.LINKS:
            return ("r1", GONE)
        case _:
            return question.choices[-1].id if question.choices else None


def bad_answers(given: Mapping[str, str]) -> Answers:
    """An odd answer to every question, with those that are given as they are."""
    texts, days = cycle(ODD_WORDS), cycle(NO_DATES)
    found: dict[str, Answer] = {}
    for question in content().questions:
        if question.kind is Kind.RECORDS:
            found[question.id] = Answer(value=tuple(_entries(question, texts, days)))
        elif question.id in content().follow_from:
            continue  # a danger would hide the rest
        elif question.kind is Kind.MULTI:
            found[question.id] = Answer(value=tuple(each.id for each in question.choices if not each.exclusive))
        elif question.kind not in (Kind.SINGLE, Kind.YES_NO) and (value := _odd(question, texts, days)):
            found[question.id] = Answer(value=value)
    return Answers({**found, **{key: Answer(value=value) for key, value in given.items()}})


def _entries(question: Question, texts: Iterator[str], days: Iterator[str]) -> Iterator[Record]:
    for number in (1, 2, 3):
        fields = {each.id: value for each in question.fields if (value := _odd(each, texts, days))}
        if question.id == "replies":
            fields["pushback"] = "stay" if number == 1 else GONE
        yield Record("t_last_day" if question.id == "plan_marks" and number == 1 else f"r{number}", fields, "no time")


def _session(store: Disk, given: Mapping[str, str]) -> str:
    made = store.create(f"{EMOJI[:40]} {GIANT_WORD}")
    answers = bad_answers({**SOUND, "letter_text": LETTER.strip(), "letter_base": COMBINING.strip(), **given})
    return store.save(Session(made.id, made.title, made.created, made.updated, answers, 1, "")).id


async def _settled(pilot: Driven) -> None:
    """Waits for what is worked out in the background."""
    await worked_out(pilot.app)
    await pilot.pause()


def _fits(pilot: Driven) -> bool:
    """Whether every line holds no more than the screen, and something can be read."""
    width, _ = pilot.app.size
    lines = pilot.app.screen._compositor.render_strips(pilot.app.size)
    return all(line.cell_length <= width for line in lines) and bool(seen(pilot).strip())


SIZES = [(80, 24), (40, 20)]
BOTH_WAYS = [(choice, size) for choice in ("exit_with_explanation", "repair") for size in SIZES]
"""Half of it runs each time: leaving on the one size, staying on the other."""


@pytest.mark.long
@pytest.mark.parametrize(("choice", "size"), all_or(BOTH_WAYS[::3], BOTH_WAYS))
async def test_every_screen_shows_a_session_of_nothing_but_bad_input(
    home: Path, choice: str, size: tuple[int, int]
) -> None:
    store = store_in(home)
    session_id = _session(store, {"choice": choice})
    async with running(store, session_id, "", size) as pilot:
        assert on(pilot, "HomeScreen")
        assert _fits(pilot)
        for place in PLACES:
            name, _, section = place.partition("/")
            app_of(pilot).navigator.jump(name, **({"section_id": section} if section else {}))
            await _settled(pilot)
            module, _, class_name = ROUTES[name].partition(":")
            assert on(pilot, class_name), (place, module)
            assert _fits(pilot), place
            await press(pilot, "end", "home", "pagedown", "tab", "down")
            assert _fits(pilot), place


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_every_pushback_can_be_rehearsed_with_a_reply_of_one_giant_word(
    home: Path, size: tuple[int, int]
) -> None:
    store = store_in(home)
    async with running(store, _session(store, {}), "", size) as pilot:
        for exchange in app_of(pilot).controller.case.exchanges:
            app_of(pilot).navigator.jump("rehearse", pushback_id=exchange.pushback.id)
            await _settled(pilot)
            assert on(pilot, "RehearseScreen")
            assert _fits(pilot)
            await press(pilot, "tab", "down")


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_library_lists_and_finds_a_session_of_bad_input(home: Path, size: tuple[int, int]) -> None:
    store = store_in(home)
    _session(store, {})
    async with running(store, "", "", size) as pilot:
        await _settled(pilot)
        assert _fits(pilot)
        await press(pilot, "/", *"xxxx")
        await _settled(pilot)
        assert _fits(pilot)
        await press(pilot, "enter", "enter")
        await _settled(pilot)
        assert _fits(pilot)


async def test_a_plan_whose_last_day_is_past_says_so_and_counts_what_is_late(home: Path) -> None:
    store = store_in(home)
    async with running(store, _session(store, {}), "plan") as pilot:
        await _settled(pilot)
        shown = "\n".join(str(part.text) for part in pilot.app.screen.query_one(LinkedPage).lines)
        assert words.REMARK_LAST_PAST.format(last="Wednesday 1 April 2026") in shown
        late = sum(
            each.overdue(app_of(pilot).controller.today) > 0 for each in app_of(pilot).controller.case.plan.tasks
        )
        assert words.PLAN_LATE.format(count=late) in shown


async def test_one_giant_word_leaves_room_for_the_rest_of_the_plan_and_of_the_home(home: Path) -> None:
    store = store_in(home)
    given = {"choice_note": GIANT_WORD, "supporter": GIANT_WORD, "notice_form": GIANT_WORD}
    async with running(store, _session(store, given)) as pilot:
        assert GIANT_WORD[:500] not in seen(pilot).replace("\n", "").replace(" ", "")
        app_of(pilot).navigator.jump("plan")
        await _settled(pilot)
        parts = pilot.app.screen.query_one(LinkedPage).lines
        assert max(str(part.text).count("x") for part in parts) < 3 * MOST
