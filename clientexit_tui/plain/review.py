"""Check your answers: of one section, or of all; a number changes one."""

from collections.abc import Callable, Iterator

from clientexit_tui import words
from clientexit_tui.app.answer_line import answer_shown
from clientexit_tui.app.section_pages import SectionPages
from clientexit_tui.content.model import Question, Section
from clientexit_tui.plain.controller import SessionController
from clientexit_tui.plain.talk import Row

ON = "on"


class Review:
    """Short statements with what was answered."""

    def __init__(
        self,
        controller: SessionController,
        sections: tuple[Section, ...],
        ask_one: Callable[[str], None],
        following: Section | None = None,
    ) -> None:
        """Makes one.

        Args:
            controller: the open session.
            sections: the section, or all of them.
            ask_one: asks a question again.
            following: the section that comes after, where an empty line leads there.
        """
        self._controller = controller
        self._sections = sections
        self._ask_one = ask_one
        self._following = following

    def run(self) -> bool:
        """Lists the answers until the user goes on; says whether that was forward rather than back."""
        while True:
            rows = self._tell()
            chosen = self._controller.talk.pick("", rows, on_enter=ON, listed=False)
            if chosen is None or chosen == ON:
                return chosen == ON
            self._ask_one(self._controller.case.facts.source_of(chosen))
            self._controller.talk.say(words.PLAIN_BACK_TO_REVIEW)

    def _tell(self) -> list[Row]:
        """Says the answers under their pages; gives them as rows."""
        talk, rows = self._controller.talk, []
        one = self._sections[0].title if len(self._sections) == 1 else words.PLAIN_ALL_ANSWERS
        talk.heading(words.PLAIN_CHECK.format(title=one))
        for title, questions in self._pages():
            talk.heading(title)
            for question in questions:
                rows.append(self._row(question))
                talk.console.say(rows[-1][1], words.PLAIN_NUMBER.format(number=len(rows)))
        talk.console.gap()
        done = [each for each in self._controller.case.progress if each.section in self._sections]
        count, asked = sum(each.answered for each in done), sum(each.asked for each in done)
        on = words.PLAIN_REVIEW_ON.format(section=self._following.title) if self._following else words.PLAIN_REVIEW_HOME
        talk.say(f"{words.PLAIN_REVIEW_COUNT.format(count=count, all=asked)} {on}")
        return rows

    def _pages(self) -> Iterator[tuple[str, tuple[Question, ...]]]:
        for section in self._sections:
            pages = SectionPages(self._controller.case, section)
            for group in (each for each in section.groups if pages.shown(each)):
                title = group.title if len(self._sections) == 1 else f"{section.title}: {group.title}"
                yield title, pages.shown(group)

    def _row(self, question: Question) -> Row:
        text = answer_shown(question, self._controller.case)
        return question.id, words.PLAIN_REVIEW_SHORT.format(short=question.short or question.ask, said=text)
