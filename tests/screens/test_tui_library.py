"""The library: making, finding, deleting sessions."""

from pathlib import Path

from tests.driven import on, press, running, seen, session_in, store_in, write


async def test_an_empty_library_says_what_to_do(tmp_path: Path) -> None:
    async with running(store_in(tmp_path)) as pilot:
        assert "Press n to begin" in seen(pilot)


async def test_a_new_session_opens_at_its_home_and_is_listed_afterwards(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    async with running(store) as pilot:
        await press(pilot, "n")
        await write(pilot, "Alder Heating")
        await press(pilot, "enter")
        assert on(pilot, "HomeScreen")
        assert "Next step" in seen(pilot)
        await press(pilot, "escape")
        assert on(pilot, "LibraryScreen")
        assert "Alder Heating" in seen(pilot)
    assert len(store.ids()) == 1


async def test_a_deleted_session_comes_back_with_u(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    kept = session_in(store)
    async with running(store) as pilot:
        await press(pilot, "delete")
        assert "Delete 'Northwind'?" in seen(pilot)
        await press(pilot, "enter")
        assert store.ids() == [kept.id], "the mark stands on the answer that changes nothing"
        await press(pilot, "delete", "y")
        assert store.ids() == []
        await press(pilot, "u")
        assert store.ids() == [kept.id]
        assert "Northwind" in seen(pilot)


async def test_a_damaged_file_is_listed_with_its_reason_and_left_alone(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    path = store.path(session_in(store).id)
    path.write_text("not a session\n", encoding="utf-8")
    async with running(store) as pilot:
        assert "cannot be opened" in seen(pilot)
        await press(pilot, "enter")
        assert on(pilot, "Tell"), "it stays until it is closed"
        told = "".join(line for line in seen(pilot).splitlines() if "│" in line)
        assert told.count(path.name) == 1
        assert "'clientexit check' says more" in " ".join(seen(pilot).replace("│", " ").split())
        await press(pilot, "enter")
        assert on(pilot, "LibraryScreen")
    assert path.read_text(encoding="utf-8") == "not a session\n"
