"""Tables as plain text."""

from hypothesis import given
from hypothesis import strategies as st

from clientexit_tui.documents.columns import in_columns

WORDS = st.lists(st.text("abc", min_size=1, max_size=6), max_size=8).map(" ".join)


def test_cells_are_folded_where_the_table_would_be_too_wide() -> None:
    rows = [("id", "what it says"), ("a", "some words that go on"), ("b", "few")]
    assert in_columns(rows, 16) == "id  what it says\na   some words\n    that go on\nb   few"


def test_a_table_that_fits_is_left_as_it_is() -> None:
    assert in_columns([("id", "what"), ("a", "some words")], 14) == "id  what\na   some words"


@given(st.lists(st.tuples(WORDS, WORDS, WORDS), min_size=1, max_size=5), st.integers(24, 80))
def test_no_word_is_lost_and_no_line_is_too_long(rows: list[tuple[str, str, str]], width: int) -> None:
    text = in_columns(rows, width)
    assert sorted(text.split()) == sorted(word for row in rows for cell in row for word in cell.split())
    assert all(len(line) <= width for line in text.splitlines())
