"""The grades that the program gives itself: each follows from the content, and broken content loses it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from clientexit_tui.content.about import Standing
from clientexit_tui.content.model import Interview, Option, Question, Rule, Sentence
from clientexit_tui.documents.assessment import Row, assess, tallies
from clientexit_tui.documents.criteria.table import CHECKS
from clientexit_tui.errors import ContentError
from tests.places import ROOT
from tests.shipped import content

Broken = Callable[[Interview], Interview]


def row(criterion_id: str, of: Interview | None = None) -> Row:
    """The row of one criterion, whatever becomes of the others."""
    whole = of or content()
    (only,) = assess(replace(whole, criteria=tuple(each for each in whole.criteria if each.id == criterion_id)))
    return only


def test_all_criteria_are_there_in_their_order() -> None:
    expected = [
        f"{letter}{n}" for letter, count in (("Q", 6), ("C", 10), ("K", 23), ("X", 5)) for n in range(1, count + 1)
    ]
    assert [each.id for each in content().criteria] == expected


def test_all_qualifying_criteria_pass() -> None:
    qualifying = tallies(assess(content()))[0]
    assert (qualifying.standing, qualifying.passed, qualifying.count) == (Standing.QUALIFYING, 6, 6)


def test_every_criterion_names_a_check_that_there_is_and_no_check_is_idle() -> None:
    assert {each.check for each in content().criteria if each.check} == set(CHECKS)


def test_what_was_never_done_does_not_pass() -> None:
    assert not any(row(f"K{number}").passed for number in range(12, 18))


def test_every_stated_pass_is_borne_out_by_a_file_that_is_there() -> None:
    proofs = [each.proof for each in content().criteria if each.passed]
    assert proofs
    assert [proof for proof in proofs if not (ROOT / proof).is_file()] == []


def test_every_row_says_what_was_found_and_where_to_look() -> None:
    for each in assess(content()):
        assert each.found, each.id
        assert each.where, each.id


# Broken content makes its row fail


def changed_options(change: Callable[[Option], Option]) -> Broken:
    """Content whose first option is changed."""
    return lambda whole: replace(whole, options=(change(whole.options[0]), *whole.options[1:]))


def said(**parts: object) -> Broken:
    """Content that says something else about itself."""
    return lambda whole: replace(whole, about=replace(whole.about, **parts))  # type: ignore[arg-type]


def rules(change: Callable[[Rule], Rule]) -> Broken:
    """Content with all rules changed."""
    return lambda whole: replace(whole, rules=tuple(map(change, whole.rules)))


def questions(change: Callable[[Question], Question]) -> Broken:
    """Content with all questions changed."""
    return lambda whole: replace(whole, by_id={key: change(each) for key, each in whole.by_id.items()})


def without(**names: str) -> Broken:
    """Content without the elements with these ids in these lists."""

    def cut(whole: Interview) -> Interview:
        kept = {key: tuple(e for e in getattr(whole, key) if e.id != name) for key, name in names.items()}
        return replace(whole, **kept)  # type: ignore[arg-type]

    return cut


def without_question(question_id: str) -> Broken:
    """Content that does not ask a question."""
    return lambda whole: replace(whole, by_id={key: each for key, each in whole.by_id.items() if key != question_id})


def with_features(whole: Interview) -> Interview:
    """Content that lists the features which criteria wait for."""
    listed = tuple(replace(whole.features[0], id=each) for each in FEATURES.values())
    return replace(whole, features=(*whole.features, *listed))


LONG = " and so on and so forth" * 20


def unsourced(whole: Interview) -> Interview:
    """Content with a rule from nowhere."""
    return replace(whole, rules=(replace(whole.rules[0], from_=(), refs=()), *whole.rules[1:]))


def backwards(whole: Interview) -> Interview:
    """Content with its sections the wrong way round."""
    return replace(whole, sections=whole.sections[::-1])


def without_signs(whole: Interview) -> Interview:
    """Content with one sign that has no healthy side."""
    section = whole.section("signs")
    group = section.groups[0]
    assert group.sign is not None
    bare = replace(section, groups=(replace(group, sign=replace(group.sign, healthy="")), *section.groups[1:]))
    return replace(whole, sections=tuple(bare if each is section else each for each in whole.sections))


def calm(whole: Interview) -> Interview:
    """Content whose notices say nothing to do."""
    return replace(whole, gates=tuple(replace(gate, do=()) for gate in whole.gates))


def per_month(whole: Interview) -> Interview:
    """Content that counts rates by the month."""
    return replace(whole, measures=tuple(replace(each, unit="money") for each in whole.measures))


def meaningless(whole: Interview) -> Interview:
    """Content whose figures mean nothing."""
    return replace(whole, measures=tuple(replace(each, says="") for each in whole.measures))


def uncarried(whole: Interview) -> Interview:
    """Content without the options, which carry ideas of their own."""
    return replace(whole, options=(), rules=(), gates=(), sections=())


BREAKS: tuple[tuple[str, Broken], ...] = (
    ("Q1", backwards),
    ("Q2", said(decision="")),
    ("Q2", said(decision="You decide. You go.")),
    ("Q3", without(options="continue")),
    ("Q4", changed_options(lambda option: replace(option, good=option.good[:1]))),
    ("Q5", changed_options(lambda option: replace(option, bad=option.bad[:1]))),
    ("Q6", changed_options(lambda option: replace(option, months="Fine."))),
    ("C1", changed_options(lambda option: replace(option, bad=option.bad[:-1]))),
    ("C1", changed_options(lambda option: replace(option, months=option.months + LONG))),
    ("C1", changed_options(lambda option: replace(option, good=(*option.good[:2], Sentence(LONG))))),
    ("C1", lambda whole: replace(whole, options=())),
    ("C2", unsourced),
    ("C3", said(date="")),
    ("C3", said(date="last week")),
    ("C4", said(updates="")),
    ("C5", said(uncertainty="")),
    ("C5", rules(lambda rule: replace(rule, unknown_says=""))),
    ("C6", said(funding=" ")),
    ("C7", without_signs),
    ("C8", rules(lambda rule: replace(rule, says="" if rule.id in ("several_signs", "strong_signs") else rule.says))),
    ("C9", without(rules="few_signs")),
    ("K1", without_question("nothing_changes")),
    ("K4", said(not_for="")),
    ("K5", meaningless),
    ("K6", changed_options(lambda option: replace(option, months="For six months, nothing."))),
    ("K7", per_month),
    ("K9", without_question("matters")),
    ("K10", backwards),
    ("K18", said(choosing="")),
    ("K19", said(strengths={"rule": "A rule."})),
    ("K19", lambda whole: replace(whole, references=())),
    ("K20", said(authors="")),
    ("K21", questions(lambda question: replace(question, why="Considerable organisational disagreement" * 9))),
    ("K22", changed_options(lambda option: replace(option, fits=()))),
    ("X2", calm),
    ("X2", rules(lambda rule: replace(rule, says="This is legally safe."))),
    ("X4", uncarried),
)
FEATURES = {"K11": "questions_for_others", "K22": "values_fit"}
"""Criteria that wait for a feature."""


@pytest.mark.parametrize(("criterion_id", "broken"), BREAKS)
def test_broken_content_does_not_pass(criterion_id: str, broken: Broken) -> None:
    whole = with_features(content())
    assert row(criterion_id, whole).passed
    found = row(criterion_id, broken(whole))
    assert not found.passed
    assert found.found


def test_every_check_was_broken_once() -> None:
    checked = {each.id for each in content().criteria if each.check}
    assert checked == {criterion_id for criterion_id, _ in BREAKS} | set(FEATURES)


def test_a_row_that_waits_for_a_feature_passes_once_there_is_one() -> None:
    for criterion_id, feature_id in FEATURES.items():
        assert not row(criterion_id, without(features=feature_id)(content())).passed
        assert row(criterion_id, with_features(content())).passed


def test_a_check_that_there_is_not_is_named_with_its_place() -> None:
    wrong = replace(content(), criteria=(replace(content().criteria[0], check="six_option"),))
    with pytest.raises(ContentError, match=r"criteria\.yaml:\d+:\d+: no check is called 'six_option' .*six_options"):
        assess(wrong)
