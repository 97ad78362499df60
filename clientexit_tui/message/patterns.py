"""How the phrases of lint rules are found in a letter."""

import re
from functools import cache

from clientexit_tui import words

PLACEHOLDER_RULE = "l27_placeholder"
"""The rule whose signs are shapes rather than words."""

PLACEHOLDER = re.compile(r"\[[^\]\n]*\]|<[^>\n]*>|\{[^}\n]*\}|\bTODO\b|\bTBD\b|\bX{2,}\b|_{3,}")

DATE_RULE = "l01_date"
"""The rule that also asks for a calendar date."""

_MONTH = "|".join(f"{month}|{month[:3]}" for month in words.MONTHS)
CALENDAR_DATE = re.compile(
    rf"\b\d{{4}}-\d\d?-\d\d?\b|\b\d\d?[./]\d\d?[./]\d\d(?:\d\d)?\b"
    rf"|\b\d\d?(?:st|nd|rd|th)?\.? (?:of )?(?:{_MONTH})\b|\b(?:{_MONTH})\.? \d\d?\b",
    re.IGNORECASE,
)


@cache
def pattern_of(phrase: str) -> re.Pattern[str]:
    """Finds a phrase as whole words, whatever its case and the blanks in it; one in capitals only in capitals."""
    start = r"(?<!\w)" if phrase[:1].isalnum() else ""
    end = r"(?!\w)" if phrase[-1:].isalnum() else ""
    body = r"\s+".join(re.escape(word) for word in phrase.split())
    return re.compile(f"{start}{body}{end}", re.NOFLAG if phrase.isupper() else re.IGNORECASE)
