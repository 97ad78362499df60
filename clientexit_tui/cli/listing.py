"""The command list: what the headers of the session files say; no interview is loaded."""

from argparse import Namespace
from dataclasses import asdict

from clientexit_tui import words
from clientexit_tui.cli.home import Home
from clientexit_tui.cli.out import out, out_json, tell
from clientexit_tui.sessions.listing import Entry, Listed
from clientexit_tui.sessions.session import Header


def run_list(home: Home, args: Namespace) -> int:
    """Lists the sessions, newest first; files that cannot be opened with the reason."""
    entries = home.store.listing()
    if args.json:
        out_json([_as_data(entry) for entry in entries])
        return 0
    if not entries:
        tell(words.CLI_NO_SESSIONS)
    for entry in entries:
        out(_line(entry))
    return 0


def _as_data(entry: Entry) -> dict[str, object]:
    """The same keys for every entry; `problem` is null where it can be opened."""
    if isinstance(entry, Listed):
        return {**asdict(entry.header), "file": f"{entry.header.id}.yaml", "problem": None}
    return {**asdict(Header(entry.file.stem, "")), "file": entry.file.name, "problem": entry.reason}


def _line(entry: Entry) -> str:
    if not isinstance(entry, Listed):
        return f"{entry.file.stem:<15}  ! {entry.reason}"
    header = entry.header
    title = f"{header.title} ({header.client})" if header.client else header.title
    due = f"  {header.next_due} {header.next_task}" if header.next_due else ""
    status = words.CLI_STATUSES.get(header.status, header.status)
    return f"{header.id}  {header.updated[:10]}  {status:<12}  {title}{due}"
