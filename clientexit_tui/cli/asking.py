"""The command questions: what the interview asks, for people and for scripts that write files to import."""

import json
from argparse import Namespace
from collections.abc import Iterator

from clientexit_tui import words
from clientexit_tui.cli.home import Home
from clientexit_tui.cli.out import out, out_json
from clientexit_tui.content.condition_writer import as_data, both
from clientexit_tui.content.model import Group, Interview, Question, Section
from clientexit_tui.errors import ClientExitError, nearest


def run_questions(home: Home, args: Namespace) -> int:
    """Lists the questions of a section, or all, in order."""
    sections = _chosen(home.content, args.section)
    asked = [each for section in sections for each in _asked(section)]
    if args.json:
        out_json([_as_data(*each) for each in asked])
    else:
        out("\n\n".join(_words(*each) for each in asked))
    return 0


def _chosen(content: Interview, section_id: str | None) -> tuple[Section, ...]:
    known = [section.id for section in content.sections]
    if section_id is None:
        return content.sections
    if section_id in known:
        return (content.section(section_id),)
    hint = nearest(section_id, known)
    raise ClientExitError(words.NO_SECTION.format(id=section_id, hint=hint, sections=", ".join(known)))


def _asked(section: Section) -> Iterator[tuple[Section, Group, Question]]:
    for group in section.groups:
        for question in group.questions:
            yield section, group, question


def _as_data(section: Section, group: Group, question: Question) -> dict[str, object]:
    """A question; `when` holds its own condition and that of its group."""
    return {
        "id": question.id,
        "section": section.id,
        "group": group.id,
        **_asked_data(question),
        "why": question.why,
        "when": as_data(both(group.when, question.when)),
        "from": list(question.from_),
        "fields": [{"id": field.id, **_asked_data(field)} for field in question.fields],
        "links_to": question.links_to or None,
    }


def question_data(content: Interview, question: Question) -> dict[str, object]:
    """One question as `questions --json` gives it."""
    section = content.section_of(question.id)
    group = next(each for each in section.groups if question in each.questions)
    return _as_data(section, group, question)


def question_words(content: Interview, question: Question) -> str:
    """One question as `questions` prints it."""
    section = content.section_of(question.id)
    group = next(each for each in section.groups if question in each.questions)
    return _words(section, group, question)


def _asked_data(question: Question) -> dict[str, object]:
    return {
        "kind": question.kind.value,
        "ask": question.ask,
        "short": question.short,
        "hint": question.hint,
        "help": question.help,
        "example": question.example,
        "unit": question.unit,
        "choices": [{"id": choice.id, "label": choice.label} for choice in question.choices if not choice.retired],
    }


def _words(section: Section, group: Group, question: Question) -> str:
    """A question as lines: what it is, then its parts indented."""
    when = as_data(both(group.when, question.when))
    choices = (f"{choice.id} = {choice.label}" for choice in question.choices if not choice.retired)
    parts = {
        words.CLI_WHY: question.why,
        words.CLI_CHOICES: "; ".join(choices),
        words.CLI_FIELDS: "; ".join(f"{field.id} = {field.short}" for field in question.fields),
        words.CLI_WHEN: json.dumps(when, ensure_ascii=False) if when else "",
        words.CLI_FROM: ", ".join(question.from_),
    }
    lines = [f"{question.id}  ({section.id}, {question.kind})", f"  {question.ask}"]
    return "\n".join([*lines, *(f"  {label}{text}" for label, text in parts.items() if text)])
