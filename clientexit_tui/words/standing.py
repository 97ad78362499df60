"""Where the user stands, what fits them, and whether they are ready: the same words on screens and on paper."""

STANCE = {
    "must_leave": "Where you stand: you cannot stay. The scores below only say in which way to go.",
    "not_yet": "Where you stand: not yet. Something has to be said or done first; then you may leave.",
    "may_leave": "Where you stand: nothing here forces you to stay or to leave.",
    "undecided": "Where you stand: open. An answer that is still missing can put something in the way.",
}
FALSE_ALARM = (
    "Signs can raise a false alarm. Leaving a client who could have been kept costs income, trust and a reference; "
    "that is why a bad spell counts in favour of staying."
)
STOP_HERE = "You can stop here: nothing still open can change this."
FITS = "fits what you said matters: {values}"
STRAINS = "puts at risk: {values}"
FITS_NOTHING = "touches none of what you said matters"
ABOVE_ALL = "{value} (above all)"
FITS_TITLE = "Held against what matters most to you"
READY_TITLE = "Before you act"
READY_BACK = "{short}: you said no. Look again at “{place}”."
READY_YES = "You said yes to all four questions. You are ready to act."
FORM_FOR = "For: {text}"
FORM_AGAINST = "Against: {text}"
FORMS_TITLE = "How to leave: what speaks for and against each form here"
FORM_SUGGESTED = "{title} (suggested by your answers)"
FORM_QUIET = "nothing you answered speaks for or against it"
