"""A letter that is looked through while it is written."""

from textual import on, work
from textual.timer import Timer
from textual.widgets import TextArea
from textual.worker import get_current_worker

from clientexit_tui import words
from clientexit_tui.case import Case
from clientexit_tui.interview.answers import Answers
from clientexit_tui.message.lint import Finding, lint
from clientexit_tui.message.lint.kept import Kept, divided
from clientexit_tui.message.refresh import BASE
from clientexit_tui.tui.drawing import drawn
from clientexit_tui.tui.session_screen import SessionScreen
from clientexit_tui.tui.widgets.letter_field import LetterField
from clientexit_tui.tui.widgets.linked_page import LinkedPage
from clientexit_tui.views.letter import found_lines
from clientexit_tui.views.line import Line, Role

OWN = "letter_text"
"""The question whose answer is the user's own letter."""
LOOK_AFTER = 0.15
"""Seconds after the last key until the letter is looked through."""
LOOK_BEHIND_AFTER = 0.6
"""The same for a letter that is looked through in the background, which takes time from the keys."""
AT_ONCE = 5000
"""Characters up to which looking through takes no longer than a key may; more is done in the background."""


class LiveLintPage(SessionScreen):
    """A page with a letter field, and a page `findings` for what is found in the letter."""

    def __init__(self) -> None:
        super().__init__()
        self._timer: Timer | None = None
        self._seen = ""
        """The text that the findings are about."""
        self._asked: tuple[str, Answers] | None = None
        """The text that was looked through last, or is being, and the answers then."""
        self.findings: tuple[Finding, ...] | None = None
        """What is open in it; None until it was looked through for the first time."""
        self.kept: tuple[Kept, ...] = ()
        self._reading = False
        """Whether the background is at it; it cannot be stopped, so the next look waits for its end."""

    @property
    def field(self) -> LetterField:
        """Where the letter is written."""
        return self.query_one(LetterField)

    @property
    def beside(self) -> LinkedPage:
        """What is found."""
        return self.query_one("#findings", LinkedPage)

    @on(TextArea.Changed)
    def _typed(self) -> None:
        self.look_soon()

    def look_soon(self) -> None:
        """Looks through the letter once the user pauses."""
        if self._timer is not None:
            self._timer.stop()
        pause = LOOK_AFTER if len(self.field.text) <= AT_ONCE else LOOK_BEHIND_AFTER
        self._timer = self.set_timer(pause, self.look, name="look through the letter")

    def look(self) -> None:
        """Looks through what stands there now, unless that was done; a long letter in the background."""
        text, case = self.field.text, self.case
        if self._asked and self._asked[0] == text and not self._other_facts(self._asked[1]):
            return
        if self._reading and len(text) > AT_ONCE:
            return
        self._asked = (text, case.session.answers)
        form, verdict = case.letter.form, case.verdict  # worked out here: the background only reads
        if len(text) <= AT_ONCE:
            self.workers.cancel_group(self, "lint")
            self._reading = False
            self._show(text, lint(text, form, verdict))
            return
        if self.findings is None:
            self.beside.show(drawn([Line(words.LETTER_LOOKING, Role.ASIDE)], self.app.size.width))
        self._reading = True
        self._look_behind(text, case)

    def _other_facts(self, before: Answers) -> bool:
        """Whether an answer has changed that is not the letter itself."""
        return bool(set(self.case.session.answers.differing(before)) - {OWN, BASE})

    @work(thread=True, group="lint")
    def _look_behind(self, text: str, case: Case) -> None:
        found = lint(text, case.letter.form, case.verdict)
        if not get_current_worker().is_cancelled:
            self.call_later(self._looked_behind, text, found)

    def _looked_behind(self, text: str, found: tuple[Finding, ...]) -> None:
        """Shows what was found, save where the user has written on: then all is looked through again."""
        self._reading = False
        if self.findings is None or self.field.text == text:
            self._show(text, found)
        self.look_soon()  # costs nothing where nothing changed

    def _show(self, text: str, found: tuple[Finding, ...]) -> None:
        writing = self.focused is None or self.focused is self.field
        self._seen = text
        self.findings, self.kept = divided(found, self.case.session.answers)
        lines = found_lines(self.findings, self.kept) if text.strip() else ()
        self.beside.show(drawn(lines, self.app.size.width))
        self.field.underline(self.findings, text)
        self.show_saving()
        if writing:  # a page takes the focus when it shows its first parts
            self.field.focus()
