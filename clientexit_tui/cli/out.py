"""What commands print: data on standard output, messages on standard error, nothing that a terminal obeys."""

import io
import os
import sys
from contextlib import suppress

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
    """Prints a message, where somebody can read it; each of its lines says who speaks."""
    if sys.stderr is None:
        return  # print would take standard output for it
    with suppress(OSError):
        for line in clean(message).splitlines():
            print(f"{PROGRAM}: {line}", file=sys.stderr)


def open_what_is_closed() -> None:
    """Puts something in the place of standard streams that were closed before the start.

    A file that is opened later would get their number, and what is printed would end up in it.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.set_inheritable(os.open(os.devnull, os.O_RDWR), True)  # the lowest number that is free
    if sys.stdout is None:
        sys.stdout = _ClosedOutput()


class _ClosedOutput(io.StringIO):
    """Standard output that was closed before the start: printing fails, as it does on a full disk."""

    def write(self, text: str) -> int:
        """Refuses."""
        del text
        import errno  # seldom needed, as the words

        from clientexit_tui import words

        raise OSError(errno.EBADF, os.strerror(errno.EBADF), words.CLI_STREAMS[1])


def never_fail_to_print() -> None:
    """Shows characters that the terminal's encoding lacks as escapes, instead of stopping half way."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
