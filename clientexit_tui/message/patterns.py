"""How the phrases of lint rules are found in a letter."""

import re
from functools import cache

PLACEHOLDER_RULE = "l27_placeholder"
"""The rule whose signs are shapes rather than words."""

PLACEHOLDER = re.compile(r"\[[^\]\n]*\]|<[^>\n]*>|\{[^}\n]*\}|\bTODO\b|\bTBD\b|\bX{2,}\b|_{3,}")


@cache
def pattern_of(phrase: str) -> re.Pattern[str]:
    """Finds a phrase as whole words, whatever its case and the blanks in it; one in capitals only in capitals."""
    start = r"(?<!\w)" if phrase[:1].isalnum() else ""
    end = r"(?!\w)" if phrase[-1:].isalnum() else ""
    body = r"\s+".join(re.escape(word) for word in phrase.split())
    return re.compile(f"{start}{body}{end}", re.NOFLAG if phrase.isupper() else re.IGNORECASE)
