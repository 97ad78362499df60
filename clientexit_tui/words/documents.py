"""Documents."""

THE_CLIENT = "this client"
SHORT_AND_ANSWER = "{short}: {answer}"
LEAD = "{short}:"
LEAD_OF_SEVERAL = "{short}, {number} of {count}:"
LEVEL = "{level} of 4, {label}"
OF_FOUR = "{level} of 4"
PERCENT = "{number} %"
NUMBER_WITH_UNIT = "{number} {unit}"
ONE_OF_UNITS = {"hours": "hour", "days": "day", "months": "month", "years": "year"}
LINKED = "incidents linked: {count}"
RANGE = "{low} to {high}"
NO_LIMIT_SHORT = "no limit"
MEASURE_UNITS = {
    "hour": "{number} {currency} an hour",
    "money": "{number} {currency}",
    "percent": "{number} %",
    "months": "{number} months",
    "times": "{number} times",
    "count": "{number}",
    "level": "{number} of 4",
}
RESTS_ON_GUESS = "an estimate; it rests on: {names}"
RANGE_BECAUSE_OPEN = "a range, because an answer is open"
FIGURE_HEAD = ("Figure", "Value", "Note")
FIGURES_MISSING = "Figures that need more answers, and are not shown: {count}."
FIGURES_ASSUMED = "Taken as usual, because you gave no figure of your own: {names}."
SENSITIVITY = (
    "What you gain (or, below zero, lose) by keeping them hangs on the share of freed hours that you can resell:"
)
SENSITIVITY_HEAD = ("Share of freed hours resold", "Gain from keeping")

SUMMARY_TITLE = "{title}: summary"
SUMMARY_DECIDING = "What you are deciding"
SUMMARY_DECIDES = "Whether to end your work with {client}, and if so, how and when."
SUMMARY_URGENT = "Before anything else"
SUMMARY_FIRST = "First things first"
SUMMARY_STORY = "Background"
SUMMARY_SIGNS = "Warning signs"
SUMMARY_WORTH = "What the relationship is worth"
SUMMARY_MATTERS = "What matters to you"
SUMMARY_VERDICT = "Where your answers point"
SUMMARY_OPEN = "Still open, and worth settling first"
SUMMARY_CHOICE = "Your choice"
SUMMARY_STAKEHOLDERS = "Contract, money and people"
SUMMARY_PLAN = "The plan"
SUMMARY_TALK = "How you will say it"
SUMMARY_FOOTING = "What the plan rests on"
SUMMARY_WAITING = "May join the plan, once you answer"
SUMMARY_LETTER = "The letter"
SUMMARY_LOOKING_BACK = "Looking back"
SUMMARY_SOURCES = "What this rests on"
SUMMARY_NOTE = "A note on this paper"
SUMMARY_CLOSING = (
    "This is a decision aid made by a software project. It is not legal advice, and it does not know your contract "
    "or your law. Take what matters to a lawyer, your insurer or an accountant. Notes like these may have to be "
    "shown to others if there is a dispute, so keep to what you know and can prove."
)
AFTER_ADVICE = 'All that follows holds only once the steps under "Before anything else" are done.'
BLOCKED = "ruled out"
REASONS_FOR = "What speaks for it"
REASONS_AGAINST = "What speaks against it"
RULES_OUT = "This rules out: {options}."
REASON = "{says} (From your answers: {answers}.)"
WOULD_CHANGE = "What would change it"
FLIP = 'If "{short}" were "{answer}", your answers would point to: {option}.'
AND_MORE = "and {count} more"
NOT_CHOSEN = "You have not chosen yet. The choice is yours, whatever the answers point to."
CHOSEN = "You chose: {option}."
CHOSEN_OTHERWISE = "Your answers point to something else: {option}. Both are kept, and the choice is yours."
CHOSEN_BLOCKED = "A notice of this verdict speaks against this option. Read it again before you act."
LAST_DAY_IS = "The last day is {day}."
NO_DAY = "no day yet"
DATES_OF = {
    "news": "Day of the news: {day}.",
    "last": "Last day: {day}. {why}",
    "talk": "Day of the talk: {day}.",
    "review": "Review: {day}.",
}
PHASES = {
    "before": "Before the news",
    "news": "The day of the news",
    "until": "Until the last day",
    "after": "After the last day",
}
PHASES_STAYING = {
    "before": "Before the talk",
    "news": "The day of the talk",
    "until": "Until the review",
    "after": "After the review",
}
TASK = "{day}: {title}"
TASK_WHO = "({who})"
TASK_DONE = "(done on {day})"
TASK_NOTE = "Note: {note}"
WAITING = "{title} (open: {questions})"
OWN_LETTER = "This is the letter as you wrote it."
DRAFT_LETTER = "A draft from your answers. Nothing in it was made up; change it until it sounds like you."
DRAFT_GAPS = "Still missing in it: {questions}."
SOURCE_AUTHOR = "{title}, {author}"

CHART_HEAD = ("What", "How much")
TIMELINE_HEAD = ("Day", "What happens")
TODAY = "Today"
