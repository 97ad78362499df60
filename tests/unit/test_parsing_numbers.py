"""Typed numbers, percentages and amounts of money."""

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from clientexit_tui import words
from clientexit_tui.errors import AnswerError
from clientexit_tui.interview.parsing.money import Money, money, money_text, parse_money
from clientexit_tui.interview.parsing.number import parse_number
from clientexit_tui.interview.parsing.percent import parse_percent
from clientexit_tui.interview.parsing.result import Ambiguous, NotUnderstood, Result, Understood

typed = st.text(st.sampled_from("0123456789.,' -+kKe_%€$£EURUSDabc\u00a0\u2212")) | st.text()


def reason(result: Result) -> str:
    assert isinstance(result, NotUnderstood)
    return result.reason


def canonicals(result: Result) -> tuple[str, ...]:
    match result:
        case Understood():
            return (result.canonical,)
        case Ambiguous():
            return tuple(each.canonical for each in result.readings)
        case _:
            return ()


@pytest.mark.parametrize(
    ("text", "canonical", "echo"),
    [
        ("35", "35", "= 35"), ("0", "0", "= 0"), ("-0", "0", "= 0"), ("007", "7", "= 7"), (" 12 ", "12", "= 12"),
        ("12.5", "12.5", "= 12.5"), ("12,5", "12.5", "= 12.5"), (".5", "0.5", "= 0.5"), ("0,250", "0.25", "= 0.25"),
        ("12,50", "12.5", "= 12.5"), ("1234,567", "1234.567", "= 1,234.567"), ("1.2345", "1.2345", "= 1.2345"),
        ("1,250.50", "1250.5", "= 1,250.5"), ("1.250,50", "1250.5", "= 1,250.5"), ("1 250", "1250", "= 1,250"),
        ("1\u202f250,5", "1250.5", "= 1,250.5"), ("1'250.50", "1250.5", "= 1,250.5"), ("1’250", "1250", "= 1,250"),
        ("1,250,500", "1250500", "= 1,250,500"), ("1.250.500", "1250500", "= 1,250,500"),
        ("1,250,500.25", "1250500.25", "= 1,250,500.25"), ("1 250,500", "1250.5", "= 1,250.5"),
        ("12k", "12000", "= 12,000"), ("1.5 K", "1500", "= 1,500"), ("0k", "0", "= 0"),
        ("-5", "-5", "= -5"), ("\u22125", "-5", "= -5"), ("- 5", "-5", "= -5"), ("+5", "5", "= 5"),
        ("999999999999999", "999999999999999", "= 999,999,999,999,999"),
    ],
)  # fmt: skip
def test_a_number_is_read_as_people_write_it(text: str, canonical: str, echo: str) -> None:
    assert parse_number(text) == Understood(canonical, echo)


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("1,250", ("1250", "1.25")), ("1.250", ("1250", "1.25")), ("-1,250", ("-1250", "-1.25")),
        ("999.999", ("999999", "999.9990")), ("1,250k", ("1250000", "1250")), ("1.255", ("1255", "1.2550")),
    ],
)  # fmt: skip
def test_a_lone_separator_before_three_digits_is_asked_about(text: str, readings: tuple[str, ...]) -> None:
    result = parse_number(text)
    assert isinstance(result, Ambiguous)
    assert canonicals(result) == readings


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", words.NOTHING_TYPED), ("  ", words.NOTHING_TYPED), ("½", words.WRITTEN_FRACTION),
        ("１２", words.OTHER_DIGITS), ("١٢", words.OTHER_DIGITS), ("三", words.OTHER_DIGITS),
        ("2²", words.OTHER_DIGITS),
        ("1e5", words.NOT_A_NUMBER), ("1_0", words.NOT_A_NUMBER), ("0x1f", words.NOT_A_NUMBER),
        ("inf", words.NOT_A_NUMBER), ("nan", words.NOT_A_NUMBER), ("1,2,3", words.NOT_A_NUMBER),
        ("1,25,000", words.NOT_A_NUMBER), ("1.250,50.1", words.NOT_A_NUMBER), ("1 25", words.NOT_A_NUMBER),
        ("1'250 500", words.NOT_A_NUMBER), ("12.", words.NOT_A_NUMBER), ("--5", words.NOT_A_NUMBER),
        ("5 EUR", words.NOT_A_NUMBER), ("1\x1b[31m", words.HIDDEN_CHARACTERS), ("1" * 61, words.TOO_LONG),
        ("1234567890123456", words.TOO_MANY_DIGITS.format(limit=15)),
        ("9999999999999k", words.TOO_MANY_DIGITS.format(limit=15)),
        ("0.1234567890123456", words.TOO_MANY_DIGITS.format(limit=15)),
    ],
)  # fmt: skip
def test_what_is_no_number_is_refused_with_the_reason(text: str, why: str) -> None:
    assert reason(parse_number(text)) == why


@pytest.mark.parametrize(
    ("text", "canonical", "echo"),
    [
        ("35", "35", "= 35 %"), ("35%", "35", "= 35 %"), ("12,5 %", "12.5", "= 12.5 %"), ("60 Percent", "60", "= 60 %"),
        ("0.5", "0.5", "= 0.5 % (less than one in a hundred)"), ("0 per cent", "0", "= 0 %"),
    ],
)  # fmt: skip
def test_a_percentage_is_read_with_or_without_its_sign(text: str, canonical: str, echo: str) -> None:
    assert parse_percent(text) == Understood(canonical, echo)


def test_what_is_no_percentage_is_refused() -> None:
    assert reason(parse_percent("%")) == words.NOTHING_TYPED
    assert reason(parse_percent("half")) == words.NOT_A_PERCENT
    assert isinstance(parse_percent("1,250 %"), Ambiguous)


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("1250", "1250.00 EUR"), ("1,250.50", "1250.50 EUR"), ("1.250,50 €", "1250.50 EUR"), ("€900", "900.00 EUR"),
        ("eur 12k", "12000.00 EUR"), ("12k€", "12000.00 EUR"), ("12 k EUR", "12000.00 EUR"), ("5 euros", "5.00 EUR"),
        ("£5", "5.00 GBP"), ("5.5 chf", "5.50 CHF"), ("CHF 1'250.50", "1250.50 CHF"), ("Fr 5", "5.00 CHF"),
        ("¥1000", "1000 JPY"), ("JPY 12.5", "12.5 JPY"), ("1000 KRW", "1000 KRW"), ("1000k KRW", "1000000 KRW"),
        ("-5 EUR", "-5.00 EUR"), ("-€5", "-5.00 EUR"), ("€-5", "-5.00 EUR"), ("€ - 5", "-5.00 EUR"), ("+5", "5.00 EUR"),
        ("CA$5", "5.00 CAD"), ("$5 CAD", "5.00 CAD"), ("US$ 5", "5.00 USD"), ("€5 EUR", "5.00 EUR"), (".5", "0.50 EUR"),
        ("1.2345 EUR", "1.2345 EUR"), ("0", "0.00 EUR"), ("$5 dollars", "5.00 USD"), ("5 pounds", "5.00 GBP"),
    ],
)  # fmt: skip
def test_an_amount_takes_its_currency_from_the_text_or_the_session(text: str, canonical: str) -> None:
    result = parse_money(text, "EUR")
    assert canonicals(result) == (canonical,)
    assert isinstance(result, Understood)


def test_an_amount_is_echoed_with_its_currency() -> None:
    assert parse_money("1250,5", "EUR") == Understood("1250.50 EUR", "= 1,250.50 EUR")
    assert parse_money("12k", "JPY") == Understood("12000 JPY", "= 12,000 JPY")


def test_a_dollar_sign_means_the_dollars_of_the_session() -> None:
    assert parse_money("$5", "CAD") == Understood("5.00 CAD", "= 5.00 CAD")
    assert parse_money("$5", "USD") == Understood("5.00 USD", "= 5.00 USD")
    assert parse_money("5 $", "EUR") == Understood("5.00 USD", "= 5.00 USD ($ read as US dollars)")


def test_an_ambiguous_amount_offers_both_in_its_currency() -> None:
    assert canonicals(parse_money("1,250", "KWD")) == ("1250.00 KWD", "1.25 KWD")
    assert canonicals(parse_money("1.255 BHD", "EUR")) == ("1255.00 BHD", "1.2550 BHD")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", words.NOTHING_TYPED), ("much", words.NOT_AN_AMOUNT), ("5 5 EUR 5", words.NOT_AN_AMOUNT),
        ("1e5", words.NOT_AN_AMOUNT), ("٥ EUR", words.OTHER_DIGITS), ("1,2,3 EUR", words.NOT_AN_AMOUNT),
        ("5 BTC", words.UNKNOWN_CURRENCY.format(mark="BTC")), ("5 %", words.UNKNOWN_CURRENCY.format(mark="%")),
        ("€5 USD", words.TWO_CURRENCIES.format(first="€", second="USD")),
    ],
)  # fmt: skip
def test_what_is_no_amount_is_refused_with_the_reason(text: str, why: str) -> None:
    assert reason(parse_money(text, "EUR")) == why


def test_an_amount_without_any_currency_is_refused() -> None:
    assert reason(parse_money("5", "")) == words.NO_CURRENCY


def test_canonical_money_is_read_back() -> None:
    assert money("1250.50 EUR") == Money(Decimal("1250.50"), "EUR")
    assert money_text(Money(Decimal("-1250.5"), "EUR")) == "-1250.50 EUR"


@pytest.mark.parametrize("text", ["", "1250.50", "1,250 EUR", "5 XXX", "5 eur", "5 EUR\n", "٥ EUR"])
def test_other_text_is_not_canonical_money(text: str) -> None:
    with pytest.raises(AnswerError, match="not an amount"):
        money(text)


@given(typed)
@example("1.255")
@example("0.001")
def test_no_text_breaks_a_parser_and_what_is_canonical_stays(text: str) -> None:
    for each in canonicals(parse_number(text)):
        assert canonicals(parse_number(each)) == (each,)
    for each in canonicals(parse_percent(text)):
        assert canonicals(parse_percent(each)) == (each,)
    for each in canonicals(parse_money(text, "CAD")):
        assert canonicals(parse_money(each, "EUR")) == (each,)
        assert money_text(money(each)) == each


@given(st.integers(1, 999), st.integers(0, 999), st.sampled_from(",."), st.sampled_from(("", "-")))
def test_a_doubtful_number_is_never_guessed(whole: int, rest: int, separator: str, sign: str) -> None:
    text = f"{sign}{whole}{separator}{rest:03}"
    for result in (parse_number(text), parse_percent(text), parse_money(text, "KWD")):
        assert isinstance(result, Ambiguous)
        assert len(result.readings) == 2


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=2))
def test_the_echo_of_an_amount_reads_as_the_amount(amount: Decimal) -> None:
    result = parse_money(f"{amount:f} EUR", "USD")
    assert isinstance(result, Understood)
    assert money(result.canonical).amount == amount
    assert parse_money(result.echo.removeprefix("= "), "USD") == result
