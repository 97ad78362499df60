"""Documents for word processors, opened again by others."""

from hypothesis import given, settings
from hypothesis import strategies as st

from clientexit_tui.documents.tree import (
    Document,
    Quote,
)
from clientexit_tui.safetext import clean
from tests.amount import examples
from tests.unit.test_docx import lines


@settings(max_examples=examples(40))
@given(st.text())
def test_every_text_comes_back_as_it_was_once_cleaned(text: str) -> None:
    quoted = [words for style, words in lines(Document("T", (Quote(text),))) if style == "Quote"]
    assert "".join(quoted).replace("\n", "") == clean(text).replace("\n", "")
