"""The road by keys alone, most of the story told before: the last sign, the verdict, the choice, the plan, the paper.

The whole of it, told question by question from an empty library, is in `in_depth/test_whole_road.py`.
"""

from pathlib import Path

from tests.driven import app_of, store_in, until
from tests.on_screen import LEAVING, opened

LAST, CHOICE = "culture_level", "exit_with_explanation"
TOLD = {key: value for key, value in LEAVING.items() if key not in (LAST, "choice")}


async def test_from_the_last_sign_to_a_plan_on_paper(home: Path, here: Path) -> None:
    async with opened(home, "signs", TOLD) as user:
        app_of(user.pilot).navigator.jump("section", section_id="signs", question_id=LAST)
        await user.settle()
        await user.press("2", "escape", "v")
        assert user.screen == "VerdictScreen"
        assert "Leave with" in user.words("verdict")
        options = [each.id for each in user.case.content.options]
        await user.press("c", str(options.index(CHOICE) + 1), "escape", "escape", "p")
        assert user.screen == "PlanScreen"
        await user.press("n", "space", "x")
        assert user.screen == "ExportDialog"
        await user.press("ctrl+u")
        await user.write("paper.md")
        await user.press("enter")
        await until(user.pilot, (here / "paper.md").exists)
        session_id, done = user.session.id, [task for task in user.case.plan.tasks if task.done]
    answers = store_in(home).load(session_id).answers
    assert (answers.text(LAST), answers.text("choice")) == ("2", CHOICE)
    assert len(done) == 1
    assert "Leave with notice" in (here / "paper.md").read_text(encoding="utf-8")
