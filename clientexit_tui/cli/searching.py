"""The command search: the sessions in which every word occurs, and where it stands."""

from argparse import Namespace
from pathlib import Path

from clientexit_tui import words
from clientexit_tui.cli.home import Home
from clientexit_tui.cli.out import out, out_json, tell
from clientexit_tui.sessions.listing import Listed
from clientexit_tui.sessions.searching import Hit, Searching


def run_search(home: Home, args: Namespace) -> int:
    """Lists what was found, newest first; exit code 1 where nothing was."""
    text = " ".join(args.words)
    searching = Searching(sealer=home.store.sealer)
    files = [path for path, _ in home.store.scan()]
    found = [(path, searching.locate(path, text)) for path in searching.find(text, files)]
    data = [_as_data(home, path, hit) for path, hit in found]
    home.tell_locked()
    if args.json:
        out_json(data)
    elif not data:
        tell(words.CLI_NOT_FOUND.format(words=text))
    else:
        for each in data:
            out(f"{each['id']}  {each['title']}")
            if each["excerpt"]:
                place = f"{each['question']}: " if each["question"] else ""
                out(f"    {place}{each['excerpt']}")
    home.tell_locked()
    return 0 if data else 1


def _as_data(home: Home, path: Path, hit: Hit | None) -> dict[str, object]:
    entry = home.store.read_entry(path)
    return {
        "id": path.name.partition(".")[0],
        "title": entry.header.title if isinstance(entry, Listed) else entry.reason,
        "question": hit.question_id if hit else "",
        "record": hit.record_id if hit else "",
        "excerpt": hit.excerpt if hit else "",
    }
