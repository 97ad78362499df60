"""The command export: a document to standard output or to a file that only its owner can read."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING

from clientexit_tui import words
from clientexit_tui.cli.home import Home
from clientexit_tui.cli.out import out_bytes, out_to_terminal, out_whole, tell
from clientexit_tui.documents.formats import FORMATS
from clientexit_tui.documents.papers import paper
from clientexit_tui.documents.rendering import render
from clientexit_tui.documents.writing import ThereAlreadyError, write_private
from clientexit_tui.errors import ClientExitError

if TYPE_CHECKING:
    from clientexit_tui.case import Case

STANDARD_OUTPUT = "-"
WHOLE = ("yaml", "json")
"""Formats that hold the whole session, to be imported again, where no document is named."""
PATIENCE = 0.5
"""Seconds after which somebody at a terminal is told that it goes on."""


def run_export(home: Home, args: Namespace) -> int:
    """Writes a document, or the whole session; nothing before all of it is ready."""
    _refuse_what_cannot_be(args)
    with _telling_of_delay():
        made = _made(home, args)
    if home.keys.unlocked:
        tell(words.SEAL_EXPORT_PLAIN)
    if not _to_output(args):
        _write(Path(args.output), made, overwrite=args.force)
    elif _is_binary(args):
        out_bytes(made)
    else:
        out_whole(made.decode())
    return 0


def _refuse_what_cannot_be(args: Namespace) -> None:
    if args.document and args.format not in FORMATS:
        raise ClientExitError(words.CLI_EXPORT_WHOLE_ONLY)
    if args.redact and _is_whole(args):
        raise ClientExitError(words.CLI_EXPORT_WHOLE_REDACT)
    if _to_output(args) and _is_binary(args) and out_to_terminal():
        raise ClientExitError(words.CLI_EXPORT_BINARY.format(suffix=FORMATS[args.format].suffix))


def _to_output(args: Namespace) -> bool:
    return args.output in (None, STANDARD_OUTPUT)


def _is_whole(args: Namespace) -> bool:
    return args.format in WHOLE and not args.document


def _is_binary(args: Namespace) -> bool:
    return args.format in FORMATS and FORMATS[args.format].binary


def _made(home: Home, args: Namespace) -> bytes:
    case = home.case(home.session(args.id))
    if _is_whole(args):
        from clientexit_tui.sessions.whole_file import to_json, to_yaml  # not for documents

        whole = to_json(case.session) if args.format == "json" else to_yaml(case.session, case.header)
        return whole.encode()
    return _document(case, args)


def _document(case: "Case", args: Namespace) -> bytes:
    document = paper(args.document or "summary", case)
    if args.redact:
        from clientexit_tui.documents.naming import names_of  # most papers keep their names
        from clientexit_tui.documents.redaction import redact

        document = redact(document, names_of(case.facts, case.title))
    return render(document, args.format, case.session.id)


@contextmanager
def _telling_of_delay() -> Iterator[None]:
    """Says to somebody at a terminal that it goes on, where it takes long."""
    timer = Timer(PATIENCE, tell, [words.CLI_EXPORT_WORKING])
    if sys.stderr is not None and sys.stderr.isatty():
        timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _write(path: Path, made: bytes, *, overwrite: bool) -> None:
    try:
        write_private(path, made, overwrite)
    except ThereAlreadyError as error:
        raise ClientExitError(words.CLI_FILE_EXISTS.format(file=path)) from error
