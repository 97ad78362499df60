"""The user's settings: the file `config.yaml` in their folder, of which this program knows two lines."""

import re
from pathlib import Path

from clientexit_tui import words
from clientexit_tui.errors import ClientExitError

DARK_WORD, LIGHT_WORD = "dark", "light"
LINES = {key: re.compile(rf"""^{key}:[ \t]+(["']?)(\w+)\1[ \t]*(#.*)?$""", re.MULTILINE) for key in ("theme", "sort")}
"""Simple enough to be found before the YAML library is loaded; the first paint waits for it."""
FILE = "config.yaml"


class ConfigError(ClientExitError):
    """Settings that cannot be read or kept."""


class Config:
    """Reads and keeps settings; whatever else stands in the file survives."""

    def __init__(self, path: Path | None) -> None:
        """Takes the file, which need not exist; without one, nothing is kept."""
        self.path = path

    def theme(self) -> str:
        """``dark``, ``light``, or nothing where it is not set or cannot be read; `check` says why."""
        return self._set("theme", (DARK_WORD, LIGHT_WORD))

    def sort(self) -> str:
        """The order of the library: a key of `words.SORTS`."""
        return self._set("sort", tuple(words.SORTS)) or next(iter(words.SORTS))

    def _set(self, key: str, choices: tuple[str, ...]) -> str:
        found = LINES[key].search(self._text(forgiving=True))
        return found[2] if found and found[2] in choices else ""

    def keep_theme(self, theme: str) -> None:
        """Keeps the theme. Raises ClientExitError where the file has a mistake, or cannot be written."""
        self._keep("theme", theme)

    def keep_sort(self, sort: str) -> None:
        """Keeps the order of the library; raises as `keep_theme` does."""
        self._keep("sort", sort)

    def _keep(self, key: str, value: str) -> None:
        self.check()
        if self.path is None:
            return
        from clientexit_tui.documents.writing import write_private  # not before the first paint
        from clientexit_tui.sessions.files import make_folder

        text, line = self._text(), f"{key}: {value}"
        end = "" if not text or text.endswith("\n") else "\n"
        changed = LINES[key].sub(line, text, count=1) if LINES[key].search(text) else f"{text}{end}{line}\n"
        make_folder(self.path.parent)
        write_private(self.path, changed, overwrite=True)

    def check(self) -> None:
        """Raises ClientExitError, with the place, for anything but strict YAML with keys and a known theme."""
        if self.path is None or not (text := self._text()).strip():
            return
        from clientexit_tui.strict_yaml.nodes import MappingNode, Scalar  # not before the first paint
        from clientexit_tui.strict_yaml.reader import read

        (root,) = read(text, str(self.path))
        if not isinstance(root, MappingNode):
            raise ConfigError(words.CONFIG_NO_KEYS.format(place=root.place))
        sort = root.items.get("sort")
        if sort is not None and (not isinstance(sort, Scalar) or sort.text not in words.SORTS):
            raise ConfigError(words.CONFIG_NO_SORT.format(place=sort.place))
        theme = root.items.get("theme")
        if theme is None:
            return
        if not isinstance(theme, Scalar) or theme.text not in (DARK_WORD, LIGHT_WORD):
            raise ConfigError(words.CONFIG_NO_THEME.format(place=theme.place))
        if not LINES["theme"].search(text):
            raise ConfigError(words.CONFIG_THEME_LINE.format(place=theme.place))

    def _text(self, *, forgiving: bool = False) -> str:
        """The file, or nothing where there is none. Raises ConfigError where it cannot be read."""
        if self.path is None:
            return ""
        try:
            return self.path.read_text(encoding="utf-8", errors="replace" if forgiving else "strict")
        except FileNotFoundError:
            return ""
        except (OSError, UnicodeDecodeError) as error:
            if forgiving:
                return ""  # `check` tells it once the screen is there
            reason = error.strerror if isinstance(error, OSError) else words.CONFIG_NOT_UTF8
            raise ConfigError(words.CONFIG_UNREADABLE.format(path=self.path, reason=reason)) from error
