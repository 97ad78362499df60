"""Files made to cost a reader much: long lines, many keys, deep nesting, shared values, what only looks like JSON."""

from collections.abc import Callable, Iterator


def filled(piece: str, size: int, start: str = "", end: str = "") -> str:
    """A text of about so many bytes that says the same over and over."""
    return start + piece * (size // len(piece.encode()) + 1) + end


def listed(piece: str, size: int, start: str = "", end: str = "", between: str = "\n") -> str:
    """A text of about so many bytes in which each piece has a number of its own."""
    return start + between.join(piece.format(n) for n in range(size // (len(piece) + 5) + 1)) + end


def laughs(size: int) -> str:
    """Each line says the one before it twice."""
    return "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, size // 25))


def staircase(size: int) -> str:
    """Each line is one further in than the line before it."""
    return "".join(f"{' ' * n}a:\n" for n in range(int((2 * size) ** 0.5)))


FILLED: dict[str, tuple[str, str, str]] = {
    # plain values
    "one plain line": ("x", "a: ", ""),
    "one plain line of words": ("xy ", "a: ", ""),
    "a plain value of many lines": ("x\n  ", "a: ", ""),
    "digits": ("9", "a: ", ""),
    "a time of many parts": ("1:", "a: ", "1"),
    "colons": (":", "", ""),
    "colons in a value": ("a:", "a: ", ""),
    "colons apart": (": ", "", ""),
    "dashes": ("-", "", ""),
    # between values
    "comments": ("# c\n", "", ""),
    "one comment": ("c", "# ", ""),
    "empty lines": ("\n", "", ""),
    "blanks": (" ", "a: b\n", ""),
    "blanks at line ends": ("a \n", "", ""),
    "tabs": ("\t", "a:", ""),
    "only tabs": ("\t", "", ""),
    "old line ends": ("a\r", "", ""),
    # in quotes
    "quoted": ("x", "a: '", "'"),
    "quoted words": ("x ", "a: '", "'"),
    "quoted quotes": ("''", "a: '", "'"),
    "quoted lines": ("\n", "a: '", "'"),
    "double quoted": ("x", 'a: "', '"'),
    "double quoted words": ("a ", 'a: "', '"'),
    "escapes": ("\\x41", 'a: "', '"'),
    "long escapes": ("\\u0041", 'a: "', '"'),
    "escapes of no character": ("\\Uffffffff", 'a: "', '"'),
    "continued lines": ("\\\n", 'a: "', '"'),
    "a quote never closed": ("x", 'a: "', ""),
    # blocks
    "a block": ("  x\n", "a: |\n", ""),
    "a block of empty lines": ("\n", "a: |\n", ""),
    "a block of one line": ("x", "a: |\n  ", ""),
    "a folded block": ("  x\n", "a: >\n", ""),
    "a folded block of empty lines": ("\n", "a: >\n", ""),
    "a folded block of blanks": (" ", "a: >\n  ", ""),
    "many blocks": ("- |\n", "", ""),
    "many blocks with marks": ("- |2-\n", "", ""),
    "many folded blocks": ("- >\n\n", "", ""),
    # lists and mappings
    "a list": ("- a\n", "", ""),
    "a list in brackets": ("a,", "[", ""),
    "a list of quotes": ('"a",', "[", ""),
    "a list of nothing": ("-\n", "", ""),
    "a list of nulls": ("- ~\n", "", ""),
    "a list with line ends of two signs": ("- a\r\n", "", ""),
    "dashes apart": ("- ", "", ""),
    "questions": ("? ", "", ""),
    "questions on lines": ("?\n", "", ""),
    "questioned keys": ("? a\n", "", ""),
    "the same key": ("a: b\n", "", ""),
    "merge keys": ("<<: a\n", "", ""),
    "one long key": ("k", "", ": v"),
    "one long quoted key": ("k", '"', '": v'),
    "the same long key": ("k" * 1000 + ": v\n", "", ""),
    "brackets": ("[", "", ""),
    "brackets on lines": ("[\n", "", ""),
    "braces": ("{a: ", "", ""),
    "empty brackets": ("[],", "[", ""),
    "empty brackets deep in others": ("[],", "[" * 31, ""),
    "closed brackets": ("[]", "", ""),
    "commas and colons": (":,", "[", ""),
    "lines in brackets": ("\n", "[", "]"),
    "comments in brackets": ("#\n", "[", "]"),
    # documents, directives, names
    "documents": ("---\n", "", ""),
    "documents with values": ("--- a\n", "", ""),
    "ends": ("...\n", "", ""),
    "directives": ("%YAML 1.1\n", "", ""),
    "odd directives": ("%FOO a\n", "", ""),
    "a long directive": ("a", "%TAG ", ""),
    "a long tag": ("a", "- !", ""),
    "a long anchor": ("a", "- &", ""),
    "unknown aliases": ("- *a\n", "", ""),
    "aliases": ("- *a\n", "- &a x\n", ""),
    # letters
    "marks of byte order": ("\ufeff", "a: ", ""),
    "line separators": ("\u2028", "a: ", ""),
    "quoted line separators": ("\u2028", 'a: "', '"'),
    "next lines": ("\x85", "a: ", ""),
    "letters without width": ("\u200b", "a: ", ""),
    "joiners": ("\u200d", "a: ", ""),
    "selectors": ("\ufe0f", "a: ❤", ""),
    "turned": ("\u202e", "a: ", ""),
    "tags": ("\U000e0041", "a: ", ""),
    "faces": ("😀", "a: ", ""),
    "accents": ("\u0301", "a: e", ""),
    # JSON
    "deep JSON": ('{"a":', "", ""),
    "JSON of pairs": ("\\ud83d\\ude00", '{"a": "', '"}'),
    "JSON of halves": ("\\ud83d", '{"a": "', '"}'),
    "JSON of blanks": (" ", "{", "}"),
    "JSON of lines": ("\n", "{", "}"),
    "JSON of tabs": ("\t", '{"a": ', "1}"),
    "JSON of one number": ("9", '{"a": ', "}"),
    "JSON of numbers": ("9" * 4299 + ",", '{"a": [', "1]}"),
    "JSON of floats": ("1e309,", '{"a": [', "1]}"),
    "JSON of the same key": ('"a": 1,', "{", '"b": 1}'),
    "JSON of escapes": ("\\n", '{"a": "', '"}'),
    "JSON of backslashes": ("\\\\", '{"a": "', '"}'),
    "JSON of one long key": ("k", '{"', '": 1}'),
    "JSON of a list": ('"v",', '{"title": "x", "answers": {"causes": [', '"v"]}}'),
    # files to import
    "an import of choices": ("    - scope\n", "title: x\nanswers:\n  causes:\n", ""),
    "an import of blanks": (" ", "title: x\nanswers:\n  story: |\n    a \n    b", "b\n"),
    "an import of lines": ("    \n", "title: x\nanswers:\n  story: |\n    a\n", "    b\n"),
    "an import of a long amount": ("9", "title: x\nanswers:\n  outstanding: ", ""),
    "an import of blanks in an amount": (" ", "title: x\nanswers:\n  outstanding: '9", "x'\n"),
    "an import of blanks in a share": (" ", "title: x\nanswers:\n  paid_chance: '9", "x'\n"),
    "an import of blanks in a date": (" ", "title: x\nanswers:\n  started: '9", "x'\n"),
    "an import of empty records": ("    - {}\n", "title: x\nanswers:\n  incidents:\n", ""),
    "an import of records": ("    - {what: x}\n", "title: x\nanswers:\n  incidents:\n", ""),
    "an import of records with the same id": ("    - {id: r1}\n", "title: x\nanswers:\n  incidents:\n", ""),
}
"""By name: what is said over and over, what stands before it, and after it."""

LISTED: dict[str, tuple[str, str, str, str]] = {
    "a mapping": ("k{}: v", "", "", "\n"),
    "a mapping in braces": ("k{}: v", "{{", "}}", ","),
    "keys in braces": ("k{}", "{{", "}}", ","),
    "a mapping of quotes": ('"k{}": "v"', "", "", "\n"),
    "anchors": ("- &a{} x", "", "", "\n"),
    "JSON": ('"q{}": "v"', '{{"title": "x", "answers": {{', "}}}}", ","),
    "an import of unknown questions": ("  question_{}: v", "title: x\nanswers:\n", "\n", "\n"),
    "an import with unknown fields": ("      field_{}: v", "title: x\nanswers:\n  incidents:\n    -\n", "\n", "\n"),
    "an import with unknown choices": ("    - choice_{}", "title: x\nanswers:\n  causes:\n", "\n", "\n"),
    "an import of numbered records": ("    - {{id: r{}, what: x}}", "title: x\nanswers:\n  incidents:\n", "\n", "\n"),
    "content": ("  - {{idd: t{}}}", "tasks:\n", "\n", "\n"),
    "unknown content": ("key_{}: v", "", "\n", "\n"),
}
"""The same where each piece has a number of its own."""

IMPORT = "title: x\nanswers:\n"
MADE: dict[str, Callable[[int], str]] = {
    "laughs": laughs,
    "a staircase": staircase,
    "one long shared value": lambda size: filled("- *a\n", size // 2, f"- &a {'x' * (size // 2)}\n"),
    # as many values as are read, and not one more
    "as many records": lambda size: IMPORT + "  incidents:\n" + "    - {what: x}\n" * (min(size // 16, 19_900) // 3),
    "as many short lines": lambda size: IMPORT + "  story: |\n" + "    a\n" * (size // 6),
    "as many choices": lambda size: IMPORT + "  causes:\n" + "    - scope\n" * min(size // 12, 19_900),
    "as many nothings": lambda size: IMPORT + "  incidents:\n" + "    -\n" * min(size // 6, 19_900),
    "as many fields": lambda size: (
        IMPORT + "  incidents:\n    -" + "".join(f"      f{n}: v\n" for n in range(min(size // 13, 9_900)))[5:]
    ),
}


def hostile_files(size: int) -> Iterator[tuple[str, bytes]]:
    """Every one of them by name, with about so many bytes."""
    for name, (piece, start, end) in FILLED.items():
        yield name, filled(piece, size - len(start) - len(end) - 5000, start, end).encode()
    for name, (piece, start, end, between) in LISTED.items():
        yield name, listed(piece, size - 5000, start.format(), end.format(), between).encode()
    for name, make in MADE.items():
        yield name, make(size).encode()
