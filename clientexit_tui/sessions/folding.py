"""Text as a search compares it: without case, accents and other differences that nobody types."""

import re
import unicodedata

_SPECIAL = re.compile("[^\x00-\x7f]+")
_QUOTES = re.compile("'{2,}")
_MOST_KNOWN = 4096


class Folding:
    """Folds texts; it remembers the few letters beyond ASCII that a text is full of."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def fold(self, text: str) -> str:
        """The text in small letters, without marks; several apostrophes are one, as YAML doubles them."""
        text = text.lower() if text.isascii() else _SPECIAL.sub(self._special, text.lower())
        return _QUOTES.sub("'", text) if "''" in text else text

    def words(self, text: str) -> tuple[str, ...]:
        """The words of what is searched for, the longest first, as it is the rarest; one within another is left out."""
        words = dict.fromkeys(self.fold(text).split())
        whole = (word for word in words if not any(word != other and word in other for other in words))
        return tuple(sorted(whole, key=len, reverse=True))

    def _special(self, found: re.Match[str]) -> str:
        letters = found[0]
        if letters not in self._known:
            if len(self._known) > _MOST_KNOWN:
                self._known.clear()
            self._known[letters] = folded(letters)
        return self._known[letters]


def folded(letters: str) -> str:
    """Letters without case and marks, by the rules of Unicode."""
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", letters).casefold())
    plain = "".join(each for each in decomposed if not unicodedata.combining(each))
    return plain.replace("’", "'").replace("‘", "'")
