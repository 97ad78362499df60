"""A letter as the rules of the lint look at it: its plain text, sentences, dates and the facts of the case."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from clientexit_tui.cached import cached_property
from clientexit_tui.content.model import LintRule
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.exit_plan.gaps import fill, format_answer, gaps_of
from clientexit_tui.interview.facts import Facts
from clientexit_tui.message.lint.places import beyond, outermost
from clientexit_tui.message.lint.sentences import Dated, Sentence, dates_of, sentences_of
from clientexit_tui.message.patterns import Phrase, lowered, phrase_of, plain_of

DECISION_RULE, DATE_RULE = "l03_decision", "l01_date"
"""The rules whose phrases tell the sentences that say the decision, and those that say from when."""
NAMED = ("client_name", "contact_name", "refer_to", "client_deadline_what")
LISTED = ("deliverables", "invoices")


class LetterRead:
    """A letter, read once for all rules.

    Args:
        text: the letter.
        form: the form of leaving.
        verdict: whose facts the rules look at.
    """

    def __init__(self, text: str, form: str, verdict: Verdict) -> None:
        self.text, self.form, self.verdict = text, form, verdict
        self.facts: Facts = verdict.evaluation.facts
        self.plain = plain_of(text)
        self.low = lowered(self.plain)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences in order."""
        return sentences_of(self.low)

    @cached_property
    def _starts(self) -> list[int]:
        return [each.start for each in self.sentences]

    def sentence_at(self, place: int) -> Sentence:
        """The sentence that a place of the text is in."""
        return self.sentences[max(0, bisect_right(self._starts, place) - 1)]

    @cached_property
    def dates(self) -> tuple[Dated, ...]:
        """The calendar dates in order."""
        return dates_of(self.low, self.facts.today)

    def dates_in(self, sentence: Sentence) -> tuple[Dated, ...]:
        """The calendar dates within a sentence."""
        first, last = (bisect_left(self._dated_at, place) for place in (sentence.start, sentence.end))
        return self.dates[first:last]

    @cached_property
    def _dated_at(self) -> list[int]:
        return [each.start for each in self.dates]

    @cached_property
    def decisions(self) -> tuple[Sentence, ...]:
        """The sentences that say the decision."""
        return self._told_by(DECISION_RULE)

    @cached_property
    def end_sentences(self) -> tuple[Sentence, ...]:
        """The sentences that say from when, or the decision."""
        return tuple(dict.fromkeys((*self._told_by(DATE_RULE), *self.decisions)))

    @cached_property
    def last_days(self) -> tuple[Dated, ...]:
        """The dates on which the letter says that it ends, the plainest first."""
        return tuple(dict.fromkeys(day for each in self.end_sentences for day in self.dates_in(each)))

    def _told_by(self, rule_id: str) -> tuple[Sentence, ...]:
        rule = next((each for each in self.facts.content.lint if each.id == rule_id), None)
        phrases = self.phrases(rule.need) if rule else ()
        places = sorted({start for phrase in phrases for start, _ in phrase.spans(self.plain, self.low)})
        return tuple(dict.fromkeys(self.sentence_at(place) for place in places))

    def phrases(self, texts: tuple[str, ...], *, names: bool = False) -> tuple[Phrase, ...]:
        """The phrases with their gaps filled from answers; those that cannot be filled are left out."""
        return tuple(self._phrases(texts, names))

    def _phrases(self, texts: tuple[str, ...], names: bool) -> Iterator[Phrase]:
        for text in texts:
            given = {name: format_answer(self.facts, name) for name in gaps_of(text)}
            if all(given.values()):
                filled = _no_star(fill(text, given.__getitem__)) if given else text
                yield from [phrase_of(filled, names=names)] if filled else []

    def spans(self, rule: LintRule) -> tuple[tuple[int, int], ...]:
        """Where the phrases of a rule stand, the longer where one is within another, harmless ones left out."""
        every = {span for phrase in self.phrases(rule.find) for span in phrase.spans(self.plain, self.low)}
        if not every:
            return ()
        return beyond(outermost(every), [*self._named, *self._harmless(rule)])

    def _harmless(self, rule: LintRule) -> Iterator[tuple[int, int]]:
        for phrase in self.phrases(rule.unless, names=True):
            yield from phrase.spans(self.plain, self.low)

    @cached_property
    def _named(self) -> tuple[tuple[int, int], ...]:
        """Where names that the user gave stand: what is part of a name harms nobody."""
        names = [self.facts.text(each) for each in NAMED]
        names += [record.get("name") for each in LISTED for record in self.facts.records(each)]
        phrases = [phrase_of(_no_star(lowered(plain_of(name)))) for name in names if _no_star(name)]
        phrases += [phrase_of(_no_star(word), names=True) for name in names for word in _capitals(plain_of(name))]
        return tuple(span for phrase in phrases for span in phrase.spans(self.plain, self.low))


def _no_star(name: str) -> str:
    """A name as a phrase in which nothing stands for other words."""
    return name.replace("*", " ").strip()


def _capitals(name: str) -> list[str]:
    """The words of a name of a person or a firm that begin with a capital, each of which may stand alone."""
    return [word for word in name.split() if word[:1].isupper() and name.istitle() and _no_star(word)]
