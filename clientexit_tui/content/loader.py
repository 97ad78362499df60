"""Loads all content files of a folder into one `Content`."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from clientexit_tui.content import elements
from clientexit_tui.content.about import About, read_about, read_criterion
from clientexit_tui.content.advisers import read_adviser, read_adviser_question
from clientexit_tui.content.check import check_content
from clientexit_tui.content.migrations import read_migration, read_retired
from clientexit_tui.content.model import Content, Section
from clientexit_tui.content.questions import read_section
from clientexit_tui.content.reading import Fields, refuse
from clientexit_tui.errors import ContentError, Place
from clientexit_tui.plain_files import read_file
from clientexit_tui.strict_yaml.nodes import Node
from clientexit_tui.strict_yaml.reader import read

LISTS: dict[str, Callable[[Node], Any]] = {
    "options": elements.read_option,
    "gates": elements.read_gate,
    "rules": elements.read_rule,
    "measures": elements.read_measure,
    "tasks": elements.read_task,
    "forms": elements.read_form,
    "letter": elements.read_letter_block,
    "lint": elements.read_lint_rule,
    "script": elements.read_script_block,
    "pushbacks": elements.read_pushback,
    "prevention": elements.read_prevention,
    "advisers": read_adviser,
    "adviser_questions": read_adviser_question,
    "references": elements.read_reference,
    "seeds": elements.read_seed,
    "features": elements.read_feature,
    "criteria": read_criterion,
    "retired": read_retired,
    "migrations": read_migration,
}
"""The list that a file may hold, by its top-level key, and what reads one item."""


def load_content(folder: Path) -> Content:
    """The interview content, read and checked.

    Raises:
        DocumentError: a file is not strict YAML.
        ContentError: the first mistake found, with its place.
    """
    content = read_content(folder)
    problems = check_content(content)
    if problems:
        raise problems[0]
    return content


def read_content(folder: Path) -> Content:
    """The interview content without the checks that look across elements."""
    files = sorted(folder.glob("*.yaml"))
    if not files:
        raise ContentError(Place(str(folder)), "there is no interview content in this folder; install clientexit again")
    sections: list[Section] = []
    lists: dict[str, tuple[Any, ...]] = {}
    version, about = 0, About()
    for file in files:
        (root,) = read(read_file(file, follow=True), file.name)
        fields = Fields(root, "a content file", ("version", "section", "about", *LISTS))
        about = fields.maybe("about", read_about) or about
        version = max(version, fields.number("version"))
        section = fields.maybe("section", read_section)
        sections += [section] if section else []
        for key in fields.keys:
            if key in LISTS:
                lists[key] = lists.get(key, ()) + fields.each(key, LISTS[key])
    return Content(
        version=version,
        sections=tuple(sections),
        about=about,
        by_id=_by_id(sections),
        **{key: lists.get(key, ()) for key in LISTS},
    )


def _by_id(sections: list[Section]) -> dict[str, Any]:
    by_id: dict[str, Any] = {}
    for section in sections:
        for question in section.questions:
            if question.id in by_id:
                refuse(
                    question.place, f"the question '{question.id}' is here twice (first at {by_id[question.id].place})"
                )
            by_id[question.id] = question
    return by_id
