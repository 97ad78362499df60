"""The generic reader: what it makes of a type, and how it tells what is wrong."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

import pytest

from clientexit_tui.content.migrations import Migration
from clientexit_tui.content.model import Choice, Group, Kind, Question, Rule
from clientexit_tui.content.problems import MOST_PROBLEMS, node_problems
from clientexit_tui.content.reader import read_as
from clientexit_tui.content.written import Needed, Written
from clientexit_tui.errors import ContentError, Place
from clientexit_tui.strict_yaml.reader import read

RULE = "{id: r, says: S, unknown_says: U, when: {question: q, is: a}, supports: {stay: 1}}"


def problems(text: str) -> list[str]:
    """What is told of a file, without its name."""
    (root,) = read(text, "x.yaml")
    return [str(each).removeprefix("x.yaml:") for each in node_problems(root)]


def rule_problems(rule: str) -> list[str]:
    """What is told of one rule, each without its place."""
    return [each.partition(": ")[2] for each in problems(f"rules: [{rule}]")]


@dataclass(frozen=True)
class Cup:
    """A type of its own, to show that the reader knows none."""

    CALLED: ClassVar[str] = "a cup"

    id: str
    place: Place
    size: Annotated[int, Written(key="ml", least=1, most=9)]
    title: Needed = ""
    hot: bool = False
    with_: tuple[str, ...] = ()
    inner: "Cup | None" = None


def test_a_type_is_read_by_its_own_fields() -> None:
    (node,) = read('id: a\nml: 3\ntitle: A\nhot: "yes"\nwith: [milk]\ninner: {id: b, ml: 1, title: B}\n', "c")
    inner = Cup("b", Place("c", 6, 8), 1, "B")
    assert read_as(Cup, node) == Cup("a", Place("c"), 3, "A", True, ("milk",), inner)


def test_what_a_type_says_of_a_part_is_held() -> None:
    for text, said in (
        ("{id: a, ml: 10, title: A}", "c:1:13: 'ml' of a cup must be a whole number from 1 to 9, not '10'"),
        ("{id: a, ml: 1}", "c:1:1: the cup 'a' needs 'title'"),
        ("{id: a, ml: 1, title: ''}", "c:1:16: the cup 'a' needs 'title'"),
        ("{ml: 1, title: A}", "c:1:1: a cup needs 'id'"),
        ("{id: a, ml: 1, title: A, hot: maybe}", "c:1:31: 'hot' of a cup must be yes or no, not 'maybe'"),
        ("{id: a, ml: 1, title: A, with: milk}", "c:1:32: 'with' of a cup must be a list"),
        ("{id: a, ml: 1, title: A, with: [[]]}", "c:1:33: every item of 'with' must be text"),
        ("{id: a, ml: 1, title: A, inner: {id: b}}", "c:1:33: the cup 'b' needs 'ml' and 'title'"),
        ("{id: a, ml: 1, titel: A}", "c:1:16: a cup has no field 'titel' (did you mean 'title'?)"),
    ):
        with pytest.raises(ContentError) as caught:
            read_as(Cup, *read(text, "c"))
        assert str(caught.value) == said


def test_a_type_that_cannot_be_written_is_no_mistake_of_the_data() -> None:
    @dataclass(frozen=True)
    class Jug:
        CALLED: ClassVar[str] = "a jug"
        litres: float

    with pytest.raises(TypeError, match="'litres' of a jug has a type that cannot be written"):
        read_as(Jug, *read("{litres: 1}", "j"))


def test_every_mistake_is_told_at_once_in_the_order_of_the_file() -> None:
    spoilt = "{id: R, says: [], unknown_says: U, when: {iz: a}, supports: {stay: x}}"
    found = problems(f"rules:\n  - {RULE}\n  - {spoilt}\ngates: 1\n")
    assert [each.split(": ")[0] for each in found] == ["3:10", "3:19", "3:47", "3:72", "4:8"]


def test_a_slip_in_a_key_is_told_once_and_not_as_something_missing_too() -> None:
    assert rule_problems(RULE.replace("says: S", "sais: S")) == ["a rule has no field 'sais' (did you mean 'says'?)"]


def test_all_that_is_missing_is_told_in_one_sentence() -> None:
    assert rule_problems("{id: r}") == ["the rule 'r' needs 'says', 'unknown_says' and 'when'"]


def test_what_parts_must_be_to_each_other_is_told_once_each_is_right() -> None:
    assert rule_problems(RULE.replace("{stay: 1}", "{}")) == ["the rule 'r' needs 'supports' or 'opposes'"]
    assert rule_problems(RULE.replace("{stay: 1}", "{}").replace("says: S", "says: []")) == [
        "'says' of a rule must be text"
    ]


def test_no_more_is_told_than_anybody_would_read() -> None:
    assert len(problems("rules:\n" + "  - {id: r}\n" * 3 * MOST_PROBLEMS)) == MOST_PROBLEMS


def group(*questions: str) -> Group:
    """A group of questions, each with what all of them need."""
    listed = "".join(f"  - {{ask: A?, short: A, why: W, {each}}}\n" for each in questions)
    return read_as(Group, *read(f"id: g\ntitle: G\nquestions:\n{listed}", "g"))


CHOOSING = "id: a, kind: multi, choices: [{id: x, label: X, help: H, exclusive: yes, from: [S0-1]}]"


def test_a_question_takes_over_the_choices_of_an_earlier_one_without_what_is_special_to_it() -> None:
    first, second = group(CHOOSING, "id: b, kind: single, choices_from: a").questions
    assert first.choices == (Choice("x", "X", "H", exclusive=True, from_=("S0-1",)),)
    assert second.choices == (Choice("x", "X", "H"),)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("id: b, kind: single, choices_from: aa", "'aa' is no choices_from of a question (did you mean 'a'?)"),
        ("id: b, kind: single, choices_from: b", "'b' is no choices_from of a question"),
        ("id: b, kind: text, choices_from: a", "the question 'b' of kind text cannot have 'choices'"),
        ("id: b, kind: yes_no, choices: [{id: x, label: X}]", "'b' of kind yes_no cannot have 'choices'"),
        ("id: b, kind: single, choices: [], choices_from: a", "'choices_from' stands for 'choices'; leave one"),
    ],
)
def test_choices_that_cannot_be_are_refused(more: str, said: str) -> None:
    with pytest.raises(ContentError) as caught:
        group(CHOOSING, more)
    assert said in str(caught.value)


def test_who_takes_over_from_what_is_broken_is_not_blamed_for_it() -> None:
    head = "section:\n  id: s\n  title: S\n  short: S\n  intro: S\n  groups:\n  - id: g\n    title: G\n    questions:\n"
    broken = "    - {id: a, ask: A?, short: A, why: W, kind: multi, choices: [{id: x}]}\n"
    taking = "    - {id: b, ask: B?, short: B, why: W, kind: single, choices_from: a}\n"
    assert problems(head + broken + taking) == ["10:65: the choice 'x' needs 'label'"]


def test_a_record_field_needs_no_reason_and_a_question_does() -> None:
    field = "id: f, kind: text, ask: F?, short: F"
    (asked,) = group(f"id: a, kind: records, fields: [{{{field}}}]").questions
    assert asked.fields == (Question("f", asked.fields[0].place, kind=Kind.TEXT, ask="F?", short="F"),)
    with pytest.raises(ContentError, match="a record field has no field 'kid'"):
        group(f"id: a, kind: records, fields: [{{{field}, kid: x}}]")
    with pytest.raises(ContentError, match="the question 'f' needs 'why'"):
        read_as(Question, *read(f"{{{field}}}", "q"))


def test_a_step_of_a_migration_has_one_key() -> None:
    for steps, said in (
        ("[{}]", "a step of a migration is one of: rename, map_values"),
        ("[{retire: {question: a}, rename: {from: a, to: b}}]", "a step of a migration is one of: rename, map_values"),
        ("[{renam: {}}]", "a step of a migration has no field 'renam' (did you mean 'rename'?)"),
        ("[{rename: {from: a}}]", "'rename' needs 'to'"),
        ("[{map_values: {question: a, values: {b: ''}}}]", "'values' needs 'b'"),
        ("[]", "the migration 'm' needs 'ops'"),
    ):
        with pytest.raises(ContentError) as caught:
            read_as(Migration, *read(f"{{id: m, to: 2, ops: {steps}}}", "m"))
        assert said in str(caught.value)


def test_a_rule_is_made_of_a_whole_one() -> None:
    assert read_as(Rule, *read(RULE, "r")).supports == {"stay": 1}
