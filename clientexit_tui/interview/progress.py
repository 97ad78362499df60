"""How far a session has come, counted over what still applies."""

from enum import StrEnum

from clientexit_tui.content.model import Interview, Section
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import State
from clientexit_tui.interview.facts import Facts


class Status(StrEnum):
    """Where a section stands."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    NEW_QUESTIONS = "new_questions"
    """Finished before, but an answer or a newer interview now asks more."""
    DONE = "done"


@frozen
class SectionProgress:
    """One section's progress."""

    section: Section
    status: Status
    answered: int
    """Questions that apply and have an answer of any state but "later"."""
    asked: int
    """Questions that apply now."""
    later: int
    """Questions put off to come back to."""


def progress_of(section: Section, facts: Facts, since: int = 0) -> SectionProgress:
    """One section's progress.

    Args:
        section: the section.
        facts: what is known.
        since: the content version last answered against; questions newer than it turn a finished section
            into one with new questions.
    """
    asked = [each for each in section.questions if each.page == "form" and facts.is_asked(each.id)]
    answers = [facts.answers.get(each.id) for each in asked]
    settled = sum(answer is not None and answer.state is not State.LATER for answer in answers)
    later = sum(answer is not None and answer.state is State.LATER for answer in answers)
    open_new = [each for each, answer in zip(asked, answers, strict=True) if answer is None and each.since > since > 0]
    return SectionProgress(section, _status(settled, later, len(asked), len(open_new)), settled, len(asked), later)


def _status(settled: int, later: int, asked: int, open_new: int) -> Status:
    if settled == asked:
        return Status.DONE
    if open_new and settled + open_new == asked:
        return Status.NEW_QUESTIONS
    return Status.IN_PROGRESS if settled or later else Status.NOT_STARTED


def progress(content: Interview, facts: Facts, since: int = 0) -> tuple[SectionProgress, ...]:
    """The progress of every section in order."""
    return tuple(progress_of(section, facts, since) for section in content.sections)
