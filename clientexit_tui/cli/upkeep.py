"""Commands about the set-up: path and doctor. Neither shows anything that a session holds."""

import os
import platform
import shutil
import stat
import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from clientexit_tui import __version__, locations, words
from clientexit_tui.cli.home import Home
from clientexit_tui.cli.out import PROGRAM, out, tell
from clientexit_tui.errors import ClientExitError

LIBRARIES = ("textual", "PyYAML", "platformdirs")
PRIVATE_FOLDER, PRIVATE_FILE = 0o700, 0o600


def run_path(home: Home, _args: Namespace) -> int:
    """Prints the folder of the user's files."""
    out(str(home.folder))
    return 0


def run_doctor(home: Home, args: Namespace) -> int:
    """Prints facts about the set-up and what is wrong with it, once mended; exit code 1 where something is."""
    if args.repair:
        _repair(home)
    problems = list(_missing())
    if not problems:  # the other checks need the libraries
        finders = (_folder_problems, _key_problems, _session_problems, _content_problems, _left_texts, _rescued)
        problems = [problem for find in finders for problem in find(home)]
    for name, value in _facts(home):
        out(f"{name + ':':<18} {value}")
    for problem in problems:
        out(f"! {problem}")
    if problems:
        tell(words.CLI_DOCTOR_FOUND)
    else:
        out(words.CLI_DOCTOR_FINE)
    return 1 if problems else 0


def _facts(home: Home) -> Iterator[tuple[str, str]]:
    yield PROGRAM, __version__
    yield "python", f"{platform.python_version()} ({sys.executable})"
    yield "system", platform.platform()
    for name in LIBRARIES:
        yield name, _version(name)
    yield "content", str(locations.content_dir())
    yield "home", f"{home.folder}{'' if home.folder.exists() else ' (not made yet)'}"
    folder = locations.sessions_dir(home.folder)
    yield "session files", str(len(list(folder.glob("*.yaml"))) if folder.is_dir() else 0)
    size = shutil.get_terminal_size()
    streams = {"in": sys.stdin, "out": sys.stdout, "err": sys.stderr}
    yield "terminal", f"{', '.join(name for name, each in streams.items() if each and each.isatty()) or 'none'}"
    yield "size", f"{size.columns}×{size.lines}"
    yield "encoding", f"{sys.stdout.encoding}"
    for name in ("TERM", "COLORTERM", "NO_COLOR", "LANG"):
        yield name, os.environ.get(name, "-")


def _version(name: str) -> str:
    from importlib.metadata import PackageNotFoundError, version  # slow to load, and only needed here

    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _missing() -> Iterator[str]:
    for name in LIBRARIES:
        if not _version(name):
            yield words.CLI_DOCTOR_MISSING.format(name=name)


def _folder_problems(home: Home) -> Iterator[str]:
    """Folders and files that others can read, or that cannot be written."""
    for path in _own(home):
        if path.is_dir() and not os.access(path, os.W_OK | os.X_OK):
            yield words.CLI_DOCTOR_NOT_WRITABLE.format(path=path)
    for path, mode, wanted in _loose(home):
        yield words.CLI_DOCTOR_LOOSE.format(path=path, mode=f"{mode:o}", wanted=f"{wanted:o}")


def _own(home: Home) -> list[Path]:
    """The home and all that is in it: sessions, versions kept, visits, the bin, settings, keys, what was left over."""
    return [home.folder, *sorted(home.folder.rglob("*"))] if home.folder.is_dir() else []


def _loose(home: Home) -> Iterator[tuple[Path, int, int]]:
    """What others can read: the path, its mode, and the mode that it should have."""
    if os.name == "nt":  # no such modes there
        return
    for path in _own(home):
        found = path.lstat()
        wanted = PRIVATE_FOLDER if stat.S_ISDIR(found.st_mode) else PRIVATE_FILE
        mode = stat.S_IMODE(found.st_mode)
        if not stat.S_ISLNK(found.st_mode) and mode & ~wanted:
            yield path, mode, wanted


def _repair(home: Home) -> None:
    """Makes private again what others can read, and tells of each."""
    for path, mode, wanted in tuple(_loose(home)):
        try:
            path.chmod(mode & wanted)
        except OSError as error:
            out(words.CLI_DOCTOR_NOT_MENDED.format(path=path, reason=error.strerror))
        else:
            out(words.CLI_DOCTOR_MENDED.format(path=path, mode=f"{mode:o}", wanted=f"{mode & wanted:o}"))


def _key_problems(home: Home) -> Iterator[str]:
    """What is wrong with the key of encrypted sessions, as far as it shows without the passphrase."""
    from clientexit_tui.sessions.sealing import is_sealed

    if home.keys.exists or any(is_sealed(path) for path, _ in home.store.scan()):
        try:
            home.keys.wrapped()
        except ClientExitError as error:
            yield str(error)


def _session_problems(home: Home) -> Iterator[str]:
    from clientexit_tui.sessions.listing import SecondCopy, Unreadable

    for entry in home.store.listing():
        if isinstance(entry, SecondCopy):
            yield words.CLI_COPY_FOUND.format(path=entry.file, id=entry.session_id, name=entry.file.name)
            continue
        if isinstance(entry, Unreadable):
            yield words.CLI_DOCTOR_DAMAGED.format(path=entry.file)
            continue
        if entry.locked:  # without the passphrase nobody can tell
            continue
        try:
            home.store.load(entry.header.id)
        except ClientExitError:
            yield words.CLI_DOCTOR_DAMAGED.format(path=home.store.path(entry.header.id))


def _rescued(home: Home) -> Iterator[str]:
    """What waits to be brought back; it is named, and never taken away."""
    from clientexit_tui.app.ending import command
    from clientexit_tui.sessions.rescue import waiting

    for each in waiting(home.store):
        how = command(home.folder, "restore", each.id)
        yield words.CLI_RESCUED_DOCTOR.format(path=each.path, day=each.day, id=each.id, command=how)


def _content_problems(home: Home) -> Iterator[str]:
    try:
        _ = home.content
    except ClientExitError:
        yield words.CLI_DOCTOR_CONTENT


def _left_texts(home: Home) -> Iterator[str]:
    """Texts that an editor left; only where they are and what they are for, since they are the user's words."""
    if not locations.editor_dir(home.folder).is_dir():
        return
    from clientexit_tui.app.editor_files import EditorFiles  # most users have none

    files, ids = EditorFiles(home.folder, home.clock, home.store.new_token), home.store.ids()
    for file in files.left():
        if files.is_changed(file):
            there = file.session_id in ids and file.place.question
            said = words.CLI_DOCTOR_LEFT if there else words.CLI_DOCTOR_LEFT_SOMEWHERE
            yield said.format(path=file.folder, id=file.session_id, question=file.place.question)
