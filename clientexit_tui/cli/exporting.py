"""The command export: a document to standard output or to a file that only its owner can read."""

import os
import secrets
from argparse import Namespace
from pathlib import Path

from clientexit_tui import words
from clientexit_tui.cli.home import Home
from clientexit_tui.cli.out import out_whole
from clientexit_tui.documents.markdown import to_markdown
from clientexit_tui.errors import ClientExitError

STANDARD_OUTPUT = "-"


def run_export(home: Home, args: Namespace) -> int:
    """Writes a document; the parser lets through only the documents and formats that there are."""
    text = to_markdown(home.outlook(home.session(args.id)).summary)
    if args.output in (None, STANDARD_OUTPUT):
        out_whole(text)
    else:
        write_private(Path(args.output), text, force=args.force)
    return 0


def write_private(path: Path, text: str, *, force: bool) -> None:
    """Writes a file whole or not at all, readable by its owner only.

    Raises:
        ClientExitError: it is there already and `force` is not given, or it cannot be written.
    """
    if not force and os.path.lexists(path):
        raise ClientExitError(words.CLI_FILE_EXISTS.format(file=path))
    temporary = path.with_name(f".{path.name[:100]}.{secrets.token_hex(4)}.tmp")
    try:
        try:
            with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                file.write(text.encode("utf-8"))
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise ClientExitError(words.CLI_CANNOT_WRITE.format(file=path, reason=error.strerror)) from error
