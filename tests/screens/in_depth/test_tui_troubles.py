"""What goes wrong stays on the screen, with what to do."""

from pathlib import Path

from clientexit_tui.content.model import Interview
from clientexit_tui.errors import ContentError, Place
from clientexit_tui.tui.app import ClientExitApp
from tests.driven import NOW, on, press, running, seen, session_in, store_in, until


def broken() -> Interview:
    """Content with a mistake."""
    raise ContentError(Place("data/rules.yaml", 7, 3), "there is no question 'fee'")


def words_of(screen: str) -> str:
    """The words in a dialog."""
    return " ".join(screen.replace("│", " ").split())


async def test_a_mistake_in_the_interview_is_told_at_once_and_until_it_is_closed(tmp_path: Path) -> None:
    app = ClientExitApp(broken, store_in(tmp_path), lambda: NOW)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: on(pilot, "Tell"))
        said = words_of(seen(pilot))
        assert "data/rules.yaml:7:3: there is no question 'fee'" in said
        assert "'clientexit check' lists every mistake" in said
        await press(pilot, "escape")
        assert on(pilot, "LibraryScreen")


async def test_a_session_asked_for_that_cannot_be_opened_is_told_over_the_library(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    async with running(store, "20260101-abcdef") as pilot:
        assert on(pilot, "Tell")
        assert "There is no session 20260101-abcdef" in words_of(seen(pilot))
        await press(pilot, "escape")
        assert on(pilot, "LibraryScreen")


async def test_the_whole_of_a_long_reason_can_be_read(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    path = store.path(session_in(store).id)
    path.write_text("key: [\n", encoding="utf-8")
    async with running(store, size=(40, 20)) as pilot:
        await press(pilot, "enter", "end")
        assert on(pilot, "Tell")
        assert ".bak" in words_of(seen(pilot))
