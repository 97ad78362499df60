"""Power cuts: whatever a disk is left with, a whole version is there, and none older than what was told as saved."""

from pathlib import Path

import pytest

from clientexit_tui.errors import ClientExitError
from clientexit_tui.sessions.codec import Codec
from clientexit_tui.sessions.session import Session
from tests.crash_states import Disk, Op, Recorder, crash_states
from tests.faults import Watched
from tests.process.test_faults import ID, store_in, told

FILE = f"sessions/{ID}.yaml"
ORDER = ["old", "new", "newer", "newest"]


def disk_of(home: Path) -> Disk:
    """The files of a home."""
    return {str(each.relative_to(home)): each.read_bytes() for each in home.rglob("*") if each.is_file()}


def recorded(home: Path) -> tuple[Disk, list[Op]]:
    """Three saves of the next day: what was there before, and what was done."""
    before = store_in(home, Watched())
    before.save(told(Session(ID, "a", "", ""), "old"))
    before.save(told(before.load(ID), "old"))
    start = {name: data for name, data in disk_of(home).items() if name.endswith((".yaml", ".bak"))}
    start = {name: data for name, data in start.items() if not name.startswith("backups")}
    ops = Watched()
    store = store_in(home, ops)
    session = store.load(ID)
    recorder = Recorder(home, ops)
    for text in ORDER[1:]:
        store.save(told(session, text))
        recorder.returned(text)
    return start, recorder.trace


def story_in(data: bytes | None) -> str:
    """The story in a file; empty where it is missing or damaged."""
    try:
        return Codec().decode(data or b"", "f").answers.text("story")
    except ClientExitError:
        return ""


def judged(start: Disk, trace: list[Op], *, free: bool) -> tuple[int, int, int]:
    """How many states there are, in how many the session is broken, and in how many something told is lost."""
    states = broken = lost = 0
    for disk, sure in crash_states(start, trace, free=free):
        states += 1
        story = story_in(disk.get(FILE))
        broken += not story
        lost += bool(story) and ORDER.index(story) < ORDER.index(sure or "old")
    return states, broken, lost


@pytest.mark.parametrize("free", [False, True], ids=["ordered", "free"])
def test_no_power_cut_breaks_the_session_or_loses_what_was_told_as_saved(tmp_path: Path, free: bool) -> None:
    start, trace = recorded(tmp_path)
    states, broken, lost = judged(start, trace, free=free)
    assert (broken, lost) == (0, 0)
    assert states >= (30 if free else 20), states


@pytest.mark.parametrize("free", [False, True], ids=["ordered", "free"])
def test_no_power_cut_leaves_a_broken_version_among_those_kept(tmp_path: Path, free: bool) -> None:
    start, trace = recorded(tmp_path)
    for disk, _ in crash_states(start, trace, free=free):
        kept = [name for name in disk if not name.endswith(".tmp") and name != FILE]
        assert all(story_in(disk[name]) for name in kept)


WITHOUT = {
    "the sync of the file": lambda op: op.kind == "sync",
    "the sync of the folder": lambda op: op.kind == "sync_folder" and op.path == "sessions",
}


@pytest.mark.parametrize("what", WITHOUT)
def test_without_one_of_the_syncs_it_would_be_noticed(tmp_path: Path, what: str) -> None:
    start, trace = recorded(tmp_path)
    less = [op for op in trace if not WITHOUT[what](op)]
    assert less != trace
    _, broken, lost = judged(start, less, free=True)
    assert broken + lost > 0


def naive(kinds: str, start: Disk) -> list[Op]:
    """Ways to save that are often seen."""
    temp, data = "sessions/.x.tmp", start[FILE].replace(b"value: old", b"value: new")
    make = [Op("create", temp, inode=1), Op("write", temp, data=data, inode=1)]
    ways = {
        "in place": [Op("create", FILE, inode=1), Op("write", FILE, data=data, inode=1), Op("sync", FILE, inode=1)],
        "without a sync": [*make, Op("replace", temp, FILE), Op("sync_folder", "sessions")],
        "old moved away first": [
            *(*make, Op("sync", temp, inode=1)),
            *(Op("replace", FILE, "sessions/.bak"), Op("replace", temp, FILE), Op("sync_folder", "sessions")),
        ],
        "old removed first": [
            *(*make, Op("sync", temp, inode=1)),
            *(Op("unlink", FILE), Op("replace", temp, FILE), Op("sync_folder", "sessions")),
        ],
    }
    return [*ways[kinds], Op("returned", data=b"new")]


@pytest.mark.parametrize("kinds", ["in place", "without a sync", "old moved away first", "old removed first"])
def test_ways_to_save_that_are_often_seen_do_break(tmp_path: Path, kinds: str) -> None:
    start, _ = recorded(tmp_path)
    assert judged(start, naive(kinds, start), free=True)[1] > 0
