"""Encrypted sessions in the plain face: the passphrase is asked for unseen, and no editor sees the text."""

from itertools import count
from pathlib import Path

import pytest

from clientexit_tui import words
from clientexit_tui.plain.console import Console
from clientexit_tui.plain.start import PlainFace
from clientexit_tui.sessions.age_key import Keys
from clientexit_tui.sessions.conversion import encrypt_session
from clientexit_tui.sessions.store import Store
from tests.sealed import PASSPHRASE, cheap_passphrases
from tests.shipped import content
from tests.stores import NOW, session_in, summarise

pytest.importorskip("pyrage")


def store_of(folder: Path) -> Store:
    """The store of a new run over a folder: locked, if there is a key."""
    numbers = count(1)
    token = lambda: f"{next(numbers):06x}" * 2  # noqa: E731
    keys = Keys(folder / "keys")
    return Store(folder / "sessions", lambda: NOW, token, summarise, sealer=keys, backups=folder / "backups")


def sealed_session(folder: Path) -> str:
    """A session that is encrypted."""
    store = store_of(folder)
    assert isinstance(store.sealer, Keys)
    store.sealer.make(PASSPHRASE)
    session = session_in(store, "Northwind", "", story="In confidence")
    encrypt_session(store, session.id)
    return session.id


def talk(store: Store, lines: list[str], passphrase: str | None) -> str:
    """What is said in answer to lines, by a user who knows a passphrase or has no terminal to type it at."""
    said, typed = list[str](), (f"{line}\n" for line in lines)
    secret = None if passphrase is None else lambda _: passphrase
    console = Console(lambda: next(typed, ""), said.append, 10_000, secret=secret)
    PlainFace(content, store, lambda: NOW, console).run(store.ids()[0])
    return "".join(said)


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    cheap_passphrases(monkeypatch)


def test_the_passphrase_opens_a_session_and_what_is_typed_is_encrypted_again(tmp_path: Path) -> None:
    session_id = sealed_session(tmp_path)
    store = store_of(tmp_path)
    assert "Northwind" in talk(store, ["2", "Quetzalcoatl", "q"], PASSPHRASE)
    assert store.load(session_id).answers.text("client_name") == "Quetzalcoatl"
    assert not any(b"Quetzal" in each.read_bytes() for each in tmp_path.rglob("*") if each.is_file())


@pytest.mark.parametrize(("passphrase", "said"), [("wrong", ""), (None, words.PLAIN_LOCKED_NO_TERMINAL)])
def test_without_the_passphrase_it_stays_locked(tmp_path: Path, passphrase: str | None, said: str) -> None:
    sealed_session(tmp_path)
    text = talk(store_of(tmp_path), ["q"], passphrase)
    assert said in text
    assert "Northwind" not in text


def test_an_editor_never_gets_the_text_of_an_encrypted_session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "false")
    sealed_session(tmp_path)
    text = talk(store_of(tmp_path), [words.PLAIN_REVIEW, "b", "2", "r", "b", "q"], PASSPHRASE)
    assert "In confidence" in text
    text = talk(store_of(tmp_path), ["2", *["s"] * 9, "5", "q"], PASSPHRASE)
    assert words.SEAL_NO_EDITOR in text


def asked(store: Store, typed: list[str], lines: list[str]) -> str:
    """What is said where passphrases are typed one after the other, and then nobody types any more."""

    def secret(_prompt: str) -> str:
        if not typed:
            raise EOFError
        return typed.pop(0)

    said, heard = list[str](), iter(f"{line}\n" for line in lines)
    console = Console(lambda: next(heard, ""), said.append, 10_000, secret=secret)
    assert PlainFace(content, store, lambda: NOW, console).run() == 0
    return "".join(said)


def number(store: Store, row: str) -> str:
    """The number of a row of the library."""
    said = asked(store, [], ["q"])
    return next(line.partition(".")[0] for line in said.splitlines() if line.endswith(f". {row}"))


def test_the_passphrase_is_changed_from_the_library(tmp_path: Path) -> None:
    sealed_session(tmp_path)
    choose = number(store_of(tmp_path), words.SEAL_CHANGE_COMMAND)
    for typed, said in (
        (["wrong", "other words", "other words"], "does not open the key"),
        ([PASSPHRASE, "other words", "othre words"], words.SEAL_NOT_SAME),
        ([PASSPHRASE], words.PLAIN_BYE_ENDED),
        ([PASSPHRASE, "other words", "other words"], words.SEAL_CHANGED),
    ):
        assert said in asked(store_of(tmp_path), typed, [choose, "q"])
    assert "Northwind" in talk(store_of(tmp_path), ["q"], "other words")
    assert "does not open" in talk(store_of(tmp_path), ["q"], PASSPHRASE)


def test_without_a_key_or_a_terminal_no_change_is_offered(tmp_path: Path) -> None:
    assert words.SEAL_CHANGE_COMMAND not in asked(store_of(tmp_path), [], ["q"])
    sealed_session(tmp_path)
    assert words.SEAL_CHANGE_COMMAND not in talk(store_of(tmp_path), ["q"], None)
