"""The prevention kit, filled from what this client taught."""

from dataclasses import replace

import pytest

from clientexit_tui.content.check import check_content
from clientexit_tui.content.model import PREVENTION_PARTS
from clientexit_tui.decision.verdict import decide
from clientexit_tui.documents.markdown import to_markdown
from clientexit_tui.documents.prevention import prevention_paper
from clientexit_tui.interview.facts import Facts
from tests import tiny
from tests.shipped import TODAY, Given, answered, content, verdict


def kit(**given: Given) -> str:
    """The kit on these answers."""
    return to_markdown(prevention_paper(verdict(**given)))


def part(text: str, heading: str) -> str:
    """What stands under a heading of the kit."""
    return text.split(f"\n## {heading}\n")[1].split("\n## ", maxsplit=1)[0]


def test_every_part_is_there_even_with_nothing_answered() -> None:
    headings = [line for line in kit().splitlines() if line.startswith("## ")]
    assert headings == [
        "## My exit policy",
        "## Red flags before I say yes",
        "## The first weeks",
        "## Clauses to take to a lawyer",
        "## Money",
        "## The yearly look at every client",
    ]
    assert "Not written yet." in kit()


def test_each_part_of_the_kit_has_a_piece() -> None:
    assert {piece.part for piece in content().prevention} == set(PREVENTION_PARTS)


def test_the_policy_is_the_users_own_with_the_signs_that_were_strong() -> None:
    policy = part(kit(own_policy="Unpaid after 45 days.", control_level="3", silence_level="1"), "My exit policy")
    assert "> Unpaid after 45 days" in policy
    assert "Heavy control. Healthy:" in policy
    assert "No direct talk" not in policy


def test_a_policy_that_nobody_has_seen_is_to_be_shared() -> None:
    assert "[ ] Share the policy" in kit(policy_shared="no")
    assert "[ ] Share the policy" not in kit(policy_shared="yes")


def test_the_flags_say_which_of_them_this_client_showed() -> None:
    flags = part(kit(intake_flags=["haggling"], flags=["abusive"]), "Red flags before I say yes")
    assert "| Hard haggling over small sums | could be seen at the start |" in flags
    assert "| Rude to me or to others | not named |" in flags
    assert "- They shout, insult or humiliate" in flags


def test_while_nobody_said_which_flags_there_were_none_is_called_missing() -> None:
    assert "not named" not in kit()
    assert "- Big claims, few facts" in kit()


def test_none_of_these_is_no_flag() -> None:
    flags = part(kit(intake_flags=["none"], flags=["none"]), "Red flags before I say yes")
    assert "None of these" not in flags
    assert "could be seen" not in flags


def test_what_the_user_chose_for_the_start_is_to_be_ticked_and_the_rest_offered() -> None:
    start = part(kit(onboarding=["trial"]), "The first weeks")
    assert "- [ ] Begin with a small paid trial" in start
    assert "Other steps to choose from:" in start
    assert "Set clear boundaries" in start


@pytest.mark.parametrize("clause", [choice.id for choice in content().by_id["clauses"].choices])
def test_each_clause_has_a_prompt_that_is_marked_where_it_is_wanted(clause: str) -> None:
    (piece,) = [each for each in content().prevention if each.clause == clause]
    wanted = part(kit(clauses=[clause]), "Clauses to take to a lawyer")
    assert f"### {piece.title} (you want this one)" in wanted
    assert "(you want this one)" not in part(kit(), "Clauses to take to a lawyer")


def test_the_clauses_that_are_wanted_come_first() -> None:
    clauses = part(kit(clauses=["handover"]), "Clauses to take to a lawyer")
    assert clauses.index("What the handover contains") < clauses.index("### A clause on conduct")


def test_clauses_are_prompts_for_a_lawyer_and_say_so() -> None:
    assert "prompts and not legal wording" in part(kit(), "Clauses to take to a lawyer")
    for piece in content().prevention:
        assert not piece.clause or "lawyer" in piece.text, piece.id


def test_the_money_part_shows_what_this_client_came_to() -> None:
    money = part(kit(fees="10000 EUR", total_revenue="40000 EUR"), "Money")
    assert "| Share of your income | 25 % |" in money
    assert "Figure" not in part(kit(), "Money")


def test_the_lessons_are_the_users_own_words() -> None:
    text = kit(next_time="Ask for a deposit.", early_warnings="Three firms before me.")
    lessons = part(text, "What I take from it, in my own words")
    assert "> Ask for a deposit" in lessons
    assert "> Three firms before me" in lessons


def test_a_piece_whose_condition_does_not_hold_stays_out() -> None:
    piece = replace(content().prevention[0], id="v_extra", title="Extra piece", when=tiny.is_("insured", "yes"))
    other = replace(content(), prevention=(*content().prevention, piece))
    held = to_markdown(prevention_paper(decide(Facts(other, answered(insured="yes"), TODAY))))
    assert "Extra piece" in held
    assert "Extra piece" not in to_markdown(prevention_paper(decide(Facts(other, answered(insured="no"), TODAY))))


def test_a_prompt_for_a_clause_that_nobody_can_ask_for_is_refused() -> None:
    piece = replace(content().prevention[0], clause="conduc")
    (problem,) = check_content(replace(content(), prevention=(*content().prevention, piece)))
    assert "no clause is called 'conduc' (did you mean 'conduct'?)" in str(problem)
