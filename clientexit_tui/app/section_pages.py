"""The pages of a section that are asked now, and the way from one to the next."""

from clientexit_tui.case import Case
from clientexit_tui.content.model import Group, Question, Section
from clientexit_tui.frozen import frozen


@frozen
class SectionPages:
    """One section as it is asked now."""

    case: Case
    section: Section

    @property
    def pages(self) -> tuple[Group, ...]:
        """The groups with a question that is asked now."""
        return tuple(group for group in self.section.groups if self.asked(group))

    def asked(self, group: Group | None) -> tuple[Question, ...]:
        """The questions of a group that are asked now; none of no group."""
        facts = self.case.facts
        questions = group.questions if group else ()
        return tuple(each for each in questions if each.page == "form" and facts.is_asked(each.id))

    def shown(self, group: Group) -> tuple[Question, ...]:
        """The questions of a group that have an answer to be looked at, or can have one."""
        facts = self.case.facts
        return tuple(each for each in group.questions if each.page == "form" and facts.applicable(each.id))

    def page(self, group_id: str) -> Group | None:
        """The page of this id, or the first where it is not asked, if any question is asked."""
        pages = self.pages
        return next((group for group in pages if group.id == group_id), pages[0] if pages else None)

    def holding(self, question_id: str) -> str:
        """The id of the group that has a question, or nothing."""
        return next((each.id for each in self.section.groups if any(q.id == question_id for q in each.questions)), "")

    def neighbour(self, group_id: str, step: int) -> Group | None:
        """The page so many steps on from another, if there is one."""
        pages = self.pages
        at = next((at for at, group in enumerate(pages) if group.id == group_id), None)
        return pages[at + step] if at is not None and 0 <= at + step < len(pages) else None
