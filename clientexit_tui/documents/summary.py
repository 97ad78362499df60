"""The summary: the whole case on paper, from what is decided to what is said, done and still open."""

from clientexit_tui import words
from clientexit_tui.decision.flips import Flip
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.documents.answers import section_answers
from clientexit_tui.documents.guidance import form_blocks, ready_blocks
from clientexit_tui.documents.opening import subtitle
from clientexit_tui.documents.planning import (
    choice_blocks,
    letter_blocks,
    plan_blocks,
    source_blocks,
)
from clientexit_tui.documents.reasons import open_blocks, points_to, urgent_blocks, verdict_blocks
from clientexit_tui.documents.tree import Block, Document, Heading, Paragraph
from clientexit_tui.documents.worth import money_blocks, sign_blocks
from clientexit_tui.exit_plan.days import format_day
from clientexit_tui.exit_plan.plan import Plan
from clientexit_tui.interview.facts import Facts
from clientexit_tui.message.letter import Letter

IN_LETTER = frozenset({"thanks_line", "closing_line", "alternative_line", "signed_as"})
"""Questions whose answers stand in the letter."""
IN_PLAN = frozenset({"tell_on", "wished_last_day", "handover_ready", "review_date", "own_tasks"})
"""Questions whose answers stand in the plan."""


def summary(
    title: str, verdict: Verdict, flips: tuple[Flip, ...], plan: Plan, letter: Letter, *, alone: bool = True
) -> Document:
    """Everything about one client relationship, in the order in which a reader needs it.

    Args:
        title: the name of the case.
        verdict: the verdict, with the facts behind it.
        flips: the single answers that would change it.
        plan: the plan.
        letter: the draft of the letter.
        alone: whether it holds the letter and the plan as well; not where papers of their own follow.
    """
    facts = verdict.evaluation.facts
    return Document(
        words.SUMMARY_TITLE.format(title=title),
        (
            *_opening(verdict, plan),
            *urgent_blocks(verdict),
            *_answers(facts, words.SUMMARY_FIRST, "first"),
            *_answers(facts, words.SUMMARY_STORY, "story"),
            *_headed(words.SUMMARY_SIGNS, (*sign_blocks(facts), *_flags(facts))),
            *_headed(words.SUMMARY_WORTH, (*_inner(facts, "worth"), *money_blocks(verdict))),
            *_answers(facts, words.SUMMARY_MATTERS, "options"),
            *verdict_blocks(verdict, flips),
            *open_blocks(verdict),
            *choice_blocks(verdict),
            *ready_blocks(verdict),
            *_inner(facts, "verdict", frozenset({"choice"})),
            *_answers(facts, words.SUMMARY_STAKEHOLDERS, "stakeholders"),
            *_answers(facts, words.SUMMARY_TALK, "message", IN_LETTER),
            *(form_blocks(verdict, plan.option, stays=plan.stays) if plan.chosen else ()),
            *((*letter_blocks(plan, letter, facts), *plan_blocks(plan, verdict)) if alone else ()),
            *_answers(facts, words.SUMMARY_FOOTING, "plan", IN_PLAN),
            *_answers(facts, words.SUMMARY_LOOKING_BACK, "looking_back"),
            *source_blocks(verdict, plan, letter),
            Heading(words.SUMMARY_NOTE),
            Paragraph(words.SUMMARY_CLOSING),
        ),
        subtitle=subtitle(facts),
        day=facts.today,
    )


def _opening(verdict: Verdict, plan: Plan) -> tuple[Block, ...]:
    facts, content = verdict.evaluation.facts, verdict.evaluation.content
    client, choice = facts.text("client_name") or words.THE_CLIENT, facts.text("choice")
    short = [points_to(verdict)]
    if choice:
        short.append(words.CHOSEN.format(option=content.option(choice).title))
    if choice and plan.anchors.last:
        short.append(words.LAST_DAY_IS.format(day=format_day(plan.anchors.last)))
    return (
        Heading(words.SUMMARY_DECIDING),
        Paragraph(words.SUMMARY_DECIDES.format(client=client)),
        Paragraph(" ".join(short)),
    )


def _answers(facts: Facts, heading: str, section_id: str, skip: frozenset[str] = frozenset()) -> tuple[Block, ...]:
    return _headed(heading, _inner(facts, section_id, skip))


def _inner(facts: Facts, section_id: str, skip: frozenset[str] = frozenset()) -> tuple[Block, ...]:
    found = (section for section in facts.content.sections if section.id == section_id)
    return tuple(block for section in found for block in section_answers(section, facts, skip))


def _flags(facts: Facts) -> tuple[Block, ...]:
    """What was answered in the signs section beside the signs themselves."""
    groups = (group for section in facts.content.sections for group in section.groups if group.sign)
    shown = (f"{group.id}_{part}" for group in groups for part in ("level", "shows", "evidence"))
    return _inner(facts, "signs", frozenset(shown))


def _headed(heading: str, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return (Heading(heading), *blocks) if blocks else ()
