"""Questions to take along: to a lawyer, an accountant, a peer, each leading to where its answer goes."""

from collections.abc import Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from clientexit_tui import words
from clientexit_tui.case import Case
from clientexit_tui.content.model import Adviser
from clientexit_tui.documents.to_ask import ToAsk, bring_along
from clientexit_tui.tui.routes import question_place
from clientexit_tui.tui.session_screen import SessionScreen
from clientexit_tui.tui.widgets.part_line import Part, PartOpened
from clientexit_tui.tui.widgets.sheet import Sheet


class AskingScreen(SessionScreen):
    """By adviser what to ask, why, and what is known; enter leads to the question that takes the answer."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("x", "export", words.KEY_EXPORT, id="questions.export"),
    ]
    AUTO_FOCUS = ""
    HELP = words.HELP_ASKING

    def trail(self) -> str:
        """Where this is."""
        return words.ASK_TITLE

    def position(self) -> str:
        """How many questions there are."""
        return words.ASK_POSITION.format(count=len(self.case.to_ask))

    def body(self) -> ComposeResult:
        """One sheet."""
        yield Sheet(id="questions")

    def show_case(self, case: Case) -> None:
        """Shows what there is to ask now."""
        super().show_case(case)
        self.query_one("#questions", Sheet).show(list(_parts(case)))

    @on(PartOpened)
    def _open(self, event: PartOpened) -> None:
        """Goes to the question that takes the answer, and comes back once it is given."""
        asked = next(each for each in self.case.to_ask if each.id == event.key)
        place = question_place(self.case.content, asked.about)
        if place is not None:
            route, arguments = place
            self.navigator.go(route, **arguments, **({"returning": True} if route == "section" else {}))

    def action_export(self) -> None:
        """Puts these questions on paper."""
        self.navigator.go("export", kind="questions")


def _parts(case: Case) -> Iterator[Part]:
    yield Part(words.ASK_INTRO if case.to_ask else words.ASK_NOTHING)
    for adviser in case.content.advisers:
        yield from _adviser(adviser, [each for each in case.to_ask if each.adviser == adviser.id])


def _adviser(adviser: Adviser, asked: list[ToAsk]) -> Iterator[Part]:
    if not asked:
        return
    yield Part(adviser.title, classes="heading")
    yield Part(adviser.says, classes="muted")
    for number, each in enumerate(asked, 1):
        yield Part(_said(each), each.id, f"{number:>2}", "gap")
    yield Part(words.ASK_BRING_LINE.format(things="; ".join(bring_along(adviser, asked))), classes="muted gap")


def _said(asked: ToAsk) -> Content:
    lines = [Content.styled(asked.ask, "bold"), Content.styled(asked.why, "$text-muted")]
    if asked.known:
        lines.append(Content.assemble((f"{words.ASK_KNOWN} ", "$text-muted"), asked.known))
    return Content("\n").join(lines)
