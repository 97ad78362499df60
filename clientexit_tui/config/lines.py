"""The file of settings and its simple lines, found without a YAML library."""

import re

FILE = "config.yaml"
YES, NO = "yes", "no"
SWITCHES = ("plain", "ascii", "mouse")
"""Settings that are yes or no; without them: a drawn screen, its usual signs, and the mouse."""
CLIPBOARDS = ("terminal", "file")
"""Where copied text goes; the first where it is not set."""
SIMPLE = ("theme", "sort", "clipboard", *SWITCHES)
LINES = {key: re.compile(rf"""^{key}:[ \t]+(["']?)([\w-]+)\1[ \t]*(#.*)?$""", re.MULTILINE) for key in SIMPLE}
KEYS = re.compile(r"^keys:", re.MULTILINE)
