"""Which face is used and how it appears, from the command line and the settings."""

import os
from dataclasses import dataclass
from pathlib import Path

from clientexit_tui import words
from clientexit_tui.frozen import frozen


@dataclass
class Asked:
    """What the command line asks for; what it does not say, the settings may."""

    plain: bool = False
    only_ascii: bool = False
    no_mouse: bool = False


@frozen
class Face:
    """Which face is used, and how it appears."""

    why_plain: str = ""
    """Why the plain face is used, in words; nothing for the drawn one."""
    only_ascii: bool = False
    """Whether the program's own lines and marks keep to ASCII."""
    mouse: bool = True
    """Whether the mouse is the program's; else the terminal selects and copies as usual."""


def face_for(asked: Asked, folder: Path) -> Face:
    """What the command line asks for, else what the settings say, else the usual.

    Args:
        asked: on the command line.
        folder: the user's, with their settings.
    """
    from clientexit_tui.config.lines import FILE  # not for commands that open nothing
    from clientexit_tui.config.settings import Config

    config = Config(folder / FILE)
    return Face(
        _why_plain(asked=asked.plain, set_so=bool(config.switch("plain"))),
        only_ascii=asked.only_ascii or bool(config.switch("ascii")),
        mouse=not asked.no_mouse and config.switch("mouse") is not False,
    )


def _why_plain(*, asked: bool, set_so: bool) -> str:
    """Why questions are asked line by line rather than on a drawn screen, in words; nothing where they are not."""
    if asked:
        return words.PLAIN_WHY_ASKED
    if os.environ.get("ACCESSIBLE", "0") not in ("", "0"):
        return words.PLAIN_WHY_ACCESSIBLE
    if set_so:
        return words.PLAIN_WHY_CONFIG
    return words.PLAIN_WHY_DUMB if os.environ.get("TERM") == "dumb" else ""
