"""Signs and money as blocks of a document."""

from collections.abc import Iterator
from decimal import Decimal

from clientexit_tui import words
from clientexit_tui.content.model import Group, Question
from clientexit_tui.decision.measures import Measures
from clientexit_tui.decision.money import sensitivity
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.documents.pictures import money_bars, sign_bars
from clientexit_tui.documents.tree import Block, BulletList, Paragraph, Table
from clientexit_tui.interview.answers import State
from clientexit_tui.interview.facts import Facts
from clientexit_tui.views.answer_words import answer_words
from clientexit_tui.views.measure_words import measured_words, number_words, remark

PLAIN_UNITS = frozenset({"count", "level"})
"""Units of measures that count signs and events, which the tables above them show already."""


def sign_blocks(facts: Facts) -> tuple[Block, ...]:
    """The signs that were rated, with the words of their level, and how each shows."""
    groups = [group for section in facts.content.sections for group in section.groups if group.sign]
    rated = [group for group in groups if facts.text(f"{group.id}_level")]
    if not rated:
        return ()
    shows = tuple(each for group in rated for each in _shows(group, facts))
    return (*sign_bars(facts), *((BulletList(shows),) if shows else ()))


def _shows(group: Group, facts: Facts) -> Iterator[str]:
    said = [_said(each, facts) for each in group.questions if each.id in (f"{group.id}_shows", f"{group.id}_evidence")]
    parts = [each for each in said if each]
    if parts:
        title = group.sign.title if group.sign else group.title
        yield words.SHORT_AND_ANSWER.format(short=title, answer="; ".join(parts))


def _said(question: Question, facts: Facts) -> str:
    answer = facts.answer(question.id)
    return answer_words(question, answer) if answer and answer.state is State.ANSWERED else ""


def money_blocks(verdict: Verdict) -> tuple[Block, ...]:
    """What is wrong with the answers, then the figures that can be said, and how the gain hangs on hours resold."""
    faults = verdict.evaluation.measures.figures.faults
    return (*((BulletList(faults),) if faults else ()), *_figure_blocks(verdict))


def _figure_blocks(verdict: Verdict) -> tuple[Block, ...]:
    facts, measures = verdict.evaluation.facts, verdict.evaluation.measures
    shown = [each for each in facts.content.measures if each.unit not in PLAIN_UNITS]
    known = [each for each in shown if measures[each.id].range]
    if not known:
        return ()
    rows = tuple(
        (each.title, measured_words(each, measures[each.id], measures.currency), remark(each, measures, facts))
        for each in known
    )
    missing = len(shown) - len(known)
    figures = Table(words.FIGURE_HEAD, rows)
    return (*money_bars(verdict), figures, *_missing(missing), *_assumed(measures), *_steps(measures))


def _missing(count: int) -> Iterator[Block]:
    if count:
        yield Paragraph(words.FIGURES_MISSING.format(count=count))


def _assumed(measures: Measures) -> Iterator[Block]:
    names = [words.INPUT_NAMES[each] for each in sorted(measures.cost.assumed) if each in words.INPUT_NAMES]
    if names:
        yield Paragraph(words.FIGURES_ASSUMED.format(names=", ".join(names)))


def _steps(measures: Measures) -> Iterator[Block]:
    steps = sensitivity(measures.figures)
    if len(steps) > 1:
        yield Paragraph(words.SENSITIVITY)
        yield Table(
            words.SENSITIVITY_HEAD,
            tuple(
                (
                    words.PERCENT.format(number=number_words(share * Decimal(100), "percent")),
                    f"{number_words(gain, 'money')} {measures.currency}".strip(),
                )
                for share, gain in steps
            ),
        )
