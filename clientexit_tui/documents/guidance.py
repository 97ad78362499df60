"""What guides the choice beside the scores, as blocks of a document."""

from clientexit_tui import words
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.documents.tree import Block, BulletList, Heading, Paragraph
from clientexit_tui.message.forms import suggested_form, weigh_forms
from clientexit_tui.views.guidance import fit_sentences, form_arguments, form_title, ready_sentences


def fit_blocks(verdict: Verdict) -> tuple[Block, ...]:
    """The options held against what matters, as a list."""
    facts = verdict.evaluation.facts
    said = fit_sentences(facts)
    if not said:
        return ()
    lines = tuple(f"{facts.content.option(option).title}: {sentence}" for option, sentence in said.items())
    return (Heading(words.FITS_TITLE, 2), BulletList(lines))


def ready_blocks(verdict: Verdict) -> tuple[Block, ...]:
    """What to look at again before acting."""
    said = ready_sentences(verdict.evaluation.facts)
    return (Heading(words.READY_TITLE, 2), *(Paragraph(each) for each in said)) if said else ()


def form_blocks(verdict: Verdict, option: str, *, stays: bool) -> tuple[Block, ...]:
    """The forms of leaving with the arguments that hold here; nothing for somebody who stays."""
    suggested = suggested_form(verdict, option, stays)
    if not suggested:
        return ()
    blocks: list[Block] = [Heading(words.FORMS_TITLE, 2)]
    for weighed in weigh_forms(verdict):
        blocks += [Paragraph(form_title(weighed, suggested)), BulletList(form_arguments(weighed))]
    return tuple(blocks)
