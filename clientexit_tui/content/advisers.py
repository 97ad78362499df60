"""Reads and checks whom the user may ask, and the questions to take along to them."""

from collections.abc import Iterator

from clientexit_tui.content.condition_reader import read_condition
from clientexit_tui.content.model import Adviser, AdviserQuestion, Content
from clientexit_tui.content.reading import Fields, refuse
from clientexit_tui.errors import ContentError, nearest
from clientexit_tui.strict_yaml.nodes import Node

_TRACED = ("id", "from", "refs")


def read_adviser(node: Node) -> Adviser:
    """Somebody whom the user may ask."""
    fields = Fields(node, "an adviser", (*_TRACED, "title", "says", "bring", "groups"))
    return Adviser(
        id=fields.id(),
        place=fields.place,
        from_=fields.texts("from"),
        refs=fields.texts("refs"),
        title=fields.needed("title"),
        says=fields.needed("says"),
        bring=fields.texts("bring"),
        groups=fields.texts("groups"),
    )


_QUESTION = ("adviser", "about", "unknown", "when", "findings", "ask", "why", "known", "bring")


def read_adviser_question(node: Node) -> AdviserQuestion:
    """A question to take along; something must say when it is there."""
    fields = Fields(node, "a question for an adviser", (*_TRACED, *_QUESTION))
    question = AdviserQuestion(
        id=fields.id(),
        place=fields.place,
        from_=fields.texts("from"),
        refs=fields.texts("refs"),
        adviser=fields.needed("adviser"),
        about=fields.needed("about"),
        unknown=fields.flag("unknown"),
        when=fields.maybe("when", read_condition),
        findings=fields.texts("findings"),
        ask=fields.needed("ask"),
        why=fields.needed("why"),
        known=fields.texts("known"),
        bring=fields.texts("bring"),
    )
    if not (question.unknown or question.when or question.findings):
        refuse(question.place, f"the question '{question.id}' needs 'unknown', 'when' or 'findings'")
    return question


def check_advisers(content: Content) -> Iterator[ContentError]:
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
