"""The one file for a text that could not go to the clipboard: the user's alone, and gone after a day."""

from pathlib import Path

FOLDER, FILE = "clipboard", "copied.txt"
LIFETIME = 24 * 3600
"""Seconds after which the next sweep takes the file away."""


def copied_file(home: Path) -> Path:
    """Where the text goes; one that was copied before is written over."""
    return home / FOLDER / FILE
