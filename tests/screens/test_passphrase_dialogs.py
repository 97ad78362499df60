"""While a passphrase is tried the screen stays alive and says so; the passphrase is changed from the palette."""

from pathlib import Path
from threading import Event

import pytest
from textual.widgets import Input

from clientexit_tui import words
from clientexit_tui.sessions import wrapping
from clientexit_tui.sessions.age_key import KEY, Keys
from clientexit_tui.sessions.store import Store
from clientexit_tui.tui.palette import commands
from tests.driven import Driven, app_of, flat, on, press, running, until
from tests.sealed import PASSPHRASE, cheap_passphrases, store_in

pytest.importorskip("pyrage")
NEW = "three other words"


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """A store with a key, locked, and one session in it."""
    cheap_passphrases(monkeypatch)
    Keys(tmp_path / "keys").make(PASSPHRASE)
    keys = Keys(tmp_path / "keys")
    made = store_in(tmp_path, keys=keys)
    keys.seal_new(on=True)
    store_in(tmp_path, keys=opened(tmp_path)).create("Bellhouse")
    return made


def opened(home: Path, passphrase: str = PASSPHRASE) -> Keys:
    """The key of a folder, opened."""
    keys = Keys(home / "keys")
    keys.unlock(passphrase)
    return keys


@pytest.fixture
def held(store: Store, monkeypatch: pytest.MonkeyPatch) -> Event:
    """Holds up every passphrase that is tried until it is set."""
    del store
    event, real = Event(), wrapping.unwrap

    def unwrap(data: bytes, passphrase: str) -> bytes:
        assert event.wait(30)
        return real(data, passphrase)

    monkeypatch.setattr(wrapping, "unwrap", unwrap)
    return event


async def enter(pilot: Driven, *lines: str) -> None:
    """Fills in the lines one after the other, as if pasted."""
    for line in lines:
        focused = pilot.app.focused
        assert isinstance(focused, Input)
        focused.value = line
        await press(pilot, "enter")


async def test_the_screen_stays_alive_and_says_what_is_done_while_a_passphrase_is_tried(
    store: Store, held: Event
) -> None:
    async with running(store) as pilot:
        await press(pilot, "enter")
        await until(pilot, lambda: on(pilot, "AskPassphrase"))
        await enter(pilot, PASSPHRASE)
        assert words.SEAL_WAIT in flat(pilot)
        await pilot.resize_terminal(60, 20)
        await pilot.pause()
        assert words.SEAL_WAIT in flat(pilot), "it is drawn anew meanwhile"
        await press(pilot, "escape")
        assert words.SEAL_BUSY in flat(pilot)
        assert on(pilot, "AskPassphrase")
        held.set()
        await until(pilot, lambda: on(pilot, "HomeScreen"))


async def choose(pilot: Driven, title: str) -> None:
    """Chooses a command of the palette."""
    next(each for each in commands(app_of(pilot)) if each.title == title).callback()
    await pilot.pause()


async def test_the_passphrase_is_changed_and_old_copies_are_named(store: Store, tmp_path: Path) -> None:
    before = (tmp_path / "keys" / KEY).read_bytes()
    async with running(store) as pilot:
        await choose(pilot, words.SEAL_CHANGE_COMMAND)
        for typed, said in (
            (("wrong one", NEW, NEW), "does not open the key"),
            ((PASSPHRASE, NEW, f"{NEW}!"), words.SEAL_NOT_SAME),
            ((PASSPHRASE, "short", "short"), "8 characters"),
        ):
            await enter(pilot, *typed)
            await until(pilot, lambda said=said: said in flat(pilot))  # type: ignore[misc]
            assert (tmp_path / "keys" / KEY).read_bytes() == before
        await enter(pilot, PASSPHRASE, NEW, NEW)
        await until(pilot, lambda: on(pilot, "Tell"))
        assert words.SEAL_CHANGED in flat(pilot)
        assert "still open with the old passphrase" in flat(pilot)
    assert opened(tmp_path, NEW).unlocked
