"""The command line."""

CLI_ABOUT = "A guided interview for consultants who wonder whether, and how, to end a client relationship."
CLI_FOOT = "Without a command, the library of your sessions opens. An ID may be shortened to any unambiguous beginning."
CLI_HOME_HELP = "keep sessions in this folder instead of the usual one"
NO_HOME = (
    "nobody knows your home directory: HOME is not set, and the system has no entry for this user. "
    "Say where your sessions are with --home FOLDER, or set CLIENTEXIT_HOME."
)
NO_SUCH_USER = (
    "'{folder}' begins with a home directory that nobody knows. "
    "Give the whole path, with --home FOLDER or in CLIENTEXIT_HOME."
)
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
    "next": "the question to ask next, and why",
    "set": "answer one question of a session",
    "what-if": "what would follow if one answer were another; nothing is saved",
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
    "restore": "bring a session back from the bin, or words that could not be saved; without ID, list both",
    "encrypt": "encrypt a session with your passphrase, or all new ones from now on",
    "decrypt": "make an encrypted session plain again",
    "check": "look for mistakes in content and session files",
    "about": "what this program is, what it rests on, and how it measures up",
    "completion": "print what makes a shell complete commands and session ids",
    "manual": "print the manual page",
    "path": "print the folder that holds your files",
    "doctor": "look for what may be wrong with the set-up",
}
CLI_EXPORT_OUT_HELP = "write to this file instead of standard output"
CLI_EXPORT_FORCE_HELP = "write over a file that is there already"
CLI_SEE_HELP = "{problem} (see {program} --help)"
CLI_DASH_HINT = "a value that begins with '-' comes after '--': -- '{value}'"
CLI_NO_TERMINAL = "this needs a terminal, and {what}. {instead}"
CLI_INSTEAD = {
    "": "'clientexit list' lists your sessions without one; with --plain it talks line by line, over a pipe as well.",
    "new": "'clientexit new TITLE --no-open' only makes the session and prints its id.",
    "example": "'clientexit example NAME --no-open' only makes the session and prints its id.",
    "open": "'clientexit show ID' prints the answers, and 'clientexit set' gives one; --plain talks line by line.",
}
"""What does without a terminal what a command was to do, by its name."""
CLI_OUTPUT_LOST = "What was to be printed did not arrive, at least not all of it: {reason}."
CLI_OUTPUT_CLOSED = "standard output is closed"
CLI_STREAM_NO_TERMINAL = "{stream} is not one"
CLI_STREAM_CLOSED = "this talks over standard input and output, and {stream} is closed. Open it, or use a terminal."
CLI_STREAMS = ("standard input", "standard output", "standard error")
CLI_EMPTY_TITLE = "A session needs a title. Give it a word or more."
CLI_NO_EXAMPLE = "There is no example '{name}'{hint}. Examples: {names}"
CLI_CANNOT_READ = "{file} cannot be read: {reason}. Name another file, or - for standard input."
CLI_UNFIT = "{file} {problem}. Name another file, or - for standard input."
CLI_FILE_EXISTS = "{file} is there already; nothing was written. Use --force to write over it."
CLI_SET_RECORDS = (
    "'{id}' holds entries, which one value cannot set. Add them in the program ('clientexit open {session}'), "
    "or give a list of them in a file for 'clientexit import'."
)
CLI_SET_NOTHING = "Give a value, or a state such as '{state: unknown}'."
CLI_SEE_QUESTIONS = "'clientexit questions' lists them."
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
CLI_CHECK_FOUND = "Something was found; each line says where and what to do. Nothing was changed."
CLI_CHECK_NO_PATH = "there is no such file or folder"
CLI_CHECK_NOTHING = "this folder holds no content and no session files"
CLI_DOCTOR_FINE = "Nothing found."
CLI_DOCTOR_FOUND = "Something was found; each line that begins with ! says what to do. --repair mends permissions."
CLI_DOCTOR_LOOSE = "{path} can be read by others (mode {mode}); 'chmod {wanted} {path}' mends it"
CLI_DOCTOR_DAMAGED = "{path} cannot be opened; 'clientexit check' says why"
CLI_DOCTOR_NOT_WRITABLE = "{path} cannot be written to"
CLI_DOCTOR_MISSING = "{name} is not installed"
CLI_DOCTOR_CONTENT = "the interview content has mistakes; 'clientexit check' says which"
