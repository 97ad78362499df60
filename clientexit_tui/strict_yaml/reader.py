"""Reads strict YAML by walking the parser's events, so that nothing but text is ever made of it.

PyYAML's own loaders turn `no` into False, run for minutes on small hostile files and die on deep nesting; here
every scalar stays text, and size, nesting and number of nodes are bounded.
"""

from typing import Any

import yaml

from clientexit_tui.errors import DocumentError, Place
from clientexit_tui.strict_yaml.nodes import MappingNode, Node, Plain, Scalar, SequenceNode, plain
from clientexit_tui.strict_yaml.walk import MAX_DEPTH, MAX_NODES, Walk, unfit_character

__all__ = [
    "MAX_BYTES",
    "MAX_DEPTH",
    "MAX_NODES",
    "MappingNode",
    "Node",
    "Plain",
    "Scalar",
    "SequenceNode",
    "plain",
    "read",
]

MAX_BYTES = 5_000_000


def read(
    text: str | bytes, file: str, *, documents: int = 1, explicit_end: bool = False, loader: Any = None
) -> tuple[Node, ...]:
    """Gives the root node of each document.

    Args:
        text: the whole file; bytes must be UTF-8.
        file: its path as the user knows it, for errors.
        documents: how many documents it must hold.
        explicit_end: whether the last must end with a line ``...``, without which a cut file looks whole.
        loader: the PyYAML loader whose parser is used, the quick one where there is one by default.

    Raises:
        DocumentError: it is anything but that; with the place.
    """
    text = _decoded(text, file)
    walk = Walk(file)
    try:
        for event in yaml.parse(text, Loader=loader or getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
            walk.take(event)
    except yaml.MarkedYAMLError as error:
        raise DocumentError(_marked(error, file), _problem(error)) from error
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError) as error:
        # the parser's own checks of characters and escapes: PyYAML raises these without a place
        raise DocumentError(walk.last, f"this cannot be read as YAML: {error}") from error
    if len(walk.roots) != documents:
        raise DocumentError(walk.last, _miscounted(len(walk.roots), documents))
    if explicit_end and not walk.ended:
        raise DocumentError(
            walk.last, "the file ends early: its last line '...' is missing, so something may have been cut off"
        )
    return tuple(walk.roots)


def _decoded(source: str | bytes, file: str) -> str:
    """The text, checked for size and for characters that have no business in it."""
    if len(source) > MAX_BYTES:
        raise DocumentError(Place(file), f"the file is larger than {MAX_BYTES // 1_000_000} MB")
    text = (_utf8(source, file) if isinstance(source, bytes) else source).removeprefix("\ufeff")
    if found := unfit_character(text):
        start, problem = found
        raise DocumentError(Place(file, text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)), problem)
    return text


def _utf8(source: bytes, file: str) -> str:
    try:
        return source.decode("utf-8")
    except UnicodeDecodeError as error:
        place = Place(file, source.count(b"\n", 0, error.start) + 1)
        raise DocumentError(place, "this is not UTF-8 text; save the file as UTF-8") from error


def _miscounted(found: int, wanted: int) -> str:
    if not found:
        return "the file is empty"
    if found < wanted:
        return f"the file ends early: it holds only {found} of {wanted} parts (divided by lines '---')"
    return f"the file holds {found} parts (divided by lines '---') where {wanted} belong"


def _marked(error: yaml.MarkedYAMLError, file: str) -> Place:
    """The place of a parser's error."""
    mark = error.problem_mark or error.context_mark
    return Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)


def _problem(error: yaml.MarkedYAMLError) -> str:
    """The parser's words for what is wrong."""
    return "this is not YAML: " + ", ".join(part for part in (error.context, error.problem) if part)
