"""Every question is there for something, and the program looks at no question that does not say so."""

import pytest

from clientexit_tui.content.model import Question
from tests.purposes import in_code, purposes, uses
from tests.shipped import content

QUESTIONS = content().questions


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda each: each.id)
def test_a_question_serves_something_or_says_what_it_is_for(question: Question) -> None:
    assert bool(purposes(question)) != bool(question.serves)


def test_the_program_looks_at_the_questions_that_have_a_role_and_at_no_others() -> None:
    assert in_code() == {each.id for each in QUESTIONS if each.role}


def test_each_purpose_is_served() -> None:
    assert {purpose for purpose, names in uses().items() if not names} == set()
