"""The library: making, finding, deleting sessions."""

from pathlib import Path

from tests.tui_desk import on, press, running, seen, session_in, store_in, write


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


async def test_search_finds_titles_clients_and_statuses_as_one_types(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    session_in(store, "First", client_name="Harbour Growth")
    session_in(store, "Second", choice="repair")
    async with running(store) as pilot:
        await press(pilot, "slash")
        await write(pilot, "harb")
        assert "First" in seen(pilot)
        assert "Second" not in seen(pilot)
        await press(pilot, "escape", "slash")
        await write(pilot, "staying")
        assert "Second" in seen(pilot)
        assert "First" not in seen(pilot)
        await press(pilot, "escape")
        assert "First" in seen(pilot)


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


async def test_the_order_changes_with_s_and_is_kept(tmp_path: Path) -> None:
    store, config = store_in(tmp_path / "sessions"), tmp_path / "config.yaml"
    session_in(store, "Beta")
    session_in(store, "Alpha")
    session_in(store, "Gamma")
    titles = ("Alpha", "Beta", "Gamma")
    async with running(store, config=config) as pilot:
        await press(pilot, "s", "s")
        places = [seen(pilot).index(each) for each in titles]
        assert places == sorted(places)
    assert config.read_text("utf-8") == "sort: title\n"
    async with running(store, config=config) as pilot:
        places = [seen(pilot).index(each) for each in titles]
        assert places == sorted(places)


async def test_a_copy_and_another_title_can_be_made_from_the_library(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    session = session_in(store, "First", work="Much.")
    async with running(store) as pilot:
        await press(pilot, "c", "enter")
        assert "First (copy)" in seen(pilot)
        assert len(store.ids()) == 2
        await press(pilot, "r")
        await write(pilot, "!")
        await press(pilot, "enter")
        assert "!" in seen(pilot)
    assert all(store.load(each).answers == session.answers for each in store.ids())


async def test_the_bin_shows_what_was_deleted_and_brings_it_back(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    session = session_in(store, "First")
    store.delete(session.id)
    async with running(store) as pilot:
        await press(pilot, "b")
        assert "First (30 days left)" in seen(pilot)
        await press(pilot, "enter")
        assert store.ids() == [session.id]
        assert "First" in seen(pilot)
