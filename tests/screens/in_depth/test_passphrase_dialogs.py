"""In depth: the dialogs for the passphrase: going back, and leaving the program meanwhile."""

import asyncio
from pathlib import Path
from threading import Event

import pytest

from clientexit_tui import words
from clientexit_tui.sessions.age_key import Keys, WrongPassphraseError
from clientexit_tui.sessions.store import Store
from clientexit_tui.tui.palette import commands
from tests.driven import app_of, on, press, running, until
from tests.screens.test_passphrase_dialogs import NEW, choose, enter, held, opened, store
from tests.sealed import PASSPHRASE, store_in

__all__ = ["held", "store"]

pytest.importorskip("pyrage")


async def test_esc_leaves_the_passphrase_as_it_is_and_without_a_key_it_is_not_offered(
    store: Store, tmp_path: Path
) -> None:
    async with running(store) as pilot:
        await choose(pilot, words.SEAL_CHANGE_COMMAND)
        await enter(pilot, PASSPHRASE)
        await press(pilot, "escape")
        assert on(pilot, "LibraryScreen")
    assert opened(tmp_path).unlocked
    other = store_in(tmp_path / "other", keys=Keys(tmp_path / "none"))
    async with running(other) as pilot:
        assert words.SEAL_CHANGE_COMMAND not in [each.title for each in commands(app_of(pilot))]


@pytest.mark.parametrize("covered", ["f1", "f12"])
async def test_what_was_opened_over_it_meanwhile_keeps_no_dialog_open(store: Store, held: Event, covered: str) -> None:
    async with running(store) as pilot:
        await press(pilot, "enter")
        await until(pilot, lambda: on(pilot, "AskPassphrase"))
        await enter(pilot, PASSPHRASE)
        await press(pilot, covered)
        assert not on(pilot, "AskPassphrase")
        held.set()
        await until(pilot, lambda: store.sealer.unlocked)
        assert not on(pilot, "AskPassphrase")
        await press(pilot, "escape")
        await until(pilot, lambda: on(pilot, "HomeScreen"))


async def test_leaving_the_program_meanwhile_leaves_a_key_that_opens(store: Store, tmp_path: Path, held: Event) -> None:
    async with running(store) as pilot:
        await choose(pilot, words.SEAL_CHANGE_COMMAND)
        await enter(pilot, PASSPHRASE, NEW, NEW)
        asyncio.get_running_loop().call_later(0.1, held.set)
        await press(pilot, "ctrl+q")
    held.set()
    await asyncio.get_running_loop().shutdown_default_executor()  # as the program does when it ends
    found = [each for each in (PASSPHRASE, NEW) if _opens(tmp_path, each)]
    assert len(found) == 1


def _opens(home: Path, passphrase: str) -> bool:
    try:
        return opened(home, passphrase).unlocked
    except WrongPassphraseError:
        return False
