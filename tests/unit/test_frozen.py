"""Immutable values behave as those of `dataclass(frozen=True)`, which they take the place of."""

import ast
import copy
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, is_dataclass, replace
from typing import Any, ClassVar

import pytest

from clientexit_tui.frozen import frozen
from tests.places import ROOT


def made_with(decorator: Callable[[type], type]) -> tuple[Any, Any, Any]:
    """The same three classes, made with one decorator: with defaults, below another, and with no parts at all."""

    class Base:
        """With a part that must be given, and some that need not."""

        NAME: ClassVar[str] = "base"
        one: int
        two: tuple[str, ...] = ()
        three: dict[str, int] = field(default_factory=dict, repr=False)

    base = decorator(Base)

    class Below(base):  # type: ignore[misc, valid-type]  # a class that is known only when the test runs
        """With more parts, one of which is worked out."""

        four: str = "4"
        five: str = field(init=False)

        def __post_init__(self) -> None:
            object.__setattr__(self, "five", self.four * 2)

    class Empty:
        """With nothing."""

    return base, decorator(Below), decorator(Empty)


OURS = made_with(frozen)
THEIRS = made_with(dataclass(frozen=True))
WAYS: list[Callable[[Any, Any, Any], object]] = [
    lambda base, _below, _empty: base(1),
    lambda base, _below, _empty: base(1, ("a",), {"a": 1}),
    lambda base, _below, _empty: base(three={}, one=2),
    lambda base, _below, _empty: replace(base(1), two=("b",)),
    lambda _base, below, _empty: below(1, four="x"),
    lambda _base, below, _empty: replace(below(1, four="x"), one=3),
    lambda _base, below, _empty: below(1, ("a",), {}, "z"),
    lambda _base, _below, empty: empty(),
    lambda base, _below, _empty: (base(1) == base(1), base(1) == base(2), base(1) != base(1)),
    lambda base, below, _empty: (base(1) == below(1), base(1) == (1, (), {}), below(1) == below(1)),
    lambda base, _below, _empty: base(1).three is base(1).three,
    lambda base, below, empty: [asdict(each) for each in (base(1, ("a",)), below(1), empty())],
    lambda base, below, empty: [[part.name for part in fields(each)] for each in (base, below, empty)],
    lambda base, below, empty: [is_dataclass(each) for each in (base, below, empty)],
    lambda base, below, empty: [each.__match_args__ for each in (base, below, empty)],
    lambda _base, _below, empty: hash(empty()) == hash(empty()),
    lambda base, _below, _empty: (copy.copy(base(1)) == base(1), copy.deepcopy(base(1)) == base(1)),
]
WRONG: list[Callable[[Any, Any, Any], object]] = [
    lambda base, _below, _empty: base(),
    lambda base, _below, _empty: base(two=()),
    lambda base, _below, _empty: base(1, (), {}, 4),
    lambda base, _below, _empty: base(1, one=1),
    lambda base, _below, _empty: base(1, five=1),
    lambda base, _below, _empty: base(five=1),
    lambda _base, below, _empty: below(1, five="5"),
    lambda _base, _below, empty: empty(1),
    lambda base, _below, _empty: hash(base(1)),  # it holds a dict
]


@pytest.mark.parametrize("way", WAYS)
def test_what_is_made_compared_and_shown_is_the_same(way: Callable[[Any, Any, Any], object]) -> None:
    assert repr(way(*OURS)) == repr(way(*THEIRS))


@pytest.mark.parametrize("way", WRONG)
def test_what_cannot_be_made_is_refused_by_both(way: Callable[[Any, Any, Any], object]) -> None:
    for kinds in (OURS, THEIRS):
        with pytest.raises(TypeError):
            way(*kinds)


@frozen
class Pair:
    """Two parts that can be hashed."""

    one: int
    two: str = ""


def test_equal_values_have_equal_hashes_and_are_taken_apart_by_their_parts() -> None:
    assert {Pair(1): "there"}[Pair(1)] == "there"
    assert pickle.loads(pickle.dumps(Pair(1, "x"))) == Pair(1, "x")  # noqa: S301 - made a moment ago
    match Pair(1, "x"):
        case Pair(one, two):
            assert (one, two) == (1, "x")


def test_nothing_of_a_value_can_be_changed_taken_away_or_added() -> None:
    value = Pair(1)
    changes: tuple[Callable[[], None], ...] = (
        lambda: setattr(value, "one", 2),
        lambda: setattr(value, "new", 2),
        lambda: delattr(value, "one"),
    )
    for change in changes:
        with pytest.raises(FrozenInstanceError, match="Pair"):
            change()
    assert value == Pair(1)


def test_every_immutable_value_of_the_program_is_made_the_cheap_way() -> None:
    told = [
        f"{path.relative_to(ROOT)}:{node.lineno}: use @frozen, see clientexit_tui/frozen.py"
        for path in (ROOT / "clientexit_tui").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "dataclass"
        if path.name != "frozen.py"
    ]
    assert told == []
