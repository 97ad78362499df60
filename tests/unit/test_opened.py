"""The header of a file is found in the same way wherever it is shown: the list, the bin, what waits, the visits."""

from pathlib import Path

import pytest

from clientexit_tui.errors import ClientExitError, DocumentError
from clientexit_tui.interview.answers import Answer, Answers
from clientexit_tui.sessions.codec import Codec
from clientexit_tui.sessions.header import read_header
from clientexit_tui.sessions.listing import Listed
from clientexit_tui.sessions.opened import check_end, read_header_and_end
from clientexit_tui.sessions.rescue import set_aside, waiting
from clientexit_tui.sessions.sealing import NoSealer
from clientexit_tui.sessions.session import Header, Session
from clientexit_tui.sessions.session_actions import binned
from clientexit_tui.sessions.system import Ops
from tests.unit.test_store import store_in

LONG_NOTE = "# my own note\n" * 1000
"""More than is read of a file as this program writes it, and what a hand may have put there."""


def with_long_header(path: Path) -> None:
    """Puts a long note above the header's end."""
    path.write_text(path.read_text("utf-8").replace("\n---\n", f"\n{LONG_NOTE}---\n", 1), "utf-8")


def test_a_title_is_found_behind_a_long_header_in_the_list_in_the_bin_and_among_what_waits(tmp_path: Path) -> None:
    store = store_in(tmp_path / "sessions")
    session = store.create("Northwind")
    with_long_header(store.path(session.id))
    (entry,) = store.listing()
    assert isinstance(entry, Listed)
    assert entry.header.title == "Northwind"
    with_long_header(set_aside(store, session).path)
    assert [each.title for each in waiting(store)] == ["Northwind"]
    store.delete(session.id)
    assert [each.title for each in binned(store)] == ["Northwind"]


@pytest.mark.parametrize("answers", [0, 3, 100])
def test_no_more_than_the_ends_are_needed_to_tell_a_whole_file_from_a_cut_one(tmp_path: Path, answers: int) -> None:
    given = Answers({f"q{number}": Answer(value="x" * 50) for number in range(answers)})
    data = Codec().encode(Session("20261122-abcdef", "T", "", "", given), Header("20261122-abcdef", "T"))
    path = tmp_path / "s.yaml"
    for end in {len(data), len(data) - 1, len(data) - 4, len(data) - 5, len(data) // 2, 700, 10, 0}:
        path.write_bytes(data[:end])
        try:
            ends = read_header_and_end(path, Ops(), NoSealer())
            check_end(path, ends)
            header = read_header(ends.head, path.name)
        except DocumentError:
            with pytest.raises(ClientExitError):
                Codec().decode(data[:end], path.name)
        else:
            assert Codec().decode(data[:end], path.name).title == header.title == "T"
