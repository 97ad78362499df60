"""The call script and the message on a platform, to be read, with what is still missing in them."""

from clientexit_tui import words
from clientexit_tui.message.script import ScriptPart
from clientexit_tui.plain.blocks import BULLET, INDENT
from clientexit_tui.plain.controller import SessionController
from clientexit_tui.plain.navigator import Navigator
from clientexit_tui.plain.talk import Row

READ, GAP = "read", "gap"
PAPERS = ("call-script", "platform-message")


class ScriptPage:
    """What to say and what to send, one after the other."""

    def __init__(self, controller: SessionController, navigator: Navigator) -> None:
        self._controller = controller
        self._talk = controller.talk
        self._navigator = navigator

    def run(self) -> None:
        """Reads both, then does what is chosen until the user goes back."""
        self._tell()
        while (chosen := self._talk.pick(words.PLAIN_MENU, self._rows())) is not None:
            match chosen:
                case "read":
                    self._tell()
                case "gap":
                    self._fill_gap()
                case "call-script" | "platform-message":
                    self._navigator.paper(chosen)
                case place:
                    self._navigator.page(place)

    def _rows(self) -> list[Row]:
        rows = [(READ, words.PLAIN_READ_AGAIN)]
        if self._gaps:
            rows.append((GAP, words.PLAIN_LETTER_GAP.format(count=len(self._gaps))))
        rows.append(("pushbacks", words.PLAIN_PUSHBACKS))
        return [*rows, *((each, words.PLAIN_EXPORT_ONE.format(paper=words.PAPER_NAMED[each])) for each in PAPERS)]

    @property
    def _gaps(self) -> tuple[str, ...]:
        scripts = (self._controller.case.script, self._controller.case.platform)
        return tuple(dict.fromkeys(gap for script in scripts for gap in script.gaps))

    def _fill_gap(self) -> None:
        by_id = self._controller.content.by_id
        gap = self._talk.pick(words.LETTER_WHICH_GAP, [(each, by_id[each].short) for each in self._gaps])
        if gap is not None:
            self._navigator.question(gap)
            self._tell()

    def _tell(self) -> None:
        script, platform = self._controller.case.script, self._controller.case.platform
        self._talk.heading(words.PLAIN_SCRIPT)
        if not script.parts:
            self._talk.say(words.SCRIPT_NONE)
            return
        for gap in self._gaps:
            self._talk.say(words.PLAIN_LETTER_MISSING.format(ask=self._controller.content.by_id[gap].ask))
        if script.word_count:
            self._talk.say(f"{words.SCRIPT_LENGTH.format(count=script.word_count, seconds=script.seconds)}.")
        for part in script.parts:
            self._tell_part(part)
        for part in platform.parts:
            self._tell_part(part)
            length = words.PLATFORM_LENGTH.format(count=platform.word_count, characters=len(platform.said))
            self._talk.say(f"{length}.")

    def _tell_part(self, part: ScriptPart) -> None:
        """Its heading and its lines; what is not to be said stands after a dash."""
        self._talk.heading(f"{part.heading}:")
        for line in part.lines:
            self._talk.console.say(line, INDENT if part.spoken else BULLET)
