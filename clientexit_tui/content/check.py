"""Checks that look across elements: ids that exist, order of questions, sources, carried seeds."""

from collections.abc import Iterator

from clientexit_tui.content.check_advisers import check_advisers
from clientexit_tui.content.check_comparisons import check_comparisons
from clientexit_tui.content.check_conditions import check_conditions, check_rules
from clientexit_tui.content.check_migrations import check_migrations
from clientexit_tui.content.check_tasks import check_never_together, check_tasks
from clientexit_tui.content.model import Element, Interview, Question
from clientexit_tui.errors import ContentError, Place, nearest

MOST_QUESTIONS = 5


def check_content(content: Interview) -> tuple[ContentError, ...]:
    """Every mistake found, in the order of the files."""
    problems = [
        *_check_groups(content),
        *check_conditions(content),
        *check_comparisons(content),
        *check_tasks(content),
        *check_never_together(content),
        *check_rules(content),
        *_check_options(content),
        *_check_ways_back(content),
        *check_advisers(content),
        *_check_clauses(content),
        *_check_sources(content),
        *_check_seeds(content),
        *check_migrations(content),
    ]
    return tuple(sorted(problems, key=lambda each: each.place))


def carried(content: Interview) -> dict[str, tuple[str, ...]]:
    """For each seed item the ids of the elements that carry it."""
    carriers: dict[str, list[str]] = {seed.id: [] for seed in content.seeds}
    for element_id, _place, seeds in _carriers(content):
        for seed in seeds:
            carriers.setdefault(seed, []).append(element_id)
    return {seed: tuple(dict.fromkeys(ids)) for seed, ids in carriers.items()}


def elements_of(content: Interview) -> Iterator[Element]:
    """Every element of the content that can carry ideas and cite sources."""
    for section in content.sections:
        yield section
        for group in section.groups:
            yield group
            if group.sign:
                yield group.sign
            for question in group.questions:
                yield question
                yield from question.fields
    listed = (
        *(content.options, content.gates, content.rules, content.measures, content.tasks, content.forms),
        *(content.letter, content.script, content.lint, content.pushbacks, content.prevention),
        *(content.references, content.features),
        *(content.advisers, content.adviser_questions),
    )
    for elements in listed:
        yield from elements


def _carriers(content: Interview) -> Iterator[tuple[str, Place, tuple[str, ...]]]:
    for element in elements_of(content):
        yield element.id, element.place, element.from_
        if isinstance(element, Question):
            for choice in element.choices:
                yield f"{element.id}.{choice.id}", element.place, choice.from_
    for option in content.options:
        for point in (*option.good, *option.bad):
            yield option.id, option.place, point.from_
    for gate in content.gates:
        for point in gate.do:
            yield gate.id, gate.place, point.from_
    for form in content.forms:
        for argument in (*form.pros, *form.cons):
            yield form.id, form.place, argument.from_


def _check_groups(content: Interview) -> Iterator[ContentError]:
    for section in content.sections:
        for group in section.groups:
            if len([each for each in group.questions if each.page == "form"]) > MOST_QUESTIONS:
                yield ContentError(group.place, f"the group '{group.id}' has more than {MOST_QUESTIONS} questions")
            if not group.questions:
                yield ContentError(group.place, f"the group '{group.id}' has no questions")


def _check_options(content: Interview) -> Iterator[ContentError]:
    known = [option.id for option in content.options]
    named = [(gate.place, option) for gate in content.gates for option in gate.blocks]
    named += [(rule.place, option) for rule in content.rules for option in (*rule.supports, *rule.opposes)]
    for place, option in named:
        if option not in known:
            yield ContentError(place, f"no option is called '{option}'{nearest(option, known)}")


def _check_clauses(content: Interview) -> Iterator[ContentError]:
    """A prompt for a clause is for one of those that the user can ask for."""
    asked = content.by_id.get("clauses")
    known = [choice.id for choice in asked.choices] if asked else []
    for piece in content.prevention:
        if piece.clause and piece.clause not in known:
            yield ContentError(piece.place, f"no clause is called '{piece.clause}'{nearest(piece.clause, known)}")


def _check_ways_back(content: Interview) -> Iterator[ContentError]:
    known = (*(section.id for section in content.sections), *content.by_id)
    for question in content.questions:
        if question.if_no and question.if_no not in known:
            hint = nearest(question.if_no, known)
            yield ContentError(question.place, f"'if_no' names '{question.if_no}', no section or question{hint}")


def _check_sources(content: Interview) -> Iterator[ContentError]:
    """References must exist, and advice must rest on a seed item or a reference."""
    known = [reference.id for reference in content.references]
    for element in elements_of(content):
        for ref in element.refs:
            if ref not in known:
                yield ContentError(element.place, f"no reference is called '{ref}'{nearest(ref, known)}")
    due: tuple[tuple[Element, ...], ...] = (content.gates, content.rules, content.tasks, content.lint,
                                            content.pushbacks, content.prevention, content.options,
                                            content.adviser_questions)  # fmt: skip
    for element in (each for elements in due for each in elements):
        if not element.from_ and not element.refs and not _points_carry(element):
            yield ContentError(element.place, f"'{element.id}' gives advice and needs 'from' or 'refs'")


def _points_carry(element: Element) -> bool:
    points = (*getattr(element, "good", ()), *getattr(element, "bad", ()))
    return any(point.from_ for point in points)


def _check_seeds(content: Interview) -> Iterator[ContentError]:
    known = {seed.id for seed in content.seeds}
    for element_id, place, seeds in _carriers(content):
        for seed in seeds:
            if seed not in known:
                yield ContentError(place, f"'{element_id}' carries '{seed}', which is no seed item")
    for seed_id, carriers in carried(content).items():
        if not carriers:
            place = next((seed.place for seed in content.seeds if seed.id == seed_id), Place("seeds.yaml"))
            yield ContentError(place, f"the seed item '{seed_id}' is carried by nothing")
