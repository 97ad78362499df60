"""The commands and their arguments. Nothing but the standard library: `--help` must be quick."""

import os
from argparse import SUPPRESS, ArgumentParser, HelpFormatter, Namespace
from collections.abc import Sequence

from clientexit_tui import __version__, words
from clientexit_tui.cli.dashes import dash_hint
from clientexit_tui.cli.out import PROGRAM, out_whole, tell
from clientexit_tui.safetext import clean

TYPE_CHECKING = False
if TYPE_CHECKING:  # typing takes a while, and nothing here needs it to run
    from typing import NoReturn

DOCUMENTS = tuple(words.PAPER_NAMED)
FORMATS = (*words.EXPORT_FORMATS, "yaml")
SHELLS = ("bash", "zsh", "fish")


class _Help(HelpFormatter):
    """Help as wide as the terminal."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_width())


def _width() -> int:
    """What argparse would find out itself, without the library that it loads for that."""
    try:
        columns = int(os.environ.get("COLUMNS") or 0) or os.get_terminal_size().columns
    except (OSError, ValueError):
        columns = 0
    return (columns or 80) - 2


class _Parser(ArgumentParser):
    """One that says what is wrong on one line, and prints as every command does."""

    hint = ""
    """What else may help with this command line."""

    def error(self, message: str) -> "NoReturn":
        """Ends with exit code 2; what was typed is in the message, and may hold anything."""
        problem = clean(f"{message}; {self.hint}" if self.hint else message, single=True)
        tell(words.CLI_SEE_HELP.format(problem=problem, program=self.prog))
        self.exit(2)

    def _print_message(self, message: str, _file: object = None) -> None:
        """Prints the help or the version, which are data; argparse would keep silent where that fails."""
        out_whole(message)


def parse(argv: Sequence[str]) -> Namespace:
    """The command and its arguments; `command` is None where the library is to be opened.

    Raises:
        SystemExit: it was answered at once (``--help``, ``--version``), or could not be understood.
    """
    whole = any(word in words.CLI_COMMANDS for word in argv)
    _Parser.hint = dash_hint(argv)
    return make_parser(whole=whole).parse_args(argv, _nothing_said())


def _nothing_said() -> Namespace:
    """What holds where the command line does not say otherwise, before or after the command."""
    return Namespace(home=None, passphrase_fd=None, plain=False, only_ascii=False, no_mouse=False)


def make_parser(*, whole: bool = True) -> ArgumentParser:
    """Every command with its arguments; completions and the manual are made from it.

    Args:
        whole: whether the commands have their arguments; for `--help` their names are enough.
    """
    home = _Parser(add_help=False, formatter_class=_Help)
    home.add_argument("--home", metavar="FOLDER", default=SUPPRESS, help=words.CLI_HOME_HELP)
    home.add_argument("--plain", action="store_true", default=SUPPRESS, help=words.PLAIN_HELP)
    home.add_argument("--ascii", action="store_true", default=SUPPRESS, dest="only_ascii", help=words.ASCII_HELP)
    home.add_argument("--no-mouse", action="store_true", default=SUPPRESS, help=words.NO_MOUSE_HELP)
    home.add_argument("--passphrase-fd", metavar="N", type=int, default=SUPPRESS, help=words.SEAL_FD_HELP)
    parser = _Parser(PROGRAM, None, words.CLI_ABOUT, words.CLI_FOOT, [home], _Help, allow_abbrev=False)
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    made = {
        name: commands.add_parser(
            name,
            help=text,
            description=text,
            parents=[home] if whole else [],
            formatter_class=_Help,
            add_help=whole,
            allow_abbrev=False,
        )
        for name, text in words.CLI_COMMANDS.items()
    }
    if whole:
        _add_arguments(made)
    return parser


def _add_arguments(made: dict[str, "_Parser"]) -> None:
    made["new"].add_argument("title", metavar="TITLE")
    made["example"].add_argument("name", metavar="NAME", nargs="?")
    for name in ("open", "show", "set", "verdict", "export", "visits", "diff"):
        made[name].add_argument("id", metavar="ID")
    for name in ("archive", "duplicate", "rename", "delete"):
        made[name].add_argument("id", metavar="ID")
    for name in ("tasks", "restore"):
        made[name].add_argument("id", metavar="ID", nargs="?")
    made["search"].add_argument("words", metavar="WORDS", nargs="+")
    made["rename"].add_argument("title", metavar="TITLE")
    made["duplicate"].add_argument("title", metavar="TITLE", nargs="?")
    made["archive"].add_argument("--undo", action="store_true", help=words.CLI_UNDO_ARCHIVE_HELP)
    made["list"].add_argument("--all", action="store_true", help=words.CLI_ALL_HELP)
    made["list"].add_argument("--ids", action="store_true", help=words.SHELL_IDS_HELP)
    made["completion"].add_argument("shell", metavar="SHELL", choices=SHELLS, help=words.SHELL_HELP)
    made["questions"].add_argument("section", metavar="SECTION", nargs="?")
    made["diff"].add_argument("a", metavar="A", nargs="?", help=words.CLI_VISIT_HELP)
    made["diff"].add_argument("b", metavar="B", nargs="?")
    sealed = made["encrypt"].add_mutually_exclusive_group(required=True)
    sealed.add_argument("id", metavar="ID", nargs="?")
    sealed.add_argument("--all-new", choices=("on", "off"), help=words.SEAL_ALL_NEW_HELP)
    sealed.add_argument("--print-key", action="store_true", help=words.SEAL_PRINT_KEY_HELP)
    sealed.add_argument("--change-passphrase", action="store_true", help=words.SEAL_CHANGE_HELP)
    made["decrypt"].add_argument("id", metavar="ID")
    _add_merge(made["merge"])
    made["import"].add_argument("file", metavar="FILE")
    made["set"].add_argument("question", metavar="QUESTION")
    made["set"].add_argument("value", metavar="VALUE")
    made["check"].add_argument("paths", metavar="PATH", nargs="*")
    for name in ("new", "example"):
        made[name].add_argument("--no-open", action="store_true", help=words.CLI_NO_OPEN_HELP)
    for name in ("list", "show", "questions", "verdict", "tasks", "about", "visits", "diff", "search", "restore"):
        made[name].add_argument("--json", action="store_true", help=words.CLI_JSON_HELP)
    made["doctor"].add_argument("--repair", action="store_true", help=words.CLI_DOCTOR_REPAIR_HELP)
    _add_export(made["export"])


def _add_export(export: "_Parser") -> None:
    export.add_argument("--document", choices=DOCUMENTS, help=words.CLI_EXPORT_DOCUMENT_HELP)
    export.add_argument("--as", choices=FORMATS, default=FORMATS[0], dest="format", help=words.CLI_EXPORT_AS_HELP)
    export.add_argument("-o", "--output", metavar="FILE", help=words.CLI_EXPORT_OUT_HELP)
    export.add_argument("--force", action="store_true", help=words.CLI_EXPORT_FORCE_HELP)
    export.add_argument("--redact", action="store_true", help=words.CLI_EXPORT_REDACT_HELP)


def _add_merge(merge: "_Parser") -> None:
    merge.add_argument("files", metavar="A B", nargs="+", help=words.MERGE_FILES_HELP)
    merge.add_argument("--base", metavar="C", help=words.MERGE_BASE_HELP)
    merge.add_argument("--driver", action="store_true", help=words.MERGE_DRIVER_HELP)
    merge.add_argument("--json", action="store_true", help=words.CLI_JSON_HELP)
