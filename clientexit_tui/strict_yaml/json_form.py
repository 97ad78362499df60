"""JSON made fit for the YAML reader: nearly all of JSON is YAML already, and lines keep their numbers."""

import json
import re

_ESCAPE = re.compile(r"\\(?:u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})|.)", re.IGNORECASE)
"""Two escapes that JSON uses for one character beyond the first 65,536, or any one escape."""


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
    return _ESCAPE.sub(_joined, text.replace("\t", " ")).encode("utf-8")


def _joined(escape: re.Match[str]) -> str:
    if escape[1] is None:
        return escape[0]
    high, low = int(escape[1], 16), int(escape[2], 16)
    return f"\\U{0x10000 + ((high & 0x3FF) << 10) + (low & 0x3FF):08x}"
