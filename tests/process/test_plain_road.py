"""The whole road in the plain face ends with the same paper as the walk by keys on a drawn screen."""

import sys
from pathlib import Path

import pytest

from tests.plain_program import in_terminal, piped, still
from tests.plain_talk import WIDE, converse, loaded
from tests.plain_walker import PlainWalker
from tests.screens.in_depth.test_whole_road import GOLDEN, MIDDLE, imported, values
from tests.stores import store_in
from tests.walker import story

posix = pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the whole road was walked."""
    return tmp_path_factory.mktemp("walked")


@pytest.fixture(scope="module")
def days(walked: Path) -> tuple[list[str], list[str]]:
    """The lines typed on each of the two days of the walk, with a night in between."""
    folder = walked
    store, told = store_in(walked / "sessions"), set[str]()
    first = PlainWalker(story(), told, begin=("1", "Harbour Lane"), until=MIDDLE)
    evening = converse(store, first, width=WIDE, folder=folder)
    second = PlainWalker(story(), told, begin=("1",))
    morning = converse(store, second, width=WIDE, folder=folder)
    assert (evening.code, morning.code, second.exported, told) == (0, 0, True, set(story()))
    return evening.typed, morning.typed


def check_paper(folder: Path) -> None:
    """The paper is the one that the walk by keys ends with."""
    assert (folder / "paper.md").read_text(encoding="utf-8") == GOLDEN.read_text(encoding="utf-8")


def test_the_interview_told_left_resumed_and_decided_line_by_line_gives_the_same_paper(
    walked: Path, days: tuple[list[str], list[str]]
) -> None:
    assert all(days)
    check_paper(walked)
    assert values(loaded(store_in(walked / "sessions")).answers, story()) == values(imported(), story())


def test_the_same_lines_over_a_pipe_give_the_same_paper(
    home: Path, tmp_path: Path, days: tuple[list[str], list[str]]
) -> None:
    for lines in days:
        done = piped(still(home), lines, tmp_path)
        assert (done.returncode, done.stderr) == (0, b"")
        assert b"\x1b" not in done.stdout
    check_paper(tmp_path)


@posix
@pytest.mark.parametrize(("term", "codes"), [("dumb", set()), ("xterm-256color", {b"[?2004h", b"[?2004l"})])
def test_the_same_lines_typed_in_a_terminal_give_the_same_paper_and_no_code_but_the_one_that_marks_pastes(
    home: Path, tmp_path: Path, days: tuple[list[str], list[str]], term: str, codes: set[bytes]
) -> None:
    for lines in days:
        with in_terminal(still(home), tmp_path, COLUMNS="60", TERM=term) as terminal:
            terminal.type(*lines)
            assert terminal.end() == 0
            assert {each[: len(b"[?2004h")] for each in terminal.said.split(b"\x1b")[1:]} == codes
            assert not codes or terminal.said.rindex(b"[?2004l") > terminal.said.rindex(b"[?2004h")
    check_paper(tmp_path)
