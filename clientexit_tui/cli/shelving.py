"""Commands for sessions as wholes: archive, duplicate, rename, delete, restore."""

from argparse import Namespace

from clientexit_tui import words
from clientexit_tui.cli.home import Home
from clientexit_tui.cli.out import out, out_json, tell
from clientexit_tui.sessions import shelving


def run_archive(home: Home, args: Namespace) -> int:
    """Puts a session away, or with ``--undo`` brings it back."""
    shelving.archive(home.store, home.store.find(args.id), away=not args.undo)
    return 0


def run_duplicate(home: Home, args: Namespace) -> int:
    """Makes a copy and prints its id."""
    session_id = home.store.find(args.id)
    title = args.title or words.COPY_OF.format(title=home.store.load(session_id).title)
    out(shelving.duplicate(home.store, session_id, title, home.now()).id)
    return 0


def run_rename(home: Home, args: Namespace) -> int:
    """Gives a session another title."""
    shelving.rename(home.store, home.store.find(args.id), args.title, home.now())
    return 0


def run_delete(home: Home, args: Namespace) -> int:
    """Moves a session to the bin."""
    session_id = home.store.find(args.id)
    home.store.delete(session_id)
    tell(words.CLI_DELETED.format(id=session_id))
    return 0


def run_restore(home: Home, args: Namespace) -> int:
    """Brings a session back from the bin, or lists what is in it."""
    if args.id:
        out(shelving.restore(home.store, shelving.find_binned(home.store, args.id)))
        return 0
    found = shelving.binned(home.store)
    if args.json:
        out_json([{"id": each.id, "title": each.title, "deleted": str(each.deleted or "") or None} for each in found])
    elif not found:
        tell(words.BIN_EMPTY)
    else:
        for each in found:
            out(f"{each.id}  {each.deleted or '-':<10}  {each.title}")
    return 0
