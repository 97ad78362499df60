"""The plain face: numbered prompts, line by line."""

PLAIN_MODE = "Plain mode, because {why}. Type ? for help and q to save and quit."
PLAIN_WHY_ASKED = "--plain was given"
PLAIN_WHY_ACCESSIBLE = "ACCESSIBLE is set"
PLAIN_WHY_DUMB = "this terminal cannot draw a screen (TERM=dumb)"
PLAIN_WHY_CONFIG = "config.yaml says so"
PLAIN_HELP = "ask line by line instead of drawing a screen, for screen readers and bare terminals"

PLAIN_ANSWER = "Answer:"
PLAIN_CHOOSE = "Choose:"
PLAIN_TEXT = "Text:"
PLAIN_NUMBER = "{number}. "
PLAIN_OR = " or "
PLAIN_COMMAND = "{typed}: "
PLAIN_COMMANDS = {
    "help": ("?", "help"),
    "back": ("b", "back"),
    "skip": ("s", "skip"),
    "unknown": ("u", "unknown"),
    "prefer": ("p", "prefer not"),
    "later": ("l", "later"),
    "none": ("x", "does not apply"),
    "clear": ("c", "clear"),
    "review": ("r", "review"),
    "quit": ("q", "quit"),
}
PLAIN_COMMANDS_TITLE = "What works at every prompt:"
PLAIN_COMMANDS_HELP = {
    "help": "why this is asked, help, an example, and these commands",
    "back": "the question before, or the list before; nothing is lost",
    "skip": "the next question; an answer that is there stays",
    "unknown": "I don't know; said again, it is taken back",
    "prefer": "I prefer not to say",
    "later": "I will come back to this later",
    "none": "this does not apply",
    "clear": "take the answer away",
    "review": "check your answers",
    "quit": "save and quit; everything is saved after each answer anyway",
}
PLAIN_ESCAPE = r"If your answer is one of these itself, type a backslash before it: \b is the answer b."
PLAIN_NOT_HERE = "That works at questions only. Please type a number, b to go back or ? for help."
PLAIN_NO_NUMBER = "Please type a number from 1 to {count}, b to go back or ? for help."
PLAIN_NO_NUMBERS = "Please type numbers from this list with commas between them, such as 1, 3."
PLAIN_LINE_CUT = (
    "That line is as long as a terminal lets through, so its end may be missing. Please look at it, and use several "
    "lines or your own editor for longer texts."
)

PLAIN_BURST = "This came as {count} lines in one go:"
PLAIN_EARLY = "This came before it was asked for:"
PLAIN_BURST_SHOWN = 10
"""Lines that are said of those that came."""
PLAIN_BURST_MORE = "… and {count} more"
PLAIN_BURST_NOT_CHOSEN = "Nothing was chosen by it. Here only what is typed after the list counts."
PLAIN_BURST_TAKE = "Take it as the answer"
PLAIN_BURST_TEXT_TAKE = "Take it as the text"
PLAIN_BURST_LEAVE = "Take nothing of it"
PLAIN_BURST_TEXT = "{count} lines came in one go and are part of the text."

PLAIN_BYE = "Everything is saved. Goodbye."
PLAIN_BYE_ENDED = "The input has ended. Everything is saved."
PLAIN_BYE_STOPPED = "Stopped. Everything is saved."
PLAIN_NOT_SAVED = "Not saved yet: {reason} What you wrote is kept here, and saving is tried again with each answer."
PLAIN_SAVED_AGAIN = "It is saved now."
PLAIN_CONFLICT = "Not saved yet, because another program changed this file. What you wrote is kept here."
PLAIN_CONFLICT_STAYS = "Nothing was changed here, and what you wrote is kept."
PLAIN_HELD = "Read only here: what you type is kept, but not saved before the other program closes the session."
PLAIN_HELD_RETRY = "Ask again whether the session can be written here"
PLAIN_NEWER = "Nothing is saved of this session here."
PLAIN_UNSAVED = "Your last words are not saved yet"
PLAIN_UNSAVED_RETRY = "Try again now"
PLAIN_UNSAVED_QUIT = "Leave, and put them aside in another place"

PLAIN_LIBRARY = "Your sessions"
PLAIN_LIBRARY_EMPTY = """\
One session holds one client relationship. Yours will be listed here.
Begin with a client you have in mind, or look at an example.
Everything stays on this computer, in files that you can read."""
PLAIN_MENU = "What would you like to do?"
PLAIN_NEW = "Begin a new session"
PLAIN_EXAMPLES = "Look at an example"
PLAIN_SEARCH = "Search everything that you wrote"
PLAIN_SEARCH_FOR = "What do you want to find? One or more words."
PLAIN_FOUND_NONE = "Nothing fits that search."
PLAIN_MANAGE = "Rename, copy, put away or delete a session"
PLAIN_MANAGE_WHICH = "Which session?"
PLAIN_BIN = "Bring back a deleted session"
PLAIN_AWAY = "Show the sessions that are put away, too"
PLAIN_MORE = "Show more sessions"
PLAIN_RENAME = "Give it another title"
PLAIN_COPY = "Copy it"
PLAIN_PUT_AWAY = "Put it away"
PLAIN_PUT_BACK = "Put it back in the library"
PLAIN_DELETE = "Delete it"
PLAIN_DELETE_DETAIL = "For 30 days it is kept among the deleted sessions and can be brought back."
PLAIN_DELETED = "'{title}' is deleted."
PLAIN_UNDO_DELETE = "Bring back '{title}', which you deleted"
PLAIN_RENAMED = "It is called '{title}' now."
PLAIN_AWAY_SAID = "'{title}' is put away."
PLAIN_LOCKED_NO_TERMINAL = "This session is locked, and there is no terminal to read the passphrase from."
PLAIN_SECOND_COPY = "'{name}' is a second copy of a session. 'clientexit merge' brings both together."
PLAIN_ENTRY = "{title}: {said}"

PLAIN_HOME_MENU = "Sections and pages"
PLAIN_SECTION_ROW = "{title}: {said}"
PLAIN_URGENT = "Urgent: {title}. The verdict says what to do first."
PLAIN_HOME_ENTER = "Enter opens “{section}”."
PLAIN_STANDING = "{label}: {said}"
PLAIN_LABEL = "{label}: "
PLAIN_MIND = "Mind this: {text}"
PLAIN_LETTER = "Letter"
PLAIN_PUSHBACKS = "What they may say, and what you reply"
PLAIN_SCRIPT = "Call script, and the message on a platform"
PLAIN_ASKING = "Questions to take along to an adviser"
PLAIN_BOUNDARY = "The page for the talk"
PLAIN_LOOK_BACK = "Looking back: expected beside what happened"
PLAIN_VERDICT = "Verdict"
PLAIN_OPTIONS = "Options side by side"
PLAIN_PLAN = "Exit plan"
PLAIN_REVIEW = "All answers"
PLAIN_VISITS = "History: your visits, and what changed between them"
PLAIN_EXPORT = "Export: save a document"
PLAIN_QUESTIONS = "Answer its questions"

PLAIN_PAGE = "{section}, page {number} of {count}: {title}"
PLAIN_QUESTION = "Question {number} of {count}: {ask}"
PLAIN_FIELD = "Field {number} of {count}: {ask}"
PLAIN_SIGN = "Healthy, for comparison: {healthy}"
PLAIN_NOW = "Your answer so far: {said}"
PLAIN_STATE_NOW = "You said: {said}."
PLAIN_KEPT_NOW = "You typed: {text}. It was not clear, so it waits for you."
PLAIN_ENTER_KEEPS = "Enter keeps it."
PLAIN_STATED = "Noted: {said}."
PLAIN_STATED_KEPT = "Noted: {said}. What you wrote before is kept; c brings it back."
PLAIN_TAKEN_BACK = "Taken back. Your answer: {said}"
PLAIN_CLEARED = "The answer is taken away."
PLAIN_NOTHING_TO_CLEAR = "There is no answer to take away."
PLAIN_NO_STATES = "That works at questions only, not within an entry. Enter leaves this field as it is."
PLAIN_HINT_ONE = "Type a number."
PLAIN_HINT_SCALE = "Type a level, {low} to {high}."
PLAIN_HINT_SEVERAL = "Type the numbers that apply, such as 1, 3."
PLAIN_HINT_UNKNOWN = "Or u for: I don't know."
PLAIN_HINT_UNKNOWN_TYPED = "Type it, or u for: I don't know."
PLAIN_HINT_AGAIN = "Type all of them again to change it."
PLAIN_CHOSEN_ROW = "{label} (chosen)"
PLAIN_NOTED = "= {said}"
PLAIN_NO_CHOICE = "'{text}' is not in the list."
PLAIN_ALONE = "'{label}' stands alone and cannot be chosen together with others."
PLAIN_NO_LINKS = "There is nothing to choose from yet. The list is filled under “{question}”."
PLAIN_AGAIN = "Type it again, or press Enter to leave it as it is for now."
PLAIN_FIELD_AGAIN = "It is not taken over. Type it again, or press Enter to leave the field as it was."
PLAIN_NONE_OF_THESE = "None of these: type it again"
PLAIN_NOTHING_ASKED = "Nothing is asked here at present. That can change with your other answers."

PLAIN_LONG_HINT = (
    "Type as many lines as you like, and end with a line that holds only a dot. Commands work on the first line; "
    "e there opens your own editor. For a line that is only dots, type one dot more."
)
PLAIN_LONG_HINT_AGAIN = "End with a line that holds only a dot."
PLAIN_LONG_MENU = "This has a text already."
PLAIN_LONG_KEEP = "Keep it and go on"
PLAIN_LONG_ADD = "Add to its end"
PLAIN_LONG_PART = "Change one paragraph"
PLAIN_LONG_ANEW = "Write it anew; this text stays until the new one is complete"
PLAIN_LONG_EDITOR = "Open it in your own editor"
PLAIN_LONG_WHICH = "Which paragraph?"
PLAIN_LONG_NEW_PART = "The new paragraph; an empty one takes it away."
PLAIN_LONG_TAKEN = "Taken over: {count} lines."
PLAIN_LONG_TAKEN_ONE = "Taken over: 1 line."
PLAIN_EDITOR_WORDS = ("e", "editor")

PLAIN_RECORDS_NONE = "Nothing is listed yet."
PLAIN_RECORDS_HINT = "Type a to add one, or 0 for nothing to add. Enter goes on."
PLAIN_RECORDS_HINT_SOME = "Type a to add one, a number to change one, d and a number to delete one. Enter goes on."
PLAIN_RECORDS_UNDO = "Type z to bring back what was deleted last."
PLAIN_RECORDS_WRONG = "Please type a, a number of the list, d and a number, or Enter."
PLAIN_RECORD_ADD = ("a", "add")
PLAIN_RECORD_DELETE = ("d", "delete")
PLAIN_RECORD_UNDO = ("z", "undo")
PLAIN_RECORD_NOTHING = ("0", "nothing")
PLAIN_RECORD_TITLE = "{title}: one entry. Enter leaves a field open, r ends the entry."
PLAIN_RECORD_DONE = "The entry is kept: {said}"
PLAIN_RECORD_EMPTY = "Nothing was written, so there is no entry."
PLAIN_RECORD_DELETED = "Deleted: {said}. It can be brought back."

PLAIN_CHECK = "Check your answers: {title}"
PLAIN_ALL_ANSWERS = "All answers"
PLAIN_REVIEW_COUNT = "{count} of {all} answered. Type a number to change one."
PLAIN_REVIEW_ON = "Enter goes on to “{section}”."
PLAIN_REVIEW_HOME = "Enter goes back."
PLAIN_REVIEW_SHORT = "{short}: {said}"
PLAIN_BACK_TO_REVIEW = "Back to your answers."

PLAIN_VERDICT_CHOOSE = "Choose what you will do, and answer the other questions"
PLAIN_VERDICT_OPEN = "Answer an open question that would help"
PLAIN_READ_AGAIN = "Read it again"
PLAIN_NONE_THERE = "There is none."
PLAIN_VERDICT_BEHIND = "See or change an answer that this rests on"
PLAIN_TABLE_CELL = "{head}: {cell}"
PLAIN_DONE_MARK = "Done: {text}"
PLAIN_OPEN_MARK = "To do: {text}"

PLAIN_LETTER_LINE = "Line {number}: "
PLAIN_LETTER_WRITE = "Change one paragraph"
PLAIN_LETTER_EDITOR = "Open the letter in your own editor"
PLAIN_LETTER_ANEW = "Write the letter anew"
PLAIN_LETTER_DRAFT = "Set my own letter aside and go back to the draft"
PLAIN_LETTER_KEEP = "Keep the words of a remark anyway, with a note"
PLAIN_LETTER_KEEP_WHICH = "Which remark?"
PLAIN_LETTER_SET_ASIDE = "The remark is set aside, and your note is kept."
PLAIN_LETTER_WITHDRAW = "Let a remark that was set aside count again"
PLAIN_OFFER_TAKE = "Take the draft's words"
PLAIN_OFFER_KEEP = "Keep my words"
PLAIN_OFFER_TAKEN = "Taken over. The letter's page can bring back what was there."
PLAIN_LETTER_ASIDE = "Your own letter is set aside. While this page is open, it can be brought back."
PLAIN_LETTER_ASIDE_MORE = (
    "The draft is made anew from your answers. While this page is open, your letter can be brought back."
)
PLAIN_LETTER_READ = "Read the letter again"
PLAIN_LETTER_KEPT = "The letter is your own now, and is kept. No answer changes it any more."

PLAIN_REPLY_WHICH = "Which do you want to rehearse?"
PLAIN_REPLY_OWN = "Add something else that they may say"
PLAIN_HOLD = "Your one sentence to repeat: “{hold}”"
PLAIN_HOLD_CHANGE = "Change your one sentence to repeat"
PLAIN_REHEARSE_ENTER = "Enter goes on with the first one that has no reply of your own."
PLAIN_REHEARSE_FIRST = "What do you say? Write it here and say it aloud, or press Enter to see a suggestion."
PLAIN_REHEARSE_NEXT = "Go on to the next one (Enter)"
PLAIN_REHEARSE_LAST = "Back to the list (Enter)"
PLAIN_REHEARSE_WRITE = "Write my own reply"
PLAIN_REHEARSE_CHANGE = "Change my reply"
PLAIN_REHEARSE_TAKE = "Take the suggested reply as mine"
PLAIN_REHEARSE_TAKE_MORE = "Add the suggested reply to mine"
PLAIN_REHEARSE_BEST = "Mark mine as one of my best"
PLAIN_REHEARSE_NOT_BEST = "Mark mine as one of my best no longer"
PLAIN_REHEARSED_ALL = "That was the last one."

PLAIN_TASK_WHICH = "Type the number of a task to tick it, give it a date or a note."
PLAIN_TASK_NEXT = "Type the number of another task, or b to go back."
PLAIN_TASK_TICK = "Tick it: done today"
PLAIN_TASK_UNTICK = "Open it again"
PLAIN_TASK_DATE = "Give it a date of its own"
PLAIN_TASK_MOVES = "Let its date move with the plan again"
PLAIN_TASK_NOTE = "Write a note on it"
PLAIN_TASK_WHY = "Why it is there"
PLAIN_TASK_CHECK_IN = "Look back, and note the check-in"
PLAIN_TASK_CHANGE = "Change this step of your own"
PLAIN_TASK_DELETE = "Delete this step of your own"
PLAIN_TASK_UNDO = "Bring back the step that was deleted last"
PLAIN_TASK_OWN = "Add or change steps of your own"
PLAIN_PLAN_DATES = "Answer the questions about dates"
PLAIN_PLAN_BEHIND = "Answer a question behind settling up, or one that a task waits for"
PLAIN_TIMELINE = "The days that matter:"
PLAIN_TASK_DONE = "Done {day}. {task}"
PLAIN_TASK_DUE = "{day}. {task}"
PLAIN_TASK_LATE = "{day}, {late}. {task}"
PLAIN_TASK_BLOCKED = "Not now, {why}. {task}"
PLAIN_TASK_WHO = "With: {who}."
PLAIN_TASK_PINNED = "The date is your own."
PLAIN_TASK_TICKED = "Ticked: {task}"
PLAIN_TASK_OPEN = "Open again: {task}"
PLAIN_ASK_DAY = "By which day? Such as 24 Nov, in 3 days or 2026-11-24."
PLAIN_ASK_NOTE = "Your note. An empty one takes the note away."

PLAIN_ASK_WHICH = "Type the number of a question to put its answer into the interview."


PLAIN_EXPORT_ONE = "Export: {paper}"
PLAIN_EXPORT_WHERE = "Where to? Enter writes {path}. Only you will be able to read the file."
PLAIN_EXPORT_NOBODY = "{path} begins in the folder of a user who is not known here."
PLAIN_EXPORT_SHOW = "Read it here"
PLAIN_EXPORT_WRITE = "Write it to a file"
PLAIN_EXPORT_INITIALS = "Names are as they are: make them initials"
PLAIN_EXPORT_NAMES = "Names are initials: use them as they are"

PLAIN_VISIT_WHICH = "Type the number of a visit to see what changed since then."
PLAIN_VISIT_TWO = "Or two numbers, such as 1, 2, to compare two visits."
PLAIN_VISIT_NONE = "There is no visit of that number that can be read."
PLAIN_VISIT_LEVELS = "signs {signs}, health {health}"
"""Levels from 0 to 4."""
