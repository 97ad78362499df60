"""The command check: every mistake in content, session and import files."""

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from clientexit_tui import locations, words
from clientexit_tui.cli.home import Home
from clientexit_tui.cli.out import out, tell
from clientexit_tui.config.lines import FILE as SETTINGS
from clientexit_tui.config.settings import Config
from clientexit_tui.content.problems import file_problems, find_problems
from clientexit_tui.errors import ContentError, DocumentError, LocatedError, Place
from clientexit_tui.sessions.checking import carried_over, check_session
from clientexit_tui.sessions.importing import ImportRefusedError, read_import
from clientexit_tui.sessions.names import FILE
from clientexit_tui.strict_yaml.json_form import fit_for_yaml
from clientexit_tui.strict_yaml.nodes import MappingNode
from clientexit_tui.strict_yaml.reader import read

KINDS = (".yaml", ".yml", ".json")
CONTENT_MARK = "content.yaml"
"""The file that makes a folder one of content."""


def run_check(home: Home, args: Namespace) -> int:
    """Prints each problem with its place; exit code 1 where there are any."""
    checker = _Checker(home)
    paths = [Path(each) for each in args.paths] or checker.usual_paths()
    found = []
    try:
        for path in paths:
            for problem in checker.problems(path):
                found.append(problem)  # noqa: PERF402  # what was found before a failure counts
    except ContentError as error:
        # the interview itself is broken, so that answers cannot be checked against it
        found.append(_at(error, locations.content_dir() / error.place.file))
    for line in dict.fromkeys(str(problem) for problem in found):
        out(line)
    tell(words.CLI_CHECK_FOUND if found else words.CLI_CHECK_FINE.format(count=checker.count))
    return 1 if found else 0


class _Checker:
    """Checks files by what they hold, and counts them."""

    def __init__(self, home: Home) -> None:
        self.count = 0
        self._home = home

    def usual_paths(self) -> list[Path]:
        """The shipped content, the settings, and every file in the folder of the sessions."""
        config = self._home.folder / SETTINGS
        sessions = (path for path, _ in self._home.store.scan())
        return [locations.content_dir(), *([config] if config.exists() else ()), *sessions]

    def problems(self, path: Path) -> Iterator[LocatedError]:
        """Every problem in a file or folder."""
        if path.is_dir():
            yield from self._folder(path)
        elif path.is_file() or path.is_symlink():
            self.count += 1
            yield from self._file(path)
        else:
            yield DocumentError(Place(str(path)), words.CLI_CHECK_NO_PATH)

    def _folder(self, folder: Path) -> Iterator[LocatedError]:
        if (folder / CONTENT_MARK).is_file():
            self.count += len(list(folder.glob("*.yaml")))
            for problem in find_problems(folder):
                yield _at(problem, folder / problem.place.file)
            inner = folder / "examples"
        else:
            inner = locations.sessions_dir(folder) if locations.sessions_dir(folder).is_dir() else folder
            if not _files(inner):
                yield DocumentError(Place(str(folder)), words.CLI_CHECK_NOTHING)
        for file in _files(inner):
            yield from self.problems(file)

    def _file(self, path: Path) -> Iterator[LocatedError]:
        try:
            source = path.read_bytes()
        except OSError as error:
            yield DocumentError(Place(str(path)), error.strerror or str(error))
            return
        if path.name == SETTINGS:
            try:
                Config(path).check()
            except LocatedError as error:
                yield error
        elif FILE.fullmatch(path.name) or source.startswith(b"clientexit:"):
            yield from check_session(self._home.content, path, self._home.today)
            for line in carried_over(self._home.content, path):
                tell(f"{path}: {line}")
        elif _is_import(source):
            yield from self._import(source, str(path))
        else:
            for problem in file_problems(path):
                yield _at(problem, path)

    def _import(self, source: bytes, file: str) -> tuple[LocatedError, ...]:
        try:
            return read_import(self._home.content, source, file, self._home.today).warnings
        except ImportRefusedError as error:
            return error.problems
        except DocumentError as error:
            return (error,)


def _files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(each for each in folder.iterdir() if each.suffix in KINDS and not each.name.startswith("."))


def _is_import(source: bytes) -> bool:
    try:
        (root,) = read(fit_for_yaml(source), "")
    except DocumentError:
        return False
    return isinstance(root, MappingNode) and "answers" in root.items


def _at(problem: LocatedError, path: Path) -> LocatedError:
    """The problem with the whole path of its file."""
    return DocumentError(replace(problem.place, file=str(path)), problem.problem)
