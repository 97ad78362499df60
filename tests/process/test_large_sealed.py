"""A large session that is encrypted takes more room than its text, and opens all the same."""

from pathlib import Path

from clientexit_tui.interview.answers import Answer
from clientexit_tui.sessions.files import MAX_SEALED
from clientexit_tui.sessions.listing import Listed
from clientexit_tui.strict_yaml.reader import MAX_BYTES
from tests.sealed import store_in


def test_the_largest_session_that_can_be_saved_opens_again_encrypted(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    store.sealer.seal_new(on=True)  # type: ignore[attr-defined]  # of a real key
    session = store.create("Northwind")
    large = store.save(session.answer("story", Answer(value="x" * (MAX_BYTES - 10_000)), ""))
    size = store.path(session.id).stat().st_size
    assert MAX_BYTES < size < MAX_SEALED
    assert store.load(session.id) == large
    assert isinstance(store.read_entry(store.path(session.id)), Listed)
