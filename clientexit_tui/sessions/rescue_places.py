"""The folders that take what could not be saved at an ending, in the order in which they are tried."""

import os
import stat
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from enum import Enum, auto
from pathlib import Path

from clientexit_tui.errors import SessionError
from clientexit_tui.frozen import frozen
from clientexit_tui.locations import sessions_dir
from clientexit_tui.sessions.files import make_folder, read_whole, sync_folder, write_new
from clientexit_tui.sessions.system import Ops

FOLDER = "rescued"
"""The folder inside the user's own."""
NAME = "clientexit-rescued"
"""What such a folder is called anywhere else."""
OWNER = "home"
"""The file in it that names the user's folder to which what is beside it belongs."""


class Lasts(Enum):
    """For how long a place keeps what is put there."""

    FOR_GOOD = auto()
    UNTIL_CLEARED = auto()
    """A temporary folder, which the system may clear, as at a restart."""
    WHILE_RUNNING = auto()
    """Memory: gone when the user logs out, or with the power."""


@frozen
class Place:
    """One folder for what is rescued of one home; in it, each session has a folder of its id."""

    root: Path
    """What must be there already and is never made."""
    folder: Path
    lasts: Lasts = Lasts.FOR_GOOD
    owner: Path | None = None
    """The user's folder to which it belongs, where it does not lie in that."""

    @property
    def is_inside(self) -> bool:
        """Whether it lies in the user's own folder."""
        return self.owner is None

    def make(self, ops: Ops) -> None:
        """Makes the folder, for its owner only.

        Raises:
            OSError, SessionError: it cannot be made, or is not the user's own.
        """
        if not self.root.is_dir():
            raise SessionError(f"{self.root} is not there")
        if self.owner is None:
            make_lasting(self.folder, ops)
            return
        base = self.folder.parent
        make_folder(base.parent)
        for each in (base, self.folder):
            make_lasting(each, ops)
            if not _is_private(each):
                raise SessionError(f"{each} is not the user's own")
        if _owner(self.folder) != self.owner:
            with suppress(FileNotFoundError):
                ops.unlink(self.folder / OWNER)  # cut off, as by a kill while it was written
            write_new(self.folder / OWNER, os.fsencode(f"{self.owner}\n"), ops)


def places(home: Path, environ: Mapping[str, str]) -> Iterator[Place]:
    """Where something of a home can be rescued to, in the order of trying.

    Args:
        home: the user's folder, absolute.
        environ: the environment to look in.
    """
    import hashlib  # costs 3 ms, and endings that need it are rare

    yield Place(home, home / FOLDER)
    mine = hashlib.sha256(os.fsencode(home)).hexdigest()[:16]
    for root, base, lasts in _outside(environ):
        yield Place(root, base / mine, lasts, home)


def found_places(home: Path, environ: Mapping[str, str]) -> Iterator[Place]:
    """The places there are now that may hold something which this home can bring back.

    That is what was rescued of this home, and of homes that are no longer where they were, such as on a drive that
    has another name now. In folders that all users share, what somebody else may have put there is left alone.
    """
    inside = Place(home, home / FOLDER)
    if inside.folder.is_dir():
        yield inside
    for root, base, lasts in _outside(environ):
        for folder in _folders(base):
            owner = _owner(folder)
            if owner is not None and _may_bring_back(owner, home):
                yield Place(root, folder, lasts, owner)


def make_lasting(folder: Path, ops: Ops) -> None:
    """Makes a folder for its owner only, whose name is on the disk once this is done. Raises OSError."""
    with suppress(FileExistsError):
        folder.mkdir(mode=0o700)
        with suppress(OSError):  # file systems without modes; what the umask took away shows at the first file
            folder.chmod(0o700)
        sync_folder(folder.parent, ops)


def _outside(environ: Mapping[str, str]) -> Iterator[tuple[Path, Path, Lasts]]:
    """Places outside the user's folder: what must be there, the folder of ours, and how long it lasts."""
    with suppress(RuntimeError):  # nobody knows the user's home directory
        yield Path.home(), _state_folder(environ) / NAME, Lasts.FOR_GOOD
    if sys.platform == "win32":
        return
    name = f"{NAME}-{os.geteuid()}"
    temporary = [environ["TMPDIR"]] if environ.get("TMPDIR") else ["/var/tmp", "/tmp"]  # noqa: S108 - only if private
    for each in temporary:
        yield Path(each).absolute(), Path(each).absolute() / name, Lasts.UNTIL_CLEARED
    memory = Path(environ.get("XDG_RUNTIME_DIR") or "/dev/shm").absolute()  # noqa: S108 - as above
    yield memory, memory / name, Lasts.WHILE_RUNNING


def _state_folder(environ: Mapping[str, str]) -> Path:
    """Where programs keep their state. Raises RuntimeError where nobody knows the user's home directory."""
    if sys.platform in ("win32", "darwin"):
        from platformdirs import user_state_path

        return user_state_path()
    # What platformdirs says here, without the time that loading it takes: every list looks whether something waits.
    chosen = Path(environ.get("XDG_STATE_HOME") or "")
    return chosen if chosen.is_absolute() else Path.home() / ".local" / "state"


def _folders(base: Path) -> list[Path]:
    """The folders of homes in a folder of ours; none where that is not the user's own."""
    if not _is_private(base):
        return []
    try:
        return sorted(each for each in base.iterdir() if _is_private(each))
    except OSError:  # it cannot be read, so nothing can be brought back from it
        return []


def _is_private(folder: Path) -> bool:
    """Whether it is a folder, no link, into which nobody but the user can have put anything."""
    try:
        found = folder.lstat()
    except OSError:
        return False
    if sys.platform == "win32":  # no such modes there
        return stat.S_ISDIR(found.st_mode)
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.geteuid() and not found.st_mode & 0o022


def _owner(folder: Path) -> Path | None:
    """The home that a folder names as its own, if it does."""
    try:
        named = Path(os.fsdecode(read_whole(folder / OWNER, Ops())).strip("\n"))
    except (OSError, SessionError, ValueError):  # not made by this program, or not to its end
        return None
    return named if named.is_absolute() else None


def _may_bring_back(owner: Path, home: Path) -> bool:
    """Whether what was rescued of one home is for another to bring back: it is the same one, or no longer there."""
    return owner == home or not sessions_dir(owner).is_dir() or (home.is_dir() and owner.samefile(home))
