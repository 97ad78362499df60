"""The reading grade."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientexit_tui.content.model import Interview, Question
from clientexit_tui.content.readability import grade, grade_of_questions
from tests import tiny


def test_a_text_without_words_has_grade_nought() -> None:
    assert grade("") == grade("... 12 !") == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The cat sat on the mat.", -1.45),  # 6 words, 1 sentence, 6 syllables
        ("You are happy. They are not.", -0.65),  # 6 words, 2 sentences, 7 syllables as we count them
    ],
)
def test_the_grade_is_that_of_flesch_and_kincaid(text: str, expected: float) -> None:
    assert grade(text) == pytest.approx(expected, abs=0.01)


def test_long_words_and_long_sentences_are_harder() -> None:
    easy = "You stop the work. You tell them why."
    assert grade("Considerable organisational disagreement necessitates renegotiation.") > grade(easy)
    assert grade("You stop the work and you tell them why.") > grade(easy)


@given(st.text())
def test_every_text_has_a_grade(text: str) -> None:
    assert isinstance(grade(text), int | float)


def test_the_grade_of_questions_is_a_mean_and_nought_where_there_are_none() -> None:
    one, other = (tiny.ask(name, help=text) for name, text in (("a", "Short."), ("b", "Considerable complication.")))
    grades = [grade(f"{each.ask} {each.why} {each.help}") for each in (one, other)]
    assert grade_of_questions(_with(one, other)) == pytest.approx(sum(grades) / 2)
    assert grade_of_questions(_with()) == 0


def _with(*questions: Question) -> Interview:
    return replace(tiny.content(), by_id={question.id: question for question in questions})
