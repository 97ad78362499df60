"""Answers as they are given in files and on the command line."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientexit_tui.content.model import Check, Choice, Kind, Question
from clientexit_tui.errors import Place
from clientexit_tui.interview.answers import Answer, Answers, Record, State, usual_currency
from clientexit_tui.interview.giving import GivenError, check_answer, give
from clientexit_tui.strict_yaml.nodes import Plain

TODAY = date(2026, 11, 22)
AT = "2026-11-22T09:00:00+01:00"
YES_NO = (Choice("yes", "Yes"), Choice("no", "No"))
FLAGS = (Choice("late_pay", "Pays late"), Choice("rude", "Is rude"), Choice("none", "None", exclusive=True))
LEVELS = tuple(Choice(str(level), f"level {level}") for level in range(5))
NOT_BELOW_ZERO = Check("error", "Not below zero.", at_least="0")
LONG = Check("warning", "That is long.", at_most="100")


def question(kind: Kind, *choices: Choice, **more: object) -> Question:
    """A question of a kind; its id is that of the kind."""
    return Question(kind.value, Place("test"), kind=kind, choices=choices, **more)  # type: ignore[arg-type]


INCIDENTS = question(
    Kind.RECORDS,
    fields=(
        Question("when", Place("test"), kind=Kind.DATE),
        Question("hours", Place("test"), kind=Kind.NUMBER, checks=(NOT_BELOW_ZERO, LONG)),
        Question("flags", Place("test"), kind=Kind.MULTI, choices=FLAGS),
    ),
)
LINKS = question(Kind.LINKS, links_to="records")


def gave(asked: Question, raw: Plain, linkable: tuple[str, ...] | None = None) -> Answer:
    """The answer that a raw value gives."""
    return give(asked, raw, today=TODAY, currency="EUR", at=AT, linkable=linkable)


def problems(asked: Question, raw: Plain, linkable: tuple[str, ...] | None = None) -> list[str]:
    """What is wrong with a raw value, a line for each mistake."""
    with pytest.raises(GivenError) as caught:
        gave(asked, raw, linkable)
    return str(caught.value).splitlines()


@pytest.mark.parametrize(
    ("asked", "raw", "value"),
    [
        (question(Kind.TEXT), "  two\nlines ", "two lines"),
        (question(Kind.LONG_TEXT), "one\n\ntwo\n", "one\n\ntwo"),
        (question(Kind.NUMBER), "12k", "12000"),
        (question(Kind.MONEY), "1,250.50 EUR", "1250.50 EUR"),
        (question(Kind.MONEY), "1250", "1250.00 EUR"),
        (question(Kind.PERCENT), "35 %", "35"),
        (question(Kind.DATE), "3 weeks ago", "2026-11-01"),
        (question(Kind.DATE), "2026-11", "2026-11"),
        (question(Kind.YES_NO, *YES_NO), "yes", "yes"),
        (question(Kind.YES_NO, *YES_NO), "True", "yes"),
        (question(Kind.YES_NO, *YES_NO), "false", "no"),
        (question(Kind.SINGLE, *FLAGS), "rude", "rude"),
        (question(Kind.SCALE, *LEVELS), "4", "4"),
        (question(Kind.MULTI, *FLAGS), ["rude", "late_pay", "rude"], ("rude", "late_pay")),
        (question(Kind.MULTI, *FLAGS), "rude", ("rude",)),
        (LINKS, ["r7"], ("r7",)),
    ],
)
def test_a_value_becomes_canonical_by_its_kind(asked: Question, raw: Plain, value: object) -> None:
    assert gave(asked, raw) == Answer(value=value, at=AT)  # type: ignore[arg-type]
    assert gave(asked, {"value": raw}) == gave(asked, raw)


def test_the_plain_word_unknown_is_a_text_like_any_other() -> None:
    assert gave(question(Kind.TEXT), "unknown").value == "unknown"


@pytest.mark.parametrize("state", [state for state in State if state is not State.ANSWERED])
def test_every_state_can_be_given(state: State) -> None:
    assert gave(question(Kind.MONEY), {"state": state.value}) == Answer(state, at=AT)


def test_an_answer_may_bring_its_own_time() -> None:
    own = "2026-01-02T03:04:05+00:00"
    assert gave(question(Kind.TEXT), {"value": "x", "at": own}).at == own
    assert gave(INCIDENTS, [{"when": "today", "at": own}]).value == (Record("r1", {"when": "2026-11-22"}, own),)


def test_records_without_an_id_get_the_next_free_one() -> None:
    given_records = gave(INCIDENTS, [{"hours": "1"}, {"id": "r1", "hours": "2"}, {"hours": "3", "flags": ["rude"]}])
    assert given_records.value == (
        Record("r2", {"hours": "1"}, AT),
        Record("r1", {"hours": "2"}, AT),
        Record("r3", {"hours": "3", "flags": ("rude",)}, AT),
    )


def test_empty_fields_of_a_record_are_left_out() -> None:
    assert gave(INCIDENTS, [{"hours": "1", "when": None, "flags": []}]).value == (Record("r1", {"hours": "1"}, AT),)


@pytest.mark.parametrize(
    ("asked", "raw", "words"),
    [
        (question(Kind.SINGLE, *FLAGS), "rud", "single: There is no choice 'rud' (did you mean 'rude'?)"),
        (question(Kind.SCALE, *LEVELS), "5", "scale: There is no choice '5'. Choices: 0, 1, 2, 3, 4."),
        (question(Kind.MONEY), "1,250 KWD", "'1,250 KWD' can be read as 1250.00 KWD or as 1.25 KWD"),
        (question(Kind.NUMBER), "many", "number: 'many': That does not read as a number"),
        (question(Kind.NUMBER), None, "number: Nothing was typed."),
        (question(Kind.LONG_TEXT), "\n \n", "long_text: Nothing was typed."),
        (question(Kind.TEXT), ["a"], "text: One text belongs here"),
        (question(Kind.MULTI, *FLAGS), [], "multi: A list belongs here, such as [late_pay, rude]."),
        (LINKS, {"value": None}, "links: A list belongs here, such as [r1, r2]."),
        (LINKS, [None], "links[1]: Nothing was typed."),
        (question(Kind.MULTI, *FLAGS), ["none", "rude"], "multi: 'none' stands alone"),
        (question(Kind.MULTI, *FLAGS), ["rude", ["x"]], "multi[2]: One text belongs here"),
        (question(Kind.NUMBER, checks=(NOT_BELOW_ZERO,)), "-1", "number: Not below zero."),
        (question(Kind.TEXT), {"valeu": "x"}, "text.valeu: An answer has no part 'valeu' (did you mean 'value'?)"),
        (question(Kind.TEXT), {"state": "unknwn"}, "text.state: 'unknwn' is not a state of an answer (did you mean"),
        (question(Kind.TEXT), {"state": ["later"]}, "text.state: "),
        (question(Kind.TEXT), {"state": "later", "value": "x"}, "text: An answer that is 'later' cannot"),
        (question(Kind.TEXT), {"value": "x", "at": "noon"}, "text.at: 'noon' is not a time"),
        (INCIDENTS, "x", "records: A list of entries belongs here"),
        (INCIDENTS, ["x"], "records[1]: A list of entries belongs here"),
        (
            INCIDENTS,
            [{}],
            "records[1]: This entry says nothing; fill in at least one of its fields: when, hours, flags.",
        ),
        (INCIDENTS, [{"id": "r1"}], "records[1]: This entry says nothing"),
        (INCIDENTS, [{"id": "../x", "hours": "1"}], "records[1].id: '../x' is not an id"),
        (INCIDENTS, [{"wen": "today"}], "records[1].wen: An entry here has no field 'wen' (did you mean 'when'?)"),
    ],
)
def test_a_mistake_is_told_with_its_question_and_the_nearest_valid_word(
    asked: Question, raw: Plain, words: str
) -> None:
    assert any(line.startswith(words) or words in line for line in problems(asked, raw))


def test_all_mistakes_of_an_answer_are_told() -> None:
    told = problems(INCIDENTS, [{"id": "a", "hours": "-1"}, {"id": "a", "when": "32 May 2026", "flags": ["none", "x"]}])
    assert [line.split(":")[0] for line in told] == [
        "records[2].id",
        "records[1].hours",
        "records[2].when",
        "records[2].flags[2]",
        "records[2].flags",
    ]


def test_a_link_must_name_a_record_that_is_there() -> None:
    assert gave(LINKS, ["r1"], linkable=("r1", "r2")).value == ("r1",)
    assert problems(LINKS, ["r3"], linkable=("r1", "r2"))[0].startswith("links[1]: There is no entry 'r3' in records")


def test_hidden_characters_do_not_come_in() -> None:
    assert gave(question(Kind.LONG_TEXT), "a\x1b[31m\u202eb").value == "a[31mb"


def test_warnings_accept_the_answer_and_are_told_apart() -> None:
    number = question(Kind.NUMBER, checks=(NOT_BELOW_ZERO, LONG))
    assert check_answer(number, gave(number, "101")) == (LONG,)
    assert check_answer(number, gave(number, "100")) == ()
    assert check_answer(number, Answer(State.LATER)) == ()
    assert check_answer(INCIDENTS, gave(INCIDENTS, [{"hours": "500"}, {"hours": "600"}])) == (LONG,)


@pytest.mark.parametrize(("said", "code"), [("EUR", "EUR"), ("euro", "EUR"), ("gold", ""), ("", ""), ("$", "")])
def test_the_usual_currency_is_the_one_that_the_session_names(said: str, code: str) -> None:
    assert usual_currency(Answers({"currency": Answer(value=said)})) == code


@given(st.text())
def test_what_was_once_accepted_is_accepted_again_unchanged(text: str) -> None:
    for asked in (question(Kind.TEXT), question(Kind.LONG_TEXT)):
        try:
            once = gave(asked, text)
        except GivenError:
            continue
        assert isinstance(once.value, str)
        assert gave(asked, once.value) == once


ANY_PLAIN: st.SearchStrategy[Plain] = st.recursive(
    st.none() | st.text(max_size=5) | st.sampled_from(["1", "yes", "rude", "r1", "today"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "at", "when", "hours", "flags", "state", "value", "x"]), inner, max_size=3
        )
    ),
    max_leaves=6,
)


@given(ANY_PLAIN)
def test_whatever_is_given_is_answered_or_refused_with_reasons(raw: Plain) -> None:
    kinds = [question(Kind.TEXT), question(Kind.MONEY), question(Kind.MULTI, *FLAGS), LINKS, INCIDENTS]
    for asked in kinds:
        try:
            gave(asked, raw, linkable=("r1",))
        except GivenError as error:
            told = error.mistakes
        else:
            continue
        assert told
