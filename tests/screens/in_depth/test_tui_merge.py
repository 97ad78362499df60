"""Merging a second copy in the interface: both sides are shown, the newer is chosen, the copy can come back."""

from pathlib import Path

from clientexit_tui.interview.answers import Answer
from clientexit_tui.sessions.codec import Codec
from clientexit_tui.sessions.session import Header, Session
from clientexit_tui.sessions.store import SecondCopy, Store
from tests.driven import on, press, running, seen, session_in, store_in


def at(time: str) -> str:
    """A time of this day."""
    return f"2026-11-22T{time}:00+00:00"


def saying(session: Session, **answers: tuple[str, str]) -> Session:
    """The session with texts at times."""
    for question, (text, time) in answers.items():
        session = session.answer(question, Answer(value=text, at=at(time)), at(time))
    return session


def two_versions(store: Store) -> tuple[Session, Path]:
    """A session, and a copy in which the same and another answer are changed."""
    both = store.save(saying(session_in(store), work=("Heating", "09:00"), client_name=("Alder", "09:00")))
    mine = store.save(saying(both, work=("Heating, and pipes", "10:00")))
    theirs = saying(both, work=("Heating from afar", "11:00"), client_name=("Alder Ltd", "11:00"))
    copy = store.folder / f"{mine.id}-LAPTOP.yaml"
    copy.write_bytes(Codec("1").encode(theirs, Header(theirs.id, theirs.title)))
    return mine, copy


async def to_copy(pilot: object, store: Store) -> None:
    """Puts the mark on the row of the copy and opens it."""
    entries = store.listing()
    place = next(at for at, each in enumerate(entries) if isinstance(each, SecondCopy))
    await press(pilot, "home", *["down"] * place, "enter")  # type: ignore[arg-type]


async def test_both_sides_are_shown_and_the_newer_is_taken_unless_chosen_otherwise(tmp_path: Path) -> None:
    store = store_in(tmp_path / "sessions")
    mine, copy = two_versions(store)
    async with running(store) as pilot:
        assert "a second copy from your sync program (OneDrive)" in seen(pilot)
        assert "cannot be opened" not in seen(pilot)
        await to_copy(pilot, store)
        assert on(pilot, "MergeScreen")
        shown = seen(pilot)
        assert "● copy  2026-11-22 11:00  Heating from afar" in shown
        assert "○ here  2026-11-22 10:00  Heating, and pipes" in shown
        assert store.load(mine.id) == mine, "nothing is written yet"
        await press(pilot, "1")
        assert "● here  2026-11-22 10:00  Heating, and pipes" in seen(pilot)
        await press(pilot, "a")
        assert on(pilot, "LibraryScreen")
        merged = store.load(mine.id)
        assert merged.answers.text("work") == "Heating, and pipes"
        assert merged.answers.text("client_name") == "Alder Ltd"
        assert "other" not in repr(merged), "it was decided"
        assert not copy.exists()
        await press(pilot, "u")
        assert copy.exists()


async def test_leaving_changes_nothing(tmp_path: Path) -> None:
    store = store_in(tmp_path / "sessions")
    mine, copy = two_versions(store)
    before = copy.read_bytes()
    async with running(store) as pilot:
        await to_copy(pilot, store)
        await press(pilot, "2", "space", "escape")
        assert on(pilot, "LibraryScreen")
    assert (store.load(mine.id), copy.read_bytes()) == (mine, before)


async def test_a_copy_that_cannot_be_read_says_why_and_stays(tmp_path: Path) -> None:
    store = store_in(tmp_path / "sessions")
    _, copy = two_versions(store)
    copy.write_bytes(b"damaged")
    async with running(store) as pilot:
        await to_copy(pilot, store)
        assert on(pilot, "Tell")
        assert "cannot be brought together" in seen(pilot)
    assert copy.read_bytes() == b"damaged"


async def test_the_screen_can_be_used_on_forty_columns(tmp_path: Path) -> None:
    store = store_in(tmp_path / "sessions")
    mine, _ = two_versions(store)
    async with running(store, size=(40, 16)) as pilot:
        await to_copy(pilot, store)
        assert "○ here" in seen(pilot)
        await press(pilot, "a")
    assert store.load(mine.id).answers.text("work") == "Heating from afar"
