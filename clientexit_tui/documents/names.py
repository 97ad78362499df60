"""Names, the initials that stand for them, and how a name is found in a text in whatever way it is written."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from clientexit_tui import words
from clientexit_tui.cached import cached_property
from clientexit_tui.frozen import frozen

MOST_PASSES = 4
"""How often a text is gone through: initials may make another name with the word beside them."""
_BETWEEN = r"[\s_.\-]*"
"""What may stand between the words of a name: in a file name or an account it may be nothing at all."""
_GLUE = re.compile(r"[\s_.\-]+")
UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""Scripts that put no blank between words."""
CALENDAR = frozenset(each.lower() for each in (*words.MONTHS, *words.WEEKDAYS))
"""Words that are names only where they do not stand in a date."""


@frozen
class Name:
    """A way in which somebody may be called, and what stands for it."""

    said: str
    initials: str
    capital: bool = False
    """Whether only a capital letter makes it a name, as in "Will", which is a word as well."""


class Names:
    """What stands for each name. Raises nothing; a text without names stays as it is."""

    def __init__(self, names: Iterable[Name] = ()) -> None:
        """Takes the names; of two that are said alike the earlier counts."""
        self.all = tuple(names)

    def shortened(self, text: str) -> str:
        """The text with initials for every name in it."""
        if self._pattern is None:
            return text
        for _ in range(MOST_PASSES):
            short = self._pattern.sub(lambda found: self._initials.get(key_of(found[0]), words.REDACTED_NAME), text)
            if short == text:
                break
            text = short
        return text

    @cached_property
    def _initials(self) -> dict[str, str]:
        return {key_of(each.said): each.initials for each in reversed(self.all)}

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        longest_first = sorted(self.all, key=lambda each: len(each.said), reverse=True)
        ways = [way for each in longest_first for way in _ways(each)]
        return re.compile("|".join(ways)) if ways else None


def _ways(name: Name) -> Iterator[str]:
    """Expressions for a name, written with accents of either kind."""
    for form in dict.fromkeys(unicodedata.normalize(each, name.said) for each in ("NFC", "NFD")):
        pieces = [each for each in _GLUE.split(form) if each]
        before = "" if UNSPACED.match(pieces[0][0]) else r"(?<![^\W_])"
        after = "" if UNSPACED.match(pieces[-1][-1]) else r"(?![^\W_])"
        if form.lower() in CALENDAR:
            before, after = before + r"(?<!\b\d )(?<!\b\d\d )", after + r"(?!,? \d)"
        if name.capital:
            ways = dict.fromkeys(_BETWEEN.join(re.escape(each) for each in case) for case in _cases(pieces))
            yield from (f"{before}{way}{after}" for way in ways)
        else:
            yield f"{before}(?i:{_BETWEEN.join(map(re.escape, pieces))}){after}"


def _cases(pieces: list[str]) -> tuple[list[str], list[str]]:
    return [each[:1].upper() + each[1:].lower() for each in pieces], [each.upper() for each in pieces]


def key_of(said: str) -> str:
    """What two ways of writing a name have in common: no accents of another kind, no blanks, no capitals."""
    return _GLUE.sub("", unicodedata.normalize("NFC", said).casefold())
