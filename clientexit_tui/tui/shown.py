"""News of the library for the application."""

from textual.message import Message


class LibraryShown(Message):
    """The rows of the library are painted for the first time; whatever is slow can begin now."""
