"""An open session: its home, and the ways to its sections and pages."""

from collections.abc import Callable
from pathlib import Path

from clientexit_tui import words
from clientexit_tui.app.plan_words import looks_back
from clientexit_tui.content.model import Section
from clientexit_tui.plain.boundary import BoundaryPage
from clientexit_tui.plain.coming_back import ReturnTalk
from clientexit_tui.plain.controller import SessionController
from clientexit_tui.plain.home import next_section, section_rows, tell_home
from clientexit_tui.plain.letter import LetterPage
from clientexit_tui.plain.look_back import LookBackPage
from clientexit_tui.plain.navigator import Navigator, Page
from clientexit_tui.plain.plan import PlanPage
from clientexit_tui.plain.pushbacks import PushbacksPage
from clientexit_tui.plain.reading import ReadingPages
from clientexit_tui.plain.review import Review
from clientexit_tui.plain.road import RoadTalk
from clientexit_tui.plain.script import ScriptPage
from clientexit_tui.plain.section import SectionTalk
from clientexit_tui.plain.talk import Row
from clientexit_tui.plain.troubles import take_over
from clientexit_tui.plain.visits import VisitsPage
from clientexit_tui.road import first_on_return

OWN_SECTIONS = ("options", "verdict", "plan")
"""Sections with something to read, which comes before their questions."""
OWN_PAGES = {"letter_text": "letter", "letter_base": "letter", "lint_kept": "letter", "plan_marks": "plan"}
"""Questions that are answered on a page of their own."""
PAGES: dict[str, Callable[[SessionController, Navigator], Page]] = {
    "letter": LetterPage,
    "pushbacks": PushbacksPage,
    "script": ScriptPage,
    "plan": PlanPage,
    "boundary": BoundaryPage,
    "look_back": LookBackPage,
}
"""Pages of their own, by name."""
RENAME, RETRY, ROAD, RETURN = "+rename", "+retry", "+road", "+return"


class OpenSession:
    """Knows the ways between the pages of the open session."""

    def __init__(self, controller: SessionController, folder: Path) -> None:
        """Takes the open session, and the folder where exported files go when nothing else is said."""
        self._controller = controller
        self._talk = controller.talk
        self._folder = folder
        self._passed: set[str] = set()
        """What the date asked, and the user passed over."""

    def run(self, question_id: str = "") -> None:
        """Shows the home until the user goes back to the library; begins with a question where one is named."""
        self._talk.review = self._review_all
        if question_id:
            self.question(question_id)
        while True:
            tell_home(self._controller)
            rows = self._rows()
            self._talk.list_rows(words.PLAIN_HOME_MENU, rows)
            chosen = self._talk.pick("", rows, on_enter=self._tell_next(), listed=False)
            if chosen is None:
                break
            if chosen == RETURN:
                ReturnTalk(self._controller, self._passed).run()
            else:
                self.page(chosen)
        self._talk.review = None

    def _rows(self) -> list[Row]:
        rows = section_rows(self._controller.case)
        rows += [
            ("letter", words.PLAIN_LETTER),
            ("pushbacks", words.PLAIN_PUSHBACKS),
            ("script", words.PLAIN_SCRIPT),
            ("asking", words.PLAIN_ASKING),
        ]
        rows += [("look_back", words.PLAIN_LOOK_BACK)] if looks_back(self._controller.case) else []
        rows += [
            (ROAD, words.PLAIN_ROAD),
            ("review", words.PLAIN_REVIEW),
            ("visits", words.PLAIN_VISITS),
            ("export", words.PLAIN_EXPORT),
            (RENAME, words.PLAIN_RENAME),
        ]
        return [*rows, (RETRY, words.PLAIN_HELD_RETRY)] if self._controller.editing.access.held else rows

    def _tell_next(self) -> str:
        """Says what Enter goes on with: what the date asks, the road to a verdict, or the first section to do."""
        case = self._controller.case
        if due := first_on_return(case, frozenset(self._passed)):
            self._talk.say(words.PLAIN_HOME_RETURN.format(because=due.because))
            return RETURN
        if case.verdict.road.ask is not None and not case.facts.text("choice"):
            self._talk.say(words.PLAIN_HOME_ROAD.format(count=case.verdict.road.left))
            return ROAD
        following = next_section(case)
        self._talk.say(words.PLAIN_HOME_ENTER.format(section=following.title))
        return following.id

    # The ways

    def page(self, name: str) -> None:
        """Goes to a page by its name, or to a section by its id."""
        if name in PAGES:
            PAGES[name](self._controller, self).run()
            return
        match name:
            case "verdict":
                ReadingPages(self._controller, self).verdict()
            case "options":
                ReadingPages(self._controller, self).options()
            case "asking":
                self._asking()
            case "+road":
                if RoadTalk(self._controller).run():
                    self.page("verdict")
            case "review":
                self._review_all()
            case "visits":
                VisitsPage(self._controller).run()
            case "export":
                self.paper("")
            case "+rename":
                self._rename()
            case "+retry":
                take_over(self._controller)
            case section_id:
                self.section(section_id)

    def paper(self, kind: str) -> None:
        """Exports one document; without a kind, asks for it."""
        from clientexit_tui.plain.export import export  # the papers take long to load, and most runs need none

        export(self._controller, self._folder, kind)

    def _asking(self) -> None:
        from clientexit_tui.plain.asking import AskingPage  # as above

        AskingPage(self._controller, self).run()

    def question(self, question_id: str) -> None:
        """Asks one question, and those that its answer brings up, then comes back."""
        question_id = self._controller.case.facts.source_of(question_id)
        if question_id in OWN_PAGES:
            self.page(OWN_PAGES[question_id])
        elif not self._controller.case.facts.applicable(question_id):
            self._talk.say(words.PLAIN_NOTHING_ASKED)
        else:
            self._section_talk(self._controller.content.section_of(question_id)).ask_one(question_id)

    def section(self, section_id: str) -> None:
        """Goes through a section, its review, and on to the next until the user goes back."""
        section: Section | None = self._controller.content.section(section_id)
        while section is not None:
            talk = self._section_talk(section)
            following = self._after(section)
            if not talk.run() or not Review(self._controller, (section,), talk.ask_one, following).run():
                return
            if following is not None and following.id in OWN_SECTIONS:
                self.page(following.id)
                return
            section = following

    def _section_talk(self, section: Section) -> SectionTalk:
        return SectionTalk(self._controller, section)

    def _after(self, section: Section) -> Section | None:
        sections = self._controller.content.sections
        return next(iter(sections[sections.index(section) + 1 :]), None)

    def _review_all(self) -> None:
        Review(self._controller, self._controller.content.sections, self.question).run()

    def _rename(self) -> None:
        if title := self._talk.line(words.RENAME_TITLE):
            self._controller.rename(title)
