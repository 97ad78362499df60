"""What guides the choice beside the scores, as parts: values, readiness, forms of leaving."""

from collections.abc import Iterator

from textual.content import Content

from clientexit_tui import words
from clientexit_tui.case import Case
from clientexit_tui.decision.readiness import not_ready
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.documents.guidance import fit_sentences, form_arguments, form_title, ready_sentences
from clientexit_tui.message.forms import suggested_form, weigh_forms
from clientexit_tui.tui.widgets.part_line import Part

BACK = "back:"
"""Begins the key of a part that leads to a section or a question to look at again."""
MATTERS = "q:matters"


def fit_parts(verdict: Verdict) -> Iterator[Part]:
    """The options held against what the user said matters."""
    facts = verdict.evaluation.facts
    said = fit_sentences(facts)
    if not said:
        return
    yield Part(words.FITS_TITLE, classes="heading")
    for option, sentence in said.items():
        short = facts.content.option(option).short
        yield Part(Content.assemble((f"{short}: ", "bold"), sentence), MATTERS, "·")


def ready_parts(verdict: Verdict) -> Iterator[Part]:
    """What to look at again before acting; each line leads there."""
    facts = verdict.evaluation.facts
    said, back = ready_sentences(facts), not_ready(facts)
    if said:
        yield Part(words.READY_TITLE, classes="heading")
    for at, sentence in enumerate(said):
        yield Part(sentence, f"{BACK}{back[at].if_no}" if back else "", "›" if back else " ")


def argument_parts(case: Case) -> Iterator[Part]:
    """The forms of leaving with what speaks for and against each here."""
    plan = case.plan
    suggested = suggested_form(case.verdict, plan.option, plan.stays)
    if not suggested:
        return
    yield Part(words.FORMS_TITLE, classes="heading")
    for weighed in weigh_forms(case.verdict):
        style = "bold" if weighed.form.id in (suggested, case.letter.form) else ""
        lines = [Content.styled(form_title(weighed, suggested), style)]
        lines += [Content.styled(each, "$text-muted") for each in form_arguments(weighed)]
        yield Part(Content("\n").join(lines), "q:leave_form", "·")
