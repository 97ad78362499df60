"""Where one can go: screens by name, imported when first needed."""

from importlib import import_module

from textual.screen import Screen

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
    "plan": f"{SCREENS}.plan:PlanScreen",
    "export": f"{SCREENS}.export:ExportDialog",
    "about": f"{SCREENS}.about:AboutScreen",
    "help": f"{SCREENS}.help:HelpScreen",
    "blank": f"{SCREENS}.blank:BlankScreen",
}
"""Screens name each other here and never import each other, so there is no circle and no early import."""

OWN_SCREEN = {"options": "options", "verdict": "verdict", "plan": "plan"}
"""Sections that open on a screen of their own, which has a way to their questions."""


def make_screen(name: str, arguments: dict[str, object]) -> Screen[object]:
    """Makes the screen of a route. Raises KeyError for a name that is no route."""
    module, _, class_name = ROUTES[name].partition(":")
    screen: Screen[object] = getattr(import_module(module), class_name)(**arguments)
    return screen
