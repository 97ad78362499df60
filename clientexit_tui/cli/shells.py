"""The commands completion and manual: what a shell and `man` need, made from the parser itself."""

from argparse import Namespace

from clientexit_tui.cli.completion import completion
from clientexit_tui.cli.home import Home
from clientexit_tui.cli.manual import manual
from clientexit_tui.cli.out import out_whole
from clientexit_tui.cli.parser import make_parser


def run_completion(home: Home, args: Namespace) -> int:  # noqa: ARG001 (every command is called alike)
    """Prints the completions of a shell."""
    out_whole(completion(args.shell, make_parser()))
    return 0


def run_manual(home: Home, args: Namespace) -> int:  # noqa: ARG001 (every command is called alike)
    """Prints the manual page, in the form that `man` reads."""
    out_whole(manual(make_parser()))
    return 0
