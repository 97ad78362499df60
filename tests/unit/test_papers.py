"""The papers that can leave the program: what each of them says, and that none stumbles over odd answers."""

import io
from collections.abc import Iterable
from datetime import date
from functools import cache

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clientexit_tui.case import Case
from clientexit_tui.documents.in_words import written
from clientexit_tui.documents.letter_paper import letter_paper, split_subject
from clientexit_tui.documents.markdown import to_markdown
from clientexit_tui.documents.papers import KINDS, paper
from clientexit_tui.documents.rendering import render
from clientexit_tui.documents.tree import (
    Bars,
    Block,
    BulletList,
    Checkbox,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Point,
    Table,
    Timeline,
)
from clientexit_tui.interview.answers import Answers, State
from clientexit_tui.locations import PACKAGE_DIR
from clientexit_tui.sessions.importing import read_import
from clientexit_tui.sessions.session import Session
from tests.amount import examples
from tests.on_screen import LEAVING
from tests.shipped import TODAY, Given, answered, content

AT = "2026-11-20T10:00:00+00:00"
STAYING: dict[str, Given] = {
    "choice": "repair",
    "client_name": "Northwind",
    "review_date": "2027-02-01",
    "otherwise": "Two more weeks without an answer",
    "boundary_proposal": "One call a week",
}


def seen(answers: Answers, today: date = TODAY) -> Case:
    """A session with these answers."""
    return Case(content(), Session("abcdef", "Northwind", AT, AT, answers, 1, ""), today)


def made(kind: str, today: date = TODAY, /, **told: Given) -> Document:
    """A paper on these answers."""
    return paper(kind, seen(answered(**told), today))


def text(kind: str, /, **told: Given) -> str:
    """The same as text."""
    return to_markdown(made(kind, **told))


@cache
def example(name: str) -> Case:
    """An example that ships."""
    file = PACKAGE_DIR.parent / "data" / "examples" / f"{name}.yaml"
    return seen(read_import(content(), file.read_bytes(), file.name, TODAY, AT).answers)


def blocks(document: Document, kind: type[Block]) -> list[Block]:
    """The blocks of one kind."""
    return [block for block in document.blocks if isinstance(block, kind)]


EXAMPLES = ("programme_manager", "growth_consultant", "legal_threat")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", EXAMPLES)
def test_every_paper_of_every_example_has_a_title_a_kind_a_day_and_something_to_say(kind: str, name: str) -> None:
    document = paper(kind, example(name))
    assert document.title
    assert (document.kind, document.day) == (kind, TODAY)
    assert document.blocks


@pytest.mark.parametrize("kind", KINDS)
def test_an_untouched_session_gives_a_paper_of_every_kind(kind: str) -> None:
    assert made(kind).blocks
    assert to_markdown(made(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_answers_give_the_same_paper(kind: str) -> None:
    assert made(kind, **LEAVING) == made(kind, **LEAVING)


def test_a_kind_that_is_none_is_refused() -> None:
    with pytest.raises(KeyError):
        paper("novel", seen(answered()))


def test_only_the_letter_and_the_platform_message_go_to_somebody_as_they_stand() -> None:
    bare = {kind for kind in KINDS if paper(kind, example("programme_manager")).bare}
    assert bare == {"letter", "platform-message"}


# The letter


def test_the_letter_takes_its_subject_from_its_own_line_and_says_nothing_else_of_ours() -> None:
    own = "Subject: End of our work\n\nDear Dana,\n\nI am ending it on 18 December 2026."
    document = made("letter", **LEAVING, letter_text=own)
    assert document.subject == "End of our work"
    assert document.blocks == (Paragraph("Dear Dana,"), Paragraph("I am ending it on 18 December 2026."))


def test_the_draft_is_the_letter_while_there_is_no_other_and_its_gaps_stay_visible() -> None:
    document = made("letter", **{**LEAVING, "deliverables": [{"status": "doing"}]})
    assert document.bare
    assert document.subject.startswith("End of our work together on")
    assert "[" in to_markdown(document)


def test_points_of_a_letter_are_a_list() -> None:
    document = letter_paper("These are open:\n- Report\n- Review\nThat is all.", seen(answered()).facts)
    assert document.blocks == (
        Paragraph("These are open:"),
        BulletList(("Report", "Review")),
        Paragraph("That is all."),
    )


def test_there_is_no_letter_for_somebody_who_stays_and_the_paper_says_so() -> None:
    document = made("letter", **STAYING)
    assert not document.bare
    assert "There is no letter to send" in to_markdown(document)


@pytest.mark.parametrize(
    ("letter", "subject"),
    [
        ("Subject: A\nB", "A"),
        ("SUBJECT :  A \n\nB", "A"),
        ("Dear Dana, subject: A\nB", ""),
        ("Subject\nB", ""),
        ("", ""),
    ],
)
def test_only_a_first_line_that_says_subject_is_one(letter: str, subject: str) -> None:
    assert split_subject(letter)[0] == subject


@given(st.text(alphabet="ab- :\n[]<>", max_size=80))
def test_no_word_of_a_letter_is_lost(body: str) -> None:
    document = letter_paper(f"Subject: x\n\n.{body}", seen(answered()).facts)
    told = [block.text if isinstance(block, Paragraph) else "".join(block.items) for block in document.blocks
            if isinstance(block, Paragraph | BulletList)]  # fmt: skip
    assert _letters("".join(told)) == _letters(f".{body}")


def _letters(said: str) -> str:
    return "".join(each for each in said if each not in "- \n")


# Scripts


def test_the_call_script_says_how_long_it_takes_and_what_to_say() -> None:
    said = text("call-script", **LEAVING)
    assert "minute" in said
    assert "## " in said


@pytest.mark.parametrize("kind", ["call-script", "platform-message"])
def test_where_nothing_is_to_be_said_the_paper_says_so(kind: str) -> None:
    assert "There is no" in text(kind, **STAYING)


# The plan


def test_the_first_page_of_the_plan_has_decision_reasons_who_what_and_when() -> None:
    document = made("plan", **{**LEAVING, "choice_note": "I have tried five times.", "exit_scope": "client"})
    page = document.blocks[: document.blocks.index(PageBreak())]
    headings = [block.text for block in page if isinstance(block, Heading)]
    assert headings == ["On one page", "The decision", "Why, in your own words", "Who", "What", "When"]
    assert "I have tried five times" in to_markdown(Document("", page))
    assert blocks(document, Timeline)


def test_tasks_carry_their_day_id_and_title_for_calendars() -> None:
    case = seen(answered(**LEAVING))
    boxes = [block for block in paper("plan", case).blocks if isinstance(block, Checkbox)]
    assert [(box.id, box.due, box.title) for box in boxes] == [
        (task.id, None if task.blocked else task.due, task.title) for task in case.plan.tasks
    ]


def test_a_task_that_must_not_be_done_now_says_why_and_stays_out_of_calendars() -> None:
    told: dict[str, Given] = {**LEAVING, "claim_threatened": "yes", "data_held": "yes", "data_wish": "delete"}
    blocked = {task.id for task in seen(answered(**told)).plan.tasks if task.blocked}
    boxes = [box for box in made("plan", **told).blocks if isinstance(box, Checkbox) and box.id in blocked]
    assert boxes
    for box in boxes:
        assert box.due is None
        assert "(Not now." in box.text


def test_what_waits_for_an_answer_names_the_question() -> None:
    said = text("plan", **LEAVING)
    assert "Waiting for an answer" in said
    assert "(open: " in said


def test_there_is_no_plan_before_there_is_a_choice_and_the_paper_says_so() -> None:
    assert "There is no plan yet" in text("plan", notice_days="14")


def test_before_there_is_a_choice_the_plan_says_what_does_no_harm_unless_something_urgent_comes_first() -> None:
    assert "close no door" in text("plan", notice_days="14")
    urgent = text("plan", safety_threat="yes")
    assert "close no door" not in urgent
    assert "## Before anything else" in urgent


def test_somebody_who_stays_finds_the_review_and_the_signs_set_in_advance() -> None:
    said = text("plan", **STAYING)
    assert said.startswith("# Plan for staying")
    assert "Monday 1 February 2027" in said
    assert "Two more weeks without an answer" in said
    assert "One call a week" in said


# Pictures


def test_the_summary_shows_signs_money_ranking_and_days_as_pictures_that_say_what_they_show() -> None:
    document = paper("summary", example("programme_manager"))
    charts = [block for block in document.blocks if isinstance(block, Bars)]
    assert [chart.title for chart in charts] == [
        "The signs, from 0 to 4",
        "What an hour earns",
        "How much of your income hangs on this client",
        "How long the money lasts without this client",
        "The options, by points",
    ]
    assert blocks(document, Timeline)
    for bar in (bar for chart in charts for bar in chart.bars):
        assert bar.words


@pytest.mark.parametrize("name", EXAMPLES)
def test_bars_stay_within_their_scale(name: str) -> None:
    for chart in blocks(paper("summary", example(name)), Bars):
        assert isinstance(chart, Bars)
        for bar in chart.bars:
            assert 0 <= bar.low <= bar.high <= chart.top, (chart.title, bar)


def test_a_rate_below_zero_has_no_bar_and_its_words_tell() -> None:
    told: dict[str, Given] = {
        "fees": "100 EUR",
        "direct_costs": "500 EUR",
        "hours_billed": "10",
        "hours_unbilled": "10",
        "outstanding": "0 EUR",
        "late_invoices": State.NOT_APPLICABLE,
        "other_rate": "90 EUR",
    }
    charts = [block for block in made("summary", **told).blocks if isinstance(block, Bars)]
    rate = next(bar for chart in charts for bar in chart.bars if bar.label == "True hourly rate")
    assert (rate.low, rate.high) == (0, 0)
    assert rate.words.startswith("-")


def test_without_figures_there_is_no_picture_of_money() -> None:
    titles = [block.title for block in made("summary", control_level="3").blocks if isinstance(block, Bars)]
    assert "What an hour earns" not in titles


def test_days_that_fall_together_keep_their_order_so_that_the_same_paper_gives_the_same_bytes() -> None:
    labels = [f"label {number}" for number in range(12)]
    line = Timeline("Days", tuple(Point(date(2026, 12, 1), label) for label in labels), TODAY)
    (_, table) = written(line)
    assert isinstance(table, Table)
    assert [row[1] for row in table.rows] == ["Today", *labels]


# Everything


def test_everything_holds_each_paper_on_a_page_of_its_own_in_order() -> None:
    case = seen(answered(**LEAVING))
    document = paper("everything", case)
    assert len(blocks(document, PageBreak)) >= len(KINDS) - 1
    top = [block.text for block in document.blocks if isinstance(block, Heading) and block.level == 1]
    assert top == [paper(kind, case).title for kind in KINDS if kind != "everything"]


def test_everything_leaves_out_no_block() -> None:
    case = seen(answered(**LEAVING))
    whole = to_markdown(paper("everything", case))
    for kind in (kind for kind in KINDS if kind != "everything"):
        for block in paper(kind, case).blocks:
            if isinstance(block, Checkbox):
                assert to_markdown(Document("", (block,))).strip("# \n") in whole


def test_everything_holds_each_dated_task_once() -> None:
    case = seen(answered(**LEAVING))
    dated = [block.id for block in paper("everything", case).blocks if isinstance(block, Checkbox) and block.due]
    assert sorted(dated) == sorted(task.id for task in case.plan.tasks if task.due and not task.blocked)


# Bad input


@pytest.mark.parametrize("kind", KINDS)
def test_a_plan_whose_last_day_is_past_gives_every_paper(kind: str) -> None:
    told: dict[str, Given] = {**LEAVING, "tell_on": "2025-01-10", "wished_last_day": "2025-02-01", "notice_days": "0"}
    assert to_markdown(made(kind, **told))


def test_a_last_day_that_is_past_is_said_to_be() -> None:
    told: dict[str, Given] = {**LEAVING, "tell_on": "2025-01-10", "wished_last_day": "2025-02-01", "notice_days": "0"}
    assert "passed" in text("plan", **told)


IMPOSSIBLE: dict[str, Given] = {
    "tell_on": "2026-02-31",
    "wished_last_day": "soon",
    "started": "0000-00-00",
    "notice_days": "many",
    "fees": "much",
    "control_level": "9",
    "incidents": [{"date": "2026-13-01", "what": "A call.", "cost_hours": "x"}],
    "invoices": [{"due": "31.02.2026", "amount": "??"}],
    "late_invoices": [{"days_late": "-"}],
    "tell": [{"name": "Dana", "order": "first"}],
    "people": [{"side": "nobody"}],
    "control_evidence": ["r9"],
    "intake_flags": ["unheard_of"],
    "onboarding": ["unheard_of"],
    "clauses": ["unheard_of"],
    "flags": ["unheard_of"],
    "plan_marks": [{"done": "never", "due": "never"}],
    "checkins": [{"date": "never", "which": "whenever"}],
}


@pytest.mark.parametrize("kind", KINDS)
def test_values_that_nobody_can_read_give_every_paper(kind: str) -> None:
    assert to_markdown(made(kind, **{**LEAVING, **IMPOSSIBLE}))
    assert to_markdown(made(kind, **{**STAYING, **IMPOSSIBLE}))


@pytest.mark.parametrize("name", sorted(IMPOSSIBLE))
def test_one_value_that_nobody_can_read_spoils_no_paper(name: str) -> None:
    for kind in KINDS:
        assert to_markdown(made(kind, **{**LEAVING, name: IMPOSSIBLE[name]}))


def _questions() -> Iterable[str]:
    return (question.id for question in content().questions)


@settings(max_examples=examples(30, 5))
@given(st.dictionaries(st.sampled_from(sorted(_questions())), st.sampled_from(State), max_size=40))
def test_any_states_give_every_paper(states: dict[str, State]) -> None:
    known = {key: state for key, state in states.items() if state is not State.ANSWERED}
    for kind in KINDS:
        assert made(kind, **{**LEAVING, **known}).title


# What is handed on


def test_everything_names_what_it_holds_nothing_of_and_holds_no_empty_paper() -> None:
    said = text("everything", **STAYING)
    assert "nothing to put into them yet: Letter; Call script; Message for the platform" in said
    assert "There is no letter" not in said
    assert "\n## Plan for staying\n" in said


def test_nobody_who_has_not_come_to_a_direction_finds_an_ending_among_the_papers() -> None:
    said = text("everything", client_name="Northwind", safety_threat="no")
    assert "I have decided" not in said
    assert "Not in here" in said


def test_a_letter_of_ones_own_is_among_the_papers_before_there_is_a_choice() -> None:
    assert "Dear Dana, not yet." in text("everything", letter_text="Dear Dana, not yet.")


def test_letter_and_plan_stand_in_everything_once() -> None:
    said = text("everything", **LEAVING)
    on_the_call, in_the_letter = 1, 1
    assert said.count("I have decided to end our business relationship on") == on_the_call + in_the_letter
    assert said.count("The days of the plan") == 1


@pytest.mark.parametrize("format_id", ["md", "txt", "html", "docx", "pdf"])
def test_the_subject_of_a_letter_stands_in_every_format_that_somebody_reads(format_id: str) -> None:
    letter = made("letter", **LEAVING, letter_text="Subject: End of our work\n\nDear Dana, thank you.")
    assert "End of our work" in _read(render(letter, format_id), format_id)


def _read(made: bytes, format_id: str) -> str:
    match format_id:
        case "docx":
            return "\n".join(each.text for each in docx.Document(io.BytesIO(made)).paragraphs)
        case "pdf":
            pypdf = pytest.importorskip("pypdf")
            return str(pypdf.PdfReader(io.BytesIO(made)).pages[0].extract_text())
    return made.decode()
