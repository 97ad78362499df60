"""A random walk over the screens of the real program, with a model of what was written beside it.

The walk knows nothing of the program but its keys and what is on the screen. Every word that it writes is written once
and taken back by nothing that it does, so a word that was on the disk must stay there: where it is gone, an older text
was put in the place of a newer one.
"""

import os
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from clientexit_tui import words
from tests.pty_program import COLUMNS, ROWS, Program
from tests.story_page import ESCAPE

LETTERS = "ßøåäöüéèêëæœ"
"""Letters of the words: no key of the program is one of them."""
BEGINS, ENDS = "ñ", "ç"
"""How each word begins and ends, so that none is part of another."""
SAVE, COVER, ENTER, END, RIGHT = b"\x13", b"\x1b[24~", b"\r", b"\x1b[F", b"\x1b[C"
KEYS = {
    "up": b"\x1b[A",
    "down": b"\x1b[B",
    "left": b"\x1b[D",
    "right": RIGHT,
    "tab": b"\t",
    "back tab": b"\x1b[Z",
    "page up": b"\x1b[5~",
    "page down": b"\x1b[6~",
    "home": b"\x1b[H",
    "end": END,
    "enter": ENTER,
    "two enters": ENTER * 2,
    "go on": b"\n",
    "escape": ESCAPE,
    "help": b"\x1bOP",
    "f3": b"\x1bOR",
    "f5": b"\x1b[15~",
    "f6": b"\x1b[17~",
    "f7": b"\x1b[18~",
    "f8": b"\x1b[19~",
    "palette and back": b"\x10" + ESCAPE,
    "space": b" ",
    "1": b"1",
    "2": b"2",
    "v": b"v",
    "l": b"l",
    "p": b"p",
    "o": b"o",
}
"""What is pressed; nothing that takes a text away, and no key that asks for a name or a folder."""
NOT_ANSWERS = (words.ENTER_OR_ESC, words.FILTER_HINT, words.PALETTE_SEARCH, words.NOTHING_FITS)
"""Where one of these is on the screen, what is written there is no answer."""
LEAVE_ALONE = (words.OFFER_KEYS,)
"""Where one of these is on the screen, a key may put other words in the place of the user's: esc leaves it."""


@dataclass
class Walk:
    """One walk through one session.

    Args:
        running: the program, with the session open.
        file: the session's file.
        seed: the same one does the same again.
    """

    running: Program
    file: Path
    seed: int
    done: list[str] = field(default_factory=list)
    """What was done, for a report."""
    kept: list[str] = field(default_factory=list)
    """The words that were on the disk once, in the order in which they came there."""

    def __post_init__(self) -> None:
        self._chance = random.Random(self.seed)  # noqa: S311  # repeatable, not secret
        self._count = 0
        self._written: list[str] = []

    def go(self, steps: int, rest_after: int = 8) -> None:
        """So many steps, with a rest after a few of them each time. Raises AssertionError where a word is lost."""
        ways: tuple[Callable[[], tuple[str, bytes]], ...] = (self._key, self._key, self._word, self._word, self._click)
        ways += (*ways, self._paste, self._double_click)
        for number in range(1, steps + 1):
            what, keys = self._chance.choice(ways)()
            self.done.append(what)
            self.running.press(keys)
            if number % rest_after == 0:
                self.rest()

    def rest(self) -> None:
        """Lets all keys be dealt with and all be saved; then what is on the disk is compared with what was written."""
        self._wait_until_still()
        if any(each in self.running.text for each in LEAVE_ALONE):
            self.running.press(ESCAPE)
            self._wait_until_still()
        screen = bare(self.running.text)
        shown = [] if self._is_no_answer() else [each for each in self._written if each in screen]
        self.running.wait_until(lambda: self._missing(shown) == [], f"{self._missing(shown)} on the disk, {self}")
        on_disk = self._on_disk()
        lost = [each for each in self.kept if each not in on_disk]
        assert not lost, f"{lost} lost: {self}\n{self.running.text}"
        self.kept += [each for each in self._written if each in on_disk]
        self._written = []

    def _is_no_answer(self) -> bool:
        return any(each in self.running.text for each in NOT_ANSWERS)

    def _wait_until_still(self) -> None:
        """A cover is drawn once every key before has been dealt with, and the save before it been asked for."""
        self.running.press(SAVE + COVER)
        self.running.wait_until(lambda: words.BLANK in self.running.text, f"the cover, {self}")
        self.running.press(RIGHT)
        self.running.wait_until(lambda: words.BLANK not in self.running.text, "the screen again")

    def _missing(self, shown: list[str]) -> list[str]:
        on_disk = self._on_disk()
        return [each for each in shown if each not in on_disk]

    def _on_disk(self) -> str:
        return bare(self.file.read_text(encoding="utf-8"))

    def __str__(self) -> str:
        return f"seed {self.seed}, {len(self.done)} steps, the last: {', '.join(self.done[-24:])}"

    # What it does

    def _new_word(self) -> str:
        """A word that was never written before."""
        self._count += 1
        number, text = self._count, ""
        while number:
            number, letter = divmod(number, len(LETTERS))
            text += LETTERS[letter]
        word = f"{BEGINS}{text}{ENDS}"
        self._written.append(word)
        return word

    def _word(self) -> tuple[str, bytes]:
        word = self._new_word()
        return word, END + f" {word}".encode()  # at the end of a line, where nothing is selected

    def _paste(self) -> tuple[str, bytes]:
        word = self._new_word()
        return f"paste {word}", END + f"\x1b[200~ {word}\x1b[201~".encode()

    def _key(self) -> tuple[str, bytes]:
        name = self._chance.choice(tuple(KEYS))
        return name, KEYS[name]

    def _place(self) -> tuple[int, int]:
        return self._chance.randrange(1, COLUMNS + 1), self._chance.randrange(2, ROWS - 1)  # not the line of the keys

    def _click(self, times: int = 1) -> tuple[str, bytes]:
        column, row = self._place()
        press = f"\x1b[<0;{column};{row}M\x1b[<0;{column};{row}m".encode()
        return f"{times} × click {column},{row}", press * times

    def _double_click(self) -> tuple[str, bytes]:
        return self._click(2)


def bare(text: str) -> str:
    """The words of a walk in a text, without the letters that were typed into the midst of them."""
    return "".join(each for each in text if each in LETTERS + BEGINS + ENDS)


def walks(steps: int, length: int) -> int:
    """How many walks of a length make so many steps."""
    return max(1, steps // length)


STEPS = int(os.environ.get("CLIENTEXIT_WALK", "0"))
"""Steps in all where they are asked for by number."""
