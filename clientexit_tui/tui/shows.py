"""What a screen of an open session can be asked to show."""

from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:  # the library is painted before the interview is loaded
    from clientexit_tui.outlook import Outlook


@runtime_checkable
class ShowsOutlook(Protocol):
    """A screen of an open session."""

    @property
    def stands(self) -> bool:
        """Whether its parts are there."""

    def show_outlook(self, outlook: "Outlook") -> None:
        """Shows what follows from the answers now."""

    def show_saving(self) -> None:
        """Shows how saving stands now."""
