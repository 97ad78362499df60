"""The folder of the key: its files are written whole or not at all, and the key is never replaced by one that fails."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from clientexit_tui import words
from clientexit_tui.errors import SessionError
from clientexit_tui.sessions.files import locked, make_folder, read_whole, sync_folder, write_new
from clientexit_tui.sessions.system import Ops, told


class UnsureError(SessionError):
    """A file was to be replaced, and an error came so late that it may be as before or as it should be."""


class KeyFolder:
    """Reads and writes the few files in it."""

    def __init__(self, folder: Path, ops: Ops | None = None) -> None:
        """Takes the folder, which is made when something is first written."""
        self.path = folder
        self._ops = ops or Ops()

    def has(self, name: str) -> bool:
        """Whether a file is there."""
        return (self.path / name).exists()

    def read(self, name: str) -> bytes:
        """A whole file. Raises SessionError."""
        path = self.path / name
        try:
            return read_whole(path, self._ops)
        except FileNotFoundError as error:
            raise SessionError(f"There is no key: {path} is missing. Put back your copy of it") from error
        except OSError as error:
            raise SessionError(f"{path} cannot be read: {told(error)}") from error

    def write(self, name: str, data: bytes) -> None:
        """Writes a file that was not there, whole or not at all. Raises SessionError."""
        path = self.path / name
        try:
            temp = self._temporary(name, data)
            self._ops.replace(temp, path)
            sync_folder(self.path, self._ops)
        except OSError as error:
            raise SessionError(f"{path} cannot be written: {told(error)}") from error

    def remove(self, name: str) -> None:
        """Removes a file. Raises SessionError."""
        try:
            self._ops.unlink(self.path / name)
        except OSError as error:
            raise SessionError(f"{self.path / name} cannot be removed: {told(error)}") from error

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keeps other programs of ours from making or changing the key meanwhile. Raises SessionError."""
        make_folder(self.path)
        lock = ExitStack()
        try:
            lock.enter_context(locked(self.path, self._ops))
            for left in self.path.glob(".*.tmp"):  # of a program that was killed
                self._ops.unlink(left)
            yield
        except OSError as error:
            raise SessionError(words.SEAL_FOLDER_FAILED.format(folder=self.path, reason=told(error))) from error
        finally:
            with suppress(OSError):  # the system frees the lock in any case, and what is told is told
                lock.close()

    def replace(self, name: str, before: bytes, data: bytes, opens: Callable[[bytes], bool]) -> None:
        """Puts new bytes in the place of a file, once what the disk gives back of them was proved; while `alone`.

        Args:
            name: the file.
            before: what it must hold still.
            data: the new bytes.
            opens: whether bytes, read back from the disk, are good.

        Raises:
            UnsureError: an error came so late that the new bytes may be there.
            OSError, SessionError: the file is as it was.
        """
        path = self.path / name
        temp = self._temporary(name, data)
        try:
            self._prove(temp, opens, path, before)
            self._ops.replace(temp, path)
            sync_folder(self.path, self._ops)
        except BaseException as error:
            with suppress(OSError):  # the first error is the one to tell; what is left goes with the next change
                self._ops.unlink(temp)
            if isinstance(error, OSError) and not self._holds(path, before):
                raise UnsureError(words.SEAL_CHANGE_UNSURE.format(key=path, reason=told(error))) from error
            raise

    def _prove(self, temp: Path, opens: Callable[[bytes], bool], path: Path, before: bytes) -> None:
        """Raises SessionError where the new bytes are not good, or the old ones are others than they were."""
        if not opens(read_whole(temp, self._ops)):
            raise SessionError(words.SEAL_NOT_OPENED_AGAIN)
        if read_whole(path, self._ops) != before:
            raise SessionError(words.SEAL_KEY_CHANGED_MEANWHILE)

    def _temporary(self, name: str, data: bytes) -> Path:
        """A file beside the one that is meant, with the bytes on the disk."""
        temp = self.path / f".{name}.{os.getpid()}.tmp"
        temp.unlink(missing_ok=True)  # of a program that was killed, and had the same number
        write_new(temp, data, self._ops)
        return temp

    def _holds(self, path: Path, data: bytes) -> bool:
        """Whether a file surely is as it was."""
        try:
            return read_whole(path, self._ops) == data
        except (OSError, SessionError):
            return False
