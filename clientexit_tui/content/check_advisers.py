"""Checks of whom the user may ask, and of the questions to take along to them: what they name must exist."""

from collections.abc import Iterator

from clientexit_tui.content.model import Interview
from clientexit_tui.errors import ContentError, nearest


def check_advisers(content: Interview) -> Iterator[ContentError]:
    """Names of advisers, groups, questions, measures and lint rules that are not there."""
    advisers = [each.id for each in content.advisers]
    groups = [group.id for section in content.sections for group in section.groups]
    measures, rules = [each.id for each in content.measures], [each.id for each in content.lint]
    named = [(each.place, "group", group, groups) for each in content.advisers for group in each.groups]
    for each in content.adviser_questions:
        named.append((each.place, "adviser", each.adviser, advisers))
        named.append((each.place, "question", each.about, list(content.by_id)))
        named += [(each.place, "question or measure", name, [*content.by_id, *measures]) for name in each.known]
        named += [(each.place, "lint rule", rule, rules) for rule in each.findings]
    for place, what, name, known in named:
        if name not in known:
            yield ContentError(place, f"no {what} is called '{name}'{nearest(name, known)}")
