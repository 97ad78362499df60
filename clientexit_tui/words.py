"""The words of the program itself that a user reads. The words of the interview are in `data/`."""

# --- What was understood: typed answers, echoed or refused -----------------------------------------------------------

NOTHING_TYPED = "Nothing was typed."
TOO_LONG = "That is too long for an answer of this kind."
TOO_MANY_DIGITS = "That has more than {limit} digits. Please check it."
HIDDEN_CHARACTERS = "That holds characters that cannot be seen. Please type it again."
OTHER_DIGITS = "Please use the digits 0 to 9."
WRITTEN_FRACTION = "Please write a fraction with a point or comma, such as 0.5."
NOT_A_NUMBER = "That does not read as a number. Try 35, 1250.50 or 12k."
NOT_A_PERCENT = "That does not read as a percentage. Try 35 or 12.5 %."
NOT_AN_AMOUNT = "That does not read as an amount. Try 1250, 1250.50 EUR or 12k."
UNKNOWN_CURRENCY = "The currency '{mark}' is not known here. Try a code of three letters, such as EUR."
NO_CURRENCY = "Please add the currency, such as 1250 EUR."
TWO_CURRENCIES = "That names two currencies, {first} and {second}. Please keep one."
NOT_A_CANONICAL_AMOUNT = "'{text}' is not an amount with its currency, such as 1250.50 EUR."

ECHO = "= {value}"
ECHO_PERCENT = "= {value} %"
ECHO_SMALL_PERCENT = "= {value} % (less than one in a hundred)"
ECHO_AMOUNT = "= {amount} {currency}"
ECHO_US_DOLLARS = "= {amount} {currency} ($ read as US dollars)"

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

NOT_A_DATE = "That does not read as a date. Try 2026-03-24, 24 Mar 2026, March 2026 or 3 weeks ago."
NOT_A_CANONICAL_DATE = "'{text}' is not a date such as 2026-11-22, 2026-11 or 2026."
ADD_THE_YEAR = "Please add the year in four digits, such as 3 Mar 2026."
YEAR_OUT_OF_RANGE = "Please give a year from {first} to {last}."
NO_SUCH_MONTH = "There is no month {month}: months go from 1 to 12."
NO_SUCH_DAY = "There is no day {day} in {month} {year}: it has {days} days."
OTHER_WEEKDAY = "{date} is a {weekday}. Please check the day."

ECHO_DATE = "{date} ({distance})"
AGO = "{count} {unit} ago"
AHEAD = "in {count} {unit}"
NEAR_DAYS = {-1: "yesterday", 0: "today", 1: "tomorrow"}
THIS_UNIT = "this {unit}"

# --- What the client costs: why a figure is not decided --------------------------------------------------------------

INPUT_NAMES = {
    "fees": "fees invoiced",
    "direct_costs": "direct costs",
    "outstanding": "the amount outstanding",
    "chance_paid": "the chance that it is paid",
    "late": "invoices paid late",
    "late_amount": "the amount of a late invoice",
    "late_days": "the days an invoice was late",
    "money_rate": "the yearly cost of money",
    "billed_hours": "billed hours",
    "unbilled_hours": "unbilled hours",
    "recovery_hours": "recovery hours",
    "other_rate": "your rate with other clients",
    "resale": "the share of freed hours you expect to sell",
    "unsold_value": "the worth of an unsold hour",
    "total_revenue": "your total revenue",
    "monthly_need": "your monthly need",
    "other_monthly": "what the other clients bring each month",
    "cash": "your cash",
    "months_to_replace": "the months until a replacement pays",
}
NOT_KNOWN_YET = "Not known yet: {names}."
NEGATIVE_INPUT = "Below zero, please check: {name}."
VALUE_UNREADABLE = "{text} (cannot be read)"
INPUT_UNREADABLE = "Cannot be read, please check: {name}."
OVER_100_PERCENT = "Over 100 %, please check: {name}."
MIXED_CURRENCIES = "The amounts are in different currencies ({currencies}), so they cannot be added up."
NO_HOURS = "No hours were spent, so there is no rate to work out."
NO_FEES = "No fees were invoiced in this period, so there is nothing to compare with."
NO_BILLED_HOURS = "No hours were billed, so there is no billed rate."
NO_REVENUE = "Your total revenue is zero in this period."
FEES_OVER_REVENUE = "The fees are more than your total revenue. Do both cover the same months?"
SAME_WORTH = "A sold hour and an unsold hour are worth the same to you, so reselling changes nothing."
UNSOLD_WORTH_MORE = "An unsold hour is worth more to you than a sold one, so there is no share to reach."
NO_LIMIT = "No limit: the other clients cover your monthly need."


# --- The exit plan: dates and tasks ----------------------------------------------------------------------------------

DAY = "{weekday} {day} {month} {year}"
PLAN_FALLBACKS = {
    "safety_numbers": "look them up for your country and note them in section 1",
    "client_name": "the client",
    "contact_name": "your contact there",
    "refer_to": "the person you refer to",
    "introducer": "whoever introduced you",
    "supporter": "the person who supports you",
    "peer": "a peer you trust",
    "second_reader": "a second reader",
    "neglected": "the client who got too little of you",
    "client_deadline": "the client's deadline",
    "client_deadline_what": "the client's deadline",
    "notice_days": "the agreed number of",
    "notice_form": "the agreed form",
    "handover_ready": "the agreed day",
    "acute_until": "the end of their critical time",
    "term_end": "the end of the term",
    "reputation_team": "the people whose reputation is at stake too",
    "new_price": "the new price",
    "review_date": "the review date",
    "last_day": "the last day",
    "news_day": "the day of the news",
}
"""What stands in a task for a fact that was not given."""
PLAN_FALLBACK = "({short}: not given yet)"

LAST_BY_SAFETY = (
    "Your safety comes first, so the last day is the day of the news. Ask a lawyer about any notice period; "
    "do not wait for it."
)
LAST_STAYS = "You are staying, so there is no last day."
LAST_UNKNOWN = "No last day yet. Give your notice period, the days that a handover needs, or the last day you wish for."
LAST_DECIDED = "Decided by {what}."
LAST_DECIDED_BY_SEVERAL = "Decided by {what}, which fall on the same day."
LAST_CAUSES = {
    "notice_days": "your notice period of {days} days, counted from the news",
    "handover_days": "the {days} days that a safe handover needs, counted from the news",
    "handover_ready": "the day on which the handover pack is ready",
    "acute_until": "the end of the client's critical time",
    "wished_last_day": "the last day you wished for",
}
LAST_AND = " and "
LAST_BY_NEWS = "Nothing asks for a later day than the day of the news."
LAST_WISH_TOO_EARLY = "You wished for {wished}; that is too early."
LAST_MOVED = "That day is a {weekday}, so the plan takes the next working day."

REMARK_NO_NEWS_DAY = "You have not chosen the day of the news, so every date counts as if it were {news}."
REMARK_NEWS_MOVED = "You chose a {weekday} for the news. The plan takes the next working day, {news}."
REMARK_NEWS_QUIET = (
    "Few people read or answer on {news}. If no deadline ties you to that day, choose one before or after the holidays."
)
REMARK_NEWS_PAST = "The day of the news, {news}, is past."
REMARK_LAST_PAST = "The last day, {last}, is past."
REMARK_WISH_PAST = "The last day you wished for, {wished}, is past."
REMARK_REVIEW_PAST = "The review date, {review}, is past."
REMARK_NO_NOTICE = "Your notice period is not known. Look it up before you name a last day."
REMARK_TERM_END = (
    "You may not be free to end this before the term does, on {term}. Ask a lawyer before you name an earlier last day."
)
REMARK_SHORT_RUNWAY = (
    "Your cash may not last until new income arrives. Telling them later gains time: choose a later day for the "
    "news, and every date after it moves along. Money can change the date; it does not change the reasons."
)
REMARK_SHORT_RUNWAY_STAYS = (
    "Your cash may not last until new income arrives. The dates stay all the same, because other things weigh "
    "more here than money. Plan for the gap, and get help with it."
)
GAP_NAMES = {
    "last_day": "last day",
    "news_day": "day of the news",
    "open_deliverables": "state of each piece of work",
    "invoice_lines": "invoices",
}
"""What the worked-out gaps of a letter or plan are about."""

# --- The letter ------------------------------------------------------------------------------------------------------

GAP = "[{short}: not given yet]"
GAP_RULED_OUT = "[{short}: you said this does not apply, so please reword this sentence]"
DELIVERABLE_LINES = {
    "done": "- {name}: done",
    "doing": "- {name}: in progress, will be done by {due}",
    "will_not": "- {name}: will not be completed",
}
DELIVERABLE_LINE = "- {name}: {status}"
INVOICE_LINES = {
    "to_send": "- {name}: {amount}, invoice to follow, due on {due}",
    "sent": "- {name}: {amount}, sent, due on {due}",
    "late": "- {name}: {amount}, sent, was due on {due}",
    "disputed": "- {name}: {amount}, under discussion, due on {due}",
}
INVOICE_LINE = "- {name}: {amount}, due on {due}"
LINE_GAPS = {
    "name": "name",
    "status": "where it stands",
    "amount": "amount",
    "deliverable_due": "day by which it will be done",
    "invoice_due": "due date",
}

# --- Documents -------------------------------------------------------------------------------------------------------

THE_CLIENT = "this client"
SHORT_AND_ANSWER = "{short}: {answer}"
LEAD = "{short}:"
LEAD_OF_SEVERAL = "{short}, {number} of {count}:"
LEVEL = "{level} of 4, {label}"
OF_FOUR = "{level} of 4"
PERCENT = "{number} %"
NUMBER_WITH_UNIT = "{number} {unit}"
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
SIGN_HEAD = ("Sign", "Level", "What that means")
FIGURE_HEAD = ("Figure", "Value", "Note")
FIGURES_MISSING = "Figures that need more answers, and are not shown: {count}."
FIGURES_ASSUMED = "Taken as usual, because you gave no figure of your own: {names}."
SENSITIVITY = (
    "What you gain (or, below zero, lose) by keeping them hangs on the share of freed hours that you can resell:"
)
SENSITIVITY_HEAD = ("Share of freed hours resold", "Gain from keeping")

SUMMARY_TITLE = "{title}: summary"
SUMMARY_DATE = "As of {day}."
SUMMARY_DECIDING = "What you are deciding"
DECIDING = "Whether to end your work with {client}, and if so, how and when."
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
RANKING_HEAD = ("Option", "Points now", "Can still reach")
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
CHOSEN_BLOCKED = "One of the notices above speaks against this option. Read it again before you act."
LAST_DAY_IS = "The last day is {day}."
NO_DAY = "no day yet"
DATE_OF_NEWS = "Day of the news: {day}."
DATE_OF_TALK = "Day of the talk: {day}."
DATE_OF_REVIEW = "Review: {day}."
DATE_LAST = "Last day: {day}. {why}"
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


# --- Answers given in a file or on the command line ------------------------------------------------------------------

GIVEN_TYPED = "'{text}': {reason}"
GIVEN_AMBIGUOUS = "'{text}' can be read as {readings}; please write the one you mean."
GIVEN_OR = " or as "
GIVEN_NOT_ONE_TEXT = "One text belongs here, not a list or a group of lines."
GIVEN_NOT_A_LIST = "A list belongs here, such as [{example}]."
GIVEN_NO_CHOICE = "There is no choice '{text}'{hint}. Choices: {choices}."
GIVEN_EXCLUSIVE = "'{choice}' stands alone and cannot be chosen together with others."
GIVEN_NO_LINK = "There is no entry '{text}' in {target}{hint}."
GIVEN_NO_RECORDS = "A list of entries belongs here, each with lines like 'name: value': {fields}."
GIVEN_NO_FIELD = "An entry here has no field '{field}'{hint}. Fields: {fields}."
GIVEN_EMPTY_RECORD = "This entry says nothing; fill in at least one of its fields: {fields}."
GIVEN_ID_TWICE = "The id '{id}' is here twice; give each entry its own, or none at all."
GIVEN_BAD_ID = "'{id}' is not an id; use letters, digits, '_' and '-', such as r1."
GIVEN_NO_STATE = "'{text}' is not a state of an answer{hint}. States: {states}."
GIVEN_NO_KEY = "An answer has no part '{key}'{hint}; it is the value itself, {{value: …}} or {{state: …}}."
GIVEN_STATE_AND_VALUE = "An answer that is '{state}' cannot have a value as well."
GIVEN_NO_TIME = "'{text}' is not a time such as 2026-11-22T09:30:00+01:00."
NO_QUESTION = "There is no question '{id}'{hint}."
NO_SECTION = "There is no section '{id}'{hint}. Sections: {sections}."

IMPORT_SHAPE = "A file to import holds a title and answers: {title: …, answers: {question_id: value}}."
IMPORT_NO_KEY = "There is no place for '{key}' here{hint}; a file to import holds a title and answers."
IMPORT_NO_TITLE = "The title is missing: a line such as 'title: Northwind'."
IMPORT_ANSWERS_SHAPE = "Answers are lines like 'question_id: value', indented below 'answers:'."

# --- The command line ------------------------------------------------------------------------------------------------

CLI_ABOUT = "A guided interview for consultants who wonder whether, and how, to end a client relationship."
CLI_FOOT = "Without a command, the library of your sessions opens. An ID may be shortened to any unambiguous beginning."
CLI_HOME_HELP = "keep sessions in this folder instead of the usual one"
CLI_JSON_HELP = "write JSON, for scripts"
CLI_NO_OPEN_HELP = "only make it, print its id and stop"
CLI_COMMANDS = {
    "new": "make a session",
    "example": "make a session from an example; without NAME, list them",
    "open": "open a session",
    "list": "all sessions, newest first",
    "show": "the answers of a session by section",
    "questions": "what is asked, and why",
    "import": "make a session from a YAML or JSON file; prints its id",
    "set": "answer one question of a session",
    "verdict": "what the answers point to, and why",
    "tasks": "the dated tasks of one session, or of all",
    "visits": "the visits of a session, with what its answers pointed to then",
    "diff": "what changed between two visits, or since one",
    "merge": "bring two versions of a session together, answer by answer",
    "export": "write a document, or the whole session as one file",
    "search": "the sessions in which every word occurs, in anything that was written",
    "archive": "put a session away, so that the library leaves it out",
    "duplicate": "copy a session; prints the id of the copy",
    "rename": "give a session another title",
    "delete": "move a session to the bin, where it is kept for 30 days",
    "restore": "bring a session back from the bin; without ID, list what is in it",
    "encrypt": "encrypt a session with your passphrase, or all new ones from now on",
    "decrypt": "make an encrypted session plain again",
    "check": "look for mistakes in content and session files",
    "about": "what this program is, what it rests on, and how it measures up",
    "path": "print the folder that holds your files",
    "doctor": "look for what may be wrong with the set-up",
}
CLI_EXPORT_OUT_HELP = "write to this file instead of standard output"
CLI_EXPORT_FORCE_HELP = "write over a file that is there already"
CLI_SEE_HELP = "{problem} (see {program} --help)"
CLI_NO_TERMINAL = "this needs a terminal, and {what}. See 'clientexit --help' for commands that work without one."
CLI_STREAM_NO_TERMINAL = "{stream} is not one"
CLI_DUMB_TERMINAL = "this one cannot draw a screen (TERM=dumb)"
CLI_STREAMS = ("standard input", "standard output", "standard error")
CLI_EMPTY_TITLE = "a session needs a title"
CLI_NO_EXAMPLE = "There is no example '{name}'{hint}. Examples: {names}"
CLI_CANNOT_READ = "{file} cannot be read: {reason}"
CLI_FILE_EXISTS = "{file} is there already; nothing was written. Use --force to write over it."
CLI_SET_RECORDS = (
    "'{id}' holds entries, which one value cannot set. Add them in the program ('clientexit open {session}'), "
    "or give a list of them in a file for 'clientexit import'."
)
CLI_SET_PARKED = "'{id}' is not asked at present, so this answer is kept but does not count."
CLI_STATE_WORDS = {
    "unknown": "I don't know",
    "prefer_not": "prefer not to say",
    "not_applicable": "does not apply",
    "later": "later",
}
CLI_STATUSES = {
    "new": "new",
    "gathering": "gathering",
    "deciding": "deciding",
    "leaving": "leaving",
    "staying": "staying",
    "looking_back": "looking back",
}
CLI_PARKED = "(not asked at present)"
CLI_NO_SESSIONS = "There are no sessions yet. Try 'clientexit new TITLE' or 'clientexit example'."
CLI_NO_ANSWERS = "Nothing is answered yet."
CLI_ORPHANS = "Answers to questions that the interview no longer has"
CLI_WHY = "Why: "
CLI_CHOICES = "Choices: "
CLI_FIELDS = "Fields: "
CLI_WHEN = "Asked when: "
CLI_FROM = "From: "
CLI_NO_DATE = "no date"
CLI_NO_TASKS = "There are no tasks yet."
CLI_CHECK_FINE = "Nothing found in {count} files."
CLI_CHECK_NO_PATH = "there is no such file or folder"
CLI_CHECK_NOTHING = "this folder holds no content and no session files"
CLI_DOCTOR_FINE = "Nothing found."
CLI_DOCTOR_LOOSE = "{path} can be read by others (mode {mode}); 'chmod {wanted} {path}' mends it"
CLI_DOCTOR_DAMAGED = "{path} cannot be opened; 'clientexit check' says why"
CLI_DOCTOR_NOT_WRITABLE = "{path} cannot be written to"
CLI_DOCTOR_MISSING = "{name} is not installed"
CLI_DOCTOR_CONTENT = "the interview content has mistakes; 'clientexit check' says which"

# --- The terminal interface ------------------------------------------------------------------------------------------

PROGRAM = "clientexit"
DOT = " · "
YES = "Yes"
NO = "No"
I_DO_NOT_KNOW = "I don't know"
TRAIL = "{title} › {here}"

KEY_ADD = "add"
KEY_ALL_ANSWERS = "all answers"
KEY_BACK = "back"
KEY_BLANK = "cover the screen"
KEY_CHOOSE = "choose"
KEY_CLEAR = "clear the answer"
KEY_CLOSE = "close"
KEY_CONTINUE = "continue"
KEY_DELETE = "delete"
KEY_DONE = "done"
KEY_DOWN = "down"
KEY_EDIT = "edit"
KEY_EDITOR = "your editor"
KEY_EXAMPLES = "examples"
KEY_EXPORT = "export"
KEY_FIRST = "first"
KEY_GO_ON = "go on"
KEY_HELP = "help"
KEY_LAST = "last"
KEY_LATER = "come back later"
KEY_LETTER = "letter"
KEY_NEW = "new"
KEY_NEXT_PAGE = "next"
KEY_NOTHING_TO_ADD = "nothing to add"
KEY_NOT_APPLICABLE = "does not apply"
KEY_OPEN = "open"
KEY_OPTIONS = "options"
KEY_PAGE_DOWN = "down a page"
KEY_PAGE_UP = "up a page"
KEY_PALETTE = "all commands"
KEY_PLAN = "plan"
KEY_PREFER_NOT = "prefer not to say"
KEY_PREVIOUS_PAGE = "back a page"
KEY_QUIT = "quit (all is saved)"
KEY_RENAME = "rename"
KEY_SAVE = "save now"
KEY_SEARCH = "search"
KEY_SHOW_ALL = "show all"
KEY_SUSPEND = "suspend"
KEY_UNDO = "undo"
KEY_UNKNOWN = "I don't know"
KEY_UP = "up"
KEY_VERDICT = "verdict"
KEY_YES = "yes"

SAVED_AT = "saved {time}"
SAVING = "saving"
NOT_SAVED = "not saved yet"
SAVE_PROBLEM = "Not saved yet: {reason} Your text is kept here. Ctrl+S tries again."
SAVE_CONFLICT = "Not saved yet: another program changed this file. Your text is kept here. Ctrl+S offers what to do."
SAVE_BROKE = "something unexpected went wrong while saving ({kind})."
EVERYTHING_SAVED = "Everything is saved. It is saved by itself, too."
CONFLICT_TITLE = "Another program changed this session"
CONFLICT_DETAIL = "Nothing is lost: both versions can be kept."
CONFLICT_KEEP_BOTH = "Keep both: go on here in a copy with a name of its own"
CONFLICT_TAKE_DISK = "Go on with the other version, and keep this one as a copy"
CONFLICT_LATER = "Decide later"
COPY_OF = "{title} (copy)"
QUIT_UNSAVED = "Your last words are not saved yet"
QUIT_UNSAVED_DETAIL = "The disk refuses them. If you quit now, what you wrote since the last save is lost."
QUIT_ANYWAY = "Quit and lose them"
STAY = "Stay here"
CRASH = "clientexit stopped: a mistake of its own ({kind} in {where})."
CRASH_SAVED = "Your answers are saved."
CRASH_NOT_SAVED = "Your last words could not be saved."
SOMEWHERE = "an unknown place"
NO_EDITOR_HERE = "Another editor cannot be opened from this terminal. Your text stays here."
EDITOR_FAILED = "The editor '{editor}' did not work. Your text stays as it was. Set EDITOR to choose another."

ONE_CLIENT = "1 client"
SO_MANY_CLIENTS = "{count} clients"
ONE_DUE = "1 task due"
SO_MANY_DUE = "{count} tasks due"
LIBRARY_EMPTY = """\
One session holds one client relationship. Yours will be listed here.
Press n to begin with a client you have in mind, e to see an example.
Everything stays on this computer, in files that you can read."""
NOTHING_FOUND = "Nothing fits that search. Press esc to see all."
NEW_TITLE = "Which client is it about?"
NEW_LABEL = "A name for the session. Only you see it, and it can be changed."
TITLE_NEEDED = "Please give it a name, so that you find it again. One word is enough."
NO_TITLE = "without a title"
RENAME_TITLE = "Another title"
RENAME_LABEL = "Only you see it."
ENTER_OR_ESC = "enter  go on      esc  back"
DELETE_SESSION = "Delete '{title}'?"
DELETE_DETAIL = "Last changed: {when}. For 30 days it is kept among the deleted sessions: u or b brings it back."
YES_DELETE = "Yes, delete it"
NO_KEEP = "No, keep it"
DELETED = "'{title}' is deleted. Press u to bring it back."
BACK_AGAIN = "The session is back."
NOTHING_TO_UNDO = "There is nothing to undo."
CANNOT_BE_OPENED = "cannot be opened"
STATUS_WORDS = {
    "new": "new",
    "gathering": "gathering",
    "deciding": "deciding",
    "leaving": "leaving",
    "staying": "staying",
    "looking_back": "looking back",
}
URGENT_FIRST = "urgent first"
UI_CHOSEN = "your choice: {option}"
LEANING_TO = "leaning to {option}, {confidence}"
ONE_ANSWER = "1 answer"
SO_MANY_ANSWERS = "{count} answers"
NOTHING_YET = "nothing answered yet"
NEXT_TASK = "next: {task}, {day}"
OVERDUE_ONE = "due yesterday"
OVERDUE = "due {count} days ago"
DAYS_AGO = "{count} days ago"
EXAMPLES_TITLE = "Look at an example"
EXAMPLES_DETAIL = "The people in it are invented. It opens as a session of its own, which you can change or delete."
NO_EXAMPLES = "There are no examples here."

ANSWERED = "{count} answered"
NEXT_STEP = "Next step"
BEGIN_WITH = "begin with “{section}”"
GO_ON_WITH = "go on with “{section}”"
ALL_DONE = "look at the verdict again, or come back later"
UI_POINTS_TO = "Your answers point to"
UI_POINTS_SO_FAR = "Your answers lean to"
UI_CONFIDENCE = {"settled": "settled", "likely": "likely", "open": "still open"}
YOUR_CHOICE = "Your choice"
NEXT_DUE = "Next due"
URGENT_MORE = "Press v to see what to do first."
YOU_WERE_HERE = "You were here: {place}. Enter goes on there."
PRIVATE = "Any order is fine, and “I don't know” is always an answer."
SECTION_STATUS = {
    "not_started": "not started",
    "in_progress": "in progress",
    "new_questions": "new questions",
    "done": "done",
}
COUNT_OF = "{count} of {all}"
FOR_LATER = "{count} for later"
NOTHING_ASKED = "nothing asked at present"

PAGE_OF = "page {number} of {count}"
NOTHING_ASKED_HERE = "Nothing is asked here at present. That can change with your other answers."
HEALTHY = "Healthy, for comparison: "
WHY_WE_ASK = "Why we ask"
HELP_WITH_IT = "More on this"
EXAMPLE = "For example"
SUCH_AS = "such as {example}"
ONWARD = "pgdn  next: {page}"
ONWARD_REVIEW = "pgdn  check your answers"
ONWARD_RETURN = "esc  back to where you came from"
STATES = {
    "answered": "answered",
    "unknown": "I don't know",
    "prefer_not": "I prefer not to say",
    "not_applicable": "does not apply",
    "later": "for later",
}
STATES_SAID = {
    "answered": "",
    "unknown": "You said: I don't know. F5 takes it back.",
    "prefer_not": "You said: I prefer not to say. F6 takes it back.",
    "not_applicable": "You said: it does not apply. F7 takes it back.",
    "later": "You put this off for later. F8 takes it back.",
}
KEPT_AS_TYPED = "It is kept as you typed it."
WHICH_ONE = "This can be read in more than one way. Which do you mean?"
NO_LONGER_OFFERED = "{label} (no longer offered)"
CHARACTERS = "{count} characters. There is room for more; shorter is easier to use later."
ADD_ONE = "add one"
NOTHING_TO_ADD = "nothing to add"
EMPTY_RECORD = "(nothing written yet)"
RECORD_DELETED = "Deleted. Press u to bring it back."
RECORD_BACK = "It is back."

CHECK_ANSWERS = "Check your answers"
ALL_ANSWERS = "All answers"
REVIEW_COUNT = "{count} of {all} answered. Enter changes one. Pgdn goes on."
NOT_ANSWERED = "not answered"
NOTHING_TO_ADD_SAID = "nothing to add"
RECORDS_SAID = "{count}: {lines}"

GO_HOME = "Session home"
GO_HOME_HELP = "The ten sections and what is next"
GO_LIBRARY = "Library"
GO_LIBRARY_HELP = "All sessions"
GO_SECTION = "Section: {title}"
GO_PAGES = (
    ("verdict", "Verdict", "What your answers point to, and why"),
    ("options", "Options side by side", "Six ways to go, with their good and bad sides"),
    ("letter", "Letter", "The message, from your answers"),
    ("plan", "Exit plan", "Dated tasks"),
    ("review", "All answers", "Check everything you said"),
    ("visits", "History", "Your visits, and what changed between them"),
    ("export", "Export", "Save a document"),
)
LIGHT_OR_DARK = "Light or dark"
LIGHT_OR_DARK_HELP = "Change the colours"
BLANK_SCREEN = "Cover the screen"
BLANK_SCREEN_HELP = "Hide everything until a key is pressed"
SHOW_HELP = "Help"
SHOW_HELP_HELP = "What works here"
QUIT = "Quit"
QUIT_HELP = "All is saved"
BLANK = "Press any key to go on."

HELP_TITLE = "Help"
HELP_KEYS = "Keys that work here"
HELP_CLOSE = "esc  close"
HELP_LIBRARY = (
    "Each row is one client relationship. All of it is kept in files on this computer that you can read; nothing is "
    "sent anywhere. Whatever you write is saved by itself. A search looks through all that you wrote; enter then "
    "opens the question where it stands. What you put away or delete can be brought back."
)
HELP_HOME = (
    "The ten sections of the road. Open them in any order, leave out what you like, and come back as often as you "
    "need. Going back never throws anything away."
)
HELP_SECTION = (
    "Tab goes to the next question, page down to the next page. Every question can be left open, or answered with "
    "“I don't know”, “prefer not to say”, “does not apply” or “come back later”. Whatever you write is saved by "
    "itself."
)
HELP_RECORD = "Fill in what you have. Everything is kept as you type; esc or done closes the form."
HELP_REVIEW = "What you answered, in short. Enter opens a question; esc leads back here."

# --- The terminal interface: verdict, options, letter, plan, export --------------------------------------------------

SHEET_MARK = "▸ "

KEY_ADD_REPLY = "add a reply"
KEY_ADD_TASK = "add"
KEY_CHOOSE_WAY = "choose"
KEY_DATES = "dates"
KEY_DRAFT = "back to the draft"
KEY_EDIT_LETTER = "write"
KEY_FINDINGS = "what to look at again"
KEY_GAPS = "gaps"
KEY_NOTE = "note"
KEY_PREVIEW = "to the text and back"
KEY_PUSHBACKS = "what they may say"
KEY_QUESTIONS = "questions"
KEY_REASONS = "all reasons"
KEY_REDATE = "date"
KEY_SHOW_OPTION = "bring this option to the top"
KEY_TICK = "tick"
KEY_WEIGH = "say what matters to you"
KEY_WHY = "why"
KEY_WRITE = "write the file"

TRAIL_EXPORT = "Export"
TRAIL_LETTER = "Letter"
TRAIL_LETTER_EDIT = "Letter › Writing"
TRAIL_OPTIONS = "Options"
TRAIL_PLAN = "Exit plan"
TRAIL_PLAN_STAYING = "Plan for staying"
TRAIL_PUSHBACKS = "Letter › What they may say"
TRAIL_VERDICT = "Verdict"

HELP_VERDICT = (
    "What your answers point to, how sure that is, and why. Arrows go from line to line. Enter opens the answers "
    "behind a line, and esc leads back here. Urgent notices stay, whatever you choose. This is a decision aid: "
    "the choice is yours, and your letter and plan follow your choice, not the verdict."
)
HELP_OPTIONS = (
    "Six ways to go, each told in the same detail and in a fixed order. Nothing is recommended here. "
    "The keys 1 to 6 bring an option to the top; arrows scroll. Enter leads to the questions about what matters to you."
)
HELP_PLAN = (
    "What to do, by when. Space ticks a task or opens it again. A task that you give a date of its own keeps it when "
    "the plan moves; leave the date empty and it moves along again. Enter on the dates leads to the questions behind "
    "them."
)
HELP_LETTER = (
    "A draft from your answers. What is missing stands in [brackets]; enter on such a line opens its question. "
    "Once you write in it, the letter is yours and no answer changes it any more."
)
HELP_LETTER_EDIT = (
    "Write as you like; all is kept as you type. Esc or ctrl+j leads back to the letter, F4 opens your own editor."
)
HELP_PUSHBACKS = "What they may say to the news. Enter on a line lets you write a reply in your own words."
HELP_EXPORT = (
    "Writes the whole case into one file that only you can read. Change the path if you like. "
    "A file that is there already is not replaced before you say so."
)

VERDICT_URGENT = "Before anything else: {title}."
VERDICT_URGENT_SEE = "See the verdict."
VERDICT_POINTS = "Your answers point to: {option}"
VERDICT_LEANS = "Your answers lean to: {option}"
VERDICT_NOWHERE = "Your answers do not point anywhere yet."
VERDICT_NOWHERE_NEXT = "Too little is known to say more. The open questions below are the ones that would help most."
VERDICT_CONFIDENCE = {
    "settled": "Settled.",
    "likely": "Likely: it leads on what is known so far, and an open answer could still change it.",
    "open": "Open: too much is unknown, or two options are level.",
}
VERDICT_LEVEL = "Open: two options are level, and no open answer parts them."
VERDICT_AID = "A decision aid, not a judge and not legal advice. The choice is yours."
VERDICT_REACH = "  can become {low} to {high}"
VERDICT_RULED_OUT = "ruled out: {gate}"
VERDICT_BARS = "Solid is sure, light is open. Below zero, more speaks against than for."
VERDICT_CHOOSE = "Choose what you will do."
VERDICT_CHOOSE_MORE = "Letter and plan follow your choice, even where it differs from this page."
VERDICT_SURE = "You are {percent} % sure."
VERDICT_CHANGE_CHOICE = "You can change it at any time. Next: the plan, key p."
VERDICT_GATES = "To keep in mind, whatever the scores say"
VERDICT_BECAUSE = "Because"
VERDICT_OTHERS = "About the other options"
VERDICT_FOR = "for: {options}"
VERDICT_AGAINST = "against: {options}"
VERDICT_MORE_REASONS = "{count} more: press r to see all reasons."
VERDICT_FLIPS = "It would change if this one answer were different"
VERDICT_FLIPS_WAIT = "Working it out…"
VERDICT_FLIPS_NONE = "No single answer that you gave would change it."
VERDICT_FLIPS_FAILED = "What would change the verdict could not be worked out. The verdict itself holds."
VERDICT_OPEN = "Still open"
VERDICT_BEST = "this one would settle most"
VERDICT_MONEY = "Money"
VERDICT_NO_MONEY = "There are no figures yet. They show what an hour really earns and how long your cash would last."
VERDICT_DECIDED = "{count} of {total} rules decided"
VERDICT_WHICH = "Which answer do you want to see?"

OPTION_GOOD = "Good sides"
OPTION_BAD = "Bad sides"
OPTION_MONTHS = "The next three months"
OPTION_VALUES = {
    "matters": "What matters most to you:",
    "matters_most": "Above all:",
    "gut": "Your gut feeling:",
}
OPTIONS_NOT_SAID = "not said yet"
OPTIONS_EVEN = "Six ways to go, each in the same detail. Nothing is recommended here."

PLAN_LEAVING = "Your way out: {option}"
PLAN_STAYING = "You are staying: {option}"
PLAN_YOUR_CHOICE = "Your own choice."
PLAN_YOUR_CHOICE_SURE = "Your own choice, {percent} % sure."
PLAN_NEWS = "Day of the news"
PLAN_LAST = "Last day"
PLAN_TALK = "Day of the talk"
PLAN_REVIEW = "Review"
PLAN_NO_CHOICE = "The plan waits for your choice."
PLAN_NO_CHOICE_MORE = "Its dates and most of its tasks follow from what you choose."
PLAN_POINTS = "Your answers point to: {option}."
PLAN_TO_VERDICT = "Look at the verdict, then choose."
PLAN_ANYWAY = "Worth doing whatever you choose"
PLAN_DONE = "{done} of {count} done"
PLAN_LATE = "{count} overdue"
PLAN_NEXT = "next {day}"
PLAN_POSITION = "{done} of {count} done"
PLAN_OVERDUE = "{days} days overdue"
PLAN_OVERDUE_ONE = "1 day overdue"
PLAN_TASK_DONE = "done {day}"
PLAN_TASK_PINNED = "your date"
PLAN_TASK_NOTE = "Note: {note}"
PLAN_TASK_WHY = "Why: {why}"
PLAN_TASK_OWN = "You added this step."
PLAN_TASK_SOURCE = "From: {source}"
PLAN_WAITS_FOR = "depends on: {questions}"
PLAN_ASK_DAY = "By which day? Such as 24 Nov, in 3 days or 2026-11-24. Empty: it moves with the plan."
PLAN_ASK_NOTE = "A note on this task."
TICKED = "[x]"
UNTICKED = "[ ]"

LETTER_NONE = "You are staying, so there is nothing to send."
LETTER_NONE_MORE = "The plan has the talk, the facts to name and the day of the review."
LETTER_STAYS = "You chose to stay ({option}). This letter is about leaving: do not send it by mistake."
LETTER_FORM = "Form: {form}."
LETTER_FORM_CHOSEN = "You chose this form."
LETTER_FORM_GATE = "Because of the notice: {gate}."
LETTER_FORM_CHOICE = "It goes with your choice: {option}."
LETTER_FORM_POINTS = "You have not chosen yet. It goes with what your answers point to: {option}."
LETTER_FORM_NOTHING = "You have not chosen yet, so this is only a first shape."
LETTER_BELOW = "{what}. See beneath the letter."
LETTER_OWN = "Your letter"
LETTER_DRAFT = "Draft from your answers"
LETTER_GAPS = "Gaps to fill: {count}"
LETTER_FINDINGS = "To look at again: {count}"
LETTER_NO_FINDINGS = "The checks found nothing. They know only a few dangers."
LETTER_NOT_ADVICE = (
    "No check makes a letter safe. Let somebody read it who has nothing at stake, and a lawyer where it matters."
)
LETTER_LEVELS = {"error": "!", "warn": "?", "info": "·"}
LETTER_LEVEL_WORDS = {"error": "important", "warn": "worth a look", "info": "to consider"}
LETTER_LINE = "line {line}"
LETTER_WHOLE = "the letter as a whole"
LETTER_POSITION = "gaps: {count}"
LETTER_TO_LOOK_AT = "to look at again: {count}"
LETTER_WHICH_GAP = "Which gap do you want to fill?"
LETTER_NO_GAPS = "The draft has no gaps."
LETTER_OWN_HAS_NO_GAPS = "This is your own letter; gaps are in the draft."
LETTER_IS_DRAFT = "This is the draft already."
LETTER_TO_DRAFT = "Set your own letter aside and go back to the draft?"
LETTER_TO_DRAFT_MORE = "The draft is made anew from your answers. While this page is open, u brings your letter back."
LETTER_TO_DRAFT_YES = "Yes, back to the draft"
LETTER_TO_DRAFT_NO = "No, keep my letter"
LETTER_ASIDE = "Your own letter was set aside. Enter or u brings it back."
LETTER_KEPT = "Kept as you type. Esc leads back to the letter."
LETTER_NOT_KEPT_YET = "This is the draft. Once you change a word, it is your own letter and is kept."

PUSHBACKS_INTRO = "Say your replies aloud before the day. Enter on a line lets you put a reply into your own words."
PUSHBACKS_HOLD = "Your one sentence to repeat:"
PUSHBACKS_REPLY = "You can say:"
PUSHBACKS_AVOID = "Avoid:"
PUSHBACKS_YOURS = "Your words:"
PUSHBACKS_OWN = "Replies of your own"
PUSHBACKS_POSITION = "in your own words: {count}"

EXPORT_DOCUMENT = "Document"
EXPORT_SUMMARY = "Summary of the whole case"
EXPORT_FORMAT = "Format  "
EXPORT_MARKDOWN = "Markdown (.md)"
EXPORT_WHERE = "Where to (change it if you like; only you will be able to read the file):"
EXPORT_READY = "Nothing is written before you press enter."
EXPORT_FILE = "clientexit-summary-{id}.md"
EXPORT_WRITTEN = "Written: {path}"
EXPORT_REPLACE = "There is a file of this name. Replace it?"
EXPORT_REPLACE_YES = "Yes, replace it"
EXPORT_REPLACE_NO = "No, keep it"
EXPORT_EXISTS = "{path} is there already; it was not replaced."
EXPORT_IS_FOLDER = "{path} is a folder. Please add a file name."
EXPORT_NO_FOLDER = "The folder {path} is not there. Make it first, or choose another."
EXPORT_FAILED = "{path} could not be written: {reason}. Choose another place."

# --- About the program, and how it measures up -----------------------------------------------------------------------

ABOUT_TITLE = "About clientexit"
ABOUT_COMMAND_HELP = "What it is, what it rests on, and how it measures up"
HELP_ABOUT = (
    "What this program is for, who made it, what it rests on and what it cannot know. The table at the end grades it "
    "against the criteria for decision aids. Arrows and page keys scroll; esc leads back."
)
ABOUT_HEADINGS = {
    "purpose": "Purpose",
    "audience": "For whom",
    "decision": "The decision",
    "authors": "Who made it",
    "date": "Date and updates",
    "funding": "Who paid for it",
    "limits": "What it cannot do",
    "uncertainty": "How sure it can be",
    "country": "Country",
    "equality": "Fair to all",
    "privacy": "Privacy",
    "choosing": "How the sources were chosen",
    "strengths": "How strong a source is",
    "sources": "The sources",
    "grades": "How it measures up",
    "failed": "What does not pass, and why",
    "passed": "What was found where it passes",
}
ABOUT_DATE = "The content is of {day}; this is version {version} of the program."
ABOUT_STRENGTH = "{name}: {meaning}"
ABOUT_STRENGTHS = {"rule": "Rule", "insurer": "Insurer's experience", "opinion": "Opinion", "own": "Our own"}
ABOUT_SOURCES_OF = "{name} ({count})"
ABOUT_BY = "{title}, by {author}"
ABOUT_GRADED = (
    "Graded by ourselves against an adaptation of IPDAS, the international criteria for patient decision aids. It is "
    "not certified, and IPDAS has had no part in it. The wording is ours, from summaries of the criteria. 'Checked' "
    "means that the program has tested its own content just now; 'stated' means that we say so."
)
ABOUT_STANDINGS = {
    "qualifying": "qualifying",
    "certification": "certification",
    "quality": "quality",
    "extra": "extra",
}
ABOUT_STANDING_HEADINGS = {
    "qualifying": "Qualifying: without all of these it is no decision aid",
    "certification": "Certification: without these it may well mislead",
    "quality": "Quality: what makes an aid better",
    "extra": "Extra: from neighbouring fields",
}
ABOUT_TALLY = "{passed} of {count} {standing}"
ABOUT_SUM = "Criteria that pass: {tallies}."
ABOUT_COLUMNS = ("id", "grade", "how", "criterion", "where to see it")
ABOUT_GRADES = {True: "pass", False: "FAIL"}
ABOUT_HOW = {"checked": "checked", "stated": "stated"}
ABOUT_FOUND = "{id} {title}: {found}"

MONTHS_ASPECTS = ("Day to day", "Inside", "With people", "Money")
"""What the look at the next three months speaks of, in the words of the options."""

CRITERIA_WRONG = "Not so: {names}"
CRITERIA_TOLD = "It is told."
CRITERIA_NOT_TOLD = "It is not told."
CRITERIA_STORY = "The story is told before the ways are looked at."
CRITERIA_OPTIONS = "All {count} ways are there."
CRITERIA_SIDES = "Each way has at least {count}."
CRITERIA_MONTHS = "Each way tells of days, feelings, people and money."
CRITERIA_EVEN = (
    "Each way has {count} good and {count} bad sides; the longest text is at most {times} times the shortest of its "
    "kind, where {bound} is allowed."
)
CRITERIA_TEXTS = {
    "says": "length of the descriptions",
    "months": "length of the looks ahead",
    "good": "length of the good sides",
    "bad": "length of the bad sides",
}
CRITERIA_NO_OPTIONS = "no ways to go"
CRITERIA_SPAN = "All ways look at three months, and all figures cover one period."
CRITERIA_NOTHING_DONE = "Going on as now is one of the ways, and you are asked what six months of it would bring."
CRITERIA_SOURCES = "All {count} sources have a strength."
CRITERIA_NO_SOURCES = "no sources"
CRITERIA_UNCERTAIN = "It is told, each rule says what it waits for, and where nothing is answered nothing is claimed."
CRITERIA_GRADE = "The questions read at grade {grade} on average (Flesch-Kincaid)."
CRITERIA_STEPS = "{count} sections in order."
CRITERIA_ADVICE = "All {count} pieces of advice name a source."
CRITERIA_SIGNS = "Each of {count} signs says what it looks at, what healthy is, and what each level means."
CRITERIA_NO_RULE = "No rule says so."
CRITERIA_FIGURES = "{count} figures have a unit, a formula and a meaning."
CRITERIA_PER_HOUR = "All rates are per hour."
CRITERIA_VALUES = "You are asked, with {count} things to choose from."
CRITERIA_HELP = "An urgent notice says to call the emergency number, and nothing there promises legal safety."
CRITERIA_NO_HELP = "no emergency number"
CRITERIA_SEEDS = "All {count} ideas can be found."
CRITERIA_NO_FEATURE = "The program cannot do this yet."

# --- The terminal interface: settings, what went wrong, keys of Textual's own ----------------------------------------

KEY_LIGHT = "light or dark"

CONFIG_TITLE = "Your settings cannot be used"
CONFIG_TO_DO = (
    "Mend that line in any editor, or delete the file: it holds only settings, no answers. "
    "Until then a choice of colours is not kept."
)
CONFIG_NO_KEYS = "{place}: settings are lines such as 'theme: dark'; this is something else."
CONFIG_NO_THEME = "{place}: the theme is 'dark' or 'light'."
CONFIG_THEME_LINE = "{place}: the theme must stand on a line of its own, such as 'theme: dark'."
CONFIG_UNREADABLE = "{path} cannot be read: {reason}."
CONFIG_NOT_UTF8 = "it is not UTF-8 text"
NO_COLOUR_SET = "NO_COLOR is set, so there are no colours to change."

CONTENT_BROKEN = "The interview has a mistake"
CONTENT_TO_DO = (
    "No session can be opened before it is mended; your sessions are safe and stay as they are. "
    "'clientexit check' lists every mistake. If you did not change the interview, install clientexit again."
)
SESSION_NOT_OPENED = "This session cannot be opened"
SESSION_TO_DO = (
    "The file is left as it is. 'clientexit check' says more. If you changed it in an editor, mend that line; "
    "else the version before the last save lies beside it, in a hidden file whose name ends in .bak."
)
NOT_DONE = "That did not work"
NOT_DONE_TO_DO = "Nothing was changed. Close this and try again."
NOT_MADE = "The session could not be made"
NOT_MADE_TO_DO = "Free some room on the disk or look at the rights of that folder, then press n again."
CONFLICT_STAYS = "Nothing was changed here, and your text is kept. Ctrl+S offers what to do again."
NO_EDITOR = "Your editor"

PALETTE_ACTIONS = (
    ("library", GO_LIBRARY, GO_LIBRARY_HELP),
    ("light", LIGHT_OR_DARK, LIGHT_OR_DARK_HELP),
    ("blank", BLANK_SCREEN, BLANK_SCREEN_HELP),
    ("about", ABOUT_TITLE, ABOUT_COMMAND_HELP),
    ("help", SHOW_HELP, SHOW_HELP_HELP),
    ("quit", QUIT, QUIT_HELP),
)
"""What the palette offers everywhere: action, words, help."""

TEXTUAL_ACTIONS = {
    "cursor_up": KEY_UP,
    "cursor_down": KEY_DOWN,
    "cursor_left": "left",
    "cursor_right": "right",
    "cursor_left_word": "a word to the left",
    "cursor_right_word": "a word to the right",
    "cursor_word_left": "a word to the left",
    "cursor_word_right": "a word to the right",
    "cursor_line_start": "to the start of the line",
    "cursor_line_end": "to the end of the line",
    "cursor_page_up": KEY_PAGE_UP,
    "cursor_page_down": KEY_PAGE_DOWN,
    "home": "to the start of the line",
    "end": "to the end of the line",
    "scroll_up": KEY_UP,
    "scroll_down": KEY_DOWN,
    "page_up": KEY_PAGE_UP,
    "page_down": KEY_PAGE_DOWN,
    "scroll_home": KEY_FIRST,
    "scroll_end": KEY_LAST,
    "first": KEY_FIRST,
    "last": KEY_LAST,
    "select": KEY_CHOOSE,
    "delete_left": "delete to the left",
    "delete_right": "delete to the right",
    "delete_left_word": "delete the word to the left",
    "delete_word_left": "delete the word to the left",
    "delete_right_word": "delete the word to the right",
    "delete_word_right": "delete the word to the right",
    "delete_left_all": "delete to the start of the line",
    "delete_to_start_of_line": "delete to the start of the line",
    "delete_right_all": "delete to the end of the line",
    "delete_to_end_of_line_or_delete_line": "delete to the end of the line",
    "cut": "cut",
    "copy": "copy",
    "paste": "paste",
    "undo": KEY_UNDO,
    "redo": "redo",
    "select_all": "select all",
    "submit": "go on",
    "app.focus_next": "to the next field",
    "app.focus_previous": "to the field before",
}
"""Textual's own actions as our help words them; an action that is not here is not shown."""

YOURSELF = frozenset({"you", "me", "i", "myself", "yourself"})
"""How the user is named as the owner of a task, in small letters; the plan does not say it again on each line."""

# --- Where the user stands, what fits them, and whether they are ready: the same words on screens and on paper --------

STANCE = {
    "must_leave": "Where you stand: you have to leave. The scores below only say in which way.",
    "not_yet": "Where you stand: not yet. Something has to be said or done first; then you may leave.",
    "may_leave": "Where you stand: you may leave, and you may stay. Nothing forces you either way.",
    "undecided": "Where you stand: open. An answer that is still missing can put something in the way.",
}
FALSE_ALARM = (
    "Signs can raise a false alarm. Leaving a client who could have been kept costs income, trust and a reference; "
    "that is why one bad spell never points to the door."
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

# --- Visits: what was said then, what differs, what is new on returning -----------------------------------------------

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
CLI_NO_VISITS = "No visits of this session are kept yet."
CLI_VISIT_HELP = "the number of a visit; without B, it is compared with now, and without A the last visit is"
CLI_NO_VISIT_NUMBER = "'{text}' is no number of a visit; 'clientexit visits {id}' lists them"
CLI_VISIT_PROBLEM = "! {reason}"

# --- Never lost: other programs, failed saves, folders that go away ---------------------------------------------------

READ_ONLY = "read only: open on {host} since {since}"
READ_ONLY_UNKNOWN = "read only: open elsewhere"
READ_ONLY_TITLE = "Read only: another program has this session open"
READ_ONLY_SAID = "Read only here: what you type is kept, but not saved yet. Ctrl+S asks what to do."
READ_ONLY_TO_DO = (
    "Once it is closed there, Ctrl+S goes on here with what you typed. If you leave before, a copy keeps it."
)
READ_ONLY_OVER = "The session is yours now. What you typed meanwhile is in it."
READ_ONLY_COPIED = "What you typed is kept in a copy: {title}."
CONFLICT_KEEP_MINE = "Keep this version; the other one goes to the backups"
CONFLICT_SEE = "See all {count} differences"
CONFLICT_LINE = "{short}: here {mine}, there {theirs}"
CONFLICT_QUOTED = "“{text}”"
CONFLICT_MORE = "… and {count} more"
CONFLICT_SAME = "The answers are the same in both; something else in the file was changed."
TITLE_SHORT = "Name of the session"
CONFLICT_GONE = "The file was taken away. What was written here is still here."
CONFLICT_UNREADABLE = "The other version cannot be read: {reason}"
CONFLICT_OTHER_KEY = "{id} (not a question of this version)"
UNSAVED_TITLE = "It still cannot be saved"
UNSAVED_AGAIN = "Try again now (it is tried by itself, too)"
UNSAVED_ELSEWHERE = "Save a copy in another folder"
UNSAVED_LATER = "Decide later; the text is kept here"
ELSEWHERE_TITLE = "Save a copy in another folder"
ELSEWHERE_LABEL = "The whole session is written there, for your eyes only. Which folder?"
ELSEWHERE_REFUSAL = "Type the folder, such as /media/stick."
ELSEWHERE_WRITTEN = "A whole copy is in {path}."
ELSEWHERE_FAILED = "The copy could not be written"
FOLDER_GONE_TITLE = "The folder of your sessions is gone"
FOLDER_GONE_DETAIL = "{folder} was moved, deleted, or its drive unplugged. If it comes back, saving goes on by itself."
FOLDER_GONE_MAKE = "Make the folder again and save there"
CLI_DOCTOR_MENDED = "{path}: mode {mode} is now {wanted}"
CLI_DOCTOR_NOT_MENDED = "{path} could not be mended: {reason}"
CLI_DOCTOR_REPAIR_HELP = "make files and folders that others can read private again"

# --- The library: searching, sorting, putting away, the bin; whole sessions as files ----------------------------------

CLI_NOT_FOUND = "Nothing fits '{words}'."
CLI_DELETED = "{id} is in the bin for 30 days. 'clientexit restore {id}' brings it back."
CLI_UNDO_ARCHIVE_HELP = "bring it back instead"
CLI_ALL_HELP = "include those that are put away"
CLI_SET_ASIDE = "(put away)"
BIN_EMPTY = "The bin is empty."
BIN_TITLE = "Deleted sessions"
BIN_DETAIL = "They are kept for 30 days. Enter brings one back."
BIN_ROW = "{title} ({left})"
BIN_LEFT = "{count} days left"
BIN_LEFT_ONE = "1 day left"
KEY_BIN = "deleted sessions"
KEY_SORT = "sort"
KEY_COPY = "copy"
KEY_ARCHIVE = "put away or back"
KEY_SHOW_ARCHIVED = "show what is put away, or not"
FILTER_HINT = "search everything that you wrote"
SORTS = {"newest": "newest first", "due": "by what is due", "title": "by title", "status": "by status"}
SORTED = "Sorted: {how}."
PUT_AWAY = "'{title}' is put away. Shift+A shows what is put away."
PUT_BACK = "'{title}' is back in the library."
ARCHIVED_SHOWN = "What is put away is shown too."
ARCHIVED_HIDDEN = "What is put away is left out."
ARCHIVED_MARK = "put away"
COPY_TITLE = "A copy under which title?"
COPY_LABEL = "It has the same answers, without the ticks in the plan and the check-ins."
COPIED = "'{title}' is there."
SEARCHING = "searching…"
SO_MANY_FOUND = "{count} found"
PREVIEW_CLIENT = "Client"
PREVIEW_STATUS = "Status"
PREVIEW_LEANING = "Answers"
PREVIEW_NEXT = "Next"
PREVIEW_VISIT = "Last visit"
PREVIEW_ANSWERED = "Answered"
CONFIG_NO_SORT = "{place}: 'sort' must be one of: newest, due, title, status"

# --- Second copies, merging, migrations -------------------------------------------------------------------------------

SECOND_COPY = "a second copy from your sync program ({program}), of {day}; merge it with its session"
SECOND_COPY_OF_SOMEBODY = "a second copy from your sync program, or made by hand, of {day}; merge it with its session"

# --- Encryption -------------------------------------------------------------------------------------------------------

SEAL_FD_HELP = "read the passphrase from this file descriptor, for scripts; never from an argument or the environment"
SEAL_ALL_NEW_HELP = "whether new sessions are encrypted from the start"
SEAL_PRINT_KEY_HELP = "print the file of the key, to keep a copy elsewhere; it is useless without the passphrase"
SEAL_SENTENCE = "losing it loses the notes"
"""What is typed before the first passphrase is taken."""
SEAL_EXPLAINED = (
    "Encryption locks a session with a passphrase, together with its older versions. One passphrase opens them all.\n"
    "Nobody can open them without it: not this program, not its makers. If you lose the passphrase, or the file "
    "{key}, the notes are lost. Choose several words, write them down, and keep a copy of that file elsewhere.\n"
    "It protects files at rest, such as on a stolen or shared computer or in a synced folder. It does not protect what "
    "is on the screen, exports, or a computer that somebody else controls."
)
SEAL_TYPE_SENTENCE = "To go on, type: {sentence}"
SEAL_NOT_TYPED = "The sentence was not typed as it stands, so nothing was changed."
SEAL_ASK = "Passphrase: "
SEAL_ASK_NEW = "New passphrase: "
SEAL_ASK_AGAIN = "The same again: "
SEAL_NOT_SAME = "The two passphrases differ, so nothing was changed."
SEAL_WAIT = "unlocking takes a second or two…"
SEAL_WAIT_NEW = "making the key takes a few seconds…"
SEAL_NO_TERMINAL = "The passphrase is read from a terminal, and there is none; in a script, use --passphrase-fd N."
SEAL_FD_EMPTY = "Nothing could be read from file descriptor {fd}, so nothing was changed."
SEAL_KEY_MISSING = (
    "There are encrypted sessions, but their key {key} is missing. Put back your copy of it; a new key would not open "
    "them, so none was made."
)
SEAL_DONE = "{id} is encrypted now, with {count} of its files."
SEAL_UNDONE = "{id} is plain again, with {count} of its files. Whoever can use your account can read them."
SEAL_ALREADY = "{id} is encrypted already."
SEAL_PLAIN_ALREADY = "{id} is not encrypted."
SEAL_NOT_ERASED = (
    "The plain files were removed, which does not erase them: on SSDs, in snapshots, in synced folders and in backups "
    "of your own their words may last. Only the encryption of the whole disk helps there."
)
SEAL_LEFT = "Not touched, and perhaps still readable: {path}"
SEAL_KEEP_KEY = "Keep a copy of {key} elsewhere ('clientexit encrypt --print-key')."
SEAL_NEW_ON = "New sessions are encrypted from now on."
SEAL_NEW_OFF = "New sessions are plain from now on; those that are encrypted stay so."
SEAL_LOCKED_COUNT = "{count} locked, and so not looked into (see --passphrase-fd, or open one)."
SEAL_EXPORT_PLAIN = "What is exported is not encrypted."
SEAL_NO_KEY = "The program was started without a place for a key."
SEAL_LOCKED = "locked"
SEAL_SO_MANY_LOCKED = "{count} locked"
SEAL_NO_EDITOR = (
    "This session is encrypted. An editor would write its text to plain files of its own: swap files, backups, undo "
    "history. Write here instead."
)
SEAL_COMMAND = "Encrypt this session"
SEAL_COMMAND_HELP = "lock it, and its older versions, with your passphrase"
SEAL_UNDO_COMMAND = "Make this session plain again"
SEAL_UNDO_COMMAND_HELP = "take away the encryption of this session and its older versions"
SEAL_NEW_ON_COMMAND = "Encrypt new sessions from now on"
SEAL_NEW_ON_HELP = "sessions that exist stay as they are"
SEAL_NEW_OFF_COMMAND = "Leave new sessions plain from now on"
SEAL_NEW_OFF_HELP = "those that are encrypted stay so"
SEAL_YES = "encrypt it"
SEAL_UNDO_YES = "make it plain"
SEAL_NO = "leave it as it is"
SEAL_UNDO_EXPLAINED = (
    "The session and its older versions become plain files again. Whoever can use your account, and every program "
    "that syncs or backs up the folder, can then read them."
)
SEAL_UNLOCK_TITLE = "This session is locked"
SEAL_UNLOCK_LABEL = "Your passphrase; it is asked once a run"
SEAL_NEW_TITLE = "Choose a passphrase"
SEAL_SENTENCE_LABEL = "Type this sentence: {sentence}"
SEAL_NEW_LABELS = ("The passphrase: several words are best", "The same again")
SEAL_ENTER_OR_ESC = "enter goes on · esc goes back, and nothing is changed"
MIGRATED_TITLE = "The interview has changed since"
MIGRATED_TO_DO = "The file itself stays as it is until you change something; the version before is then kept beside it."
MIGRATED_RENAMED = "The answer to “{to}” was carried over (its id was '{id}')."
MIGRATED_TWICE = "“{to}” is answered already, so that the older answer under '{id}' was left where it is."
MIGRATED_VALUES = "The answer to “{question}” now stands for the same under other names."
MIGRATED_SPLIT = "A choice of “{question}” became several: please look whether the answer is still right."
MIGRATED_TEXT = "“{question}” is text now; your answer was written out."
MIGRATED_COPIED = "What you chose in “{question}” now also counts in “{to}”."
MIGRATED_RETIRED = "“{id}” is asked no more: {why}. Your answer is kept, but does not count.{see}"
MIGRATED_SEE = " Instead: {see}."
MERGE_USAGE = "name a session and a copy: clientexit merge A B (see clientexit merge --help)"
MERGE_FILES_HELP = (
    "the session, then the copy to merge into it: ids, or files; with --driver three files, as git names them"
)
MERGE_BASE_HELP = (
    "the last version that both come from, an id or a file; otherwise the versions kept are looked through"
)
MERGE_DRIVER_HELP = "merge as git asks for it: clientexit merge --driver %%O %%A %%B"
MERGE_NOT_HERE = "{file} is not one of your sessions; 'clientexit import' brings it in first"
MERGE_OTHER_SESSION = "{file} holds the session {id}, not {mine}: only versions of one session are merged from files"
MERGE_ITSELF = "{id} cannot be merged with itself"
MERGE_NOT_WRITTEN = "{file} was not written: the merged session does not read back as it should"
MERGE_DONE = "merged into {id}; {count} answers were changed on both sides, and the newer was taken"
MERGE_PUT_AWAY = 'the copy is in the bin; clientexit restore "{name}" brings it back'
MERGE_LINE = "{title}: took {took}, kept beside it {lost}"
MERGE_SESSION = "the session"
MERGE_CLEARED = "(taken away)"
MERGE_FIELDS = {"title": "title"}
CLI_COPY_FOUND = "{path} is a second copy of {id}; 'clientexit merge {id} \"{name}\"' brings both together"
MERGE_ENTER = "enter merges"
MERGE_TITLE = "Two versions of “{title}”"
MERGE_NONE = "Everything fits together: nothing was changed in both. Press a to bring them together."
MERGE_SOME = (
    "{count} answers were changed in both versions. The newer one is chosen; 1 takes this computer's, 2 the copy's. "
    "Press a to bring them together. All other answers fit."
)
MERGE_HERE = "here"
MERGE_THERE = "copy"
MERGE_SIDE = "{sign} {side}  {when}"
MERGE_TAKEN, MERGE_NOT_TAKEN = "●", "○"
MERGE_APPLIED = "Merged. The copy is in the bin; u brings it back."
MERGE_NOT_SHOWN = "These two versions cannot be brought together"
MERGE_NOT_SHOWN_TO_DO = "Both files are left as they are. 'clientexit check' says more."
KEY_MERGE_MINE = "take this"
KEY_MERGE_THEIRS = "take the copy's"
KEY_MERGE_OTHER = "take the other"
KEY_MERGE_APPLY = "bring together"
HELP_MERGE = (
    "A sync program left a second copy of this session, since it was changed in two places. What only one of them "
    "changed is taken from there. What both changed is listed: below it stand both versions in full. Nothing is "
    "written before you press a; then the copy goes to the bin, from where it can be brought back."
)
SESSION_READ_ONLY = "This session is read only here"
READ_ONLY_NEWER = "read only: from a newer version"
READ_ONLY_NEWER_TOLD = (
    "A newer version of this program wrote this session. You can read here what this version understands; nothing is "
    "saved, so that nothing is lost. Update the program to go on with it."
)
STEP = "{number}. {text}"
