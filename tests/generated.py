"""Sessions made up at random, for laws that every verdict must keep: any kind of answer, state, record and link."""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from hypothesis import strategies as st

from clientexit_tui.content.model import CHOSEN, Kind, Question
from clientexit_tui.interview.answers import Answer, Answers, Record, State, Value
from clientexit_tui.interview.inference import inferred
from tests.shipped import TODAY, content

OPEN_STATES = (State.UNKNOWN, State.PREFER_NOT, State.LATER)
"""Ways to say that nothing is known; the question stays open."""

DATES = ("2026-11-22", "2026-11-20", "2026-10", "2026-06-01", "2025-12-31", "2025", "2024-02-29", "2027-03-31", "2028")
NUMBERS = ("0", "1", "2", "10", "30", "45", "120", "300", "0.5")
PERCENTS = ("0", "20", "50", "80", "100")
AMOUNTS = ("0.00", "1.00", "80.00", "950.00", "6000.00", "18000.00", "52000.00", "90000.00")
CURRENCIES = ("EUR", "EUR", "EUR", "USD")


def answer_to(question: Question, random: Random, currency: str) -> Answer:
    """An answer to a question, which may be that it does not apply."""
    if random.random() < 0.04:
        return Answer(State.NOT_APPLICABLE)
    return Answer(value=value_of(question, random, currency))


def value_of(question: Question, random: Random, currency: str) -> Value:
    """A value that a question, or a field of a record, can have."""
    if question.kind is Kind.RECORDS:
        return tuple(_record(f"r{number}", question, random, currency) for number in range(1, random.randint(1, 6)))
    if question.kind is Kind.LINKS:
        return tuple(sorted(random.sample(["r1", "r2", "r3", "r4", "r5"], random.randint(1, 5))))
    if question.kind is Kind.MULTI:
        return _several(question, random)
    if question.kind in CHOSEN:
        return random.choice([choice.id for choice in question.choices])
    typed = {Kind.DATE: DATES, Kind.NUMBER: NUMBERS, Kind.PERCENT: PERCENTS}
    if question.kind is Kind.MONEY:
        return f"{random.choice(AMOUNTS)} {currency or random.choice(CURRENCIES)}"
    return random.choice(typed.get(question.kind, ("something",)))


def _several(question: Question, random: Random) -> tuple[str, ...]:
    alone = [choice.id for choice in question.choices if choice.exclusive]
    if alone and random.random() < 0.3:
        return (alone[0],)
    ids = [choice.id for choice in question.choices if not choice.exclusive]
    return tuple(random.sample(ids, random.randint(1, min(3, len(ids)))))


def _record(record_id: str, question: Question, random: Random, currency: str) -> Record:
    given = [field for field in question.fields if random.random() < 0.8]
    fields: dict[str, str | tuple[str, ...]] = {}
    for field in given:
        value = value_of(field, random, currency)
        assert isinstance(value, str)
        fields[field.id] = value
    return Record(record_id, fields)


@dataclass(frozen=True)
class Made:
    """A session made up: its answers, and the chance that made them, for more choices of the same kind."""

    size: int
    seed: int
    currency: str = "EUR"
    """Of every amount; nothing for a session that mixes them."""

    @property
    def random(self) -> Random:
        """The same chances each time."""
        return Random(f"{self.size} {self.seed}")  # noqa: S311 - chances, no secrets

    @property
    def answers(self) -> Answers:
        """As many answers as its size says, to questions picked at random, hidden ones included."""
        random, given = self.random, {}
        picked = random.sample(content().questions, min(self.size, len(content().questions)))
        section = random.choice(content().sections)
        if random.random() < self.size / 100:  # people answer whole sections, and some figures count only together
            picked += random.sample(section.questions, len(section.questions) - random.randint(0, 2))
        for question in picked:
            silent = random.random() < 0.06
            given[question.id] = (
                Answer(random.choice(OPEN_STATES)) if silent else answer_to(question, random, self.currency)
            )
        return Answers(given)


def sessions(currency: str = "EUR") -> st.SearchStrategy[Made]:
    """Sessions of any size; one that breaks a law is made as small as can be."""
    sizes = st.integers(0, len(content().questions))
    return st.builds(Made, sizes, st.integers(0, 2**32), st.just(currency))


def open_questions(answers: Answers) -> tuple[Question, ...]:
    """The questions without an answer, or with one that says nothing; what follows from others is answered."""
    known: Mapping[str, Answer] = {**answers.by_id, **inferred(content(), answers, TODAY)}
    return tuple(each for each in content().questions if each.id not in known or known[each.id].state in OPEN_STATES)


def completed(answers: Answers, random: Random, currency: str) -> Answers:
    """The answers with every open question answered."""
    rest = {each.id: answer_to(each, random, currency) for each in open_questions(answers)}
    return Answers({**answers.by_id, **rest})
