"""Reads everything but the questions from content nodes: options, gates, rules, tasks, letters, sources."""

from typing import Any

from clientexit_tui.content.condition_reader import read_condition
from clientexit_tui.content.model import (
    FORMS,
    Argument,
    Feature,
    Form,
    Gate,
    LetterBlock,
    LintRule,
    Measure,
    Option,
    Point,
    Prevention,
    Pushback,
    Reference,
    Rule,
    Seed,
    TaskTemplate,
)
from clientexit_tui.content.reading import Fields, refuse
from clientexit_tui.strict_yaml.nodes import Node


def _element(node: Node, what: str, *keys: str) -> tuple[Fields, dict[str, Any]]:
    """The fields of an element, and what every element has."""
    fields = Fields(node, what, ("id", "from", "refs", *keys))
    shared = {
        "id": fields.id(),
        "place": fields.place,
        "from_": fields.texts("from"),
        "refs": fields.texts("refs"),
    }
    return fields, shared


def _point(node: Node) -> Point:
    fields = Fields(node, "a point", ("text", "from"))
    return Point(fields.needed("text"), fields.texts("from"))


_VALUED = ("leaves", "fits", "strains")


def read_option(node: Node) -> Option:
    """One of the ways to go."""
    fields, shared = _element(node, "an option", "title", "short", "says", "good", "bad", "months", *_VALUED)
    return Option(
        **shared,
        title=fields.needed("title"),
        short=fields.needed("short"),
        says=fields.needed("says"),
        good=fields.each("good", _point),
        bad=fields.each("bad", _point),
        months=fields.needed("months"),
        leaves=fields.flag("leaves"),
        fits=fields.texts("fits"),
        strains=fields.texts("strains"),
    )


def read_gate(node: Node) -> Gate:
    """A gate."""
    fields, shared = _element(node, "a gate", "title", "says", "do", "when", "urgent", "blocks", "means")
    return Gate(
        **shared,
        title=fields.needed("title"),
        says=fields.needed("says"),
        do=fields.each("do", _point),
        when=fields.maybe("when", read_condition),
        urgent=fields.flag("urgent"),
        blocks=fields.texts("blocks"),
        means=fields.one_of("means", ("must_leave", "not_yet")) if "means" in fields else "",
    )


def read_rule(node: Node) -> Rule:
    """A rule."""
    fields, shared = _element(node, "a rule", "says", "unknown_says", "when", "supports", "opposes")
    rule = Rule(
        **shared,
        says=fields.needed("says"),
        unknown_says=fields.needed("unknown_says"),
        when=fields.maybe("when", read_condition),
        supports=fields.weights("supports"),
        opposes=fields.weights("opposes"),
    )
    if rule.when is None or not (rule.supports or rule.opposes):
        refuse(rule.place, f"the rule '{rule.id}' needs 'when' and something that it supports or opposes")
    return rule


def read_measure(node: Node) -> Measure:
    """The words of a measure."""
    fields, shared = _element(node, "a measure", "title", "says", "formula", "unit")
    return Measure(
        **shared,
        title=fields.needed("title"),
        says=fields.needed("says"),
        formula=fields.needed("formula"),
        unit=fields.one_of("unit", ("hour", "money", "percent", "months", "times", "count", "level")),
    )


_TASK_KEYS = ("title", "phase", "anchor", "days", "by", "workday", "when", "who", "why")


def read_task(node: Node) -> TaskTemplate:
    """A task of the exit plan."""
    fields, shared = _element(node, "a task", *_TASK_KEYS)
    return TaskTemplate(
        **shared,
        title=fields.needed("title"),
        phase=fields.one_of("phase", ("before", "news", "until", "after")),
        anchor=fields.one_of("anchor", ("today", "news", "last", "review")),
        days=fields.number("days"),
        by=fields.text("by"),
        workday=fields.flag("workday"),
        when=fields.maybe("when", read_condition),
        who=fields.needed("who"),
        why=fields.needed("why"),
    )


def _argument(node: Node) -> Argument:
    fields = Fields(node, "an argument", ("text", "when", "from"))
    return Argument(fields.needed("text"), fields.maybe("when", read_condition), fields.texts("from"))


def read_form(node: Node) -> Form:
    """A form of leaving."""
    fields, shared = _element(node, "a form of leaving", "title", "says", "for", "against")
    return Form(
        **shared,
        title=fields.needed("title"),
        says=fields.needed("says"),
        pros=fields.each("for", _argument),
        cons=fields.each("against", _argument),
    )


def _forms(fields: Fields) -> tuple[str, ...]:
    forms = fields.texts("forms")
    for form in forms:
        if form not in FORMS:
            refuse(fields.place_of("forms"), f"'{form}' is no form of leaving: {', '.join(FORMS)}")
    return forms


def read_letter_block(node: Node) -> LetterBlock:
    """A paragraph of the letter."""
    fields, shared = _element(node, "a letter block", "forms", "text", "joins", "when")
    return LetterBlock(
        **shared,
        forms=_forms(fields),
        text=fields.needed("text"),
        joins=fields.flag("joins"),
        when=fields.maybe("when", read_condition),
    )


def read_lint_rule(node: Node) -> LintRule:
    """A rule of the letter lint."""
    fields, shared = _element(node, "a lint rule", "level", "title", "why", "suggest", "find", "need", "forms", "when")
    return LintRule(
        **shared,
        level=fields.one_of("level", ("error", "warn", "info")),
        title=fields.needed("title"),
        why=fields.needed("why"),
        suggest=fields.needed("suggest"),
        find=fields.texts("find"),
        need=fields.texts("need"),
        forms=_forms(fields),
        when=fields.maybe("when", read_condition),
    )


def read_pushback(node: Node) -> Pushback:
    """A pushback."""
    fields, shared = _element(node, "a pushback", "they_say", "reply", "avoid", "when")
    return Pushback(
        **shared,
        they_say=fields.needed("they_say"),
        reply=fields.needed("reply"),
        avoid=fields.needed("avoid"),
        when=fields.maybe("when", read_condition),
    )


def read_prevention(node: Node) -> Prevention:
    """A piece of the prevention kit."""
    fields, shared = _element(node, "a piece of the prevention kit", "title", "text", "when")
    return Prevention(
        **shared,
        title=fields.needed("title"),
        text=fields.needed("text"),
        when=fields.maybe("when", read_condition),
    )


def read_reference(node: Node) -> Reference:
    """A source."""
    fields, shared = _element(node, "a reference", "title", "author", "address", "strength")
    return Reference(
        **shared,
        title=fields.needed("title"),
        author=fields.text("author"),
        address=fields.text("address"),
        strength=fields.one_of("strength", ("rule", "insurer", "opinion", "own")),
    )


def read_seed(node: Node) -> Seed:
    """One idea that the product must carry."""
    fields = Fields(node, "a seed item", ("id", "idea"))
    return Seed(fields.needed("id"), fields.needed("idea"), fields.place)


def read_feature(node: Node) -> Feature:
    """A named feature of the program."""
    fields, shared = _element(node, "a feature", "title", "where")
    return Feature(**shared, title=fields.needed("title"), where=fields.needed("where"))
