"""The files that the user's own editor works on; each stays in the user's folder until its words are safe elsewhere."""

import codecs
import hashlib
import json
import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from clientexit_tui import words
from clientexit_tui.app.text_places import TextPlace
from clientexit_tui.clock import here
from clientexit_tui.errors import ClientExitError
from clientexit_tui.frozen import frozen
from clientexit_tui.locations import editor_dir
from clientexit_tui.safetext import clean
from clientexit_tui.sessions.files import TooLargeError, UnfitError, make_folder, read_whole, write_new
from clientexit_tui.sessions.names import ID
from clientexit_tui.sessions.system import LOCK, Lock, Ops, told

TEXT, ABOUT = "text.txt", "about.json"
LONGEST = 1_000_000
"""Characters of a text that is taken over; a session has room for a few such."""
A_DAY = 24 * 3600
"""Seconds for which a text that the editor did not change is kept, since it may still be open in a window."""
_FOLDER = re.compile(rf"({ID.pattern})\.[0-9a-f]{{12}}")
_RESCUE = re.compile(r"text\.txt\.save(\.\d+)?|#text\.txt#")
"""What nano and Emacs write when they are ended by force."""
_HARMLESS = re.compile(r".*~")
"""Earlier versions that editors keep beside a text."""


class EditorFileError(ClientExitError):
    """A text that cannot be handed to the editor, or not be taken over from it."""


@frozen
class EditorFile:
    """A text for the editor, in a folder of its own, where the editor may put what it needs beside it."""

    folder: Path
    session_id: str
    place: TextPlace
    given: str
    """The digest of the text as the editor got it."""
    began: datetime | None

    @property
    def path(self) -> Path:
        """The file that the editor opens."""
        return self.folder / TEXT


@frozen
class FoundText:
    """What an editor left."""

    text: str
    whole: bool = True
    """Whether all of it could be read as text."""


class EditorFiles:
    """All files of editors in the user's folder."""

    def __init__(
        self, home: Path, clock: Callable[[], datetime], new_token: Callable[[], str], ops: Ops | None = None
    ) -> None:
        """Makes them.

        Args:
            home: the user's folder.
            clock: gives the time, with its offset.
            new_token: gives twelve hex digits that were not there before.
            ops: the system.
        """
        self._folder = editor_dir(home)
        self._clock = clock
        self._new_token = new_token
        self._ops = ops or Ops()

    def hand_out(self, session_id: str, place: TextPlace, text: str) -> EditorFile:
        """Writes a text for the editor. Raises EditorFileError."""
        folder = self._folder / f"{session_id}.{self._new_token()}"
        file = EditorFile(folder, session_id, place, digest(text), self._clock())
        about = {"place": asdict(place), "given": file.given, "began": self._clock().isoformat(timespec="seconds")}
        try:
            make_folder(folder)
            write_new(folder / ABOUT, json.dumps(about).encode(), self._ops)
            write_new(file.path, _lines(text), self._ops)
        except (OSError, ClientExitError) as error:
            self.throw_away(file)  # nothing of the user's is in it
            reason = told(error) if isinstance(error, OSError) else error
            raise EditorFileError(words.EDITOR_NO_FILE.format(reason=reason)) from error
        return file

    @contextmanager
    def in_use(self, file: EditorFile) -> Iterator[None]:
        """Meanwhile no other program of ours takes this text for one that was left."""
        try:
            fd = self._ops.open(file.folder / ABOUT, LOCK & ~os.O_CREAT)
        except OSError:  # it was taken away: there is nothing that another program could take
            yield
            return
        try:
            with suppress(OSError):  # without locks, another program may offer the text a little early
                self._ops.try_lock(fd)
            yield
        finally:
            self._ops.close(fd)

    def left(self, session_id: str = "") -> tuple[EditorFile, ...]:
        """The texts of a session, or of all, that no program of ours has in an editor, the oldest first."""
        try:
            folders = sorted(each for each in self._folder.iterdir() if not each.is_symlink() and each.is_dir())
        except OSError:  # none was ever handed out, or the folder cannot be read, of which the doctor tells
            return ()
        files = [self._known(each, found[1]) for each in folders if (found := _FOLDER.fullmatch(each.name))]
        wanted = [each for each in files if session_id in ("", each.session_id) and not self._is_used(each)]
        return tuple(sorted(wanted, key=lambda each: each.began.timestamp() if each.began else 0.0))

    def _known(self, folder: Path, session_id: str) -> EditorFile:
        """What is known of a text; where that was damaged, only whose it is."""
        try:
            about = json.loads(read_whole(folder / ABOUT, self._ops))
            place = TextPlace(**{str(key): str(value) for key, value in dict(about["place"]).items()})
            began = here(datetime.fromisoformat(about["began"]))
            return EditorFile(folder, session_id, place, str(about["given"]), began)
        except (OSError, ClientExitError, ValueError, TypeError, KeyError, OverflowError, RecursionError):
            return EditorFile(folder, session_id, TextPlace(""), "", None)

    def _is_used(self, file: EditorFile) -> bool:
        try:
            fd = self._ops.open(file.folder / ABOUT, LOCK & ~os.O_CREAT)
        except OSError:
            return False
        try:
            return self._ops.try_lock(fd) is Lock.HELD
        except OSError:  # as above
            return False
        finally:
            self._ops.close(fd)

    # What is in it

    def read(self, file: EditorFile) -> FoundText:
        """The newest text there. Raises EditorFileError where it cannot be taken over, FileNotFoundError for none."""
        path = self._newest(file)
        where = {"path": clean(str(path), single=True)}
        try:
            found = _decoded(read_whole(path, self._ops))
        except FileNotFoundError:
            raise
        except TooLargeError as error:
            reason = words.LEFT_TOO_LARGE.format(count=LONGEST)
            raise EditorFileError(words.LEFT_UNREAD.format(reason=reason, **where)) from error
        except UnfitError as error:
            raise EditorFileError(words.LEFT_UNREAD.format(reason=words.LEFT_NOT_PLAIN, **where)) from error
        except OSError as error:
            raise EditorFileError(words.LEFT_UNREAD.format(reason=told(error), **where)) from error
        if len(found.text) > LONGEST:
            reason = words.LEFT_TOO_LARGE.format(count=LONGEST)
            raise EditorFileError(words.LEFT_UNREAD.format(reason=reason, **where))
        return found

    def _newest(self, file: EditorFile) -> Path:
        """The text itself, or what the editor saved of it when it was ended by force, where that is newer."""
        rescued = [file.folder / each for each in self._names(file) if _RESCUE.fullmatch(each)]
        return max((file.path, *rescued), key=self._modified)

    def _modified(self, path: Path) -> int:
        try:
            return self._ops.look(path).st_mtime_ns
        except OSError:
            return 0

    def _names(self, file: EditorFile) -> tuple[str, ...]:
        with suppress(OSError):  # it is gone
            return tuple(sorted(each.name for each in file.folder.iterdir()))
        return ()

    def beside(self, file: EditorFile) -> tuple[str, ...]:
        """Names of what the editor keeps beside the text, such as changes that it did not get to save."""
        return tuple(each for each in self._names(file) if each not in (TEXT, ABOUT) and not _HARMLESS.fullmatch(each))

    def is_changed(self, file: EditorFile) -> bool:
        """Whether there may be words that the editor did not get from here."""
        try:
            return bool(self.beside(file)) or digest(self.read(file).text) != file.given
        except FileNotFoundError:
            return False
        except EditorFileError:
            return True

    def is_settled(self, file: EditorFile, answer: str) -> bool:
        """Whether nothing would be lost with it: it is the answer, or the editor has not changed it for a day."""
        if self.beside(file):
            return False
        try:
            found = self.read(file)
        except FileNotFoundError:
            return True
        except EditorFileError:
            return False
        if digest(found.text) == file.given:
            return self._clock().timestamp() - self._modified(file.path) / 1e9 > A_DAY
        return found.whole and found.text == normal(answer)

    def throw_away(self, file: EditorFile) -> None:
        """Removes a text and all that an editor put beside it."""
        with suppress(OSError):  # what stays is offered again, or known as settled
            shutil.rmtree(file.folder)


def normal(text: str) -> str:
    """A text as it is taken over from an editor, which may end every text with a line end."""
    return clean(text).rstrip("\n")


def digest(text: str) -> str:
    """Tells whether two texts are the same."""
    return hashlib.sha256(normal(text).encode()).hexdigest()


def _lines(text: str) -> bytes:
    """A text as editors like it: its last line ends as well."""
    kept = clean(text)
    return (kept if not kept or kept.endswith("\n") else f"{kept}\n").encode()


def _decoded(data: bytes) -> FoundText:
    """The text that bytes stand for; what is no text in them is replaced."""
    coding = "utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8"
    try:
        return FoundText(normal(data.decode(coding)))
    except UnicodeDecodeError:
        return FoundText(normal(data.decode("utf-8", errors="replace")), whole=False)
