"""The whole case on paper."""

import re
from decimal import Decimal
from typing import Any

import pytest

from clientexit_tui.content.model import Interview
from clientexit_tui.decision.flips import flips
from clientexit_tui.decision.measures import Measured
from clientexit_tui.documents.markdown import to_markdown
from clientexit_tui.documents.summary import summary
from clientexit_tui.exit_plan.plan import draw_up
from clientexit_tui.exit_plan.remarks import BEFORE_MONEY
from clientexit_tui.interview.answers import Answer, Record, State, Value
from clientexit_tui.interview.conditions import Range
from clientexit_tui.message.forms import FORM_OF_GATE, FORM_OF_OPTION
from clientexit_tui.message.letter import draft
from clientexit_tui.views.answer_words import answer_words
from clientexit_tui.views.measure_words import measured_words, number_words
from tests.shipped import content as shipped_content
from tests.tiny import MEASURES, Given, block, content, is_, records, template, verdict

MONEY: Given = {
    "currency": "EUR",
    "fees": "18000 EUR",
    "direct_costs": "900 EUR",
    "hours_billed": "150",
    "hours_unbilled": "130",
    "other_rate": "95 EUR",
    "resell_share": "60",
    "outstanding": "0 EUR",
    "late_invoices": (),
}


def paper(interview: Interview | None = None, **values: Any) -> str:
    """The summary as Markdown without escapes."""
    found = verdict(interview or content(), **values)
    plan = draw_up(found)
    document = summary("Northwind", found, flips(found), plan, draft(found, plan))
    return re.sub(r"\\(?=[^\n])", "", to_markdown(document))


def part(text: str, heading: str) -> str:
    """What stands under a heading."""
    return text.split(f"\n## {heading}\n\n")[1].split("\n## ", maxsplit=1)[0].strip()


def test_an_untouched_session_gives_a_short_paper_that_says_so() -> None:
    text = paper()
    assert text.startswith("# Northwind: summary\n\nAbout this client. As of Monday 23 November 2026.\n")
    assert part(text, "What you are deciding") == (
        "Whether to end your work with this client, and if so, how and when.\n\nYour answers do not point anywhere yet."
    )
    assert part(text, "Your choice").startswith("You have not chosen yet.")
    headings = re.findall(r"^## (.*)$", text, re.MULTILINE)
    assert headings == [
        "What you are deciding",
        "Where your answers point",
        "Your choice",
        "A note on this paper",
    ]


def test_the_paper_ends_by_saying_what_it_is_not() -> None:
    note = part(paper(), "A note on this paper")
    assert "decision aid" in note
    assert "not legal advice" in note
    assert "may have to be shown to others" in note


def test_urgent_notices_come_before_the_answers_and_bind_what_follows() -> None:
    text = paper(safety_threat="yes", ignored="yes")
    notice = part(text, "Before anything else")
    assert notice == ("### Be safe\n\nSafety.\n\nThis rules out: Option continue, Option repair.\n\n1. Tell someone.")
    assert text.index("## Before anything else") < text.index("## First things first")
    assert 'once the steps under "Before anything else" are done' in part(text, "Where your answers point")


def test_the_verdict_gives_ranking_reasons_both_ways_flips_and_gates() -> None:
    text = part(paper(ignored="yes", large_income="yes", unwell="yes"), "Where your answers point")
    assert "| Option exit_with_explanation | 2 points |" in text
    assert "| Option continue | ruled out |" in text
    assert "### What speaks for it\n\n- You were ignored. (From your answers: Ignored.)" in text
    assert "### What speaks against it\n\n- It is a large income. (From your answers: Large income.)" in text
    assert "### Your health" in text
    assert 'If "Ignored" were "No", your answers would point to:' in text


def test_the_headline_says_how_sure_it_is() -> None:
    sure: Given = {
        "ignored": "yes",
        "large_income": "no",
        "safety_threat": "no",
        "claim_threatened": "no",
        "unwell": "no",
    }
    assert "Option exit_with_explanation. Settled. You can stop here" in paper(**sure)
    likely: Given = {"large_income": "yes", "safety_threat": "no", "unwell": "no"}
    assert "Option continue. Likely: it leads on what is known so far" in paper(**likely)
    assert "Your answers lean to: Option" in paper(unwell="yes")


def test_only_the_open_questions_that_could_turn_it_are_named() -> None:
    open_part = part(paper(), "Where your answers point").split("### Still open, and worth settling first\n\n")[1]
    assert open_part.split("\n") == ["- Safety threat", "- Claim threatened", "- Unwell"]


def test_long_answers_are_quoted_short_ones_listed_and_records_told_one_by_one_in_order() -> None:
    happened = records({"date": "2026-10-02", "what": "Second"}, {"date": "2026-09", "what": "First"})
    text = paper(client_name="Northwind", story="It *began*.\nWell.", incidents=happened, started="2025-03")
    assert part(text, "Background") == (
        "- Client name: Northwind\n- Started: March 2025\n\nStory:\n\n> It *began*.\\\n> Well.\n\n"
        "Incidents, 1 of 2:\n\n- Date: September 2026\n- What: First\n\n"
        "Incidents, 2 of 2:\n\n- Date: Friday 2 October 2026\n- What: Second"
    )


def test_one_record_needs_no_number() -> None:
    assert "Incidents:\n\n- What: It failed" in paper(incidents=records({"what": "It failed"}))


def test_short_records_are_rows_of_a_table_with_the_columns_that_are_used() -> None:
    owed = records({"name": "B", "amount": "50 EUR"}, {"name": "A", "due": "2026-12-01"})
    assert "Invoices:\n\n| Name | Amount | Due |\n| --- | --- | --- |\n| A |  | Tuesday 1 December 2026 |" in paper(
        invoices=owed
    )
    team = records({"name": "B"}, {"name": "A"})
    assert "| Name |\n| --- |\n| B |\n| A |" in paper(deliverables=team)
    assert "Deliverables" not in part(
        paper(deliverables=(Record("r1"),), notice_days="1"), "Contract, money and people"
    )


def test_states_without_a_fact_are_not_printed() -> None:
    text = paper(client_name=State.PREFER_NOT, story=State.UNKNOWN, started=State.NOT_APPLICABLE)
    assert "## Background" not in text
    assert "Client name" not in text


def test_signs_show_their_level_what_it_means_and_the_incidents_behind_them() -> None:
    text = part(paper(control_level="3", control_shows=("slows",), control_evidence=("r1", "r2")), "Warning signs")
    assert "| Heavy control | 3 of 4, Label 3 |" in text
    assert "- Heavy control: Label slows; incidents linked: 2" in text


def test_money_figures_carry_their_marks() -> None:
    text = part(paper(**MONEY, hours_recovery="0"), "What the relationship is worth")
    assert "| True rate | 61.07 EUR an hour |" in text
    assert "| Gain | 1,140.00 EUR | an estimate; it rests on: Resell share |" in text
    assert "Figures that need more answers, and are not shown: 1." in text
    assert "Taken as usual, because you gave no figure of your own:" in text
    assert "| 80 % | -4,180.00 EUR |" in text
    assert "- Fees: 18,000.00 EUR" in text
    assert "- Hours billed: 150 hours" in text
    assert "Strong signs" not in text


def test_a_runway_without_end_is_said_in_words() -> None:
    text = part(paper(monthly_need="1000 EUR", other_net="2000 EUR"), "What the relationship is worth")
    assert "| Runway | no limit | No limit: the other clients cover your monthly need. |" in text
    assert "Share of freed hours" not in text


@pytest.mark.parametrize(
    ("low", "high", "unit", "text"),
    [
        ("2", "2", "count", "2"),
        ("2", "5", "count", "2 to 5"),
        ("60.49", "60.49", "percent", "60.5 %"),
        ("60", "60", "percent", "60 %"),
        ("11.06", "11.06", "months", "11.1 months"),
        ("1.584", "1.584", "times", "1.58 times"),
        ("-0.001", "-0.001", "money", "0.00 EUR"),
    ],
)
def test_measures_are_rounded_as_suits_their_unit(low: str, high: str, unit: str, text: str) -> None:
    measure = next((each for each in MEASURES if each.unit == unit), None)
    measured = Measured(Range(Decimal(low), Decimal(high)))
    if measure:
        assert measured_words(measure, measured, "EUR") == text
    else:
        assert number_words(Decimal(low), unit) in text


def test_a_measure_that_cannot_be_said_has_no_words() -> None:
    assert measured_words(MEASURES[0], Measured(None, "why"), "EUR") == ""


def test_the_choice_stands_beside_the_verdict_and_may_differ_from_it() -> None:
    text = paper(choice="repair", choice_note="My reasons", ignored="yes")
    chosen = part(text, "Your choice")
    assert chosen.startswith("You chose: Option repair.\n\nYour answers point to something else: Option exit")
    assert "> My reasons" in chosen
    assert "speaks against this option" in part(paper(choice="repair", safety_threat="yes"), "Your choice")


def test_the_plan_is_printed_with_dates_ticks_and_what_waits() -> None:
    tasks = (
        template("a", title="Ask Jo", who="You"),
        template("b", title="Write", who="You and Jo", phase="news"),
        template("c", title="Rest", anchor="last", phase="after", who="You"),
        template("d", title="Maybe", when=is_("acute", "yes")),
    )
    marks = (Record("a", {"done": "2026-11-23", "note": "by phone"}),)
    text = part(paper(content(tasks=tasks), choice="quiet_exit", tell_on="2026-11-24", plan_marks=marks), "The plan")
    assert text.startswith("- Day of the news: Tuesday 24 November 2026.\n- Last day: no day yet. No last day yet.")
    assert "### Before the news\n\n- [x] Tuesday 24 November 2026: Ask Jo (done on Monday 23 November 2026)" in text
    assert "2026) Note: by phone" in text
    assert "- [ ] Tuesday 24 November 2026: Write (You and Jo)" in text
    assert "- [ ] no day yet: Rest" in text
    assert "### May join the plan, once you answer\n\n- Maybe (open: Acute)" in text


def test_a_plan_to_stay_speaks_of_a_talk_and_a_review() -> None:
    text = paper(content(tasks=(template("a"),)), choice="repair", tell_on="2026-11-24", new_price="100 EUR")
    assert "- Day of the talk: Tuesday 24 November 2026.\n- Review: Monday 25 January 2027." in text
    assert "### Before the talk" in text
    assert "- New price: 100.00 EUR" in part(text, "What the plan rests on")
    assert "## The letter" not in text


def test_the_plan_and_the_letter_wait_for_a_choice() -> None:
    interview = content(tasks=(template("a"),), letter=(block("a", "Dear"),))
    text = paper(interview, ignored="yes")
    assert "## The plan" not in text
    assert "## The letter" not in text


def test_the_letter_is_the_users_own_or_a_draft_that_names_its_gaps() -> None:
    interview = content(letter=(block("a", "Dear {contact_name}, it ends {last_day}."),))
    draft_text = part(paper(interview, choice="exit_with_explanation"), "The letter")
    assert "Still missing in it: Contact name, Wished last day." in draft_text
    assert "> Dear [contact name: not given yet], it ends [last day: not given yet]." in draft_text
    own = part(paper(interview, choice="exit_with_explanation", letter_text="My own."), "The letter")
    assert own == "This is the letter as you wrote it.\n\n> My own."


def test_a_draft_without_gaps_says_nothing_of_gaps() -> None:
    text = paper(content(letter=(block("a", "Bye."),)), choice="exit_with_explanation")
    assert "Still missing" not in text


def test_a_known_last_day_is_in_the_opening() -> None:
    text = paper(choice="quiet_exit", notice_days="1", tell_on="2026-11-23")
    assert "The last day is Tuesday 24 November 2026." in part(text, "What you are deciding")


def test_works_cited_are_listed_once_with_title_author_and_address() -> None:
    text = paper(content(tasks=(template("a", refs=("book", "own")),)), choice="quiet_exit", ignored="yes")
    assert part(text, "What this rests on") == "- A Book, A. Author, <https://example.org/book>\n- Own synthesis"
    assert "## What this rests on" not in paper()


@pytest.mark.parametrize(
    ("question", "value", "text"),
    [
        ("started", "2025", "2025"),
        ("fees", "1250.50 EUR", "1,250.50 EUR"),
        ("resell_share", "60", "60 %"),
        ("notice_days", "30", "30 days"),
        ("months_to_replace", "4", "4"),
        ("control_level", "2", "2 of 4, Label 2"),
        ("control_shows", ("slows", "watching"), "Label slows; Label watching"),
        ("control_evidence", (), ""),
        ("safety_threat", "yes", "Yes"),
        ("client_name", "A Ltd", "A Ltd"),
    ],
)
def test_answers_are_said_as_a_reader_expects_them(question: str, value: Value, text: str) -> None:
    asked = content().by_id[question]
    assert answer_words(asked, Answer(value=value)) == text


def test_the_shipped_interview_gives_a_paper_with_every_part() -> None:
    shipped = shipped_content()
    values: Given = {
        "safety_threat": "no",
        "claim_threatened": "yes",
        "client_name": "Northwind",
        "silence_level": "4",
        "choice": "exit_with_explanation",
        "notice_days": "30",
        "tell_on": "2026-12-01",
        "fees": "18000.00 EUR",
        "total_revenue": "52000.00 EUR",
        "checkins": (Record("r1", {"date": "2027-02-01", "money": "fine"}),),
    }
    text = paper(shipped, **values)
    for heading in ("Before anything else", "Background", "Warning signs", "What the relationship is worth",
                    "Where your answers point", "Your choice", "The plan", "The letter", "Looking back",
                    "What this rests on"):  # fmt: skip
        assert part(text, heading)
    assert "{" not in text


def test_the_gates_that_dates_hang_on_are_among_those_that_ship() -> None:
    shipped = shipped_content()
    assert BEFORE_MONEY | set(FORM_OF_GATE) <= {gate.id for gate in shipped.gates}
    assert set(FORM_OF_OPTION) <= {each.id for each in shipped.options}
