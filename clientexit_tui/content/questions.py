"""Reads sections, groups and questions from content nodes."""

from collections.abc import Mapping

from clientexit_tui.content.condition_reader import read_condition
from clientexit_tui.content.model import CHOSEN, Check, Choice, Group, Kind, Question, Section, Sign
from clientexit_tui.content.reading import Fields, refuse
from clientexit_tui.strict_yaml.nodes import Node

YES_NO = (Choice("yes", "Yes"), Choice("no", "No"))

_TRACED = ("id", "from", "refs")


def read_section(node: Node) -> Section:
    """A section with its groups."""
    fields = Fields(node, "a section", (*_TRACED, "title", "short", "intro", "groups"))
    return Section(
        id=fields.id(),
        place=fields.place,
        from_=fields.texts("from"),
        refs=fields.texts("refs"),
        title=fields.needed("title"),
        short=fields.needed("short"),
        intro=fields.needed("intro"),
        groups=fields.each("groups", read_group),
    )


def read_group(node: Node) -> Group:
    """A group with its questions."""
    fields = Fields(node, "a group", (*_TRACED, "title", "intro", "when", "sign", "questions"))
    return Group(
        id=fields.id(),
        place=fields.place,
        from_=fields.texts("from"),
        refs=fields.texts("refs"),
        title=fields.needed("title"),
        intro=fields.text("intro"),
        when=fields.maybe("when", read_condition),
        questions=_read_questions(fields),
        sign=fields.maybe("sign", _read_sign),
    )


def _read_questions(group: Fields) -> tuple[Question, ...]:
    """The questions of a group; a later one may take over the choices of an earlier one."""
    questions: list[Question] = []
    for node in group.nodes("questions"):
        questions.append(read_question(node, {each.id: each.choices for each in questions}))
    return tuple(questions)


def _read_sign(node: Node) -> Sign:
    fields = Fields(node, "a sign", (*_TRACED, "title", "says", "healthy"))
    return Sign(
        id=fields.id(),
        place=fields.place,
        from_=fields.texts("from"),
        refs=fields.texts("refs"),
        title=fields.needed("title"),
        says=fields.needed("says"),
        healthy=fields.needed("healthy"),
    )


_QUESTION = (
    *_TRACED,
    *("kind", "ask", "short", "why", "help", "example", "unit", "choices", "choices_from", "fields", "links_to"),
    *("when", "checks", "if_no", "names", "page", "since", "was"),
)


def read_question(node: Node, earlier: Mapping[str, tuple[Choice, ...]] | None = None) -> Question:
    """A question of an interview page: it says why it is asked.

    Args:
        node: the question.
        earlier: the choices of earlier questions of its group, by id; None where they are not known.
    """
    question = _read_asked(node, "a question", earlier)
    if not question.why:
        refuse(question.place, f"the question '{question.id}' needs 'why'")
    return question


def _read_field(node: Node) -> Question:
    return _read_asked(node, "a record field")


def _read_asked(node: Node, what: str, earlier: Mapping[str, tuple[Choice, ...]] | None = None) -> Question:
    fields = Fields(node, what, _QUESTION)
    kind = Kind(fields.one_of("kind", Kind))
    question = Question(
        id=fields.id(),
        place=fields.place,
        from_=fields.texts("from"),
        refs=fields.texts("refs"),
        kind=kind,
        ask=fields.needed("ask"),
        short=fields.needed("short"),
        why=fields.text("why"),
        help=fields.text("help"),
        example=fields.text("example"),
        unit=fields.text("unit"),
        choices=YES_NO if kind is Kind.YES_NO else _read_choices(fields, earlier),
        fields=fields.each("fields", _read_field),
        links_to=fields.text("links_to"),
        when=fields.maybe("when", read_condition),
        checks=fields.each("checks", _read_check),
        if_no=fields.text("if_no"),
        names=fields.one_of("names", ("person", "company", "mentions")) if "names" in fields else "",
        page=fields.one_of("page", ("form", "own"), default="form"),
        since=fields.number("since", 1),
        was=fields.texts("was"),
    )
    _check_shape(question)
    return question


def _read_choices(fields: Fields, earlier: Mapping[str, tuple[Choice, ...]] | None) -> tuple[Choice, ...]:
    """The choices written out, or those of the earlier question that is named."""
    if "choices_from" not in fields:
        return fields.each("choices", _read_choice)
    if earlier is None:
        return (Choice("any", "any"),)  # read by itself, a question cannot look at its neighbours
    choices = earlier[fields.one_of("choices_from", earlier)]
    return tuple(Choice(each.id, each.label, each.help) for each in choices)


def _check_shape(question: Question) -> None:
    """Refuses a question that lacks what its kind needs, or has what its kind cannot use."""
    needs = {
        "choices": (bool(question.choices), question.kind in CHOSEN),
        "fields": (bool(question.fields), question.kind is Kind.RECORDS),
        "links_to": (bool(question.links_to), question.kind is Kind.LINKS),
    }
    for key, (there, due) in needs.items():
        if there != due:
            verb = "needs" if due else "cannot have"
            refuse(question.place, f"the question '{question.id}' of kind {question.kind} {verb} '{key}'")
    if question.kind is Kind.SCALE and [each.id for each in question.choices] != list("01234"):
        refuse(question.place, f"the scale '{question.id}' needs a worded anchor for each level from 0 to 4")


def _read_choice(node: Node) -> Choice:
    fields = Fields(node, "a choice", ("id", "label", "help", "exclusive", "retired", "from"))
    return Choice(
        id=fields.needed("id"),
        label=fields.needed("label"),
        help=fields.text("help"),
        exclusive=fields.flag("exclusive"),
        retired=fields.flag("retired"),
        from_=fields.texts("from"),
    )


_LIMITS = ("at_least", "at_most", "not_after", "not_before", "not_below", "only_with", "same_currency")


def _read_check(node: Node) -> Check:
    fields = Fields(node, "a check", ("id", "level", "message", *_LIMITS))
    if not any(limit in fields for limit in _LIMITS):
        refuse(fields.place, f"a check needs one of: {', '.join(_LIMITS)}")
    return Check(
        level=fields.one_of("level", ("error", "warning")),
        message=fields.needed("message"),
        at_least=fields.text("at_least") or None,
        at_most=fields.text("at_most") or None,
        not_after=fields.text("not_after"),
        not_before=fields.text("not_before"),
        not_below=fields.text("not_below"),
        only_with=fields.text("only_with"),
        same_currency=fields.flag("same_currency"),
    )
