"""Reads conditions from content nodes."""

from typing import NoReturn

from clientexit_tui.content.conditions import MANY, OPERATORS, AllOf, AnyOf, Condition, Known, Leaf, Not
from clientexit_tui.errors import ContentError, Place, nearest
from clientexit_tui.strict_yaml.nodes import MappingNode, Node, Scalar, SequenceNode

SUBJECTS = ("question", "measure", "gate", "field")
ALONE = ("all", "any", "not", "known")
"""What holds other conditions, and stands alone in its own."""
COUNTING = "count_at_least"
"""The operator that takes `where`."""
_KEYS = (*ALONE, *SUBJECTS, *OPERATORS, "where")


def read_condition(node: Node) -> Condition:
    """A condition. Raises ContentError where it is not one."""
    if not isinstance(node, MappingNode):
        _refuse(node.place, "a condition is written as 'key: value' lines")
    for key, place in node.keys.items():
        if key not in _KEYS:
            _refuse(place, f"a condition has no field '{key}'{nearest(key, _KEYS)}")
    for key in ALONE:
        if key in node.items:
            return _read_whole(node, key)
    return _read_leaf(node)


def _read_whole(node: MappingNode, key: str) -> Condition:
    if len(node.items) > 1:
        _refuse(node.place, f"'{key}' stands alone in its condition; nest the other parts in 'all'")
    inner = node.items[key]
    match key:
        case "not":
            return Not(read_condition(inner))
        case "known":
            return Known(read_condition(inner))
    parts = tuple(read_condition(each) for each in _items(inner, key))
    return AllOf(parts) if key == "all" else AnyOf(parts)


def _read_leaf(node: MappingNode) -> Leaf:
    subjects = [key for key in node.items if key in SUBJECTS]
    operators = [key for key in node.items if key in OPERATORS]
    if len(subjects) != 1 or len(operators) != 1:
        _refuse(node.place, "a condition names one question, measure, gate or field, and one operator such as 'is'")
    subject, op = subjects[0], operators[0]
    value = _texts(node.items[op], op) if op in MANY else _text(node, op)
    where = read_condition(node.items["where"]) if "where" in node.items else None
    if where and op != COUNTING:
        _refuse(node.keys["where"], f"'where' goes with '{COUNTING}'")
    return Leaf(subject, _text(node, subject), op, value, where)


def _text(node: MappingNode, key: str) -> str:
    inner = node.items[key]
    if not isinstance(inner, Scalar) or inner.text is None:
        _refuse(inner.place, f"'{key}' of a condition must be text")
    if not inner.text:
        _refuse(inner.place, f"a condition needs '{key}'")
    return inner.text


def _texts(node: Node, key: str) -> tuple[str, ...]:
    texts = []
    for each in _items(node, key):
        if not isinstance(each, Scalar) or each.text is None:
            _refuse(each.place, f"every item of '{key}' must be text")
        texts.append(each.text)
    return tuple(texts)


def _items(node: Node, key: str) -> tuple[Node, ...]:
    if not isinstance(node, SequenceNode):
        _refuse(node.place, f"'{key}' of a condition must be a list")
    return node.items


def _refuse(place: Place, problem: str) -> NoReturn:
    raise ContentError(place, problem)
