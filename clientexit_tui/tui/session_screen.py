"""A screen of an open session: header line, body, key line."""

from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.reactive import Reactive
from textual.widget import Widget

from clientexit_tui import words
from clientexit_tui.app.field_context import FieldContext
from clientexit_tui.interview.answers import usual_currency
from clientexit_tui.tui.program import ProgramScreen
from clientexit_tui.tui.widgets.header_line import HeaderLine
from clientexit_tui.tui.widgets.key_line import KeyLine
from clientexit_tui.tui.widgets.linked_line import LineOpened
from clientexit_tui.tui.widgets.plain import Plain

if TYPE_CHECKING:  # screens are given them
    from clientexit_tui.case import Case
    from clientexit_tui.views.targets import Target


class SessionScreen(ProgramScreen[None]):
    """The base of every screen of an open session."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", words.KEY_BACK, id="page.back"),
    ]

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """As Textual's own, which draws the whole screen anew for each move of the focus; what changes draws itself."""

    @property
    def case(self) -> "Case":
        """The session and what follows from it."""
        return self.controller.case

    @property
    def field_context(self) -> FieldContext:
        """What fields must know."""
        case = self.case
        return FieldContext(
            self.controller.today,
            usual_currency(case.session.answers),
            case.content,
            case.session.answers,
            self.controller.now,
            known=case.facts,
        )

    def trail(self) -> str:
        """Where this is, for the header."""
        return ""

    def position(self) -> str:
        """How far along this is, for the right of the header."""
        return ""

    def shows_key(self, action: str) -> bool:  # noqa: ARG002 - for those who build on this
        """Whether the key line has the key of an action now."""
        return True

    def body(self) -> ComposeResult:
        """What stands between header and keys."""
        yield from ()

    def compose(self) -> ComposeResult:
        """Header, problem, body, keys."""
        yield HeaderLine()
        yield Plain(id="save-problem", classes="problem")
        yield from self.body()
        yield KeyLine()

    def on_screen_resume(self, _event: events.ScreenResume) -> None:
        """Shows what may have changed meanwhile; also what is shown first."""
        self.show_case(self.case)

    def show_case(self, case: "Case") -> None:  # noqa: ARG002 - for those who build on this
        """Shows what follows from the answers now."""
        self.show_saving()

    def show_saving(self) -> None:
        """Shows how saving stands now."""
        saving = self.controller.saving
        trail = words.TRAIL.format(title=self.case.session.title, here=self.trail()).rstrip(" ›")
        position = "" if saving.held else self.position()  # who has it open is the more important, and needs the room
        self.query_one(HeaderLine).say(trail, position, saving.status)
        problem = self.query_one("#save-problem", Plain)
        problem.display = bool(saving.problem)
        line = words.SAVE_CONFLICT if saving.conflict else words.SAVE_PROBLEM
        problem.update(line.format(reason=saving.problem) if saving.problem else "")

    def action_go(self, name: str) -> None:
        """Opens another screen; see `routes`."""
        self.navigator.go(name)

    def action_questions(self, section_id: str) -> None:
        """Opens the questions of a section."""
        self.navigator.go("section", section_id=section_id)

    @on(LineOpened)
    async def _line_opened(self, event: LineOpened) -> None:
        event.stop()
        await self.follow(event.target)

    async def follow(self, target: "Target") -> None:
        """Opens what a line leads to."""
        from clientexit_tui.tui.following import follow  # when a line is chosen

        await follow(self, target)

    async def action_back(self) -> None:
        """Goes back; everything is kept."""
        self.controller.save_now()
        self.dismiss()
