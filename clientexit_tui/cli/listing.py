"""The command list: what the headers of the session files say; neither the interview nor the store is loaded."""

import gc

from clientexit_tui import words
from clientexit_tui.cli.home import Home
from clientexit_tui.cli.out import out, out_json, tell
from clientexit_tui.locations import sessions_dir
from clientexit_tui.sessions.listing import Entry, Listed, read_entry, scan
from clientexit_tui.sessions.session import Header
from clientexit_tui.sessions.system import Ops

TYPE_CHECKING = False
if TYPE_CHECKING:  # the list that scripts ask for is understood without it
    from argparse import Namespace


def run_list(home: Home, args: "Namespace") -> int:
    """Lists the sessions, newest first; files that cannot be opened with the reason."""
    entries = [each for each in _entries(home) if args.all or args.json or not _put_away(each)]
    if args.ids:
        for entry in entries:
            out(entry.header.id if isinstance(entry, Listed) else entry.file.stem)
        return 0
    if args.json:
        out_json([_as_data(entry) for entry in entries])
        home.tell_rescued()
        return 0
    if not entries:
        tell(words.CLI_NO_SESSIONS)
    for entry in entries:
        out(_line(entry))
    home.tell_locked()
    home.tell_rescued()
    return 0


def _entries(home: Home) -> list[Entry]:
    ops, keys = Ops(), home.keys
    gc.disable()  # it makes much and frees nothing, so that looking for garbage would only take time
    try:
        return [read_entry(path, ops, modified, keys) for path, modified in scan(sessions_dir(home.folder))]
    finally:
        gc.enable()


def _put_away(entry: Entry) -> bool:
    return isinstance(entry, Listed) and entry.header.archived


def _as_data(entry: Entry) -> dict[str, object]:
    """The same keys for every entry; `problem` is null where it can be opened."""
    if isinstance(entry, Listed):
        problem = words.SEAL_LOCKED if entry.locked else None
        return {**vars(entry.header), "file": f"{entry.header.id}.yaml", "problem": problem}
    return {**vars(Header(entry.file.stem, "")), "file": entry.file.name, "problem": entry.reason}


def _line(entry: Entry) -> str:
    if not isinstance(entry, Listed):
        return f"{entry.file.stem:<15}  ! {entry.reason}"
    header = entry.header
    if entry.locked:
        return f"{header.id}  {header.updated[:10]}  {words.SEAL_LOCKED}"
    title = f"{header.title} ({header.client})" if header.client else header.title
    due = f"  {header.next_due} {header.next_task}" if header.next_due else ""
    status = words.CLI_STATUSES.get(header.status, header.status)
    away = f"  {words.CLI_SET_ASIDE}" if header.archived else ""
    return f"{header.id}  {header.updated[:10]}  {status:<12}  {title}{due}{away}"
