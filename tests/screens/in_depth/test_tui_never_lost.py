"""Nothing typed is lost: a second program, a failing disk, a folder that goes away, a file changed by another."""

import stat
from pathlib import Path

import pytest

from clientexit_tui import words
from clientexit_tui.sessions.store import Store
from tests.driven import (
    Disk,
    Driven,
    app_of,
    at,
    on,
    press,
    running,
    said,
    saved,
    seen,
    session_in,
    store_in,
    worked_out,
    write,
)
from tests.screens.in_depth.test_tui_troubles import words_of


def client(store: Store, session_id: str) -> str:
    """The client named in a session on disk."""
    return store.peek(session_id).answers.text("client_name")


async def read_only(pilot: Driven) -> None:
    """Types into a session that another program has open."""
    assert "read only: open on" in seen(pilot).splitlines()[0]
    await at(pilot, "story", "client_name")
    await write(pilot, "Acme")
    await saved(pilot)


@pytest.fixture
def disk(tmp_path: Path) -> Disk:
    """An empty store."""
    return store_in(tmp_path / "sessions")


async def test_a_second_program_reads_only_says_so_and_takes_over_with_what_was_typed(disk: Disk) -> None:
    session = session_in(disk)
    other = Store(disk.folder, disk._clock, lambda: "f" * 12, disk._summarise)
    other.claim(session.id)
    theirs = other.load(session.id)
    async with running(disk, session.id) as pilot:
        await read_only(pilot)
        assert "since 14:02" in seen(pilot).splitlines()[0]
        assert (client(disk, session.id), said(pilot, "client_name")) == ("", "Acme")
        await press(pilot, "ctrl+s")
        assert on(pilot, "Pick")
        assert "is open in clientexit" in words_of(seen(pilot))
        await press(pilot, "escape")
        other.save(theirs.answer("story", disk.load(session.id).answers.get("story"), theirs.updated))
        other.release(session.id)
        await press(pilot, "ctrl+s")
        await saved(pilot)
        assert "saved 14:02" in seen(pilot)
        assert client(disk, session.id) == "Acme"
        with pytest.raises(Exception, match="is open in"):
            other.delete(session.id)
    other.delete(session.id)


@pytest.mark.parametrize("leave", ["escape", "ctrl+q", "copy"])
async def test_what_was_typed_into_a_session_open_elsewhere_goes_to_a_copy(disk: Disk, leave: str) -> None:
    session = session_in(disk)
    other = Store(disk.folder, disk._clock, lambda: "f" * 12, disk._summarise)
    other.claim(session.id)
    async with running(disk, session.id) as pilot:
        await read_only(pilot)
        if leave == "copy":
            await press(pilot, "ctrl+s", "2")
            assert "Northwind (copy)" in seen(pilot)
        elif leave == "escape":
            app_of(pilot).action_library()
        else:
            await press(pilot, "ctrl+q")
    assert {(disk.load(each).title, client(disk, each)) for each in disk.ids()} == {
        ("Northwind", ""),
        ("Northwind (copy)", "Acme"),
    }


async def test_only_looking_at_a_session_open_elsewhere_makes_no_copy(disk: Disk) -> None:
    session = session_in(disk)
    other = Store(disk.folder, disk._clock, lambda: "f" * 12, disk._summarise)
    other.claim(session.id)
    async with running(disk, session.id) as pilot:
        await at(pilot, "story", "client_name")
    assert disk.ids() == [session.id]


async def test_a_session_is_free_again_once_it_is_left(disk: Disk) -> None:
    session = session_in(disk)
    async with running(disk, session.id) as pilot:
        assert list(disk.folder.glob(".*.yaml.lock"))
        app_of(pilot).action_library()
        assert not list(disk.folder.glob(".*.yaml.lock"))


async def test_a_disk_that_stays_full_leads_to_a_copy_in_another_folder(disk: Disk, tmp_path: Path) -> None:
    session = session_in(disk)
    folder = tmp_path / "stick"
    folder.mkdir()
    async with running(disk, session.id) as pilot:
        disk.full = True
        await at(pilot, "story", "client_name")
        await write(pilot, "Acme")
        await saved(pilot)
        await press(pilot, "ctrl+s")
        assert "It still cannot be saved" in seen(pilot)
        await press(pilot, "2")
        for wrong in ("no such folder", "~nobody-at-all"):
            await press(pilot, "ctrl+u")
            await write(pilot, wrong)
            await press(pilot, "enter")
            assert "could not be written" in seen(pilot)
            await press(pilot, "escape", "ctrl+s", "2")
        await press(pilot, "ctrl+u")
        await write(pilot, str(folder))
        await press(pilot, "enter")
        assert "A whole copy is in" in words_of(seen(pilot))
        await press(pilot, "escape")
        assert "not saved yet" in seen(pilot)
        disk.full = False
    (copy,) = folder.iterdir()
    assert "Acme" in copy.read_text(encoding="utf-8")
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600


async def test_a_full_disk_is_tried_again_by_itself(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("clientexit_tui.sessions.saving_thread.SavingThread.__init__.__defaults__", ((0.01,),))
    session = session_in(disk)
    async with running(disk, session.id) as pilot:
        disk.full = True
        await at(pilot, "story", "client_name")
        await write(pilot, "Acme")
        await saved(pilot)
        assert "Not saved yet" in seen(pilot)
        disk.full = False
        for _ in range(500):
            await pilot.pause(0.01)
            if "saved 14:02" in seen(pilot):
                break
        assert "Not saved yet" not in seen(pilot)
    assert client(disk, session.id) == "Acme"


async def test_a_folder_taken_away_is_told_and_made_again_when_asked(disk: Disk, tmp_path: Path) -> None:
    session = session_in(disk)
    async with running(disk, session.id) as pilot:
        await at(pilot, "story", "client_name")
        disk.folder.rename(tmp_path / "away")
        await write(pilot, "Acme")
        await saved(pilot)
        assert "is gone, so nothing was saved" in words_of(seen(pilot))
        assert not disk.folder.exists()
        await press(pilot, "ctrl+s")
        assert "The folder of your sessions is gone" in seen(pilot)
        await press(pilot, "1")
        await saved(pilot)
        assert "saved 14:02" in seen(pilot)
    assert client(disk, session.id) == "Acme"


async def changed_by_another(pilot: Driven, disk: Disk, session_id: str) -> None:
    """Types, after another program gave other answers."""
    path = disk.path(session_id)
    path.write_bytes(path.read_bytes().replace(b"Northwind", b"Elsewhere").replace(b"Old Ltd", b"Other Ltd"))
    await at(pilot, "story", "client_name")
    await press(pilot, "end")
    await write(pilot, "X")
    await saved(pilot)
    await press(pilot, "ctrl+s")


async def test_the_differences_are_shown_before_the_choice_and_mine_can_stay(disk: Disk) -> None:
    session = session_in(disk, client_name="Old Ltd")
    async with running(disk, session.id) as pilot:
        await changed_by_another(pilot, disk, session.id)
        shown = words_of(seen(pilot))
        assert "Name of the session: here “Northwind”, there “Elsewhere”" in shown
        assert "here “Old LtdX”, there “Other Ltd”" in shown
        await press(pilot, "3")
        await saved(pilot)
        assert "saved 14:02" in seen(pilot)
    assert [(disk.load(each).title, client(disk, each)) for each in disk.ids()] == [("Northwind", "Old LtdX")]
    assert any(b"Other Ltd" in each.read_bytes() for each in disk.backups.of(session.id)), "theirs is put aside"


async def test_the_other_version_can_be_taken_and_mine_becomes_a_copy(disk: Disk) -> None:
    session = session_in(disk, client_name="Old Ltd")
    async with running(disk, session.id) as pilot:
        await changed_by_another(pilot, disk, session.id)
        await press(pilot, "2")
        assert said(pilot, "client_name") == "Other Ltd"
    assert {client(disk, each) for each in disk.ids()} == {"Other Ltd", "Old LtdX"}


async def test_a_file_that_is_damaged_or_gone_leaves_the_choices_that_remain(disk: Disk) -> None:
    session = session_in(disk)
    async with running(disk, session.id) as pilot:
        await at(pilot, "story", "client_name")
        disk.path(session.id).write_bytes(b"damaged\n")
        await write(pilot, "A")
        await saved(pilot)
        await press(pilot, "ctrl+s")
        assert "The other version cannot be read" in words_of(seen(pilot))
        assert "Go on with the other version" not in words_of(seen(pilot))
        await press(pilot, "escape")
        disk.path(session.id).unlink()
        await press(pilot, "ctrl+s")
        assert "was taken away" in words_of(seen(pilot))
        await press(pilot, "2")
        await saved(pilot)
    assert client(disk, session.id) == "A"


async def test_a_question_left_is_saved_at_once_and_typing_after_a_second(disk: Disk) -> None:
    session = session_in(disk)
    async with running(disk, session.id) as pilot:
        await at(pilot, "story", "client_name")
        await write(pilot, "Acme")
        await pilot.pause(0.9)
        app_of(pilot).controller.flush()
        assert client(disk, session.id) == "Acme", "at most a second after the last key"
        await write(pilot, "2")
        await press(pilot, "tab")
        app_of(pilot).controller.flush()
        assert client(disk, session.id) == "Acme2", "on leaving the question"


async def test_stopping_the_program_saves_first(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    session = session_in(disk)
    found: list[str] = []
    monkeypatch.setattr(
        "textual.app.App.action_suspend_process", lambda _: found.append(client(disk, session.id)), raising=True
    )
    async with running(disk, session.id) as pilot:
        await at(pilot, "story", "client_name")
        await write(pilot, "Acme")
        app_of(pilot).action_suspend_process()
        await worked_out(pilot.app)
    assert found == ["Acme"]


async def test_what_a_field_of_an_entry_does_not_understand_is_kept_as_it_was_typed(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    async with running(store, session_in(store).id) as pilot:
        app_of(pilot).navigator.go("section", section_id="story", question_id="incidents")
        await pilot.pause()
        await press(pilot, "a")
        await write(pilot, "some day in spring")
        await press(pilot, "escape")
        await saved(pilot)
        (record,) = app_of(pilot).controller.case.session.answers.records("incidents")
        assert record.get("date") == "some day in spring"
        assert app_of(pilot).controller.case.facts.answers.records("incidents")[0].get("date") == "", (
            "it counts for nothing"
        )
        await press(pilot, "enter")
        assert "some day in spring" in seen(pilot)
        assert words.KEPT_AS_TYPED.split()[0] in seen(pilot)
    (session_id,) = store.ids()
    assert store.load(session_id).answers.records("incidents")[0].get("date") == "some day in spring"
