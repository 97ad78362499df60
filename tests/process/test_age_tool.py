"""A real passphrase, which costs seconds and much memory, and the age tool at a terminal of its own."""

import shutil
from pathlib import Path

import pytest

from clientexit_tui.sessions.age_key import KEY, Keys
from clientexit_tui.sessions.conversion import encrypt_session
from tests.sealed import PASSPHRASE, age_opens, store_in
from tests.unit.test_sealing import session_in

pytest.importorskip("pyrage")


def test_the_real_passphrase_opens_it_for_us_and_for_the_age_tool(tmp_path: Path) -> None:
    keys = Keys(tmp_path / "keys")
    keys.make(PASSPHRASE)
    assert {each.stat().st_mode & 0o777 for each in keys.folder.iterdir()} == {0o600}
    assert keys.folder.stat().st_mode & 0o777 == 0o700
    store = store_in(tmp_path, keys=keys)
    session = session_in(store)
    text = store.path(session.id).read_bytes()
    encrypt_session(store, session.id)
    if shutil.which("age"):
        assert age_opens(keys.folder / KEY, store.path(session.id), PASSPHRASE) == text
