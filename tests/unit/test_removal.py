"""Taking records away with all that points to them, and bringing both back."""

from hypothesis import given
from hypothesis import strategies as st

from clientexit_tui.decision.verdict import decide
from clientexit_tui.exit_plan.marks import noted, ticked
from clientexit_tui.exit_plan.plan import draw_up
from clientexit_tui.exit_plan.removal import Changes, brought_back, find_removal, taken_away
from clientexit_tui.interview.answers import Answer, Answers, Record, State
from clientexit_tui.interview.facts import Facts
from tests.shipped import TODAY, content

IDS = ("r1", "r2", "r3")
INCIDENTS = Answer(value=tuple(Record(each, {"what": each}) for each in IDS))


def changed(answers: Answers, changes: Changes) -> Answers:
    """The answers after some changes."""
    for question_id, answer in changes.items():
        answers = answers.without(question_id) if answer is None else answers.with_answer(question_id, answer)
    return answers


def without(answers: Answers, question_id: str, record_id: str) -> tuple[Answers, Answers]:
    """The answers without a record, and those after bringing it back."""
    removed = find_removal(content(), answers, question_id, record_id)
    assert removed is not None
    left = changed(answers, taken_away(answers, removed))
    return left, changed(left, brought_back(left, removed))


def test_links_to_a_deleted_record_go_with_it_and_come_back() -> None:
    answers = Answers(
        {
            "incidents": INCIDENTS,
            "control_evidence": Answer(value=("r1", "r2")),
            "silence_evidence": Answer(value=("r2",)),
            "doubt_evidence": Answer(value=("r3",)),
        }
    )
    left, back = without(answers, "incidents", "r2")
    assert [each.id for each in left.records("incidents")] == ["r1", "r3"]
    assert left.get("control_evidence") == Answer(value=("r1",))
    assert left.get("silence_evidence") is None
    assert left.get("doubt_evidence") == Answer(value=("r3",))
    assert back == answers


def test_what_is_marked_on_a_task_of_ones_own_goes_with_it_and_comes_back() -> None:
    answers = Answers({"own_tasks": Answer(value=(Record("r1", {"title": "Ring"}), Record("r2", {"title": "Rest"})))})
    answers = answers.with_answer("plan_marks", ticked(answers, "r1", TODAY, ""))
    answers = answers.with_answer("plan_marks", noted(answers, "t_lawyer", "Ana", ""))
    left, back = without(answers, "own_tasks", "r1")
    assert [each.id for each in left.records("plan_marks")] == ["t_lawyer"]
    assert {each.id: each for each in back.records("plan_marks")} == {
        each.id: each for each in answers.records("plan_marks")
    }


def test_an_answer_put_off_for_later_stays_put_off() -> None:
    later = Answer(State.LATER, ("r2",))
    left, back = without(Answers({"incidents": INCIDENTS, "control_evidence": later}), "incidents", "r2")
    assert left.get("control_evidence") == Answer(State.LATER)
    assert back.get("control_evidence") == later


def test_what_is_not_there_cannot_be_taken_away() -> None:
    assert find_removal(content(), Answers({"incidents": INCIDENTS}), "incidents", "r9") is None


@given(st.sampled_from(IDS), st.lists(st.sampled_from(IDS), unique=True, min_size=1))
def test_deleting_and_undoing_changes_nothing(gone: str, links: list[str]) -> None:
    ordered = tuple(each for each in IDS if each in links)
    answers = Answers({"incidents": INCIDENTS, "control_evidence": Answer(value=ordered)})
    left, back = without(answers, "incidents", gone)
    assert gone not in str(left.get("control_evidence"))
    assert back == answers


def test_a_task_keeps_the_name_of_its_owner_when_that_person_is_taken_off_the_list() -> None:
    people, task = Record("r1", {"name": "Judith"}), Record("r2", {"title": "Walk", "who": "Judith"})
    answers = Answers({"people": Answer(value=(people,)), "own_tasks": Answer(value=(task,))})
    left, _ = without(answers, "people", "r1")
    drawn = draw_up(decide(Facts(content(), left, TODAY)))
    assert [(each.title, each.who) for each in drawn.tasks if each.own] == [("Walk", "Judith")]
