"""The command set: one answer, checked as strictly as in a file."""

import re
from argparse import Namespace
from dataclasses import replace

from clientexit_tui import words
from clientexit_tui.cli.history import keep_last_visit
from clientexit_tui.cli.home import Home
from clientexit_tui.cli.out import tell
from clientexit_tui.content.model import Kind, Question
from clientexit_tui.errors import AnswerError, DocumentError, nearest
from clientexit_tui.interview.answers import Answer, usual_currency
from clientexit_tui.interview.aside import why_aside
from clientexit_tui.interview.giving import check_answer, give
from clientexit_tui.sessions.session import Session
from clientexit_tui.strict_yaml.nodes import Plain
from clientexit_tui.visits.returning import version_seen

_STATE = re.compile(r"\{\s*state\s*:\s*(\w+)\s*\}")

SEVERAL = (Kind.MULTI, Kind.LINKS)
"""Kinds of question that take several values, or none of them."""


def run_set(home: Home, args: Namespace) -> int:
    """Answers one question of a session."""
    session = home.session(args.id)
    question, answer = answer_given(home, session, args)
    keep_last_visit(home, session)
    changed = session.answer(question.id, answer, answer.at)
    tell_checks(home, changed, question, answer)
    version = version_seen(home.case(changed))
    _tell_parked(home, home.store.save(replace(changed, content_version=version)), question)
    return 0


def answer_given(home: Home, session: Session, args: Namespace) -> tuple[Question, Answer]:
    """The question that the arguments name, and the answer that they give. Raises AnswerError."""
    question = home.content.by_id.get(args.question)
    if question is None:
        hint = nearest(args.question, home.content.by_id)
        none = words.NO_QUESTION.format(id=args.question, hint=hint)
        raise AnswerError(f"{none} {words.CLI_SEE_QUESTIONS}")
    answer = give(
        question,
        _given(question, args, session),
        today=home.today,
        currency=usual_currency(session.answers),
        at=home.now(),
        linkable=[record.id for record in session.answers.records(question.links_to)],
    )
    return question, answer


def tell_checks(home: Home, changed: Session, question: Question, answer: Answer) -> None:
    """Tells what is to be looked at again in an answer. Raises AnswerError where it cannot be."""
    for check in check_answer(question, answer, home.case(changed).facts):
        if check.level == "error":
            raise AnswerError(f"{question.id}: {check.message}")
        tell(f"{question.id}: {check.message}")


def _given(question: Question, args: Namespace, session: Session) -> Plain:
    """What the arguments say, in one of the ways in which they can."""
    states = [each for each in words.CLI_SET_STATES if getattr(args, each.replace("-", "_"))]
    if len(states) + (args.value is not None) + (args.value_json is not None) != 1:
        raise AnswerError(words.CLI_SET_ONE.format(id=question.id))
    if states:
        return {"state": states[0].replace("-", "_")}
    if args.value_json is not None:
        return from_json(args.value_json, question.id)
    if question.kind is Kind.RECORDS and not _STATE.fullmatch(args.value.strip()):
        raise AnswerError(words.CLI_SET_RECORDS.format(id=question.id, session=session.id))
    if not (args.value.strip() or question.kind in SEVERAL):
        raise AnswerError(f"{question.id}: {words.NOTHING_TYPED} {words.CLI_SET_NOTHING}")
    return _raw(question, args.value)


def from_json(text: str, question_id: str) -> Plain:
    """A value as JSON, read as strictly as YAML is, which JSON is a part of."""
    from clientexit_tui.strict_yaml.nodes import plain  # seldom needed, and slow to load
    from clientexit_tui.strict_yaml.reader import read

    try:
        (root,) = read(text.encode(), question_id)
    except (DocumentError, ValueError) as error:
        raise AnswerError(words.CLI_SET_JSON_BROKEN.format(id=question_id, reason=error)) from error
    return plain(root)


def _raw(question: Question, text: str) -> Plain:
    """What the argument says: ``{state: later}``, ids with commas between them, or the text as it is."""
    if found := _STATE.fullmatch(text.strip()):
        return {"state": found[1]}
    if question.kind not in SEVERAL:
        return text
    bare = text.strip().removeprefix("[").removesuffix("]")
    return [each.strip() for each in bare.split(",") if each.strip()]


def _tell_parked(home: Home, session: Session, question: Question) -> None:
    if why := why_aside(question.id, home.case(session).facts):
        tell(why)
