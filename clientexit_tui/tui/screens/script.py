"""The call script and the message on a platform, with what is still missing in them."""

from collections.abc import Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from clientexit_tui import words
from clientexit_tui.app.clipboard import Copied
from clientexit_tui.case import Case
from clientexit_tui.message.script import Script, ScriptPart
from clientexit_tui.tui.parts.leading import open_question
from clientexit_tui.tui.session_screen import SessionScreen
from clientexit_tui.tui.widgets.part_line import Part, PartOpened
from clientexit_tui.tui.widgets.sheet import Sheet

GAP, REHEARSAL = "q:", "rehearsal"


class ScriptScreen(SessionScreen):
    """What to say and what to send, one below the other."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("p", "go('pushbacks')", words.KEY_REHEARSE, id="script.rehearse"),
        Binding("y", "app.copy_out", words.KEY_COPY, id="script.copy"),
        Binding("m", "copy_platform", words.KEY_COPY_PLATFORM, id="script.copy_platform"),
    ]
    AUTO_FOCUS = ""
    HELP = words.HELP_SCRIPT

    def trail(self) -> str:
        """Where this is."""
        return words.TRAIL_SCRIPT

    def position(self) -> str:
        """Whether anything is missing."""
        gaps = len(self.case.script.gaps)
        return words.LETTER_POSITION.format(count=gaps) if gaps else ""

    def to_copy(self) -> Copied:
        """What is said on the call."""
        return Copied(words.COPY_SCRIPT, self.case.script.said)

    def action_copy_platform(self) -> None:
        """Copies the message for a platform."""
        if self.case.platform.said:
            self.program.copier.copy(Copied(words.COPY_PLATFORM, self.case.platform.said))
        else:
            self.navigator.say(words.COPY_NOTHING)

    def body(self) -> ComposeResult:
        """One sheet."""
        yield Sheet(id="script")

    def show_case(self, case: Case) -> None:
        """Shows both as they follow from the answers."""
        super().show_case(case)
        self.query_one("#script", Sheet).show(list(self._parts(case)))

    def _parts(self, case: Case) -> Iterator[Part]:
        script, platform = case.script, case.platform
        if not script.parts:
            yield Part(words.SCRIPT_NONE)
            return
        yield from _gaps(case, script, platform)
        if script.word_count:
            said = words.SCRIPT_LENGTH.format(count=script.word_count, seconds=script.seconds)
            yield Part(said, classes="muted")
        for part in script.parts:
            yield from _part(part)
        for part in platform.parts:
            yield from _part(part)
            length = words.PLATFORM_LENGTH.format(count=platform.word_count, characters=len(platform.said))
            yield Part(length, classes="muted gap")

    @on(PartOpened)
    def _open(self, event: PartOpened) -> None:
        """Opens the question of a gap, or the rehearsal."""
        if event.key == REHEARSAL:
            self.navigator.go("pushbacks")
        else:
            open_question(self, event.key.removeprefix(GAP))


def _gaps(case: Case, *scripts: Script) -> Iterator[Part]:
    """The questions that would fill what is missing."""
    gaps = tuple(dict.fromkeys(gap for script in scripts for gap in script.gaps))
    if gaps:
        yield Part(words.SCRIPT_GAPS, classes="heading")
    for gap in gaps:
        yield Part(case.content.by_id[gap].short, f"{GAP}{gap}", "›")


def _part(part: ScriptPart) -> Iterator[Part]:
    """Its heading and its lines; what they may say leads to the rehearsal, and what is not said stands back."""
    yield Part(part.heading, classes="heading")
    for line in part.lines:
        if part.id == "push":
            yield Part(line, REHEARSAL, "›")
        else:
            yield Part(line, classes="" if part.spoken else "muted")
