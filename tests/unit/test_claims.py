"""One writer: a claim lasts as long as its program, is told to others in words, and is never in the way of the dead."""

import errno
import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from clientexit_tui.cli.run import run
from clientexit_tui.errors import SessionError
from clientexit_tui.locations import sessions_dir
from clientexit_tui.sessions.claims import ClaimedError, Claims, Holder
from clientexit_tui.sessions.system import Lock, Ops
from tests.driven import NOW, session_in
from tests.driven import store_in as desk_store
from tests.faults import Watched
from tests.places import ROOT
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
        ("laptop", 1, timedelta(hours=24), True),
        ("laptop", 1, timedelta(hours=25), True),
    ],
    ids=["alive", "itself", "dead", "no pid", "elsewhere", "elsewhere for a day", "elsewhere for long"],
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


@pytest.mark.parametrize(
    ("answer", "lives"),
    [(None, True), (PermissionError, True), (ProcessLookupError, False), (OverflowError, False)],
    ids=["ours", "of another user", "none", "no number of a process"],
)
@pytest.mark.parametrize("pid", [1, 4711])
def test_asking_whether_a_program_lives_never_harms_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pid: int, answer: type[Exception] | None, lives: bool
) -> None:
    claims(tmp_path, pid=pid, ops=Lockless()).take(ID)
    asked: list[tuple[int, int]] = []

    def kill(*asking: int) -> None:
        asked.append((asking[0], asking[1]))
        if answer:
            raise answer

    monkeypatch.setattr(os, "kill", kill)
    assert (claims(tmp_path, ops=Lockless()).holder(ID) is not None) is lives
    assert asked == [(pid, 0)], "0 asks, any other number is a signal"


@pytest.mark.parametrize("since", ["", "yesterday", "2026-11-22T14:02:00"], ids=["none", "words", "no zone"])
def test_without_locks_a_time_that_tells_nothing_keeps_nobody_out(tmp_path: Path, since: str) -> None:
    theirs = Claims(tmp_path, lambda: Holder("laptop", 1, "x", since), Lockless())
    theirs.take(ID)
    mine = claims(tmp_path, ops=Lockless())
    assert mine.holder(ID) is None
    mine.take(ID)


def test_where_numbers_of_programs_cannot_be_asked_the_time_decides(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clientexit_tui.sessions.claims.sys", SimpleNamespace(platform="win32"))
    claims(tmp_path, pid=2**22 + 1, at=AT - timedelta(hours=1), ops=Lockless()).take(ID)
    assert claims(tmp_path, ops=Lockless()).holder(ID) is not None


def test_who_has_it_open_is_said_as_far_as_it_is_known() -> None:
    known = Holder("desk", 7, "clientexit 1", "2026-11-22T14:02:33+00:00")
    words = "so it is not changed here. Close it there first"
    assert str(ClaimedError(ID, known)) == (
        f"The session {ID} is open in clientexit 1 on desk (process 7) since 2026-11-22 14:02, {words}"
    )
    assert str(ClaimedError(ID, Holder("desk", 0, "", ""))) == (
        f"The session {ID} is open in another program on desk (process 0), {words}"
    )
    assert [Holder("", 0, "", said).since_words() for said in ("", "2026-11-22")] == ["", "2026-11-22"]


def test_what_a_claim_says_is_one_short_line_each(tmp_path: Path) -> None:
    mine = claims(tmp_path)
    mine.take(ID)
    said = {"host": "h" * 101, "pid": "12", "program": "a\nb", "since": 2026}
    lock_file(tmp_path).write_text(json.dumps(said), encoding="utf-8")
    assert claims(tmp_path).holder(ID) == Holder("h" * 100, 12, "a b", "2026")


def test_looking_never_makes_a_claim_and_leaves_no_file_open(tmp_path: Path) -> None:
    ops = Watched()
    mine, other = claims(tmp_path), claims(tmp_path, ops=ops)
    assert other.holder(ID) is None
    mine.take(ID)
    assert other.holder(ID) is not None
    other.check("20261122-000000")
    with pytest.raises(ClaimedError):
        other.check(ID)
    with pytest.raises(ClaimedError):
        other.take(ID)
    assert not ops.open_files

    def gone(name: str, args: tuple[object, ...]) -> None:
        if name == "open" and args[0] == lock_file(tmp_path):
            lock_file(tmp_path).unlink(missing_ok=True)

    ops.before = gone
    assert other.holder(ID) is None, "it went between the look and the opening"
    assert not lock_file(tmp_path).exists()
    assert not ops.open_files


@pytest.mark.parametrize("call", ["unlink", "close", "lock"])
def test_a_claim_given_back_is_free_whatever_the_system_tells(tmp_path: Path, call: str) -> None:
    ops = Watched()
    mine = claims(tmp_path, ops=ops)
    mine.take(ID)

    def fail(name: str, _: object) -> None:
        if name == call:
            raise OSError(errno.EIO, "Input/output error")

    ops.before = fail
    mine.release(ID)
    ops.before = lambda *_: None
    assert not ops.open_files
    claims(tmp_path).take(ID)


@pytest.mark.parametrize(
    ("call", "told"),
    [("chmod", OSError), ("try_lock", OSError), ("close", ClaimedError)],
    ids=["mode", "lock", "close"],
)
def test_a_claim_that_cannot_be_taken_is_told_by_its_first_error_and_leaves_no_file_open(
    tmp_path: Path, call: str, told: type[Exception]
) -> None:
    if told is ClaimedError:
        claims(tmp_path).take(ID)
    ops, files = Watched(), set[object]()

    def note(name: str, args: tuple[object, ...], result: object) -> None:
        if name == "open" and args[0] == lock_file(tmp_path):
            files.add(result)

    def fail(name: str, args: tuple[object, ...]) -> None:
        if name == call and args[0] in files:
            raise OSError(errno.EIO, "Input/output error")

    ops.after, ops.before = note, fail
    with pytest.raises(told):
        claims(tmp_path, ops=ops).take(ID)
    assert files
    assert not ops.open_files


def test_a_claim_that_was_taken_stays_taken_where_only_the_end_of_the_folders_lock_fails(tmp_path: Path) -> None:
    ops = Watched()
    mine = claims(tmp_path, ops=ops)

    def fail(name: str, _: object) -> None:
        if name == "close":
            raise OSError(errno.EIO, "Input/output error")

    ops.before = fail
    mine.take(ID)
    ops.before = lambda *_: None
    with pytest.raises(ClaimedError):
        claims(tmp_path).take(ID)


def test_a_claim_nobody_could_sign_still_keeps_others_out(tmp_path: Path) -> None:
    ops = Watched()

    def full(name: str, _: object) -> None:
        if name == "write":
            raise OSError(errno.ENOSPC, "No space left on device")

    ops.before = full
    claims(tmp_path, ops=ops).take(ID)
    assert claims(tmp_path).holder(ID) == Holder("another computer", 0, "", "")


def test_a_new_signature_covers_all_of_an_old_one(tmp_path: Path) -> None:
    lock_file(tmp_path).write_bytes(b"x" * 900)
    claims(tmp_path, host="d").take(ID)
    text = lock_file(tmp_path).read_text()
    assert json.loads(text) == {"host": "d", "pid": os.getpid(), "program": "clientexit 1", "since": AT.isoformat()}
    assert text.endswith("}\n")


def test_a_sweep_names_what_was_left_in_order_and_leaves_files_of_others(tmp_path: Path) -> None:
    left = [f".20261122-00000{number}.yaml.lock" for number in (3, 1, 2)]
    others = [".lock", ".x.yaml.lock", "20261122-000001.yaml.lock", f"{left[0]}.lock"]
    for name in (*left, *others):
        (tmp_path / name).touch()
    mine = claims(tmp_path)
    mine.take("20261122-000004")
    assert mine.sweep() == tuple(sorted(left))
    assert {each.name for each in tmp_path.iterdir()} == {*others, ".20261122-000004.yaml.lock"}
    assert not mine._swept(tmp_path / ".x.yaml.lock")


def test_where_another_is_quicker_a_sweep_leaves_the_claim(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lock_file(tmp_path).touch()
    mine, other = claims(tmp_path), claims(tmp_path)
    look = mine.holder

    def quick(session_id: str) -> Holder | None:
        found = look(session_id)
        other.take(session_id)
        return found

    monkeypatch.setattr(mine, "holder", quick)
    assert mine.sweep() == ()
    assert lock_file(tmp_path).exists()
