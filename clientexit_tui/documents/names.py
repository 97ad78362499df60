"""The people and companies that the user named, and the initials that stand for each."""

import calendar
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from clientexit_tui import words
from clientexit_tui.content.model import Content, Question
from clientexit_tui.interview.facts import Facts

MOST_PASSES = 4
"""How often a text is gone through: initials may make another name with the word beside them."""
_BETWEEN = r"[\s_.\-]*"
"""What may stand between the words of a name: in a file name or an account it may be nothing at all."""
_GLUE = re.compile(r"[\s_.\-]+")
_APART = re.compile(r"\s*(?:[,;:/()\n&+]|\band\b|\bor\b|\bfrom\b|\bat\b|\bof\b)\s*")
_SET_OFF = re.compile(r"\s*[()\n]\s*")
_WORD = re.compile(r"[^\W_][\w'’.\-]*")
_SMALL_WORD = re.compile(r"\b[a-z]{2,}\b")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""Scripts that put no blank between words."""
_TITLES = frozenset(("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "dame", "lord", "lady", "herr", "frau"))
_LITTLE = frozenset(
    ("a", "an", "the", "my", "our", "their", "his", "her", "its", "your", "one", "no", "both", "all", "some", "every")
)
"""Words that begin a phrase and no name."""
_BETWEEN_NAMES = frozenset(("van", "von", "der", "den", "de", "del", "di", "da", "du", "la", "le", "el", "al", "bin"))
"""Words of people's names that give away none."""
_FORMS = frozenset(("ltd", "limited", "inc", "llc", "llp", "plc", "gmbh", "ag", "co", "corp", "group", "company"))
"""Words of companies' names that give away none."""
_CALENDAR = frozenset(each.lower() for each in (*calendar.month_name, *calendar.day_name) if each)
"""Words that are names only where they do not stand in a date."""


@dataclass(frozen=True)
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
            short = self._pattern.sub(lambda found: self._initials.get(_key(found[0]), words.REDACTED_NAME), text)
            if short == text:
                break
            text = short
        return text

    @cached_property
    def _initials(self) -> dict[str, str]:
        return {_key(each.said): each.initials for each in reversed(self.all)}

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        longest_first = sorted(self.all, key=lambda each: len(each.said), reverse=True)
        ways = [way for each in longest_first for way in _ways(each)]
        return re.compile("|".join(ways)) if ways else None


def names_of(facts: Facts, title: str = "") -> Names:
    """All that the user named, in the order of the interview, so that every paper has the same initials.

    Args:
        facts: what is known; answers that do not count now are looked at as well.
        title: the session's, which often is the name of the client.
    """
    common = _common_words(facts.content)
    names: dict[str, Name] = {}
    taken: set[str] = set()
    for kind, said in (*_given(facts), ("mentions" if title != title.lower() else "company", title)):
        for whole in _whole_names(said, kind, common):
            if not _can_stand_for(whole):
                continue
            if _key(whole) not in names:
                names[_key(whole)] = Name(whole, _initials(whole, taken), capital=whole.lower() in common)
            initials = names[_key(whole)].initials
            for part in _parts(whole, initials, kind, common):
                names.setdefault(_key(part.said), part)
    return Names(names.values())


def _given(facts: Facts) -> Iterator[tuple[str, str]]:
    """Every answer that holds names, parked ones included, with the kind of name."""
    for question in facts.content.questions:
        if question.names:
            yield question.names, facts.given.text(question.id)
        for field in question.fields:
            if field.names:
                yield from ((field.names, record.get(field.id)) for record in facts.given.records(question.id))


def _whole_names(said: str, kind: str, common: frozenset[str]) -> Iterator[str]:
    """The names in an answer; where people write roles as well, what begins with capitals."""
    said = unicodedata.normalize("NFC", said).strip()
    if kind == "mentions":
        yield from _mentioned(said, common)
    elif kind == "company":
        yield from _SET_OFF.split(said)
    else:
        first, *others = _APART.split(said)
        yield from (_without_title(each) for each in (first, *(other for other in others if other[:1].isupper())))


def _without_title(name: str) -> str:
    title, _, rest = name.partition(" ")
    return rest if rest and title.rstrip(".").lower() in _TITLES else name


def _mentioned(said: str, common: frozenset[str]) -> Iterator[str]:
    """What begins with capitals, save for the first word of a phrase where that is an ordinary one."""
    for phrase in _APART.split(said):
        run: list[str] = []
        for word in (*_WORD.findall(phrase), ""):
            if word[:1].isupper() or (word and _UNSPACED.match(word)):
                run.append(word)
                continue
            while run and run[0].lower() in common and (len(run) == 1 or run[0].lower() in _LITTLE):
                run.pop(0)
            if run:
                yield " ".join(run)
            run = []


def _parts(whole: str, initials: str, kind: str, common: frozenset[str]) -> Iterator[Name]:
    """The words of a name that give it away by themselves."""
    pieces = [*whole.split(), *(piece for word in whole.split() if "-" in word for piece in word.split("-"))]
    if len(pieces) < 2:
        return
    for piece in dict.fromkeys(each.strip(".,;:'’\"()") for each in pieces):
        ordinary = piece.lower() in common
        small = piece == piece.lower() != piece.upper() and whole != whole.lower()
        given_away = piece.lower() not in _BETWEEN_NAMES if kind == "person" else not (small or ordinary)
        if _can_stand_for(piece) and given_away:
            yield Name(piece, initials, capital=ordinary)


def _can_stand_for(said: str) -> bool:
    """Whether there is enough of a name to look for: two letters, not only digits."""
    letters = [each for each in said if each.isalpha()]
    return len(_key(said)) > 1 and bool(letters) and any(len(_key(word)) > 1 for word in said.split())


def _initials(whole: str, taken: set[str]) -> str:
    """First letters, numbered where somebody else has the same."""
    firsts = (next((each for each in word if each.isalnum()), "") for word in whole.split())
    short = " ".join(f"{each.upper()[0]}." for each in firsts if each) or words.REDACTED_NAME
    number = 1
    initials = short
    while initials in taken:
        number += 1
        initials = f"{short} {number}"
    taken.add(initials)
    return initials


def _common_words(content: Content) -> frozenset[str]:
    """The words that the interview itself uses in small letters: alone, they are names only with a capital."""
    asked = (each for question in content.questions for each in (question, *question.fields))
    texts = (text for each in asked for text in _texts(each))
    return frozenset((_LITTLE | _FORMS | _CALENDAR).union(*(_SMALL_WORD.findall(text) for text in texts)))


def _texts(question: Question) -> tuple[str, ...]:
    labels = (text for choice in question.choices for text in (choice.label, choice.help))
    return (question.ask, question.short, question.why, question.help, *labels)


def _ways(name: Name) -> Iterator[str]:
    """Expressions for a name, written with accents of either kind."""
    for form in dict.fromkeys(unicodedata.normalize(each, name.said) for each in ("NFC", "NFD")):
        pieces = [each for each in _GLUE.split(form) if each]
        before = "" if _UNSPACED.match(pieces[0][0]) else r"(?<![^\W_])"
        after = "" if _UNSPACED.match(pieces[-1][-1]) else r"(?![^\W_])"
        if form.lower() in _CALENDAR:
            before, after = before + r"(?<!\b\d )(?<!\b\d\d )", after + r"(?!,? \d)"
        if name.capital:
            ways = dict.fromkeys(_BETWEEN.join(re.escape(each) for each in case) for case in _cases(pieces))
            yield from (f"{before}{way}{after}" for way in ways)
        else:
            yield f"{before}(?i:{_BETWEEN.join(map(re.escape, pieces))}){after}"


def _cases(pieces: list[str]) -> tuple[list[str], list[str]]:
    return [each[:1].upper() + each[1:].lower() for each in pieces], [each.upper() for each in pieces]


def _key(said: str) -> str:
    return _GLUE.sub("", unicodedata.normalize("NFC", said).casefold())
