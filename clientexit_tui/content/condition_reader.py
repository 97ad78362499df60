"""Reads conditions from content nodes."""

from clientexit_tui.content.conditions import MANY, OPERATORS, AllOf, AnyOf, Condition, Known, Leaf, Not
from clientexit_tui.content.reading import Fields, refuse
from clientexit_tui.strict_yaml.nodes import Node

SUBJECTS = ("question", "measure", "gate", "field")
_KEYS = ("all", "any", "not", "known", *SUBJECTS, *OPERATORS, "where")


def read_condition(node: Node) -> Condition:
    """A condition. Raises ContentError where it is not one."""
    fields = Fields(node, "a condition", _KEYS)
    for key, make in (("all", AllOf), ("any", AnyOf)):
        if key in fields:
            _alone(fields, key)
            return make(fields.each(key, read_condition))
    for key, wrap in (("not", Not), ("known", Known)):
        if key in fields:
            _alone(fields, key)
            return wrap(fields.needed_by(key, read_condition))
    return _read_leaf(fields)


def _alone(fields: Fields, key: str) -> None:
    if len(fields.keys) > 1:
        refuse(fields.place, f"'{key}' stands alone in its condition; nest the other parts in 'all'")


def _read_leaf(fields: Fields) -> Leaf:
    subjects = [key for key in fields.keys if key in SUBJECTS]
    operators = [key for key in fields.keys if key in OPERATORS]
    if len(subjects) != 1 or len(operators) != 1:
        refuse(fields.place, "a condition names one question, measure, gate or field, and one operator such as 'is'")
    subject, op = subjects[0], operators[0]
    value = fields.texts(op) if op in MANY else fields.needed(op)
    where = fields.maybe("where", read_condition)
    if where and op != "count_at_least":
        refuse(fields.place_of("where"), "'where' goes with 'count_at_least'")
    return Leaf(subject, fields.needed(subject), op, value, where)
