"""The typed, immutable model of the interview content.

Everything here is made by the loader from `data/*.yaml` and never changed afterwards. How it is written there follows
from the names, types and defaults below; what they do not say stands beside them (`written.py`).
"""

from collections.abc import Callable, Mapping
from dataclasses import field
from enum import StrEnum
from typing import Annotated, Any, ClassVar, get_args

from clientexit_tui.cached import cached_property
from clientexit_tui.content.about import STRENGTHS, About, Criterion
from clientexit_tui.content.conditions import AllOf, Condition, has_known, named
from clientexit_tui.content.migrations import Migration, Retired
from clientexit_tui.content.never_together import NeverTogether
from clientexit_tui.content.usual import CaseKind, Usual
from clientexit_tui.content.written import Due, Either, Given, Id, Ids, Needed, Relation, Some, Together, Written
from clientexit_tui.errors import Place
from clientexit_tui.frozen import frozen


class Kind(StrEnum):
    """How a question is answered."""

    YES_NO = "yes_no"
    SINGLE = "single"
    MULTI = "multi"
    SCALE = "scale"
    TEXT = "text"
    LONG_TEXT = "long_text"
    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"
    DATE = "date"
    RECORDS = "records"
    LINKS = "links"


CHOSEN = frozenset({Kind.YES_NO, Kind.SINGLE, Kind.MULTI, Kind.SCALE})
"""Kinds answered by picking from choices."""

TYPED = frozenset({Kind.TEXT, Kind.NUMBER, Kind.MONEY, Kind.PERCENT, Kind.DATE})
"""Kinds answered on one line."""


@frozen
class Element:
    """What every content element has: a permanent id, its seed items, its references, its place."""

    id: Id
    place: Place
    from_: tuple[str, ...] = ()
    """Seed items carried, such as ``S0-22``."""
    refs: tuple[str, ...] = ()
    """Ids of references that the element rests on."""


@frozen
class Choice:
    """One permitted answer. On a scale, the id is the level and the label its worded anchor."""

    CALLED: ClassVar[str] = "a choice"

    id: str
    label: str
    help: str = ""
    exclusive: bool = False
    """In a multi question: chosen alone, such as "none of these"."""
    retired: bool = False
    from_: tuple[str, ...] = ()


YES_NO = (Choice("yes", "Yes"), Choice("no", "No"))


def _choices_of(question: "Question") -> tuple[Choice, ...]:
    """What another question takes over from this one."""
    return tuple(Choice(each.id, each.label, each.help) for each in question.choices)


def _choices_brought(given: Given) -> tuple[Choice, ...]:
    """What a question has to choose from that says nothing of it."""
    return YES_NO if given.get("kind") is Kind.YES_NO else ()


@frozen
class Check:
    """A limit on an answer, alone or beside other answers and the day, and what to say past it."""

    CALLED: ClassVar[str] = "a check"
    TOGETHER: ClassVar[tuple[Relation, ...]] = (
        Some(("at_least", "at_most", "not_after", "not_before", "not_below", "only_with", "same_currency")),
    )

    level: Annotated[str, Written(words=("error", "warning"))]
    """``error`` refuses the answer, ``warning`` accepts it with the message."""
    message: str
    at_least: str | None = None
    at_most: str | None = None
    not_after: str = ""
    """For a date: ``today``, or the question about a date that it cannot be later than."""
    not_before: str = ""
    """For a date: the day on which it is given (``today``), or the question that it cannot be earlier than."""
    not_below: str = ""
    """The question whose figure this one includes."""
    only_with: str = ""
    """The question whose figure must be over zero for this one to mean anything."""
    same_currency: bool = False
    """For an amount: whether it must be in the currency of the other amounts."""

    @property
    def compares(self) -> bool:
        """Whether it looks beyond the answer itself: at another answer, or at the day."""
        return bool(self.not_after or self.not_before or self.not_below or self.only_with or self.same_currency)


@frozen
class Inference:
    """An answer that follows from others, so that nothing is asked twice."""

    CALLED: ClassVar[str] = "an inference"

    is_: str
    """The answer, in its canonical text; of a question that takes several, one of its choices."""
    when: Annotated[Condition | None, Written(needed=True)]


@frozen
class Question(Element):
    """One thing asked; also one field of a record."""

    CALLED: ClassVar[str] = "a question"
    TOGETHER: ClassVar[tuple[Relation, ...]] = (
        Due("choices", "kind", tuple(sorted(CHOSEN - {Kind.YES_NO})), only=True),
        Due("fields", "kind", (Kind.RECORDS,), only=True),
        Due("links_to", "kind", (Kind.LINKS,), only=True),
        Ids("choices", tuple("01234"), "kind", Kind.SCALE, "needs a worded anchor for each level from 0 to 4"),
    )

    kind: Annotated[Kind, Written(needed=True)] = Kind.TEXT
    ask: Needed = ""
    """The words asked."""
    short: Needed = ""
    """The same as a short statement, for reviews and documents."""
    why: Needed = ""
    """Why we ask, for the person answering."""
    hint: str = ""
    """One short sentence that always stands below the words asked; help is given on request."""
    help: str = ""
    example: str = ""
    unit: str = ""
    choices: Annotated[
        tuple[Choice, ...], Written(or_from="choices_from", taken=_choices_of, brought=_choices_brought)
    ] = ()
    fields: Annotated[tuple["Question", ...], Written(item="a record field", item_lacks=("why",))] = ()
    """For ``records``: the fields of one record, in order."""
    links_to: str = ""
    """For ``links``: the records question whose records may be linked."""
    when: Condition | None = None
    infer: tuple[Inference, ...] = ()
    """What follows from answers to earlier questions; its own answer comes before that."""
    stands_in: bool = False
    """Whether it is asked only for what follows from it, and not once all of that is told."""
    role: bool = False
    """Whether the program itself looks at it, so that its id is its role as well; no other id stands in code."""
    serves: str = ""
    """What it is for, where neither a condition nor code looks at its answer."""
    checks: tuple[Check, ...] = ()
    if_no: str = ""
    """For ``yes_no``: the section or question to look at again when the answer is no."""
    names: Annotated[str, Written(words=("person", "company", "mentions"))] = ""
    """What its answer names: a ``person``, a ``company``, or ``mentions`` where names stand among other words."""
    page: Annotated[str, Written(words=("form", "own"))] = "form"
    """``form`` is asked on a section page; ``own`` belongs to a screen of its own (plan ticks, letter)."""
    since: int = 1
    was: tuple[str, ...] = ()

    def choice(self, choice_id: str) -> Choice | None:
        """The choice with this id, if there is one."""
        for choice in self.choices:  # a plain loop: it is asked for every answer each time a session is looked at
            if choice.id == choice_id:
                return choice
        return None

    def field(self, field_id: str) -> "Question | None":
        """The record field with this id, if there is one."""
        return next((each for each in self.fields if each.id == field_id), None)


@frozen
class Sign(Element):
    """A warning sign: what it looks like when it is bad, and what healthy looks like beside it."""

    CALLED: ClassVar[str] = "a sign"

    title: Needed = ""
    says: Needed = ""
    healthy: Needed = ""


@frozen
class Group(Element):
    """At most five related questions shown on one page."""

    CALLED: ClassVar[str] = "a group"

    title: Needed = ""
    intro: str = ""
    when: Condition | None = None
    questions: tuple[Question, ...] = ()
    sign: Sign | None = None


STATIONS = ("story", "signs", "worth", "verdict", "stakeholders", "message", "plan", "looking_back")


@frozen
class Section(Element):
    """One of the ten stretches of the road."""

    CALLED: ClassVar[str] = "a section"

    title: Needed = ""
    short: Needed = ""
    intro: Needed = ""
    station: Annotated[str, Written(words=STATIONS)] = STATIONS[0]
    """Which of the eight stations of the road it belongs to."""
    groups: tuple[Group, ...] = ()

    @property
    def questions(self) -> tuple[Question, ...]:
        """The section's questions in order."""
        return tuple(question for group in self.groups for question in group.questions)


@frozen
class Sentence:
    """One good or bad side of an option."""

    CALLED: ClassVar[str] = "a point"

    text: str
    from_: tuple[str, ...] = ()


@frozen
class Option(Element):
    """One of the six ways to go."""

    CALLED: ClassVar[str] = "an option"

    title: Needed = ""
    short: Needed = ""
    says: Needed = ""
    good: tuple[Sentence, ...] = ()
    bad: tuple[Sentence, ...] = ()
    months: Needed = ""
    """What the next three months look like."""
    leaves: bool = False
    """Whether it ends the relationship."""
    fits: tuple[str, ...] = ()
    """Choices of the question about what matters most that it serves."""
    strains: tuple[str, ...] = ()
    """Those that it puts at risk."""


@frozen
class Gate(Element):
    """A rule that comes before scores."""

    CALLED: ClassVar[str] = "a gate"

    title: Needed = ""
    says: Needed = ""
    do: tuple[Sentence, ...] = ()
    """What to do now, in order."""
    when: Condition | None = None
    urgent: bool = False
    blocks: tuple[str, ...] = ()
    """Ids of options that are out while the gate holds."""
    means: Annotated[str, Written(words=("must_leave", "not_yet"))] = ""
    """Where the user stands while it holds: ``must_leave``, ``not_yet`` or nothing in particular."""


Weight = Annotated[int, Written(least=1, most=9)]


@frozen
class Rule(Element):
    """Supports or opposes options with a weight while its condition holds."""

    CALLED: ClassVar[str] = "a rule"
    TOGETHER: ClassVar[tuple[Relation, ...]] = (Some(("supports", "opposes")),)

    says: Needed = ""
    unknown_says: Needed = ""
    when: Annotated[Condition | None, Written(needed=True)] = None
    supports: Mapping[str, Weight] = field(default_factory=dict)
    opposes: Mapping[str, Weight] = field(default_factory=dict)


UNITS = ("hour", "money", "percent", "months", "times", "count", "level")


@frozen
class Measure(Element):
    """A figure computed from answers: its words. The arithmetic is in the decision layer."""

    CALLED: ClassVar[str] = "a measure"

    title: Needed = ""
    says: Needed = ""
    """What it means, one sentence."""
    formula: Needed = ""
    unit: Annotated[str, Written(needed=True, words=UNITS)] = ""
    """``hour`` is money per hour."""


@frozen
class TaskTemplate(Element):
    """A task of the exit plan, dated from an anchor."""

    CALLED: ClassVar[str] = "a task"
    TOGETHER: ClassVar[tuple[Relation, ...]] = (Together("blocked_when", "blocked_why"),)

    title: Needed = ""
    phase: Annotated[str, Written(needed=True, words=("before", "news", "until", "after"))] = ""
    """``before``, ``news``, ``until`` or ``after``."""
    anchor: Annotated[str, Written(needed=True, words=("today", "news", "last", "review"))] = "news"
    """``today``, ``news``, ``last`` or ``review``."""
    days: int = 0
    """Calendar days from the anchor; negative is before it."""
    by: str = ""
    """A question about a date: the task comes no later than it (or, with negative days, that long before it), and
    is left out where that date is over before the news."""
    waits: bool = False
    """Whether it is the waiting itself, left out where the news comes before its time is over."""
    workday: bool = False
    """Whether it is kept off quiet days as well as weekends, as when other people are told, asked or written to."""
    when: Condition | None = None
    settled_by: tuple[str, ...] = ()
    """Questions: once all of them are answered there is nothing left to do, and the task is left out."""
    settled_when: Condition | None = None
    """Once it holds there is nothing left to do, as with what prepares news that was told; None never holds."""
    opens: tuple[str, ...] = ()
    """Tasks that wait until it is done, where it stands in the plan."""
    gates: tuple[str, ...] = ()
    """Urgent gates whose first steps it belongs to: while one of them holds, it comes before all else."""
    blocked_when: Condition | None = None
    """While it holds, the task stands in the plan and must not be done; None never holds."""
    blocked_why: str = ""
    who: Needed = ""
    why: Needed = ""


FORMS = ("explain", "brief", "hand_over", "safety", "legal")
"""The forms of leaving."""
FormName = Annotated[str, Written(words=FORMS, noun="form of leaving")]


@frozen
class Argument:
    """Something that speaks for or against a form of leaving, while its condition holds."""

    CALLED: ClassVar[str] = "an argument"

    text: str
    when: Condition | None = None
    from_: tuple[str, ...] = ()


@frozen
class Form(Element):
    """One form of leaving: how the news is put."""

    CALLED: ClassVar[str] = "a form of leaving"

    title: Needed = ""
    headline: Needed = ""
    """How a verdict to leave is named where it goes with this form."""
    says: Needed = ""
    pros: Annotated[tuple[Argument, ...], Written(key="for")] = ()
    cons: Annotated[tuple[Argument, ...], Written(key="against")] = ()


@frozen
class LetterBlock(Element):
    """A paragraph of the letter, used in some forms of leaving and under a condition."""

    CALLED: ClassVar[str] = "a letter block"

    forms: tuple[FormName, ...] = ()
    text: Needed = ""
    """With ``{question_id}`` gaps filled from answers."""
    joins: bool = False
    """Whether it goes on with the paragraph before it rather than begin one of its own."""
    when: Condition | None = None


@frozen
class LintRule(Element):
    """Something in a letter that can harm, and what to do instead."""

    CALLED: ClassVar[str] = "a lint rule"

    level: Annotated[str, Written(needed=True, words=("error", "warn", "info"))] = "warn"
    title: Needed = ""
    why: Needed = ""
    suggest: Needed = ""
    find: tuple[str, ...] = ()
    """Words or phrases, matched whole and without regard to case; a finding when one is there."""
    unless: tuple[str, ...] = ()
    """Phrases within which what was found is harmless, such as "just cause"; one that begins with a capital is
    harmless only with it, as names are."""
    need: tuple[str, ...] = ()
    """A finding when none of these is there."""
    forms: tuple[FormName, ...] = ()
    """The forms of leaving it applies to; empty for all."""
    when: Condition | None = None


SCRIPT_PARTS = (
    *("no_call", "before", "opening", "decision", "dates", "next", "repeat", "push", "end", "after"),
    "platform",
)
"""Why there is no call, where there is none; the parts of the call script in order; the message on a platform."""


@frozen
class ScriptBlock(Element):
    """A line of the call script, or a paragraph of the message on a platform, in some forms and under a condition."""

    CALLED: ClassVar[str] = "a script block"
    TOGETHER: ClassVar[tuple[Relation, ...]] = (Either(("text", "same_as")),)

    part: Annotated[str, Written(needed=True, words=SCRIPT_PARTS)] = "before"
    """One of ``SCRIPT_PARTS``."""
    forms: tuple[FormName, ...] = ()
    text: str = ""
    """With ``{question_id}`` gaps filled from answers; empty where it takes over the words of the letter."""
    same_as: tuple[str, ...] = ()
    """Ids of letter blocks: those that fit the case are said in the very words of the letter."""
    when: Condition | None = None


@frozen
class Variant:
    """Another reply to a pushback, used while its condition holds."""

    CALLED: ClassVar[str] = "a variant of a reply"

    when: Condition | None
    reply: str


@frozen
class Pushback(Element):
    """What a client may say to the news, a reply, and what to avoid."""

    CALLED: ClassVar[str] = "a pushback"

    they_say: Needed = ""
    reply: Needed = ""
    avoid: Needed = ""
    forms: tuple[FormName, ...] = ()
    """The forms of leaving in which it is to be expected; empty for all, and for staying."""
    likely: Condition | None = None
    """While it holds, this one is among the first to expect; None where it is not."""
    variants: tuple[Variant, ...] = ()
    """The first whose condition surely holds takes the place of the reply."""
    when: Condition | None = None


PREVENTION_PARTS = ("policy", "intake", "start", "clauses", "money", "yearly")
"""The parts of the prevention kit in order."""


@frozen
class Prevention(Element):
    """One piece of the prevention kit for the next client."""

    CALLED: ClassVar[str] = "a piece of the prevention kit"

    title: Needed = ""
    text: Needed = ""
    part: Annotated[str, Written(needed=True, words=PREVENTION_PARTS)] = "policy"
    """One of ``PREVENTION_PARTS``."""
    clause: str = ""
    """The choice of the question ``clauses`` that it gives wording for: a prompt to take to a lawyer."""
    asks: tuple[str, ...] = ()
    """What to go through, one point after the other."""
    when: Condition | None = None


@frozen
class Adviser(Element):
    """Somebody whom the user may ask: a lawyer, an accountant, a peer."""

    CALLED: ClassVar[str] = "an adviser"

    title: Needed = ""
    says: Needed = ""
    """What this person is for, and is not."""
    bring: tuple[str, ...] = ()
    """What to take along whatever is asked."""
    groups: tuple[str, ...] = ()
    """Groups of the interview whose "I don't know" becomes a question for this person, where no other one does."""


@frozen
class AdviserQuestion(Element):
    """A question to take along to an adviser, while it is open."""

    CALLED: ClassVar[str] = "a question for an adviser"
    TOGETHER: ClassVar[tuple[Relation, ...]] = (Some(("unknown", "when", "findings")),)

    adviser: Needed = ""
    about: Needed = ""
    """The question of the interview that its answer belongs to."""
    unknown: bool = False
    """Whether it stands only while that question is answered with "I don't know"."""
    when: Condition | None = None
    findings: tuple[str, ...] = ()
    """Lint rules; it stands only while one of them finds something in the letter."""
    ask: Needed = ""
    """With ``{question_id}`` gaps filled from answers."""
    why: Needed = ""
    known: tuple[str, ...] = ()
    """Questions and measures whose answers are told along with it, where there are any."""
    bring: tuple[str, ...] = ()


@frozen
class Reference(Element):
    """A source that advice can cite."""

    CALLED: ClassVar[str] = "a reference"

    title: Needed = ""
    author: str = ""
    address: str = ""
    strength: Annotated[str, Written(needed=True, words=STRENGTHS)] = "opinion"
    """``rule``, ``insurer``, ``opinion`` or ``own``."""


@frozen
class Seed:
    """One idea that the product must carry, in our own words."""

    CALLED: ClassVar[str] = "a seed item"

    id: str
    idea: str
    place: Place


@frozen
class Feature(Element):
    """Something the program does, named so that an idea can be traced to it."""

    CALLED: ClassVar[str] = "a feature"

    title: Needed = ""
    where: Needed = ""
    """The module or screen that does it."""


Later = Written(later=True)
"""Of a part of the content."""


@frozen
class Conditional:
    """A question that is asked under a condition: its own and that of its group."""

    id: str
    when: Condition
    looks_at: frozenset[str]
    """Ids of the questions in the condition."""


@frozen
class Interview:
    """All of the content, in order; a file holds a part of it."""

    # What asks and decides is always there. What is marked `Later` may be read when it is first looked at (`in_parts`).

    CALLED: ClassVar[str] = "a content file"

    version: int
    sections: Annotated[tuple[Section, ...], Written(key="section", one_in_a_file=True)]
    options: tuple[Option, ...]
    gates: tuple[Gate, ...]
    rules: tuple[Rule, ...]
    measures: tuple[Measure, ...]
    tasks: Annotated[tuple[TaskTemplate, ...], Later] = field(default_factory=tuple)
    forms: Annotated[tuple[Form, ...], Later] = field(default_factory=tuple)
    letter: Annotated[tuple[LetterBlock, ...], Later] = field(default_factory=tuple)
    lint: Annotated[tuple[LintRule, ...], Later] = field(default_factory=tuple)
    pushbacks: Annotated[tuple[Pushback, ...], Later] = field(default_factory=tuple)
    prevention: Annotated[tuple[Prevention, ...], Later] = field(default_factory=tuple)
    references: Annotated[tuple[Reference, ...], Later] = field(default_factory=tuple)
    seeds: Annotated[tuple[Seed, ...], Later] = field(default_factory=tuple)
    features: Annotated[tuple[Feature, ...], Later] = field(default_factory=tuple)
    script: Annotated[tuple[ScriptBlock, ...], Later] = field(default_factory=tuple)
    criteria: Annotated[tuple[Criterion, ...], Later] = field(default_factory=tuple)
    """What the program is measured by."""
    about: Annotated[About, Later] = field(default_factory=About)
    advisers: Annotated[tuple[Adviser, ...], Later] = field(default_factory=tuple)
    adviser_questions: Annotated[tuple[AdviserQuestion, ...], Later] = field(default_factory=tuple)
    retired: tuple[Retired, ...] = ()
    migrations: tuple[Migration, ...] = ()
    kinds: Annotated[tuple[CaseKind, ...], Later] = field(default_factory=tuple)
    """The kinds of case there are, and how often."""
    usual: Annotated[tuple[Usual, ...], Later] = field(default_factory=tuple)
    """What is usually answered, for as long as it is not."""
    never_together: Annotated[tuple[NeverTogether, ...], Later] = field(default_factory=tuple)
    """What no plan and no verdict brings together, as `tests/unit/test_never_together.py` proves."""
    by_id: Annotated[Mapping[str, Question], Written(made=True)] = field(default_factory=dict, repr=False)
    """Questions by id, in order."""

    @classmethod
    def in_parts(cls, first: Mapping[str, Any], later: Callable[[str], Any]) -> "Interview":
        """Content of which some parts are read when they are first looked at.

        Args:
            first: the parts that are there, by name.
            later: reads one of the others. It may be called twice where two threads look at once.
        """
        made = cls.__new__(cls)
        made.__dict__.update(first, later=later)
        return made

    @property
    def questions(self) -> tuple[Question, ...]:
        """Every question in order."""
        return tuple(self.by_id.values())

    @cached_property
    def conditional(self) -> Mapping[str, Conditional]:
        """The questions that are not always asked, by id, in order."""
        pairs = ((group, each) for section in self.sections for group in section.groups for each in group.questions)
        found = ((each.id, tuple(part for part in (group.when, each.when) if part)) for group, each in pairs)
        return {name: Conditional(name, AllOf(parts), frozenset(named(AllOf(parts)))) for name, parts in found if parts}

    @cached_property
    def former(self) -> frozenset[str]:
        """Ids of questions of earlier versions."""
        return frozenset((*(each.id for each in self.retired), *(old for each in self.questions for old in each.was)))

    @cached_property
    def inferable(self) -> tuple[Question, ...]:
        """The questions whose answer can follow from others, in order."""
        return tuple(each for each in self.questions if each.infer)

    @cached_property
    def inferred_from(self) -> frozenset[str]:
        """The questions on whose answers it depends what follows from others, with those whose answers follow."""
        found, fresh = set[str](), {each.id for each in self.inferable}
        while fresh:
            found |= fresh
            conditions = [each.when for name in fresh for each in self.by_id[name].infer]
            conditions += [self.conditional[name].when for name in fresh & self.conditional.keys()]
            fresh = {name for each in conditions for name in named(each)} - found
        return frozenset(found)

    @cached_property
    def follow_from(self) -> Mapping[str, frozenset[str]]:
        """For each question that is asked only for what follows from it, the questions whose answers do."""
        found: dict[str, set[str]] = {each.id: set() for each in self.questions if each.stands_in}
        for question in self.inferable:
            for name in found.keys() & {name for each in question.infer for name in named(each.when)}:
                found[name].add(question.id)
        return {name: frozenset(ids) for name, ids in found.items()}

    @cached_property
    def by_default(self) -> frozenset[str]:
        """Ids of the gates and rules that can hold on what is known so far, and be lifted by an open answer."""
        deciding: tuple[Gate | Rule, ...] = (*self.gates, *self.rules)
        return frozenset(each.id for each in deciding if has_known(each.when) or named(each.when, "gate"))

    def section(self, section_id: str) -> Section:
        """The section with this id. Raises KeyError for an unknown one."""
        for section in self.sections:
            if section.id == section_id:
                return section
        raise KeyError(section_id)

    def section_of(self, question_id: str) -> Section:
        """The section in which a question is asked. Raises KeyError for an unknown one."""
        for section in self.sections:
            if any(question.id == question_id for question in section.questions):
                return section
        raise KeyError(question_id)

    def option(self, option_id: str) -> Option:
        """The option with this id. Raises KeyError for an unknown one."""
        for option in self.options:
            if option.id == option_id:
                return option
        raise KeyError(option_id)


class _ReadLater:
    """Stands for a part in the class: what an object has of its own comes before it, so it is asked once at most.

    `__getattr__` would do as well, and make every look at any part of the content slower.
    """

    def __init__(self, name: str) -> None:
        self._name = name

    def __get__(self, content: Interview | None, _kind: type) -> Any:
        if content is None:
            return self
        part = content.__dict__[self._name] = content.__dict__["later"](self._name)
        return part


for _name, _kind in Interview.__annotations__.items():
    if Later in get_args(_kind)[1:]:
        setattr(Interview, _name, _ReadLater(_name))
