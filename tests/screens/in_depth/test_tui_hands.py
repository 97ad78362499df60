"""Everyone's hands and eyes: plain signs, no colours, nothing that blinks, words of any width, and the way back."""

import re
import unicodedata
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.widgets import Input, TextArea

from clientexit_tui.cli.face import Asked, face_for
from clientexit_tui.interview.answers import Answer
from clientexit_tui.sessions.listing import Listed
from clientexit_tui.sessions.session import Session
from clientexit_tui.tui.signs import PlainSigns
from tests import gallery as screens
from tests.driven import app_of, on, press, running, seen, session_in, store_in, write
from tests.gallery import gallery, stops
from tests.shipped import content

WORDS = re.compile(r"[\w\[\]()*▸]+")
"""Words and marks; frames may be drawn otherwise without colours."""
OVER = ("palette", "incident", "help")
"""Stand over another screen, which shows through only with colours."""
WIDE = (
    "漢字かな한글",
    "👩\u200d👩\u200d👧\u200d👦🇩🇪👍🏽",
    "e\u0301Z\u0351\u036b\u0343",
    "مرحبا بالعالم שלום",
    "x" * 300,
    "[/b] [@click=app.quit]",
)


@pytest.mark.parametrize(
    ("asked", "config", "only_ascii", "mouse"),
    [
        (Asked(), "", False, True),
        (Asked(only_ascii=True, no_mouse=True), "", True, False),
        (Asked(), "ascii: yes\nmouse: no\n", True, False),
        (Asked(), "ascii: no\nmouse: yes\n", False, True),
    ],
)
def test_signs_and_mouse_follow_the_command_line_and_the_settings(
    tmp_path: Path, asked: Asked, config: str, only_ascii: bool, mouse: bool
) -> None:
    (tmp_path / "config.yaml").write_text(config)
    face = face_for(asked, tmp_path)
    assert (face.only_ascii, face.mouse) == (only_ascii, mouse)


async def test_with_ascii_no_sign_of_ours_is_left_and_nothing_blinks(tmp_path: Path) -> None:
    left: dict[str, str] = {}
    async with gallery(tmp_path / "sessions", (80, 24)) as pilot:
        app_of(pilot)._plain_signs = PlainSigns()
        async for name in stops(pilot):
            others = {each for each in seen(pilot) if not each.isascii() and unicodedata.category(each)[0] not in "LMN"}
            if others - {"€", "£"}:
                left[name] = "".join(sorted(others))
            texts = [*pilot.app.screen.query(Input), *pilot.app.screen.query(TextArea)]
            assert not any(each.cursor_blink for each in texts), name
    assert left == {}


async def test_without_colours_the_screens_say_the_same_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[dict[str, list[str]]] = []
    for colours in (True, False):
        if not colours:
            monkeypatch.setenv("NO_COLOR", "1")
        async with gallery(tmp_path / str(colours) / "sessions", (80, 24)) as pilot:
            said.append({name: re.findall(WORDS, seen(pilot)) async for name in stops(pilot)})
    different = [name for name in said[0] if said[0][name] != said[1][name] and name not in OVER]
    assert different == []


@pytest.mark.parametrize("size", [(40, 20), (80, 24)])
async def test_words_of_any_width_break_no_screen(
    tmp_path: Path, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    odd = " ".join(WIDE)
    kinds = ("text", "long_text")

    def oddly(session: Session) -> Session:
        answers = session.answers
        for question in content().by_id.values():
            if question.kind.value in kinds and question.id in answers.by_id:
                answers = answers.with_answer(question.id, Answer(value=odd))
        return Session(session.id, odd, session.created, session.updated, answers, session.content_version)

    monkeypatch.setattr(screens, "Session", lambda *parts: oddly(Session(*parts)))
    async with gallery(tmp_path / "sessions", size) as pilot:
        app = app_of(pilot)
        entry = next(each for each in app.controller.store.listing() if isinstance(each, Listed))
        monkeypatch.setattr(app.controller.store, "listing", lambda: [entry])
        monkeypatch.setattr(screens, "_example", lambda _name: type("Odd", (), {"title": entry.header.title})())
        async for name in stops(pilot):
            wide = [line for line in seen(pilot).splitlines() if cell_len(line) > size[0]]
            assert wide == [], name


async def test_the_cover_is_one_key_away_from_dialogs_and_the_palette_and_hides_the_news(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    async with running(store, session_in(store, title="Acme").id) as pilot:
        for keys in (("r",), ("ctrl+p",), ("f1",)):
            app_of(pilot).navigator.say("Acme is late")
            await press(pilot, *keys)
            await press(pilot, "f12")
            assert on(pilot, "BlankScreen")
            assert "Acme" not in seen(pilot)
            await press(pilot, "x")
            assert not on(pilot, "BlankScreen")
            await press(pilot, "escape")


async def test_esc_keeps_what_was_typed_and_always_leads_back(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    session = session_in(store)
    async with running(store, session.id) as pilot:
        for question_id in ("client_name", "story"):
            section = content().section_of(question_id)
            app_of(pilot).navigator.go("section", section_id=section.id, question_id=question_id)
            await pilot.pause()
            await write(pilot, "kept")
            await press(pilot, "escape")
            assert on(pilot, "HomeScreen")
            assert app_of(pilot).controller.case.session.answers.text(question_id) == "kept"
