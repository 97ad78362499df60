"""The saver: off the caller's thread, only the newest version, and nothing that failed is forgotten."""

import threading
from collections.abc import Iterator

import pytest

from clientexit_tui.errors import SessionError
from clientexit_tui.sessions.saving_thread import SaveResult, SavingThread
from clientexit_tui.sessions.session import Session

WAIT = 10.0
"""Seconds until a test gives up; none of them takes long."""


def session(title: str, session_id: str = "20261122-abcdef") -> Session:
    """A session told apart by its title."""
    return Session(session_id, title, "", "")


class Disk:
    """A store that can be made to wait or fail."""

    def __init__(self) -> None:
        self.saved: list[str] = []
        self.threads: set[int] = set()
        self.broken = False
        self.refused = ""
        self.entered = threading.Event()
        self.gate = threading.Event()
        self.gate.set()

    def save(self, session: Session) -> Session:
        self.threads.add(threading.get_ident())
        self.entered.set()
        assert self.gate.wait(WAIT)
        if self.broken or session.title == self.refused:
            raise SessionError("disk full")
        self.saved.append(session.title)
        return session


@pytest.fixture
def disk() -> Disk:
    """A store that saves at once."""
    return Disk()


@pytest.fixture
def results() -> list[SaveResult]:
    """What was reported."""
    return []


@pytest.fixture
def saver(disk: Disk, results: list[SaveResult]) -> Iterator[SavingThread]:
    """A saver that is closed after the test."""
    made = SavingThread(disk, results.append)
    yield made
    disk.gate.set()
    made.close(WAIT)


def test_what_is_submitted_is_saved_on_another_thread(
    saver: SavingThread, disk: Disk, results: list[SaveResult]
) -> None:
    assert not saver.pending
    saver.submit(session("a"))
    assert saver.flush(WAIT)
    assert (disk.saved, saver.pending) == (["a"], False)
    assert threading.get_ident() not in disk.threads
    assert saver.close(WAIT)
    assert results == [SaveResult(session("a"))]


def test_while_one_version_is_saved_only_the_newest_waits(saver: SavingThread, disk: Disk) -> None:
    disk.gate.clear()
    saver.submit(session("1"))
    assert disk.entered.wait(WAIT)
    for number in range(2, 50):
        saver.submit(session(str(number)))
    saver.submit(session("other", "20261122-000000"))
    assert saver.pending
    disk.gate.set()
    assert saver.flush(WAIT)
    assert disk.saved == ["1", "49", "other"]


def test_a_flush_gives_up_in_time(saver: SavingThread, disk: Disk) -> None:
    disk.gate.clear()
    saver.submit(session("a"))
    assert not saver.flush(0.01)
    assert saver.pending


def test_a_failed_save_is_reported_kept_and_tried_again(
    saver: SavingThread, disk: Disk, results: list[SaveResult]
) -> None:
    disk.broken = True
    saver.submit(session("a"))
    assert not saver.flush(WAIT)
    assert saver.pending
    saver.retry()
    assert not saver.flush(WAIT)
    disk.broken = False
    saver.retry()
    assert saver.flush(WAIT)
    assert (disk.saved, saver.pending) == (["a"], False)
    saver.close(WAIT)
    assert [str(result.error) for result in results] == ["disk full", "disk full", "None"]
    assert results[0].session == session("a")


def test_a_newer_version_takes_the_place_of_one_that_failed(saver: SavingThread, disk: Disk) -> None:
    disk.broken = True
    saver.submit(session("old"))
    saver.flush(WAIT)
    disk.broken = False
    saver.submit(session("new"))
    assert saver.flush(WAIT)
    saver.retry()
    assert saver.flush(WAIT)
    assert disk.saved == ["new"]


def test_a_failure_is_not_kept_where_a_newer_version_waits(saver: SavingThread, disk: Disk) -> None:
    disk.refused = "old"
    disk.gate.clear()
    saver.submit(session("old"))
    assert disk.entered.wait(WAIT)
    saver.submit(session("new"))
    disk.gate.set()
    assert saver.flush(WAIT)
    disk.refused = ""
    saver.retry()
    assert saver.flush(WAIT)
    assert disk.saved == ["new"]


def test_what_failed_can_be_dropped(saver: SavingThread, disk: Disk) -> None:
    disk.broken = True
    saver.submit(session("a"))
    saver.flush(WAIT)
    saver.drop("20261122-abcdef")
    assert not saver.pending
    assert saver.flush(WAIT)


def test_closing_saves_what_waits_and_takes_no_more(saver: SavingThread, disk: Disk) -> None:
    disk.gate.clear()
    saver.submit(session("a"))
    assert disk.entered.wait(WAIT)
    saver.submit(session("b"))
    disk.gate.set()
    assert saver.close(WAIT)
    assert disk.saved == ["a", "b"]
    with pytest.raises(RuntimeError, match="closed"):
        saver.submit(session("c"))


def test_a_listener_that_fails_does_not_end_the_saves(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[threading.ExceptHookArgs] = []
    monkeypatch.setattr(threading, "excepthook", shown.append)

    def listen(_: SaveResult) -> None:
        raise ValueError("listener")

    saver = SavingThread(disk, listen)
    saver.submit(session("a"))
    assert saver.flush(WAIT)
    saver.submit(session("b"))
    assert saver.close(WAIT)
    assert disk.saved == ["a", "b"]
    assert [str(each.exc_value) for each in shown] == ["listener", "listener"]
