"""What may be loaded on the way to what users wait for, counted in modules and classes, which no machine changes.

On a slow one a module costs some 0.3 ms at each start, and a class 0.1 (`clientexit_tui/frozen.py`).

`tests/process/test_budgets.py` counts them. Whoever needs more raises the number here, and says what for.
"""

from typing import NamedTuple


class Budget(NamedTuple):
    """How much one way may load."""

    command: str
    """The arguments; ``ID`` stands for a session."""
    modules: int
    """Of the package."""
    classes: int
    """That these modules make."""
    elsewhere: int
    """Modules of others, the standard library's included, beyond those that Python loads for itself. It differs by some
    between the versions of Python and of what we use, so there is room for those."""
    why: str
    never: tuple[str, ...] = ()
    """Modules of others that must not be among them."""

    @property
    def drawn(self) -> bool:
        """Whether it is counted until the first paint of the drawn face."""
        return self.command in ("", "open ID")


SCREENS = ("textual", "rich")
SLOW = ("yaml", "difflib", "importlib.metadata", "email", "http", "logging", "asyncio")
"""What takes long to load, and what no command that prints has a use for."""
BUDGETS = (
    Budget("--version", 7, 1, 30, "the start, and nothing that reads files", (*SCREENS, *SLOW, "argparse", "pathlib")),
    Budget(
        *("list --json", 73, 52, 75),
        "names and headers of files: no interview, nothing that decides. A third are the words of the program, one "
        "file for each page; most of the classes stand for a listed file, a claim, or an error that can be told",
        (*SCREENS, *SLOW, "hashlib"),
    ),
    Budget(
        *("verdict ID --json", 176, 211, 120),
        "the interview (30 types for what asks and decides, 29 for what is read later, which are made with them), a "
        "session's file, what follows from the answers with the worlds that say how sure it is, and its words. No YAML "
        "is parsed: see content/ready.py",
        (*SCREENS, *SLOW),
    ),
    Budget(
        *("", 129, 119, 400),
        "the library as it is first painted: Textual, the program's parts, its words, the screen, the list's headers; "
        "no interview yet, no letter, no paper. `difflib` is Textual's own",
        ("yaml", "hashlib", "typst", "docx", "icalendar", "pyrage"),
    ),
    Budget(
        *("open ID", 226, 263, 405),
        "the same with a session's home: the interview's first part, what follows from the answers, and how sure it is",
        ("yaml", "typst", "docx", "icalendar", "pyrage"),
    ),
)
