"""Where one can go: screens by name, imported when first needed."""

from importlib import import_module
from typing import TYPE_CHECKING

from clientexit_tui.tui.base_screen import BaseScreen, Place

if TYPE_CHECKING:  # loaded after the first paint
    from clientexit_tui.content.model import Interview

SCREENS = "clientexit_tui.tui.screens"
ROUTES = {
    "library": f"{SCREENS}.library:LibraryScreen",
    "examples": f"{SCREENS}.examples:ExamplesDialog",
    "home": f"{SCREENS}.home:HomeScreen",
    "section": f"{SCREENS}.section:SectionScreen",
    "record": f"{SCREENS}.record:RecordScreen",
    "review": f"{SCREENS}.review:ReviewScreen",
    "options": f"{SCREENS}.options:OptionsScreen",
    "verdict": f"{SCREENS}.verdict:VerdictScreen",
    "letter": f"{SCREENS}.message:MessageScreen",
    "letter_edit": f"{SCREENS}.letter_edit:LetterEditScreen",
    "pushbacks": f"{SCREENS}.pushbacks:PushbacksScreen",
    "rehearse": f"{SCREENS}.rehearse:RehearseScreen",
    "script": f"{SCREENS}.script:ScriptScreen",
    "plan": f"{SCREENS}.plan:PlanScreen",
    "questions": f"{SCREENS}.asking:AskingScreen",
    "boundary": f"{SCREENS}.boundary:BoundaryScreen",
    "look_back": f"{SCREENS}.look_back:LookBackScreen",
    "visits": f"{SCREENS}.visits:VisitsScreen",
    "changes": f"{SCREENS}.changes:ChangesScreen",
    "merge": f"{SCREENS}.merge:MergeScreen",
    "export": f"{SCREENS}.export:ExportDialog",
    "about": f"{SCREENS}.about:AboutScreen",
    "help": f"{SCREENS}.help:HelpScreen",
    "blank": f"{SCREENS}.blank:BlankScreen",
}
"""Screens name each other here and never import each other, so there is no circle and no early import."""

OWN_PAGES = {"letter_text": "letter", "letter_base": "letter", "lint_kept": "letter", "plan_marks": "plan"}
"""Questions that are answered on a screen of their own."""
OWN_SCREEN = {"options": "options", "verdict": "verdict", "plan": "plan"}
"""Sections that open on a screen of their own, which has a way to their questions."""


def question_place(content: "Interview", question_id: str) -> tuple[str, dict[str, object]] | None:
    """The route to a question and its arguments; None for a question that the interview does not have."""
    question = content.by_id.get(question_id)
    if question is None:
        return None
    if question.page == "form":
        return "section", {"section_id": content.section_of(question_id).id, "question_id": question_id}
    return OWN_PAGES.get(question_id, "review"), {}


def place_of(name: str, arguments: dict[str, object]) -> Place:
    """What tells a place from every other: its route, and what is to be seen there."""
    return (name, *((key, _id_of(arguments[key])) for key in sorted(arguments)))


def _id_of(argument: object) -> object:
    if isinstance(argument, str | int):
        return argument
    return getattr(argument, "id", None) or type(argument).__name__


def make_screen(name: str, arguments: dict[str, object]) -> BaseScreen[object]:
    """Makes the screen of a route. Raises KeyError for a name that is no route."""
    module, _, class_name = ROUTES[name].partition(":")
    screen: BaseScreen[object] = getattr(import_module(module), class_name)(**arguments)
    return screen
