"""The JSON Schema of the settings: editors complete and check them with it, and the ids of all keys stand in it."""

from collections.abc import Mapping

from clientexit_tui import words
from clientexit_tui.config.lines import CLIPBOARDS, NO, SWITCHES, YES


def schema(keys: Mapping[str, tuple[str, str]], themes: tuple[str, ...]) -> dict[str, object]:
    """The schema.

    Args:
        keys: by the id of what they do: the usual keys, and what it is in words.
        themes: the names of all themes.
    """
    given = {name: {"description": does, "default": usual, "type": "string"} for name, (usual, does) in keys.items()}
    switches = {each: {"description": words.CONFIG_ABOUT[each], "enum": [YES, NO]} for each in SWITCHES}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": words.CONFIG_SCHEMA_TITLE,
        "type": "object",
        "properties": {
            "theme": {"description": words.CONFIG_ABOUT["theme"], "enum": list(themes)},
            "sort": {"description": words.CONFIG_ABOUT["sort"], "enum": list(words.SORTS)},
            "clipboard": {"description": words.CONFIG_ABOUT["clipboard"], "enum": list(CLIPBOARDS)},
            **switches,
            "keys": {
                "description": words.CONFIG_ABOUT["keys"],
                "type": "object",
                "additionalProperties": False,
                "properties": dict(sorted(given.items())),
            },
        },
    }
