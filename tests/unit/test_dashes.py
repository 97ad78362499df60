"""A value that begins with a dash: the command line says how it is given."""

import pytest

from clientexit_tui.cli.dashes import dash_hint
from clientexit_tui.cli.parser import parse

Capture = pytest.CaptureFixture[str]


@pytest.mark.parametrize("argv", [["set", "ID", "fees", "-2+3"], ["new", "-leading"], ["rename", "ID", "-1st"]])
def test_a_value_with_a_dash_is_refused_with_a_hint_that_helps(argv: list[str], capsys: Capture) -> None:
    with pytest.raises(SystemExit) as caught:
        parse(argv)
    assert caught.value.code == 2
    told = capsys.readouterr().err
    assert f"a value that begins with '-' comes after '--': -- '{argv[-1]}'" in told
    assert len(told.splitlines()) == 1
    assert parse([*argv[:-1], "--", argv[-1]]).command == argv[0]


@pytest.mark.parametrize("argv", [["list", "--jsn"], ["list", "-x"], ["new"], ["set", "ID", "fees", "--", "-2", "x"]])
def test_other_mistakes_have_no_such_hint(argv: list[str], capsys: Capture) -> None:
    with pytest.raises(SystemExit):
        parse(argv)
    assert "comes after" not in capsys.readouterr().err


def test_a_negative_number_needs_no_hint() -> None:
    assert parse(["set", "ID", "fees", "-5"]).value == "-5"


def test_nothing_in_the_hint_reaches_the_terminal_as_a_command() -> None:
    assert "\x1b" not in dash_hint(["new", "-\x1b[2J title"])
