"""Reads everything but the questions from content nodes: options, gates, rules, tasks, letters, sources."""

from typing import Any

from clientexit_tui.content.condition_reader import read_condition
from clientexit_tui.content.model import (
    FORMS,
    PREVENTION_PARTS,
    SCRIPT_PARTS,
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
    ScriptBlock,
    Seed,
    TaskTemplate,
    Variant,
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


_TASK_KEYS = ("title", "phase", "anchor", "days", "by", "workday", "when", "blocked_when", "blocked_why", "who", "why")


def read_task(node: Node) -> TaskTemplate:
    """A task of the exit plan."""
    fields, shared = _element(node, "a task", *_TASK_KEYS)
    task = TaskTemplate(
        **shared,
        title=fields.needed("title"),
        phase=fields.one_of("phase", ("before", "news", "until", "after")),
        anchor=fields.one_of("anchor", ("today", "news", "last", "review")),
        days=fields.number("days"),
        by=fields.text("by"),
        workday=fields.flag("workday"),
        when=fields.maybe("when", read_condition),
        blocked_when=fields.maybe("blocked_when", read_condition),
        blocked_why=fields.text("blocked_why"),
        who=fields.needed("who"),
        why=fields.needed("why"),
    )
    if bool(task.blocked_when) != bool(task.blocked_why):
        refuse(task.place, f"the task '{task.id}' needs both 'blocked_when' and 'blocked_why', or neither")
    return task


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


_LINT_KEYS = ("level", "title", "why", "suggest", "find", "unless", "need", "forms", "when")


def read_lint_rule(node: Node) -> LintRule:
    """A rule of the letter lint."""
    fields, shared = _element(node, "a lint rule", *_LINT_KEYS)
    return LintRule(
        **shared,
        level=fields.one_of("level", ("error", "warn", "info")),
        title=fields.needed("title"),
        why=fields.needed("why"),
        suggest=fields.needed("suggest"),
        find=fields.texts("find"),
        unless=fields.texts("unless"),
        need=fields.texts("need"),
        forms=_forms(fields),
        when=fields.maybe("when", read_condition),
    )


def read_pushback(node: Node) -> Pushback:
    """A pushback."""
    keys = ("they_say", "reply", "avoid", "forms", "likely", "variants", "when")
    fields, shared = _element(node, "a pushback", *keys)
    return Pushback(
        **shared,
        they_say=fields.needed("they_say"),
        reply=fields.needed("reply"),
        avoid=fields.needed("avoid"),
        forms=_forms(fields),
        likely=fields.maybe("likely", read_condition),
        variants=fields.each("variants", _variant),
        when=fields.maybe("when", read_condition),
    )


def _variant(node: Node) -> Variant:
    fields = Fields(node, "a variant of a reply", ("when", "reply"))
    return Variant(fields.needed_by("when", read_condition), fields.needed("reply"))


def read_script_block(node: Node) -> ScriptBlock:
    """A line of the call script or of the platform message."""
    fields, shared = _element(node, "a script block", "part", "forms", "text", "same_as", "when")
    block = ScriptBlock(
        **shared,
        part=fields.one_of("part", SCRIPT_PARTS),
        forms=_forms(fields),
        text=fields.text("text"),
        same_as=fields.texts("same_as"),
        when=fields.maybe("when", read_condition),
    )
    if bool(block.text) == bool(block.same_as):
        refuse(block.place, f"the script block '{block.id}' needs either 'text' or 'same_as'")
    return block


def read_prevention(node: Node) -> Prevention:
    """A piece of the prevention kit."""
    keys = ("title", "text", "part", "clause", "asks", "when")
    fields, shared = _element(node, "a piece of the prevention kit", *keys)
    return Prevention(
        **shared,
        title=fields.needed("title"),
        text=fields.needed("text"),
        part=fields.one_of("part", PREVENTION_PARTS),
        clause=fields.text("clause"),
        asks=fields.texts("asks"),
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
