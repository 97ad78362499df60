"""The command export: a document to standard output or to a file that only its owner can read."""

from argparse import Namespace
from pathlib import Path

from clientexit_tui import words
from clientexit_tui.cli.home import Home
from clientexit_tui.cli.out import out_whole, tell
from clientexit_tui.documents.markdown import to_markdown
from clientexit_tui.documents.writing import ThereAlreadyError, write_private
from clientexit_tui.errors import ClientExitError

STANDARD_OUTPUT = "-"
WHOLE = ("yaml", "json")
"""Formats that hold the whole session, to be imported again."""


def run_export(home: Home, args: Namespace) -> int:
    """Writes a document, or the whole session; the parser lets through only what there is."""
    text = _text(home, args)
    if home.keys.unlocked:
        tell(words.SEAL_EXPORT_PLAIN)
    if args.output in (None, STANDARD_OUTPUT):
        out_whole(text)
    else:
        _write(Path(args.output), text, overwrite=args.force)
    return 0


def _text(home: Home, args: Namespace) -> str:
    outlook = home.outlook(home.session(args.id))
    if args.format in WHOLE:
        from clientexit_tui.sessions.whole_file import to_json, to_yaml  # not for documents

        return to_json(outlook.session) if args.format == "json" else to_yaml(outlook.session, outlook.header)
    return to_markdown(outlook.summary)


def _write(path: Path, text: str, *, overwrite: bool) -> None:
    try:
        write_private(path, text, overwrite)
    except ThereAlreadyError as error:
        raise ClientExitError(words.CLI_FILE_EXISTS.format(file=path)) from error
