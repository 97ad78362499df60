"""Where one can go from a page: other pages by name, and questions."""

from typing import Protocol


class Navigator(Protocol):
    """What the pages of a session know of each other."""

    def page(self, name: str) -> None:
        """Goes to a page: ``verdict``, ``options``, ``letter``, ``pushbacks``, ``plan``, ``export`` and so on."""

    def question(self, question_id: str) -> None:
        """Asks one question, and those that its answer brings up, then comes back."""

    def section(self, section_id: str) -> None:
        """Goes through a section."""

    def paper(self, kind: str) -> None:
        """Exports one document."""


class Page(Protocol):
    """A page of a session."""

    def run(self) -> None:
        """Says what it has, then does what is chosen until the user goes back."""
