"""Typed dates."""

from datetime import date

from clientexit_tui import words
from clientexit_tui.interview.parsing.date_echo import date_echo
from clientexit_tui.interview.parsing.decimals import refused, tidy
from clientexit_tui.interview.parsing.partial_date import FIRST_YEAR, LAST_YEAR, PartialDate, parse_canonical_date
from clientexit_tui.interview.parsing.relative_dates import relative_dates
from clientexit_tui.interview.parsing.result import NotUnderstood, Result, Understood, one_or_more
from clientexit_tui.interview.parsing.written_dates import dates_in_digits, dates_with_month_names

__all__ = ["PartialDate", "parse_canonical_date", "parse_date"]


def parse_date(text: str, today: date, day_first: bool = True) -> Result:
    """A day, month or year, written out or told from today.

    Args:
        text: what was typed.
        today: the day that "3 weeks ago" is counted from.
        day_first: which reading of ``3/4/2026`` is offered first; it is never chosen unasked.
    """
    plain = " ".join(tidy(text).split()).lower()
    if no := refused(plain):
        return no
    found = dates_in_digits(plain, day_first) or relative_dates(plain, today) or dates_with_month_names(plain)
    if not found:
        return NotUnderstood(words.NOT_A_DATE)
    if isinstance(found, str):
        return NotUnderstood(found)
    if any(not FIRST_YEAR <= each.year <= LAST_YEAR for each in found):
        return NotUnderstood(words.YEAR_OUT_OF_RANGE.format(first=FIRST_YEAR, last=LAST_YEAR))
    return one_or_more(tuple(Understood(each.canonical, date_echo(each, today)) for each in found))
