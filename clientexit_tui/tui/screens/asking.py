"""Questions to take along: to a lawyer, an accountant, a peer, each leading to where its answer goes."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from clientexit_tui import words
from clientexit_tui.case import Case
from clientexit_tui.content.model import Adviser
from clientexit_tui.tui.routes import question_place
from clientexit_tui.tui.session_screen import SessionScreen
from clientexit_tui.tui.widgets.linked_line import Drawn
from clientexit_tui.tui.widgets.linked_page import LinkedPage
from clientexit_tui.views.targets import Target, ToQuestion
from clientexit_tui.views.to_ask import ToAsk, asked_of, bring_along


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
        return words.ASK_POSITION.format(count=len(asked_of(self.case)))

    def body(self) -> ComposeResult:
        """One sheet."""
        yield LinkedPage(id="questions")

    def show_case(self, case: Case) -> None:
        """Shows what there is to ask now."""
        super().show_case(case)
        self.query_one("#questions", LinkedPage).show(list(_parts(case)))

    async def follow(self, target: Target) -> None:
        """Goes to the question that takes the answer, and comes back once it is given."""
        place = question_place(self.case.content, target.question) if isinstance(target, ToQuestion) else None
        if place is not None:
            route, arguments = place
            self.navigator.go(route, **arguments, **({"returning": True} if route == "section" else {}))

    def action_export(self) -> None:
        """Puts these questions on paper."""
        self.navigator.go("export", kind="questions")


def _parts(case: Case) -> Iterator[Drawn]:
    yield Drawn(words.ASK_INTRO if asked_of(case) else words.ASK_NOTHING)
    for adviser in case.content.advisers:
        yield from _adviser(adviser, [each for each in asked_of(case) if each.adviser == adviser.id])


def _adviser(adviser: Adviser, asked: list[ToAsk]) -> Iterator[Drawn]:
    if not asked:
        return
    yield Drawn(adviser.title, classes="heading")
    yield Drawn(adviser.says, classes="muted")
    for number, each in enumerate(asked, 1):
        yield Drawn(_said(each), ToQuestion(each.about), f"{number:>2}", "gap")
    yield Drawn(words.ASK_BRING_LINE.format(things="; ".join(bring_along(adviser, asked))), classes="muted gap")


def _said(asked: ToAsk) -> Content:
    lines = [Content.styled(asked.ask, "bold"), Content.styled(asked.why, "$text-muted")]
    if asked.known:
        lines.append(Content.assemble((f"{words.ASK_KNOWN} ", "$text-muted"), asked.known))
    return Content("\n").join(lines)
