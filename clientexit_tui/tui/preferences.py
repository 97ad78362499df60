"""What the user prefers: the theme, the keys, the order of the library; from the settings, and kept there."""

import os
from functools import partial

from textual.app import App
from textual.binding import Binding
from textual.theme import Theme

from clientexit_tui import words
from clientexit_tui.config.settings import Config
from clientexit_tui.errors import ClientExitError
from clientexit_tui.tui.navigator import Navigator
from clientexit_tui.tui.themes import DARK, LIGHT, TERMINAL, themes

THEMES = {"dark": DARK, "light": LIGHT, "terminal": TERMINAL}
"""Our own by the word that stands for each in the settings; Textual's go by their names."""
WORDS = {name: word for word, name in THEMES.items()}


class Preferences:
    """The theme from the environment, the settings, or our own choice, in this order; keys from the settings."""

    def __init__(self, app: App[None], navigator: Navigator, config: Config) -> None:
        self.config = config
        self._navigator = navigator
        self._app = app
        self._said_clashes: set[str] = set()
        for theme in themes():
            app.register_theme(theme)
        if "NO_COLOR" in os.environ:
            app.theme = TERMINAL
        elif "TEXTUAL_THEME" not in os.environ:
            app.theme = self._theme_of(config.theme) or DARK
        self._kept_theme = app.theme
        if config.keys:
            app.set_keymap(config.keys)

    def keep_choices(self) -> None:
        """Keeps the theme from now on, however it is changed; the application must run."""
        self._app.theme_changed_signal.subscribe(self._app, self._theme_changed)

    def tell_clash(self, clashed: set[Binding]) -> None:
        """Says once that two things share a key by the user's settings."""
        ids = ", ".join(sorted(binding.id or binding.action for binding in clashed))
        if ids not in self._said_clashes:
            self._said_clashes.add(ids)
            self._navigator.say(words.KEYS_CLASH.format(ids=ids, key=next(iter(clashed)).key))

    def _theme_of(self, word: str) -> str:
        name = THEMES.get(word, word)
        return name if name in self._app.available_themes else ""

    def change_light(self) -> None:
        """Changes between dark and light."""
        if "NO_COLOR" in os.environ:
            self._navigator.say(words.NO_COLOUR_SET)
            return
        self._app.theme = DARK if self._app.theme == LIGHT else LIGHT

    def offer_themes(self) -> None:
        """Offers every theme."""
        if "NO_COLOR" in os.environ:
            self._navigator.say(words.NO_COLOUR_SET)
            return
        from clientexit_tui.tui.find_dialog import FindDialog, find  # not before they are wanted
        from clientexit_tui.tui.finding import Found, Kind

        names = sorted(self._app.available_themes)
        found = tuple(Found(name, "", partial(self._choose_theme, name)) for name in names)
        find(self._app, self._navigator, FindDialog([Kind(found)], words.THEME_SEARCH))

    def _choose_theme(self, name: str) -> None:
        self._app.theme = name

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
            self._navigator.tell(words.CONFIG_TITLE, str(error), words.CONFIG_TO_DO)

    def tell_of_config(self) -> None:
        """Tells what is wrong with the settings, if anything."""
        try:
            self.config.check()
        except ClientExitError as error:
            self._navigator.tell(words.CONFIG_TITLE, str(error), words.CONFIG_TO_DO)
