"""Writes conditions as the data they were read from, and makes them of such data again."""

from typing import Any

from clientexit_tui.content.condition_reader import SUBJECTS
from clientexit_tui.content.conditions import MANY, OPERATORS, AllOf, AnyOf, Condition, Known, Leaf, Not
from clientexit_tui.content.unfit import UnfitFormError
from clientexit_tui.strict_yaml.nodes import Plain


def as_data(condition: Condition | None) -> Plain:
    """A condition as `condition_reader.read_condition` takes it, or None where there is none."""
    match condition:
        case None:
            return None
        case AllOf(parts):
            return {"all": [as_data(part) for part in parts]}
        case AnyOf(parts):
            return {"any": [as_data(part) for part in parts]}
        case Not(part):
            return {"not": as_data(part)}
        case Known(part):
            return {"known": as_data(part)}
        case Leaf():
            return _leaf_data(condition)


def both(first: Condition | None, second: Condition | None) -> Condition | None:
    """The condition that holds when both do."""
    if first and second:
        return AllOf((first, second))
    return first or second


def _leaf_data(leaf: Leaf) -> Plain:
    value: Plain = leaf.value if isinstance(leaf.value, str) else list(leaf.value)
    data: dict[str, Plain] = {leaf.subject: leaf.id, leaf.op: value}
    return {**data, "where": as_data(leaf.where)} if leaf.where else data


def from_data(data: Any) -> Condition:
    """The condition of which `as_data` made this. Raises UnfitFormError where it made it of none."""
    if type(data) is not dict:
        raise UnfitFormError
    if len(data) != 1:
        return _leaf_of(data)
    ((key, inner),) = data.items()
    if key == "not":
        return Not(from_data(inner))
    if key == "known":
        return Known(from_data(inner))
    if key not in ("all", "any") or type(inner) is not list:
        raise UnfitFormError
    parts = tuple(map(from_data, inner))
    return AllOf(parts) if key == "all" else AnyOf(parts)


def _leaf_of(data: dict[str, Any]) -> Leaf:
    subject, op, where = "", "", data.get("where")
    for key in data:
        if key in SUBJECTS:
            subject = key
        elif key in OPERATORS:
            op = key
    if not subject or not op or len(data) != (3 if where else 2):
        raise UnfitFormError
    value = _texts_of(data[op]) if op in MANY else _text_of(data[op])
    return Leaf(subject, _text_of(data[subject]), op, value, from_data(where) if where else None)


def _text_of(data: Any) -> str:
    if type(data) is not str:
        raise UnfitFormError
    return data


def _texts_of(data: Any) -> tuple[str, ...]:
    if type(data) is not list:
        raise UnfitFormError
    return tuple(map(_text_of, data))
