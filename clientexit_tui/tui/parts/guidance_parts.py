"""What guides the choice beside the scores, as parts: values and readiness."""

from collections.abc import Iterator

from textual.content import Content

from clientexit_tui import words
from clientexit_tui.decision.readiness import not_ready
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.interview.facts import Facts
from clientexit_tui.tui.widgets.linked_line import Drawn
from clientexit_tui.views.guidance import fit_sentences, ready_sentences
from clientexit_tui.views.targets import Do, Target, ToPage, ToQuestion

MATTERS = ToQuestion("matters")


def fit_parts(verdict: Verdict) -> Iterator[Drawn]:
    """The options held against what the user said matters."""
    facts = verdict.evaluation.facts
    said = fit_sentences(facts)
    if not said:
        return
    yield Drawn(words.FITS_TITLE, classes="heading")
    for option, sentence in said.items():
        short = facts.content.option(option).short
        yield Drawn(Content.assemble((f"{short}: ", "bold"), sentence), MATTERS, "·")


def ready_parts(verdict: Verdict) -> Iterator[Drawn]:
    """What to look at again before acting; each line leads there."""
    facts = verdict.evaluation.facts
    said, back = ready_sentences(facts), not_ready(facts)
    if said:
        yield Drawn(words.READY_TITLE, classes="heading")
    for at, sentence in enumerate(said):
        yield Drawn(sentence, _back(back[at].if_no, facts) if back else None, "›" if back else " ")


def _back(place: str, facts: Facts) -> Target:
    """The question, or the section, that is to be looked at again."""
    if place in facts.content.by_id:
        return ToQuestion(place)
    return ToPage(place) if place == "options" else Do("top")
