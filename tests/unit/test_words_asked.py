"""What is asked is short: one idea a question, one dimension a scale, no second clause in a choice."""

import pytest

from clientexit_tui.content.model import Choice, Question
from tests.shipped import content

QUESTIONS = [field for each in content().questions for field in (each, *each.fields)]
CHOICES = [(each, choice) for each in QUESTIONS for choice in each.choices]
GROUPS = [group for section in content().sections for group in section.groups]


def words_in(text: str) -> int:
    """How many words there are in it."""
    return len(text.split())


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda each: each.id)
def test_a_question_is_short_and_says_why_it_is_asked(question: Question) -> None:
    assert words_in(question.ask) <= 16
    assert words_in(question.why) <= 35
    assert words_in(question.hint) <= 12
    assert question.hint.rstrip(".").count(".") == 0


@pytest.mark.parametrize(("question", "choice"), CHOICES, ids=lambda each: each.id)
def test_a_choice_is_short_and_has_no_second_clause(question: Question, choice: Choice) -> None:
    assert words_in(choice.label) <= 9
    assert not set(":;") & set(choice.label), question.id


def test_no_list_is_longer_than_can_be_looked_over() -> None:
    assert [each.id for each in QUESTIONS if len(each.choices) > 11] == []


def test_what_opens_a_stretch_of_the_road_is_short() -> None:
    assert [section.id for section in content().sections if words_in(section.intro) > 25] == []
    assert [group.id for group in GROUPS if words_in(group.intro) > 25] == []
