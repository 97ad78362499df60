"""The command merge: two versions of a session become one, for people, scripts and git."""

import os
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from clientexit_tui import words
from clientexit_tui.cli.home import Home
from clientexit_tui.cli.out import out, out_json, tell
from clientexit_tui.errors import SessionError
from clientexit_tui.plain_files import check_plain
from clientexit_tui.sessions.armor import is_armored
from clientexit_tui.sessions.codec import Codec
from clientexit_tui.sessions.merging import Conflict, Merged, Side, merge
from clientexit_tui.sessions.migrations import migrate
from clientexit_tui.sessions.names import BINNED, FILE, ID
from clientexit_tui.sessions.second_copies import bytes_of, last_common, load_file, session_in
from clientexit_tui.visits.conflict_words import conflict_said, conflict_title, conflict_when

if TYPE_CHECKING:
    from clientexit_tui.sessions.session import Session

USAGE = 2
DRIVEN, MERGED = 3, 2
"""How many files there are: for git the common version, mine and theirs; else mine and theirs."""


def run_merge(home: Home, args: Namespace) -> int:
    """Merges a copy into its session; exit code 1 where both had changed the same and the newer was taken."""
    if len(args.files) != (DRIVEN if args.driver else MERGED):
        tell(words.MERGE_USAGE)
        return USAGE
    if args.driver:
        return _drive(home, *(Path(each) for each in args.files))
    session_id = _session_id(home, args.files[0])
    mine = home.session(session_id)
    copy, theirs = _other(home, mine, args.files[1])
    base = _base(home, args.base, mine, theirs)
    merged = merge(base, mine, theirs)
    if merged.session != mine:
        home.store.save(merged.session)
    token = _put_away(home, copy)
    _tell(home, merged, args, token)
    return 1 if merged.conflicts else 0


# What is merged


def _session_id(home: Home, name: str) -> str:
    """The session that an id, or its file in the sessions folder, names."""
    found = FILE.fullmatch(Path(name).name)
    if found and _is_there(Path(name)):
        check_plain(Path(name))
        if Path(name).resolve().parent != home.store.folder.resolve():
            raise SessionError(words.MERGE_NOT_HERE.format(file=name))
        return found[1]
    return home.store.find(name)


def _other(home: Home, mine: "Session", name: str) -> "tuple[str | Path, Session]":
    """The copy to merge: an id, or a file here or in the sessions folder; with its session."""
    paths = [each for each in (Path(name), home.store.folder / name) if _is_there(each)]
    if paths:
        check_plain(paths[0])
    found = FILE.fullmatch(paths[0].name) if paths else None
    if paths and not (found and paths[0].resolve().parent == home.store.folder.resolve()):
        theirs = _read(home, paths[0])
        if theirs.id != mine.id:
            raise SessionError(words.MERGE_OTHER_SESSION.format(file=name, id=theirs.id, mine=mine.id))
        return paths[0], theirs
    session_id = found[1] if found else home.store.find(name)
    if session_id == mine.id:
        raise SessionError(words.MERGE_ITSELF.format(id=session_id))
    return session_id, home.session(session_id)


def _base(home: Home, name: str | None, mine: "Session", theirs: "Session") -> "Session | None":
    if name is None:
        base = last_common(home.store, mine, theirs)
        return migrate(home.content, base).session if base else None
    if ID.fullmatch(name):
        return home.session(name)
    if not _is_there(Path(name)):
        raise SessionError(words.MERGE_NO_BASE.format(name=name))
    return _read(home, Path(name))


def _is_there(path: Path) -> bool:
    """Whether the user named a file, be it one that cannot be read; a folder may be called like a session by chance."""
    return os.path.lexists(path) and not path.is_dir()


def _read(home: Home, path: Path) -> "Session":
    if path.name.endswith(".age"):
        home.unlock()
    return migrate(home.content, load_file(home.store, path, follow=True)).session


def _put_away(home: Home, copy: str | Path) -> str:
    """Moves the copy to the bin and gives what brings it back; a file that lies elsewhere stays there."""
    if isinstance(copy, str):
        return home.store.delete(copy)
    if copy.resolve().parent == home.store.folder.resolve():
        return home.store.put_away(copy)
    return ""


# For git


def _drive(home: Home, base: Path, mine: Path, theirs: Path) -> int:
    """Merges three files as git asks for it: the outcome takes the place of mine.

    Where both changed the same, the newer is taken and the other kept in the file, so that git can go on.
    """
    before, own, other = (bytes_of(each, follow=True) for each in (base, mine, theirs))
    common = _session(home, base, before) if before else None
    here, there = _session(home, mine, own), _session(home, theirs, other)
    if here.id != there.id:
        raise SessionError(words.MERGE_OTHER_SESSION.format(file=theirs, id=there.id, mine=here.id))
    merged = merge(common, here, there)
    data = Codec().encode(merged.session, home.case(merged.session).header)
    if Codec().decode(data, str(mine)) != merged.session:
        raise SessionError(words.MERGE_NOT_WRITTEN.format(file=mine))
    sealed = is_armored(own)  # git's temporary names do not tell
    mine.write_bytes(home.keys.seal(data) if sealed else data)
    for conflict in merged.conflicts:
        tell(f"{merged.session.id}: {_line(home, conflict)}")
    return 0


def _session(home: Home, path: Path, data: bytes) -> "Session":
    if path.name.endswith(".age"):
        home.unlock()
    return migrate(home.content, session_in(home.store, path, data)).session


# Telling


def _tell(home: Home, merged: Merged, args: Namespace, token: str) -> None:
    if args.json:
        conflicts = [_as_data(home, each) for each in merged.conflicts]
        out_json({"id": merged.session.id, "conflicts": conflicts, "copy": token or None})
    else:
        for conflict in merged.conflicts:
            out(_line(home, conflict))
    tell(words.MERGE_DONE.format(id=merged.session.id, count=len(merged.conflicts)))
    if found := BINNED.fullmatch(token):
        tell(words.MERGE_PUT_AWAY.format(name=found[1]))


def _line(home: Home, conflict: Conflict) -> str:
    took, lost = conflict.took, conflict.took.opposite
    return words.MERGE_LINE.format(
        title=conflict_title(home.content, conflict),
        took=_said(home, conflict, took),
        lost=_said(home, conflict, lost),
    )


def _said(home: Home, conflict: Conflict, side: Side) -> str:
    said = " ".join(conflict_said(home.content, conflict, side).split())
    when = conflict_when(conflict, side)
    return f"“{said}” ({when})" if when else f"“{said}”"


def _as_data(home: Home, conflict: Conflict) -> dict[str, object]:
    sides = {
        side.value: {"said": conflict_said(home.content, conflict, side), "at": conflict.at(side)} for side in Side
    }
    names = {"question": conflict.question, "record": conflict.record, "field": conflict.field}
    return {**names, "title": conflict_title(home.content, conflict), **sides, "took": conflict.took.value}
