"""What may be in the way of the last save: a disk that is full or read only, folders and files that go away."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from clientexit_tui.locations import sessions_dir
from clientexit_tui.sessions.session import Session
from tests.stores import Disk, session_in, store_in

SIZE = 512 * 1024
"""Bytes of a small disk."""
MOUNT, UNMOUNT = "/bin/mount", "/bin/umount"


@dataclass
class Threatened:
    """A home with one session; `strike` brings the trouble about, `relieve` ends it."""

    home: Path
    place: str
    """Where the user was."""
    store: Disk = field(init=False)
    session: Session = field(init=False)

    def __post_init__(self) -> None:
        self.store = store_in(sessions_dir(self.home))
        self.session = session_in(self.store, place=self.place)

    @property
    def file(self) -> Path:
        """The session's file."""
        return self.store.folder / f"{self.session.id}.yaml"

    def strike(self) -> None:
        """Nothing is in the way."""

    def relieve(self) -> None:
        """Nothing was."""

    def check(self) -> None:
        """Raises AssertionError where something was made that the trouble had taken away."""


class FileGone(Threatened):
    """The session's file is taken away."""

    def strike(self) -> None:
        """Removes it."""
        self.file.unlink()

    def check(self) -> None:
        """It is not there again, not even as a lock or a part."""
        left = {each.name for each in self.store.folder.iterdir()}
        assert not [each for each in left if each.endswith((".yaml", ".tmp", ".yaml.lock"))], left


class FolderGone(Threatened):
    """The folder of the sessions is taken away."""

    def strike(self) -> None:
        """Moves it out of sight."""
        self.store.folder.rename(self.home.with_name("out of sight"))
        self._left = {each.name for each in self.home.iterdir()}

    def check(self) -> None:
        """Nothing of it is there again, nor a history that was not there before."""
        assert {each.name for each in self.home.iterdir()} <= {*self._left, "rescued"}

    def relieve(self) -> None:
        """Puts it back."""
        self.home.with_name("out of sight").rename(self.store.folder)


class HomeGone(Threatened):
    """The whole folder of the user is taken away."""

    def strike(self) -> None:
        """Moves it out of sight."""
        self.home.rename(self.home.with_name("out of sight"))

    def check(self) -> None:
        """It is not made again."""
        assert not self.home.exists()

    def relieve(self) -> None:
        """Puts it back."""
        self.home.with_name("out of sight").rename(self.home)


class Changed(Threatened):
    """Another program changes the session's file."""

    def strike(self) -> None:
        """Gives it another title."""
        self.file.write_bytes(self.file.read_bytes().replace(b"Northwind", b"Southwind"))

    def check(self) -> None:
        """What the other program wrote is there."""
        assert b"Southwind" in self.file.read_bytes()


class Full(Threatened):
    """The disk is full; the home is a disk of its own."""

    def strike(self) -> None:
        """Fills it."""
        with (self.home / "filler").open("wb", buffering=0) as filler:
            try:
                while True:
                    filler.write(b"x" * 4096)
            except OSError:
                return

    def relieve(self) -> None:
        """Makes room."""
        (self.home / "filler").unlink()


class ReadOnly(Threatened):
    """The disk is made read only; the home is a disk of its own."""

    def strike(self) -> None:
        """Puts a view of it before it through which nothing can be written; with a file open it refuses to change."""
        _run(MOUNT, "--bind", str(_drive(self.home)), str(self.home))
        _run(MOUNT, "-o", "remount,ro,bind", str(self.home))

    def relieve(self) -> None:
        """Takes that away."""
        _run(UNMOUNT, "--lazy", str(self.home))


class Unplugged(Threatened):
    """The drive is taken away, and the folder in which it was mounted stays, empty."""

    def strike(self) -> None:
        """Takes it away, as it goes: files that are open stay open."""
        _run(UNMOUNT, "--lazy", str(self.home))

    def check(self) -> None:
        """Nothing is made in the place where it was, which would lie hidden behind it once it is back."""
        assert list(self.home.iterdir()) == []

    def relieve(self) -> None:
        """Puts it back."""
        _run(MOUNT, "--bind", str(_drive(self.home)), str(self.home))


def _drive(home: Path) -> Path:
    """Where the small disk of a home can always be found."""
    return home.with_name("drive")


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)


TROUBLES: dict[str, type[Threatened]] = {
    "healthy": Threatened,
    "full": Full,
    "read only": ReadOnly,
    "unplugged": Unplugged,
    "file gone": FileGone,
    "folder gone": FolderGone,
    "home gone": HomeGone,
    "changed": Changed,
}
NEED_DISK = ("full", "read only", "unplugged")
"""Those that need a disk of the test's own."""


@contextmanager
def threatened(name: str, home: Path, place: str) -> Iterator[Threatened]:
    """A home for one kind of trouble, on a small disk of its own where that is needed."""
    home.mkdir()
    if name not in NEED_DISK:
        yield TROUBLES[name](home, place)
        return
    drive = _drive(home)
    drive.mkdir()
    try:
        _run(MOUNT, "-t", "tmpfs", "-o", f"size={SIZE}", "none", str(drive))
        _run(MOUNT, "--bind", str(drive), str(home))
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("only root may have a disk of its own, and not everywhere")
    try:
        yield TROUBLES[name](home, place)
    finally:
        for each in (home, home, drive):
            subprocess.run((UNMOUNT, "--lazy", str(each)), check=False, capture_output=True)
