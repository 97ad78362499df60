"""The search for garbage took a quarter of the time of the tests that drive screens; here it is told when to look."""

import ctypes
import gc
import os
from pathlib import Path

GROWTH = 32 * 2**20
"""Bytes by which a worker may grow before it looks at everything; some libraries hold megabytes in a few objects."""
_held = 0


def keep_what_is_here() -> None:
    """Lets the search pass over all that is there now, for ever."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(5_000, 10, 10)


def collect_where_much_has_gathered() -> None:
    """Collects garbage, where this process has grown since it last did."""
    global _held  # noqa: PLW0603  # the process has one memory
    if resident() > _held + GROWTH:
        gc.collect()
        give_back()
        _held = resident()


def give_back() -> None:
    """Gives memory that is free back to the system, where the C library (glibc) keeps it for later and can be told."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if os.name == "posix" else None
    if trim is not None:
        trim(0)


def resident() -> int:
    """Bytes of memory that this process holds; nothing where the system does not tell."""
    try:
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    except OSError:
        return 0
    return int(pages) * os.sysconf("SC_PAGE_SIZE")
