"""The file of the key: its form tells whether it is whole, so that damage is not taken for a wrong passphrase."""

import re
from base64 import b64decode
from binascii import Error

from clientexit_tui.sessions.armor import BEGIN, HEAD_BYTES, TAIL_BYTES, broken, is_armored, tidied

MARK = b"AGE-SECRET-KEY-1"
"""What an identity begins with."""
_INTRO = b"age-encryption.org/v1\n"
_HEADER = re.compile(
    rb"age-encryption\.org/v1\n-> scrypt [A-Za-z0-9+/]{22} \d{1,2}\n[A-Za-z0-9+/]{43}\n--- [A-Za-z0-9+/]{43}\n"
)
_IDENTITY_BYTES, _SEAL_BYTES = 74, 16 + 16


def problem(data: bytes) -> str:
    """What is wrong with the file of a key as far as it shows without the passphrase, or nothing."""
    if not data.strip():
        return "is empty"
    if is_armored(data[:HEAD_BYTES]):
        if trouble := broken(data[:HEAD_BYTES], data[-TAIL_BYTES:]):
            return trouble
        try:
            data = b64decode(b"".join(tidied(data).splitlines()[1:-1]), validate=True)
        except Error:
            return "is damaged: its lines are not whole"
    elif not data.startswith(_INTRO):  # a key that was made without armor does as well
        return "is damaged: it ends within its first line" if BEGIN.startswith(data) else broken(data, data)
    return _header_problem(data)


def _header_problem(data: bytes) -> str:
    """What is wrong below the armor: the passphrase's part, then the sealed identity."""
    found = _HEADER.match(data)
    if not found:
        return "is damaged: the lines that belong to the passphrase are not as they should be"
    if len(data) - found.end() < _IDENTITY_BYTES + _SEAL_BYTES:
        return "is damaged: a part of the key is missing"
    return ""


def identity_in(text: bytes) -> str:
    """The identity in the opened text of a key; nothing where there is none."""
    lines = (line.strip() for line in text.splitlines())
    return next((line.decode("ascii", "replace") for line in lines if line.startswith(MARK)), "")


def text_for(identity: str, public: str) -> bytes:
    """What is wrapped for an identity, as `age-keygen` writes it."""
    return f"# clientexit\n# public key: {public}\n{identity}\n".encode()
