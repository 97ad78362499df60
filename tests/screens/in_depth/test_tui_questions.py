"""Every kind of question can be answered from the keyboard."""

from pathlib import Path

import pytest

from clientexit_tui.interview.answers import State
from clientexit_tui.tui.widgets.line import Line
from tests.driven import (
    app_of,
    asked,
    at,
    field,
    on,
    press,
    running,
    said,
    saved,
    seen,
    session_in,
    store_in,
    write,
)
from tests.shipped import Given

STATE_KEYS = {"f5": State.UNKNOWN, "f6": State.PREFER_NOT, "f7": State.NOT_APPLICABLE, "f8": State.LATER}


async def test_a_choice_that_stands_alone_unticks_the_others(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    async with running(store, session_in(store, control_level="2").id) as pilot:
        await at(pilot, "signs", "control_shows")
        await press(pilot, "2", "1")
        assert said(pilot, "control_shows") == ("overrides", "slows")
        await press(pilot, "end", "up", "space")  # the row above "I don't know"
        assert said(pilot, "control_shows") == ("none",)
        await press(pilot, "1")
        assert said(pilot, "control_shows") == ("overrides",)


async def test_a_limit_on_choices_refuses_one_too_many(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    async with running(store, session_in(store).id) as pilot:
        await at(pilot, "options", "matters")
        await press(pilot, "1", "2", "3", "4")
        assert len(said(pilot, "matters")) == 3  # type: ignore[arg-type]


async def test_the_mark_starts_on_the_saved_answer(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    async with running(store, session_in(store, contract="spoken").id) as pilot:
        await at(pilot, "stakeholders", "contract")
        await press(pilot, "space")
        assert said(pilot, "contract") == "spoken"


async def test_a_retired_choice_stays_and_is_named_as_such(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    async with running(store, session_in(store, contract="handshake").id) as pilot:
        await at(pilot, "stakeholders", "contract")
        assert "handshake (no longer offered)" in seen(pilot)


async def test_what_was_understood_is_said_and_what_was_not_is_kept(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    async with running(store, session_in(store).id) as pilot:
        await at(pilot, "stakeholders", "notice_days")
        await write(pilot, "14")
        assert said(pilot, "notice_days") == "14"
        assert "14 days" in seen(pilot)
        await write(pilot, " or so")
        await saved(pilot)
        assert said(pilot, "notice_days") is None
        assert "kept as you typed it" in " ".join(seen(pilot).split())
        await at(pilot, "stakeholders", "notice_days")
        assert field(pilot, "notice_days").query_one(Line).value == "14 or so"


async def test_an_amount_typed_before_its_currency_is_read_once_that_is_known(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    async with running(store, session_in(store).id) as pilot:
        await at(pilot, "worth", "fees")
        await write(pilot, "12k")
        await press(pilot, "shift+tab", "shift+tab")
        await write(pilot, "EUR")
        await saved(pilot)
        assert said(pilot, "fees") == "12000.00 EUR"


@pytest.mark.parametrize("question_id", ["client_name", "work"])
async def test_a_state_keeps_what_was_written_and_the_next_letter_adds_to_it(tmp_path: Path, question_id: str) -> None:
    store = store_in(tmp_path)
    async with running(store, session_in(store).id) as pilot:
        await at(pilot, "story", question_id)
        await write(pilot, "Acme")
        written = "Acme"
        for key, state in STATE_KEYS.items():
            await press(pilot, key)
            answer = app_of(pilot).controller.case.session.answers.get(question_id)
            assert answer is not None
            assert (answer.state, answer.value) == (state, written)
            written += "!"
            await press(pilot, "!")
            assert said(pilot, question_id) == written
        await press(pilot, "f8", "f8")
        assert app_of(pilot).controller.case.session.answers.text(question_id) == written


async def test_a_paste_keeps_all_its_lines_and_no_control_code(tmp_path: Path) -> None:
    from textual.events import Paste

    store = store_in(tmp_path)
    async with running(store, session_in(store).id) as pilot:
        await at(pilot, "story", "client_name")
        pilot.app.post_message(Paste("one\x1b[2J\ntwo\r\nthree"))
        await pilot.pause()
        await pilot.pause()
        await press(pilot, "1")
        assert said(pilot, "client_name") == "one[2J two three"


async def test_links_offer_the_records_of_their_question(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    incidents: Given = [{"date": "2026-11-02", "what": "Went to my boss [/]"}, {"what": "Again"}]
    session = session_in(store, incidents=incidents, control_level="2")
    async with running(store, session.id, size=(120, 40)) as pilot:
        await at(pilot, "signs", "control_evidence")
        assert "Went to my boss [/]" in seen(pilot)
        await press(pilot, "2", "1")
        assert said(pilot, "control_evidence") == ("r1", "r2")


async def test_questions_come_and_go_at_once_and_parked_answers_return(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    async with running(store, session_in(store).id) as pilot:
        await at(pilot, "first", "claim_threatened")
        assert asked(pilot) == ["claim_threatened"]
        await press(pilot, "y", "escape")  # the urgent notice that it raises is read
        assert asked(pilot)[:2] == ["claim_threatened", "claim_kinds"]
        await press(pilot, "tab", "2", "shift+tab", "n")
        assert asked(pilot) == ["claim_threatened"]
        await press(pilot, "y", "escape")
        assert said(pilot, "claim_kinds") == ("written",)
        assert field(pilot, "claim_kinds").answer is not None
        assert on(pilot, "SectionScreen")
