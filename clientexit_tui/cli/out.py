"""What commands print: data on standard output, messages on standard error, nothing that a terminal obeys."""

import io
import json
import sys

from clientexit_tui.safetext import clean

PROGRAM = "clientexit"


def out(text: str) -> None:
    """Prints data."""
    print(clean(text))


def out_whole(text: str) -> None:
    """Prints a document, which has its own line end."""
    sys.stdout.write(text)


def out_json(value: object) -> None:
    """Prints data for scripts."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def tell(message: str) -> None:
    """Prints a message; each of its lines says who speaks."""
    for line in clean(message).splitlines():
        print(f"{PROGRAM}: {line}", file=sys.stderr)


def never_fail_to_print() -> None:
    """Shows characters that the terminal's encoding lacks as escapes, instead of stopping half way."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
