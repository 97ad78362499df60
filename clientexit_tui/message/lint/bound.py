"""Rules bound to the facts of the case: its work, invoices, dates, names and notices."""

import re
from collections.abc import Iterator

from clientexit_tui import words
from clientexit_tui.exit_plan.days import first_day
from clientexit_tui.interview.answers import Record
from clientexit_tui.message.forms import FORM_OF_GATE
from clientexit_tui.message.lint.finding import Found
from clientexit_tui.message.lint.letter_read import LetterRead
from clientexit_tui.message.patterns import lowered, plain_of

_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"\d[\d.,'  ]{0,30}")
_GREETING = re.compile(r"(?m)^[ \t]*(?:dear|hello|hi|good (?:morning|afternoon|day))[ \t]+([^\n,:!]{1,80})")
_NO_NAME = re.compile(
    r"sir|madam|all|team|everyone|both|colleagues|mr|mrs|ms|mx|dr|prof|professor|and|or|the|"
    r"there|ladies|gentlemen|client|customer|friends|again|from"
)
"""Words of a greeting that are no names."""
_SHORTEST = 3


def unnamed_work(letter: LetterRead) -> Iterator[Found]:
    """Open work that the letter does not name."""
    missing = [each.get("name") for each in letter.facts.records("deliverables") if not _names(letter, each)]
    if any(missing):
        yield Found(detail=words.LINT_NOT_NAMED.format(names=words.LINT_LIST.join(filter(None, missing))))


def unnamed_invoices(letter: LetterRead) -> Iterator[Found]:
    """Open invoices that the letter names neither by name nor by sum."""
    records = letter.facts.records("invoices")
    missing = [each.get("name") for each in records if not (_names(letter, each) or _has_sum(letter, each))]
    if any(missing):
        yield Found(detail=words.LINT_NOT_NAMED.format(names=words.LINT_LIST.join(filter(None, missing))))


def _names(letter: LetterRead, record: Record) -> bool:
    """Whether a thing is in the letter by its name, or by all the longer words of it."""
    name = lowered(plain_of(record.get("name")))
    if " ".join(name.split()) in letter.low:
        return True
    said = [word for word in _WORD.findall(name) if len(word) > _SHORTEST or word.isdigit()]
    return bool(said) and all(word in letter.low for word in said)


def _has_sum(letter: LetterRead, record: Record) -> bool:
    amount = record.get("amount").partition(" ")[0]
    whole, _, cents = amount.partition(".")
    wanted = {f"{whole}{cents:0<2}", whole if not cents.strip("0") else f"{whole}{cents:0<2}"}
    return bool(whole) and any(re.sub(r"\D", "", each[0]) in wanted for each in _NUMBER.finditer(letter.low))


def unnamed_deadline(letter: LetterRead) -> Iterator[Found]:
    """The client's own date is in the letter neither as a day nor by what is due."""
    day = first_day(letter.facts.text("client_deadline"))
    what = lowered(plain_of(letter.facts.text("client_deadline_what")))
    if any(each.day == day for each in letter.dates) or (what and what in letter.low):
        return
    yield Found()


def other_form(letter: LetterRead) -> Iterator[Found]:
    """A notice is there that asks for another form."""
    gates = {gate.id for gate in letter.verdict.gates}
    asked = [form for gate, form in FORM_OF_GATE.items() if gate in gates]
    if asked and letter.form not in asked:
        yield Found(detail=words.LINT_FORM[asked[0]])


def other_name(letter: LetterRead) -> Iterator[Found]:
    """The greeting has a name that is neither that of the contact nor that of the client."""
    known = {word for each in ("contact_name", "client_name") for word in _name_words(letter.facts.text(each))}
    match = _GREETING.search(letter.low)
    if match and known:
        greeted = _name_words(match[1])
        if greeted and not greeted & known:
            contact = letter.facts.text("contact_name")
            yield Found(*match.span(1), words.LINT_CONTACT.format(name=contact) if contact else "")


def _name_words(name: str) -> set[str]:
    words_ = _WORD.findall(lowered(plain_of(name)))
    return {word for word in words_ if len(word) > 1 and not _NO_NAME.fullmatch(word)}


def blamed_people(letter: LetterRead) -> Iterator[Found]:
    """People of the story, other than the contact, in a sentence that says something against somebody."""
    facts = letter.facts
    spared = _name_words(facts.text("contact_name")) | _name_words(facts.text("refer_to"))
    names = {word for each in facts.records("people") for word in _name_words(each.get("name"))} - spared
    for match in _WORD.finditer(letter.low) if names else ():
        if match[0] in names and is_against(letter, match.span()):
            yield Found(*match.span())


_AGAINST = re.compile(
    r"\b(?:not|never|no|nor|refused?|failed|ignored?|late|wrong|rude|shout\w*|blam\w*|complain\w*|lied?|bad|fault"
    r"|problem\w*|unfair\w*|against)\b|n't\b"
)
_SAYS = re.compile(r"\b(?:says?|said|tells?|told|thinks?|sees?|agrees?|heard|hear)\b")


def is_against(letter: LetterRead, span: tuple[int, int]) -> bool:
    """Whether somebody is named in a sentence that says something against them."""
    return bool(_AGAINST.search(letter.sentence_at(span[0]).low))


def is_drawn_in(letter: LetterRead, span: tuple[int, int]) -> bool:
    """Whether people of the client are blamed or quoted, rather than greeted or given something."""
    if not letter.low.startswith("your ", span[0]):
        return True
    low = letter.sentence_at(span[0]).low
    return bool(_AGAINST.search(low) or _SAYS.search(low))
