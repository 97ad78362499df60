"""How it looks: dark or light, as the user chose, or without colours."""

import os

from clientexit_tui import words
from clientexit_tui.errors import ClientExitError
from clientexit_tui.tui.config import DARK_WORD, LIGHT_WORD, Config
from clientexit_tui.tui.desk import Desk
from clientexit_tui.tui.themes import DARK, LIGHT, themes

NO_COLOUR_THEME = "ansi-dark"
THEMES = {DARK_WORD: DARK, LIGHT_WORD: LIGHT}


class Looks(Desk):
    """The part of the application that has to do with colours and the settings that keep them."""

    config: Config

    def set_looks(self, config: Config) -> None:
        """Takes the theme from the environment, the settings, or its own choice, in this order."""
        self.config = config
        for theme in themes():
            self.register_theme(theme)
        if "NO_COLOR" in os.environ:
            self.theme = NO_COLOUR_THEME
        elif "TEXTUAL_THEME" not in os.environ:
            self.theme = THEMES.get(config.theme(), DARK)

    def action_light(self) -> None:
        """Changes between dark and light, and keeps the choice."""
        if "NO_COLOR" in os.environ:
            self.say(words.NO_COLOUR_SET)
            return
        word = DARK_WORD if self.theme == LIGHT else LIGHT_WORD
        self.theme = THEMES[word]
        try:
            self.config.keep_theme(word)
        except ClientExitError as error:
            self.tell(words.CONFIG_TITLE, str(error), words.CONFIG_TO_DO)

    @property
    def sort(self) -> str:
        """The order of the library."""
        return self.config.sort()

    def keep_sort(self, sort: str) -> None:
        """Keeps the order of the library for the next time."""
        try:
            self.config.keep_sort(sort)
        except ClientExitError as error:
            self.tell(words.CONFIG_TITLE, str(error), words.CONFIG_TO_DO)

    def tell_of_config(self) -> None:
        """Tells what is wrong with the settings, if anything."""
        try:
            self.config.check()
        except ClientExitError as error:
            self.tell(words.CONFIG_TITLE, str(error), words.CONFIG_TO_DO)
