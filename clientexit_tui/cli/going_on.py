"""The command next: the question to ask next on the way to a goal, and why."""

from argparse import Namespace

from clientexit_tui import words
from clientexit_tui.case import Case
from clientexit_tui.cli.asking import question_data, question_words
from clientexit_tui.cli.home import Home
from clientexit_tui.cli.out import out, out_json
from clientexit_tui.content.model import Question
from clientexit_tui.road import Goal, Step, gaps, next_step


def run_next(home: Home, args: Namespace) -> int:
    """Prints the next question, or that the goal is reached."""
    case = home.case(home.session(args.id))
    step = next_step(case, Goal(args.goal))
    if args.json:
        out_json(_asked(case, step.question, step) if step.question else _done(case, step))
    elif step.question is None:
        out(words.ROAD_DONE[step.goal.value])
    else:
        out(f"{question_words(case.content, step.question)}\n  {step.because}")
    return 0


def _asked(case: Case, question: Question, step: Step) -> dict[str, object]:
    return {
        "done": False,
        "goal": step.goal.value,
        "station": case.content.section_of(question.id).station,
        "question": question_data(case.content, question),
        "because": step.because,
        "answered": step.answered,
        "left": step.left,
    }


def _done(case: Case, step: Step) -> dict[str, object]:
    return {
        "done": True,
        "goal": step.goal.value,
        "headline": case.verdict.headline,
        "confidence": case.verdict.confidence.value,
        "steady": round(step.steady, 2),
        "answered": step.answered,
        **({"gaps": list(gaps(case, step.goal))} if step.goal in (Goal.LETTER, Goal.PLAN) else {}),
    }
