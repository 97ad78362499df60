"""Which letters that nobody sees are taken out of a text, and which its words need.

Joiners stay within words (Persian and Indic spelling, faces made of several), and so do selectors of a letter's form;
both only one at a time, so that nothing can be spelt with them.
"""

import re

_LINE_END = re.compile("\r\n|[\r\x85\u2028\u2029]")
UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"  # terminal commands hide here
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # these turn the reading order of what follows
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"  # no width, or no form of their own
    "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff]"  # tags spell whole sentences that nobody sees
)
BROKEN = re.compile("[\ud800-\udfff\ufffe\uffff]")
_SELECTORS = "\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef"
_JOINERS = "\u200c\u200d"
VIRAMAS = (
    "\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d3b\u0d3c\u0d4d\u0dca\u0e3a\u0eba\u0f84\u1039\u103a\u1714\u1715"
    "\u1734\u17d2\u1a60\u1b44\u1baa\u1bab\u1bf2\u1bf3\u2d7f\ua806\ua82c\ua8c4\ua953\ua9c0\uaaf6\uabed"
    "\U00010a3f\U00011046\U00011070\U0001107f\U000110b9\U00011133\U00011134\U000111c0\U00011235\U000112ea\U0001134d"
    "\U00011442\U000114c2\U000115bf\U0001163f\U000116b6\U0001172b\U00011839\U0001193d\U0001193e\U000119e0\U00011a34"
    "\U00011a47\U00011a99\U00011c3f\U00011d44\U00011d45\U00011d97"
)
"""They take the vowel from an Indic letter; a joiner after one says how it is written, be it the last of its word."""
_ANY = rf"[^\s{_JOINERS}{_SELECTORS}]"
_FOREIGN = rf"[^\s\x00-\x7f{_JOINERS}{_SELECTORS}]"
"""Any letter or sign that is seen, and one beyond ASCII."""
_FORMLESS = re.compile(
    rf"[{_SELECTORS}](?:(?<=[{_SELECTORS}].)"
    rf"|(?<=[\u180b-\u180f\ufe00-\ufe0f])(?<!{_FOREIGN}.)(?<![#*0-9].)"
    r"|(?<=[\U000e0100-\U000e01ef])(?<![\u3400-\ufaff\U00020000-\U0003ffff].))",  # forms of one ideograph, as in names
    re.DOTALL,
)
"""Selectors beside the first, and those that stand on nothing that has forms."""


def _joins(before: str, after: str) -> str:
    """Where a joiner was just read that stands between two such letters, the first with its form or without."""
    return rf"(?:(?<={before}.)|(?<={before}[{_SELECTORS}].))[{_JOINERS}]*{after}"


_UNJOINED = re.compile(
    rf"[{_JOINERS}](?:(?<=[{_JOINERS}].)"
    rf"|(?!{_joins(_FOREIGN, _ANY)})(?!{_joins(_ANY, _FOREIGN)})(?!(?<=[{VIRAMAS}].)))",
    re.DOTALL,
)
"""Joiners beside the first, and those that join nothing; ASCII has nothing to be joined."""

TAB = "    "


def seen(text: str) -> str:
    """The text with line ends of one kind, blanks for tabs, and without what cannot be seen."""
    text = _LINE_END.sub("\n", text).replace("\t", TAB)
    text = BROKEN.sub("\ufffd", UNSEEN.sub("", text))
    return _UNJOINED.sub("", _FORMLESS.sub("", text))
