"""A guided interview for consultants who wonder whether, and how, to end a client relationship."""

__version__ = "0.1.0"
