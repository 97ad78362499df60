"""The shipped content: what must be true of its words and ids."""

from functools import cache

import pytest

from clientexit_tui.content.check import carried, elements_of
from clientexit_tui.content.model import Interview, Kind, Question
from clientexit_tui.content.readability import grade_of_questions
from clientexit_tui.locations import PACKAGE_DIR
from tests.shipped import content as shipped_content


@cache
def shipped() -> Interview:
    """The content as shipped."""
    return shipped_content()


def test_all_189_seed_items_are_listed_and_carried() -> None:
    carriers = carried(shipped())
    assert len(carriers) == 189
    assert _per_file() == {"S0": 51, "S1": 28, "S2": 33, "S3": 52, "S4": 25}
    assert [seed for seed, ids in carriers.items() if not ids] == []


def _per_file() -> dict[str, int]:
    counts: dict[str, int] = {}
    for seed in shipped().seeds:
        head = seed.id.split("-")[0]
        counts[head] = counts.get(head, 0) + 1
    return counts


def test_every_feature_names_a_file_that_exists() -> None:
    for feature in shipped().features:
        assert (PACKAGE_DIR.parent / feature.where).is_file(), feature.id


def test_every_sign_has_a_level_its_indicators_its_evidence_and_a_healthy_baseline() -> None:
    groups = [group for section in shipped().sections for group in section.groups if group.sign]
    assert [group.id for group in groups] == [
        *("control", "silence", "undermining", "doubt", "culture", "attempts", "wellbeing")
    ]
    for group in groups:
        assert group.sign is not None
        assert group.sign.healthy
        by_id = {question.id: question for question in group.questions}
        assert by_id[f"{group.id}_level"].kind is Kind.SCALE
        shows = by_id.get(f"{group.id}_shows")  # of the attempts, what was tried says it
        assert group.id == "attempts" if shows is None else len(shows.choices) >= 4
        assert by_id[f"{group.id}_evidence"].links_to == "incidents"


def test_ids_are_unique_among_elements_of_a_kind() -> None:
    seen: set[tuple[type, str]] = set()
    for element in elements_of(shipped()):
        if isinstance(element, Question) and element.id not in shipped().by_id:
            continue  # a field of a record: unique within its question
        key = (type(element), element.id)
        assert key not in seen, key
        seen.add(key)


def test_every_option_has_as_many_good_sides_as_bad_ones() -> None:
    for option in shipped().options:
        assert len(option.good) == len(option.bad) == 3, option.id


def test_options_are_of_equal_length() -> None:
    for length in ("months", "says"):
        words = [len(getattr(option, length).split()) for option in shipped().options]
        assert max(words) <= 1.5 * min(words), (length, words)


def test_no_rule_looks_at_gut_feeling() -> None:
    assert not [rule.id for rule in shipped().rules if "gut" in str(rule.when)]
    assert not [gate.id for gate in shipped().gates if "gut" in str(gate.when)]


def test_questions_read_at_grade_eight_or_lower_on_average() -> None:
    assert grade_of_questions(shipped()) <= 8


@pytest.mark.parametrize("word", ["simply", "!", "—", "toxic person"])
def test_words_that_we_do_not_use_are_not_used(word: str) -> None:
    found = [
        question.id
        for question in shipped().questions
        if word in f"{question.ask} {question.why} {question.help} {question.short}".lower()
    ]
    assert found == []
