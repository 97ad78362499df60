"""Which rules of the lint need more than phrases: what is worked out, and when a phrase that was found counts."""

from collections.abc import Callable, Iterator, Mapping

from clientexit_tui.message.lint import bound, ending, style
from clientexit_tui.message.lint.finding import Found
from clientexit_tui.message.lint.letter_read import LetterRead
from clientexit_tui.message.lint.places import Span

Check = Callable[[LetterRead], Iterator[Found]]
Counts = Callable[[LetterRead, Span], bool]

CHECKS: Mapping[str, Check] = {
    "l01_date": ending.no_last_day,
    "l04_softened": ending.asked_decision,
    "l05_open_work": bound.unnamed_work,
    "l06_money": bound.unnamed_invoices,
    "l09_you_heavy": style.you_heavy,
    "l10_causes": style.over_explained,
    "l11_apology": style.repeated_apology,
    "l17_third_parties": bound.blamed_people,
    "l20_length": style.length,
    "l20_sentence": style.long_sentence,
    "l21_capitals": style.loud_words,
    "l27_placeholder": style.placeholders,
    "l28_notice": ending.short_notice,
    "l29_client_deadline": bound.unnamed_deadline,
    "l31_form": bound.other_form,
    "l34_recipient": bound.other_name,
}
"""By rule: what is worked out. The rules with their words, levels, forms and conditions are data."""

COUNTS: Mapping[str, Counts] = {
    "l02_vague_date": ending.is_vague_end,
    "l08_blame": style.is_unkind,
    "l10_history": style.is_told_again,
    "l17_third_parties": bound.is_drawn_in,
    "l22_absolutes": style.is_unkind,
}
"""By rule: whether a phrase that was found counts where it stands."""

NEEDS: Mapping[str, Callable[[LetterRead], bool]] = {
    "l01_date": lambda _: False,  # tells sentences rather than the letter as a whole
    "l06_money": lambda letter: not letter.facts.records("invoices"),  # else each invoice is looked for
}
"""By rule: whether its `need` is to be looked for in the letter as a whole; for the others it always is."""
