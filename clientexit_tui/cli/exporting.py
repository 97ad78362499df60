"""The command export: a document to standard output or to a file that only its owner can read."""

from argparse import Namespace
from pathlib import Path

from clientexit_tui import words
from clientexit_tui.cli.home import Home
from clientexit_tui.cli.out import out_whole
from clientexit_tui.documents.markdown import to_markdown
from clientexit_tui.documents.writing import ThereAlreadyError, write_private
from clientexit_tui.errors import ClientExitError

STANDARD_OUTPUT = "-"


def run_export(home: Home, args: Namespace) -> int:
    """Writes a document; the parser lets through only the documents and formats that there are."""
    text = to_markdown(home.outlook(home.session(args.id)).summary)
    if args.output in (None, STANDARD_OUTPUT):
        out_whole(text)
    else:
        _write(Path(args.output), text, overwrite=args.force)
    return 0


def _write(path: Path, text: str, *, overwrite: bool) -> None:
    try:
        write_private(path, text, overwrite)
    except ThereAlreadyError as error:
        raise ClientExitError(words.CLI_FILE_EXISTS.format(file=path)) from error
