"""The verdict as blocks of a document: where it points, why, what would change it, what is open."""

from collections.abc import Iterator

from clientexit_tui import words
from clientexit_tui.content.model import Gate, Interview
from clientexit_tui.decision.flips import Flip
from clientexit_tui.decision.verdict import Confidence, Reason, Verdict
from clientexit_tui.documents.guidance import fit_blocks
from clientexit_tui.documents.pictures import ranking_bars
from clientexit_tui.documents.tree import Block, BulletList, Heading, Numbered, Paragraph
from clientexit_tui.exit_plan.gaps import fill_point
from clientexit_tui.interview.facts import Facts
from clientexit_tui.message.forms import headline_title
from clientexit_tui.views.answer_words import value_words
from clientexit_tui.views.guidance import confidence_sentence, stance_sentence
from clientexit_tui.views.money_said import money_said

MOST_ANSWERS = 4
"""How many answers are named behind a reason; the others are counted."""


def urgent_blocks(verdict: Verdict) -> tuple[Block, ...]:
    """What comes before anything else."""
    if not verdict.urgent:
        return ()
    facts = verdict.evaluation.facts
    return (Heading(words.SUMMARY_URGENT), *(block for gate in verdict.urgent for block in _gate(gate, facts)))


def _gate(gate: Gate, facts: Facts) -> Iterator[Block]:
    yield Heading(gate.title, 2)
    yield Paragraph(gate.says)
    if gate.blocks:
        yield Paragraph(
            words.RULES_OUT.format(options=", ".join(facts.content.option(each).title for each in gate.blocks))
        )
    if gate.do:
        yield Numbered(tuple(fill_point(point.text, facts) for point in gate.do))


def points_to(verdict: Verdict) -> str:
    """The headline and how sure it is, as a sentence."""
    if verdict.headline is None:
        return words.VERDICT_NOWHERE
    title = headline_title(verdict)
    phrase = words.VERDICT_LEANS if verdict.confidence is Confidence.OPEN else words.VERDICT_POINTS
    return f"{phrase.format(option=title)}. {confidence_sentence(verdict)}"


def verdict_blocks(verdict: Verdict, flips: tuple[Flip, ...]) -> tuple[Block, ...]:
    """The ranking, the reasons, and what would change them."""
    blocks: list[Block] = [Heading(words.SUMMARY_VERDICT), Paragraph(points_to(verdict))]
    if verdict.urgent:
        blocks.append(Paragraph(words.AFTER_ADVICE))
    if verdict.headline is None:
        return tuple(blocks)
    blocks.append(Paragraph(stance_sentence(verdict)))
    if money := money_said(verdict):
        blocks.append(Paragraph(" ".join(money)))
    content = verdict.evaluation.content
    blocks += ranking_bars(verdict)
    for gate in verdict.gates:
        if gate not in verdict.urgent:
            blocks += _gate(gate, verdict.evaluation.facts)
    blocks += _reasons(words.REASONS_FOR, [each for each in verdict.reasons if _leans(each, verdict) > 0], verdict)
    blocks += _reasons(words.REASONS_AGAINST, [each for each in verdict.reasons if _leans(each, verdict) < 0], verdict)
    blocks += _listed(words.WOULD_CHANGE, [_flip(each, content) for each in flips])
    blocks += [*fit_blocks(verdict), Paragraph(words.FALSE_ALARM)]
    return tuple(blocks)


def _leans(reason: Reason, verdict: Verdict) -> int:
    """How far a reason speaks for the headline; below zero, against it."""
    headline = verdict.headline or ""
    return reason.rule.supports.get(headline, 0) - reason.rule.opposes.get(headline, 0)


def _reasons(heading: str, reasons: list[Reason], verdict: Verdict) -> Iterator[Block]:
    by_id = verdict.evaluation.content.by_id
    lines = []
    for reason in reasons:
        shorts = _few([by_id[each].short for each in reason.answers], MOST_ANSWERS, "; ")
        lines.append(words.REASON.format(says=reason.rule.says, answers=shorts) if shorts else reason.rule.says)
    return _listed(heading, lines)


def _few(texts: list[str], most: int, separator: str) -> str:
    """The first of the texts in one line, and how many more there are."""
    more = [words.AND_MORE.format(count=len(texts) - most)] if len(texts) > most else []
    return separator.join([*texts[:most], *more])


def _listed(heading: str, lines: list[str]) -> Iterator[Block]:
    if lines:
        yield Heading(heading, 2)
        yield BulletList(tuple(lines))


def _flip(flip: Flip, content: Interview) -> str:
    question = content.by_id[flip.question]
    option = content.option(flip.headline).title
    return words.FLIP.format(short=question.short, answer=value_words(question, flip.value), option=option)


def open_blocks(verdict: Verdict) -> tuple[Block, ...]:
    """The open questions that could turn the verdict, the one that tells most first."""
    by_id = verdict.evaluation.content.by_id
    return tuple(_listed(words.SUMMARY_OPEN, [by_id[each].short for each in verdict.could_turn]))
