"""Two moments of a session side by side: answers, signs, verdicts."""

from collections.abc import Iterator

from clientexit_tui import words
from clientexit_tui.cached import cached_property
from clientexit_tui.case import Case
from clientexit_tui.content.model import Interview
from clientexit_tui.decision.signs import sign_strengths
from clientexit_tui.documents.tree import Block, BulletList, Document, Heading, Paragraph
from clientexit_tui.exit_plan.days import format_day
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import KEPT_BESIDE, day_of
from clientexit_tui.sessions.difference import differences
from clientexit_tui.sessions.history import VisitEntry
from clientexit_tui.sessions.judgement import Judgement
from clientexit_tui.sessions.session import Session
from clientexit_tui.visits.changes import ChangeSaid, change_said
from clientexit_tui.visits.judging import judgement_of, judgement_words, then


@frozen
class Moment:
    """A session at one time."""

    title: str
    """Such as ``visit 3, Monday 2 November 2026``, or that it is now."""
    number: int
    """Of the visit; 0 is now."""
    case: Case
    """Its answers on that day, through the interview as it is today."""
    judgement: Judgement
    """What the rules said at that time."""

    @cached_property
    def would_say(self) -> Judgement | None:
        """What today's rules say of these answers, where those of that time were others."""
        known = self.judgement.content_version
        return judgement_of(self.case) if known != self.case.content.version else None


def at_visit(content: Interview, entry: VisitEntry, session: Session) -> Moment:
    """A session at the end of a visit."""
    return Moment(visit_title(entry), entry.number, then(content, session), entry.judgement)


def now(case: Case) -> Moment:
    """A session as it is now."""
    return Moment(words.VISIT_NOW, 0, case, judgement_of(case))


def visit_title(entry: VisitEntry) -> str:
    """A visit with its day."""
    day = day_of(entry.at)
    return words.VISIT_TITLE.format(number=entry.number, day=format_day(day) if day else words.VISIT_UNDATED)


@frozen
class SignMove:
    """A warning sign that is rated differently."""

    sign: str
    title: str
    before: str
    """Its strength from 0 to 4, or that it was not rated."""
    after: str
    direction: str
    """``up`` is stronger, ``down`` is weaker; ``new`` and ``gone`` where one of both is not rated."""


@frozen
class Comparison:
    """What differs between two moments."""

    before: Moment
    after: Moment
    changes: tuple[ChangeSaid, ...]
    signs: tuple[SignMove, ...]


def compare(before: Moment, after: Moment) -> Comparison:
    """Two moments side by side."""
    content = after.case.content
    old, new = before.case.session.answers, after.case.session.answers
    changed = (each for each in differences(old, new, content.by_id) if each.question not in KEPT_BESIDE)
    changes = tuple(change_said(content, each) for each in changed)
    return Comparison(before, after, changes, tuple(_signs(before, after)))


def _signs(before: Moment, after: Moment) -> Iterator[SignMove]:
    old, new = _strengths(before), _strengths(after)
    for section in after.case.content.sections:
        for sign in (group.sign for group in section.groups if group.sign):
            one, other = old.get(sign.id, ""), new.get(sign.id, "")
            if one != other:
                said = (one or words.SIGN_UNRATED, other or words.SIGN_UNRATED)
                yield SignMove(sign.id, sign.title, *said, _direction(one, other))


def _strengths(moment: Moment) -> dict[str, str]:
    """How strong each rated sign surely is; more incidents may yet raise it."""
    found = sign_strengths(moment.case.facts)
    return {sign: str(strength.low) for sign, strength in found.items() if strength is not None}


def _direction(one: str, other: str) -> str:
    if not (one and other):
        return "gone" if one else "new"
    return "up" if other > one else "down"


def verdict_lines(comparison: Comparison) -> Iterator[str]:
    """The verdict then and now, with the rules that say so."""
    content = comparison.after.case.content
    for moment in (comparison.before, comparison.after):
        said = judgement_words(content, moment.judgement)
        yield words.VERDICT_AT.format(moment=moment.title, verdict=said, rules=moment.judgement.content_version)
        if moment.would_say is not None:
            said = judgement_words(content, moment.would_say)
            yield words.VERDICT_WOULD.format(verdict=said, rules=content.version)


def sign_line(move: SignMove) -> str:
    """A sign that moved, in words."""
    arrow = words.SIGN_DIRECTIONS[move.direction]
    return words.SIGN_MOVED.format(sign=move.title, before=move.before, after=move.after, direction=arrow)


def change_line(change: ChangeSaid) -> str:
    """A changed answer on one line."""
    return words.CHANGE_LINE.format(question=change.title, before=change.before, after=change.after)


def comparison_document(comparison: Comparison) -> Document:
    """The comparison on paper."""
    title = words.COMPARED.format(before=comparison.before.title, after=comparison.after.title)
    return Document(title, tuple(_blocks(comparison)))


def _blocks(comparison: Comparison) -> Iterator[Block]:
    yield Heading(words.COMPARED_VERDICT)
    yield BulletList(tuple(verdict_lines(comparison)))
    if comparison.signs:
        yield Heading(words.COMPARED_SIGNS)
        yield BulletList(tuple(sign_line(each) for each in comparison.signs))
    yield Heading(words.COMPARED_ANSWERS)
    if not comparison.changes:
        yield Paragraph(words.COMPARED_SAME)
        return
    yield BulletList(tuple("\n".join((change_line(each), *each.details)) for each in comparison.changes))
