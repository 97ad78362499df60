"""What the answers point to, why, and what the user makes of it."""

from collections.abc import Iterator
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.worker import Worker, WorkerState

from clientexit_tui import words
from clientexit_tui.case import Case
from clientexit_tui.decision.flips import Flip
from clientexit_tui.tui.following import open_question
from clientexit_tui.tui.parts.gates import other_gate_parts, urgent_parts
from clientexit_tui.tui.parts.guidance_parts import fit_parts, ready_parts
from clientexit_tui.tui.parts.money_parts import money_parts
from clientexit_tui.tui.parts.verdict_parts import (
    choice_part,
    flip_parts,
    headline_parts,
    open_parts,
    ranking_part,
    reason_parts,
)
from clientexit_tui.tui.session_screen import SessionScreen
from clientexit_tui.tui.widgets.linked_line import Drawn
from clientexit_tui.tui.widgets.linked_page import LinkedPage


class VerdictScreen(SessionScreen):
    """The verdict: urgent notices first, the choice never far."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("c", "choose", words.KEY_CHOOSE_WAY, id="verdict.choose"),
        Binding("o", "go('options')", words.KEY_OPTIONS, show=False, id="verdict.options"),
        Binding("r", "reasons", words.KEY_REASONS, id="verdict.reasons"),
        Binding("p", "go('plan')", words.KEY_PLAN, id="verdict.plan"),
        Binding("q", "questions('verdict')", words.KEY_QUESTIONS, show=False, id="verdict.questions"),
        Binding("x", "go('export')", words.KEY_EXPORT, show=False, id="verdict.export"),
    ]
    AUTO_FOCUS = ""
    HELP = words.HELP_VERDICT

    def __init__(self) -> None:
        super().__init__()
        self.everything = False
        self._flips: tuple[Case, tuple[Flip, ...]] | None = None
        """What would change the verdict, with the case that it belongs to."""

    def trail(self) -> str:
        """Where this is."""
        return words.TRAIL_VERDICT

    def position(self) -> str:
        """How many rules are decided."""
        total = len(self.case.content.rules)
        return words.VERDICT_DECIDED.format(count=total - len(self.case.verdict.undecided), total=total)

    def body(self) -> ComposeResult:
        """One sheet."""
        yield LinkedPage(id="verdict")

    def show_case(self, case: Case) -> None:
        """Shows the verdict on the answers given so far."""
        super().show_case(case)
        self.query_one("#verdict", LinkedPage).show(list(self._parts(case)))
        if self._flips is None or self._flips[0] is not case:
            self.run_worker(lambda: (case, case.flips), thread=True, exclusive=True, exit_on_error=False, name="flips")

    def _parts(self, case: Case) -> Iterator[Drawn]:
        verdict, columns = case.verdict, self.app.size.width
        known = self._flips[1] if self._flips and self._flips[0] is case else None
        yield from urgent_parts(verdict)
        yield from headline_parts(verdict)
        if verdict.headline is None:
            yield from open_parts(verdict)
        else:
            yield ranking_part(verdict, columns)
        yield choice_part(verdict)
        yield from ready_parts(verdict)
        yield from other_gate_parts(verdict)
        yield from reason_parts(verdict, self.everything)
        if verdict.headline is not None:
            yield from flip_parts(known, case.content)
            yield from open_parts(verdict)
            yield from fit_parts(verdict)
        yield from money_parts(verdict, columns)
        yield Drawn(words.FALSE_ALARM, classes="muted gap")

    def on_resize(self, _event: events.Resize) -> None:
        """Draws the bars for the new width."""
        self.query_one("#verdict", LinkedPage).show(list(self._parts(self.case)))

    @on(Worker.StateChanged)
    def _flips_found(self, event: Worker.StateChanged) -> None:
        """Shows what would change the verdict, unless an answer was given meanwhile."""
        if event.worker.name != "flips" or event.state not in (WorkerState.SUCCESS, WorkerState.ERROR):
            return
        if event.state is WorkerState.ERROR:
            self.log.error(event.worker.error)
            self.navigator.say(words.VERDICT_FLIPS_FAILED)
            return
        self._flips = event.worker.result
        if self._flips and self._flips[0] is self.case:
            self.query_one("#verdict", LinkedPage).show(list(self._parts(self.case)))

    def action_top(self) -> None:
        """Goes to the beginning of the verdict."""
        self.query_one("#verdict", LinkedPage).scroll_home(animate=False)

    def action_choose(self) -> None:
        """Goes to the question of what the user will do."""
        open_question(self, "choice")

    def action_reasons(self) -> None:
        """Shows all of the reasons, or the heaviest again."""
        self.everything = not self.everything
        self.show_case(self.case)
