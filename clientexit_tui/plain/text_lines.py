"""Long texts line by line: typed up to a dot, said, or changed by paragraphs."""

from collections.abc import Callable

from clientexit_tui import words
from clientexit_tui.plain.console import EndOfInputError
from clientexit_tui.plain.talk import Talk

END = "."

Keep = Callable[[str], None]
"""Takes a text that must not be lost."""


def typed_lines(talk: Talk, keep: Keep, first: str | None = None) -> str:
    """Lines up to one that holds only a dot; a line of more dots loses one.

    Raises:
        EndOfInputError: the input ended first; what was typed is kept.
    """
    if first is None:
        talk.hint(words.PLAIN_LONG_HINT, words.PLAIN_LONG_HINT_AGAIN)
    lines = [] if first is None else _came(talk, first)
    while not lines or lines[-1] != END:
        try:
            lines += _came(talk, talk.console.hear(words.PLAIN_TEXT))
        except (EndOfInputError, KeyboardInterrupt):
            if any(line.strip() for line in lines):
                keep("\n".join(map(_without_dot, lines)))
            raise
    said = words.PLAIN_LONG_TAKEN_ONE if len(lines) == 2 else words.PLAIN_LONG_TAKEN.format(count=len(lines) - 1)
    talk.say(said)
    return "\n".join(map(_without_dot, lines[:-1]))


def _came(talk: Talk, text: str) -> list[str]:
    """The lines of what was typed or came in one go; of the latter only the last may be the dot that ends a text."""
    lines = text.split("\n")
    if len(lines) > 1:
        talk.say(words.PLAIN_BURST_TEXT.format(count=len(lines)))
        ends = lines[-1] == END
        lines = [f"{each}{END}" if each and not each.strip(END) else each for each in lines]
        lines[-1] = END if ends else lines[-1]
    return lines


def _without_dot(line: str) -> str:
    return line[1:] if len(line) > 1 and not line.strip(END) else line


def tell_text(talk: Talk, text: str) -> None:
    """A text as it stands, set apart."""
    talk.console.gap()
    for line in text.split("\n"):
        talk.console.say(line, "  ")
    talk.console.gap()


def with_part_changed(talk: Talk, text: str, keep: Keep) -> str | None:
    """The text with one paragraph typed anew; None where none was chosen."""
    parts = text.split("\n\n")
    rows = [(str(at), " ".join(part.split())) for at, part in enumerate(parts)]
    chosen = talk.pick(words.PLAIN_LONG_WHICH, rows)
    if chosen is None:
        return None
    talk.say(words.PLAIN_LONG_NEW_PART)
    at = int(chosen)
    new = typed_lines(talk, lambda typed: keep(f"{text}\n\n{typed}")).strip("\n")
    return "\n\n".join([*parts[:at], *([new] if new.strip() else []), *parts[at + 1 :]])
