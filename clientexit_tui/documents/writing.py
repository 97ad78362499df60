"""Writes what is exported: whole or not at all, for the user's eyes only, never over something unasked."""

import os
import tempfile
from pathlib import Path

from clientexit_tui import words
from clientexit_tui.errors import ClientExitError
from clientexit_tui.plain_files import UnfitFileError, check_place


class ExportError(ClientExitError):
    """A file that cannot be written."""


class ThereAlreadyError(ExportError):
    """A file that is there already and must not be written over unasked.

    Args:
        path: the file.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(words.EXPORT_EXISTS.format(path=path))
        self.path = path


def write_private(path: Path, made: str | bytes, overwrite: bool) -> None:
    """Writes a whole document to a file that only its owner can read.

    Args:
        path: the file; its folder must be there.
        made: what to write; a text as UTF-8.
        overwrite: whether a file that is there already may be replaced.

    Raises:
        ThereAlreadyError: for a file that is there and may not be replaced.
        ExportError: for anything else that stands in the way.
    """
    try:
        if path.is_dir():
            raise ExportError(words.EXPORT_IS_FOLDER.format(path=path))
        check_place(path)
        if not path.parent.is_dir():
            raise ExportError(words.EXPORT_NO_FOLDER.format(path=path.parent))
        _write(path, made.encode() if isinstance(made, str) else made, overwrite)
    except UnfitFileError as error:
        raise ExportError(words.EXPORT_NOT_PLAIN.format(path=path, problem=error.problem)) from error
    except FileExistsError as error:
        raise ThereAlreadyError(path) from error
    except OSError as error:
        raise ExportError(words.EXPORT_FAILED.format(path=path, reason=error.strerror or error)) from error


def _write(path: Path, data: bytes, overwrite: bool) -> None:
    """Through a temporary file beside it, so that a full disk leaves what was there."""
    number, name = tempfile.mkstemp(prefix=".clientexit-", suffix=".tmp", dir=path.parent)  # made with mode 0600
    temporary = Path(name)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if overwrite:
            temporary.replace(path)
        else:
            # a link refuses a name that is taken, so nothing that came up meanwhile is written over
            path.hardlink_to(temporary)
    finally:
        temporary.unlink(missing_ok=True)
