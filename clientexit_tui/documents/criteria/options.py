"""Checks on the ways to go: all there, told in full, and evenly."""

import re

from clientexit_tui import words
from clientexit_tui.content.model import Interview, Option
from clientexit_tui.documents.criteria.checked import Checked, none_wrong

ALL = frozenset({"continue", "repair", "renegotiate", "transition", "exit_with_explanation", "quiet_exit"})
"""Ids of the six ways."""
FEWEST_SIDES = 2
MOST_UNEVEN = 1.5
"""How many times the shortest the longest text of the same kind may be."""
_OTHER_SPAN = re.compile(r"\b(years?|six months|(?:this|next) month)\b", re.IGNORECASE)


def six_options(content: Interview) -> Checked:
    """Whether all six ways are there and no other."""
    there = [option.id for option in content.options]
    wrong = sorted(ALL.symmetric_difference(there)) + [each for each in there if there.count(each) > 1]
    return none_wrong(wrong, words.CRITERIA_OPTIONS.format(count=len(there)))


def good_sides(content: Interview) -> Checked:
    """Whether each way has good sides."""
    return _sides(content, {option.id: len(option.good) for option in content.options})


def bad_sides(content: Interview) -> Checked:
    """Whether each way has bad sides."""
    return _sides(content, {option.id: len(option.bad) for option in content.options})


def _sides(content: Interview, counts: dict[str, int]) -> Checked:
    fewest = min(counts.values(), default=0)
    wrong = [_title(content, each) for each, count in counts.items() if count < FEWEST_SIDES]
    return none_wrong(wrong or _if_none(content), words.CRITERIA_SIDES.format(count=fewest))


def months_told(content: Interview) -> Checked:
    """Whether each way tells of days, feelings, people and money."""
    missing = [
        option.title
        for option in content.options
        if any(aspect not in option.months for aspect in words.MONTHS_ASPECTS)
    ]
    return none_wrong(missing or _if_none(content), words.CRITERIA_MONTHS)


def equal_detail(content: Interview) -> Checked:
    """Whether all ways have as many sides, good as bad, and texts of about the same length."""
    usual = max((len(option.good) for option in content.options), default=0)
    wrong = [each.title for each in content.options if not len(each.good) == len(each.bad) == usual]
    uneven = [name for name, texts in _texts(content.options).items() if _unevenness(texts) > MOST_UNEVEN]
    most = max((_unevenness(texts) for texts in _texts(content.options).values()), default=0.0)
    found = words.CRITERIA_EVEN.format(count=usual, times=f"{most:.2f}", bound=MOST_UNEVEN)
    return none_wrong(wrong + uneven or _if_none(content), found)


def same_time_span(content: Interview) -> Checked:
    """Whether every look ahead keeps to the same three months, and all figures to one period."""
    wrong = [option.title for option in content.options if _OTHER_SPAN.search(option.months)]
    wrong += [] if "period_months" in content.by_id else ["period_months"]
    return none_wrong(wrong or _if_none(content), words.CRITERIA_SPAN)


def doing_nothing_is_shown(content: Interview) -> Checked:
    """Whether going on as now is one of the ways, and the user is asked what would come of it."""
    stays = [option for option in content.options if option.id == "continue" and option.months]
    wrong = ([] if stays else ["continue"]) + ([] if "nothing_changes" in content.by_id else ["nothing_changes"])
    return none_wrong(wrong, words.CRITERIA_NOTHING_DONE)


def _texts(options: tuple[Option, ...]) -> dict[str, list[str]]:
    """The texts that must be alike in length, by what they are."""
    return {
        words.CRITERIA_TEXTS["says"]: [option.says for option in options],
        words.CRITERIA_TEXTS["months"]: [option.months for option in options],
        words.CRITERIA_TEXTS["good"]: [" ".join(point.text for point in option.good) for option in options],
        words.CRITERIA_TEXTS["bad"]: [" ".join(point.text for point in option.bad) for option in options],
    }


def _unevenness(texts: list[str]) -> float:
    lengths = [len(text.split()) for text in texts]
    return max(lengths, default=0) / max(1, min(lengths, default=0))


def _title(content: Interview, option_id: str) -> str:
    return content.option(option_id).title


def _if_none(content: Interview) -> list[str]:
    """What is wrong where there are no ways at all."""
    return [] if content.options else [words.CRITERIA_NO_OPTIONS]
