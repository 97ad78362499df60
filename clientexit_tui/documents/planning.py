"""The choice, the plan, the letter and the works cited, as blocks of a document."""

from collections.abc import Iterator
from datetime import date

from clientexit_tui import words
from clientexit_tui.content.model import Reference
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.documents.pictures import plan_timeline
from clientexit_tui.documents.tree import Block, BulletList, Checkbox, Heading, Numbered, Paragraph, Quote, Source
from clientexit_tui.exit_plan.days import format_day
from clientexit_tui.exit_plan.plan import PHASES, Plan, Task, Waiting
from clientexit_tui.exit_plan.this_week import this_week
from clientexit_tui.interview.facts import Facts
from clientexit_tui.message.letter import Letter


def choice_blocks(verdict: Verdict) -> tuple[Block, ...]:
    """What the user decided, beside what the answers point to."""
    facts, content = verdict.evaluation.facts, verdict.evaluation.content
    choice = facts.text("choice")
    if not choice:
        return (Heading(words.SUMMARY_CHOICE), Paragraph(words.NOT_CHOSEN))
    chosen = words.CHOSEN.format(option=content.option(choice).title)
    blocks: list[Block] = [Heading(words.SUMMARY_CHOICE), Paragraph(chosen)]
    if choice in verdict.blocked:
        blocks.append(Paragraph(words.CHOSEN_BLOCKED))
    elif verdict.headline and verdict.headline != choice:
        blocks.append(Paragraph(words.CHOSEN_OTHERWISE.format(option=content.option(verdict.headline).title)))
    return tuple(blocks)


def plan_blocks(plan: Plan, verdict: Verdict) -> tuple[Block, ...]:
    """The dates, what decided them, what comes first, and every task under its phase."""
    if not plan.chosen:
        return ()
    facts = verdict.evaluation.facts
    waiting = waiting_blocks(plan, facts)
    return (
        Heading(words.SUMMARY_PLAN),
        BulletList((*_dates(plan), *plan.remarks)),
        *first_blocks(verdict, plan),
        *plan_timeline(plan, facts),
        *task_blocks(plan),
        *((Heading(words.SUMMARY_WAITING, 2), *waiting) if waiting else ()),
    )


def first_blocks(verdict: Verdict, plan: Plan) -> tuple[Block, ...]:
    """What comes first this week; each stands below again, where it can be ticked."""
    first = tuple(each.title for each in this_week(verdict, plan))
    return (Heading(words.PLAN_FIRST, 2), Numbered(first)) if first else ()


def task_blocks(plan: Plan) -> Iterator[Block]:
    """Every task under its phase, ready for a calendar where it has a day."""
    titles = words.PHASES_STAYING if plan.stays else words.PHASES
    for phase in PHASES:
        tasks = plan.phase(phase)
        if tasks:
            yield Heading(titles[phase], 2)
            yield from (_checkbox(each) for each in tasks)


def _checkbox(task: Task) -> Checkbox:
    """A task to tick; one that must not be done now stays out of calendars."""
    due = None if task.blocked else task.due
    return Checkbox(task_words(task), bool(task.done), due, task.id, task.title)


def waiting_blocks(plan: Plan, facts: Facts) -> tuple[Block, ...]:
    """The tasks that may join the plan, each with the questions it waits for."""
    return (BulletList(tuple(_waiting(each, facts) for each in plan.waiting)),) if plan.waiting else ()


def _dates(plan: Plan) -> Iterator[str]:
    for name, day in plan.days:
        yield words.DATES_OF[name].format(day=_day(day), why=plan.why_last)


def _day(day: date | None) -> str:
    return format_day(day) if day else words.NO_DAY


def task_words(task: Task) -> str:
    """A task on one line: its day, what, who if it is not the user alone, and any note."""
    parts = [words.TASK.format(day=_day(task.due), title=task.title)]
    if task.who and task.who.casefold() not in words.YOURSELF:
        parts.append(words.TASK_WHO.format(who=task.who))
    if task.done:
        parts.append(words.TASK_DONE.format(day=format_day(task.done)))
    if task.note:
        parts.append(words.TASK_NOTE.format(note=task.note))
    if task.blocked:
        parts.append(words.PLAN_BLOCKED.format(why=task.blocked))
    return " ".join(parts)


def _waiting(waiting: Waiting, facts: Facts) -> str:
    shorts = ", ".join(facts.content.by_id[each].short for each in waiting.questions)
    return words.WAITING.format(title=waiting.title, questions=shorts)


def letter_blocks(plan: Plan, letter: Letter, facts: Facts) -> tuple[Block, ...]:
    """The user's own letter where there is one, else once there is a choice the draft, with what it still lacks."""
    own = facts.text("letter_text")
    if not own and not (plan.chosen and letter.paragraphs):
        return ()
    blocks: list[Block] = [Heading(words.SUMMARY_LETTER)]
    if own:
        return (*blocks, Paragraph(words.OWN_LETTER), Quote(own))
    blocks.append(Paragraph(words.DRAFT_LETTER))
    if letter.gaps:
        shorts = ", ".join(facts.content.by_id[each].short for each in letter.gaps if each in facts.content.by_id)
        blocks.append(Paragraph(words.DRAFT_GAPS.format(questions=shorts)))
    return (*blocks, Quote(letter.text))


def source_blocks(verdict: Verdict, plan: Plan, letter: Letter) -> tuple[Block, ...]:
    """The works that the advice in this document rests on."""
    cited = {ref for gate in verdict.gates for ref in gate.refs}
    cited |= {ref for reason in verdict.reasons for ref in reason.rule.refs}
    if plan.chosen:
        cited |= {ref for task in plan.tasks for ref in task.refs}
        cited |= {ref for paragraph in letter.paragraphs for ref in paragraph.refs}
    found = [each for each in verdict.evaluation.content.references if each.id in cited]
    return (Heading(words.SUMMARY_SOURCES), *(_source(each) for each in found)) if found else ()


def _source(reference: Reference) -> Source:
    author = words.SOURCE_AUTHOR.format(title=reference.title, author=reference.author)
    return Source(author if reference.author else reference.title, reference.address)
