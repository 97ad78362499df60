"""The visits of a session on disk."""

import errno
import os
import stat
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from clientexit_tui.errors import ClientExitError, SessionError
from clientexit_tui.sessions.armor import BEGIN, END
from clientexit_tui.sessions.codec import Codec
from clientexit_tui.sessions.history import History
from clientexit_tui.sessions.judgement import Interval, Judgement
from clientexit_tui.sessions.saving import SaveFailedError
from clientexit_tui.sessions.sealing import LockedError
from clientexit_tui.sessions.session import Session
from clientexit_tui.sessions.system import Ops
from tests.shipped import Given, answered

ID = "20261101-abcdef"
JUDGED = Judgement("repair", "likely", (Interval("repair", 3, -2, 5), Interval("quiet_exit", 0, 0, 4)), 7, "2.5", "3")


def history(folder: Path, ops: Ops | None = None, judged: Judgement = JUDGED) -> History:
    """A history in this folder that always judges the same."""
    numbers = count(1)
    return History(folder / "history", lambda _session: judged, lambda: f"{next(numbers):012x}", ops)


def session(at: str = "2026-11-02T09:00:00+01:00", **given: Given) -> Session:
    """A session last changed then."""
    return Session(ID, "Northwind", "2026-11-01T08:00:00+01:00", at, answered(**given), 1)


def test_a_visit_is_kept_whole_with_what_the_rules_said_then(tmp_path: Path) -> None:
    kept = history(tmp_path)
    made = session(story="It began well: 12:30, no, ~", people=[{"name": "Ana"}])
    entry = kept.record(made)
    assert entry is not None
    assert kept.visits(ID) == (entry,)
    assert (entry.number, entry.at, entry.changed, entry.judgement) == (1, made.updated, 2, JUDGED)
    assert kept.load(ID, 1) == made
    assert entry.path.name == "20261102T090000-001.yaml"


def test_a_snapshot_is_a_session_file_that_can_be_put_back_as_it_is(tmp_path: Path) -> None:
    entry = history(tmp_path).record(session(story="a"))
    assert entry is not None
    assert Codec().decode(entry.path.read_bytes(), "x.yaml") == session(story="a")


def test_the_folder_of_the_user_is_never_made_for_a_visit_since_a_drive_that_is_away_may_come_back(
    tmp_path: Path,
) -> None:
    kept = history(tmp_path / "unplugged")
    with pytest.raises(SaveFailedError, match="is gone"):
        kept.record(session(story="a"))
    assert list(tmp_path.iterdir()) == []


def test_a_visit_in_which_no_answer_changed_is_not_kept(tmp_path: Path) -> None:
    kept = history(tmp_path)
    assert kept.record(session()) is None
    assert not (tmp_path / "history").exists(), "nothing is made before there is something to keep"
    assert kept.record(session(story="a"))
    moved = replace(session("2026-11-09T09:00:00+01:00", story="a"), title="Other", place="story")
    assert kept.record(moved) is None
    assert len(kept.visits(ID)) == 1


def test_the_number_of_changed_answers_counts_from_the_visit_before(tmp_path: Path) -> None:
    kept = history(tmp_path)
    kept.record(session(story="a", safety_threat="no"))
    kept.record(session(story="b", safety_threat="no"))
    kept.record(session(safety_threat="yes"))
    assert [each.changed for each in kept.visits(ID)] == [2, 1, 2]


def test_visits_are_ordered_by_their_counter_when_the_clock_was_set_back(tmp_path: Path) -> None:
    kept = history(tmp_path)
    kept.record(session("2026-11-02T09:00:00+01:00", story="first"))
    kept.record(session("2019-01-01T00:00:00+00:00", story="second"))
    kept.record(session("no time at all", story="third"))
    assert [(each.number, each.at[:4]) for each in kept.visits(ID)] == [(1, "2026"), (2, "2019"), (3, "no t")]
    assert [kept.load(ID, number).answers.text("story") for number in (1, 2, 3)] == ["first", "second", "third"]


def test_numbers_are_never_used_again_and_go_past_999(tmp_path: Path) -> None:
    kept = history(tmp_path)
    first = kept.record(session(story="a"))
    assert first is not None
    first.path.rename(first.path.with_name("20261102T090000-999.yaml"))
    entry = kept.record(session(story="b"))
    assert entry is not None
    assert entry.path.name == "20261102T090000-1000.yaml"
    assert [each.number for each in kept.visits(ID)] == [999, 1000]


@pytest.mark.parametrize("damage", [b"", b"\0\1\2", b'clientexit: "1"\n', b'clientexit: "99"\n---\n...\n'])
def test_a_damaged_visit_is_listed_with_its_reason_and_the_others_stand(tmp_path: Path, damage: bytes) -> None:
    kept = history(tmp_path)
    kept.record(session(story="a"))
    second = kept.record(session(story="b"))
    assert second is not None
    second.path.write_bytes(damage)
    one, two = kept.visits(ID)
    assert not one.problem
    assert two.problem
    with pytest.raises(ClientExitError):
        kept.load(ID, 2)
    third = kept.record(session(story="b"))
    assert third is not None, "the damaged one is not overwritten: another is kept beside it"
    assert second.path.read_bytes() == damage
    assert third.number == 3


def test_a_visit_that_was_cut_off_is_listed_so(tmp_path: Path) -> None:
    kept = history(tmp_path)
    entry = kept.record(session(story="a"))
    assert entry is not None
    entry.path.write_bytes(entry.path.read_bytes()[:-5])
    assert "ends early" in kept.visits(ID)[0].problem


def test_a_link_or_a_folder_named_like_a_visit_is_not_followed(tmp_path: Path) -> None:
    kept = history(tmp_path)
    kept.record(session(story="a"))
    folder = tmp_path / "history" / ID
    (folder / "20261103T000000-002.yaml").symlink_to(next(folder.glob("*-001.yaml")))
    (folder / "20261103T000000-003.yaml").mkdir()
    assert [bool(each.problem) for each in kept.visits(ID)] == [False, True, True]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
@pytest.mark.parametrize("umask", [0o000, 0o777])
def test_only_the_owner_can_read_visits_whatever_the_umask(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        entry = history(tmp_path).record(session(story="a"))
    finally:
        os.umask(before)
    assert entry is not None
    modes = [stat.S_IMODE(each.stat().st_mode) for each in (entry.path, entry.path.parent, entry.path.parent.parent)]
    assert modes == [0o600, 0o700, 0o700]


class Full(Ops):
    """A disk that is full."""

    def write(self, fd: int, data: memoryview) -> int:
        """Never."""
        del fd, data
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_full_disk_is_told_and_leaves_the_visits_as_they_were(tmp_path: Path) -> None:
    kept = history(tmp_path)
    kept.record(session(story="a"))
    with pytest.raises(SaveFailedError, match="No space left"):
        history(tmp_path, Full()).record(session(story="b"))
    assert len(kept.visits(ID)) == 1
    assert not list((tmp_path / "history" / ID).glob(".*.tmp"))
    assert kept.record(session(story="b")) is not None


def test_what_a_killed_program_left_is_swept_at_the_next_visit(tmp_path: Path) -> None:
    kept = history(tmp_path)
    kept.record(session(story="a"))
    left = tmp_path / "history" / ID / ".20261102T090000-002.yaml.0123456789ab.tmp"
    other = tmp_path / "history" / ID / ".mine.tmp"
    left.write_text("half")
    other.write_text("theirs")
    kept.record(session(story="b"))
    assert (left.exists(), other.exists()) == (False, True)


class Failing(Ops):
    """A system in which one call fails, the others work."""

    def __init__(self, at: int) -> None:
        self.left = at

    def __getattribute__(self, name: str) -> Any:
        call = super().__getattribute__(name)
        if name not in {"open", "read", "write", "chmod", "sync", "sync_folder", "replace", "lock", "stat", "look"}:
            return call

        def counted(*args: Any) -> Any:
            self.left -= 1
            if self.left == 0:
                raise OSError(errno.EIO, "Input/output error")
            return call(*args)

        return counted


def test_whichever_call_fails_what_was_kept_stands_and_the_next_try_works(tmp_path: Path) -> None:
    kept, failed = history(tmp_path), 0
    kept.record(session(story="0"))
    for at in range(1, 100):
        before = [kept.load(ID, each.number) for each in kept.visits(ID)]
        ops = Failing(at)
        try:
            history(tmp_path, ops).record(session(story=str(at)))
        except ClientExitError:
            failed += 1
        after = [kept.load(ID, each.number) for each in kept.visits(ID)]
        assert after[: len(before)] == before
        kept.record(session(story=str(at)))
        assert kept.load(ID, kept.visits(ID)[-1].number).answers.text("story") == str(at)
        if ops.left > 0:
            break
    assert failed >= 10
    assert not list((tmp_path / "history" / ID).glob(".*.tmp"))


class Armour:
    """Something that seals, for tests: it turns the bytes around."""

    for_new = True

    def __init__(self, *, unlocked: bool = True) -> None:
        self.unlocked = unlocked

    def seal(self, data: bytes) -> bytes:
        """The bytes sealed."""
        return BEGIN + b"\n" + data[::-1].hex().encode() + b"\n" + END + b"\n"

    def open(self, data: bytes) -> bytes:
        """The bytes as they were."""
        if not self.unlocked:
            raise LockedError
        opened = bytes.fromhex(data.splitlines()[1].decode())
        return opened[::-1]


def test_the_visits_of_an_encrypted_session_are_encrypted_too(tmp_path: Path) -> None:
    def sealed(*, unlocked: bool) -> History:
        armour = Armour(unlocked=unlocked)
        return History(
            tmp_path / "history", lambda _: JUDGED, lambda: "0123456789ab", sealer=armour, sealed=lambda _: True
        )

    kept = sealed(unlocked=True)
    entry = kept.record(session(story="a secret of Northwind"))
    assert entry is not None
    assert entry.path.name == "20261102T090000-001.yaml.age"
    assert not [path for path in tmp_path.rglob("*") if path.is_file() and b"Northwind" in path.read_bytes()]
    assert kept.visits(ID) == (entry,)
    assert kept.load(ID, 1).answers.text("story") == "a secret of Northwind"
    (locked,) = sealed(unlocked=False).visits(ID)
    assert "locked" in locked.problem


def test_visits_move_away_and_back_with_their_session(tmp_path: Path) -> None:
    kept = history(tmp_path)
    kept.record(session(story="a"))
    away = tmp_path / "sessions" / "bin" / "x.history"
    assert kept.move(ID, away)
    assert kept.visits(ID) == ()
    assert kept.bring_back(ID, away)
    assert kept.load(ID, 1).answers.text("story") == "a"
    assert not kept.move("20260101-000000", away), "a session without visits has nothing to move"


def test_visits_come_back_only_where_nothing_is_in_their_place(tmp_path: Path) -> None:
    kept, away = history(tmp_path), tmp_path / "away"
    kept.record(session(story="a"))
    kept.move(ID, away)
    kept.record(session(story="b"))
    with pytest.raises(SessionError, match="there already"):
        kept.bring_back(ID, away)
    assert kept.load(ID, 1).answers.text("story") == "b"


def test_forgotten_visits_are_gone_for_good(tmp_path: Path) -> None:
    kept = history(tmp_path)
    kept.record(session(story="a"))
    kept.forget(ID)
    assert kept.visits(ID) == ()
    assert not (tmp_path / "history" / ID).exists()
    kept.forget(ID)


@pytest.mark.parametrize("bad", ["../sessions", "", "20261101-abcdef/.."])
def test_what_is_no_id_leads_nowhere(tmp_path: Path, bad: str) -> None:
    with pytest.raises(SessionError, match="not the id"):
        history(tmp_path).visits(bad)


def test_a_visit_that_does_not_exist_is_named(tmp_path: Path) -> None:
    with pytest.raises(SessionError, match="no visit 4"):
        history(tmp_path).load(ID, 4)


def test_a_file_of_another_session_is_no_visit_of_this_one(tmp_path: Path) -> None:
    kept = history(tmp_path)
    entry = kept.record(session(story="a"))
    assert entry is not None
    other = tmp_path / "history" / "20261101-000000"
    other.mkdir()
    (other / entry.path.name).write_bytes(entry.path.read_bytes())
    with pytest.raises(SessionError, match="holds the session"):
        kept.load("20261101-000000", 1)


@pytest.mark.parametrize("judged", [Judgement(), JUDGED])
def test_what_was_judged_is_read_back_as_it_was(tmp_path: Path, judged: Judgement) -> None:
    kept = history(tmp_path, judged=judged)
    kept.record(session(story="a"))
    assert kept.visits(ID)[0].judgement == judged
