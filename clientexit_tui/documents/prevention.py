"""The prevention kit: what to do at the start with the next client, filled from what this one taught."""

from collections.abc import Callable, Iterator, Mapping

from clientexit_tui import words
from clientexit_tui.content.model import PREVENTION_PARTS, Prevention
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.documents.opening import subtitle
from clientexit_tui.documents.tree import Block, BulletList, Checkbox, Document, Heading, Paragraph, Quote, Table
from clientexit_tui.interview.conditions import evaluate
from clientexit_tui.interview.facts import Facts
from clientexit_tui.views.measure_words import measured_words

STRONG = 3
"""The level from which a sign of this client stands in the exit policy as an example."""
MONEY = ("true_rate", "other_rate_value", "leak", "income_share", "late_cost")
"""Figures of this client that the money part is filled with."""
LESSONS = ("went_well", "next_time", "own_part_note", "early_warnings")


def prevention_paper(verdict: Verdict) -> Document:
    """The kit for the next client."""
    facts = verdict.evaluation.facts
    pieces = [each for each in facts.content.prevention if _fits(each, verdict)]
    blocks: list[Block] = [Paragraph(words.PREVENTION_INTRO)]
    for part in PREVENTION_PARTS:
        blocks.append(Heading(words.PREVENTION_PARTS[part]))
        blocks += _FILLED[part](verdict) if part in _FILLED else ()
        of_it = (each for each in pieces if each.part == part)
        for piece in sorted(of_it, key=lambda each: not _is_wanted(each, facts)):
            blocks += _piece(piece, facts)
    blocks += _lessons(facts)
    return Document(
        words.PREVENTION_TITLE, tuple(blocks), "prevention", subtitle(facts, words.PREVENTION_FROM), facts.today
    )


def _fits(piece: Prevention, verdict: Verdict) -> bool:
    evaluation = verdict.evaluation
    return piece.when is None or evaluate(piece.when, evaluation.look, evaluation.facts.today) is True


def _piece(piece: Prevention, facts: Facts) -> Iterator[Block]:
    yield Heading(words.PREVENTION_WANTED.format(title=piece.title) if _is_wanted(piece, facts) else piece.title, 2)
    yield Paragraph(piece.text)
    yield from (Checkbox(each) for each in piece.asks)


def _is_wanted(piece: Prevention, facts: Facts) -> bool:
    """Whether it gives wording for a clause that the user wants."""
    return piece.clause in _chosen("clauses", facts)


def _chosen(question_id: str, facts: Facts) -> tuple[str, ...]:
    """The choices made in a question that takes several; one that stands for none of them is no choice."""
    answer, question = facts.answer(question_id), facts.content.by_id[question_id]
    value = answer.value if answer and isinstance(answer.value, tuple) else ()
    alone = {choice.id for choice in question.choices if choice.exclusive}
    return tuple(str(each) for each in value if each not in alone)


def _labels(question_id: str, facts: Facts) -> dict[str, str]:
    """The choices of a question that stand for something, with their labels."""
    choices = facts.content.by_id[question_id].choices
    return {choice.id: choice.label for choice in choices if not choice.exclusive and not choice.retired}


def _policy(verdict: Verdict) -> Iterator[Block]:
    """The user's own policy, and the signs of this client that belong into it."""
    facts = verdict.evaluation.facts
    own = facts.text("own_policy")
    yield from (Quote(own),) if own else (Paragraph(words.PREVENTION_NO_POLICY),)
    groups = (group for section in facts.content.sections for group in section.groups if group.sign)
    rated = [(group, facts.text(f"{group.id}_level")) for group in groups]
    lines = tuple(
        words.PREVENTION_SIGN.format(sign=group.sign.title, healthy=group.sign.healthy)
        for group, level in rated
        if group.sign and level and int(level) >= STRONG
    )
    if lines:
        yield Paragraph(words.PREVENTION_SIGNS)
        yield BulletList(lines)
    if facts.text("policy_shared") == "no":
        yield Checkbox(words.PREVENTION_SHARE)


def _intake(verdict: Verdict) -> Iterator[Block]:
    """Every early flag, and where it was said which of them this client showed."""
    facts = verdict.evaluation.facts
    shown = _chosen("intake_flags", facts)
    early = _labels("intake_flags", facts)
    if facts.answer("intake_flags"):
        told = {True: words.PREVENTION_SHOWN, False: words.PREVENTION_NOT_SHOWN}
        yield Table(words.PREVENTION_FLAG_HEAD, tuple((label, told[flag in shown]) for flag, label in early.items()))
    else:
        yield BulletList(tuple(early.values()))
    labels = _labels("flags", facts)
    later = tuple(labels[each] for each in _chosen("flags", facts) if each in labels)
    if later:
        yield Paragraph(words.PREVENTION_LATER_FLAGS)
        yield BulletList(later)


def _start(verdict: Verdict) -> Iterator[Block]:
    """What the user means to do with every new client, and what else could be done."""
    facts = verdict.evaluation.facts
    labels, chosen = _labels("onboarding", facts), _chosen("onboarding", facts)
    yield from (Checkbox(labels[each]) for each in chosen if each in labels)
    rest = tuple(label for each, label in labels.items() if each not in chosen)
    if rest:
        yield Paragraph(words.PREVENTION_MORE_TO_DO if chosen else words.PREVENTION_TO_CHOOSE)
        yield BulletList(rest)


def _clauses(verdict: Verdict) -> Iterator[Block]:
    """That these are prompts, and which of them the user wants."""
    facts = verdict.evaluation.facts
    yield Paragraph(words.PREVENTION_CLAUSES)
    labels = _labels("clauses", facts)
    yield from (Checkbox(labels[each]) for each in _chosen("clauses", facts) if each in labels)


def _money(verdict: Verdict) -> Iterator[Block]:
    """What this client taught about money, in figures."""
    measures = verdict.evaluation.measures
    known = (each for each in verdict.evaluation.content.measures if each.id in MONEY and measures[each.id].range)
    rows = tuple((each.title, measured_words(each, measures[each.id], measures.currency)) for each in known)
    if rows:
        yield Paragraph(words.PREVENTION_FIGURES)
        yield Table(words.PREVENTION_FIGURE_HEAD, rows)


_FILLED: Mapping[str, Callable[[Verdict], Iterator[Block]]] = {
    "policy": _policy,
    "intake": _intake,
    "start": _start,
    "clauses": _clauses,
    "money": _money,
}
"""What fills a part from the answers; the yearly look is about the clients who stay."""


def _lessons(facts: Facts) -> Iterator[Block]:
    """What the user wrote on looking back."""
    told = [(facts.content.by_id[each].short, facts.text(each)) for each in LESSONS if facts.text(each)]
    if told:
        yield Heading(words.PREVENTION_LESSONS)
    for short, text in told:
        yield Paragraph(words.LEAD.format(short=short))
        yield Quote(text)
