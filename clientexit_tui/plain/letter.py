"""The letter: read it, fill its gaps, look at what was found in it, change it by paragraphs or in an editor."""

from collections.abc import Iterator

from clientexit_tui import words
from clientexit_tui.app.text_places import TextPlace
from clientexit_tui.interview.answers import Answer
from clientexit_tui.message.refresh import BASE
from clientexit_tui.plain.ask_long import changed_text
from clientexit_tui.plain.controller import SessionController
from clientexit_tui.plain.letter_offers import Changes, compare
from clientexit_tui.plain.letter_remarks import keep_anyway, withdraw
from clientexit_tui.plain.navigator import Navigator
from clientexit_tui.plain.replies import Given
from clientexit_tui.plain.talk import Row
from clientexit_tui.plain.view_page import READ, ViewPage, tell_view
from clientexit_tui.views.letter import (
    COMPARE,
    FORM,
    UNDO,
    form_lines,
    is_own,
    letter_findings,
    letter_head,
    letter_lines,
)
from clientexit_tui.views.line import Line
from clientexit_tui.views.targets import Target

OWN = "letter_text"
"""The question whose answer is the user's own letter."""
PART, EDITOR, ANEW = "part", "editor", "anew"
DRAFT, KEEP, WITHDRAW = "draft", "keep", "withdraw"


class LetterPage(ViewPage):
    """The letter and what can be done with it."""

    title = words.TRAIL_LETTER

    def __init__(self, controller: SessionController, navigator: Navigator) -> None:
        super().__init__(controller, navigator)
        self._aside: Changes = {}
        """The user's own letter before the last step that changed it here, until it is brought back."""

    def lines(self) -> Iterator[Line]:
        """The letter with its form, its gaps, and what was found in it."""
        yield from letter_head(self.case, aside=bool(self._aside))
        if self.case.letter_text.strip():
            yield from letter_lines(self.case, whole=True)
            yield from letter_findings(self.case)

    def rows(self) -> list[Row]:
        """The ways to write it, what is kept anyway, and paper."""
        if not self.case.letter_text.strip():
            return [(READ, words.PLAIN_LETTER_READ)]
        rows = [(READ, words.PLAIN_LETTER_READ), (PART, words.PLAIN_LETTER_WRITE)]
        rows += [(ANEW, words.PLAIN_LETTER_ANEW), (EDITOR, words.PLAIN_LETTER_EDITOR)]
        findings, kept = self.case.looked_at
        rows += [(KEEP, words.PLAIN_LETTER_KEEP)] if findings else []
        rows += [(WITHDRAW, words.PLAIN_LETTER_WITHDRAW)] if kept else []
        rows += [("pushbacks", words.PLAIN_PUSHBACKS), ("script", words.PLAIN_SCRIPT)]
        rows += [(DRAFT, words.PLAIN_LETTER_DRAFT)] if is_own(self.case) else []
        return [*rows, ("export", words.PLAIN_EXPORT)]

    def do(self, chosen: str) -> None:
        """Writes it, sets it or a remark aside, or goes to another page."""
        match chosen:
            case "part" | "anew" | "editor":
                self._write(chosen)
            case "draft":
                self._set_aside()
            case "keep":
                keep_anyway(self.controller)
            case "withdraw":
                withdraw(self.controller)
            case _:
                super().do(chosen)

    def opens(self, target: Target) -> bool:
        """Bringing back and comparing, too."""
        return target in (UNDO, COMPARE) or super().opens(target)

    def follow(self, target: Target) -> None:
        """Compares, brings back, asks for the form with what speaks for each, or goes where a line leads."""
        if target == UNDO:
            own, self._aside = self._aside, {}
            self.controller.give_together(own)
        elif target == COMPARE:
            self._aside = compare(self.controller) or self._aside
        else:
            if target == FORM:
                tell_view(self.talk, form_lines(self.case), lambda _: False)
            super().follow(target)

    def _write(self, how: str) -> None:
        """Takes the letter over as the user's own once something in it is changed."""
        reply = changed_text(self.controller, self.case.letter_text, how, TextPlace(OWN), self._keep)
        if isinstance(reply, Given):
            self._take_over(reply.answer)
            self.talk.say(words.PLAIN_LETTER_KEPT)

    def _keep(self, text: str) -> None:
        self._take_over(Answer(value=text))

    def _take_over(self, letter: Answer | None) -> None:
        """Makes a text the user's own letter, and remembers the draft that it began with."""
        base = {} if is_own(self.case) else {BASE: Answer(value=self.case.letter.text)}
        self.controller.give_together({**base, OWN: letter})

    def _set_aside(self) -> None:
        yes, no = words.LETTER_TO_DRAFT_YES, words.LETTER_TO_DRAFT_NO
        if self.talk.confirm(words.LETTER_TO_DRAFT, words.PLAIN_LETTER_ASIDE_MORE, yes, no):
            self._aside = {each: self.controller.answers.get(each) for each in (OWN, BASE)}
            self.controller.give_together({OWN: None, BASE: None})
            self.talk.say(words.PLAIN_LETTER_ASIDE)
