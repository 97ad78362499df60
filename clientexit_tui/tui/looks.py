"""How it looks: the theme and the keys that the user chose, with or without colours."""

import os
from collections.abc import Sequence
from functools import partial

from textual.binding import Binding
from textual.dom import DOMNode
from textual.filter import LineFilter
from textual.theme import Theme

from clientexit_tui import words
from clientexit_tui.config.settings import Config
from clientexit_tui.errors import ClientExitError
from clientexit_tui.tui.desk import Desk
from clientexit_tui.tui.themes import DARK, LIGHT, TERMINAL, themes

THEMES = {"dark": DARK, "light": LIGHT, "terminal": TERMINAL}
"""Our own by the word that stands for each in the settings; Textual's go by their names."""
WORDS = {name: word for word, name in THEMES.items()}


class Looks(Desk):
    """The part of the application that has to do with colours, signs and keys, and the settings that keep them."""

    config: Config
    _plain_signs: LineFilter | None = None
    _kept_theme = ""

    def set_looks(self, config: Config, *, only_ascii: bool = False) -> None:
        """Takes the theme from the environment, the settings, or its own choice, in this order; keys from the settings.

        Args:
            config: the settings.
            only_ascii: whether the program's own signs keep to ASCII.
        """
        self.config = config
        self._said_clashes: set[str] = set()
        for theme in themes():
            self.register_theme(theme)
        if "NO_COLOR" in os.environ:
            self.theme = TERMINAL
        elif "TEXTUAL_THEME" not in os.environ:
            self.theme = self._theme_of(config.theme) or DARK
        self._kept_theme = self.theme
        if only_ascii:
            from clientexit_tui.tui.signs import PlainSigns  # most terminals show the usual ones

            self._plain_signs = PlainSigns()
        if config.keys:
            self.set_keymap(config.keys)

    def keep_choices(self) -> None:
        """Keeps the theme from now on, however it is changed; the application must run."""
        self.theme_changed_signal.subscribe(self, self._theme_changed)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's own, then ours."""
        filters = super().get_line_filters()
        return [*filters, self._plain_signs] if self._plain_signs else filters

    def handle_bindings_clash(self, clashed_bindings: set[Binding], node: DOMNode) -> None:  # noqa: ARG002
        """Says once that two things share a key by the user's settings."""
        ids = ", ".join(sorted(binding.id or binding.action for binding in clashed_bindings))
        if ids not in self._said_clashes:
            self._said_clashes.add(ids)
            self.say(words.KEYS_CLASH.format(ids=ids, key=next(iter(clashed_bindings)).key))

    def _theme_of(self, word: str) -> str:
        name = THEMES.get(word, word)
        return name if name in self.available_themes else ""

    def action_light(self) -> None:
        """Changes between dark and light."""
        if "NO_COLOR" in os.environ:
            self.say(words.NO_COLOUR_SET)
            return
        self.theme = DARK if self.theme == LIGHT else LIGHT

    def action_themes(self) -> None:
        """Offers every theme."""
        if "NO_COLOR" in os.environ:
            self.say(words.NO_COLOUR_SET)
            return
        from clientexit_tui.tui.find_dialog import FindDialog, find  # not before they are wanted
        from clientexit_tui.tui.finding import Found, Kind

        found = tuple(Found(name, "", partial(self._choose_theme, name)) for name in sorted(self.available_themes))
        find(self, FindDialog([Kind(found)], words.THEME_SEARCH))

    def _choose_theme(self, name: str) -> None:
        self.theme = name

    def _theme_changed(self, theme: Theme) -> None:
        """Keeps the user's choice, however it was made."""
        if theme.name == self._kept_theme:
            return
        self._kept_theme = theme.name
        self._keep("theme", WORDS.get(theme.name, theme.name))

    @property
    def sort(self) -> str:
        """The order of the library."""
        return self.config.sort

    def keep_sort(self, sort: str) -> None:
        """Keeps the order of the library for the next time."""
        self._keep("sort", sort)

    def _keep(self, key: str, value: str) -> None:
        try:
            self.config.keep(key, value)
        except ClientExitError as error:
            self.tell(words.CONFIG_TITLE, str(error), words.CONFIG_TO_DO)

    def tell_of_config(self) -> None:
        """Tells what is wrong with the settings, if anything."""
        try:
            self.config.check()
        except ClientExitError as error:
            self.tell(words.CONFIG_TITLE, str(error), words.CONFIG_TO_DO)
