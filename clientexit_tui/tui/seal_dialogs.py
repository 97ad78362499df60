"""The dialogs that take passphrases: for what is locked, and for the first time."""

from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from clientexit_tui import words
from clientexit_tui.errors import ClientExitError
from clientexit_tui.sessions.keys import Keys, confirmed
from clientexit_tui.tui.in_front import InFront
from clientexit_tui.tui.widgets.plain import Plain
from clientexit_tui.tui.widgets.still_input import StillInput


class AskPassphrase(ModalScreen[bool], InFront[bool]):
    """Asks for the passphrase until it opens the key; esc gives False."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(False)", words.KEY_BACK, id="dialog.back")]
    TITLE_WORDS: ClassVar[str] = words.SEAL_UNLOCK_TITLE
    LABELS: ClassVar[tuple[str, ...]] = (words.SEAL_UNLOCK_LABEL,)
    WAIT: ClassVar[str] = words.SEAL_WAIT

    def __init__(self, keys: Keys) -> None:
        """Takes the key that is to be opened."""
        super().__init__()
        self.keys = keys

    def compose(self) -> ComposeResult:
        """What for, the lines to type in, what is wrong."""
        with Vertical(classes="dialog"):
            yield Plain(self.TITLE_WORDS, classes="title")
            for label in self.LABELS:
                yield Plain(label, classes="muted")
                yield StillInput(password=True, compact=True, select_on_focus=False)
            yield from self.more()
            yield Plain(classes="note -problem")
            yield Plain(words.SEAL_ENTER_OR_ESC, classes="muted gap")

    def more(self) -> ComposeResult:
        """More to type in."""
        yield from ()

    @on(StillInput.Submitted)
    def _entered(self, event: StillInput.Submitted) -> None:
        """Goes to the next line, and from the last one on."""
        event.stop()
        lines = list(self.query(StillInput))
        if event.input is not lines[-1]:
            lines[lines.index(event.input) + 1].focus()  # type: ignore[arg-type]
            return
        self._say(self.WAIT)
        # The library keeps the interface still for that second or two, so the words have to be painted before.
        self.set_timer(0.05, partial(self._try, *(line.value for line in lines)))

    def _try(self, *typed: str) -> None:
        try:
            self.use(*typed)
        except ClientExitError as error:
            self._say(str(error))
            for line in self.query(StillInput):
                line.value = ""
            self.query(StillInput).first().focus()
        else:
            self.dismiss(True)

    def use(self, passphrase: str, *_more: str) -> None:
        """Opens the key. Raises SessionError."""
        self.keys.unlock(passphrase)

    def _say(self, text: str) -> None:
        self.query_one(".note", Plain).update(text)


class NewPassphrase(AskPassphrase):
    """Asks for the first passphrase twice, and for the sentence that says what losing it means."""

    TITLE_WORDS = words.SEAL_NEW_TITLE
    LABELS = words.SEAL_NEW_LABELS
    WAIT = words.SEAL_WAIT_NEW

    def more(self) -> ComposeResult:
        """The sentence."""
        yield Plain(words.SEAL_SENTENCE_LABEL.format(sentence=words.SEAL_SENTENCE), classes="muted")
        yield StillInput(compact=True, select_on_focus=False)

    def use(self, passphrase: str, *more: str) -> None:
        """Makes the key. Raises ClientExitError."""
        again, sentence = more
        if not confirmed(sentence):
            raise ClientExitError(words.SEAL_NOT_TYPED)
        if passphrase != again:
            raise ClientExitError(words.SEAL_NOT_SAME)
        self.keys.make(passphrase)
