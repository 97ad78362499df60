"""The command show: the answers of a session by section."""

from argparse import Namespace
from collections.abc import Iterator

from clientexit_tui import words
from clientexit_tui.case import Case
from clientexit_tui.cli.home import Home
from clientexit_tui.cli.out import out_json, out_whole
from clientexit_tui.content.model import Kind, Question, Section
from clientexit_tui.documents.plain_text import to_plain_text
from clientexit_tui.documents.tree import Block, BulletList, Document, Heading, Paragraph
from clientexit_tui.interview.answers import Answer, Record, State
from clientexit_tui.interview.facts import Facts, describe
from clientexit_tui.sessions.form import answer_plain
from clientexit_tui.views.answer_words import answer_words, value_words


def run_show(home: Home, args: Namespace) -> int:
    """Shows every answer, parked ones and those without a question included."""
    case = home.case(home.session(args.id))
    if args.json:
        out_json(_as_data(case))
    else:
        out_whole(to_plain_text(Document(case.session.title, tuple(_blocks(case)))))
    return 0


def _given(section: Section, facts: Facts) -> Iterator[tuple[Question, Answer]]:
    for question in section.questions:
        if answer := facts.given.get(question.id):
            yield question, answer


def _as_data(case: Case) -> dict[str, object]:
    session, facts = case.session, case.facts
    return {
        "id": session.id,
        "title": session.title,
        "created": session.created,
        "updated": session.updated,
        "status": case.status,
        "sections": [
            {
                "id": section.id,
                "title": section.title,
                "answers": [_answer_data(question, answer, facts) for question, answer in _given(section, facts)],
            }
            for section in case.content.sections
        ],
        "orphans": {each: answer_plain(session.answers.by_id[each]) for each in facts.orphans},
    }


def _answer_data(question: Question, answer: Answer, facts: Facts) -> dict[str, object]:
    return {
        "question": question.id,
        "short": question.short,
        "kind": question.kind.value,
        "state": answer.state.value,
        "value": answer_plain(answer).get("value"),
        "at": answer.at,
        "parked": not facts.applicable(question.id),
    }


def _blocks(case: Case) -> Iterator[Block]:
    facts = case.facts
    if not len(case.session.answers):
        yield Paragraph(words.CLI_NO_ANSWERS)
    for section in case.content.sections:
        points = [point for question, answer in _given(section, facts) for point in _points(question, answer, facts)]
        if points:
            yield Heading(section.title)
            yield BulletList(tuple(points))
    if facts.orphans:
        yield Heading(words.CLI_ORPHANS)
        yield BulletList(facts.orphans)


def _points(question: Question, answer: Answer, facts: Facts) -> Iterator[str]:
    """An answer as points: one, or one for each record."""
    parked = "" if facts.applicable(question.id) else f" {words.CLI_PARKED}"
    if answer.state is not State.ANSWERED:
        yield f"{question.short}: {words.CLI_STATE_WORDS[answer.state]}{parked}"
    elif question.kind is Kind.RECORDS and not isinstance(answer.value, str):
        for record in facts.given.records(question.id):
            yield f"{question.short}, {record.id}{parked}:\n{_fields(question, record)}"
    elif question.kind is Kind.LINKS and isinstance(answer.value, tuple):
        yield f"{question.short}: {', '.join(str(each) for each in answer.value)}{parked}"
    else:
        yield f"{question.short}: {answer_words(question, answer)}{parked}"


def _fields(question: Question, record: Record) -> str:
    """The fields of a record, one on each line."""
    lines = []
    for field in question.fields:
        value = record.fields.get(field.id)
        if value:
            said = value_words(field, value) if isinstance(value, str) else describe(field, Answer(value=value))
            lines.append(f"{field.short}: {said}")
    return "\n".join(lines)
