"""Immutable values: what `dataclass(frozen=True)` makes, for a small part of its cost.

The library writes and compiles six methods anew for each class, which takes about a millisecond on a slow machine, and
some hundred classes are needed before the first verdict. Here it only looks at the parts, which takes a tenth of that.
The methods are closures over them, but for `__init__`, which is compiled when the first value is made: of half the
classes there is never one. `fields`, `replace`, `asdict` and pattern matching work as with its own, and so does the
type checker.
"""

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import Any, NoReturn, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(kind: type[T]) -> type[T]:
    """Makes a class one of immutable values: equal where their parts are equal, made of parts by place or by name."""
    dataclass(init=False, repr=False, eq=False)(kind)
    parts = fields(kind)  # type: ignore[arg-type]  # the line above made it one
    given = _given(tuple(part.name for part in parts))
    methods: dict[str, Callable[..., Any]] = {
        "__init__": _init(kind, parts),
        "__repr__": _repr(tuple(part.name for part in parts if part.repr)),
        "__eq__": _eq(given),
        "__hash__": _hash(given),
        "__setattr__": _refuse_to_set,
        "__delattr__": _refuse_to_set,
    }
    for name, method in methods.items():
        if name not in kind.__dict__:
            setattr(kind, name, method)
    return kind


def of_parts(kind: type[T], given: dict[str, Any]) -> T:
    """A value that takes over all its parts, of which it is known that they are right: much faster, for very many."""
    made = kind.__new__(kind)
    object.__setattr__(made, "__dict__", given)
    return made


def _init(kind: type[Any], parts: tuple[Field[Any], ...]) -> Callable[..., None]:
    def first(self: Any, /, *by_place: Any, **by_name: Any) -> None:
        kind.__init__ = compiled = _compiled_init(kind, parts)
        compiled(self, *by_place, **by_name)

    return first


def _compiled_init(kind: type[Any], parts: tuple[Field[Any], ...]) -> Callable[..., None]:
    """The method that keeps the parts, written out for them: nothing else is as quick for the many that are made."""
    after = hasattr(kind, "__post_init__")
    given: dict[str, Any] = {"_keep": object.__setattr__, "_nothing": MISSING}
    taken, kept = ["self"], []
    for part in (each for each in parts if each.init):
        name, value = part.name, part.name
        if part.default_factory is not MISSING:
            given[f"_make_{name}"] = part.default_factory
            value = f"_make_{name}() if {name} is _nothing else {name}"
            taken.append(f"{name}=_nothing")
        elif part.default is not MISSING:
            given[f"_default_{name}"] = part.default
            taken.append(f"{name}=_default_{name}")
        else:
            taken.append(name)
        kept.append(f"_keep(self, {name!r}, {value})")
    lines = "\n ".join([*kept, *(["self.__post_init__()"] if after else []), "return"])
    exec(f"def __init__({', '.join(taken)}):\n {lines}", given)  # noqa: S102 - names of our own source, as the library's
    init: Callable[..., None] = given["__init__"]
    init.__qualname__ = f"{kind.__qualname__}.__init__"
    return init


def _given(names: tuple[str, ...]) -> Callable[[Any], Any]:
    """What gives all parts of a value, to compare them."""
    return attrgetter(*names) if names else lambda _value: ()


def _eq(given: Callable[[Any], Any]) -> Callable[[Any, object], bool]:
    def equal(self: Any, other: object) -> bool:
        if self is other:
            return True
        return bool(given(self) == given(other)) if other.__class__ is self.__class__ else NotImplemented

    return equal


def _hash(given: Callable[[Any], Any]) -> Callable[[Any], int]:
    def hashed(self: Any) -> int:
        return hash(given(self))

    return hashed


def _repr(names: tuple[str, ...]) -> Callable[[Any], str]:
    def shown(self: Any) -> str:
        return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    return shown


def _refuse_to_set(self: Any, name: str, *_value: Any) -> NoReturn:
    raise FrozenInstanceError(f"cannot change {name} of {type(self).__name__}, which never changes")
