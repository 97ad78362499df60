"""What a power cut may leave on a disk: every state that a trace of calls allows, in two models of file systems.

A trace is a list of operations on one folder tree. In the *ordered* model names reach the disk in the order in which
they were changed, as most file systems keep it; in the *free* model any of those since the last sync of their folder
may be missing while later ones are there. In both, the bytes of a file that was not synced may be all there, none, a
part, or zeros.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations, product
from pathlib import Path
from typing import Any

from tests.faults import Watched

Disk = dict[str, bytes]
"""The files by path."""
NEVER_LOCKS = (".lock",)


@dataclass(frozen=True)
class Op:
    """One operation that changes a disk."""

    kind: str
    """``create``, ``write``, ``sync``, ``link``, ``replace``, ``unlink``, ``sync_folder`` or ``returned``."""
    path: str = ""
    other: str = ""
    data: bytes = b""
    inode: int = 0


@dataclass
class Recorder:
    """Records what a store does to a folder."""

    root: Path
    ops: Watched
    trace: list[Op] = field(default_factory=list)
    _files: dict[int, tuple[str, int]] = field(default_factory=dict)
    _folders: dict[int, str] = field(default_factory=dict)
    _inodes: int = 0

    def __post_init__(self) -> None:
        self.ops.after = self._note

    def returned(self, what: str) -> None:
        """Notes that something was told as saved."""
        self.trace.append(Op("returned", data=what.encode()))

    def _name(self, path: Path) -> str:
        return str(path.relative_to(self.root))

    def _note(self, name: str, args: tuple[Any, ...], result: Any) -> None:
        if name == "open" and args[0].is_dir():
            self._folders[result] = self._name(args[0])
        elif name == "open" and args[0].name.endswith(".tmp"):
            self._inodes += 1
            self._files[result] = (self._name(args[0]), self._inodes)
            self.trace.append(Op("create", self._name(args[0]), inode=self._inodes))
        elif name in ("write", "sync") and args[0] in self._files:
            path, inode = self._files[args[0]]
            data = bytes(args[1][:result]) if name == "write" else b""
            self.trace.append(Op(name, path, data=data, inode=inode))
        elif name == "sync_folder":
            self.trace.append(Op(name, self._folders[args[0]]))
        elif name in ("link", "replace"):
            self.trace.append(Op(name, self._name(args[0]), self._name(args[1])))
        elif name == "unlink" and args[0].name.endswith((".tmp", ".yaml", ".bak")):
            self.trace.append(Op(name, self._name(args[0])))


class _State:
    """Names and contents as far as one crash state has them."""

    def __init__(self, start: Disk) -> None:
        self.contents: dict[int, bytes] = dict(enumerate(start.values(), -len(start)))
        self.names: dict[str, int] = dict(zip(start, self.contents, strict=True))

    def apply(self, op: Op) -> None:
        """Changes a name."""
        if op.kind == "create":
            self.names[op.path] = op.inode
        elif op.kind == "link" and op.path in self.names:
            self.names[op.other] = self.names[op.path]
        elif op.kind == "replace" and op.path in self.names:
            if self.names[op.path] != self.names.get(op.other):  # two names of one file: rename does nothing
                self.names[op.other] = self.names.pop(op.path)
        elif op.kind == "unlink":
            self.names.pop(op.path, None)


def _parent(path: str) -> str:
    return str(Path(path).parent)


def _names_there(done: list[Op], free: bool) -> Iterator[list[Op]]:
    """Which changes of names may be on the disk after these operations."""
    changes = [(at, op) for at, op in enumerate(done) if op.kind in ("create", "link", "replace", "unlink")]
    synced = {op.path: at for at, op in enumerate(done) if op.kind == "sync_folder"}
    sure = [op for at, op in changes if at < synced.get(_parent(op.other or op.path), -1)]
    open_ = [op for at, op in changes if at >= synced.get(_parent(op.other or op.path), -1)]
    if free:
        for count in range(len(open_) + 1):
            for some in combinations(open_, count):
                chosen = {*map(id, sure), *map(id, some)}
                yield [op for _, op in changes if id(op) in chosen]
    else:
        for count in range(len(open_) + 1):
            chosen = {*map(id, sure), *map(id, open_[:count])}
            yield [op for _, op in changes if id(op) in chosen]


def _contents_there(done: list[Op]) -> Iterator[dict[int, bytes]]:
    """What may be in the files that were made."""
    inodes = {op.inode for op in done if op.kind == "create"}
    choices: list[list[tuple[int, bytes]]] = []
    for inode in sorted(inodes):
        data = b"".join(op.data for op in done if op.kind == "write" and op.inode == inode)
        last = max((at for at, op in enumerate(done) if op.kind == "write" and op.inode == inode), default=-1)
        synced = any(op.kind == "sync" and op.inode == inode for op in done[last + 1 :])
        ways = {data} if synced else {data, b"", data[: len(data) // 2], bytes(len(data))}
        choices.append([(inode, each) for each in sorted(ways)])
    for combination in product(*choices):
        yield dict(combination)


def crash_states(start: Disk, trace: list[Op], *, free: bool) -> Iterator[tuple[Disk, str]]:
    """Every state that a power cut may leave, each once, with the last thing that was told as saved before.

    Args:
        start: the files before, all synced.
        trace: what was done.
        free: whether changes of names may overtake each other.
    """
    seen: set[tuple[tuple[tuple[str, bytes], ...], str]] = set()
    for end in range(len(trace) + 1):
        done = trace[:end]
        told = next((op.data.decode() for op in reversed(done) if op.kind == "returned"), "")
        for names, contents in product(_names_there(done, free), _contents_there(done)):
            state = _State(start)
            for op in names:
                state.apply(op)
            state.contents.update(contents)
            disk = {name: state.contents[inode] for name, inode in state.names.items()}
            key = (tuple(sorted(disk.items())), told)
            if key not in seen:
                seen.add(key)
                yield disk, told
