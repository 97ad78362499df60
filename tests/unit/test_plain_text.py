"""Documents as plain text for a terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientexit_tui.documents.plain_text import to_plain_text
from clientexit_tui.documents.tree import (
    BulletList,
    Checkbox,
    Document,
    Heading,
    Numbered,
    Paragraph,
    Quote,
    Source,
    Table,
)

EVERYTHING = Document(
    "A *title*",
    (
        Heading("One"),
        Heading("Two", 2),
        Paragraph("Some words that are long enough.\n\nMore."),
        BulletList(("a point that goes on", "b")),
        Numbered(("first", "second")),
        Table(("Option", "Points"), (("stay", "1"), ("go for good", "12"))),
        Quote("said\n\ntwice"),
        Checkbox("done", done=True),
        Checkbox("open"),
        Source("A book", "https://example.org"),
        Source("A talk"),
    ),
)

AS_TEXT = """\
A *title*
=========

One
---

Two

Some words that are
long enough.

More.

- a point that goes
  on
- b

1. first
2. second

Option       Points
stay         1
go for good  12

  | said
  |
  | twice

[x] done
[ ] open

- A book,
  https://example.org
- A talk
"""


def test_every_block_has_its_plain_form() -> None:
    assert to_plain_text(EVERYTHING, width=21) == AS_TEXT


@given(st.text())
def test_no_text_can_command_the_terminal(text: str) -> None:
    shown = to_plain_text(Document(text, (Paragraph(text), Quote(text), BulletList((text,)), Heading(text))))
    assert all(character.isprintable() or character in "\n\u2028\u2029" or ord(character) > 127 for character in shown)
    assert "\x1b" not in shown
    assert "\x9b" not in shown


@pytest.mark.parametrize("width", [0, 1, 2, 5])
def test_a_terminal_too_narrow_for_anything_still_gets_every_letter(width: int) -> None:
    document = Document("T", (BulletList(("one two",)), Quote("three"), Checkbox("four"), Table(("a",), (("b",),))))
    shown = to_plain_text(document, width)
    assert set("onetwohreefurab") <= set(shown)
