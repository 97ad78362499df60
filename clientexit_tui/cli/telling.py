"""The command about: what the program is, what it rests on, and how it measures up."""

from argparse import Namespace
from dataclasses import asdict

from clientexit_tui import __version__
from clientexit_tui.cli.home import Home
from clientexit_tui.cli.out import out_json, out_whole
from clientexit_tui.content.model import Interview, Reference
from clientexit_tui.documents.about import about
from clientexit_tui.documents.assessment import Row, assess, summing_line, tallies
from clientexit_tui.documents.plain_text import to_plain_text


def run_about(home: Home, args: Namespace) -> int:
    """Tells it; a criterion that does not pass is no failure of the command."""
    if args.json:
        out_json(_as_data(home.content))
    else:
        out_whole(to_plain_text(about(home.content)))
    return 0


def _as_data(content: Interview) -> dict[str, object]:
    rows = assess(content)
    parts = asdict(content.about)
    del parts["place"]
    return {
        "version": __version__,
        **parts,
        "sources": [_source(reference) for reference in content.references],
        "criteria": [_row(row) for row in rows],
        "tallies": [asdict(each) for each in tallies(rows)],
        "sum": summing_line(rows),
    }


def _source(reference: Reference) -> dict[str, str]:
    return {
        "id": reference.id,
        "title": reference.title,
        "author": reference.author,
        "address": reference.address,
        "strength": reference.strength,
    }


def _row(row: Row) -> dict[str, object]:
    return {"class" if key == "standing" else key: value for key, value in asdict(row).items()}
