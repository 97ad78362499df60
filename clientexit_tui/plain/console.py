"""Where the plain face speaks and listens: lines out, lines in, nothing drawn and nothing drawn again."""

from collections.abc import Callable

from clientexit_tui import words
from clientexit_tui.plain.keyboard import LONGEST, Keyboard, Lines
from clientexit_tui.plain.layout import TYPEWRITTEN, wrapped
from clientexit_tui.safetext import clean

LEAST, USUAL = 20, 80
"""Columns below which lines are not made shorter, and columns where nothing is known."""


class EndOfInputError(BaseException):
    """Nobody types any more: the terminal was closed, or the file with the answers has ended.

    It ends the program as a key for that does, so whoever deals with mistakes must not take it for one.
    """


class StoppedError(EndOfInputError):
    """A signal asks the program to end."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number


class Console:
    """Says and hears lines; every text is cleaned on its way in and out."""

    def __init__(
        self,
        read: Callable[[], str],
        write: Callable[[str], None],
        width: int = USUAL,
        *,
        echoes: bool = False,
        ascii_only: bool = False,
        secret: Callable[[str], str] | None = None,
        keyboard: Keyboard | None = None,
    ) -> None:
        """Takes the two ends.

        Args:
            read: gives the next line with its line end; nothing at the end of all input.
            write: takes text, and shows it at once.
            width: columns of a line.
            echoes: whether what is typed shows, with its line end, as in a terminal.
            ascii_only: whether typeset signs are to be said with the letters of a typewriter.
            secret: reads a passphrase, unseen, after a prompt; None where there is no terminal for that.
            keyboard: what is typed at, in place of `read`; it shows the prompt as well.
        """
        self._keyboard = keyboard or Lines(read, write, cuts=echoes)
        self._write = write
        self._ascii_only = ascii_only
        self.secret = None if secret is None else _ended(secret)
        self.width = max(LEAST, width)
        self._echoes = echoes
        self.ended = False
        """Whether nobody types any more, so that nothing is to be asked."""
        self._blank = True
        """Whether the last line said was empty, so that there are never two."""

    def say(self, text: str, first: str = "", rest: str | None = None) -> None:
        """Says a text in lines of the width.

        Args:
            text: what is said.
            first: what stands before its first line.
            rest: what stands before the others; as much space as `first` takes where not given.
        """
        if self._ascii_only:
            text = text.translate(TYPEWRITTEN)
        for line in wrapped(text, self.width, first, " " * len(first) if rest is None else rest):
            self._line(line)

    def gap(self) -> None:
        """An empty line, unless there is one."""
        if not self._blank:
            self._line("")

    def _line(self, line: str) -> None:
        self._write(f"{line}\n")
        self._blank = not line

    def hear(self, prompt: str) -> str:
        """The next line as it was typed, without its line end, or the lines that came in one go.

        Raises:
            EndOfInputError: nobody types any more.
        """
        if self.ended:
            raise EndOfInputError
        try:
            line = self._keyboard.line(f"{prompt} ")
        except (EndOfInputError, KeyboardInterrupt):
            self.ended = True
            raise
        if not line or not self._echoes:
            self._write("\n")
        self._blank = False
        if not line:
            self.ended = True
            raise EndOfInputError
        if self._keyboard.cuts and any(len(each) >= LONGEST for each in line.encode(errors="replace").split(b"\n")):
            self.say(words.PLAIN_LINE_CUT)
        return clean(line.rstrip("\r\n"))

    def early(self) -> str:
        """Whole lines that were typed before they were asked for."""
        return clean(self._keyboard.early().rstrip("\r\n"))


def _ended(secret: Callable[[str], str]) -> Callable[[str], str]:
    """What reads a passphrase, where the end of all input is told as everywhere here."""

    def heard(prompt: str) -> str:
        try:
            return secret(prompt)
        except EOFError as error:
            raise EndOfInputError from error

    return heard
