"""The user's settings: the file `config.yaml` in their folder, which they may edit by hand.

The simple settings stand on lines of their own and are found before the YAML library is loaded, since the first paint
waits for them. `check` reads the whole file strictly and tells each mistake with its place.
"""

from collections.abc import Mapping
from pathlib import Path

from clientexit_tui import words
from clientexit_tui.cached import cached_property
from clientexit_tui.config.lines import CLIPBOARDS, KEYS, LINES, NO, YES
from clientexit_tui.errors import ClientExitError
from clientexit_tui.plain_files import UnfitFileError, read_text


class ConfigError(ClientExitError):
    """Settings that cannot be read or kept."""


class Config:
    """Reads and keeps settings; whatever else stands in the file survives."""

    def __init__(self, path: Path | None) -> None:
        """Takes the file, which need not exist; without one, nothing is kept."""
        self.path = path

    @property
    def theme(self) -> str:
        """The name of the theme as it was written, or nothing where none is set."""
        return self._line("theme")

    @property
    def sort(self) -> str:
        """The order of the library: a key of `words.SORTS`."""
        found = self._line("sort")
        return found if found in words.SORTS else next(iter(words.SORTS))

    @property
    def clipboard(self) -> str:
        """Where copied text goes: one of `CLIPBOARDS`."""
        found = self._line("clipboard")
        return found if found in CLIPBOARDS else CLIPBOARDS[0]

    def switch(self, name: str) -> bool | None:
        """One of `SWITCHES`; None where it is not set."""
        return {YES: True, NO: False}.get(self._line(name))

    @cached_property
    def keys(self) -> Mapping[str, str]:
        """The user's keys by the id of what they do, several divided by commas; none where the file has a mistake."""
        if not KEYS.search(self._text(forgiving=True)):
            return {}
        from clientexit_tui.config.key_settings import (
            keys_in,  # needs the YAML library, and few users change their keys
        )

        try:
            return keys_in(self._text(), str(self.path))
        except ClientExitError:
            return {}  # `check` tells it once the screen is there

    def keep(self, key: str, value: str) -> None:
        """Keeps a simple setting. Raises ClientExitError where the file has a mistake, or cannot be written."""
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
        """Raises ClientExitError with the place of the first mistake."""
        if self.path is not None and (text := self._text()).strip():
            from clientexit_tui.config.check import check  # not before the first paint

            check(text, str(self.path))

    def _line(self, key: str) -> str:
        found = LINES[key].search(self._text(forgiving=True))
        return found[2] if found else ""

    def _text(self, *, forgiving: bool = False) -> str:
        """The file, or nothing where there is none. Raises ConfigError where it cannot be read."""
        if self.path is None:
            return ""
        try:
            return read_text(self.path, errors="replace" if forgiving else "strict", follow=True)
        except FileNotFoundError:
            return ""
        except (OSError, UnfitFileError) as error:
            if forgiving:
                return ""  # `check` tells it once the screen is there
            reason = error.strerror if isinstance(error, OSError) else f"it {error.problem}"
            raise ConfigError(words.CONFIG_UNREADABLE.format(path=self.path, reason=reason)) from error
