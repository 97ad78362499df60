"""The commands and their arguments. Nothing slow to load: `--help` must be quick."""

import os
from argparse import SUPPRESS, ArgumentParser, HelpFormatter, Namespace
from collections.abc import Sequence

from clientexit_tui import __version__, words
from clientexit_tui.cli.dashes import dash_hint
from clientexit_tui.cli.out import PROGRAM, out_whole, tell
from clientexit_tui.documents.formats import FORMATS, USUAL
from clientexit_tui.safetext import clean

TYPE_CHECKING = False
if TYPE_CHECKING:  # typing takes a while, and nothing here needs it to run
    from typing import NoReturn

    Argument = tuple[tuple[str, ...], dict[str, object]]

DOCUMENTS = tuple(words.PAPER_NAMED)
EXPORTED = (*FORMATS, "yaml")
"""What `export` can make: a document in a format, or the whole session in a form of its own."""
AS_HELP = words.CLI_EXPORT_AS_HELP.format(
    binary=words.LAST_AND.join(each.name for each in FORMATS.values() if each.binary)
)
SHELLS = ("bash", "zsh", "fish")
GOALS = ("verdict", "letter", "plan", "deeper")


def _argument(*names: str, **how: object) -> "Argument":
    return names, how


ID, MAYBE_ID = _argument("id", metavar="ID"), _argument("id", metavar="ID", nargs="?")
TITLE, MAYBE_TITLE = _argument("title", metavar="TITLE"), _argument("title", metavar="TITLE", nargs="?")
NO_OPEN = _argument("--no-open", action="store_true", help=words.CLI_NO_OPEN_HELP)
JSON = _argument("--json", action="store_true", help=words.CLI_JSON_HELP)
ANSWER = (
    ID,
    _argument("question", metavar="QUESTION"),
    _argument("value", metavar="VALUE", nargs="?"),
    _argument("--value-json", metavar="JSON", help=words.CLI_SET_JSON_HELP),
    *(_argument(f"--{each}", action="store_true", help=text) for each, text in words.CLI_SET_STATES.items()),
)
"""A session, one of its questions, and an answer to it."""
ARGUMENTS: "dict[str, tuple[Argument, ...]]" = {
    "new": (TITLE, NO_OPEN),
    "example": (_argument("name", metavar="NAME", nargs="?"), NO_OPEN),
    "open": (ID,),
    "list": (
        _argument("--all", action="store_true", help=words.CLI_ALL_HELP),
        _argument("--ids", action="store_true", help=words.SHELL_IDS_HELP),
        JSON,
    ),
    "show": (ID, JSON),
    "questions": (_argument("section", metavar="SECTION", nargs="?"), JSON),
    "import": (_argument("file", metavar="FILE"),),
    "next": (ID, _argument("--goal", choices=GOALS, default=GOALS[0], help=words.CLI_NEXT_GOAL_HELP), JSON),
    "set": ANSWER,
    "what-if": (*ANSWER, JSON),
    "verdict": (ID, JSON),
    "tasks": (MAYBE_ID, JSON),
    "visits": (ID, JSON),
    "diff": (
        ID,
        _argument("a", metavar="A", nargs="?", help=words.CLI_VISIT_HELP),
        _argument("b", metavar="B", nargs="?"),
        JSON,
    ),
    "merge": (
        _argument("files", metavar="A B", nargs="+", help=words.MERGE_FILES_HELP),
        _argument("--base", metavar="C", help=words.MERGE_BASE_HELP),
        _argument("--driver", action="store_true", help=words.MERGE_DRIVER_HELP),
        JSON,
    ),
    "export": (
        ID,
        _argument("--document", choices=DOCUMENTS, help=words.CLI_EXPORT_DOCUMENT_HELP),
        _argument("--as", choices=EXPORTED, default=USUAL, dest="format", help=AS_HELP),
        _argument("-o", "--output", metavar="FILE", help=words.CLI_EXPORT_OUT_HELP),
        _argument("--force", action="store_true", help=words.CLI_EXPORT_FORCE_HELP),
        _argument("--redact", action="store_true", help=words.CLI_EXPORT_REDACT_HELP),
    ),
    "search": (_argument("words", metavar="WORDS", nargs="+"), JSON),
    "archive": (ID, _argument("--undo", action="store_true", help=words.CLI_UNDO_ARCHIVE_HELP)),
    "duplicate": (ID, MAYBE_TITLE),
    "rename": (ID, TITLE),
    "delete": (ID,),
    "restore": (MAYBE_ID, JSON),
    "decrypt": (ID,),
    "check": (_argument("paths", metavar="PATH", nargs="*"),),
    "about": (JSON,),
    "completion": (_argument("shell", metavar="SHELL", choices=SHELLS, help=words.SHELL_HELP),),
    "doctor": (_argument("--repair", action="store_true", help=words.CLI_DOCTOR_REPAIR_HELP),),
}
"""What each command takes, in the order of the manual; `encrypt` takes one of several and is made by itself."""


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


class _Unmade:
    """The parser of a command, made once something is asked of it: a command line needs one of thirty."""

    _made: _Parser | None = None

    def __init__(self, **how: object) -> None:
        self._how = how

    def __getattr__(self, name: str) -> object:
        if self._made is None:
            self._made = _made(**self._how)  # type: ignore[arg-type]
        return getattr(self._made, name)

    def _check_help(self, _action: object) -> None:
        """Checks nothing; argparse of newer Pythons would have every parser made for that."""


def _made(prog: str, **how: object) -> _Parser:
    made = _Parser(prog, parents=[_everywhere()], formatter_class=_Help, allow_abbrev=False, **how)  # type: ignore[arg-type]
    name = prog.rpartition(" ")[2]
    if name == "encrypt":
        _add_encrypt(made)
    for names, options in ARGUMENTS.get(name, ()):
        made.add_argument(*names, **options)  # type: ignore[arg-type]
    return made


def parse(argv: Sequence[str]) -> Namespace:
    """The command and its arguments; `command` is None where the library is to be opened.

    Raises:
        SystemExit: it was answered at once (``--help``, ``--version``), or could not be understood.
    """
    _Parser.hint = dash_hint(argv)
    return make_parser().parse_args(argv, _nothing_said())


def _nothing_said() -> Namespace:
    """What holds where the command line does not say otherwise, before or after the command."""
    return Namespace(home=None, passphrase_fd=None, plain=False, only_ascii=False, no_mouse=False)


def make_parser() -> ArgumentParser:
    """Every command with its arguments; completions and the manual are made from it."""
    parser = _Parser(PROGRAM, None, words.CLI_ABOUT, words.CLI_FOOT, [_everywhere()], _Help, allow_abbrev=False)
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")
    commands = parser.add_subparsers(
        dest="command", metavar="COMMAND", title="commands", prog=PROGRAM, parser_class=_Unmade
    )  # type: ignore[type-var]
    for name, text in words.CLI_COMMANDS.items():
        commands.add_parser(name, help=text, description=text)
    return parser


def _everywhere() -> ArgumentParser:
    """What may stand before the command and after it."""
    home = _Parser(add_help=False, formatter_class=_Help)
    home.add_argument("--home", metavar="FOLDER", default=SUPPRESS, help=words.CLI_HOME_HELP)
    home.add_argument("--plain", action="store_true", default=SUPPRESS, help=words.PLAIN_HELP)
    home.add_argument("--ascii", action="store_true", default=SUPPRESS, dest="only_ascii", help=words.ASCII_HELP)
    home.add_argument("--no-mouse", action="store_true", default=SUPPRESS, help=words.NO_MOUSE_HELP)
    home.add_argument("--passphrase-fd", metavar="N", type=int, default=SUPPRESS, help=words.SEAL_FD_HELP)
    return home


def _add_encrypt(encrypt: ArgumentParser) -> None:
    sealed = encrypt.add_mutually_exclusive_group(required=True)
    sealed.add_argument("id", metavar="ID", nargs="?")
    sealed.add_argument("--all-new", choices=("on", "off"), help=words.SEAL_ALL_NEW_HELP)
    sealed.add_argument("--print-key", action="store_true", help=words.SEAL_PRINT_KEY_HELP)
    sealed.add_argument("--change-passphrase", action="store_true", help=words.SEAL_CHANGE_HELP)
