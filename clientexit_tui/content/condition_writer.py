"""Writes conditions as the data they were read from."""

from clientexit_tui.content.conditions import AllOf, AnyOf, Condition, Known, Leaf, Not
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
