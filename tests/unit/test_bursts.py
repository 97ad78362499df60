"""What comes in one go is one answer, and what comes before it is asked for is none: as values, for any lines."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given as law
from hypothesis import settings
from hypothesis import strategies as st

from clientexit_tui import words
from clientexit_tui.content.model import CHOSEN, Kind
from clientexit_tui.interview.answers import Answers
from clientexit_tui.plain.bursts import Takes, lines_in, shown, ways_to_take
from clientexit_tui.plain.console import Console, EndOfInputError
from clientexit_tui.plain.controller import SessionController
from clientexit_tui.plain.section import SectionTalk
from clientexit_tui.plain.talk import Talk
from tests.shipped import Given, content
from tests.stores import NOW, session_in, store_in

LINE = st.text(alphabet=st.characters(exclude_categories=("C", "Zl", "Zp")), min_size=1).filter(str.strip)
SEVERAL = st.lists(LINE, min_size=2, max_size=5)


class Hands:
    """What is typed: each item is what comes at one prompt; an `Early` one came before it."""

    cuts = False

    def __init__(self, items: Iterable[str]) -> None:
        self._items = list(items)

    def line(self, _prompt: str) -> str:
        """What is typed next; nothing at the end."""
        return f"{self._items.pop(0)}\n" if self._items else ""

    def early(self) -> str:
        """What came before it was asked for."""
        if self._items and isinstance(self._items[0], Early):
            return f"{self._items.pop(0)}\n"
        return ""


class Early(str):
    """What came before it was asked for."""

    __slots__ = ()


def ask(folder: Path, question_id: str, *items: str, **given: Given) -> tuple[Answers, str]:
    """The answers on disk and what was said, after one question was asked of somebody who types these."""
    store, said = store_in(folder), list[str]()
    session = session_in(store, "Northwind", "", **given)
    controller = SessionController(
        content, store, lambda: NOW, Talk(Console(str, said.append, 10_000, keyboard=Hands(items)))
    )
    controller.open(session.id)
    with suppress(EndOfInputError):
        SectionTalk(controller, content().section_of(question_id)).ask_one(question_id)
    return store.load(session.id).answers, "".join(said)


CHOICES = ("safety_threat", "whole_or_person", "causes", "control_level", "people", "control_evidence")
"""A question of each kind whose answer is a choice of numbers, or is made of entries."""


def test_every_kind_that_takes_a_number_is_tried() -> None:
    assert {content().by_id[each].kind for each in CHOICES} == {*CHOSEN, Kind.LINKS, Kind.RECORDS}


@pytest.mark.parametrize("question_id", CHOICES)
@pytest.mark.parametrize("burst", ["1\n1", "2\n1\n", "yes\nno", Early("1"), Early("2\n1"), Early("yes"), Early("a")])
def test_no_choice_is_made_by_what_comes_in_one_go_or_before_it_is_asked_for(
    tmp_path: Path, question_id: str, burst: str
) -> None:
    before: dict[str, Given] = {"control_level": "2"} if question_id == "control_evidence" else {}
    answers, said = ask(tmp_path, question_id, burst, "", **before)
    assert answers.get(question_id) is None
    assert words.PLAIN_BURST_NOT_CHOSEN in said
    for line in lines_in(burst):
        assert f"  {line}\n" in said


@pytest.mark.parametrize("burst", ["1\n1", Early("2"), Early("1\n2\n1"), Early("c"), Early("u\nu")])
def test_a_safety_answer_is_never_flipped_by_what_is_left_over(tmp_path: Path, burst: str) -> None:
    answers, _ = ask(tmp_path, "safety_threat", burst, "", safety_threat="no")
    assert answers.text("safety_threat") == "no"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("1", "one two three"), ("2", "one"), ("3", ""), ("b", "")],
)
def test_several_lines_for_a_line_are_joined_or_begun_or_left_as_the_user_says(
    tmp_path: Path, typed: str, kept: str
) -> None:
    answers, said = ask(tmp_path, "client_name", "one\ntwo\n\nthree", typed)
    assert answers.text("client_name") == kept
    assert words.PLAIN_BURST.format(count=3) in said


@pytest.mark.parametrize("line", ["Leith Ltd", "b", "?", "q", "1"])
def test_a_line_that_came_early_is_an_answer_only_when_the_user_says_so_and_never_a_command(
    tmp_path: Path, line: str
) -> None:
    answers, said = ask(tmp_path, "client_name", Early(line), "1")
    assert answers.text("client_name") == line
    assert words.PLAIN_EARLY in said
    answers, _ = ask(tmp_path / "b", "client_name", Early(line), "2", "")
    assert answers.text("client_name") == ""


@pytest.mark.parametrize("typed", ["\nLeith Ltd\n\n", "Leith Ltd\n", " Leith Ltd \n \n"])
def test_one_line_among_blank_ones_is_taken_without_a_question(tmp_path: Path, typed: str) -> None:
    answers, said = ask(tmp_path, "client_name", typed)
    assert answers.text("client_name") == "Leith Ltd"
    assert words.PLAIN_BURST.format(count=1) not in said


def test_blank_lines_that_came_early_are_nothing(tmp_path: Path) -> None:
    answers, said = ask(tmp_path, "client_name", Early("\n\n"), "Leith Ltd")
    assert answers.text("client_name") == "Leith Ltd"
    assert words.PLAIN_EARLY not in said


@settings(max_examples=20)
@law(SEVERAL)
def test_for_a_long_text_all_that_comes_is_the_text_word_for_word(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str]
) -> None:
    from clientexit_tui.safetext import clean

    text = clean("\n".join(lines)).strip("\n")
    if text.split("\n")[-1] == ".":
        text += "!"  # a dot alone ends the text
    answers, said = ask(tmp_path_factory.mktemp("pasted"), "story", text, ".")
    assert answers.text("story") == text.strip("\n")
    assert "Taken over" in said


def test_dots_and_commands_in_a_pasted_text_are_text_and_a_dot_at_its_end_ends_it(tmp_path: Path) -> None:
    answers, _ = ask(tmp_path, "story", "b\n.\n..\n?\nend\n.")
    assert answers.text("story") == "b\n.\n..\n?\nend"
    answers, _ = ask(tmp_path / "b", "story", "typed", "pasted\n.\nmore", "typed again", ".")
    assert answers.text("story") == "typed\npasted\n.\nmore\ntyped again"


@pytest.mark.parametrize(("typed", "kept"), [(("1", "."), "one\n\ntwo"), (("2", ""), "")])
def test_lines_that_came_before_a_long_text_was_asked_for_are_asked_about(
    tmp_path: Path, typed: tuple[str, ...], kept: str
) -> None:
    answers, _ = ask(tmp_path, "story", Early("one\n\ntwo"), *typed)
    assert answers.text("story") == kept


def test_what_was_pasted_of_a_long_text_is_kept_when_the_input_ends(tmp_path: Path) -> None:
    answers, _ = ask(tmp_path, "story", "one\ntwo")
    assert answers.text("story") == "one\ntwo"


@law(SEVERAL, st.sampled_from([Takes.LINE, Takes.TEXT]))
def test_whatever_way_is_chosen_the_text_is_made_of_the_lines_alone(lines: list[str], takes: Takes) -> None:
    joined = "".join("\n".join(lines).split())
    for said, taken in ways_to_take("\n".join(lines), takes).values():
        assert said
        assert "".join(taken.split()) in joined
        assert takes is Takes.TEXT or "\n" not in taken


@law(st.lists(LINE, max_size=30))
def test_of_many_lines_the_first_are_said_and_how_many_more_there_are(lines: list[str]) -> None:
    said = shown(lines)
    assert len(said) <= words.PLAIN_BURST_SHOWN + 1
    assert len(said) == len(lines) or said[-1] == words.PLAIN_BURST_MORE.format(count=len(lines) - len(said) + 1)


def test_a_pipe_gives_line_after_line_as_ever(tmp_path: Path) -> None:
    from tests.plain_talk import answering

    told = answering(tmp_path, "client_name", "one", "two")
    assert told.answer is not None
    assert told.answer.value == "one"
