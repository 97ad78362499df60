"""Loads all content files of a folder into one `Interview`. Programs get theirs sooner from `ready.py`."""

from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path
from typing import Any

from clientexit_tui.content.model import Interview, Question, Section
from clientexit_tui.content.reader import Element, element_of
from clientexit_tui.content.shapes import Reading
from clientexit_tui.errors import ContentError, Place
from clientexit_tui.plain_files import read_file
from clientexit_tui.strict_yaml.nodes import Node

ONCE = ("version", "about")
"""What does not add up over the files: the highest version, and the last word about the program."""


def load_content(folder: Path) -> Interview:
    """The interview content, read and checked.

    Raises:
        DocumentError: a file is not strict YAML.
        ContentError: the first mistake found, with its place.
    """
    from clientexit_tui.content.check import check_content  # not where the compiled form is read

    content = read_content(folder)
    problems = check_content(content)
    if problems:
        raise problems[0]
    return content


def read_content(folder: Path) -> Interview:
    """The interview content without the checks that look across elements."""
    from clientexit_tui.strict_yaml.reader import read  # brings PyYAML, which the compiled form does without

    files = content_files(folder)
    if not files:
        raise ContentError(Place(str(folder)), "there is no interview content in this folder; install clientexit again")
    parts: dict[str, Any] = {field.name: () for field in fields(Interview) if field.name not in (*ONCE, "by_id")}
    parts["version"] = 0
    for file in files:
        (root,) = read(read_file(file, follow=True), file.name)
        for name, given in read_file_node(root, Reading()).items():
            match name:
                case "version":
                    parts[name] = max(parts[name], given)
                case "about":
                    parts[name] = given
                case _:
                    parts[name] += given
    return Interview(**parts, by_id=by_id_in(parts["sections"]))


def content_files(folder: Path) -> list[Path]:
    """The files that make up the content, in order."""
    return sorted(folder.glob("*.yaml"))


def read_file_node(root: Node, reading: Reading) -> dict[str, Any]:
    """What one content file holds of the content, by its parts."""
    return content_file().given(root, reading, {})


def content_file() -> Element:
    """How a content file is written: as the content, of which it needs no part."""
    return element_of(Interview, lacks=tuple(field.name for field in fields(Interview)))


def by_id_in(sections: Iterable[Section]) -> dict[str, Question]:
    """The questions of the sections by id, in order. Raises ContentError where one is there twice."""
    by_id: dict[str, Question] = {}
    for section in sections:
        for question in section.questions:
            if question.id in by_id:
                first = by_id[question.id].place
                raise ContentError(question.place, f"the question '{question.id}' is here twice (first at {first})")
            by_id[question.id] = question
    return by_id
