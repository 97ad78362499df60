"""Commands for sessions as wholes: archive, duplicate, rename, delete, restore."""

from argparse import Namespace

from clientexit_tui import words
from clientexit_tui.app.bringing_back import brought_back
from clientexit_tui.cli.home import Home
from clientexit_tui.cli.out import out, out_json, tell
from clientexit_tui.errors import SessionError
from clientexit_tui.sessions import session_actions
from clientexit_tui.sessions.rescue import Rescued, waiting


def run_archive(home: Home, args: Namespace) -> int:
    """Puts a session away, or with ``--undo`` brings it back."""
    session_actions.archive(home.store, home.store.find(args.id), away=not args.undo)
    return 0


def run_duplicate(home: Home, args: Namespace) -> int:
    """Makes a copy and prints its id."""
    session_id = home.store.find(args.id)
    title = args.title or words.COPY_OF.format(title=home.store.load(session_id).title)
    out(session_actions.duplicate(home.store, session_id, title, home.now()).id)
    return 0


def run_rename(home: Home, args: Namespace) -> int:
    """Gives a session another title."""
    session_actions.rename(home.store, home.store.find(args.id), args.title, home.now())
    return 0


def run_delete(home: Home, args: Namespace) -> int:
    """Moves a session to the bin."""
    session_id = home.store.find(args.id)
    home.store.delete(session_id)
    tell(words.CLI_DELETED.format(id=session_id))
    return 0


def run_restore(home: Home, args: Namespace) -> int:
    """Brings back a deleted session, and what an ending could not save; without an id, lists both."""
    if args.id:
        _bring_back(home, args.id)
        return 0
    found, rescued = session_actions.binned(home.store), waiting(home.store)
    if args.json:
        out_json([*map(_binned_data, found), *map(_rescued_data, rescued)])
    elif not found and not rescued:
        tell(words.BIN_EMPTY)
    else:
        for each in found:
            out(f"{each.id}  {each.deleted or '-':<10}  {each.title}")
        for one in rescued:
            out(words.CLI_RESCUED_LINE.format(id=one.id, day=one.day, title=one.title, path=one.path))
    return 0


def _bring_back(home: Home, prefix: str) -> None:
    """Brings back all that is in the bin or was rescued of the one session whose id begins so; prints each id."""
    rescued = waiting(home.store)
    ids = sorted({each.id for each in rescued if each.id.startswith(prefix)})
    if len(ids) > 1 and prefix not in ids:
        raise SessionError(words.CLI_RESTORE_SEVERAL.format(prefix=prefix, ids=", ".join(ids)))
    session_id = prefix if prefix in ids else next(iter(ids), "")
    if not session_id:
        out(session_actions.restore(home.store, session_actions.find_binned(home.store, prefix)))
        return
    if any(each.id == session_id for each in session_actions.binned(home.store)):
        out(session_actions.restore(home.store, session_id))
    for each in rescued:
        if each.id == session_id:
            kept, said = brought_back(home.store, each, home.today)
            out(kept)
            tell(said)


def _binned_data(binned: session_actions.Binned) -> dict[str, object]:
    deleted = str(binned.deleted or "") or None
    return {"id": binned.id, "title": binned.title, "deleted": deleted, "rescued": None, "path": None}


def _rescued_data(rescued: Rescued) -> dict[str, object]:
    return {
        "id": rescued.id,
        "title": rescued.title,
        "deleted": None,
        "rescued": f"{rescued.day} {rescued.time}",
        "path": str(rescued.path),
    }
