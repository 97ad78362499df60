"""The plan as a paper: what was decided on one page, then the tasks, then what waits for an answer."""

from collections.abc import Iterator

from clientexit_tui import words
from clientexit_tui.content.model import Section
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.documents.answers import section_answers
from clientexit_tui.documents.opening import subtitle
from clientexit_tui.documents.pictures import plan_timeline
from clientexit_tui.documents.planning import first_blocks, task_blocks, waiting_blocks
from clientexit_tui.documents.reasons import urgent_blocks
from clientexit_tui.documents.tree import Block, BulletList, Document, Heading, PageBreak, Paragraph, Quote
from clientexit_tui.exit_plan.card import Card, card_of
from clientexit_tui.exit_plan.plan import Plan
from clientexit_tui.exit_plan.settling import settling
from clientexit_tui.interview.facts import Facts

STAYING = ("staying", "staying_terms")
"""Groups of the interview about the footing on which the user stays."""


def plan_paper(verdict: Verdict, plan: Plan) -> Document:
    """The plan that follows from the choice; while there is none, what does no harm until then."""
    facts = verdict.evaluation.facts
    leaving = words.PLAN_TITLE if plan.chosen else words.PLAN_TITLE_OPEN
    title = words.PLAN_TITLE_STAYING if plan.stays else leaving
    blocks = tuple(_blocks(verdict, plan) if plan.chosen else _meanwhile(verdict))
    return Document(title, blocks, "plan", subtitle(facts), facts.today)


def _meanwhile(verdict: Verdict) -> Iterator[Block]:
    """What is right to do before there is a choice; where something is urgent, that and nothing else."""
    yield Paragraph(words.PLAN_NOTHING)
    if verdict.urgent:
        yield from urgent_blocks(verdict)
        return
    yield Paragraph(words.PLAN_MEANWHILE_LEAD)
    yield BulletList(words.PLAN_MEANWHILE)


def _blocks(verdict: Verdict, plan: Plan) -> Iterator[Block]:
    facts = verdict.evaluation.facts
    yield from _card(card_of(verdict, plan), plan)
    yield PageBreak()
    yield Heading(words.PLAN_TASKS)
    yield from plan_timeline(plan, facts)
    yield from first_blocks(verdict, plan)
    yield from task_blocks(plan)
    if settled := settling(facts, plan):
        yield Heading(words.PLAN_SETTLING)
        yield BulletList(tuple(each.text for each in settled))
    if plan.stays:
        yield from _footing(facts)
    if waiting := waiting_blocks(plan, facts):
        yield Heading(words.PLAN_WAITING)
        yield Paragraph(words.PLAN_WAITING_NOTE)
        yield from waiting


def _card(card: Card, plan: Plan) -> Iterator[Block]:
    yield Heading(words.PLAN_ON_ONE_PAGE)
    yield Heading(words.PLAN_CARD["decision"], 2)
    yield Paragraph(card.decision)
    if card.reasons:
        yield Heading(words.PLAN_CARD["reasons" if card.own_reasons else "reasons_found"], 2)
        yield from (Quote(each) for each in card.reasons) if card.own_reasons else (BulletList(card.reasons),)
    for name, lines in (("who", card.who), ("what", card.what), ("when", (*card.when, *_about_dates(plan)))):
        if lines:
            yield Heading(words.PLAN_CARD[name], 2)
            yield BulletList(lines)


def _about_dates(plan: Plan) -> tuple[str, ...]:
    """What decided the last day, and what to know about the dates, such as those that have passed."""
    return plan.remarks if plan.stays else (plan.why_last, *plan.remarks)


def _footing(facts: Facts) -> Iterator[Block]:
    """What will be said, the review and the signs set in advance."""
    groups = tuple(group for section in facts.content.sections for group in section.groups if group.id in STAYING)
    shown = Section("staying", facts.content.sections[0].place, groups=groups)
    if blocks := section_answers(shown, facts):
        yield Heading(words.PLAN_FOOTING)
        yield from blocks
