"""Parsing by the kind of a question."""

from datetime import date

import pytest

from clientexit_tui import words
from clientexit_tui.content.model import TYPED, Kind
from clientexit_tui.interview.parsing import NotUnderstood, Understood, parse

TODAY = date(2026, 4, 10)


@pytest.mark.parametrize(
    ("kind", "text", "canonical"),
    [
        (Kind.TEXT, " Northwind\nLtd ", "Northwind Ltd"),
        (Kind.NUMBER, "12k", "12000"),
        (Kind.PERCENT, "35 %", "35"),
        (Kind.MONEY, "$5", "5.00 USD"),
        (Kind.DATE, "today", "2026-04-10"),
    ],
)
def test_text_is_read_by_the_kind_of_its_question(kind: Kind, text: str, canonical: str) -> None:
    result = parse(kind, text, today=TODAY, currency="USD")
    assert isinstance(result, Understood)
    assert result.canonical == canonical


@pytest.mark.parametrize("kind", sorted(TYPED))
def test_nothing_typed_is_refused_for_every_typed_kind(kind: Kind) -> None:
    assert parse(kind, " ", today=TODAY, currency="USD") == NotUnderstood(words.NOTHING_TYPED)


@pytest.mark.parametrize("kind", sorted(set(Kind) - TYPED))
def test_only_kinds_of_one_line_are_parsed(kind: Kind) -> None:
    with pytest.raises(ValueError, match="not typed on one line"):
        parse(kind, "x", today=TODAY, currency="USD")
