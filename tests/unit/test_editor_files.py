"""Texts handed to an editor: private, named for their place, read bounded, and never thrown away unseen."""

import os
import stat
from collections.abc import Callable
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientexit_tui.app.editor_files import LONGEST, EditorFile, EditorFileError, EditorFiles, normal
from clientexit_tui.app.text_places import TextPlace
from clientexit_tui.sessions.system import Ops
from tests.stores import NOW

ID = "20261122-000001"
PLACE = TextPlace("people", "r1", "note")


@pytest.fixture
def files(tmp_path: Path) -> EditorFiles:
    """The editor's files in an empty home."""
    return files_in(tmp_path / "home")


TOKENS = count(1)


def files_in(home: Path, ops: Ops | None = None, **later: float) -> EditorFiles:
    """The editor's files in a home, some time later."""
    return EditorFiles(home, lambda: NOW + timedelta(**later), lambda: f"{next(TOKENS):012x}", ops)


def leave(file: EditorFile, data: bytes) -> None:
    """What an editor writes."""
    file.path.write_bytes(data)


def untouched(file: EditorFile) -> None:
    """As if it was written at the moment of the tests."""
    os.utime(file.path, (NOW.timestamp(), NOW.timestamp()))


def test_a_text_is_its_owners_only_whatever_the_umask(files: EditorFiles) -> None:
    before = os.umask(0)
    try:
        file = files.hand_out(ID, PLACE, "In confidence")
    finally:
        os.umask(before)
    assert {stat.S_IMODE(each.stat().st_mode) for each in (file.folder, file.folder.parent)} == {0o700}
    assert {stat.S_IMODE(each.stat().st_mode) for each in file.folder.iterdir()} == {0o600}


def test_what_was_left_is_found_by_its_session_with_its_place(files: EditorFiles) -> None:
    file = files.hand_out(ID, PLACE, "one")
    files.hand_out("20261122-000002", TextPlace("story"), "two")
    (found,) = files.left(ID)
    assert (found.folder, found.place, found.given) == (file.folder, PLACE, file.given)
    assert found.began == NOW
    assert len(files.left()) == 2


def test_what_a_program_has_in_an_editor_was_not_left(files: EditorFiles) -> None:
    file = files.hand_out(ID, PLACE, "one")
    with files.in_use(file):
        assert files.left(ID) == ()
    assert [each.folder for each in files.left(ID)] == [file.folder]


@given(st.text())
def test_a_text_that_the_editor_did_not_touch_is_the_same_and_not_changed(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    files = files_in(tmp_path_factory.mktemp("home"))
    file = files.hand_out(ID, PLACE, text)
    assert files.read(file).text == normal(text)
    assert not files.is_changed(file)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_as_text_that_can_be_shown_and_kept(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    files = files_in(tmp_path_factory.mktemp("home"))
    file = files.hand_out(ID, PLACE, "")
    leave(file, data)
    found = files.read(file)
    assert found.text == normal(found.text)
    if found.whole and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        assert found.text == normal(data.decode())
    else:
        assert found.whole or "\N{REPLACEMENT CHARACTER}" in found.text


def test_what_is_not_utf_8_is_said_to_be_so(files: EditorFiles) -> None:
    file = files.hand_out(ID, PLACE, "")
    leave(file, b"caf\xe9")
    assert (files.read(file).text, files.read(file).whole) == ("caf\N{REPLACEMENT CHARACTER}", False)
    leave(file, "é\n".encode("utf-16"))
    assert (files.read(file).text, files.read(file).whole) == ("é", True)


def link(path: Path) -> None:
    """A link in place of the file."""
    path.symlink_to("/etc/hostname")


@pytest.mark.skipif(os.name == "nt", reason="there are no such files")
@pytest.mark.parametrize("make", [link, os.mkfifo, Path.mkdir])
def test_what_is_no_plain_file_any_more_is_neither_opened_nor_waited_for(
    files: EditorFiles, make: Callable[[Path], None]
) -> None:
    file = files.hand_out(ID, PLACE, "before")
    file.path.unlink()
    make(file.path)
    with pytest.raises(EditorFileError, match="not a plain file"):
        files.read(file)
    assert files.is_changed(file)
    assert not files.is_settled(file, "before")


@pytest.mark.parametrize("size", [LONGEST + 1, 6_000_000])
def test_what_is_far_too_long_is_refused_and_stays(files: EditorFiles, size: int) -> None:
    file = files.hand_out(ID, PLACE, "before")
    leave(file, b"x" * size)
    with pytest.raises(EditorFileError, match="longer than"):
        files.read(file)
    assert files.is_changed(file)


def test_a_text_is_settled_once_it_is_the_answer(files: EditorFiles) -> None:
    file = files.hand_out(ID, PLACE, "before")
    leave(file, b"new words\n")
    assert not files.is_settled(file, "before")
    assert files.is_settled(file, "new words")
    leave(file, b"caf\xe9")
    assert not files.is_settled(file, "caf\N{REPLACEMENT CHARACTER}"), "the bytes are nowhere else"


def test_a_text_that_nobody_changed_is_kept_for_a_day_since_a_window_may_have_it(
    files: EditorFiles, tmp_path: Path
) -> None:
    file = files.hand_out(ID, PLACE, "before")
    untouched(file)
    assert not files_in(tmp_path / "home", hours=23).is_settled(file, "before")
    assert files_in(tmp_path / "home", hours=25).is_settled(file, "something else by now")


def test_what_an_editor_keeps_beside_a_text_is_never_settled_but_for_its_older_versions(
    files: EditorFiles, tmp_path: Path
) -> None:
    file = files.hand_out(ID, PLACE, "before")
    (file.folder / "text.txt~").write_text("older")
    assert not files.is_changed(file)
    (file.folder / ".text.txt.swp").write_bytes(b"b0VIM")
    assert files.beside(file) == (".text.txt.swp",)
    assert files.is_changed(file)
    untouched(file)
    assert not files_in(tmp_path / "home", days=9).is_settled(file, "before")


def test_what_an_editor_saved_when_it_was_ended_by_force_is_the_text_where_it_is_newer(files: EditorFiles) -> None:
    file = files.hand_out(ID, PLACE, "before")
    rescued = file.folder / "text.txt.save"
    rescued.write_text("rescued")
    os.utime(rescued, (NOW.timestamp(), 2e9))
    assert files.read(file).text == "rescued"
    os.utime(rescued, (1, 1))
    assert files.read(file).text == "before"


def test_a_text_whose_description_was_damaged_is_found_without_its_place(files: EditorFiles) -> None:
    file = files.hand_out(ID, PLACE, "before")
    far = b'{"place": {"question": "q"}, "given": "", "began": "0001-01-01T00:00:00+14:00"}'
    for damage in (far, b"", b"{", b"[]", b'{"place": 1}', b'{"place": {"question": "q", "new": "x"}}', b"[" * 100_000):
        (file.folder / "about.json").write_bytes(damage)
        (found,) = files.left(ID)
        assert (found.folder, found.place.question, found.began) == (file.folder, "", None)
        assert files.is_changed(found)
        assert files.read(found).text == "before"


def test_strange_things_in_the_folder_are_left_alone(files: EditorFiles, tmp_path: Path) -> None:
    file = files.hand_out(ID, PLACE, "before")
    (file.folder.parent / "notes.txt").write_text("mine")
    (file.folder.parent / f"{ID}.aaaaaaaaaaaa").symlink_to(tmp_path)
    assert [each.folder for each in files.left()] == [file.folder]


def test_throwing_away_takes_what_the_editor_put_beside_and_follows_no_link(files: EditorFiles, tmp_path: Path) -> None:
    file = files.hand_out(ID, PLACE, "before")
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "kept").write_text("kept")
    (file.folder / "link").symlink_to(tmp_path / "mine")
    (file.folder / ".text.txt.swp").write_text("")
    files.throw_away(file)
    assert not file.folder.exists()
    assert (tmp_path / "mine" / "kept").exists()
    files.throw_away(file)  # gone already: nothing to do


class Full(Ops):
    """A disk that has no room."""

    def __init__(self, after: int) -> None:
        self.left = after

    def write(self, fd: int, data: memoryview) -> int:
        """Writes so many times."""
        if not self.left:
            raise OSError(28, "No space left on device")
        self.left -= 1
        return super().write(fd, data)


@pytest.mark.parametrize("after", [0, 1])
def test_where_the_disk_is_full_nothing_is_handed_out_and_nothing_left(tmp_path: Path, after: int) -> None:
    files = files_in(tmp_path / "home", Full(after))
    with pytest.raises(EditorFileError, match="No space left on device"):
        files.hand_out(ID, PLACE, "text")
    assert files.left() == ()


def test_where_no_folder_can_be_made_that_is_told(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file in its place")
    with pytest.raises(EditorFileError, match="handed to your editor"):
        files_in(tmp_path / "home").hand_out(ID, PLACE, "text")
