"""Versions kept: one a day for two weeks, the bin for thirty days, and nothing is thrown away while it is held."""

import errno
import os
import stat
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from clientexit_tui.errors import SessionError
from clientexit_tui.sessions.session import Header, Session
from clientexit_tui.sessions.store import Store
from clientexit_tui.sessions.system import Ops
from tests.unit.test_store import numbers, told


@dataclass
class World:
    """A store whose days pass, and which may hold sessions."""

    folder: Path
    ops: Ops | None = None
    now: datetime = datetime(2026, 11, 1, 9, tzinfo=UTC)
    held: bool = False
    random_hex: Callable[[], str] = field(default_factory=numbers)

    def store(self) -> Store:
        """The sessions, as a program that has just started has them."""
        return Store(
            self.folder / "sessions",
            lambda: self.now,
            self.random_hex,
            lambda session: Header(session.id, session.title, urgent=self.held),
            self.ops,
            backups=self.folder / "backups",
        )

    def write(self, session: Session, text: str, days: int = 0) -> Session:
        """Saves a text some days later, with a program that has just started."""
        self.now += timedelta(days=days)
        store = self.store()
        store.load(session.id)
        return store.save(told(session, text))

    def kept(self, session_id: str) -> dict[str, str]:
        """The stories kept, by day."""
        store = self.store()
        read = {each.stem: each.read_bytes() for each in store.backups.of(session_id)}
        return {day: store._codec.decode(data, day).answers.text("story") for day, data in read.items()}


@pytest.fixture
def world(tmp_path: Path) -> World:
    """A store whose clock begins on the first of November."""
    return World(tmp_path)


def test_the_version_before_the_first_save_of_a_day_is_kept(world: World) -> None:
    session = world.store().create("a")
    assert world.kept(session.id) == {}
    for text in ("1", "2", "3"):
        world.write(session, text)
    world.write(session, "4", days=1)
    world.write(session, "5")
    assert world.kept(session.id) == {"2026-11-01": "", "2026-11-02": "3"}
    for path in (world.folder / "backups", *(world.folder / "backups").rglob("*")):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600)


def test_versions_stay_for_two_weeks_and_the_newest_for_longer(world: World) -> None:
    session = world.store().create("a")
    for number in range(20):
        world.write(session, str(number), days=1)
    days = list(world.kept(session.id))
    assert (days[0], days[-1], len(days)) == ("2026-11-07", "2026-11-21", 15)
    world.now += timedelta(days=100)
    world.store().sweep()
    assert list(world.kept(session.id)) == ["2026-11-21"], "somebody who comes back late still finds one"


def test_while_it_is_held_no_version_is_thrown_away(world: World) -> None:
    world.held = True
    session = world.store().create("a")
    for number in range(20):
        world.write(session, str(number), days=1)
    assert len(world.kept(session.id)) == 20
    token = world.store().delete(session.id)
    world.now += timedelta(days=400)
    assert world.store().sweep() == ()
    assert world.store().undelete(token) == session.id
    world.held = False
    world.write(session, "done")
    world.store().sweep()
    assert len(world.kept(session.id)) == 1


def test_the_versions_of_a_session_that_is_gone_go_too_after_two_weeks(world: World) -> None:
    session = world.store().create("a")
    world.write(session, "x")
    world.store().delete(session.id)
    world.now += timedelta(days=20)
    world.store().sweep()
    assert list(world.kept(session.id)) == ["2026-11-01"], "it is still in the bin"
    world.now += timedelta(days=20)
    world.store().sweep()
    assert not world.store().bin.files()
    world.store().sweep()
    assert not (world.folder / "backups" / session.id).exists()


def test_the_bin_is_emptied_after_thirty_days(world: World) -> None:
    session = world.store().create("a")
    world.write(session, "x")
    token = world.store().delete(session.id)
    assert token.startswith(f"{session.id}.20261101.")
    world.now += timedelta(days=30)
    assert world.store().sweep() == ()
    world.now += timedelta(days=1)
    assert world.store().sweep() == (token,)
    assert list((world.folder / "sessions" / "bin").iterdir()) == [], "the version before goes with it"
    with pytest.raises(SessionError, match="no longer in the bin"):
        world.store().undelete(token)


class AsOldAs(Ops):
    """A system whose files were all changed last, in whatever way, at one moment."""

    def __init__(self, moment: datetime) -> None:
        self._seconds = moment.timestamp()

    def look(self, path: Path) -> os.stat_result:
        """What the system knows of a path."""
        known = [*super().look(path)]
        known[stat.ST_MTIME] = known[stat.ST_CTIME] = int(self._seconds)
        return os.stat_result(known)


def test_what_an_older_version_deleted_is_as_old_as_its_last_change(world: World) -> None:
    world.ops = AsOldAs(world.now)
    session = world.store().create("a")
    folder = world.folder / "sessions" / "bin"
    token = world.store().delete(session.id)
    (folder / token).rename(folder / f"{session.id}.0123456789ab.yaml")
    world.now += timedelta(days=30)
    assert world.store().sweep() == ()
    world.now += timedelta(days=1)
    assert world.store().sweep() == (f"{session.id}.0123456789ab.yaml",)


def test_what_cannot_be_read_is_not_judged_and_stays(world: World) -> None:
    session = world.store().create("a")
    token = world.store().delete(session.id)
    (world.folder / "sessions" / "bin" / token).write_bytes(b"\x00 garbage")
    world.now += timedelta(days=400)
    assert world.store().sweep() == ()


def test_only_files_of_our_own_names_are_thrown_away(world: World) -> None:
    session = world.store().create("a")
    world.write(session, "x")
    strangers = ["backups/notes.txt", f"backups/{session.id}/2020-01-01.txt", "sessions/bin/2020.yaml"]
    strangers += [f"backups/{session.id}/2020-99-99.yaml", "backups/mine/2020-01-01.yaml"]
    for name in strangers:
        path = world.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("theirs", encoding="utf-8")
    world.now += timedelta(days=400)
    world.store().sweep()
    assert [(world.folder / name).read_text(encoding="utf-8") for name in strangers] == ["theirs"] * len(strangers)


def test_a_clock_set_back_throws_nothing_away_and_saves_go_on(world: World) -> None:
    session = world.store().create("a")
    world.write(session, "1", days=5)
    world.write(session, "2", days=-400)
    world.store().sweep()
    assert world.kept(session.id) == {"2025-10-02": "1", "2026-11-06": ""}
    assert world.store().load(session.id).answers.text("story") == "2"


class NoLinks(Ops):
    """A file system that knows no second names."""

    def link(self, path: Path, other: Path) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM), path, None, other)


def test_where_files_have_one_name_only_private_copies_are_kept(tmp_path: Path) -> None:
    world = World(tmp_path, NoLinks())
    session = world.store().create("a")
    world.write(session, "1")
    world.write(session, "2", days=1)
    assert world.kept(session.id) == {"2026-11-01": "", "2026-11-02": "1"}
    backup = tmp_path / "sessions" / f".{session.id}.yaml.bak"
    assert (b"1" in backup.read_bytes(), stat.S_IMODE(backup.stat().st_mode)) == (True, 0o600)
    assert not list(tmp_path.rglob("*.tmp"))


def test_a_version_that_cannot_be_kept_is_told_and_tried_again_and_the_save_counts(tmp_path: Path) -> None:
    class Failing(Ops):
        fails = True

        def replace(self, path: Path, other: Path) -> None:
            if self.fails and "backups" in other.parts:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            super().replace(path, other)

    ops = Failing()
    world = World(tmp_path, ops)
    store = world.store()
    session = store.save(told(store.create("a"), "1"))
    assert f"could not be kept: {os.strerror(errno.ENOSPC)}" in store.backups.problem
    assert not list(tmp_path.rglob("*.tmp"))
    ops.fails = False
    store.save(told(session, "2"))
    assert (store.backups.problem, list(world.kept(session.id).values())) == ("", ["1"])


def test_the_other_version_of_a_conflict_is_put_aside_before_it_is_replaced(world: World) -> None:
    mine, other = world.store(), world.store()
    session = mine.create("a")
    other.save(told(other.load(session.id), "theirs"))
    assert mine.save_over(told(session, "mine")) == mine.load(session.id)
    assert world.kept(session.id)["2026-11-01-090000"] == "theirs"
    mine.path(session.id).unlink()
    assert mine.save_over(told(session, "again")).answers.text("story") == "again"


def test_a_copy_elsewhere_is_whole_private_and_never_over_another(world: World, tmp_path: Path) -> None:
    store = world.store()
    session = told(store.create("a"), "x")
    folder = tmp_path / "stick"
    with pytest.raises(SessionError, match=f"could not be written: {os.strerror(errno.ENOENT)}"):
        store.save_elsewhere(session, folder)
    folder.mkdir()
    first, second = store.save_elsewhere(session, folder), store.save_elsewhere(replace(session, title="b"), folder)
    assert [first.name, second.name] == [f"{session.id}.yaml", f"{session.id}-2.yaml"]
    assert store._codec.decode(first.read_bytes(), "f") == session
    assert {stat.S_IMODE(each.stat().st_mode) for each in (first, second)} == {0o600}
    assert sorted(each.name for each in folder.iterdir()) == sorted([first.name, second.name])


def test_a_folder_taken_away_is_told_and_made_again_only_when_asked(world: World, tmp_path: Path) -> None:
    store = world.store()
    session = store.create("a")
    (tmp_path / "sessions").rename(tmp_path / "moved")
    with pytest.raises(SessionError, match="is gone, so nothing was saved"):
        store.save(told(session, "x"))
    assert not (tmp_path / "sessions").exists()
    store.make_folder_again()
    assert store.save(told(session, "x")) == store.load(session.id)


def test_a_folder_that_comes_back_is_saved_to_as_before(world: World, tmp_path: Path) -> None:
    store = world.store()
    session = store.create("a")
    (tmp_path / "sessions").rename(tmp_path / "moved")
    with pytest.raises(SessionError):
        store.save(told(session, "x"))
    (tmp_path / "moved").rename(tmp_path / "sessions")
    assert store.save(told(session, "x")).answers.text("story") == "x"


def test_a_sweep_that_fails_does_not_stop_a_save(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any) -> None:
        raise OSError(errno.EIO, "Input/output error")

    world = World(tmp_path)
    session = world.store().create("a")
    world.write(session, "x")
    world.now += timedelta(days=400)
    monkeypatch.setattr(Path, "iterdir", fail)
    assert world.store().sweep() == ()
    assert world.store().create("b").title == "b"
