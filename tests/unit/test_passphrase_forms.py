"""One passphrase in all the forms in which keyboards, pasting and systems send it."""

import re
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientexit_tui import words
from clientexit_tui.errors import SessionError
from clientexit_tui.sessions import wrapping
from clientexit_tui.sessions.age_key import KEY, Keys, WrongPassphraseError
from clientexit_tui.sessions.key_file import text_for
from clientexit_tui.sessions.passphrase_forms import forms, tidy, unfit
from tests.sealed import cheap_passphrases, wrapped

pytest.importorskip("pyrage")

TYPED = "größe éclair naïve"
SAME = (
    TYPED,
    normalize("NFD", TYPED),
    f" {TYPED}",
    f"{TYPED}\t\n",
    TYPED.replace(" ", "\u00a0"),
    TYPED.replace(" ", "\u3000"),
    TYPED.replace(" ", "   "),
    normalize("NFD", f"\u2003{TYPED}\u00a0"),
)
"""What looks the same on the screen, or nearly."""


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    cheap_passphrases(monkeypatch)


@pytest.mark.parametrize("made_with", SAME)
def test_a_new_key_opens_with_every_form_of_its_passphrase(tmp_path: Path, made_with: str) -> None:
    Keys(tmp_path).make(made_with)
    for typed in SAME:
        keys = Keys(tmp_path)
        keys.unlock(typed)
        assert keys.unlocked
    for other in ("grösse éclair naïve", TYPED.upper(), TYPED.replace(" ", ""), ""):
        with pytest.raises(WrongPassphraseError):
            Keys(tmp_path).unlock(other)


@pytest.mark.parametrize("old", SAME)
def test_an_older_key_wrapped_as_it_was_typed_still_opens_with_what_was_typed(tmp_path: Path, old: str) -> None:
    import pyrage

    identity = pyrage.x25519.Identity.generate()
    (tmp_path / KEY).write_bytes(wrapped(text_for(str(identity), str(identity.to_public())), old))
    Keys(tmp_path).unlock(old)
    for other in (normalize("NFC", old), normalize("NFD", old)):
        Keys(tmp_path).unlock(other)


def test_each_form_is_tried_once_and_one_is_enough_for_plain_letters(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Keys(tmp_path).make("correct horse")
    tried: list[str] = []
    real = wrapping.unwrap

    def unwrap(data: bytes, phrase: str) -> bytes:
        tried.append(phrase)
        return real(data, phrase)

    monkeypatch.setattr(wrapping, "unwrap", unwrap)
    for typed, count in (("wrong horse", 1), ("größe", 2), (" größe", 3), ("", 0), ("\udc80", 0)):
        tried.clear()
        with pytest.raises(WrongPassphraseError):
            Keys(tmp_path).unlock(typed)
        assert len(tried) == len(set(tried)) == count, tried


@given(st.text())
def test_the_one_form_is_its_own_form_and_every_form_leads_to_it(typed: str) -> None:
    one = tidy(typed)
    assert tidy(one) == one
    assert one == one.strip()
    assert all(tidy(each) == one for each in (*forms(typed), f" {typed}\u00a0", normalize("NFD", typed)))
    assert len(forms(typed)) <= 4


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("short", "8 characters"),
        ("ab     cd", "8 characters"),
        ("two words\x1b[D", words.SEAL_NO_LETTER),
        ("two words\x00", words.SEAL_NO_LETTER),
        ("two words \udcff", words.SEAL_NO_LETTER),
    ],
)
def test_what_cannot_be_a_new_passphrase_is_told_and_makes_no_key(tmp_path: Path, typed: str, said: str) -> None:
    assert said in unfit(typed)
    with pytest.raises(SessionError, match=re.escape(said)):
        Keys(tmp_path / "keys").make(typed)
    assert not (tmp_path / "keys").exists()
