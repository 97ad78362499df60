"""JSON made fit for the YAML reader: nearly all of JSON is YAML already, and lines keep their numbers."""

import json
import re

_PAIRS = re.compile(r"(?:\\ud[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2})+", re.IGNORECASE)
"""Characters beyond the first 65,536, each as the two escapes that JSON uses for it."""
_BACKSLASH = "\\\\"
"""One that is meant, as it is escaped; what follows it is no escape."""


def fit_for_yaml(source: bytes) -> bytes:
    """The same file, with what JSON and YAML write differently as YAML writes it; other files as they are."""
    if source.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] != b"{":
        return source
    try:
        json.loads(source)
        text = source.decode("utf-8")
    except (ValueError, RecursionError):  # not JSON: the YAML reader says what is wrong
        return source
    # In JSON a tab can only stand between values, where YAML wants spaces.
    return _with_pairs_joined(text.replace("\t", " ")).encode("utf-8")


def _with_pairs_joined(text: str) -> str:
    pieces = text.split(_BACKSLASH)
    return _BACKSLASH.join(_PAIRS.sub(_joined, piece) if "\\u" in piece else piece for piece in pieces)


def _joined(pairs: re.Match[str]) -> str:
    joined: str = json.loads(f'"{pairs[0]}"')
    return joined
