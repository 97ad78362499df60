"""What may be wrong with the settings, each mistake with its place in the file."""

from difflib import get_close_matches

from clientexit_tui import words
from clientexit_tui.config.key_settings import read_keys, theme_words
from clientexit_tui.config.lines import CLIPBOARDS, LINES, NO, SIMPLE, SWITCHES, YES
from clientexit_tui.errors import DocumentError, nearest
from clientexit_tui.strict_yaml.nodes import MappingNode, Node, Scalar
from clientexit_tui.strict_yaml.reader import read


def check(text: str, name: str) -> None:
    """Raises DocumentError for the first mistake.

    Args:
        text: the settings.
        name: of the file, for the message.
    """
    (root,) = read(text, name)
    if not isinstance(root, MappingNode):
        raise DocumentError(root.place, words.CONFIG_NO_KEYS)
    allowed = {"theme": theme_words(), "sort": tuple(words.SORTS), "clipboard": CLIPBOARDS}
    allowed |= dict.fromkeys(SWITCHES, (YES, NO))
    for key in root.items:
        near = get_close_matches(key, (*SIMPLE, "keys"), n=1, cutoff=0.75)
        if near and key not in (*SIMPLE, "keys"):  # any other line is the user's own business
            raise DocumentError(root.keys[key], words.CONFIG_UNKNOWN.format(key=key, hint=nearest(key, near)))
    for key in SIMPLE:
        if key in root.items:
            _simple(key, root.items[key], text, allowed[key])
    if "keys" in root.items:
        read_keys(root.items["keys"])


def _simple(key: str, node: Node, text: str, allowed: tuple[str, ...]) -> None:
    given = node.text if isinstance(node, Scalar) and node.text else ""
    if given not in allowed:
        hint = nearest(given, allowed)
        raise DocumentError(node.place, words.CONFIG_NOT_ALLOWED.format(key=key, allowed=", ".join(allowed), hint=hint))
    if not LINES[key].search(text):
        raise DocumentError(node.place, words.CONFIG_OWN_LINE.format(key=key, value=given))
