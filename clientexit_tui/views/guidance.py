"""What guides the choice beside the scores: where the user stands, what fits them, whether they are ready.

Screens, papers and the command line all say it with these sentences.
"""

from clientexit_tui import words
from clientexit_tui.decision.readiness import not_ready, readiness_questions
from clientexit_tui.decision.standing import stance
from clientexit_tui.decision.values import MOST, value_fits, value_label
from clientexit_tui.decision.verdict import Confidence, Verdict
from clientexit_tui.interview.facts import Facts
from clientexit_tui.message.forms import WeighedForm


def stance_sentence(verdict: Verdict) -> str:
    """Where the user stands, whatever the scores say."""
    return words.STANCE[stance(verdict)]


def confidence_sentence(verdict: Verdict) -> str:
    """How sure the headline is, and whether more answers can change it."""
    level = verdict.confidence is Confidence.OPEN and verdict.headline and not verdict.open_questions
    said = words.VERDICT_LEVEL if level else words.VERDICT_CONFIDENCE[verdict.confidence]
    return f"{said} {words.STOP_HERE}" if verdict.confidence is Confidence.SETTLED else said


def fit_sentences(facts: Facts) -> dict[str, str]:
    """For each option how it meets what the user said matters; empty while nothing was said."""
    return {fit.option: _fit_sentence(fit.fits, fit.strains, facts) for fit in value_fits(facts)}


def _fit_sentence(fits: tuple[str, ...], strains: tuple[str, ...], facts: Facts) -> str:
    said = [
        phrase.format(values=", ".join(_value(each, facts) for each in side))
        for phrase, side in ((words.FITS, fits), (words.STRAINS, strains))
        if side
    ]
    return "; ".join(said) or words.FITS_NOTHING


def _value(value: str, facts: Facts) -> str:
    label = value_label(facts.content, value).lower()
    return words.ABOVE_ALL.format(value=label) if value == facts.text(MOST) else label


def way_back(if_no: str, facts: Facts) -> str:
    """The title of the section, or the short form of the question, that a no leads back to."""
    question = facts.content.by_id.get(if_no)
    return question.short if question else facts.content.section(if_no).title


def ready_sentences(facts: Facts) -> tuple[str, ...]:
    """What to look at again before acting; one sentence when all is well, none while the questions are open."""
    back = [words.READY_BACK.format(short=each.short, place=way_back(each.if_no, facts)) for each in not_ready(facts)]
    answers = [facts.text(each.id) for each in readiness_questions(facts)]
    return tuple(back) or ((words.READY_YES,) if answers and set(answers) == {"yes"} else ())


def form_title(weighed: WeighedForm, suggested: str) -> str:
    """The form in one line, marked where the answers suggest it."""
    title = weighed.form.title
    said = words.FORM_SUGGESTED.format(title=title) if weighed.form.id == suggested else title
    return f"{said}. {weighed.form.says}"


def form_arguments(weighed: WeighedForm) -> tuple[str, ...]:
    """What speaks for and against a form here."""
    said = (
        *(words.FORM_FOR.format(text=each.text) for each in weighed.pros),
        *(words.FORM_AGAINST.format(text=each.text) for each in weighed.cons),
    )
    return said or (words.FORM_QUIET,)
