"""Urgent notices that an answer has just raised: told at once and in full, before anything else."""

from typing import TYPE_CHECKING

from clientexit_tui import words

if TYPE_CHECKING:  # the library is painted before the interview is loaded
    from clientexit_tui.case import Case
    from clientexit_tui.content.model import Gate


class UrgentNotices:
    """Knows which urgent gates the user has already seen in this visit."""

    def __init__(self) -> None:
        self._seen: frozenset[str] = frozenset()

    def look(self, case: "Case") -> "tuple[Gate, ...]":
        """The urgent gates that hold now and did not at the last look."""
        holding = case.verdict.urgent
        new = tuple(gate for gate in holding if gate.id not in self._seen)
        self._seen = frozenset(gate.id for gate in holding)
        return new


def notice(gate: "Gate", case: "Case") -> tuple[str, str, str]:
    """A gate's title, what it says, and what to do now, step by step."""
    from clientexit_tui.exit_plan.gaps import fill_point  # with the interview, not before

    texts = (fill_point(each.text, case.facts) for each in gate.do)
    steps = (words.STEP.format(number=at, text=text) for at, text in enumerate(texts, 1))
    return words.VERDICT_URGENT.format(title=gate.title), gate.says, "\n".join(steps)
