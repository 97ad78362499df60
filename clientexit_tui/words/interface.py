"""The terminal interface."""

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
KEY_SELECT_ALL = "select all"
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
KEY_QUIT = "save and quit"
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
NOT_SAVED = "not saved yet"
SAVE_PROBLEM = "Not saved yet: {reason} Your text is kept here. Ctrl+S tries again."
SAVE_CONFLICT = "Not saved yet: another program changed this file. Your text is kept here. Ctrl+S offers what to do."
SAVE_BROKE = "something unexpected went wrong while saving ({kind})."
EVERYTHING_SAVED = "Everything is saved. It is saved by itself, too."
STILL_SAVING = "The disk has not answered yet. The line at the top says when it is saved."
CONFLICT_TITLE = "Another program changed this session"
CONFLICT_DETAIL = "Nothing is lost: both versions can be kept."
CONFLICT_KEEP_BOTH = "Keep both: go on here in a copy with a name of its own"
CONFLICT_TAKE_DISK = "Go on with the other version, and keep this one as a copy"
CONFLICT_LATER = "Decide later"
COPY_OF = "{title} (copy)"
QUIT_UNSAVED = "Your last words are not saved yet"
QUIT_UNSAVED_DETAIL = (
    "If you quit now, they are put aside in another place. The terminal then says where, and how they come back."
)
QUIT_ANYWAY = "Quit, and put them aside"
STAY = "Stay here"
NO_EDITOR_HERE = "Another editor cannot be opened from this terminal. Your text stays here."

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
UI_CONFIDENCE = {"settled": "settled", "very_likely": "very likely", "likely": "likely", "open": "still open"}
YOUR_CHOICE = "Your choice"
NEXT_DUE = "Next due"
URGENT_MORE = "Press v to see what to do first."
YOU_WERE_HERE = "You were here: {place} Enter goes on there."
YOU_WERE_THERE = "You were here: {place}"
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
    ("pushbacks", "Rehearsal", "What they may say, and what you say"),
    ("script", "Call script", "What to say on the call, and the message for a platform"),
    ("plan", "Exit plan", "Dated tasks"),
    ("boundary", "Page for the talk", "If you stay: what you will say, on one page"),
    ("look_back", "Looking back", "What you expected beside what happened"),
    ("questions", "Questions to take along", "What to ask a lawyer, an accountant or a peer"),
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
QUIT_HELP = "Saves first"
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
