"""A damaged key is told as that, never as a wrong passphrase: structure first, then the passphrase."""

import base64
from pathlib import Path

import pytest

from clientexit_tui.errors import SessionError
from clientexit_tui.sessions.age_key import KEY, DamagedKeyError, Keys, WrongPassphraseError
from clientexit_tui.sessions.armor import BEGIN, END
from clientexit_tui.sessions.key_file import problem
from tests.sealed import PASSPHRASE, cheap_passphrases

pytest.importorskip("pyrage")


@pytest.fixture
def keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Keys:
    """A key that was just made."""
    cheap_passphrases(monkeypatch)
    made = Keys(tmp_path / "keys")
    made.make(PASSPHRASE)
    return made


def armored(raw: bytes) -> bytes:
    """Bytes in the lines of an age file."""
    lines = base64.b64encode(raw)
    return b"\n".join((BEGIN, *(lines[at : at + 64] for at in range(0, len(lines), 64)), END, b""))


def raw(data: bytes) -> bytes:
    """The bytes in the lines of an age file."""
    return base64.b64decode(b"".join(data.splitlines()[1:-1]))


def test_a_key_cut_at_any_byte_is_damaged_whatever_is_typed(keys: Keys) -> None:
    whole = (keys.folder / KEY).read_bytes()
    for at in range(len(whole) - 1):
        (keys.folder / KEY).write_bytes(whole[:at])
        for typed in (PASSPHRASE, "another one"):
            with pytest.raises(DamagedKeyError, match="Put back your copy"):
                Keys(keys.folder).unlock(typed)
    assert problem(whole) == problem(whole.rstrip()) == ""


def test_a_key_that_was_cut_before_it_was_armored_is_damaged_too(keys: Keys) -> None:
    inner = raw((keys.folder / KEY).read_bytes())
    header = inner.index(b"\n--- ") + 5 + 43 + 1
    for at in range(header + 16 + 74 + 16):
        assert problem(armored(inner[:at])), at
    (keys.folder / KEY).write_bytes(armored(inner[:-1]))
    with pytest.raises(DamagedKeyError, match="the passphrase is right"):
        Keys(keys.folder).unlock(PASSPHRASE)


def test_a_line_that_was_lost_and_lines_of_a_merge_are_damage(keys: Keys) -> None:
    lines = (keys.folder / KEY).read_bytes().splitlines(keepends=True)
    for at in range(len(lines)):
        changed = b"".join((*lines[:at], *lines[at + 1 :]))
        (keys.folder / KEY).write_bytes(changed)
        with pytest.raises(DamagedKeyError):
            Keys(keys.folder).unlock(PASSPHRASE)
        (keys.folder / KEY).write_bytes(b"".join((*lines[:at], b"<<<<<<< ours\n", *lines[at:])))
        with pytest.raises(DamagedKeyError):
            Keys(keys.folder).unlock(PASSPHRASE)


@pytest.mark.parametrize("data", [b"", b"\n", b"AGE-SECRET-KEY-1XYZ\n", b"\x00" * 300, b"title: x\n", BEGIN[:10]])
def test_another_file_in_its_place_is_told_and_nothing_of_it_is_printed(keys: Keys, data: bytes) -> None:
    (keys.folder / KEY).write_bytes(data)
    for use in (lambda: Keys(keys.folder).unlock(PASSPHRASE), Keys(keys.folder).wrapped):
        with pytest.raises(DamagedKeyError, match=KEY) as caught:
            use()
        assert "SECRET" not in str(caught.value)


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.replace(b"\n", b"\r\n"),
        lambda data: b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n"),
        lambda data: b"\n" + data + b"\n\n",
        raw,
    ],
)
def test_line_ends_and_armor_make_no_difference(keys: Keys, change: object) -> None:
    path = keys.folder / KEY
    whole = path.read_bytes()
    assert callable(change)
    path.write_bytes(change(whole))
    if not path.read_bytes().startswith(b"age-"):  # the stand-in for the library knows armor only
        Keys(keys.folder).unlock(PASSPHRASE)
        assert Keys(keys.folder).wrapped() == whole
    assert problem(path.read_bytes()) == ""


def test_a_passphrase_that_is_not_the_one_is_told_as_that(keys: Keys) -> None:
    with pytest.raises(WrongPassphraseError, match="Nothing was changed"):
        Keys(keys.folder).unlock("another one")


def test_nothing_is_sealed_for_a_key_that_surely_opens_nothing(keys: Keys) -> None:
    whole = (keys.folder / KEY).read_bytes()
    for damage in (whole[: len(whole) // 2], b""):
        (keys.folder / KEY).write_bytes(damage)
        for use in (lambda: Keys(keys.folder).seal(b"new"), lambda: Keys(keys.folder).seal_new(on=True)):
            with pytest.raises(DamagedKeyError):
                use()
    (keys.folder / KEY).unlink()
    with pytest.raises(SessionError, match="Put back your copy"):
        Keys(keys.folder).seal(b"new")
    assert not Keys(keys.folder).for_new
