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
from clientexit_tui.cli.out import PROGRAM, out
from clientexit_tui.errors import ClientExitError

LIBRARIES = ("textual", "PyYAML", "platformdirs")
PRIVATE_FOLDER, PRIVATE_FILE = 0o700, 0o600


def run_path(home: Home, _args: Namespace) -> int:
    """Prints the folder of the user's files."""
    out(str(home.folder))
    return 0


def run_doctor(home: Home, _args: Namespace) -> int:
    """Prints facts about the set-up and what is wrong with it; exit code 1 where something is."""
    problems = list(_missing())
    if not problems:  # the other checks need the libraries
        problems = [*_folder_problems(home), *_session_problems(home), *_content_problems(home)]
    for name, value in _facts(home):
        out(f"{name + ':':<18} {value}")
    for problem in problems:
        out(f"! {problem}")
    if not problems:
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
    sessions = locations.sessions_dir(home.folder)
    folders = [folder for folder in (home.folder, sessions) if folder.is_dir()]
    for folder in folders:
        if not os.access(folder, os.W_OK | os.X_OK):
            yield words.CLI_DOCTOR_NOT_WRITABLE.format(path=folder)
    if os.name == "nt":  # no such modes there
        return
    for folder in folders:
        yield from _loose(folder, PRIVATE_FOLDER)
    for file in sorted(sessions.rglob("*")) if sessions.is_dir() else ():
        yield from _loose(file, PRIVATE_FOLDER if file.is_dir() else PRIVATE_FILE)


def _loose(path: Path, wanted: int) -> Iterator[str]:
    mode = stat.S_IMODE(path.lstat().st_mode)
    if not path.is_symlink() and mode & ~wanted:
        yield words.CLI_DOCTOR_LOOSE.format(path=path, mode=f"{mode:o}", wanted=f"{wanted:o}")


def _session_problems(home: Home) -> Iterator[str]:
    from clientexit_tui.sessions.listing import Unreadable

    for entry in home.store.listing():
        if isinstance(entry, Unreadable):
            yield words.CLI_DOCTOR_DAMAGED.format(path=entry.file)
            continue
        try:
            home.store.load(entry.header.id)
        except ClientExitError:
            yield words.CLI_DOCTOR_DAMAGED.format(path=home.store.path(entry.header.id))


def _content_problems(home: Home) -> Iterator[str]:
    try:
        _ = home.content
    except ClientExitError:
        yield words.CLI_DOCTOR_CONTENT
