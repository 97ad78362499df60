"""The work of a passphrase, run as a program of its own; it knows nothing but the library that does it.

Standard input holds what is to be done in one letter, the length of the passphrase in four bytes, the passphrase, and
the bytes; the outcome goes to standard output. None of it is an argument or a variable, which others could see.
"""

import sys
from importlib import import_module
from typing import Any

WRAP, OPEN = b"w", b"o"
REFUSED = 3
"""The exit code where the library says no; its reason is the outcome then."""


def ask(way: bytes, passphrase: str, data: bytes) -> bytes:
    """What standard input has to hold."""
    secret = passphrase.encode()
    return way + len(secret).to_bytes(4, "big") + secret + data


def work(asked: bytes) -> tuple[int, bytes]:
    """Wraps bytes with a passphrase, or opens them; gives the exit code and the outcome."""
    age: Any = import_module("pyrage")  # not for those who only ask
    end = 5 + int.from_bytes(asked[1:5], "big")
    passphrase, data = asked[5:end].decode(), asked[end:]
    try:
        if asked[:1] == WRAP:
            return 0, age.passphrase.encrypt(data, passphrase, armored=True)
        return 0, age.passphrase.decrypt(data, passphrase)
    except age.DecryptError as error:
        return REFUSED, str(error).encode()


if __name__ == "__main__":
    code, outcome = work(sys.stdin.buffer.read())
    sys.stdout.buffer.write(outcome)
    sys.exit(code)
