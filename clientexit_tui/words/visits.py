"""Visits: what was said then, what differs, what is new on returning."""

VISIT_NO_DAY = "The session {id} holds no day that can be read."
VISIT_NOW = "now"
VISIT_TITLE = "visit {number}, {day}"
VISIT_UNDATED = "no date"
VISIT_NOWHERE = "pointed nowhere yet"
VISIT_VERDICT = "{option}, {confidence}"
VISIT_CHANGED = ("{count} answers changed", "1 answer changed")
CHANGE_UNANSWERED = "not answered"
CHANGE_ENTRIES = ("{count} entries", "1 entry")
CHANGE_ADDED = "added: {entry}"
CHANGE_REMOVED = "removed: {entry}"
CHANGE_EDITED = "changed: {entry}: {changes}"
CHANGE_FIELD = "{field}: {before} → {after}"
CHANGE_EMPTY = "nothing"
CHANGE_LINE = "{question}: {before} → {after}"
SIGN_UNRATED = "not rated"
SIGN_DIRECTIONS = {"up": "stronger", "down": "weaker", "new": "newly rated", "gone": "no longer rated"}
SIGN_MOVED = "{sign}: {before} → {after}, {direction}"
VERDICT_AT = "{moment}: {verdict} (rules {rules})"
VERDICT_WOULD = "today's rules would say of those answers: {verdict} (rules {rules})"
COMPARED = "From {before} to {after}"
COMPARED_VERDICT = "Where the answers pointed"
COMPARED_SIGNS = "Warning signs"
COMPARED_ANSWERS = "Answers"
COMPARED_SAME = "Every answer is the same."
TREND_STRAIN = "  {visit}  signs {signs}  health {health}"
TREND_NOW = "now"
TREND_UNKNOWN = "?"
TREND_OPTION = "  {option}"
TREND_NUMBERS = "{score:>4} ({low} to {high})"
TREND_STRAIN_TITLE = "Strain, 0 to 4: the mean of the rated signs, and your health"
TREND_VERDICT_TITLE = "Scores: o is the score, = what open answers could still make of it"
SINCE_DAYS = ("{count} days since your last visit, on {day}.", "1 day since your last visit, on {day}.")
SINCE_NOTHING = "Nothing has come due."
SINCE_DUE = ("{count} tasks are due, first “{task}”.", "1 task is due: “{task}”.")
SINCE_LATE = (
    "{count} tasks are due, {late} of them overdue; first “{task}”, {days} late.",
    "1 task is overdue: “{task}”, {days} late.",
)
SINCE_LATE_DAYS = ("{count} days", "1 day")
SINCE_CHECKIN = "A check-in is due since {day}: {which}."
SINCE_QUESTIONS = (
    "The interview asks {count} new questions, first “{question}”.",
    "The interview asks a new question: “{question}”.",
)

KEY_HISTORY = "history"
KEY_MARK = "mark two to compare"
NEWS_HINT = " (n hides this)"
KEY_HIDE_NEWS = "hide the news"
TRAIL_VISITS = "history"
TRAIL_CHANGES = "history › compared"
VISITS_HINT = "Enter compares a visit with now. Space marks two visits to compare with each other."
VISITS_ONE_MARKED = "Visit {number} is marked. Space on another one marks that too."
VISITS_TWO_MARKED = "Enter compares visits {first} and {second}."
VISITS_NONE = (
    "No visits yet. When you leave a session in which answers changed, it is kept here as it was, with what the "
    "answers pointed to, so that you can see later what moved."
)
VISIT_NOT_READ = "This visit cannot be read"
VISIT_NOT_READ_TO_DO = "Nothing else depends on it: the session and the other visits are whole."
VISIT_NOT_KEPT = "This visit could not be kept ({reason}) The session itself is saved; the next opening tries again."
HELP_VISITS = (
    "Every visit in which answers changed, with what they pointed to then. Enter shows what changed since; space "
    "marks two visits to compare with each other. Nothing here can change the session."
)
HELP_CHANGES = "What differs between two moments. Enter on an answer opens its question as it is now."
CLI_NO_VISITS = "No visits of this session are kept yet. Try again later: one is kept whenever answers have changed."
CLI_VISIT_HELP = "the number of a visit; without B, it is compared with now, and without A the last visit is"
CLI_NO_VISIT_NUMBER = "'{text}' is no number of a visit; 'clientexit visits {id}' lists them"
CLI_VISIT_PROBLEM = "! {reason}"
