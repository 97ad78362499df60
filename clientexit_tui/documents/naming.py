"""The people and companies that the user named, found in the answers of the interview."""

import re
import unicodedata
from collections.abc import Iterator

from clientexit_tui import words
from clientexit_tui.content.model import Interview, Question
from clientexit_tui.documents.names import CALENDAR, UNSPACED, Name, Names, key_of
from clientexit_tui.interview.facts import Facts

_APART = re.compile(r"\s*(?:[,;:/()\n&+]|\band\b|\bor\b|\bfrom\b|\bat\b|\bof\b)\s*")
_SET_OFF = re.compile(r"\s*[()\n]\s*")
_WORD = re.compile(r"[^\W_][\w'’.\-]*")
_SMALL_WORD = re.compile(r"\b[a-z]{2,}\b")
_TITLES = frozenset(("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "dame", "lord", "lady", "herr", "frau"))
_LITTLE = frozenset(
    ("a", "an", "the", "my", "our", "their", "his", "her", "its", "your", "one", "no", "both", "all", "some", "every")
)
"""Words that begin a phrase and no name."""
_BETWEEN_NAMES = frozenset(("van", "von", "der", "den", "de", "del", "di", "da", "du", "la", "le", "el", "al", "bin"))
"""Words of people's names that give away none."""
_FORMS = frozenset(("ltd", "limited", "inc", "llc", "llp", "plc", "gmbh", "ag", "co", "corp", "group", "company"))
"""Words of companies' names that give away none."""


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
            if key_of(whole) not in names:
                names[key_of(whole)] = Name(whole, _initials(whole, taken), capital=whole.lower() in common)
            initials = names[key_of(whole)].initials
            for part in _parts(whole, initials, kind, common):
                names.setdefault(key_of(part.said), part)
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
            if word[:1].isupper() or (word and UNSPACED.match(word)):
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
    return len(key_of(said)) > 1 and bool(letters) and any(len(key_of(word)) > 1 for word in said.split())


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


def _common_words(content: Interview) -> frozenset[str]:
    """The words that the interview itself uses in small letters: alone, they are names only with a capital."""
    asked = (each for question in content.questions for each in (question, *question.fields))
    texts = (text for each in asked for text in _texts(each))
    return frozenset((_LITTLE | _FORMS | CALENDAR).union(*(_SMALL_WORD.findall(text) for text in texts)))


def _texts(question: Question) -> tuple[str, ...]:
    labels = (text for choice in question.choices for text in (choice.label, choice.help))
    return (question.ask, question.short, question.why, question.hint, question.help, *labels)
