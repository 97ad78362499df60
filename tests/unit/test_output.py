"""What commands print: nothing that a terminal obeys, and nothing that is lost without a word."""

import errno
import io
import json
import random
import re
import sys
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientexit_tui import __main__, words
from clientexit_tui.cli import out as output
from clientexit_tui.cli.home import Home
from clientexit_tui.cli.out import LONGEST_LINE, OutputLostError, arrived, out, out_bytes, out_json, prepare, tell
from clientexit_tui.safetext import escaped, without_codes
from tests.shipped import content
from tests.stores import NOW

HOW_MANY = 250
CODES = [chr(code) for code in (*range(1, 32), *range(127, 160))]
HOSTILE = ["\x1b[31m", "\x1b]2;TITLE\x07", "\x9b2J", "\x1b[2J\x1b[H", "\r\x1b[K", "\u202ex", "\udc9b", "a\x08b", "\x0e"]
WHOLE_LINES = (
    *words.CLI_COMMANDS,
    "--help",
    "--json",
    "--home",
    "--as",
    "--document",
    "-o",
    "--passphrase-fd",
    "--",
    "x",
)


def obeyed(text: str) -> list[str]:
    """What of a text a terminal would obey."""
    return re.findall("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]", text.replace("\r\n", "\n"))


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    monkeypatch.setattr(Home, "_load", lambda _home: content())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))
    monkeypatch.chdir(str(tmp_path))


def lines() -> list[tuple[str, ...]]:
    """Command lines with codes of a terminal in one argument or more."""
    dice = random.Random(5)  # noqa: S311 - which lines they are does not matter, only that they stay the same
    made = []
    for number in range(HOW_MANY):
        command = (*words.CLI_COMMANDS, "")[number % (len(words.CLI_COMMANDS) + 1)]
        arguments = [dice.choice([*HOSTILE, *WHOLE_LINES, *CODES]) for _ in range(dice.randint(0, 3))]
        arguments.insert(dice.randint(0, len(arguments)), f"x{dice.choice(HOSTILE)}{dice.choice(CODES)}y")
        made.append(tuple(each for each in (command, *arguments) if each != "--plain"))
    return made


def test_no_code_of_a_terminal_comes_back_from_a_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    seen = 0
    for argv in lines():
        code = __main__.main(argv, lambda: NOW)
        printed, told = capsys.readouterr()
        assert code in (0, 1, 2), argv
        assert not obeyed(printed), argv
        assert not obeyed(told), argv
        seen += "x" in told
    assert seen > HOW_MANY / 3, "what was typed is in many of the messages"


@given(
    st.recursive(st.text() | st.integers() | st.none(), lambda each: st.lists(each) | st.dictionaries(st.text(), each))
)
def test_json_says_the_same_and_holds_nothing_that_a_terminal_obeys(value: object) -> None:
    stream = io.StringIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdout", stream)
        out_json(value)
    assert not obeyed(stream.getvalue())
    assert json.loads(stream.getvalue()) == value


def test_every_code_is_escaped_in_json_and_dropped_from_documents() -> None:
    for code in (*CODES, "\u202e", "\udc80"):
        assert json.loads(escaped(json.dumps(code, ensure_ascii=False))) == code
        assert code in "\t\n" or not obeyed(without_codes(f"a{code}b"))
    assert without_codes("a\tb\r\nc\n") == "a\tb\r\nc\n"
    assert without_codes("a\rb\x1b[31mc") == "ab[31mc"


def test_a_message_that_repeats_something_very_long_can_be_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert __main__.main(("show", "x" * 100_000), lambda: NOW) == 1
    message = capsys.readouterr().err
    assert len(message) < LONGEST_LINE + 100
    assert "clientexit list" in message, "its end, which says what to do, stays"


class Refusing(io.BytesIO):
    """What is below a stream on a disk that is full, or whose reader has gone."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number

    def write(self, data: object) -> int:
        """Raises what the system says."""
        del data
        if self.number == errno.EPIPE:
            raise BrokenPipeError(self.number, "gone")
        raise OSError(self.number, "no more room")


class Full(io.TextIOWrapper):
    """A stream that refuses what is written to it."""

    def __init__(self, number: int, *, at_once: bool) -> None:
        self.below = Refusing(number)
        super().__init__(self.below, encoding="utf-8")
        self.at_once, self.holds = at_once, False

    def write(self, text: str) -> int:
        """Refuses at once, or only when it is to be on the disk."""
        if self.at_once:
            self.below.write(b"")
        self.holds = True
        return len(text)

    def flush(self) -> None:
        """Refuses what it holds."""
        if self.holds:
            self.below.write(b"")

    def fileno(self) -> int:
        """It is none of the system's."""
        raise io.UnsupportedOperation


COMMANDS = [
    ("--help",), ("--version",), ("path",), ("list", "--json"), ("show", "--help"), ("example",), ("about",),
    ("completion", "bash"), ("manual",), ("questions", "first"), ("questions", "first", "--json"), ("doctor",),
    ("new", "T", "--no-open"),
]  # fmt: skip


@pytest.mark.parametrize("at_once", [True, False])
@pytest.mark.parametrize("argv", COMMANDS, ids=" ".join)
def test_output_that_does_not_arrive_is_told_once_and_is_exit_code_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], argv: tuple[str, ...], at_once: bool
) -> None:
    monkeypatch.setattr(sys, "stdout", Full(errno.ENOSPC, at_once=at_once))
    assert __main__.main(argv, lambda: NOW) == 1
    told = capsys.readouterr().err.splitlines()
    assert [line for line in told if "did not arrive" in line and "no more room" in line] == told[-1:]


@pytest.mark.parametrize("at_once", [True, False])
@pytest.mark.parametrize("argv", COMMANDS, ids=" ".join)
def test_a_reader_that_has_gone_is_told_nothing_and_is_exit_code_141(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], argv: tuple[str, ...], at_once: bool
) -> None:
    monkeypatch.setattr(sys, "stdout", Full(errno.EPIPE, at_once=at_once))
    assert __main__.main(argv, lambda: NOW) == 141
    assert "arrive" not in capsys.readouterr().err


@pytest.mark.parametrize("argv", COMMANDS, ids=" ".join)
def test_closed_standard_output_is_told_and_is_exit_code_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], argv: tuple[str, ...]
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert __main__.main(argv, lambda: NOW) == 1
    assert words.CLI_OUTPUT_CLOSED in capsys.readouterr().err


@pytest.mark.parametrize(("number", "code"), [(errno.ENOSPC, 1), (errno.EPIPE, 141)])
def test_a_message_that_does_not_arrive_changes_the_exit_code_and_stops_nothing(
    monkeypatch: pytest.MonkeyPatch, number: int, code: int
) -> None:
    for argv, found in ((("list",), code), (("show", "zzz"), 1), (("--nope",), 2), (("example",), 0)):
        monkeypatch.setattr(sys, "stderr", Full(number, at_once=True))
        assert __main__.main(argv, lambda: NOW) == found
    monkeypatch.setattr(sys, "stderr", None)
    for argv, found in ((("list",), 0), (("show", "zzz"), 1), (("--nope",), 2)):
        assert __main__.main(argv, lambda: NOW) == found


def test_messages_never_go_where_data_goes(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    tell("a message")
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("use", [lambda: out("x"), lambda: out_bytes(b"x"), lambda: out_json([])])
def test_every_way_to_print_notices(monkeypatch: pytest.MonkeyPatch, use: Callable[[], None]) -> None:
    monkeypatch.setattr(sys, "stdout", Full(errno.EIO, at_once=True))
    with pytest.raises(OutputLostError, match="no more room"):
        use()
    monkeypatch.setattr(sys, "stdout", Full(errno.EPIPE, at_once=True))
    with pytest.raises(BrokenPipeError):
        use()


def test_an_exit_code_that_says_something_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    prepare()
    for code, found in ((0, 1), (1, 1), (2, 2), (130, 130)):
        monkeypatch.setattr(sys, "stdout", Full(errno.ENOSPC, at_once=False))
        out("x")
        assert arrived(code) == found
    assert output.FAILED == 1
