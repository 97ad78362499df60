"""The plan on a card: what was decided, why, who, what and when, in a few lines."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from clientexit_tui import words
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.exit_plan.anchors import CONTINUE
from clientexit_tui.exit_plan.checkins import next_checkin
from clientexit_tui.exit_plan.days import format_day
from clientexit_tui.exit_plan.gaps import format_answer
from clientexit_tui.exit_plan.plan import Plan
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.facts import Facts

MOST_REASONS = 3


@frozen
class Card:
    """Each part in lines; a part about which nothing is known is empty."""

    decision: str
    reasons: tuple[str, ...]
    own_reasons: bool
    """Whether the reasons are the user's own words, and not those of the verdict."""
    who: tuple[str, ...]
    what: tuple[str, ...]
    when: tuple[str, ...]


def card_of(verdict: Verdict, plan: Plan) -> Card:
    """The card of a plan that follows the user's choice."""
    facts = verdict.evaluation.facts
    own = facts.text("choice_note")
    return Card(
        decision=_decision(facts, plan),
        reasons=(own,) if own else tuple(_reasons(verdict, plan.option)),
        own_reasons=bool(own),
        who=tuple(_who(facts, plan)),
        what=tuple(_what(facts, plan)),
        when=tuple(_when(facts, plan)),
    )


def _decision(facts: Facts, plan: Plan) -> str:
    title = facts.content.option(plan.option).title if plan.option else ""
    sure = facts.text("choice_sure")
    return words.CARD_SURE.format(option=title, percent=sure) if title and sure else title


def _reasons(verdict: Verdict, option: str) -> Iterator[str]:
    speaking = [each.rule.says for each in verdict.reasons if each.rule.supports.get(option, 0) > 0]
    yield from speaking[:MOST_REASONS]


def _who(facts: Facts, plan: Plan) -> Iterator[str]:
    contact = facts.text("contact_name") or facts.text("client_name") or words.CARD_CLIENT
    if plan.stays and plan.option != CONTINUE:
        yield words.CARD_YOU_TALK.format(contact=contact)
    elif not plan.stays:
        yield words.CARD_DELIVERS.get(facts.text("deliver_who"), words.CARD_YOU_TELL).format(contact=contact)
    if supporter := facts.text("supporter"):
        yield words.CARD_SUPPORTER.format(name=supporter)
    told = sorted(facts.records("tell"), key=lambda each: Decimal(each.get("order") or "999"))
    names = [each.get("name") for each in told if each.get("name")]
    if names and not plan.stays:
        yield words.CARD_TELL.format(names=", ".join(names))


def _what(facts: Facts, plan: Plan) -> Iterator[str]:
    if plan.stays:
        if proposal := facts.text("boundary_proposal"):
            yield words.CARD_PROPOSAL.format(text=proposal)
        if otherwise := facts.text("otherwise"):
            yield words.CARD_KILL.format(text=otherwise)
        return
    for question, phrase in words.CARD_WHAT.items():
        if answer := format_answer(facts, question):
            yield phrase.format(answer=answer)
    open_work = [each for each in facts.records("deliverables") if each.get("status") != "done"]
    if open_work:
        yield words.CARD_OPEN_WORK[len(open_work) == 1].format(count=len(open_work))


def _day(day: date | None) -> str:
    return format_day(day) if day else words.CARD_NO_DAY


def _when(facts: Facts, plan: Plan) -> Iterator[str]:
    for name, day in plan.days:
        yield words.CARD_DAYS[name].format(day=_day(day))
    if plan.stays:
        return
    if following := next_checkin(facts, plan.tasks):
        which, day = following
        yield words.CARD_CHECKIN.format(which=words.CHECKIN_NAMES[which], day=format_day(day))
