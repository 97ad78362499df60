"""Every mistake in a folder of content, where loading it stops at the first."""

from contextlib import suppress
from pathlib import Path

from clientexit_tui.content.check import check_content
from clientexit_tui.content.loader import read_content, read_file_node
from clientexit_tui.content.shapes import Reading
from clientexit_tui.errors import ContentError, DocumentError, LocatedError, Place
from clientexit_tui.plain_files import UnfitFileError, read_file
from clientexit_tui.strict_yaml.nodes import Node
from clientexit_tui.strict_yaml.reader import read

MOST_PROBLEMS = 100
"""Of one file; whoever has mended these runs the check again."""


def find_problems(folder: Path) -> tuple[LocatedError, ...]:
    """Every mistake found, file by file; the checks across elements follow once each file is right by itself."""
    found = [problem for file in sorted(folder.glob("*.yaml")) for problem in file_problems(file)]
    if found:
        return tuple(found)
    try:
        return check_content(read_content(folder))
    except LocatedError as error:
        return (error,)


def file_problems(file: Path) -> tuple[LocatedError, ...]:
    """Every mistake in one content file, as far as it can be told without the others."""
    try:
        (root,) = read(read_file(file, follow=True), file.name)
    except LocatedError as error:
        return (error,)
    except UnfitFileError as error:
        return (DocumentError(Place(file.name), error.problem),)
    except OSError as error:
        return (DocumentError(Place(file.name), error.strerror or str(error)),)
    return node_problems(root)


def node_problems(root: Node) -> tuple[LocatedError, ...]:
    """Every mistake in what a content file holds, or `MOST_PROBLEMS` of them, in the order of the file."""
    reading = Reading(MOST_PROBLEMS)
    with suppress(ContentError):  # raised by the last that is told, and noted as all others
        read_file_node(root, reading)
    return tuple(sorted(reading.problems, key=lambda each: each.place))
