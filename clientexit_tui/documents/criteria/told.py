"""Checks on what the program says about itself."""

import re
from datetime import date

from clientexit_tui import words
from clientexit_tui.content.about import STRENGTHS
from clientexit_tui.content.model import Interview
from clientexit_tui.content.readability import grade_of_questions
from clientexit_tui.decision.verdict import decide
from clientexit_tui.documents.criteria.checked import Checked, none_wrong, told
from clientexit_tui.interview.answers import Answers
from clientexit_tui.interview.facts import Facts

HIGHEST_GRADE = 8
_SENTENCE = re.compile(r"[^.!?]+\.")


def decision_is_one_sentence(content: Interview) -> Checked:
    """Whether the decision is stated in one sentence."""
    text = content.about.decision.strip()
    return Checked(_SENTENCE.fullmatch(text) is not None, text or words.CRITERIA_NOT_TOLD)


def date_is_given(content: Interview) -> Checked:
    """Whether the content has a date."""
    given = _date(content)
    return Checked(given is not None, content.about.date if given else words.CRITERIA_NOT_TOLD)


def updates_are_told(content: Interview) -> Checked:
    """Whether there is an update policy."""
    return told(content.about.updates)


def funding_is_told(content: Interview) -> Checked:
    """Whether the funding is told."""
    return told(content.about.funding)


def audience_is_told(content: Interview) -> Checked:
    """Whether it is told for whom it is and for whom not."""
    about = content.about
    return told(about.audience if about.not_for else "")


def choosing_is_told(content: Interview) -> Checked:
    """Whether it is told how the sources were chosen."""
    return told(content.about.choosing)


def authors_are_told(content: Interview) -> Checked:
    """Whether it is told who made it."""
    return told(content.about.authors)


def strengths_are_told(content: Interview) -> Checked:
    """Whether every source has a strength, and each strength its meaning."""
    explained = {each for each in STRENGTHS if content.about.strengths.get(each)}
    wrong = [reference.title for reference in content.references if reference.strength not in explained]
    wrong += [] if content.references else [words.CRITERIA_NO_SOURCES]
    return none_wrong(wrong, words.CRITERIA_SOURCES.format(count=len(content.references)))


def uncertainty_is_told(content: Interview) -> Checked:
    """Whether it is told, every rule says what it waits for, and a verdict on nothing claims nothing."""
    wrong = [rule.id for rule in content.rules if not rule.unknown_says]
    wrong += [] if content.about.uncertainty else [words.CRITERIA_NOT_TOLD]
    verdict = decide(Facts(content, Answers({}), _date(content) or date.min))
    wrong += [verdict.headline] if verdict.headline and verdict.confidence.value != "open" else []
    return none_wrong(wrong, words.CRITERIA_UNCERTAIN)


def reads_easily(content: Interview) -> Checked:
    """Whether the questions read at grade eight or lower on average."""
    grade = grade_of_questions(content)
    return Checked(
        bool(content.questions) and grade <= HIGHEST_GRADE, words.CRITERIA_GRADE.format(grade=f"{grade:.1f}")
    )


def _date(content: Interview) -> date | None:
    try:
        return date.fromisoformat(content.about.date)
    except ValueError:  # the answer to the question, not a fault
        return None
