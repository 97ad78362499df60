"""Checks of conditions: what they name must exist, come earlier, and be able to answer."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from clientexit_tui.content.conditions import Condition, Leaf, has_known, leaves
from clientexit_tui.content.model import Inference, Interview, Kind, Question
from clientexit_tui.errors import ContentError, Place, nearest
from clientexit_tui.frozen import frozen


def check_conditions(content: Interview) -> Iterator[ContentError]:
    """Every condition that names what is not there, or not yet, or asks it what it cannot say."""
    seen: dict[str, Question] = {}
    for section in content.sections:
        for group in section.groups:
            yield from _check_condition(group.when, group.place, Nameable(seen))
            for question in group.questions:
                yield from _check_condition(question.when, question.place, Nameable(seen))
                for each in question.infer:
                    yield from _check_condition(each.when, question.place, Nameable(seen))
                    yield from _check_inference(question, each)
                seen[question.id] = question
                if question.links_to and content.by_id.get(question.links_to) is None:
                    yield ContentError(question.place, f"links to '{question.links_to}', which is not a question")
    measures = tuple(measure.id for measure in content.measures)
    gates = tuple(gate.id for gate in content.gates)
    for when, place in _placed(content.gates):
        yield from _check_condition(when, place, Nameable(content.by_id, measures))
    arguments = [(each.when, form.place) for form in content.forms for each in (*form.pros, *form.cons)]
    later = arguments + _placed(content.rules)
    later += _placed(content.tasks) + _placed(content.letter) + _placed(content.lint)
    later += _placed(content.adviser_questions) + [(each.blocked_when, each.place) for each in content.tasks]
    later += [(each.settled_when, each.place) for each in content.tasks]
    later += _placed(content.script) + _placed(content.pushbacks) + _placed(content.prevention)
    later += _placed([each for each in content.never_together if each.when])
    for pushback in content.pushbacks:
        later += [(when, pushback.place) for when in (pushback.likely, *(each.when for each in pushback.variants))]
    for when, place in later:
        yield from _check_condition(when, place, Nameable(content.by_id, measures, gates))


def _check_inference(question: Question, inference: Inference) -> Iterator[ContentError]:
    """It gives what the question can hold."""
    if question.choices and question.choice(inference.is_) is None:
        hint = nearest(inference.is_, [each.id for each in question.choices])
        yield ContentError(question.place, f"an inference gives '{inference.is_}', which is not a choice{hint}")


class _Conditional(Protocol):
    """An element with a condition."""

    @property
    def when(self) -> Condition | None: ...

    @property
    def place(self) -> Place: ...


def _placed(elements: Sequence[_Conditional]) -> list[tuple[Condition | None, Place]]:
    return [(element.when, element.place) for element in elements]


@frozen
class Nameable:
    """What a condition may name at its place: gates see no gates, since those are being decided."""

    questions: Mapping[str, Question]
    measures: tuple[str, ...] = ()
    gates: tuple[str, ...] = ()


def _check_condition(condition: Condition | None, place: Place, known: Nameable) -> Iterator[ContentError]:
    for leaf in leaves(condition):
        if leaf.subject in ("measure", "gate"):
            ids = known.measures if leaf.subject == "measure" else known.gates
            if leaf.id not in ids:
                yield ContentError(place, f"no {leaf.subject} is called '{leaf.id}' here{nearest(leaf.id, ids)}")
        elif leaf.id not in known.questions:
            hint = nearest(leaf.id, known.questions)
            yield ContentError(place, f"the condition names '{leaf.id}', which is not an earlier question{hint}")
        else:
            yield from _check_leaf(leaf, known.questions[leaf.id], place)


_VALUED = frozenset({"is", "is_not", "in", "not_in", "contains", "contains_any", "contains_all"})


def _check_leaf(leaf: Leaf, question: Question, place: Place) -> Iterator[ContentError]:
    """The values of a leaf must be choices of its question, and a record field a field of it."""
    values = (leaf.value,) if isinstance(leaf.value, str) else leaf.value
    if leaf.op in _VALUED and question.choices:
        known = [choice.id for choice in question.choices]
        for value in values:
            if value not in known:
                yield ContentError(place, f"'{question.id}' has no choice '{value}'{nearest(value, known)}")
    for inner in leaves(leaf.where):
        field = question.field(inner.id)
        if field is None:
            known = [each.id for each in question.fields]
            yield ContentError(place, f"'{question.id}' has no field '{inner.id}'{nearest(inner.id, known)}")
        else:
            yield from _check_leaf(inner, field, place)
    if leaf.op == "count_at_least" and question.kind not in (Kind.RECORDS, Kind.MULTI, Kind.LINKS):
        yield ContentError(place, f"'{question.id}' cannot be counted")


_ABOUT_KNOWING = frozenset({"answered", "declined"})


def check_rules(content: Interview) -> Iterator[ContentError]:
    """A rule looks at facts only: one that looked at what is known could change when a question is answered."""
    for rule in content.rules:
        if any(leaf.op in _ABOUT_KNOWING for leaf in leaves(rule.when)) or has_known(rule.when):
            yield ContentError(rule.place, f"the rule '{rule.id}' cannot use 'known', 'answered' or 'declined'")
