"""Commands that make or open a session: new, example, import, open."""

import sys
from argparse import Namespace
from pathlib import Path

from clientexit_tui import locations, words
from clientexit_tui.cli.home import Home
from clientexit_tui.cli.out import out, tell
from clientexit_tui.errors import ClientExitError, SessionError, nearest
from clientexit_tui.plain_files import UnfitFileError, read_file, read_stream
from clientexit_tui.safetext import clean
from clientexit_tui.sessions.session import Session

STANDARD_INPUT = "-"


def run_new(home: Home, args: Namespace) -> int:
    """Makes an empty session."""
    if not clean(args.title, single=True):
        raise SessionError(words.CLI_EMPTY_TITLE)
    if not args.no_open:
        home.need_terminal("new")
    return _opened(home, home.store.create(args.title).id, args)


def run_example(home: Home, args: Namespace) -> int:
    """Makes a session from a shipped example, or lists their names."""
    files = {file.stem: file for file in sorted((locations.content_dir() / "examples").glob("*.yaml"))}
    if args.name is None:
        for name in files:
            out(name)
        return 0
    if args.name not in files:
        hint = nearest(args.name, files)
        raise ClientExitError(words.CLI_NO_EXAMPLE.format(name=args.name, hint=hint, names=", ".join(files)))
    if not args.no_open:
        home.need_terminal("example")
    return _opened(home, imported(home, read_file(files[args.name], follow=True), files[args.name].name).id, args)


def run_import(home: Home, args: Namespace) -> int:
    """Makes a session from a file and prints its id."""
    source = _standard_input() if args.file == STANDARD_INPUT else _bytes_of(args.file)
    out(imported(home, source, args.file).id)
    return 0


def _standard_input() -> bytes:
    """All that comes through standard input. Raises ClientExitError."""
    if sys.stdin is None:  # as where it was closed before the start
        raise ClientExitError(words.CLI_CANNOT_READ.format(file=words.STANDARD_INPUT, reason=words.FILE_CLOSED))
    return read_stream(sys.stdin.buffer)


def _bytes_of(file: str) -> bytes:
    """The bytes of a file that the user named. Raises ClientExitError."""
    try:
        return read_file(Path(file), follow=True)
    except OSError as error:
        raise ClientExitError(words.CLI_CANNOT_READ.format(file=file, reason=error.strerror)) from error
    except UnfitFileError as error:
        raise ClientExitError(words.CLI_UNFIT.format(file=file, problem=error.problem)) from error


def run_open(home: Home, args: Namespace) -> int:
    """Opens a session."""
    home.need_terminal("open")
    return home.launch(home.store.find(args.id))


def _opened(home: Home, session_id: str, args: Namespace) -> int:
    """Opens a new session, or prints its id."""
    if not args.no_open:
        return home.launch(session_id)
    out(session_id)
    return 0


def imported(home: Home, source: bytes, file: str) -> Session:
    """The session made from the bytes of a file; its warnings are told."""
    from clientexit_tui.sessions.importing import read_import  # brings in YAML: not for a new session
    from clientexit_tui.sessions.whole_file import read_session

    if whole := read_session(source, file):
        return home.store.add(whole)
    at = home.now()
    found = read_import(home.content, source, file, home.today, at)
    for warning in (*found.warnings, *found.aside):
        tell(str(warning))
    for told in found.carried:
        tell(told)
    return home.store.save_copy(Session("", found.title, at, at, found.answers, home.content.version))
