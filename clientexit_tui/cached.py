"""Properties that are worked out once and kept."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class cached_property(Generic[T]):  # noqa: N801 - named and used like that of the standard library
    """Like that of `functools`, but nothing waits for anything.

    Up to Python 3.11 the library's own holds one lock for a property of all objects while it works it out. One property
    looks at others, so two threads that begin at different ends wait for each other for ever: the screens and the
    saver, each with its own case, stood still so. Values that are worked out twice at once are equal.
    """

    def __init__(self, work: Callable[[Any], T]) -> None:
        """Takes what works out the value."""
        self._work = work
        self.__doc__ = work.__doc__

    def __set_name__(self, _owner: type, name: str) -> None:
        """Learns under which name the value is kept."""
        self._name = name

    @overload
    def __get__(self, owner: None, kind: type) -> "cached_property[T]": ...
    @overload
    def __get__(self, owner: object, kind: type | None = None) -> T: ...
    def __get__(self, owner: object | None, kind: type | None = None) -> "cached_property[T] | T":
        """The value; from then on the object has it itself and does not ask here."""
        if owner is None:
            return self
        value = owner.__dict__[self._name] = self._work(owner)
        return value
