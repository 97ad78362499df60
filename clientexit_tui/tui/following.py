"""What opens when a line of a page is chosen, wherever that line stands."""

from clientexit_tui import words
from clientexit_tui.tui.dialogs import Pick
from clientexit_tui.tui.parts.verdict_parts import answered_words
from clientexit_tui.tui.program import ProgramScreen
from clientexit_tui.views.targets import Do, Target, ToBehind, ToPage, ToQuestion, ToSection


async def follow(screen: ProgramScreen[None], target: Target) -> None:
    """Opens what a line leads to; what only one page knows of, that page opens itself.

    Raises:
        ValueError: no page but one of its own can open this.
    """
    match target:
        case ToQuestion(question):
            open_question(screen, question)
        case ToBehind(questions):
            _open_behind(screen, questions)
        case ToSection(section, group):
            screen.navigator.go("section", section_id=section, **({"group_id": group} if group else {}))
        case ToPage(page):
            screen.navigator.go(page)
        case Do(action):
            await screen.run_action(action)
        case _:
            raise ValueError(f"nothing opens {target} on {type(screen).__name__}")


def open_question(screen: ProgramScreen[None], question_id: str) -> None:
    """Opens the page of a question with it in focus; esc comes back."""
    case = screen.controller.case
    question_id = case.facts.source_of(question_id)
    section = case.content.section_of(question_id)
    screen.navigator.go("section", section_id=section.id, question_id=question_id)


def _open_behind(screen: ProgramScreen[None], questions: tuple[str, ...]) -> None:
    """Opens the question behind something; of several, asks which."""
    facts = screen.controller.case.facts
    if len(questions) == 1:
        open_question(screen, questions[0])
    elif questions:
        rows = tuple((each, answered_words(each, facts)) for each in questions)
        screen.navigator.ask(Pick(words.VERDICT_WHICH, rows), lambda id_: open_question(screen, id_) if id_ else None)
