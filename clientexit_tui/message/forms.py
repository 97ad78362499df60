"""How to leave: the forms, each with what speaks for and against it in this case, and the one suggested."""

from clientexit_tui.content.model import Argument, Form
from clientexit_tui.decision.evaluation import Evaluation
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.conditions import evaluate

FORM_OF_GATE = {"safety_first": "safety", "lawyer_first": "legal"}
"""In order: safety comes before the law."""
FORM_OF_OPTION = {"quiet_exit": "brief", "transition": "hand_over"}
EXPLAINED = "exit_with_explanation"
"""The option that can be carried out in more than one form."""
WEIGHED = ("explain", "brief")
"""Between these two the factors decide; on a tie openness comes first."""


@frozen
class WeighedForm:
    """A form with the arguments that hold."""

    form: Form
    pros: tuple[Argument, ...]
    cons: tuple[Argument, ...]

    @property
    def balance(self) -> int:
        """How many more arguments hold for it than against it."""
        return len(self.pros) - len(self.cons)


def weigh_forms(verdict: Verdict) -> tuple[WeighedForm, ...]:
    """Every form with what speaks for and against it, in order."""
    evaluation = verdict.evaluation
    return tuple(
        WeighedForm(form, _holding(form.pros, evaluation), _holding(form.cons, evaluation))
        for form in evaluation.content.forms
    )


def _holding(arguments: tuple[Argument, ...], evaluation: Evaluation) -> tuple[Argument, ...]:
    look, today = evaluation.look, evaluation.facts.today
    return tuple(each for each in arguments if evaluate(each.when, look, today) is True)


def headline_title(verdict: Verdict) -> str:
    """Where the answers point, by name; how to leave is part of it, so that its reasons argue for no other form.

    Raises KeyError where there is no headline.
    """
    option = verdict.evaluation.content.option(verdict.headline or "")
    if option.id != EXPLAINED:
        return option.title
    form = suggested_form(verdict, option.id, stays=False)
    return next((each.headline for each in verdict.evaluation.content.forms if each.id == form), option.title)


def suggested_form(verdict: Verdict, option: str, stays: bool) -> str:
    """The form that goes with the gates, else with the option, else with the factors; nothing to stay."""
    gates = {gate.id for gate in verdict.gates}
    for gate, form in FORM_OF_GATE.items():
        if gate in gates:
            return form
    if stays:
        return ""
    if option in FORM_OF_OPTION:
        return FORM_OF_OPTION[option]
    balance = {weighed.form.id: weighed.balance for weighed in weigh_forms(verdict)}
    return max(WEIGHED, key=lambda form: balance.get(form, 0))
