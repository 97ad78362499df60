"""The letter: blocks that fit the form of leaving, filled from the user's own answers. Nothing is made up."""

from clientexit_tui.content.model import LetterBlock
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.exit_plan.gaps import fill, gaps_of
from clientexit_tui.exit_plan.plan import Plan
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.conditions import evaluate
from clientexit_tui.interview.facts import Facts
from clientexit_tui.message.forms import suggested_form
from clientexit_tui.message.values import value_of

LIST_ITEM = "- "


@frozen
class Paragraph:
    """One paragraph, and the questions whose answers it still lacks."""

    id: str
    """The block that it begins with."""
    text: str
    gaps: tuple[str, ...] = ()
    from_: tuple[str, ...] = ()
    refs: tuple[str, ...] = ()
    marks: tuple[tuple[str, str], ...] = ()
    """The gaps as they are seen in the text, each with the question that fills it."""


@frozen
class Letter:
    """A draft in one form of leaving."""

    form: str
    """Empty where the user stays: there is nothing to send."""
    paragraphs: tuple[Paragraph, ...]

    @property
    def text(self) -> str:
        """The whole draft."""
        return "\n\n".join(paragraph.text for paragraph in self.paragraphs)

    @property
    def gaps(self) -> tuple[str, ...]:
        """The questions whose answers the draft still lacks, each once."""
        return tuple(dict.fromkeys(gap for paragraph in self.paragraphs for gap in paragraph.gaps))


def draft(verdict: Verdict, plan: Plan) -> Letter:
    """The letter that the answers give so far."""
    evaluation, form = verdict.evaluation, form_of(verdict, plan)
    look, today = evaluation.look, evaluation.facts.today
    blocks = [block for block in evaluation.content.letter if form in block.forms]
    fitting = [block for block in blocks if evaluate(block.when, look, today) is True]
    paragraphs: list[Paragraph] = []
    for block in fitting:
        made = _paragraph(block, evaluation.facts, plan)
        if made and block.joins and paragraphs:
            paragraphs[-1] = _joined(paragraphs[-1], made)
        elif made:
            paragraphs.append(made)
    return Letter(form, tuple(paragraphs))


def _joined(first: Paragraph, more: Paragraph) -> Paragraph:
    """Two paragraphs as one; after a list, what follows stands on a line of its own."""
    ends_in_list = first.text.rpartition("\n")[2].startswith(LIST_ITEM)
    text = ("\n" if ends_in_list else " ").join((first.text, more.text))
    gaps, from_, refs = (
        tuple(dict.fromkeys((*one, *other)))
        for one, other in ((first.gaps, more.gaps), (first.from_, more.from_), (first.refs, more.refs))
    )
    return Paragraph(first.id, text, gaps, from_, refs, (*first.marks, *more.marks))


def form_of(verdict: Verdict, plan: Plan) -> str:
    """The form of leaving: the user's, else the one that the answers suggest; none to stay."""
    chosen = verdict.evaluation.facts.text("leave_form")
    return chosen or suggested_form(verdict, plan.option, plan.stays)


def _paragraph(block: LetterBlock, facts: Facts, plan: Plan) -> Paragraph | None:
    """The block filled, or None where it stands for one answer alone and there is none to give."""
    values = {name: value_of(name, facts, plan) for name in gaps_of(block.text)}
    alone = values.get(block.text.strip().strip("{}"))
    if alone and not alone.applies:
        return None
    lacking = tuple(dict.fromkeys(each for value in values.values() for each in value.lacks))
    text = fill(block.text, lambda name: values[name].text).strip()
    marks = tuple(mark for value in values.values() for mark in value.marks.items())
    return Paragraph(block.id, text, lacking, block.from_, block.refs, marks)
