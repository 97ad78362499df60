"""What each question is for, as far as content and code show it."""

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from clientexit_tui.content.conditions import named
from clientexit_tui.content.model import Question
from clientexit_tui.decision.measures import measure_inputs
from clientexit_tui.decision.next_question import deciding
from clientexit_tui.decision.signs import sign_ids
from clientexit_tui.locations import PACKAGE_DIR
from tests.shipped import content

CODE: Mapping[str, tuple[str, ...]] = {
    "verdict": ("decision", "road.py"),
    "letter": ("message",),
    "plan": ("exit_plan",),
    "papers": ("documents", "views", "case.py"),
}
"""The packages whose code looks at a question for each purpose."""


@cache
def in_code(*places: str) -> frozenset[str]:
    """The question ids that stand as texts in some packages or modules; in all of them where none is named."""
    roots = [PACKAGE_DIR / each for each in places] or [PACKAGE_DIR]
    files = [file for root in roots for file in ([root] if root.suffix else root.rglob("*.py"))]
    return frozenset(text for file in files for text in _texts(file) if text in content().by_id)


def _texts(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def _filled(text: str) -> frozenset[str]:
    return frozenset(each for each in content().by_id if f"{{{each}}}" in text)


@cache
def uses() -> Mapping[str, frozenset[str]]:
    """The questions that serve each purpose."""
    here = content()
    letter = [*(each.when for each in here.letter), *(each.when for each in here.lint)]
    letter += [each.when for each in here.script]
    papers = [*(each.when for each in here.adviser_questions), *(each.when for each in here.prevention)]
    found = {
        "verdict": {*deciding(here), *(name for names in measure_inputs(here).values() for name in names)},
        "letter": {name for when in letter for name in named(when)},
        "plan": {name for each in here.tasks for name in (*named(each.when), *named(each.blocked_when), each.by)},
        "papers": {name for when in papers for name in named(when)},
        "looking_back": {each.id for each in here.section("looking_back").questions},
    }
    found["letter"] |= {name for form in here.forms for each in (*form.pros, *form.cons) for name in named(each.when)}
    found["letter"] |= {name for each in here.pushbacks for name in (*named(each.when), *named(each.likely))}
    texts = (*(each.text for each in here.letter), *(each.text for each in here.script))
    found["letter"] |= {name for text in texts for name in _filled(text)}
    found["plan"] |= {name for each in here.tasks for name in (*_filled(f"{each.title} {each.who}"), *each.settled_by)}
    found["papers"] |= {name for each in here.adviser_questions for name in (*each.known, each.about)}
    found["papers"] |= {f"{sign}_{part}" for sign in sign_ids(here) for part in ("shows", "evidence")}
    for purpose, places in CODE.items():
        found[purpose] |= in_code(*places)
    for question in here.questions:  # what decides whether it is asked, or what it says, serves what it serves
        behind = (*named(question.when), *(name for each in question.infer for name in named(each.when)))
        for names in found.values():
            names.update(behind if question.id in names else ())
    return {purpose: frozenset(names & here.by_id.keys()) for purpose, names in found.items()}


def purposes(question: Question) -> tuple[str, ...]:
    """What a question serves, the weightiest first."""
    return tuple(each for each, names in uses().items() if question.id in names)
