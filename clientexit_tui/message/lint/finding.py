"""What a rule of the lint gives."""

from clientexit_tui.content.model import LintRule
from clientexit_tui.frozen import frozen

WHOLE = 0
"""The line of a finding that is about the letter as a whole."""


MOST_AROUND = 500
"""Characters of the line around a finding that are shown on each side, at most."""


@frozen
class Found:
    """What a rule found, before it is placed in the letter; without a place it is about the whole letter."""

    start: int = 0
    """Offsets in the text."""
    end: int = 0
    detail: str = ""
    """The figures or names behind it, where it was worked out."""

    @property
    def whole(self) -> bool:
        """Whether it is about the letter as a whole."""
        return self.start == self.end


@frozen
class Finding:
    """One thing to look at again."""

    rule: LintRule
    line: int
    """From 1; 0 where something is missing in the letter as a whole."""
    start: int
    """Offsets in the text."""
    end: int
    excerpt: str
    """The words found, in the line around them."""
    words: str = ""
    """The words found; for the letter as a whole the detail."""
    detail: str = ""
    """The figures or names behind it, where it was worked out."""


def placed(rule: LintRule, text: str, found: Found, line: int) -> Finding:
    """The finding of a rule in a letter."""
    start, end = found.start, found.end
    if found.whole:
        return Finding(rule, WHOLE, 0, 0, "", found.detail, found.detail)
    first = max(text.rfind("\n", 0, start) + 1, start - MOST_AROUND)
    last = text.find("\n", end, end + MOST_AROUND)
    excerpt = text[first : last if last >= 0 else end + MOST_AROUND].strip()
    return Finding(rule, line, start, end, excerpt, text[start:end], found.detail)
