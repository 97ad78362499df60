"""The command check: every mistake in content, session and import files."""

import os
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from clientexit_tui import locations, words
from clientexit_tui.cli.home import Home
from clientexit_tui.cli.out import out, tell
from clientexit_tui.config.lines import FILE as SETTINGS
from clientexit_tui.config.settings import Config
from clientexit_tui.content.problems import find_problems, node_problems
from clientexit_tui.errors import ClientExitError, ContentError, DocumentError, LocatedError, Place
from clientexit_tui.plain_files import UnfitFileError, list_folder, read_file
from clientexit_tui.sessions.checking import check_session
from clientexit_tui.sessions.importing import ImportRefusedError, import_of
from clientexit_tui.sessions.names import FILE
from clientexit_tui.strict_yaml.json_form import fit_for_yaml
from clientexit_tui.strict_yaml.nodes import MappingNode
from clientexit_tui.strict_yaml.reader import read

KINDS = (".yaml", ".yml", ".json")
CONTENT_MARK = "content.yaml"
"""The file that makes a folder one of content."""


def run_check(home: Home, args: Namespace) -> int:
    """Prints each problem with its place, as it is found; exit code 1 where there are any."""
    checker = _Checker(home)
    said: set[str] = set()
    for problem in checker.all_problems([Path(each) for each in args.paths]):
        line = str(problem)
        if line not in said:
            said.add(line)
            out(line)
    tell(words.CLI_CHECK_FOUND if said else words.CLI_CHECK_FINE.format(count=checker.count))
    return 1 if said else 0


class _Checker:
    """Checks files by what they hold, and counts them."""

    def __init__(self, home: Home) -> None:
        self.count = 0
        self._home = home

    def all_problems(self, paths: list[Path]) -> Iterator[LocatedError]:
        """Every problem in these files and folders, or where there are none, in the usual ones."""
        try:
            if paths:
                for path in paths:
                    yield from self._problems(path, follow=True)
            else:
                yield from self._usual()
        except ContentError as error:
            # the interview itself is broken, so that answers cannot be checked against it
            yield _at(error, locations.content_dir() / error.place.file)

    def _usual(self) -> Iterator[LocatedError]:
        """The shipped content, the settings, and every file in the folder of the sessions."""
        yield from self._problems(locations.content_dir(), follow=True)
        config = self._home.folder / SETTINGS
        if os.path.lexists(config):
            yield from self._problems(config, follow=True)
        for path, _ in self._home.store.scan():
            yield from self._problems(path, follow=False)  # as the program itself opens them

    def _problems(self, path: Path, *, follow: bool) -> Iterator[LocatedError]:
        """Every problem in a file or folder; a link is followed only where the user named it."""
        if path.is_dir():
            yield from self._folder(path)
        elif os.path.lexists(path):
            yield from self._file(path, follow=follow)
        else:
            yield DocumentError(Place(str(path)), words.CLI_CHECK_NO_PATH)

    def _folder(self, folder: Path) -> Iterator[LocatedError]:
        try:
            is_content = (folder / CONTENT_MARK).is_file()
            files = self._files(folder) if is_content else []
            for problem in find_problems(folder) if is_content else ():
                yield _at(problem, folder / problem.place.file)
            self.count += len([each for each in files if each.suffix == ".yaml"])
            yield from self._inside(folder, is_content=is_content)
        except UnfitFileError as error:
            yield DocumentError(Place(str(folder)), error.problem)
        except OSError as error:
            yield DocumentError(Place(str(folder)), error.strerror or str(error))

    def _inside(self, folder: Path, *, is_content: bool) -> Iterator[LocatedError]:
        """What lies in a folder beside content; a folder in it is not gone into, so that no link leads in a circle."""
        if is_content:
            inner = folder / "examples"
        else:
            inner = locations.sessions_dir(folder) if locations.sessions_dir(folder).is_dir() else folder
        files = self._files(inner) if inner.is_dir() else []
        if not files and not is_content:
            yield DocumentError(Place(str(folder)), words.CLI_CHECK_NOTHING)
        for file in files:
            yield from self._file(file, follow=is_content)

    def _files(self, folder: Path) -> list[Path]:
        """What a folder holds that may be checked; only the user's own sessions may be any number."""
        own = self._home.store.folder
        bounded = not (own.is_dir() and folder.samefile(own))
        found = list_folder(folder, lambda name: name.endswith(KINDS), bounded=bounded)
        return [each for each in found if not each.name.startswith(".")]

    def _file(self, path: Path, *, follow: bool) -> Iterator[LocatedError]:
        self.count += 1
        try:
            source = read_file(path, follow=follow)
            if path.name == SETTINGS:
                Config(path).check()
            elif FILE.fullmatch(path.name) or source.startswith(b"clientexit:"):
                yield from self._session(path, source)
            else:
                yield from self._content_or_import(path, source)
        except ContentError:  # of the interview itself
            raise
        except LocatedError as error:
            yield error
        except UnfitFileError as error:
            yield DocumentError(Place(str(path)), error.problem)
        except ClientExitError as error:
            yield DocumentError(Place(str(path)), str(error))
        except OSError as error:
            yield DocumentError(Place(str(path)), error.strerror or str(error))

    def _session(self, path: Path, source: bytes) -> Iterator[LocatedError]:
        checked = check_session(self._home.content, path, source, self._home.today)
        yield from checked.problems
        for line in checked.report:
            tell(f"{path}: {line}")

    def _content_or_import(self, path: Path, source: bytes) -> Iterator[LocatedError]:
        (root,) = read(fit_for_yaml(source), str(path), patient=False)
        if not (isinstance(root, MappingNode) and "answers" in root.items):
            yield from node_problems(root)
            return
        try:
            yield from import_of(self._home.content, root, self._home.today).warnings
        except ImportRefusedError as error:
            yield from error.problems


def _at(problem: LocatedError, path: Path) -> LocatedError:
    """The problem with the whole path of its file."""
    return DocumentError(problem.place._replace(file=str(path)), problem.problem)
