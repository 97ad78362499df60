"""The commands and their arguments. Nothing but the standard library: `--help` must be quick."""

from argparse import SUPPRESS, ArgumentParser, Namespace
from collections.abc import Sequence
from typing import NoReturn

from clientexit_tui import __version__, words
from clientexit_tui.cli.out import PROGRAM

DOCUMENTS = ("summary",)
FORMATS = ("md",)


class _Parser(ArgumentParser):
    """One that says what is wrong on one line."""

    def error(self, message: str) -> NoReturn:
        """Ends with exit code 2."""
        self.exit(2, f"{PROGRAM}: {words.CLI_SEE_HELP.format(problem=message, program=self.prog)}\n")


def parse(argv: Sequence[str]) -> Namespace:
    """The command and its arguments; `command` is None where the library is to be opened.

    Raises:
        SystemExit: it was answered at once (``--help``, ``--version``), or could not be understood.
    """
    home = _Parser(add_help=False)
    home.add_argument("--home", metavar="FOLDER", default=SUPPRESS, help=words.CLI_HOME_HELP)
    parser = _Parser(PROGRAM, None, words.CLI_ABOUT, words.CLI_FOOT, [home], allow_abbrev=False)
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    made = {
        name: commands.add_parser(name, help=text, description=text, parents=[home], allow_abbrev=False)
        for name, text in words.CLI_COMMANDS.items()
    }
    _add_arguments(made)
    return parser.parse_args(argv, Namespace(home=None))


def _add_arguments(made: dict[str, "_Parser"]) -> None:
    made["new"].add_argument("title", metavar="TITLE")
    made["example"].add_argument("name", metavar="NAME", nargs="?")
    for name in ("open", "show", "set", "verdict", "export"):
        made[name].add_argument("id", metavar="ID")
    made["tasks"].add_argument("id", metavar="ID", nargs="?")
    made["questions"].add_argument("section", metavar="SECTION", nargs="?")
    made["import"].add_argument("file", metavar="FILE")
    made["set"].add_argument("question", metavar="QUESTION")
    made["set"].add_argument("value", metavar="VALUE")
    made["check"].add_argument("paths", metavar="PATH", nargs="*")
    for name in ("new", "example"):
        made[name].add_argument("--no-open", action="store_true", help=words.CLI_NO_OPEN_HELP)
    for name in ("list", "show", "questions", "verdict", "tasks", "about"):
        made[name].add_argument("--json", action="store_true", help=words.CLI_JSON_HELP)
    export = made["export"]
    export.add_argument("--document", choices=DOCUMENTS, default=DOCUMENTS[0])
    export.add_argument("--as", choices=FORMATS, default=FORMATS[0], dest="format")
    export.add_argument("-o", "--output", metavar="FILE", help=words.CLI_EXPORT_OUT_HELP)
    export.add_argument("--force", action="store_true", help=words.CLI_EXPORT_FORCE_HELP)
