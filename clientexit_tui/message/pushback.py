"""What the client may say to the news, and how to answer it: suggested, and in the user's own words."""

from dataclasses import replace

from clientexit_tui.content.model import Pushback
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import Record, edited, with_record
from clientexit_tui.interview.conditions import evaluate

SAID, REPLY, BEST = "pushback", "reply", "best"
"""The fields of a reply of the user's own: to what, in which words, and whether it is the best (``yes``)."""


@frozen
class Exchange:
    """One thing they may say, with the answers to it."""

    pushback: Pushback
    suggested: str
    own: Record | None
    """The user's own reply, if there is one."""

    @property
    def own_reply(self) -> str:
        """The user's own words, or nothing."""
        return self.own.get(REPLY) if self.own else ""

    @property
    def is_best(self) -> bool:
        """Whether the user marked the own reply as the best one."""
        return bool(self.own_reply and self.own and self.own.get(BEST) == "yes")

    @property
    def reply(self) -> str:
        """What goes into the call script: the user's own words, else the suggested ones."""
        return self.own_reply or self.suggested

    @property
    def record(self) -> Record:
        """The record of the user's own reply, else the one to begin with; that has the id of the pushback for ever."""
        return self.own or Record(self.pushback.id, {SAID: self.pushback.they_say})


def spoken_form(verdict: Verdict, form: str) -> str:
    """The form in which one speaks: whatever the letter, nobody in danger calls, nor before advice on a claim.

    Args:
        verdict: whose gates decide.
        form: the form of leaving; empty to stay.
    """
    gates = {gate.id for gate in verdict.gates} if form else set()
    if "safety_first" in gates:
        return "safety"
    if "lawyer_first" in gates and verdict.evaluation.facts.text("lawyer_asked") != "yes":
        return "legal"
    return form


def fitting(verdict: Verdict, form: str) -> tuple[Pushback, ...]:
    """The pushbacks to rehearse in this case, the likeliest first.

    Args:
        verdict: whose facts decide.
        form: the form of leaving; empty to stay.
    """
    spoken = spoken_form(verdict, form)
    found = [each for each in verdict.evaluation.content.pushbacks if not each.forms or spoken in each.forms]
    facts, look = verdict.evaluation.facts, verdict.evaluation.look
    found = [each for each in found if evaluate(each.when, look, facts.today) is True]
    return tuple(sorted(found, key=lambda each: not _is_likely(each, verdict)))


def _is_likely(pushback: Pushback, verdict: Verdict) -> bool:
    evaluation = verdict.evaluation
    return bool(pushback.likely) and evaluate(pushback.likely, evaluation.look, evaluation.facts.today) is True


def suggested_reply(pushback: Pushback, verdict: Verdict) -> str:
    """The reply that fits the case: that of the first variant that surely holds, else the usual one."""
    evaluation = verdict.evaluation
    for variant in pushback.variants:
        if evaluate(variant.when, evaluation.look, evaluation.facts.today) is True:
            return variant.reply
    return pushback.reply


def exchanges(verdict: Verdict, form: str, replies: tuple[Record, ...]) -> tuple[Exchange, ...]:
    """What to rehearse, each with the suggested reply and the user's own.

    Args:
        verdict: whose facts decide.
        form: the form of leaving; empty to stay.
        replies: the user's own replies.
    """
    return tuple(exchange_on(each, verdict, replies) for each in fitting(verdict, form))


def exchange_on(pushback: Pushback, verdict: Verdict, replies: tuple[Record, ...]) -> Exchange:
    """One pushback with the suggested reply and the user's own, whether it fits the case or not."""
    return Exchange(pushback, suggested_reply(pushback, verdict), own_of(pushback, replies))


def own_of(pushback: Pushback, replies: tuple[Record, ...]) -> Record | None:
    """The user's own reply to it: by id, else by the words, as replies were once kept."""
    by_id = next((each for each in replies if each.id == pushback.id), None)
    return by_id or next((each for each in replies if each.get(SAID) == pushback.they_say), None)


def others(found: tuple[Exchange, ...], replies: tuple[Record, ...]) -> tuple[Record, ...]:
    """The user's own replies to what is not among the pushbacks of the case."""
    used = {each.own.id for each in found if each.own}
    return tuple(each for each in replies if each.id not in used)


def with_reply(replies: tuple[Record, ...], exchange: Exchange, text: str, at: str) -> tuple[Record, ...]:
    """The replies with the user's own to one pushback given; one without words is none.

    Args:
        replies: those there are.
        exchange: what is replied to.
        text: the user's own words.
        at: the time, ISO 8601 with offset.
    """
    if text:
        return with_record(replies, replace(edited(exchange.record, REPLY, text), at=at))
    return tuple(each for each in replies if each.id != exchange.record.id)


def with_best(replies: tuple[Record, ...], exchange: Exchange, at: str) -> tuple[Record, ...]:
    """The replies with the user's own to one pushback marked as the best, or no longer; without words nothing."""
    if not exchange.own_reply:
        return replies
    return with_record(replies, replace(edited(exchange.record, BEST, "" if exchange.is_best else "yes"), at=at))
