"""The verdict is explained in the same words wherever it is shown: on screens, on paper, as plain text and as JSON."""

import json
from collections.abc import Callable

import pytest

from clientexit_tui.case import Case
from clientexit_tui.cli.judging import _as_data
from clientexit_tui.documents.papers import paper
from clientexit_tui.documents.plain_text import to_plain_text
from clientexit_tui.sessions.session import Session
from clientexit_tui.tui.parts.verdict_parts import headline_parts, reason_parts
from clientexit_tui.views.guidance import confidence_sentence
from tests.shipped import TODAY, Given, answered, content

AT = "2026-11-22T09:00:00+01:00"
CASES: dict[str, dict[str, Given]] = {
    "settled": {"safety_threat": "yes"},
    "likely": {"told_plainly": "yes", "client_commitment": "not_ready", "willing": "1"},
    "open": {"pay_late": "stopped"},
}
"""Answers after which the verdict is as sure as that."""


def case(**given: Given) -> Case:
    """A session with these answers."""
    return Case(content(), Session("20261122-abcdef", "Northwind", AT, AT, answered(**given)), TODAY)


def flat(text: str) -> str:
    """A text without its line breaks."""
    return " ".join(text.split())


def on_screen(seen: Case) -> str:
    """The words of the verdict screen."""
    parts = (*headline_parts(seen.verdict), *reason_parts(seen.verdict, everything=True))
    return flat("\n".join(str(part.text) for part in parts))


def on_paper(seen: Case) -> str:
    """The words of the summary, as plain text."""
    return flat(to_plain_text(paper("summary", seen)))


def as_json(seen: Case) -> str:
    """The words of the command for scripts."""
    return flat(json.dumps(_as_data(seen), ensure_ascii=False))


@pytest.mark.parametrize("sure", CASES)
@pytest.mark.parametrize("shown", [on_screen, on_paper, as_json])
def test_the_verdict_is_explained_in_the_same_words_everywhere(sure: str, shown: Callable[[Case], str]) -> None:
    seen = case(**CASES[sure])
    verdict, words_shown = seen.verdict, shown(seen)
    assert verdict.confidence == sure
    assert content().option(verdict.headline or "").title in words_shown
    assert confidence_sentence(verdict) in words_shown
    about = [each.rule for each in verdict.reasons if verdict.headline in {*each.supports, *each.opposes}]
    assert about
    assert [rule.id for rule in about if rule.says not in words_shown] == []


def test_what_a_script_reads_begins_with_the_sentence_that_is_printed() -> None:
    seen = case(**CASES["likely"])
    assert str(_as_data(seen)["says"]) in on_paper(seen)
