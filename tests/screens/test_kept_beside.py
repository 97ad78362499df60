"""The draft that the program keeps beside the user's own letter: for the comparison alone, never shown as an answer."""

from pathlib import Path

import pytest

from clientexit_tui.case import Case
from clientexit_tui.documents.papers import KINDS, paper
from clientexit_tui.documents.plain_text import to_plain_text
from clientexit_tui.interview.answers import KEPT_BESIDE
from clientexit_tui.message.refresh import BASE
from clientexit_tui.sessions.codec import Codec
from clientexit_tui.sessions.searching import Searching
from clientexit_tui.sessions.session import Header, Session
from clientexit_tui.visits.comparing import compare, now
from tests.driven import app_of, seen
from tests.on_screen import LEAVING, opened
from tests.shipped import TODAY, Given, answered, content

BEFORE = "Dear Quibblewick, we part in peace."
LETTERS: dict[str, Given] = {**LEAVING, BASE: BEFORE, "letter_text": "Dear Quibblewick, we part."}


def case(**given: Given) -> Case:
    """A session with these answers."""
    return Case(content(), Session("20261122-abcdef", "Northwind", "", "", answered(**given), 1, ""), TODAY)


def test_the_draft_seen_last_is_what_the_program_keeps_beside() -> None:
    assert frozenset({BASE}) == KEPT_BESIDE
    assert content().by_id[BASE].page == "own"


@pytest.mark.parametrize("kind", KINDS)
def test_no_paper_holds_the_draft_seen_last(kind: str) -> None:
    assert BEFORE not in to_plain_text(paper(kind, case(**LETTERS)))


def test_the_draft_seen_last_is_no_answer_that_counts_as_progress() -> None:
    with_it, without = case(**LETTERS), case(**{key: LETTERS[key] for key in LETTERS if key != BASE})
    assert with_it.progress == without.progress
    assert with_it.header.answered == without.header.answered


def test_a_comparison_of_two_moments_tells_of_the_letter_and_not_of_the_draft_seen_last() -> None:
    found = compare(now(case(**LEAVING)), now(case(**LETTERS)))
    assert [each.question for each in found.changes] == ["letter_text"]


def test_a_search_leads_to_the_letter_where_the_draft_seen_last_has_the_words_too(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    session = Session("20261122-abcdef", "Northwind", "", "", answered(**LETTERS), 1, "")
    path.write_bytes(Codec().encode(session, Header(session.id, session.title)))
    assert list(Searching().find("quibblewick", [path])) == [path]
    hit = Searching().locate(path, "quibblewick")
    assert hit is not None
    assert hit.question_id == "letter_text"


async def test_the_list_of_all_answers_leaves_the_draft_seen_last_out(home: Path) -> None:
    async with opened(home, "review", LETTERS, width=120) as user:
        title = user.case.content.by_id[BASE].short
        for _ in range(12):
            assert title not in seen(user.pilot)
            await user.press("pagedown")
        assert app_of(user.pilot).controller.case.facts.text(BASE) == BEFORE
