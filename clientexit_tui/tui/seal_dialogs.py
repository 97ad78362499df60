"""The dialogs that take passphrases: for what is locked, for the first time, and for another one."""

import asyncio
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from clientexit_tui import words
from clientexit_tui.errors import ClientExitError
from clientexit_tui.sessions.age_key import Keys, confirmed
from clientexit_tui.sessions.passphrase_forms import check_same
from clientexit_tui.tui.base_screen import BaseScreen
from clientexit_tui.tui.widgets.plain import Plain
from clientexit_tui.tui.widgets.still_input import StillInput


class AskPassphrase(ModalScreen[bool], BaseScreen[bool]):
    """Asks for the passphrase until it opens the key; esc gives False."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "back", words.KEY_BACK, id="dialog.back")]
    TITLE_WORDS: ClassVar[str] = words.SEAL_UNLOCK_TITLE
    LABELS: ClassVar[tuple[str, ...]] = (words.SEAL_UNLOCK_LABEL,)
    WAIT: ClassVar[str] = words.SEAL_WAIT

    def __init__(self, keys: Keys) -> None:
        """Takes the key that is to be opened."""
        super().__init__()
        self.keys = keys
        self._busy = False
        """Whether a passphrase is being tried, which takes a second or two."""
        self._done = False
        """Whether it did what it should; closed where it is in front, else as soon as it is again."""

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

    def action_back(self) -> None:
        """Goes back, unless something is under way that would be done all the same."""
        if self._busy:
            self._say(words.SEAL_BUSY)
        else:
            self.dismiss(False)

    @on(StillInput.Submitted)
    def _entered(self, event: StillInput.Submitted) -> None:
        """Goes to the next line, and from the last one on."""
        event.stop()
        lines = list(self.query(StillInput))
        if event.input is not lines[-1]:
            lines[lines.index(event.input) + 1].focus()  # type: ignore[arg-type]
        elif not self._busy:
            self._busy = True
            self._say(self.WAIT)
            self.run_worker(self._try(*(line.value for line in lines)), name="passphrase")

    async def _try(self, *typed: str) -> None:
        try:
            await asyncio.to_thread(self.use, *typed)
        except ClientExitError as error:
            self._busy = False
            self._refuse(str(error))
        else:
            self._done = True
            self._close()

    @on(events.ScreenResume)
    def _close(self) -> None:
        if self._done:
            self.dismiss(True)

    def _refuse(self, reason: str) -> None:
        self._say(reason)
        for line in self.query(StillInput):
            line.value = ""
        self.query(StillInput).first().focus()

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
        check_same(passphrase, again)
        self.keys.make(passphrase)


class ChangePassphrase(AskPassphrase):
    """Asks for the present passphrase, and twice for another."""

    TITLE_WORDS = words.SEAL_CHANGE_COMMAND
    LABELS = words.SEAL_CHANGE_LABELS
    WAIT = words.SEAL_WAIT_CHANGE

    def use(self, passphrase: str, *more: str) -> None:
        """Gives the key the other passphrase. Raises ClientExitError."""
        new, again = more
        check_same(new, again)
        self.keys.change(passphrase, new)
