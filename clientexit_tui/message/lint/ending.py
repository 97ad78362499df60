"""Rules on the end itself: that it is said, from when, not as a question, and not before the notice is over."""

import re
from collections.abc import Iterator

from clientexit_tui import words
from clientexit_tui.exit_plan.anchors import find_anchors
from clientexit_tui.exit_plan.days import format_day, whole_days
from clientexit_tui.message.lint.finding import Found
from clientexit_tui.message.lint.letter_read import LetterRead
from clientexit_tui.message.lint.places import Span

_ASKS_WHO = re.compile(r"\b(?:who|whom|which|where|when|how (?:many|much|long)|what (?!if|do you think|would you))")


def no_last_day(letter: LetterRead) -> Iterator[Found]:
    """No calendar date stands with the words for an end."""
    if not letter.last_days:
        yield Found()


def is_vague_end(letter: LetterRead, span: Span) -> bool:
    """Whether a vague time is about the end: no sentence has its date, or this one is about it and has none."""
    sentence = letter.sentence_at(span[0])
    return not letter.last_days or (sentence in letter.decisions and not letter.dates_in(sentence))


def asked_decision(letter: LetterRead) -> Iterator[Found]:
    """The sentence that says the decision is a question about it."""
    for sentence in letter.decisions:
        if sentence.low.rstrip("\"')]").endswith("?") and not _ASKS_WHO.search(sentence.low):
            yield Found(sentence.start, sentence.end)


def short_notice(letter: LetterRead) -> Iterator[Found]:
    """The last day in the letter comes before the notice is over."""
    asked = whole_days(letter.facts, "notice_days")
    dated = next((each for each in letter.last_days if each.day), None)
    if asked is None or dated is None or dated.day is None:
        return
    sent = find_anchors(letter.verdict, stays=False).news or letter.facts.today
    given = (dated.day - sent).days
    if given < asked:
        detail = words.LINT_NOTICE.format(
            sent=format_day(sent), last=format_day(dated.day), given=max(0, given), asked=asked
        )
        yield Found(dated.start, dated.end, detail)
