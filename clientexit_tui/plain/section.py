"""A section, question by question, with the same pages and conditions as on a drawn screen."""

from clientexit_tui import words
from clientexit_tui.app.section_pages import SectionPages
from clientexit_tui.content.model import Group, Question, Section
from clientexit_tui.plain.commands import Command
from clientexit_tui.plain.controller import SessionController
from clientexit_tui.plain.question import ask_question
from clientexit_tui.plain.replies import say_question
from clientexit_tui.plain.review import Review


class SectionTalk:
    """One section; what is asked is looked up anew after every answer."""

    def __init__(self, controller: SessionController, section: Section) -> None:
        self._controller = controller
        self._section = section
        self._group = ""
        """The page that was announced last."""

    @property
    def pages(self) -> SectionPages:
        """The section as it is asked now."""
        return SectionPages(self._controller.case, self._section)

    @property
    def asked(self) -> tuple[Question, ...]:
        """The questions that are asked now, in order."""
        pages = self.pages
        return tuple(each for group in pages.pages for each in pages.asked(group))

    def run(self, question_id: str = "") -> bool:
        """Asks from a question on, or from where the user was; says whether the section was gone through to its end."""
        question = self._named(question_id) or self._begin()
        while question is not None:
            self._announce(question)
            match ask_question(self._controller, question):
                case Command.BACK:
                    if (before := self.beside(question, -1)) is None:
                        return False
                    question = before
                case Command.REVIEW:
                    self._group = ""
                    Review(self._controller, (self._section,), self.ask_one).run()
                    question = self._named(question.id) or self.beside(question, 1)
                case _:
                    question = self.beside(question, 1)
        if not self.asked:
            self._controller.talk.heading(f"{self._section.title}. {words.PLAIN_NOTHING_ASKED}")
        return True

    def ask_one(self, question_id: str) -> None:
        """Asks one question again, then those that its answer brings up on its page."""
        before = {each.id for each in self.asked}
        question = self._named(question_id)
        while question is not None:
            self._announce(question)
            ask_question(self._controller, question)
            answers = self._controller.answers
            new = (each for each in self.asked if each.id not in before and answers.get(each.id) is None)
            question = next(new, None)
            if question is not None:
                before.add(question.id)

    def _named(self, question_id: str) -> Question | None:
        return next((each for each in self.asked if each.id == question_id), None)

    def _begin(self) -> Question | None:
        """The first open question of the page where the user was, else the first there, else the first of all."""
        section_id, _, group_id = self._controller.case.session.place.partition("/")
        pages = self.pages
        page = pages.page(group_id if section_id == self._section.id else "")
        questions = pages.asked(page)
        answers = self._controller.answers
        return next((each for each in questions if answers.get(each.id) is None), next(iter(questions), None))

    def beside(self, question: Question, step: int) -> Question | None:
        """The question asked before (-1) or after (1) another, which itself may be asked no more."""
        order = [each.id for each in self._section.questions]
        here, asked = order.index(question.id), self.asked
        if step > 0:
            return next((each for each in asked if order.index(each.id) > here), None)
        return next((each for each in reversed(asked) if order.index(each.id) < here), None)

    def _announce(self, question: Question) -> None:
        """Says the page where it is another one, then which question of it this is."""
        pages = self.pages
        group = next(each for each in pages.pages if question in pages.asked(each))
        if group.id != self._group:
            self._group = group.id
            self._announce_page(group, pages)
            self._controller.at_place(f"{self._section.id}/{group.id}")
        questions = pages.asked(group)
        number = questions.index(question) + 1
        asked = words.PLAIN_QUESTION.format(number=number, count=len(questions), ask=question.ask)
        say_question(self._controller.talk, question, asked)

    def _announce_page(self, group: Group, pages: SectionPages) -> None:
        talk, number, count = self._controller.talk, pages.pages.index(group) + 1, len(pages.pages)
        talk.heading(
            words.PLAIN_PAGE.format(section=self._section.title, number=number, count=count, title=group.title)
        )
        for text in (self._section.intro if number == 1 else "", group.intro):
            if text:
                talk.say(text)
        if group.sign is not None:
            if group.sign.says:
                talk.say(group.sign.says)
            talk.say(words.PLAIN_SIGN.format(healthy=group.sign.healthy))
