"""How the program begins where it cannot draw, and how it ends when it did not choose to."""

SCREEN_ENCODING = (
    "the screen is drawn with UTF-8, and this terminal is set to {encoding}. "
    "Start with --plain or --ascii, or set LC_ALL=C.UTF-8."
)
SCREEN_TOO_SMALL = (
    "this window is {columns} columns by {rows} rows, and the screen needs {least_columns} by {least_rows}. "
    "Make it larger, or start with --plain."
)
TOO_FEW_FILES = (
    "this terminal lets a program keep only {files} files open at a time, and a session needs {least}. "
    "Type 'ulimit -n {usual}', then start it again; in a new terminal where that is refused."
)
CRASH = "clientexit stopped because of a mistake of its own ({kind} in {where})."
CRASH_REFUSED = "clientexit stopped because the system gave it too little memory, files or threads ({kind} in {where})."
CRASH_SAVED = "Your answers are saved."
CRASH_NOT_SAVED = "Your last words could not be saved."
CRASH_LOG = "What happened, without any of your answers, is in {path}."
SOMEWHERE = "an unknown place"
CRASH_LOG_HEAD = "clientexit stopped because of a mistake of its own"
CRASH_LOG_CAUSE = "because of, or while dealing with:"
UNREADABLE_KEYS = "Some of what was typed or pasted was not UTF-8 and could not be read."
