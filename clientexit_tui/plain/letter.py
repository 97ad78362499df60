"""The letter: read it, fill its gaps, look at what was found in it, change it by paragraphs or in an editor."""

from clientexit_tui import words
from clientexit_tui.app.text_places import TextPlace
from clientexit_tui.case import Case
from clientexit_tui.interview.answers import Answer
from clientexit_tui.message.refresh import BASE
from clientexit_tui.plain.ask_long import changed_text
from clientexit_tui.plain.controller import SessionController
from clientexit_tui.plain.letter_offers import Changes, compare
from clientexit_tui.plain.letter_remarks import keep_anyway, withdraw
from clientexit_tui.plain.letter_words import tell_findings, tell_form
from clientexit_tui.plain.navigator import Navigator
from clientexit_tui.plain.replies import Given
from clientexit_tui.plain.talk import Row
from clientexit_tui.plain.verdict import tell_forms

OWN = "letter_text"
"""The question whose answer is the user's own letter."""
PART, EDITOR, ANEW = "part", "editor", "anew"
READ, GAP, FORM, DRAFT, BRING_BACK = "read", "gap", "form", "draft", "back"
COMPARE, KEEP, WITHDRAW = "compare", "keep", "withdraw"


class LetterPage:
    """The letter and what can be done with it."""

    def __init__(self, controller: SessionController, navigator: Navigator) -> None:
        self._controller = controller
        self._talk = controller.talk
        self._navigator = navigator
        self._aside: Changes = {}
        """The user's own letter before the last step that changed it here, until it is brought back."""

    @property
    def _case(self) -> Case:
        return self._controller.case

    @property
    def own(self) -> Answer | None:
        """The user's own letter, if there is one."""
        facts = self._case.facts
        return facts.answer(OWN) if facts.text(OWN) else None

    def run(self) -> None:
        """Reads the letter, then does what is chosen until the user goes back."""
        self._tell()
        while (how := self._talk.pick(words.PLAIN_MENU, self._rows())) is not None:
            self._do(how)

    def _rows(self) -> list[Row]:
        case = self._case
        if not (case.letter.form or self.own):
            return [("plan", words.PLAIN_PLAN)]
        rows = [(READ, words.PLAIN_LETTER_READ)]
        if self._gaps:
            rows.append((GAP, words.PLAIN_LETTER_GAP.format(count=len(self._gaps))))
        if case.offers:
            rows.append((COMPARE, words.PLAIN_LETTER_COMPARE.format(count=len(case.offers))))
        rows += [(PART, words.PLAIN_LETTER_WRITE), (ANEW, words.PLAIN_LETTER_ANEW), (EDITOR, words.PLAIN_LETTER_EDITOR)]
        findings, kept = case.looked_at
        rows += [(KEEP, words.PLAIN_LETTER_KEEP)] if findings else []
        rows += [(WITHDRAW, words.PLAIN_LETTER_WITHDRAW)] if kept else []
        rows += [(FORM, words.PLAIN_FORM), ("pushbacks", words.PLAIN_PUSHBACKS), ("script", words.PLAIN_SCRIPT)]
        if self.own:
            rows.append((DRAFT, words.PLAIN_LETTER_DRAFT))
        if self._aside:
            rows.append((BRING_BACK, words.PLAIN_LETTER_UNDO if self.own else words.PLAIN_LETTER_BACK))
        return [*rows, ("export", words.PLAIN_EXPORT)]

    @property
    def _gaps(self) -> tuple[str, ...]:
        return () if self.own else self._case.letter.gaps

    def _do(self, how: str) -> None:
        match how:
            case "read":
                self._tell()
            case "gap":
                self._fill_gap()
            case "part" | "anew" | "editor":
                self._write(how)
            case "form":
                tell_forms(self._talk, self._case)
                self._navigator.question("leave_form")
                self._tell()
            case "draft":
                self._set_aside()
            case "back":
                own, self._aside = self._aside, {}
                self._controller.give_together(own)
                self._tell()
            case "compare":
                self._aside = compare(self._controller) or self._aside
                self._tell()
            case "keep":
                keep_anyway(self._controller)
            case "withdraw":
                withdraw(self._controller)
            case place:
                self._navigator.page(place)

    def _fill_gap(self) -> None:
        by_id = self._controller.content.by_id
        gap = self._talk.pick(words.LETTER_WHICH_GAP, [(each, by_id[each].short) for each in self._gaps])
        if gap is not None:
            self._navigator.question(gap)

    def _write(self, how: str) -> None:
        """Takes the letter over as the user's own once something in it is changed."""
        reply = changed_text(self._controller, self._case.letter_text, how, TextPlace(OWN), self._keep)
        if isinstance(reply, Given):
            self._take_over(reply.answer)
            self._talk.say(words.PLAIN_LETTER_KEPT)
            tell_findings(self._talk, self._case)

    def _keep(self, text: str) -> None:
        self._take_over(Answer(value=text))

    def _take_over(self, letter: Answer | None) -> None:
        """Makes a text the user's own letter, and remembers the draft that it began with."""
        base = {} if self.own else {BASE: Answer(value=self._case.letter.text)}
        self._controller.give_together({**base, OWN: letter})

    def _set_aside(self) -> None:
        yes, no = words.LETTER_TO_DRAFT_YES, words.LETTER_TO_DRAFT_NO
        if self._talk.confirm(words.LETTER_TO_DRAFT, words.PLAIN_LETTER_ASIDE_MORE, yes, no):
            self._aside = {each: self._controller.answers.get(each) for each in (OWN, BASE)}
            self._controller.give_together({OWN: None, BASE: None})
            self._talk.say(words.PLAIN_LETTER_ASIDE)
            self._tell()

    # What is said

    def _tell(self) -> None:
        case = self._case
        self._talk.heading(words.TRAIL_LETTER)
        for gate in case.verdict.urgent:
            self._talk.say(words.PLAIN_URGENT.format(title=gate.title))
        if not case.letter.form:
            self._talk.say(f"{words.LETTER_NONE} {words.LETTER_NONE_MORE}")
            if not self.own:
                return
        else:
            tell_form(self._talk, case)
        if case.offers:
            self._talk.say(f"{words.LETTER_OFFERS.format(count=len(case.offers))}.")
        self._talk.say(words.LETTER_OWN if self.own else words.LETTER_DRAFT)
        self._talk.console.gap()
        for number, line in enumerate(case.letter_text.split("\n"), 1):
            if line.strip():
                self._talk.console.say(line, words.PLAIN_LETTER_LINE.format(number=number), "  ")
        self._talk.console.gap()
        for gap in self._gaps:
            self._talk.say(words.PLAIN_LETTER_MISSING.format(ask=self._controller.content.by_id[gap].ask))
        tell_findings(self._talk, case)
