"""What commands print: data on standard output, messages on standard error, nothing that a terminal obeys."""

import io
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
    from json.encoder import JSONEncoder, encode_basestring  # for scripts only

    quoted, others = encode_basestring, JSONEncoder(ensure_ascii=False).encode

    def laid_out(value: object, margin: str) -> str:
        """As `json.dumps` with an indent of two, which for that leaves its quick way."""
        within = f"{margin}  "
        match value:
            case str():
                return quoted(value)
            case dict() if value:
                lines = [
                    f"{quoted(key)}: {quoted(each) if type(each) is str else laid_out(each, within)}"
                    for key, each in value.items()
                ]
                return f"{{{within}{f',{within}'.join(lines)}{margin}}}"
            case list() | tuple() if value:
                return f"[{within}{f',{within}'.join([laid_out(each, within) for each in value])}{margin}]"
            case _:
                return others(value)

    print(laid_out(value, "\n"))


def tell(message: str) -> None:
    """Prints a message; each of its lines says who speaks."""
    for line in clean(message).splitlines():
        print(f"{PROGRAM}: {line}", file=sys.stderr)


def never_fail_to_print() -> None:
    """Shows characters that the terminal's encoding lacks as escapes, instead of stopping half way."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
