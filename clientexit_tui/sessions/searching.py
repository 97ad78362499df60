"""Finds the sessions in which every word occurs, in anything that was written; and where it stands.

The text of each file is kept in small letters, as it is, so that the next key costs only a look through it. No answer
is read for that: a word that is found counts unless it stands where only the file format puts words.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from clientexit_tui.errors import ClientExitError
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import KEPT_BESIDE, Answer, Record
from clientexit_tui.sessions.codec import Codec
from clientexit_tui.sessions.folding import Folding
from clientexit_tui.sessions.opened import read_opened
from clientexit_tui.sessions.sealing import NoSealer, Sealer
from clientexit_tui.sessions.session import Session
from clientexit_tui.sessions.system import Ops

MOST_KEPT = 100_000_000
"""Characters that are kept in memory; what is beyond is read again for each search."""
AROUND = 60
"""Characters of an excerpt on each side of what was found."""

_BODY = re.compile(r"^---[ \t\r]*\n", re.MULTILINE)
_FORM = re.compile(
    r"(?:schema|id|created|updated|content_version|place|answers): .*|[a-z_0-9]+:|\.\.\."
    r"|  [^\s:'\"]+:"
    r"|    (?:at: '.*|state: .*|value:(?: \|\S*)?|\S+:)"
    r"|(?P<entry>      - (?:id: .*|at: '.*|\S+:)|        (?:at: '.*|\S+:(?: \|\S*)?))"
)
"""Where only the format puts words; an entry's only where there are entries."""
_TIME = "2026-11-22t10:00:00+00:00'"
"""A time as it stands in a folded file, after its first quote."""
_LIKE_FORM = re.compile(r"[\dt:+'-]+|v|va|val|valu|value:?")
"""Words that half of the lines hold for the format's sake: where one is looked for, those lines are taken out."""
_ODD = re.compile(r"\n(?: |   |     |       )[^ \n]")


@frozen
class Hit:
    """Where something was found."""

    question_id: str
    """Nothing where it is the title."""
    excerpt: str
    """On one line, cut short with ``…``."""
    record_id: str = ""


@dataclass
class _Kept:
    sign: tuple[int, int, int]
    text: str
    bare: bool = False
    """Whether the lines with times were taken out."""
    odd: bool | None = None
    """Whether lines are indented otherwise than this program does; None where it was not asked yet."""

    @property
    def is_odd(self) -> bool:
        """The same, asked now."""
        if self.odd is None:
            self.odd = _ODD.search(self.text) is not None
        return self.odd

    def make_bare(self) -> None:
        """Takes out most of what only the format needs, where it is sure that it is that."""
        if not self.bare and not self.is_odd:
            text = _without_times(_without_times(self.text, "\n    at: '"), "\n        at: '")
            self.text, self.bare = text.replace("\n    value:", "\n    :"), True


class Searching:
    """Looks through the files of sessions; one for a run of the program, and one search at a time."""

    def __init__(self, ops: Ops | None = None, *, sealer: Sealer | None = None) -> None:
        """Takes the system, for tests, and what opens sealed files; what is locked holds nothing that can be found."""
        self._ops = ops or Ops()
        self._sealer: Sealer = sealer or NoSealer()
        self._folding = Folding()
        self._codec = Codec()
        self._kept: dict[Path, _Kept] = {}
        self._size = 0
        self._last: tuple[tuple[str, ...], frozenset[Path], frozenset[Path]] = ((), frozenset(), frozenset())
        """The words of the last search that came to its end, the files it looked through, and those without them."""

    def find(self, text: str, files: Iterable[Path], stop: Callable[[], bool] = lambda: False) -> Iterator[Path]:
        """Gives the files in which every word occurs, as they are found.

        Args:
            text: the words.
            files: where to look, in this order; those that cannot be read hold nothing.
            stop: says whether the search is no longer wanted.
        """
        words = self._folding.words(text)
        looked, without = set(), set()
        for path in files:
            if stop():
                return
            looked.add(path)
            if words and self._fits(path, words):
                yield path
            else:
                without.add(path)
        self._last = (words, frozenset(looked), frozenset(without))

    def _fits(self, path: Path, words: tuple[str, ...]) -> bool:
        kept = self._kept_of(path, words)
        if kept is not None and any(_LIKE_FORM.fullmatch(word) for word in words):
            before = len(kept.text)
            kept.make_bare()
            self._size -= before - len(kept.text) if self._kept.get(path) is kept else 0
        return kept is not None and all(self._occurs(word, kept, path) for word in words)

    def _kept_of(self, path: Path, words: tuple[str, ...]) -> _Kept | None:
        """The text of a file; None where it cannot be read, or did not have what the last search looked for."""
        try:
            found = self._ops.look(path)
            sign = (found.st_mtime_ns, found.st_size, found.st_ino)
            kept = self._kept.get(path)
            if kept is None or kept.sign != sign:
                return self._read(path, sign)
        except (ClientExitError, OSError):  # listed with its reason; it holds nothing that can be found
            return None
        last, _, without = self._last
        narrower = path in without and all(any(old in new for new in words) for old in last)
        return None if narrower and last else kept

    def _read(self, path: Path, sign: tuple[int, int, int]) -> _Kept:
        data = read_opened(path, self._ops, self._sealer)
        text = self._folding.fold(data.decode("utf-8", errors="replace"))
        body = _BODY.search(text, 1)
        text = "\n" + text[body.end() if body else 0 :]
        if '"' in text and "\\" in text:  # a word may be written in escapes
            text += self._texts(path)
        before = self._kept.pop(path, None)
        self._size -= len(before.text) if before else 0
        kept = _Kept(sign, text)
        if self._size + len(text) <= MOST_KEPT:
            self._kept[path] = kept
            self._size += len(text)
        self._last = (self._last[0], self._last[1], self._last[2] - {path}) if path in self._last[2] else self._last
        return kept

    def _occurs(self, word: str, kept: _Kept, path: Path) -> bool:
        text = kept.text
        at = text.find(word)
        if at < 0:
            return False
        while at >= 0:
            if not _is_form(text, at):
                return True
            at = text.find(word, at + 1)
        # Where lines are indented otherwise than this program does, looks deceive.
        return kept.is_odd and word in self._texts(path)

    def _texts(self, path: Path) -> str:
        """All that was written, in small letters, one text per line and far from what looks like the format."""
        pieces = (text for _, _, text in _written(self._load(path)))
        return "".join(f"\n{' ' * 12}{self._folding.fold(' '.join(text.split()))}" for text in pieces)

    def _load(self, path: Path) -> Session | None:
        try:
            return self._codec.decode(read_opened(path, self._ops, self._sealer), path.name)
        except (ClientExitError, OSError):  # its text was looked through as it is
            return None

    def locate(self, path: Path, text: str) -> Hit | None:
        """Where the words stand: in the answer that has most of them, the first of equals; None for none."""
        words, best, most = self._folding.words(text), None, 0
        for question_id, record_id, written in _written(self._load(path)):
            folded = self._folding.fold(written)
            count = sum(word in folded for word in words)
            if count > most:
                best, most = Hit(question_id, self._excerpt(written, words), record_id), count
            if most == len(words):
                break
        return best

    def _excerpt(self, text: str, words: tuple[str, ...]) -> str:
        """The words around the first that was found."""
        line = " ".join(text.split())
        places = [at for word in words if (at := self._folding.fold(line).find(word)) >= 0]
        middle = min(places, default=0)  # folding may shift it by a letter or two: near enough for an excerpt
        start, end = max(0, middle - AROUND), middle + AROUND
        first = line.find(" ", start) + 1 if start else 0
        return ("…" if first else "") + line[first:end].rstrip() + ("…" if end < len(line) else "")


def _without_times(text: str, lead: str) -> str:
    """A text without the lines that begin so and hold a time of day and nothing else."""
    first, *others = text.split(lead)
    end, length = _TIME[-1], len(_TIME)
    pieces = (
        each[length:] if each[length - 1 : length + 1] == f"{end}\n" and each[10] == "t" else lead + each
        for each in others
    )
    return "".join((first, *pieces))


def _is_form(text: str, at: int) -> bool:
    """Whether a place in a body belongs to the format and not to what was written."""
    start = text.rfind("\n", 0, at) + 1
    found = _FORM.match(text, start)
    if not found or found.end() <= at:
        return False
    if found["entry"] is None:
        return True
    value = max(text.rfind("\n    value:", 0, start), text.rfind("\n    :", 0, start))
    return value >= 0 and text.startswith(("\n    value:\n      - id: ", "\n    :\n      - id: "), value)


def _written(session: Session | None) -> Iterator[tuple[str, str, str]]:
    """All that was written: question, entry, text; last what only repeats something else."""
    if session is None:
        return
    yield "", "", session.title
    for question_id, answer in sorted(session.answers.by_id.items(), key=lambda each: each[0] in KEPT_BESIDE):
        for record_id, text in _texts_of(answer):
            yield question_id, record_id, text
    for value in session.extra.values():
        yield "", "", str(value)


def _texts_of(answer: Answer) -> Iterator[tuple[str, str]]:
    value = answer.value
    if isinstance(value, str):
        yield "", value
    elif value is not None:
        for each in value:
            if isinstance(each, Record):
                for field in each.fields:
                    yield each.id, each.get(field)
            else:
                yield "", each
    for kept in answer.extra.values():
        yield "", str(kept)
