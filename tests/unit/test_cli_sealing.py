"""Encryption on the command line: the passphrase comes from the terminal or a descriptor, and nothing leaks."""

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from clientexit_tui import __main__, words
from clientexit_tui.cli import passphrases
from clientexit_tui.sessions.age_key import KEY, confirmed
from tests.sealed import PASSPHRASE, cheap_passphrases, marked_files
from tests.stores import NOW

pytest.importorskip("pyrage")
MARKER = "Quetzalcoatl and Sons"
FIRST_TIME = f"{PASSPHRASE}\n{PASSPHRASE}\n{words.SEAL_SENTENCE}\n"
pytestmark = pytest.mark.usefixtures("one_content")
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command in this process; what is to be said is on a descriptor, as a script would have it."""
    cheap_passphrases(monkeypatch)

    def runs(*argv: str, said: str | None = None) -> tuple[int, str, str]:
        more: tuple[str, ...] = ()
        reading = -1
        if said is not None:
            reading, writing = os.pipe()
            os.write(writing, said.encode())
            os.close(writing)
            more = ("--passphrase-fd", str(reading))
        try:
            code = __main__.main([*argv, *more], lambda: NOW)
        finally:
            if reading >= 0:
                os.close(reading)
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return runs


@pytest.fixture
def session_id(run: Run) -> str:
    """A session, plain."""
    return run("new", MARKER, "--no-open")[1].strip()


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What is typed at the terminal, line by line."""
    typed: list[str] = []
    monkeypatch.setattr(passphrases, "_need_terminal", lambda: None)
    monkeypatch.setattr(passphrases, "getpass", lambda _prompt: typed.pop(0))
    monkeypatch.setattr(passphrases, "_seen", lambda _prompt: typed.pop(0))
    yield typed
    assert typed == []


def test_a_session_is_encrypted_read_and_made_plain_again(run: Run, session_id: str, home: Path) -> None:
    code, out, err = run("encrypt", session_id, said=FIRST_TIME)
    assert code == 0
    assert out.endswith(f"{session_id}.yaml.age\n")
    assert words.SEAL_NOT_ERASED in " ".join(err.replace("clientexit: ", "").split("\n"))
    assert marked_files(home, MARKER) == []
    assert run("encrypt", session_id)[2].endswith("encrypted already.\n")
    code, out, _ = run("show", session_id, "--json", said=f"{PASSPHRASE}\n")
    assert json.loads(out)["title"] == MARKER
    assert run("set", session_id, "story", f"{MARKER} again", said=f"{PASSPHRASE}\n")[0] == 0
    assert marked_files(home, MARKER) == []
    assert run("decrypt", session_id, said=f"{PASSPHRASE}\n")[:2] == (0, f"{home}/sessions/{session_id}.yaml\n")
    assert run("show", session_id, "--json")[0] == 0
    assert run("decrypt", session_id)[2].endswith("is not encrypted.\n")


def test_a_wrong_passphrase_changes_nothing_and_is_exit_code_1(run: Run, session_id: str, home: Path) -> None:
    run("encrypt", session_id, said=FIRST_TIME)
    before = {each: each.read_bytes() for each in home.rglob("*") if each.is_file()}
    for argv in (("decrypt", session_id), ("show", session_id), ("set", session_id, "story", "x")):
        code, out, err = run(*argv, said="not this one\n")
        assert (code, out) == (1, "")
        assert "Nothing was changed" in err
    assert {each: each.read_bytes() for each in home.rglob("*") if each.is_file()} == before


def test_the_first_passphrase_is_asked_twice_after_a_typed_sentence(
    run: Run, session_id: str, home: Path, terminal: list[str]
) -> None:
    terminal += ["whatever"]
    code, _, err = run("encrypt", session_id)
    assert code == 1
    assert "the notes are lost" in err
    terminal += [words.SEAL_SENTENCE, PASSPHRASE, f"{PASSPHRASE}x"]
    assert run("encrypt", session_id)[0] == 1
    terminal += [words.SEAL_SENTENCE, "short", "short"]
    assert run("encrypt", session_id)[0] == 1
    assert not (home / "keys").exists()
    assert marked_files(home, MARKER)
    terminal += [words.SEAL_SENTENCE, PASSPHRASE, PASSPHRASE]
    code, _, err = run("encrypt", session_id)
    assert code == 0
    assert PASSPHRASE not in err
    terminal += [PASSPHRASE]
    assert run("show", session_id)[0] == 0


def test_the_sentence_may_be_typed_with_capitals_and_a_full_stop() -> None:
    assert confirmed(f" {words.SEAL_SENTENCE.capitalize()}. \n")
    assert not confirmed("")
    assert not confirmed("yes")


def test_a_script_gives_passphrase_again_and_sentence_too(run: Run, session_id: str, home: Path) -> None:
    for said in (
        f"{PASSPHRASE}\n",
        f"{PASSPHRASE}\n{PASSPHRASE}\n",
        f"{PASSPHRASE}\nother one\n{words.SEAL_SENTENCE}\n",
        "",
    ):
        assert run("encrypt", session_id, said=said)[0] == 1
    assert not (home / "keys").exists()


def test_without_a_terminal_the_way_for_scripts_is_named(
    run: Run, session_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_terminal(_prompt: str) -> str:
        raise EOFError

    monkeypatch.setattr(passphrases, "getpass", no_terminal)
    assert "--passphrase-fd" in run("encrypt", session_id)[2]
    monkeypatch.setattr(passphrases, "_need_terminal", lambda: None)
    run("encrypt", session_id, said=FIRST_TIME)
    code, _, err = run("show", session_id)
    assert code == 1
    assert "--passphrase-fd" in err
    assert run("show", session_id, "--passphrase-fd", "999")[0] == 1


def test_lists_say_what_is_locked_and_no_word_of_it(run: Run, session_id: str) -> None:
    plain = run("new", "Plain one", "--no-open")[1].strip()
    run("encrypt", session_id, said=FIRST_TIME)
    code, out, err = run("list")
    assert code == 0
    assert sorted(line.split()[0] for line in out.splitlines()) == sorted([session_id, plain])
    assert MARKER not in out
    assert "1 locked" in err
    entry = next(each for each in json.loads(run("list", "--json")[1]) if each["id"] == session_id)
    assert (entry["title"], entry["problem"]) == ("", "locked")
    for argv in (("tasks",), ("search", "Quetzalcoatl")):
        _, out, err = run(*argv)
        assert MARKER not in out
        assert "1 locked" in err
    assert MARKER in run("list", said=f"{PASSPHRASE}\n")[1]
    assert run("doctor")[0] == 0


def test_all_new_sessions_are_encrypted_without_asking_each_time(run: Run, home: Path) -> None:
    assert run("encrypt", "--all-new", "on", said=FIRST_TIME)[0] == 0
    session_id = run("new", MARKER, "--no-open")[1].strip()
    assert marked_files(home, MARKER) == []
    assert MARKER in run("show", session_id, said=f"{PASSPHRASE}\n")[1]
    assert run("encrypt", "--all-new", "off")[0] == 0
    run("new", MARKER, "--no-open")
    assert len(marked_files(home, MARKER)) == 1


def test_the_key_can_be_printed_to_keep_elsewhere(run: Run, session_id: str, home: Path) -> None:
    assert run("encrypt", "--print-key")[0] == 1
    run("encrypt", session_id, said=FIRST_TIME)
    assert run("encrypt", "--print-key")[1] == (home / "keys" / KEY).read_text()


def test_a_lost_key_is_never_replaced_by_another(run: Run, session_id: str, home: Path) -> None:
    run("encrypt", session_id, said=FIRST_TIME)
    (home / "keys" / KEY).rename(home / "elsewhere")
    other = run("new", "Other", "--no-open")[1].strip()
    code, _, err = run("encrypt", other, said=FIRST_TIME)
    assert code == 1
    assert "Put back your copy" in err
    assert not (home / "keys" / KEY).exists()


def test_an_export_of_an_encrypted_session_says_that_it_is_plain(run: Run, session_id: str) -> None:
    run("encrypt", session_id, said=FIRST_TIME)
    assert words.SEAL_EXPORT_PLAIN in run("export", session_id, said=f"{PASSPHRASE}\n")[2]


@pytest.mark.parametrize("argv", [["encrypt"], ["encrypt", "x", "--all-new", "on"], ["encrypt", "--all-new", "maybe"]])
def test_what_is_to_be_encrypted_must_be_clear(run: Run, argv: list[str]) -> None:
    assert run(*argv)[0] == 2


def test_every_command_that_needs_it_asks_for_the_passphrase_at_the_terminal(
    run: Run, session_id: str, terminal: list[str], home: Path
) -> None:
    run("encrypt", session_id, said=FIRST_TIME)
    for argv in (
        ("show", session_id),
        ("verdict", session_id),
        ("tasks", session_id),
        ("set", session_id, "story", MARKER),
        ("rename", session_id, f"{MARKER} 2"),
        ("duplicate", session_id),
        ("archive", session_id),
        ("export", session_id),
    ):
        terminal += [PASSPHRASE]
        assert run(*argv)[0] == 0, argv
        assert terminal == [], argv
    assert marked_files(home, MARKER) == []
    assert run("check")[0] == 0
    assert len(list((home / "sessions").glob("*.yaml.age"))) == 2


def test_deleted_and_brought_back_it_stays_sealed_and_needs_no_passphrase(
    run: Run, session_id: str, home: Path
) -> None:
    run("encrypt", session_id, said=FIRST_TIME)
    assert run("delete", session_id)[0] == 0
    assert run("restore", session_id)[0] == 0
    assert MARKER in run("show", session_id, said=f"{PASSPHRASE}\n")[1]
    assert marked_files(home, MARKER) == []


def test_the_passphrase_is_changed_at_the_terminal_and_by_scripts(
    run: Run, session_id: str, home: Path, terminal: list[str]
) -> None:
    run("encrypt", session_id, said=FIRST_TIME)
    before = {each: each.read_bytes() for each in home.rglob("*") if each.is_file()}
    code, out, err = run("encrypt", "--change-passphrase", said=f"{PASSPHRASE}\nother words\nother words\n")
    assert (code, out) == (0, "")
    assert "still open with the old passphrase" in " ".join(err.replace("clientexit: ", "").split())
    assert {each for each in before if each.read_bytes() != before[each]} == {home / "keys" / KEY}
    assert run("show", session_id, said=f"{PASSPHRASE}\n")[0] == 1
    assert MARKER in run("show", session_id, said="other words\n")[1]
    terminal += ["other words", "größe zwei drei", "gro\u0308ße  zwei drei "]
    assert run("encrypt", "--change-passphrase")[0] == 0
    assert MARKER in run("show", session_id, said="gro\u0308ße zwei drei\n")[1]


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("no such\nother words\nother words\n", "does not open the key"),
        (f"{PASSPHRASE}\nother words\nothre words\n", "differ"),
        (f"{PASSPHRASE}\nother words\n", "differ"),
        (f"{PASSPHRASE}\nshort\nshort\n", "8 characters"),
        (f"{PASSPHRASE}\n", "8 characters"),
        ("", "file descriptor"),
    ],
)
def test_a_change_that_is_refused_changes_nothing(run: Run, session_id: str, home: Path, said: str, why: str) -> None:
    run("encrypt", session_id, said=FIRST_TIME)
    before = (home / "keys" / KEY).read_bytes()
    code, out, err = run("encrypt", "--change-passphrase", said=said)
    assert (code, out) == (1, "")
    assert why in err
    assert (home / "keys" / KEY).read_bytes() == before


def test_without_a_key_there_is_no_passphrase_to_change(run: Run, session_id: str, home: Path) -> None:
    said = f"{PASSPHRASE}\nother words\nother words\n"
    assert words.SEAL_NO_KEY_YET in run("encrypt", "--change-passphrase", said=said)[2]
    assert not (home / "keys").exists()
    run("encrypt", session_id, said=FIRST_TIME)
    (home / "keys" / KEY).unlink()
    assert "Put back your copy" in run("encrypt", "--change-passphrase", said=said)[2]


def test_a_damaged_key_is_told_as_that_and_not_printed(run: Run, session_id: str, home: Path) -> None:
    run("encrypt", session_id, said=FIRST_TIME)
    path = home / "keys" / KEY
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    for argv, said in ((("show", session_id), f"{PASSPHRASE}\n"), (("encrypt", "--print-key"), None)):
        code, out, err = run(*argv, said=said)
        assert (code, out) == (1, "")
        assert "ends early" in err
        assert "Put back your copy" in err
    path.write_bytes(b"\xef\xbb\xbf" + whole.replace(b"\n", b"\r\n"))
    assert MARKER in run("show", session_id, said=f"{PASSPHRASE}\n")[1]
    assert run("encrypt", "--print-key")[1] == whole.decode()


def test_the_doctor_finds_a_damaged_key_and_a_lost_one(run: Run, session_id: str, home: Path) -> None:
    run("encrypt", session_id, said=FIRST_TIME)
    assert run("doctor")[0] == 0
    path = home / "keys" / KEY
    whole = path.read_bytes()
    path.write_bytes(whole[:60])
    code, out, _ = run("doctor")
    assert code == 1
    assert f"! {path} ends early" in out
    path.unlink()
    assert f"{path} is missing" in run("doctor")[1]
