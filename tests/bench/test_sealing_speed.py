"""What encryption adds to a save and to opening: a session of 43 KB, durable, against the same one plain."""

import statistics
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from clientexit_tui.interview.answers import Answer
from clientexit_tui.sessions.conversion import encrypt_session
from clientexit_tui.sessions.session import Session
from clientexit_tui.sessions.store import Store
from tests.sealed import store_in

pytest.importorskip("pyrage")
ROUNDS = 40


def big(store: Store) -> Session:
    """A session of 150 answers."""
    session = store.create("big")
    for number in range(150):
        session = session.answer(f"question_{number}", Answer(value=f"{number} " + "words and more " * 17), "")
    return store.save(session)


def milliseconds(work: Callable[[], object]) -> float:
    """How long it takes once."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def test_a_save_of_a_sealed_session_costs_less_than_5_ms_more(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plain, sealed = store_in(tmp_path / "plain"), store_in(tmp_path / "sealed")
    sessions = {"plain": big(plain), "sealed": big(sealed)}
    encrypt_session(sealed, sessions["sealed"].id)
    saves: dict[str, list[float]] = {"plain": [], "sealed": []}
    loads: dict[str, list[float]] = {"plain": [], "sealed": []}
    for turn in range(ROUNDS):  # in turns, so that a busy machine slows both
        for name, store in (("plain", plain), ("sealed", sealed)):
            changed = sessions[name].answer("question_7", Answer(value=f"{turn}"), "")
            saves[name].append(milliseconds(lambda store=store, changed=changed: store.save(changed)))  # type: ignore[misc]
            loads[name].append(milliseconds(lambda store=store, changed=changed: store.load(changed.id)))  # type: ignore[misc]
    size = plain.path(sessions["plain"].id).stat().st_size
    more = statistics.median(saves["sealed"]) - statistics.median(saves["plain"])
    with capsys.disabled():
        for what, times in (("save", saves), ("open", loads)):
            said = ", ".join(f"{name} {statistics.median(each):.2f} ms" for name, each in times.items())
            print(f"\n{what} of {size:,} bytes, median of {ROUNDS}: {said}", end="")
        print(f"\na sealed save costs {more:.2f} ms more")
    assert more < 5
