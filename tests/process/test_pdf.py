"""PDF: the same text on tagged pages, whatever the text holds."""

import pytest

from clientexit_tui.documents.pdf import to_pdf
from clientexit_tui.documents.tree import (
    Document,
    Paragraph,
)
from tests.unit.test_pdf import LONG_WORD, body

pypdf = pytest.importorskip("pypdf")


def test_a_word_of_ten_thousand_letters_is_copied_whole() -> None:
    document = Document("t", (Paragraph(LONG_WORD),))
    assert body(document, to_pdf(document)) == "t" + LONG_WORD
