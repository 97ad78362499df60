"""The road by keys alone, most of the story told before: the last sign, the verdict, the choice, the plan, the paper.

The whole of it, told question by question from an empty library, is in `in_depth/test_whole_road.py`.
"""

from pathlib import Path

from tests.desk_cases import LEAVING, opened
from tests.tui_desk import desk, store_in, until

LAST, CHOICE = "culture_level", "exit_with_explanation"
TOLD = {key: value for key, value in LEAVING.items() if key not in (LAST, "choice")}


async def test_from_the_last_sign_to_a_plan_on_paper(home: Path, here: Path) -> None:
    async with opened(home, "signs", TOLD) as case:
        desk(case.pilot).navigator.jump("section", section_id="signs", question_id=LAST)
        await case.settle()
        await case.press("2", "escape", "v")
        assert case.screen == "VerdictScreen"
        assert "Leave with an explanation" in case.words("verdict")
        options = [each.id for each in case.outlook.content.options]
        await case.press("c", str(options.index(CHOICE) + 1), "escape", "escape", "p")
        assert case.screen == "PlanScreen"
        await case.press("n", "space", "x")
        assert case.screen == "ExportDialog"
        await case.press("ctrl+u")
        await case.write("paper.md")
        await case.press("enter")
        await until(case.pilot, (here / "paper.md").exists)
        session_id, done = case.session.id, [task for task in case.outlook.plan.tasks if task.done]
    answers = store_in(home).load(session_id).answers
    assert (answers.text(LAST), answers.text("choice")) == ("2", CHOICE)
    assert len(done) == 1
    assert "Leave with an explanation" in (here / "paper.md").read_text(encoding="utf-8")
