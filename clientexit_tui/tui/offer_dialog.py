"""One paragraph of the user's own letter beside what the draft would say now."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import ModalScreen

from clientexit_tui import words
from clientexit_tui.message.refresh import Offer
from clientexit_tui.tui.base_screen import BaseScreen
from clientexit_tui.tui.widgets.plain import Plain


class OfferDialog(ModalScreen[bool | None], BaseScreen[bool | None]):
    """Asks whether to take the draft's words: yes, no, or (None) later."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("t", "dismiss(True)", words.OFFER_TAKE, id="offer.take"),
        Binding("k", "dismiss(False)", words.OFFER_KEEP, id="offer.keep"),
        Binding("escape", "dismiss(None)", words.KEY_BACK, id="offer.later"),
    ]
    AUTO_FOCUS = "#own"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (70, "-side")]  # noqa: RUF012 - as its base
    DEFAULT_CSS = """
    OfferDialog .dialog { width: 96; max-width: 100%; height: auto; max-height: 100%; }
    OfferDialog #both { height: auto; max-height: 14; layout: vertical; margin-top: 1; }
    OfferDialog.-side #both { layout: horizontal; }
    OfferDialog .side { width: 1fr; height: auto; max-height: 14; padding-right: 2; }
    OfferDialog.-narrow .side { max-height: 22vh; }
    OfferDialog.-narrow #both { max-height: 44vh; margin-top: 0; }
    OfferDialog .side:focus { background: $primary 10%; }
    """

    def __init__(self, offer: Offer, at: int, count: int) -> None:
        """Makes one.

        Args:
            offer: what is compared.
            at: its place among those there are, from 1.
            count: how many there are.
        """
        super().__init__()
        self.offer, self.at, self.count = offer, at, count

    def compose(self) -> ComposeResult:
        """Both sides, and the keys."""
        with Vertical(classes="dialog"):
            yield Plain(words.OFFER_TITLE.format(at=self.at, count=self.count), classes="title")
            with Horizontal(id="both"):
                with VerticalScroll(id="own", classes="side"):
                    yield Plain(words.OFFER_YOURS, classes="heading")
                    yield Plain(self.offer.theirs or words.OFFER_NOTHING_YOURS)
                with VerticalScroll(id="draft", classes="side"):
                    yield Plain(words.OFFER_DRAFT, classes="heading")
                    yield Plain(self.offer.now or words.OFFER_NOTHING_DRAFT)
            yield Plain(words.OFFER_KEYS, classes="muted gap")
