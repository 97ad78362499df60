"""Reads strict YAML by walking the parser's events, so that nothing but text is ever made of it.

PyYAML's own loaders turn `no` into False, run for minutes on small hostile files and die on deep nesting; here
every scalar stays text, and size, nesting and number of nodes are bounded.
"""

from typing import Any

import yaml

from clientexit_tui.errors import DocumentError, Place
from clientexit_tui.plain_files import MAX_BYTES, size_words
from clientexit_tui.strict_yaml.faults import fault_of
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

QUICK: Any = getattr(yaml, "CSafeLoader", None)
"""The loader with the quick parser, where PyYAML has it."""
HURRIED_NODES = 20_000
SLOW_BYTES, SLOW_NODES = 250_000, 15_000
"""What is read in a hurry where PyYAML came without its quick parser, which is fifty times as quick."""


def read(
    text: str | bytes,
    file: str,
    *,
    documents: int = 1,
    explicit_end: bool = False,
    loader: Any = None,
    patient: bool = True,
) -> tuple[Node, ...]:
    """Gives the root node of each document.

    Args:
        text: the whole file; bytes must be UTF-8.
        file: its path as the user knows it, for errors.
        documents: how many documents it must hold.
        explicit_end: whether the last must end with a line ``...``, without which a cut file looks whole.
        loader: the PyYAML loader whose parser is used, the quick one where there is one by default.
        patient: whether it may take seconds, as for the user's own sessions; of a file from elsewhere, which may be
            made to take long, less is read.

    Raises:
        DocumentError: it is anything but that; with the place.
    """
    engine = loader or QUICK or yaml.SafeLoader
    slow = not patient and engine is not QUICK
    text = _decoded(text, file, SLOW_BYTES if slow else MAX_BYTES, slow=slow)
    walk = Walk(file, documents=documents, most_nodes=0 if patient else SLOW_NODES if slow else HURRIED_NODES)
    try:
        for event in yaml.parse(text, Loader=engine):
            walk.take(event)
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError) as error:
        fault = fault_of(error, text, walk)
        raise DocumentError(fault.place, fault.problem) from error
    if len(walk.roots) < documents:
        raise DocumentError(walk.last, _too_few(len(walk.roots), documents))
    if explicit_end and not walk.ended:
        raise DocumentError(
            walk.last, "the file ends early: its last line '...' is missing, so something may have been cut off"
        )
    return tuple(walk.roots)


def _decoded(source: str | bytes, file: str, most: int, *, slow: bool) -> str:
    """The text, checked for size and for characters that have no business in it."""
    if len(source) > most:
        why = "; this computer's PyYAML has no quick parser (libyaml), with which more could be" if slow else ""
        raise DocumentError(Place(file), f"the file is larger than the {size_words(most)} that are read{why}")
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


def _too_few(found: int, wanted: int) -> str:
    if not found:
        return "the file is empty"
    return f"the file ends early: it holds only {found} of {wanted} parts (divided by lines '---')"
