"""How much of everything a run tries: few in the usual one, all in the long one. The tests' bodies are the same.

`pytest --long` (or CLIENTEXIT_LONG=1) asks for the long forms, CLIENTEXIT_TIMES=10 for ten times as many examples.
"""

import os
from collections.abc import Sequence
from typing import TypeVar

LONG = os.environ.get("CLIENTEXIT_LONG", "") not in ("", "0")
"""Whether this run tries everything in full."""
TIMES = int(os.environ.get("CLIENTEXIT_TIMES") or 1)
"""How many times the full number of examples the long run tries."""
FEW = 20
"""What a law is tried with at least, in the usual run."""

T = TypeVar("T")


def examples(full: int, least: int = FEW) -> int:
    """How many examples a law is tried with: all of them, or a tenth but at least so many."""
    return full * TIMES if LONG else min(full, max(least, full // 10))


def times(usual: int, full: int) -> int:
    """How often something is repeated."""
    return full if LONG else usual


def all_or(usual: Sequence[T], full: Sequence[T]) -> Sequence[T]:
    """Everything, or what stands for it in the usual run."""
    return full if LONG else usual


def some(things: Sequence[T], usual: int) -> Sequence[T]:
    """All of the things, or this many of them, evenly spaced and always the same."""
    if LONG or usual >= len(things):
        return things
    return [things[at * len(things) // usual] for at in range(usual)]
