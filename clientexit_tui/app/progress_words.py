"""How far a section has come, in words."""

from clientexit_tui import words
from clientexit_tui.interview.progress import SectionProgress, Status


def progress_words(each: SectionProgress) -> str:
    """Where a section stands, in words."""
    if not each.asked:
        return words.NOTHING_ASKED
    said = words.SECTION_STATUS[each.status.value]
    if each.status is Status.IN_PROGRESS:
        said = words.DOT.join((said, words.COUNT_OF.format(count=each.answered, all=each.asked)))
    if each.later:
        said = words.DOT.join((said, words.FOR_LATER.format(count=each.later)))
    return said
