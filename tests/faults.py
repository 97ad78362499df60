"""A system that can be watched, made to fail, and stopped dead, for tests of the store."""

import os
from collections.abc import Callable
from typing import Any

from clientexit_tui.sessions.system import Ops

CALLS = [name for name in dir(Ops) if not name.startswith("_")]
CHANGES = ("open", "write", "truncate", "link", "replace", "unlink")
"""Calls after which the disk may look different."""


class KilledError(BaseException):
    """The program was killed here: nothing that comes after in it is run."""


class Watched(Ops):
    """The system, with a look before and after each call; nothing is synced, since these tests need no disk."""

    def __init__(self) -> None:
        self.before: Callable[[str, tuple[Any, ...]], None] = lambda *_: None
        self.after: Callable[[str, tuple[Any, ...], Any], None] = lambda *_: None
        self.open_files: set[int] = set()

    def __getattribute__(self, name: str) -> Any:
        found = super().__getattribute__(name)
        if name not in CALLS:
            return found

        def call(*args: Any) -> Any:
            if name == "close":  # the system frees the descriptor even where it tells an error
                self.open_files.discard(args[0])
                found(*args)
                return self.before(name, args)
            self.before(name, args)
            result = found(*args)
            if name == "open":
                self.open_files.add(result)
            self.after(name, args, result)
            return result

        return call

    def sync(self, fd: int) -> None:
        """Nothing."""

    sync_folder = sync

    def abandon(self) -> None:
        """Frees what a killed program had open, as the system does."""
        for fd in self.open_files:
            os.close(fd)
        self.open_files = set()


class Fault:
    """Makes one call fail, or that and every later one."""

    def __init__(self, at: int, number: int, *, forever: bool) -> None:
        self.at = at
        self.number = number
        self.forever = forever
        self.count = 0

    def __call__(self, name: str, _: tuple[Any, ...]) -> None:
        self.count += 1
        if self.count == self.at or (self.forever and self.count > self.at):
            raise OSError(self.number, os.strerror(self.number), name)

    @property
    def reached(self) -> bool:
        """Whether the call that fails was made."""
        return self.count >= self.at


class Kill(Fault):
    """Kills the program at one call."""

    def __init__(self, at: int) -> None:
        super().__init__(at, 0, forever=True)

    def __call__(self, name: str, _: tuple[Any, ...]) -> None:
        self.count += 1
        if self.count >= self.at:
            raise KilledError(name)
