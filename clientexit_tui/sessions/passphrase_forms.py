"""The forms of a passphrase: what looks the same on the screen can be other bytes, and to an encryption other words.

``é`` is one letter or two marks, a space may be one that does not break. A new passphrase is therefore used in one
form, whatever the keyboard sends; an older key is tried with the other forms as well.
"""

from unicodedata import category, normalize

from clientexit_tui import words
from clientexit_tui.errors import SessionError

SHORTEST = 8
"""Characters of a passphrase at least."""


def tidy(typed: str) -> str:
    """The one form: letters composed (NFC), one plain space between words, none around them."""
    return " ".join(normalize("NFC", typed).split())


def forms(typed: str) -> tuple[str, ...]:
    """What may be meant, likeliest first; each costs a second or two to try, so none comes twice."""
    ways = (tidy(typed), normalize("NFC", typed), typed, normalize("NFD", typed))
    return tuple(each for each in dict.fromkeys(ways) if each and _is_text(each))


def unfit(typed: str) -> str:
    """Why a passphrase cannot be a new one, or nothing."""
    if not _is_text(typed) or any(category(each) == "Cc" for each in tidy(typed)):
        return words.SEAL_NO_LETTER
    return words.SEAL_TOO_SHORT.format(count=SHORTEST) if len(tidy(typed)) < SHORTEST else ""


def check_same(first: str, second: str) -> None:
    """Raises SessionError where a new passphrase was typed twice and the two differ."""
    if tidy(first) != tidy(second):
        raise SessionError(words.SEAL_NOT_SAME)


def _is_text(typed: str) -> bool:
    """Whether it can be written at all: a terminal may send bytes that are no letters of its encoding."""
    try:
        typed.encode()
    except UnicodeEncodeError:
        return False
    return True
