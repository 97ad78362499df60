"""Rules on the tone: accusing, explaining, excusing, length, capitals."""

import re
from collections.abc import Iterator

from clientexit_tui import words
from clientexit_tui.message.lint.finding import Found
from clientexit_tui.message.lint.letter_read import LetterRead
from clientexit_tui.message.lint.places import Span
from clientexit_tui.message.patterns import PLACEHOLDER

_WORD = re.compile(r"\S+")
_KIND = re.compile(r"\b(?:thank\w*|appreciat\w*|grateful|enjoyed|valued?|wish\w*|glad|pleasure)\b")
_NEGATIVE = re.compile(
    r"\b(?:not|never|nothing|failed|late|wrong|ignored?|refused?|bad|lack(?:ed|ing)?|missing|without|unclear|chang\w+)\b"
    r"|n't\b"
)
_YOU, _I = re.compile(r"\byou(?:r|rs)?\b"), re.compile(r"\b(?:i|me|my|we|us|our)\b")
_SETS_CONDITION = ("if ", "please ", "should you ", "unless ", "when ")
YOU_AT_LEAST = 3
_CAUSE = re.compile(
    r"\bbecause\b|\bdue to (?!be\b|me\b|us\b|you\b)|\bas a result of\b"
    r"|\bthe reasons? (?:is|are|for|why|that|was|were)\b"
    r"|\bsince (?!then\b|when\b|the (?:start|beginning|first|spring|summer|autumn|winter)\b|we (?:began|started|met)\b"
    r"|last\b|early\b|late\b|mid\b|jan|feb|mar|apr|may \d|jun|jul|aug|sep|oct|nov|dec|\d|our (?:first|last)\b)"
)
CAUSES = 2
_SORRY = re.compile(r"\b(?:sorry|apologi[sz]e|apologi[sz]ing|apologies|apology|regret)\b")
WORDS_MOST, WORDS_LEAST, SENTENCE_MOST = 300, 60, 35
SHORT_FORMS = ("brief", "safety", "legal")
_LOUD = re.compile(r"\b[A-Z]{2,}(?:'[A-Z]+)?\b")
_LONG_ACRONYMS = {"UNESCO", "UNICEF", "HIPAA", "SWIFT", "ASCII", "SAAS", "MOSCOW"}
_SHOUTED = re.compile(
    r"ALL|ALWAYS|AND|ANY|ARE|BAD|BEST|BUT|CLEAR|DAY|DID|DO|DOES|DONE|END|ENOUGH|EVER|EVERY|"
    r"FAULT|FINAL|FIRST|FOR|FULL|GET|GO|GOOD|HAD|HAS|HAVE|HELP|HOW|IF|IS|JUST|LAST|LATE|LEAST|"
    r"LESS|LIKE|MADE|MAKE|ME|MINE|MORE|MOST|MUST|MY|NEED|NEVER|NEW|NO|NONE|NOT|NOTHING|NOW|OF|"
    r"OFF|ON|ONCE|ONLY|OUR|OUT|OVER|OWN|PAID|PAY|PLEASE|RIGHT|SO|SOME|SORRY|STILL|STOP|SUCH|"
    r"SURE|THANK|THANKS|THAT|THE|THEM|THEN|THESE|THEY|THIS|THOSE|TIME|TO|TODAY|TOO|TRUTH|UNTIL|"
    r"VERY|WANT|WAS|WE|WELL|WERE|WHAT|WHEN|WHO|WHY|WILL|WITH|WORK|WRONG|YES|YOU|YOUR"
)
"""Common words, which are no acronyms."""
ACRONYM_MOST = 5
_EMOJI = re.compile("[\U0001f300-\U0001faff☀-➿⭐❤]️?|(?<!\\w)[:;]-?[()DP](?!\\w)")


def is_unkind(letter: LetterRead, span: Span) -> bool:
    """Whether words such as "always" stand outside a sentence of thanks or good wishes."""
    return not _KIND.search(letter.sentence_at(span[0]).low)


def you_heavy(letter: LetterRead) -> Iterator[Found]:
    """Sentences with something negative in them speak of "you" far more often than of "I" and "we"."""
    heaviest, most, you, own = None, 0, 0, 0
    for sentence in letter.sentences:
        spared = sentence.low.startswith(_SETS_CONDITION) or _KIND.search(sentence.low)
        if _NEGATIVE.search(sentence.low) and not spared:
            said = len(_YOU.findall(sentence.low))
            you, own = you + said, own + len(_I.findall(sentence.low))
            if said > most:
                heaviest, most = sentence, said
    if heaviest and you >= YOU_AT_LEAST and you > 2 * own:
        yield Found(heaviest.start, heaviest.end, words.LINT_YOU.format(you=you, own=own))


def over_explained(letter: LetterRead) -> Iterator[Found]:
    """More than two reasons, by the words that begin one."""
    found = list(_CAUSE.finditer(letter.low))
    if len(found) > CAUSES:
        yield Found(*found[CAUSES].span(), words.LINT_CAUSES.format(count=len(found)))


def is_told_again(letter: LetterRead, span: Span) -> bool:
    """Whether words about the past stand outside a sentence of thanks."""
    return is_unkind(letter, span)


def repeated_apology(letter: LetterRead) -> Iterator[Found]:
    """An apology after the first, which is a courtesy."""
    found = list(_SORRY.finditer(letter.low))
    for match in found[1:]:
        yield Found(*match.span(), words.LINT_SORRY.format(count=len(found)))


def length(letter: LetterRead) -> Iterator[Found]:
    """The letter is longer or shorter than its form asks for; lists do not count."""
    lines = [line for line in letter.low.split("\n") if not line.startswith(("- ", "subject:"))]
    count = sum(len(_WORD.findall(line)) for line in lines)
    if count > WORDS_MOST:
        yield Found(detail=words.LINT_LONG.format(count=count, most=WORDS_MOST))
    elif count < WORDS_LEAST and letter.form not in SHORT_FORMS:
        yield Found(detail=words.LINT_SHORT.format(count=count, least=WORDS_LEAST))


def long_sentence(letter: LetterRead) -> Iterator[Found]:
    """A sentence that is too long to be read at one go."""
    for sentence in letter.sentences:
        count = 0 if sentence.listed else len(_WORD.findall(sentence.low))
        if count > SENTENCE_MOST:
            yield Found(sentence.start, sentence.end, words.LINT_SENTENCE.format(count=count, most=SENTENCE_MOST))


def loud_words(letter: LetterRead) -> Iterator[Found]:
    """Words in capitals that are no acronyms, and emoji."""
    for match in _EMOJI.finditer(letter.text):
        yield Found(*match.span())
    given = " ".join(answer.value for answer in letter.facts.answers.by_id.values() if isinstance(answer.value, str))
    for match in _LOUD.finditer(letter.plain):
        word = match[0]
        loud = _SHOUTED.fullmatch(word) or (
            len(word) > ACRONYM_MOST and word not in _LONG_ACRONYMS and "X" * 3 not in word
        )
        if loud and word not in given:
            yield Found(*match.span())


def placeholders(letter: LetterRead) -> Iterator[Found]:
    """Gaps in brackets and the like."""
    yield from (Found(*match.span()) for match in PLACEHOLDER.finditer(letter.plain))
