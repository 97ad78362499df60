"""Encryption in the terminal: one passphrase a run, typed unseen; explained before, told after."""

from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest
from textual.widgets import Input

from clientexit_tui import words
from clientexit_tui.interview.answers import Answer
from clientexit_tui.sessions.age_key import Keys
from clientexit_tui.sessions.conversion import encrypt_session
from clientexit_tui.sessions.store import Store
from clientexit_tui.tui.palette import commands
from clientexit_tui.tui.writing_outside import edit_outside
from tests.driven import (
    NOW,
    Driven,
    app_of,
    flat,
    on,
    press,
    running,
    saved,
    seen,
    session_in,
    summarise,
    until,
    write,
)
from tests.sealed import PASSPHRASE, cheap_passphrases, marked_files

pytest.importorskip("pyrage")
MARKER = "Quetzalcoatl"


@pytest.fixture
def store_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], Store]:
    """Gives the store of a new run over the same folder: locked, if there is a key."""
    cheap_passphrases(monkeypatch)
    numbers = count(1)

    def made() -> Store:
        return Store(
            tmp_path / "sessions",
            lambda: NOW,
            lambda: f"{next(numbers):06x}" * 2,
            summarise,
            sealer=Keys(tmp_path / "keys"),
            backups=tmp_path / "backups",
        )

    return made


def keys_of(store: Store) -> Keys:
    """The key of a store."""
    assert isinstance(store.sealer, Keys)
    return store.sealer


def sealed_session(store: Store) -> str:
    """A session that is encrypted."""
    keys_of(store).make(PASSPHRASE)
    session_id = session_in(store, MARKER).id
    encrypt_session(store, session_id)
    return session_id


async def choose(pilot: Driven, title: str) -> None:
    """Chooses a command of the palette."""
    next(each for each in commands(app_of(pilot)) if each.title == title).callback()
    await pilot.pause()


async def enter(pilot: Driven, *lines: str) -> None:
    """Fills in the lines one after the other, as if pasted."""
    for line in lines:
        focused = pilot.app.focused
        assert isinstance(focused, Input)
        focused.value = line
        await press(pilot, "enter")


async def wait_for(pilot: Driven, name: str) -> None:
    """Waits until a screen is in front."""
    await until(pilot, lambda: on(pilot, name))


async def told(pilot: Driven, text: str) -> None:
    """Waits until something is said."""
    await until(pilot, lambda: text in flat(pilot))


async def test_a_locked_session_asks_for_the_passphrase_once_a_run(
    store_of: Callable[[], Store],
) -> None:
    session_id = sealed_session(store_of())
    async with running(store_of()) as pilot:
        assert f"{session_id} " in seen(pilot)
        assert words.SEAL_LOCKED in seen(pilot)
        assert MARKER not in seen(pilot)
        await press(pilot, "enter")
        await wait_for(pilot, "AskPassphrase")
        await write(pilot, "no")
        assert pilot.app.screen.query_one(Input).value == "no"
        assert "••" in seen(pilot), "what is typed does not show"
        await press(pilot, "enter")
        await told(pilot, "Nothing was changed")
        assert pilot.app.screen.query_one(Input).value == ""
        await enter(pilot, PASSPHRASE)
        await wait_for(pilot, "HomeScreen")
        assert MARKER in seen(pilot)
        await press(pilot, "escape")
        assert MARKER in seen(pilot), "the library says what it is, once it is unlocked"
        await press(pilot, "enter")
        await wait_for(pilot, "HomeScreen")


async def test_esc_leaves_it_locked(store_of: Callable[[], Store]) -> None:
    session_id = sealed_session(store_of())
    async with running(store_of(), session_id) as pilot:
        await wait_for(pilot, "AskPassphrase")
        await press(pilot, "escape")
        assert on(pilot, "LibraryScreen")
        assert not app_of(pilot).controller.has_session


async def test_the_open_session_is_encrypted_after_explanation_sentence_and_two_passphrases(
    tmp_path: Path, store_of: Callable[[], Store]
) -> None:
    store = store_of()
    session_id = session_in(store, MARKER).id
    async with running(store, session_id) as pilot:
        await choose(pilot, words.SEAL_COMMAND)
        assert "the notes are lost" in flat(pilot)
        await press(pilot, "escape")
        assert not store.sealed(session_id)
        await choose(pilot, words.SEAL_COMMAND)
        await press(pilot, "y")
        await wait_for(pilot, "NewPassphrase")
        await enter(pilot, PASSPHRASE, PASSPHRASE, "yes")
        await told(pilot, words.SEAL_NOT_TYPED.split(",", maxsplit=1)[0])
        assert not store.sealed(session_id)
        await enter(pilot, PASSPHRASE, PASSPHRASE, words.SEAL_SENTENCE)
        await wait_for(pilot, "Tell")
        assert "does not erase" in flat(pilot)
        await press(pilot, "escape")
        assert store.sealed(session_id)
        app_of(pilot).controller.give("story", Answer(value=f"more of {MARKER}"))
        await saved(pilot)
        assert not app_of(pilot).controller.saving.problem
    assert marked_files(tmp_path, MARKER) == []
    again = store_of()
    keys_of(again).unlock(PASSPHRASE)
    assert again.load(session_id).answers.text("story") == f"more of {MARKER}"


async def test_it_is_made_plain_again_from_the_palette(store_of: Callable[[], Store]) -> None:
    store = store_of()
    session_id = sealed_session(store)
    async with running(store, session_id) as pilot:
        await choose(pilot, words.SEAL_UNDO_COMMAND)
        await press(pilot, "y")
        await wait_for(pilot, "Tell")
        assert not store.sealed(session_id)
        await press(pilot, "escape")
        app_of(pilot).controller.give("story", Answer(value="plain"))
        await saved(pilot)
        assert not app_of(pilot).controller.saving.problem


async def test_the_users_editor_is_refused_with_the_reason(store_of: Callable[[], Store]) -> None:
    store = store_of()
    async with running(store, sealed_session(store)) as pilot:
        edit_outside(app_of(pilot), "story", "text", lambda _: pytest.fail("it was opened"))
        await wait_for(pilot, "Tell")
        assert "swap files" in flat(pilot)


async def test_new_sessions_are_encrypted_from_the_palette(tmp_path: Path, store_of: Callable[[], Store]) -> None:
    store = store_of()
    keys_of(store).make(PASSPHRASE)
    async with running(store) as pilot:
        await choose(pilot, words.SEAL_NEW_ON_COMMAND)
        await press(pilot, "y")
        session_in(store, MARKER)
        assert marked_files(tmp_path, MARKER) == []
        await choose(pilot, words.SEAL_NEW_OFF_COMMAND)
        session_in(store, MARKER)
        assert marked_files(tmp_path, MARKER) != []
