"""Every mistake in a folder of content, where loading it stops at the first."""

from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from clientexit_tui.content.about import read_about
from clientexit_tui.content.check import check_content
from clientexit_tui.content.loader import LISTS, read_content
from clientexit_tui.content.questions import read_group, read_question, read_section
from clientexit_tui.content.reading import Fields
from clientexit_tui.errors import ContentError, DocumentError, LocatedError, Place
from clientexit_tui.plain_files import UnfitFileError, read_file
from clientexit_tui.strict_yaml.nodes import MappingNode, Node, SequenceNode
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
    """Every mistake in what a content file holds, or the first `MOST_PROBLEMS` of them."""
    try:
        Fields(root, "a content file", ("version", "section", "about", *LISTS)).number("version")
    except LocatedError as error:
        return (error,)
    return tuple(islice(_element_problems(root), MOST_PROBLEMS))


def _element_problems(root: Node) -> Iterator[LocatedError]:
    for key, node in _items(root).items():
        if key == "section":
            yield from _section_problems(node)
        elif key == "about":
            yield from _tried(read_about, node)
        elif key in LISTS:
            for each in _listed(node):
                yield from _tried(LISTS[key], each)


def _section_problems(section: Node) -> Iterator[LocatedError]:
    """The problems of each question, else of each group, else of the section itself."""
    groups = _listed(_items(section).get("groups"))
    questions = [each for group in groups for each in _listed(_items(group).get("questions"))]
    for read_one, nodes in ((read_question, questions), (read_group, groups), (read_section, [section])):
        problems = list(islice((problem for node in nodes for problem in _tried(read_one, node)), MOST_PROBLEMS))
        yield from problems
        if problems:
            return


def _tried(read_one: Callable[[Node], object], node: Node) -> Iterator[ContentError]:
    try:
        read_one(node)
    except ContentError as error:
        yield error


def _items(node: Node) -> dict[str, Node]:
    return node.items if isinstance(node, MappingNode) else {}


def _listed(node: Node | None) -> tuple[Node, ...]:
    return node.items if isinstance(node, SequenceNode) else ()
