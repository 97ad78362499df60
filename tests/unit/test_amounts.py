"""What an amount can mean where its separator can be read in two ways, by its currency and by how its user writes."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clientexit_tui.app.field_context import FieldContext
from clientexit_tui.app.typed import answer_of, remark_on, result_of
from clientexit_tui.content.model import Kind
from clientexit_tui.decision.answered_figures import figures_of
from clientexit_tui.exit_plan.figures import format_amount, format_money
from clientexit_tui.interview.answers import Answer, Answers
from clientexit_tui.interview.aside import why_aside
from clientexit_tui.interview.contradictions import contradictions
from clientexit_tui.interview.facts import Facts
from clientexit_tui.interview.parsing import Ambiguous, NotUnderstood, Understood, parse
from clientexit_tui.interview.parsing.currencies import CODES, WITH_MILS, WITHOUT_CENTS, minor_places
from clientexit_tui.interview.parsing.decimals import decimal_mark
from clientexit_tui.interview.parsing.money import Money, money, money_text, parse_money
from clientexit_tui.interview.readable import is_readable
from clientexit_tui.sessions.importing import ImportRefusedError, read_import
from tests.shipped import content

TODAY = date(2026, 11, 22)


def meant(text: str, currency: str = "", mark: str = "") -> tuple[str, ...]:
    """Every amount that a text can mean."""
    match parse_money(text, currency, mark):
        case Understood(canonical):
            return (canonical,)
        case Ambiguous(readings):
            return tuple(each.canonical for each in readings)
    return ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4,200 USD", ("4200.00 USD",)),
        ("1.250 €", ("1250.00 EUR",)),
        ("-4,200 USD", ("-4200.00 USD",)),
        ("4,200 JPY", ("4200 JPY",)),
        ("1.250 KRW", ("1250 KRW",)),
        ("4,200 KWD", ("4200.00 KWD", "4.20 KWD")),
        ("1.250 BHD", ("1250.00 BHD", "1.25 BHD")),
        ("1.25k EUR", ("1250.00 EUR",)),
        ("1,250k EUR", ("1250000.00 EUR", "1250.00 EUR")),  # both have no more places than euros have
        ("4,200.50 KWD", ("4200.50 KWD",)),
        ("4,20 KWD", ("4.20 KWD",)),
    ],
)
def test_a_currency_with_two_places_leaves_one_reading_of_three_digits(text: str, expected: tuple[str, ...]) -> None:
    assert meant(text) == expected


@pytest.mark.parametrize(
    ("text", "mark", "expected"),
    [
        ("4,200 KWD", ".", ("4200.00 KWD",)),
        ("4,200 KWD", ",", ("4.20 KWD",)),
        ("1.250 KWD", ".", ("1.25 KWD",)),
        ("1,250k EUR", ",", ("1250.00 EUR",)),
        ("4,200 USD", ".", ("4200.00 USD",)),
        ("4,200 USD", ",", ("4200.00 USD", "4.20 USD")),  # this user would write 4,20: which of the two is meant?
        ("4.200,50 KWD", ".", ("4200.50 KWD",)),  # what is sure stays sure
    ],
)
def test_how_the_user_writes_other_figures_decides_the_rest(text: str, mark: str, expected: tuple[str, ...]) -> None:
    assert meant(text, mark=mark) == expected


@settings(max_examples=150)
@given(
    st.integers(1, 999),
    st.integers(0, 999),
    st.sampled_from(".,"),
    st.sampled_from(sorted(CODES)),
    st.sampled_from(["", ".", ","]),
)
def test_a_reading_is_never_made_up_and_never_left_out_unless_one_of_the_two_rules_says_so(
    whole: int, rest: int, separator: str, code: str, mark: str
) -> None:
    thousands, fraction = Decimal(whole * 1000 + rest), Decimal(f"{whole}.{rest:03}")
    possible = [each for each in (thousands, fraction) if each is thousands or minor_places(code) == 3]
    styled = [each for each in possible if not mark or (each is fraction) == (mark == separator)]
    found = [money(each).amount for each in meant(f"{whole}{separator}{rest:03} {code}", mark=mark)]
    assert found == list(dict.fromkeys(styled or (thousands, fraction)))


@pytest.mark.parametrize("kind", [Kind.NUMBER, Kind.PERCENT])
def test_plain_figures_stay_open_unless_the_style_is_known(kind: Kind) -> None:
    assert isinstance(parse(kind, "1,250", today=TODAY, currency="EUR"), Ambiguous)
    for mark, value in ((".", "1250"), (",", "1.25")):
        found = parse(kind, "1,250", today=TODAY, currency="EUR", mark=mark)
        assert isinstance(found, Understood)
        assert found.canonical == value


@pytest.mark.parametrize(
    ("texts", "mark"),
    [
        (["1,250.50 EUR"], "."),
        (["1.250,50"], ","),
        (["12,5 %"], ","),
        (["0.5"], "."),
        (["1,250,000"], "."),
        (["1.250.000 EUR"], ","),
        (["1 250,50"], ","),
        (["1'250.50 CHF"], "."),
        (["1,250", "1.250", "35", "12k", "much", ""], ""),
        (["1 250"], ""),
        (["12.5", "12,5"], ""),
        (["12.5", "1,250"], "."),
    ],
)
def test_the_decimal_mark_is_what_figures_show_for_sure(texts: list[str], mark: str) -> None:
    assert decimal_mark(texts) == mark


def test_each_currency_has_its_places() -> None:
    assert not WITH_MILS & WITHOUT_CENTS
    assert WITH_MILS | WITHOUT_CENTS <= CODES
    assert [minor_places(code) for code in ("JPY", "EUR", "KWD")] == [0, 2, 3]


# In a file


def imported(answers: str) -> Answers:
    """The answers of a file."""
    return read_import(content(), f"title: x\nanswers:\n{answers}".encode(), "in.yaml", TODAY).answers


def mistakes(answers: str) -> list[str]:
    """What is told of a file."""
    with pytest.raises(ImportRefusedError) as caught:
        imported(answers)
    return [str(each) for each in caught.value.problems]


def test_a_file_shows_how_its_figures_are_written() -> None:
    assert "can be read as 1250 or as 1.25" in mistakes("  hours_billed: '1,250'\n  fees: 4,200 USD\n")[0]
    found = imported("  hours_billed: '1,250'\n  fees: 4,200.50 USD\n")
    assert (found.text("hours_billed"), found.text("fees")) == ("1250", "4200.50 USD")
    assert (
        imported("  hours_billed: '1,250'\n  paid_chance: 12,5\n  outstanding: 10 USD\n").text("hours_billed") == "1.25"
    )
    mixed = "  hours_billed: '1,250'\n  paid_chance: 12,5\n  fees: 12.50 USD\n"
    assert len(mistakes(mixed)) == 1


@pytest.mark.parametrize(
    ("currency", "hint"),
    [
        ("EURR", "'EURR' is not known here (did you mean 'EUR'?)"),
        ("usf", "'usf' is not known here (did you mean"),
        ("gold", "'gold' is not known here"),
        ("$", "'$' can be several currencies. Please write the code, such as USD."),
    ],
)
def test_an_unknown_currency_is_refused_where_it_stands_and_nowhere_else(currency: str, hint: str) -> None:
    found = mistakes(f"  fees: 4200 EUR\n  currency: '{currency}'\n")
    assert found[0].startswith("in.yaml:4:13: currency: ")
    assert hint in found[0]
    assert len(found) == 1


@pytest.mark.parametrize("currency", ["EUR", "euro", "€", "US$", "chf"])
def test_a_known_currency_may_be_written_in_any_way(currency: str) -> None:
    assert imported(f"  currency: '{currency}'\n  fees: 5\n").text("fees").startswith("5.00 ")


def test_an_unknown_currency_is_told_beneath_its_field_too() -> None:
    question = content().by_id["currency"]
    field_context = FieldContext(TODAY, "", content(), Answers(), lambda: "")
    for text, known in (("EUR", True), ("gold", False), ("$", False)):
        result = result_of(question, text, field_context)
        assert isinstance(result, Understood) is known
        assert remark_on(question, result, None, field_context).problem is not known
        answer = answer_of(question, result, text, None, field_context)
        assert answer is not None
        assert (answer.value == text) is known


# Zero


def test_nothing_at_all_needs_no_currency() -> None:
    for text in ("0", "0.00", "-0", " 0 ", "0k"):
        assert meant(text) == ("0",)
    assert meant("0", "EUR") == ("0.00 EUR",)
    assert meant("0 USD") == ("0.00 USD",)
    assert isinstance(parse_money("1", ""), NotUnderstood)
    zero = money("0")
    assert zero == Money(Decimal(0), "")
    assert money_text(zero) == format_money("0") == format_amount(zero) == "0"
    assert is_readable(content().by_id["outstanding"], "0")
    assert meant(money_text(zero)) == ("0",)


def test_a_zero_without_a_currency_mixes_with_every_other() -> None:
    answers = imported("  outstanding: 0\n  fees: 4200 EUR\n  currency: EUR\n")
    assert answers.text("outstanding") == "0.00 EUR"
    bare = imported("  outstanding: 0\n  fees: 4200 EUR\n  total_revenue: 9000 EUR\n")
    assert bare.text("outstanding") == "0"
    facts = Facts(content(), bare, TODAY)
    figures = figures_of(facts)
    assert (figures.outstanding, figures.currencies) == (Decimal(0), ("EUR",))
    for name in ("outstanding", "fees", "total_revenue"):
        assert contradictions(content().by_id[name], Answer(value=bare.text(name)), facts) == ()


# Kept aside


def test_what_is_not_asked_now_is_remarked_on_with_why_and_when_it_counts() -> None:
    source = b"title: x\nanswers:\n  safety_threat: no\n  safety_done: [told]\n"
    found = read_import(content(), source, "in.yaml", TODAY)
    assert [str(each) for each in found.aside] == [
        "in.yaml:4:3: safety_done: kept aside, because it is not asked while 'safety_threat' is 'no'; "
        "it counts once that has changed."
    ]
    assert found.answers.by_id["safety_done"].value == ("told",)
    assert found.warnings == ()
    shown = read_import(content(), source.replace(b": no", b": yes"), "in.yaml", TODAY)
    assert shown.aside == ()


def test_every_question_that_is_not_asked_can_say_why() -> None:
    facts = Facts(content(), Answers(), TODAY)
    for each in content().conditional.values():
        why = why_aside(each.id, facts)
        assert facts.applicable(each.id) == (not why)
        assert not why or f"{each.id}: kept aside, because it is not asked while '" in why
