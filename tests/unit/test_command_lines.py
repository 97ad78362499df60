"""Every command with every kind of odd argument: an exit code of the table, and for all but 0 what to do about it."""

import io
import json
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from clientexit_tui import __main__, words
from clientexit_tui.cli.grammar import Command, grammar
from clientexit_tui.cli.home import Home
from clientexit_tui.cli.parser import make_parser
from clientexit_tui.sessions.session import Session
from tests.shipped import answered, content
from tests.stores import NOW, store_in

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
CODES = {int(each) for each in re.findall(r"^\| (\d+) \|", README, re.MULTILINE)}
MINE, OTHER = "20261122-0a1b2c", "20261123-0a1b2c"
ODD = {
    "empty": "",
    "blank": "   ",
    "very long": "x" * 5_000,
    "unknown": "zzz",
    "prefix of several": "2026",
    "path": "/etc",
    "path upwards": "../..",
    "unicode": "Ünï 🙂",
    "sum": "-2+3",
    "leading": "-leading",
    "dashes": "--",
    "codes": "\x1b]2;x\x07\x9b31m\u202e",
    "undecodable": "\udcff",
    "lines": "a\nb",
    "signs": "%s %(prog)s {x}",
    "negative": "-1",
}
VALID = {
    "ID": MINE, "TITLE": "T", "NAME": "legal_threat", "FILE": "in.yaml", "WORDS": "garden", "QUESTION": "fees",
    "VALUE": "12 EUR", "SECTION": "first", "PATH": "in.yaml", "SHELL": "bash", "A": "1", "B": "1",
}  # fmt: skip
"""What is right for each argument, by its name in the help."""
FULLY = ("show", "new", "questions", "import", "search", "restore")
"""Commands that are given each of them; one for each kind of argument."""
FEW = ("empty", "unknown", "prefix of several", "leading", "codes", "undecodable", "very long")
EVERYWHERE = {flag for option in grammar(make_parser())[0].options for flag in option.flags}
"""Options that mean the same in every command."""
TO_DO = re.compile(
    r"--[a-z]|'clientexit |did you mean|Examples:|Sections:|brings it back|"
    r"\b(Add|Choose|Close|Give|Make|Move|Name|Open|Please|Put back|Remove|Try|Type|Use|name|says what|says where)\b"
)
"""How a message says what to do: a command, an option, a suggestion, or an imperative."""


def commands() -> tuple[Command, ...]:
    """Every command."""
    return grammar(make_parser())[1]


def right(command: Command) -> tuple[str, ...]:
    """The arguments of a command as they should be."""
    if command.name == "merge":
        return (MINE, OTHER)
    named = [VALID[each.name] for each in command.arguments]
    return tuple(named[:1] if command.name == "encrypt" else named)


def lines(command: Command) -> Iterator[tuple[str, ...]]:
    """Command lines that somebody or a script may send."""
    arguments, name = right(command), command.name
    yield from ((name,), (name, *arguments), (name, *arguments, "extra"), (name, "--", *arguments), (name, "--nope"))
    for at in range(len(arguments)):
        odd = ODD if name in FULLY else FEW
        yield from ((name, *arguments[:at], ODD[each], *arguments[at + 1 :]) for each in odd)
    for option in command.options:
        flag = option.flags[-1]
        if flag in EVERYWHERE and name != "list":
            continue
        if option.value:
            yield from ((name, *arguments, flag), (name, *arguments, flag, "\x1b[31m"), (name, *arguments, flag, ""))
            yield (name, *arguments, flag, option.choices[0] if option.choices else "1", flag, "-2")
        elif flag not in ("--plain", "--help"):  # plain mode talks, and `--help` is tried with the rest
            yield from ((name, *arguments, flag, flag), (name, *arguments, f"{flag}=x"))


class Folder:
    """A home that is as it was made, for each line anew."""

    def __init__(self, model: Path, home: Path) -> None:
        self.model, self.home = model, home

    def renew(self) -> None:
        """Puts back all that a command may have changed."""
        shutil.rmtree(self.home, ignore_errors=True)
        shutil.copytree(self.model, self.home)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with two sessions."""
    home = tmp_path_factory.mktemp("model")
    store = store_in(home / "sessions")
    for session_id, title in ((MINE, "Garden"), (OTHER, "Other")):
        store.save(Session(session_id, title, "", "2026-11-22T10:00:00+00:00", answered(currency="EUR"), 1))
    return home


@pytest.fixture
def folder(model: Path, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    """The home of this test, in a current folder of its own."""
    monkeypatch.setattr(Home, "_load", lambda _home: content())
    monkeypatch.chdir(tmp_path)
    return Folder(model, home)


def test_there_are_enough_of_them() -> None:
    assert sum(len(tuple(lines(each))) for each in commands()) > 250
    assert {each.name for each in commands()} == set(words.CLI_COMMANDS)
    assert {0, 1, 2, 130} <= CODES


@pytest.mark.parametrize("command", commands(), ids=lambda each: each.name)
def test_every_line_ends_as_the_table_says_and_tells_what_to_do(
    folder: Folder, command: Command, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    found = []
    for argv in lines(command):
        folder.renew()
        Path("in.yaml").write_text("title: x\nanswers:\n  fees: 12 EUR\n", encoding="utf-8")
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"title: piped\n")))
        code = __main__.main(argv, lambda: NOW)
        out, err = capsys.readouterr()
        if wrong := problem(argv, code, out, err):
            found.append((" ".join(each[:40] for each in argv), code, wrong, err[-200:]))
    assert found == []


def problem(argv: tuple[str, ...], code: int, out: str, err: str) -> str:
    """How the end of a command breaks its word, or nothing."""
    if code not in CODES:
        return "no such exit code"
    if not all(line.startswith("clientexit: ") for line in err.splitlines()):
        return "a message that does not say who speaks"
    if code and not TO_DO.search(err):
        return "nothing on what to do"
    if code == 2 and out:
        return "data where nothing was done"
    if "--json" in argv and out:
        json.loads(out)
    return ""


@pytest.mark.parametrize("command", ["delete", "archive", "rename", "show", "set", "encrypt", "restore", "export"])
def test_an_empty_id_means_no_session_even_where_there_is_one_only(
    folder: Folder, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.renew()
    (folder.home / "sessions" / f"{OTHER}.yaml").unlink()
    more = {"rename": ["T"], "set": ["fees", "1 EUR"]}.get(command, [])
    before = {each.name: each.read_bytes() for each in (folder.home / "sessions").iterdir()}
    for nothing in ("", " ", "\t"):
        code = __main__.main([command, nothing, *more], lambda: NOW)
        assert (code, "No id was given" in capsys.readouterr().err) == (
            (0, False) if [command, nothing] == ["restore", ""] else (1, True)
        )
    assert {each.name: each.read_bytes() for each in (folder.home / "sessions").iterdir()} == before


@pytest.mark.parametrize(("argv", "instead"), [
    ((), "list"), (("new", "T"), "--no-open"), (("example", "legal_threat"), "--no-open"), (("open", MINE), "show"),
])  # fmt: skip
def test_a_command_that_needs_a_terminal_says_what_does_without_one(
    folder: Folder, argv: tuple[str, ...], instead: str, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.renew()
    assert __main__.main(argv, lambda: NOW) == 2
    told = capsys.readouterr().err
    assert f"{instead}" in told.partition("is not one.")[2]
    assert told.count("\n") == 1
