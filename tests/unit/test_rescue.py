"""What an ending could not save goes where a disk takes it, is found again, and comes back without writing over."""

import os
import shutil
import stat
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from clientexit_tui.errors import ClientExitError
from clientexit_tui.sessions.armor import BEGIN
from clientexit_tui.sessions.rescue import NotRescuedError, Rescued, Way, bring_back, read, set_aside, waiting
from clientexit_tui.sessions.rescue_places import NAME, Lasts
from clientexit_tui.sessions.sealing import LockedError
from clientexit_tui.sessions.session import Header, Session
from clientexit_tui.sessions.store import Store
from tests import sealed
from tests.rescued import ID, store_in, stories, surroundings, told


@pytest.fixture(autouse=True)
def around(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder around the home, which is the user's home directory as well."""
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def store(around: Path) -> Store:
    """A store with one session, read as a program does that has it open."""
    made = store_in(around / "home", around)
    made.save(told(Session(ID, "Northwind", "", ""), "old"))
    made.load(ID)
    return made


def retitled(title: str) -> str:
    """The title of a copy."""
    return f"{title} (rescued)"


def back(store: Store) -> list[tuple[str, Way]]:
    """Brings back all that waits."""
    return [bring_back(store, each, retitled) for each in waiting(store)]


def rescued(store: Store, text: str = "new") -> Rescued:
    """What was typed into the open session, set aside."""
    last = store.last(ID)
    assert last is not None
    return set_aside(store, told(last.session, text))


def files(folder: Path) -> list[str]:
    """Every file below a folder, but for the locks of the sessions."""
    return sorted(
        str(each.relative_to(folder)) for each in folder.rglob("*") if each.is_file() and "lock" not in each.name
    )


def test_it_lies_in_the_users_folder_whole_and_for_the_user_alone(store: Store) -> None:
    found = rescued(store)
    assert found.path.is_relative_to(store.home / "rescued" / ID)
    assert (found.id, found.day, found.time, found.title) == (ID, "2026-11-22", "14:02", "Northwind")
    assert read(store, found).answers.text("story") == "new"
    assert stat.S_IMODE(found.path.stat().st_mode) == 0o600
    assert {stat.S_IMODE(each.stat().st_mode) for each in found.path.parents[:2]} == {0o700}
    assert waiting(store) == (found,)
    assert waiting(store, "20261121-000000") == ()


def test_it_goes_on_in_its_own_file_where_that_is_as_it_was_and_nothing_is_left_of_it(store: Store) -> None:
    rescued(store)
    again = store_in(store.home, store.home.parent)
    assert back(again) == [(ID, Way.IN_PLACE)]
    assert again.load(ID).answers.text("story") == "new"
    assert not (store.home / "rescued").exists()


def test_where_the_file_was_taken_away_it_is_the_file_again(store: Store) -> None:
    store.path(ID).unlink()
    rescued(store)
    assert back(store) == [(ID, Way.IN_PLACE)]
    assert stories(store) == ["new"]


def test_where_the_whole_folder_was_taken_away_it_comes_back_once_the_program_starts_anew(store: Store) -> None:
    shutil.rmtree(store.folder)
    rescued(store)
    assert not store.folder.exists()
    with pytest.raises(ClientExitError, match="is gone"):
        back(store)
    assert back(store_in(store.home, store.home.parent)) == [(ID, Way.IN_PLACE)]


@pytest.mark.parametrize("by", ["another", "damage", "newer", "deleting"])
def test_a_file_that_is_another_by_now_stays_and_a_copy_stands_beside_it(store: Store, by: str) -> None:
    rescued(store)
    other = store_in(store.home, store.home.parent)
    match by:
        case "another":
            other.save(told(other.load(ID), "theirs"))
        case "damage":
            store.path(ID).write_bytes(b"damaged\n")
        case "newer":
            store.path(ID).write_bytes(store.path(ID).read_bytes().replace(b'clientexit: "1"', b'clientexit: "9"'))
        case "deleting":
            other.load(ID)
            other.delete(ID)
    before = {each: each.read_bytes() for each in store.folder.rglob(f"{ID}*") if each.is_file()}
    ((copy, way),) = back(other)
    assert way is Way.AS_COPY
    assert copy != ID
    assert (other.load(copy).title, other.load(copy).answers.text("story")) == ("Northwind (rescued)", "new")
    assert {each: each.read_bytes() for each in before} == before


def test_words_that_the_file_has_already_are_not_written_again(store: Store) -> None:
    rescued(store)
    store.save(told(store.load(ID), "new"))
    before = store.path(ID).read_bytes()
    assert back(store) == [(ID, Way.THERE_ALREADY)]
    assert store.path(ID).read_bytes() == before
    assert waiting(store) == ()


def test_two_that_wait_both_come_back(store: Store) -> None:
    rescued(store, "first")
    rescued(store, "second")
    assert [way for _, way in back(store)] == [Way.IN_PLACE, Way.AS_COPY]
    assert stories(store) == ["first", "second"]


def test_while_another_program_has_the_session_open_it_waits(store: Store) -> None:
    rescued(store)
    other = store_in(store.home, store.home.parent)
    other.claim(ID)
    with pytest.raises(ClientExitError, match="is open in"):
        back(store)
    assert len(waiting(store)) == 1
    other.release(ID)
    assert back(store) == [(ID, Way.IN_PLACE)]


# Places


def refuse(store: Store, around: Path, count: int) -> list[Path]:
    """Puts a file where each of the first places would be; gives all places."""
    outside = [around / "state" / NAME, *(next(iter(_named(around / each))) for each in ("temporary", "memory"))]
    all_of = [store.home / "rescued", *outside]
    for each in all_of[:count]:
        each.write_text("in the way")
    return all_of


def _named(folder: Path) -> list[Path]:
    return [folder / f"{NAME}-{os.geteuid()}"]


@pytest.mark.parametrize(
    ("count", "lasts"), [(0, Lasts.FOR_GOOD), (1, Lasts.FOR_GOOD), (2, Lasts.UNTIL_CLEARED), (3, Lasts.WHILE_RUNNING)]
)
def test_the_next_place_takes_what_one_refuses_and_it_is_found_there(
    store: Store, around: Path, count: int, lasts: Lasts
) -> None:
    expected = refuse(store, around, count)[count]
    found = rescued(store)
    assert found.path.is_relative_to(expected)
    assert found.lasts is lasts
    assert stat.S_IMODE(expected.stat().st_mode) == 0o700
    again = store_in(store.home, around)
    assert [each.path for each in waiting(again)] == [found.path]
    assert back(again) == [(ID, Way.IN_PLACE)]
    assert not expected.exists()


def test_where_no_place_takes_it_each_is_told_with_its_reason(store: Store, around: Path) -> None:
    refuse(store, around, 4)
    with pytest.raises(NotRescuedError) as caught:
        rescued(store)
    assert len(caught.value.refusals) == 4
    assert waiting(store) == ()


def test_a_home_that_is_gone_is_not_made_again_not_even_where_the_state_would_lie_in_it(
    store: Store, around: Path
) -> None:
    shutil.move(store.home, around / "unplugged")
    inside = {**surroundings(around), "XDG_STATE_HOME": str(store.home / "state")}
    from clientexit_tui.sessions.rescue_places import places

    store.rescue_places = lambda: places(store.home, inside)
    found = rescued(store)
    assert found.path.is_relative_to(around / "temporary")
    assert not store.home.exists()


def test_what_lies_in_the_place_of_a_drive_that_was_taken_is_not_the_home(store: Store, around: Path) -> None:
    shutil.move(store.home, around / "unplugged")
    (around / "another").mkdir()
    store.home.mkdir()
    found = rescued(store)
    assert found.path.is_relative_to(around / "state")
    assert files(store.home) == []
    shutil.rmtree(store.home)
    shutil.move(around / "unplugged", store.home)
    assert back(store_in(store.home, around)) == [(ID, Way.IN_PLACE)]


def test_a_drive_that_has_another_name_now_brings_back_what_was_rescued_of_it(store: Store, around: Path) -> None:
    shutil.move(store.home, around / "moved")
    rescued(store)
    assert back(store_in(around / "moved", around)) == [(ID, Way.IN_PLACE)]
    assert stories(store_in(around / "moved", around)) == ["new"]


def test_what_was_rescued_of_a_home_that_is_there_is_no_business_of_another(store: Store, around: Path) -> None:
    refuse(store, around, 1)
    rescued(store)
    assert waiting(store_in(around / "other", around)) == ()


@pytest.mark.parametrize("how", ["link", "open to others"])
def test_in_a_shared_folder_nothing_that_others_made_is_written_to_or_read(
    store: Store, around: Path, how: str
) -> None:
    refuse(store, around, 2)
    (planted,) = _named(around / "temporary")
    elsewhere = around / "elsewhere"
    (elsewhere if how == "link" else planted).mkdir(mode=0o777)
    if how == "link":
        planted.symlink_to(elsewhere)
    else:
        planted.chmod(0o777)
    found = rescued(store)
    assert found.path.is_relative_to(around / "memory")
    assert files(planted) == []
    shutil.copytree(found.path.parents[1], planted / found.path.parents[1].name)
    assert [each.path for each in waiting(store)] == [found.path]


def test_without_any_home_directory_the_other_places_take_it(store: Store, around: Path) -> None:
    refuse(store, around, 1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "home", _nobody)
        assert rescued(store).path.is_relative_to(around / "temporary")


def _nobody() -> Path:
    raise RuntimeError("Could not determine home directory.")


def test_a_name_file_that_was_cut_off_is_written_again(store: Store, around: Path) -> None:
    refuse(store, around, 1)
    first = rescued(store)
    (first.path.parents[1] / "home").write_bytes(b"")
    assert waiting(store) == ()
    second = rescued(store, "newer")
    assert [each.path for each in waiting(store)] == [first.path, second.path]


# Sealed, broken


def test_a_sealed_session_stays_sealed_and_waits_for_the_passphrase(around: Path) -> None:
    keys = sealed.keys_in(around / "home" / "keys")
    keys.seal_new(on=True)
    store = store_in(around / "home", around, sealer=keys)
    store.save(told(Session(ID, "Northwind", "", ""), "old"))
    store.load(ID)
    shutil.move(store.home, around / "unplugged")
    found = rescued(store)
    assert found.path.name.endswith(".yaml.age")
    assert found.path.read_bytes().startswith(BEGIN)
    assert not sealed.marked_files(around, "Northwind")
    shutil.move(around / "unplugged", store.home)
    locked = store_in(store.home, around, sealer=sealed.keys_in(store.home / "keys", unlocked=False))
    (listed,) = waiting(locked)
    assert listed.title == ""
    with pytest.raises(LockedError):
        back(locked)
    assert back(store_in(store.home, around, sealer=sealed.keys_in(store.home / "keys"))) == [(ID, Way.IN_PLACE)]


def test_a_mistake_in_what_the_library_shows_keeps_nothing_from_being_rescued(store: Store) -> None:
    def broken(_: Session) -> Header:
        raise ZeroDivisionError

    store._summarise = broken
    assert read(store, rescued(store)).answers.text("story") == "new"


def test_a_rescued_file_that_is_damaged_is_listed_told_and_left(store: Store) -> None:
    found = rescued(store)
    found.path.write_bytes(b"cut")
    assert [each.title for each in waiting(store)] == [""]
    with pytest.raises(ClientExitError, match="is not a session"):
        back(store)
    assert found.path.exists()


def test_what_others_put_beside_it_stays(store: Store) -> None:
    found = rescued(store)
    (found.path.parent / "note.txt").write_text("mine")
    back(store)
    assert files(store.home / "rescued") == [f"{ID}/note.txt"]


STEPS = some.lists(some.sampled_from(["rescue", "change", "remove", "back", "reopen"]), max_size=8)


@settings(max_examples=400 if os.environ.get("CLIENTEXIT_LONG") == "1" else 40)
@given(STEPS)
def test_whatever_happens_between_no_word_that_was_rescued_is_ever_missing(
    tmp_path_factory: pytest.TempPathFactory, steps: list[str]
) -> None:
    around = tmp_path_factory.mktemp("around")
    store = store_in(around / "home", around)
    session = store.save(told(Session(ID, "Northwind", "", ""), "(old)"))
    typed = {"old"}
    for number, step in enumerate(steps):
        text = f"{step} {number}"
        match step:
            case "rescue":
                set_aside(store, with_more(session, text))
                typed.add(text)
            case "change":
                other = store_in(around / "home", around)
                if other.path(ID).exists():
                    other.save(with_more(other.load(ID), text))
                    typed.add(text)
            case "remove":
                if store.path(ID).exists():
                    store.path(ID).rename(around / f"removed {number}")
            case "back":
                back(store_in(around / "home", around))
            case "reopen" if store.path(ID).exists():
                store = store_in(around / "home", around)
                session = store.load(ID)
    last = store_in(around / "home", around)
    back(last)
    assert waiting(last) == ()
    told_now = " ".join(stories(last))
    told_now += "".join(each.read_text() for each in around.glob("removed *"))
    assert not [each for each in typed if f"({each})" not in told_now]
    assert not list((around / "home").rglob("*.tmp"))


def with_more(session: Session, text: str) -> Session:
    """The session with more of its story told."""
    return told(session, f"{session.answers.text('story')} ({text})")


def test_a_rescued_file_of_another_session_is_not_taken_for_this_one(store: Store) -> None:
    found = rescued(store)
    other = found.path.parents[1] / "20261121-000000"
    found.path.parent.rename(other)
    with pytest.raises(ClientExitError, match="holds another session"):
        read(store, replace(found, path=other / found.path.name, id=other.name))
