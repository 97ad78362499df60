"""Second copies that sync programs make are told as what they are, never taken for damage, and never lost."""

from dataclasses import replace
from pathlib import Path

import pytest

from clientexit_tui.errors import SessionError
from clientexit_tui.interview.answers import Answer, Record
from clientexit_tui.sessions.copy_names import copy_name
from clientexit_tui.sessions.merging import merge
from clientexit_tui.sessions.saving import backup_path
from clientexit_tui.sessions.second_copies import last_common, load_file
from clientexit_tui.sessions.session import Session
from clientexit_tui.sessions.store import Listed, SecondCopy, Store
from tests.unit.test_store import store_in

ID = "20261122-0a1b2c"
COPIES = {
    f"{ID}.sync-conflict-20261121-101500-ABCDEFG.yaml": ("Syncthing", "2026-11-21"),
    f"{ID}.sync-conflict-20261121-101500.yaml": ("Syncthing", "2026-11-21"),
    f"{ID}.yaml.sync-conflict-20261121-101500-ABCDEFG.age": ("Syncthing", "2026-11-21"),
    f"{ID} (Jane's conflicted copy 2026-11-21).yaml": ("Dropbox", "2026-11-21"),
    f"{ID} (Jane's conflicted copy 2026-11-21) (1).yaml": ("Dropbox", "2026-11-21"),
    f"{ID} (Case Conflict 1).yaml": ("Dropbox", ""),
    f"{ID} (conflicted copy 2026-11-21 101500).yaml": ("Nextcloud", "2026-11-21"),
    f"{ID}_conflict-20261121-101500.yaml": ("Nextcloud", "2026-11-21"),
    f"{ID} 2.yaml": ("iCloud", ""),
    f"{ID}-LAPTOP.yaml": ("OneDrive", ""),
    f"{ID}-LAPTOP-2.yaml": ("OneDrive", ""),
    f"{ID} (1).yaml": ("Google Drive", ""),
    f"Copy of {ID}.yaml": ("Google Drive", ""),
    f"{ID} - Copy.yaml": ("", ""),
    f"{ID} copy.yaml": ("", ""),
    f"{ID} 2.yaml.age": ("iCloud", ""),
}
NO_COPIES = [
    f"{ID}.yaml",
    f"{ID}.yaml.age",
    "notes.yaml",
    f".{ID}.yaml.0a1b2c3d4e5f.tmp",
    f".syncthing.{ID}.yaml.tmp",
    f".{ID}.yaml.icloud",
    f".{ID}.yaml.swp",
    f"{ID}.yaml~",
    f"._{ID}.yaml",
    f"#{ID}.yaml#",
]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """An empty store in a home of its own."""
    return store_in(tmp_path / "home" / "sessions")


def told(session: Session, at: str, **answers: str) -> Session:
    """The session with texts answered at a time of this day."""
    for question, text in answers.items():
        session = session.answer(
            question, Answer(value=text, at=f"2026-11-22T{at}:00+00:00"), f"2026-11-22T{at}:00+00:00"
        )
    return session


@pytest.mark.parametrize(("name", "program", "day"), [(name, *known) for name, known in COPIES.items()])
def test_the_names_of_sync_programs_are_known(name: str, program: str, day: str) -> None:
    copy = copy_name(name)
    assert copy is not None
    assert (copy.session_id, copy.program, copy.day) == (ID, program, day)


@pytest.mark.parametrize("name", NO_COPIES)
def test_nothing_else_is_taken_for_a_copy(name: str) -> None:
    assert copy_name(name) is None


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_is_listed_as_one_with_its_day_and_neither_opened_nor_touched(store: Store, name: str) -> None:
    store.create("Northwind")
    path = store.folder / name
    path.write_bytes(b"\0 whatever is in it")
    copies = [each for each in store.listing() if isinstance(each, SecondCopy)]
    assert [(each.file, each.session_id) for each in copies] == [(path, ID)]
    assert copies[0].reason.startswith("a second copy from your sync program")
    assert (COPIES[name][1] or "202") in copies[0].reason
    assert len([each for each in store.listing() if isinstance(each, Listed)]) == 1
    store.sweep()
    assert path.read_bytes() == b"\0 whatever is in it"


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_that_is_put_away_comes_back_under_its_own_name(store: Store, name: str) -> None:
    session = store.create("Northwind")
    path = store.folder / name
    path.write_text("copy", encoding="utf-8")
    token = store.put_away(path)
    assert not path.exists()
    assert store.load(session.id) == session
    assert store.bin.files() == (store.bin.folder / token,)
    store.undelete(token)
    assert path.read_text(encoding="utf-8") == "copy"


def test_deleted_sessions_still_come_back_by_their_names(store: Store) -> None:
    session = store.create("Northwind")
    assert store.undelete(store.delete(session.id)) == session.id


@pytest.mark.parametrize("token", ["../x.20261122.0a1b2c3d4e5f.yaml", f"../{ID}.20261122.0a1b2c3d4e5f.yaml"])
def test_nothing_outside_the_bin_can_be_brought_back(store: Store, token: str) -> None:
    with pytest.raises(SessionError, match="is not a deleted session"):
        store.undelete(token)


# The last common version


def test_a_copy_that_is_an_older_version_brings_nothing_new(store: Store) -> None:
    first = store.save(told(store.create("Northwind"), "09:00", story="a", work="b"))
    copy = store.folder / f"{first.id} 2.yaml"
    copy.write_bytes(store.path(first.id).read_bytes())
    second = store.save(replace(first, answers=first.answers.without("work")))
    assert backup_path(store.path(first.id)).exists()
    theirs = load_file(store, copy)
    base = last_common(store, second, theirs)
    assert base == first
    assert merge(base, second, theirs).session.answers == second.answers


def test_the_common_version_tells_which_side_changed_what(store: Store) -> None:
    both = store.save(told(told(store.create("Northwind"), "09:00", story="a", work="b"), "09:30", seen="x"))
    theirs = told(both, "12:00", work="theirs")
    mine = store.save(told(both, "11:00", story="mine"))
    base = last_common(store, mine, theirs)
    assert base is not None
    merged = merge(base, mine, theirs)
    assert merged.conflicts == ()
    assert (merged.session.answers.text("story"), merged.session.answers.text("work")) == ("mine", "theirs")


def test_a_version_made_after_the_ways_parted_is_no_common_one(store: Store) -> None:
    """The version kept has an answer that the other side never received: it must not look taken away there."""
    both = store.save(told(store.create("Northwind"), "09:00", story="a"))
    theirs = told(both, "13:00", work="theirs")
    mine = store.save(told(both, "10:00", only_here="typed", story="mine"))
    mine = store.save(told(mine, "11:00", more="x"))
    merged = merge(last_common(store, mine, theirs), mine, theirs)
    assert merged.session.answers.text("only_here") == "typed"
    assert merged.session.answers.text("story") == "mine"
    assert merged.session.answers.text("work") == "theirs"


def test_after_an_earlier_merge_what_the_other_side_never_had_is_not_taken_away(store: Store) -> None:
    both = store.save(told(store.create("Northwind"), "06:00", story="a"))
    theirs = told(both, "08:00", q="theirs")
    mine = store.save(told(both, "07:00", r="mine"))
    mine = store.save(merge(both, mine, theirs).session)
    theirs = told(theirs, "10:00", more="again")
    merged = merge(last_common(store, mine, theirs), mine, theirs)
    assert {key: merged.session.answers.text(key) for key in merged.session.answers} == {
        "story": "a",
        "q": "theirs",
        "r": "mine",
        "more": "again",
    }


def test_records_that_one_side_never_had_are_kept(store: Store) -> None:
    at = "2026-11-22T09:00:00+00:00"
    ann, bob = Record("r1", {"name": "Ann"}, at), Record("r2", {"name": "Bob"}, "2026-11-22T10:00:00+00:00")
    both = store.save(
        told(store.create("Northwind"), "09:00", seen="x").answer("people", Answer(value=(ann,), at=at), at)
    )
    mine = store.save(both.answer("people", Answer(value=(ann, bob), at="2026-11-22T10:00:00+00:00"), at))
    mine = store.save(told(mine, "11:00", more="y"))
    theirs = told(both, "12:00", other="z")
    merged = merge(last_common(store, mine, theirs), mine, theirs)
    assert merged.session.answers.records("people") == (ann, bob)


def test_versions_that_cannot_be_read_are_passed_over(store: Store) -> None:
    session = store.save(told(store.create("Northwind"), "09:00", story="a"))
    backup_path(store.path(session.id)).write_bytes(b"damaged")
    assert last_common(store, session, told(session, "10:00", story="b")) is None
