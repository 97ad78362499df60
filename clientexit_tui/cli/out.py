"""What commands print: data on standard output, messages on standard error, nothing that a terminal obeys."""

import io
import os
import sys

from clientexit_tui.safetext import clean, escaped, without_codes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

PROGRAM = "clientexit"
FAILED, BROKEN_PIPE = 1, 141
"""Exit codes of a command whose output was lost, and of one whose reader has gone away."""
LONGEST_LINE = 2000
"""Characters of a line of a message, which may repeat what was typed or what a file holds."""
_ITS_END = 500


class OutputLostError(Exception):
    """What was printed did not arrive; fit for the user."""


_unheard: list[OSError] = []
"""What standard error refused since `prepare`; the stream itself forgets it."""


def out(text: str) -> None:
    """Prints data."""
    _print(f"{clean(text)}\n")


def out_whole(text: str) -> None:
    """Prints a document, which has its own line end."""
    _print(without_codes(text))


def out_bytes(data: bytes) -> None:
    """Prints a document that is no text."""
    stream = _open_output()
    try:
        stream.flush()
        stream.buffer.write(data)
    except OSError as error:
        raise _lost(error) from error


def _print(text: str) -> None:
    stream = _open_output()
    try:
        stream.write(text)
    except OSError as error:
        raise _lost(error) from error


def _open_output() -> "TextIO":
    """Standard output. Raises OutputLostError where it was closed before the start."""
    if sys.stdout is None or sys.stdout.closed:
        raise _lost(None)
    return sys.stdout


def _lost(error: OSError | None) -> Exception:
    """What to raise for an error of standard output, or where it is closed; a reader that has gone is no error."""
    if isinstance(error, BrokenPipeError):
        return error
    from clientexit_tui import words  # not for `--version`, which must be quick

    reason = error.strerror or str(error) if error else words.CLI_OUTPUT_CLOSED
    return OutputLostError(words.CLI_OUTPUT_LOST.format(reason=reason))


def out_to_terminal() -> bool:
    """Whether standard output is a terminal."""
    return sys.stdout is not None and not sys.stdout.closed and sys.stdout.isatty()


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

    _print(f"{escaped(laid_out(value, chr(10)))}\n")


def tell(message: str) -> None:
    """Prints a message; each of its lines says who speaks."""
    say("\n".join(f"{PROGRAM}: {line}" for line in clean(message).splitlines()))


def say(text: str) -> None:
    """Prints words on standard error; what does not arrive is noticed by `arrived`."""
    if sys.stderr is None:  # closed before the start: the user wants to hear nothing
        return
    try:
        for line in clean(text).splitlines():
            sys.stderr.write(f"{_shortened(line)}\n")
    except OSError as error:  # no reason to stop in the middle of what is done
        _unheard.append(error)


def _shortened(line: str) -> str:
    """A line that can be read: without the middle of what it repeats, where that is very long."""
    if len(line) <= LONGEST_LINE:
        return line
    return f"{line[: LONGEST_LINE - _ITS_END]} … {line[-_ITS_END:]}"


# Beginning and ending


def prepare() -> None:
    """Makes standard input, output and error fit to use, before anything is opened or said."""
    _unheard.clear()
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:  # closed: else the next file that is opened takes its place, and what is printed goes there
            os.open(os.devnull, os.O_RDWR)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # what the terminal's encoding lacks is escaped, not an error
            stream.reconfigure(errors="backslashreplace")


def arrived(code: int) -> int:
    """Sees to it that all that was printed has arrived; gives the exit code, which is another where it has not.

    Args:
        code: the exit code of a command that is done.
    """
    try:
        if sys.stdout is not None and not sys.stdout.closed:
            sys.stdout.flush()
    except BrokenPipeError:  # whoever read it has had enough, such as `head`
        code = BROKEN_PIPE
        drop(sys.stdout)
    except OSError as error:
        code = code or FAILED
        drop(sys.stdout)
        tell(str(_lost(error)))
    if _unheard:
        drop(sys.stderr)
        gone = isinstance(_unheard[0], BrokenPipeError)
        return code or (BROKEN_PIPE if gone else FAILED)
    return code


def drop(stream: "TextIO | None") -> None:
    """Sends what a stream still holds nowhere: the interpreter would complain of it once more."""
    if stream is None:
        return
    try:
        number = stream.fileno()
    except (OSError, ValueError):  # one that was closed, or that is none of the system's
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, number)
    os.close(nowhere)
