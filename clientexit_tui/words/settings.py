"""The terminal interface: settings, what went wrong, keys of Textual's own."""

from clientexit_tui.words.about import ABOUT_COMMAND_HELP, ABOUT_TITLE
from clientexit_tui.words.hands import (
    COPY_COMMAND,
    COPY_COMMAND_HELP,
    COPY_FILE_COMMAND,
    COPY_FILE_COMMAND_HELP,
)
from clientexit_tui.words.interface import (
    BLANK_SCREEN,
    BLANK_SCREEN_HELP,
    GO_LIBRARY,
    GO_LIBRARY_HELP,
    KEY_CHOOSE,
    KEY_DOWN,
    KEY_FIRST,
    KEY_LAST,
    KEY_PAGE_DOWN,
    KEY_PAGE_UP,
    KEY_UNDO,
    KEY_UP,
    LIGHT_OR_DARK,
    LIGHT_OR_DARK_HELP,
    QUIT,
    QUIT_HELP,
    SHOW_HELP,
    SHOW_HELP_HELP,
)

KEY_LIGHT = "light or dark"

CONFIG_TITLE = "Your settings cannot be used"
CONFIG_TO_DO = (
    "Mend that line in any editor, or delete the file: it holds only settings, no answers. "
    "Until then a choice of colours is not kept."
)
CONFIG_NO_KEYS = "settings are lines such as 'theme: dark'; this is something else."
CONFIG_NOT_ALLOWED = "'{key}' must be one of: {allowed}{hint}"
CONFIG_OWN_LINE = "'{key}' must stand on a line of its own, such as '{key}: {value}'."
CONFIG_UNKNOWN = "there is no setting '{key}'{hint}"
CONFIG_KEYS_SHAPE = "keys are lines such as 'app.quit: ctrl+x', below 'keys:'."
CONFIG_NO_KEY_ID = "nothing that has a key is called '{name}'{hint}"
CONFIG_NO_SUCH_KEY = "'{key}' is no key. Keys are written like x, f5, ctrl+x or pageup."
KEYS_CLASH = "By your settings {key} stands for two things: {ids}."
CONFIG_SCHEMA_TITLE = "Settings of clientexit (config.yaml)"
CONFIG_ABOUT = {
    "theme": "The colours: dark, light, those of the terminal, or one of many others by its name.",
    "sort": "The order of the library.",
    "clipboard": "Where copied text goes: to the clipboard of the terminal, or into a file that only you can read.",
    "plain": "Whether to ask by numbered prompts, line by line, instead of drawing a screen.",
    "ascii": "Whether the program draws its own lines and marks with ASCII signs only.",
    "mouse": "Whether the mouse is used; without it the terminal selects and copies text as usual.",
    "keys": "Your own keys by the id of what they do; several are divided by commas.",
}
THEME_SEARCH = "Search for colours"
CHANGE_THEME = "Change the colours"
CHANGE_THEME_HELP = "Dark, light, those of your terminal, or one of many others"
CONFIG_UNREADABLE = "{path} cannot be read: {reason}."
NO_COLOUR_SET = "NO_COLOR is set, so there are no colours to change."

CONTENT_BROKEN = "The interview has a mistake"
CONTENT_TO_DO = (
    "No session can be opened before it is mended; your sessions are safe and stay as they are. "
    "'clientexit check' lists every mistake. If you did not change the interview, install clientexit again."
)
SESSION_NOT_OPENED = "This session cannot be opened"
SESSION_TO_DO = (
    "The file is left as it is. 'clientexit check' says more. If you changed it in an editor, mend that line; "
    "else the version before the last save lies beside it, in a hidden file whose name ends in .bak."
)
NOT_DONE = "That did not work"
NOT_DONE_TO_DO = "Nothing was changed. Close this and try again."
NOT_MADE = "The session could not be made"
NOT_MADE_TO_DO = "Free some room on the disk or look at the rights of that folder, then press n again."
CONFLICT_STAYS = "Nothing was changed here, and your text is kept. Ctrl+S offers what to do again."
NO_EDITOR = "Your editor"

PALETTE_ACTIONS = (
    ("copy_out", COPY_COMMAND, COPY_COMMAND_HELP),
    ("copy_to_file", COPY_FILE_COMMAND, COPY_FILE_COMMAND_HELP),
    ("library", GO_LIBRARY, GO_LIBRARY_HELP),
    ("light", LIGHT_OR_DARK, LIGHT_OR_DARK_HELP),
    ("themes", CHANGE_THEME, CHANGE_THEME_HELP),
    ("blank", BLANK_SCREEN, BLANK_SCREEN_HELP),
    ("about", ABOUT_TITLE, ABOUT_COMMAND_HELP),
    ("help", SHOW_HELP, SHOW_HELP_HELP),
    ("quit", QUIT, QUIT_HELP),
)
"""What the palette offers everywhere: action, words, help."""

TEXTUAL_ACTIONS = {
    "cursor_up": KEY_UP,
    "cursor_down": KEY_DOWN,
    "cursor_left": "left",
    "cursor_right": "right",
    "cursor_left_word": "a word to the left",
    "cursor_right_word": "a word to the right",
    "cursor_word_left": "a word to the left",
    "cursor_word_right": "a word to the right",
    "cursor_line_start": "to the start of the line",
    "cursor_line_end": "to the end of the line",
    "cursor_page_up": KEY_PAGE_UP,
    "cursor_page_down": KEY_PAGE_DOWN,
    "home": "to the start of the line",
    "end": "to the end of the line",
    "scroll_up": KEY_UP,
    "scroll_down": KEY_DOWN,
    "page_up": KEY_PAGE_UP,
    "page_down": KEY_PAGE_DOWN,
    "scroll_home": KEY_FIRST,
    "scroll_end": KEY_LAST,
    "first": KEY_FIRST,
    "last": KEY_LAST,
    "select": KEY_CHOOSE,
    "delete_left": "delete to the left",
    "delete_right": "delete to the right",
    "delete_left_word": "delete the word to the left",
    "delete_word_left": "delete the word to the left",
    "delete_right_word": "delete the word to the right",
    "delete_word_right": "delete the word to the right",
    "delete_left_all": "delete to the start of the line",
    "delete_to_start_of_line": "delete to the start of the line",
    "delete_right_all": "delete to the end of the line",
    "delete_to_end_of_line_or_delete_line": "delete to the end of the line",
    "cut": "cut",
    "copy": "copy",
    "paste": "paste",
    "undo": KEY_UNDO,
    "redo": "redo",
    "select_all": "select all",
    "submit": "go on",
    "app.focus_next": "to the next field",
    "app.focus_previous": "to the field before",
}
"""Textual's own actions as our help words them; an action that is not here is not shown."""

YOURSELF = frozenset({"you", "me", "i", "myself", "yourself"})
"""How the user is named as the owner of a task, in small letters; the plan does not say it again on each line."""
