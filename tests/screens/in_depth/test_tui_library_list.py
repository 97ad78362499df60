"""The library: making, finding, deleting sessions."""

from pathlib import Path

from tests.driven import press, running, seen, session_in, store_in, write


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
