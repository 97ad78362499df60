"""One writer: a claim lasts as long as its program, is told to others in words, and is never in the way of the dead."""

import errno
import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from clientexit_tui.cli.run import run
from clientexit_tui.errors import SessionError
from clientexit_tui.locations import sessions_dir
from clientexit_tui.sessions.claims import ClaimedError, Claims, Holder
from clientexit_tui.sessions.system import Lock, Ops
from tests.places import ROOT
from tests.tui_desk import NOW, session_in
from tests.tui_desk import store_in as desk_store
from tests.unit.test_store import store_in, told

ID = "20261122-abcdef"
AT = datetime(2026, 11, 22, 14, 2, tzinfo=UTC)


class Lockless(Ops):
    """A file system without locks."""

    def try_lock(self, fd: int) -> Lock:
        del fd
        return Lock.ABSENT


def claims(
    folder: Path, host: str = "desk", pid: int | None = None, at: datetime = AT, ops: Ops | None = None
) -> Claims:
    """The claims of one program."""
    number = os.getpid() if pid is None else pid
    return Claims(folder, lambda: Holder(host, number, "clientexit 1", at.isoformat()), ops or Ops())


def lock_file(folder: Path) -> Path:
    """The file of a claim."""
    return folder / f".{ID}.yaml.lock"


def test_a_second_program_is_told_who_has_the_session_open_and_since_when(tmp_path: Path) -> None:
    mine, other = claims(tmp_path), claims(tmp_path)
    mine.take(ID)
    mine.take(ID)
    with pytest.raises(ClaimedError) as caught:
        other.take(ID)
    assert caught.value.holder == Holder("desk", os.getpid(), "clientexit 1", AT.isoformat())
    assert str(caught.value) == (
        f"The session {ID} is open in clientexit 1 on desk (process {os.getpid()}) since 2026-11-22 14:02, "
        "so it is not changed here. Close it there first"
    )
    assert (mine.holder(ID), other.holder(ID)) == (None, caught.value.holder)
    other.take("20261122-000000")


def test_the_words_leave_out_the_day_of_today() -> None:
    holder = Holder("desk", 1, "", AT.isoformat())
    assert (holder.since_words("2026-11-22"), holder.since_words("2026-11-23")) == ("14:02", "2026-11-22 14:02")


def test_a_claim_given_back_can_be_taken_and_leaves_no_file(tmp_path: Path) -> None:
    mine, other = claims(tmp_path), claims(tmp_path)
    mine.take(ID)
    assert lock_file(tmp_path).stat().st_mode & 0o777 == 0o600
    mine.release(ID)
    mine.release(ID)
    assert not lock_file(tmp_path).exists()
    other.take(ID)


def test_the_claim_of_a_program_that_was_killed_is_free_at_once(tmp_path: Path) -> None:
    code = f"""
import os, sys
from pathlib import Path
from clientexit_tui.sessions.claims import Claims, Holder
from clientexit_tui.sessions.system import Ops
claims = Claims(Path(sys.argv[1]), lambda: Holder("desk", os.getpid(), "x", ""), Ops())
claims.take("{ID}")
print("taken", flush=True)
sys.stdin.read()
"""
    command = [sys.executable, "-c", code, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT) as program:
        assert program.stdout
        assert program.stdout.readline() == "taken\n"
        with pytest.raises(ClaimedError):
            claims(tmp_path).take(ID)
        program.kill()
        program.wait()
    assert lock_file(tmp_path).exists(), "nobody could take it away"
    assert claims(tmp_path).holder(ID) is None
    assert claims(tmp_path).sweep() == (lock_file(tmp_path).name,)
    claims(tmp_path).take(ID)


def test_a_sweep_leaves_claims_of_the_living(tmp_path: Path) -> None:
    mine, other = claims(tmp_path), claims(tmp_path)
    mine.take(ID)
    assert (mine.sweep(), other.sweep()) == ((), ())
    assert lock_file(tmp_path).exists()


@pytest.mark.parametrize(
    ("host", "pid", "age", "free"),
    [
        ("desk", os.getppid(), timedelta(0), False),
        ("desk", os.getpid(), timedelta(0), True),
        ("desk", 2**22 + 1, timedelta(0), True),
        ("desk", 0, timedelta(0), True),
        ("laptop", 1, timedelta(hours=20), False),
        ("laptop", 1, timedelta(hours=25), True),
    ],
    ids=["alive", "itself", "dead", "no pid", "elsewhere", "elsewhere for long"],
)
def test_without_locks_the_program_and_its_computer_tell_who_lives(
    tmp_path: Path, host: str, pid: int, age: timedelta, free: bool
) -> None:
    claims(tmp_path, host, pid, AT - age, Lockless()).take(ID)
    other = claims(tmp_path, ops=Lockless())
    assert (other.holder(ID) is None) is free
    if free:
        other.take(ID)
    else:
        with pytest.raises(ClaimedError):
            other.take(ID)


@pytest.mark.parametrize("said", [b"", b"\xff\x00", b"[]", b'{"host": 1}', b"[" * 900, b'{"pid": "x"}'])
def test_whatever_is_written_in_a_claim_only_its_lock_counts(tmp_path: Path, said: bytes) -> None:
    mine = claims(tmp_path)
    mine.take(ID)
    lock_file(tmp_path).write_bytes(said)
    with pytest.raises(ClaimedError, match="on another computer"):
        claims(tmp_path).take(ID)
    lockless = claims(tmp_path, ops=Lockless())
    assert lockless.holder(ID) is None


def test_control_characters_in_a_claim_never_reach_the_screen(tmp_path: Path) -> None:
    mine = claims(tmp_path)
    mine.take(ID)
    said = {"host": "\x1b[31mred", "pid": 1, "program": "p\n" * 300, "since": "\x07"}
    lock_file(tmp_path).write_text(json.dumps(said), encoding="utf-8")
    with pytest.raises(ClaimedError) as caught:
        claims(tmp_path).take(ID)
    assert str(caught.value).isprintable()


def test_a_link_in_the_place_of_a_claim_is_not_followed(tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.write_text("mine")
    lock_file(tmp_path).symlink_to(target)
    with pytest.raises(OSError, match=os.strerror(errno.ELOOP)):
        claims(tmp_path).take(ID)
    assert target.read_text() == "mine"


def test_what_another_program_has_open_is_neither_saved_nor_deleted_here(tmp_path: Path) -> None:
    mine, other = store_in(tmp_path), store_in(tmp_path)
    session = mine.create("a")
    seen = other.load(session.id)
    mine.claim(session.id)
    before = mine.path(session.id).read_bytes()
    for change in (
        lambda: other.save(told(seen, "x")),
        lambda: other.delete(session.id),
        lambda: other.save_over(seen),
    ):
        with pytest.raises(ClaimedError, match="is open in clientexit"):
            change()
    assert mine.path(session.id).read_bytes() == before
    assert mine.save(told(session, "y")) == other.load(session.id)
    mine.release(session.id)
    other.save(told(seen, "z"))
    assert mine.peek(session.id).answers.text("story") == "z"


def test_an_id_that_is_none_cannot_be_claimed(tmp_path: Path) -> None:
    with pytest.raises(SessionError, match="is not the id"):
        store_in(tmp_path).claim("../x")


def test_set_on_a_session_that_is_open_elsewhere_ends_with_1_and_the_same_sentence(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = desk_store(sessions_dir(home))
    session = session_in(store)
    store.claim(session.id)
    assert run(("set", session.id, "client_name", "Acme"), lambda *_: 0, lambda: NOW) == 1
    assert f"The session {session.id} is open in clientexit" in capsys.readouterr().err
    store.release(session.id)
    assert run(("set", session.id, "client_name", "Acme"), lambda *_: 0, lambda: NOW) == 0
