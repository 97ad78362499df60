"""What there is to ask an adviser: from what is not known, what fired, and what was found in the letter.

A line goes away once its answer is in the interview, or what called for it is no longer so.
"""

from collections.abc import Iterator

from clientexit_tui import words
from clientexit_tui.case import Case
from clientexit_tui.content.model import Adviser, AdviserQuestion, Kind, Question
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.exit_plan.gaps import fill_task
from clientexit_tui.exit_plan.plan import Plan
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import Record, State
from clientexit_tui.interview.conditions import evaluate
from clientexit_tui.interview.facts import Facts
from clientexit_tui.message.lint import Finding
from clientexit_tui.views.answer_words import answer_words, value_words
from clientexit_tui.views.measure_words import measured_words

MOST_RECORDS = 5
"""How many entries of a list are told beside a question; the others are counted."""


@frozen
class ToAsk:
    """One question for one adviser, as it stands in this case."""

    id: str
    """Of the element of the content, or of the question that is not known."""
    adviser: str
    about: str
    """The question of the interview that its answer belongs to."""
    ask: str
    why: str
    known: str
    """What is known so far, on one line; nothing where nothing is."""
    bring: tuple[str, ...] = ()
    unknown: bool = True
    """Whether it is there because somebody said "I don't know", so that an answer takes it away."""


def asked_of(case: Case) -> tuple[ToAsk, ...]:
    """Every open question of a case for an adviser, by adviser."""
    return to_ask(case.verdict, case.plan, case.findings)


def to_ask(verdict: Verdict, plan: Plan, findings: tuple[Finding, ...]) -> tuple[ToAsk, ...]:
    """Every open question for an adviser, by adviser.

    Args:
        verdict: the verdict, with the facts behind it.
        plan: the plan, whose days may stand in a question.
        findings: what there is to look at again in the letter.
    """
    content, found = verdict.evaluation.content, {finding.rule.id for finding in findings}
    written = [_written(each, verdict, plan) for each in content.adviser_questions if _stands(each, verdict, found)]
    return tuple(
        each
        for adviser in content.advisers
        for each in (*(line for line in written if line.adviser == adviser.id), *_not_known(adviser, verdict))
    )


def _stands(question: AdviserQuestion, verdict: Verdict, found: set[str]) -> bool:
    evaluation = verdict.evaluation
    if question.unknown and not is_unknown(question.about, evaluation.facts):
        return False
    if question.findings and found.isdisjoint(question.findings):
        return False
    return question.when is None or evaluate(question.when, evaluation.look, evaluation.facts.today) is True


def is_unknown(question_id: str, facts: Facts) -> bool:
    """Whether somebody said "I don't know" to a question that applies."""
    answer = facts.answer(question_id)
    return answer is not None and answer.state is State.UNKNOWN


def _written(question: AdviserQuestion, verdict: Verdict, plan: Plan) -> ToAsk:
    ask = fill_task(question.ask, verdict, plan.anchors)
    known = words.ASK_SEPARATOR.join(filter(None, (_known(name, verdict) for name in question.known)))
    return ToAsk(
        question.id, question.adviser, question.about, ask, question.why, known, question.bring, question.unknown
    )


def _not_known(adviser: Adviser, verdict: Verdict) -> Iterator[ToAsk]:
    """What was answered with "I don't know" in the groups of this adviser, and nobody wrote a line for."""
    facts = verdict.evaluation.facts
    covered = {each.about for each in facts.content.adviser_questions if each.unknown}
    for section in facts.content.sections:
        for question in (each for group in section.groups if group.id in adviser.groups for each in group.questions):
            if question.id not in covered and is_unknown(question.id, facts):
                ask = words.ASK_NOT_KNOWN.format(short=question.short)
                yield ToAsk(question.id, adviser.id, question.id, ask, question.why, "")


def _known(name: str, verdict: Verdict) -> str:
    """What is known under the name of a question or a measure, with its short name; nothing where nothing is."""
    facts, measures = verdict.evaluation.facts, verdict.evaluation.measures
    question = facts.content.by_id.get(name)
    if question is not None:
        short, said = question.short, _said(question, facts)
    else:
        measure = next(each for each in facts.content.measures if each.id == name)
        short, said = measure.title, measured_words(measure, measures[name], measures.currency)
    return words.SHORT_AND_ANSWER.format(short=short, answer=said) if said else ""


def _said(question: Question, facts: Facts) -> str:
    answer = facts.answer(question.id)
    if answer is None or answer.state is not State.ANSWERED:
        return ""
    if question.kind is not Kind.RECORDS:
        return answer_words(question, answer)
    records = facts.records(question.id)
    told = [entry_words(question, record) for record in records[:MOST_RECORDS]]
    told += [words.AND_MORE.format(count=len(records) - MOST_RECORDS)] if len(records) > MOST_RECORDS else []
    return "; ".join(filter(None, told))


def entry_words(question: Question, record: Record) -> str:
    """An entry of a list on one line: what was given in its short fields."""
    short = (field for field in question.fields if field.kind is not Kind.LONG_TEXT)
    return ", ".join(value_words(field, text) for field in short if (text := record.get(field.id)))


def bring_along(adviser: Adviser, asked: list[ToAsk]) -> tuple[str, ...]:
    """What to take along to an adviser for these questions, each thing once."""
    return tuple(dict.fromkeys((*adviser.bring, *(item for each in asked for item in each.bring))))
