"""What commands print: data on standard output, messages on standard error, nothing that a terminal obeys."""

import io
import sys
from collections.abc import Callable

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
    from json import JSONEncoder  # for scripts only

    print(_laid_out(value, "\n", JSONEncoder(ensure_ascii=False).encode))


def _laid_out(value: object, margin: str, encode: Callable[[object], str]) -> str:
    """As `json.dumps` with an indent of two, which for that leaves its quick way."""
    within = f"{margin}  "
    match value:
        case dict() if value:
            lines = (f"{encode(key)}: {_laid_out(each, within, encode)}" for key, each in value.items())
            return f"{{{within}{f',{within}'.join(lines)}{margin}}}"
        case list() | tuple() if value:
            return f"[{within}{f',{within}'.join(_laid_out(each, within, encode) for each in value)}{margin}]"
        case _:
            return encode(value)


def tell(message: str) -> None:
    """Prints a message; each of its lines says who speaks."""
    for line in clean(message).splitlines():
        print(f"{PROGRAM}: {line}", file=sys.stderr)


def never_fail_to_print() -> None:
    """Shows characters that the terminal's encoding lacks as escapes, instead of stopping half way."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
