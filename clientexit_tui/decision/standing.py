"""Where the user stands: must leave, may leave, or not yet. The backbone that professions with strict rules use.

Source: the split of rule 1.16 (a lawyer must, may or may not yet withdraw), carried over to consulting.
"""

from enum import StrEnum

from clientexit_tui.decision.verdict import Verdict


class Stance(StrEnum):
    """Where the user stands, whatever the scores say."""

    MUST_LEAVE = "must_leave"
    """Staying would harm the user or make them part of a wrong."""
    NOT_YET = "not_yet"
    """Something has to be said or done first."""
    MAY_LEAVE = "may_leave"
    """Nothing stands in the way of leaving, and nothing forces it."""
    UNDECIDED = "undecided"
    """An open answer can still put something in the way, or take it away."""


def stance(verdict: Verdict) -> Stance:
    """The strongest thing that a gate says; may leave when none speaks and none can."""
    said = {gate.means for gate in verdict.gates}
    for each in (Stance.MUST_LEAVE, Stance.NOT_YET):
        if each in said:
            return each
    still_open = any(gate.means for gate in verdict.evaluation.open_gates)
    return Stance.UNDECIDED if still_open or verdict.headline is None else Stance.MAY_LEAVE
