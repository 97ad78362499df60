"""The command line."""

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
    "completion": "print what makes a shell complete commands and session ids",
    "manual": "print the manual page",
    "path": "print the folder that holds your files",
    "doctor": "look for what may be wrong with the set-up",
}
CLI_EXPORT_OUT_HELP = "write to this file instead of standard output"
CLI_EXPORT_FORCE_HELP = "write over a file that is there already"
CLI_SEE_HELP = "{problem} (see {program} --help)"
CLI_DASH_HINT = "a value that begins with '-' comes after '--': -- '{value}'"
CLI_NO_TERMINAL = "this needs a terminal, and {what}. See 'clientexit --help' for commands that work without one."
CLI_STREAM_NO_TERMINAL = "{stream} is not one"
CLI_STREAMS = ("standard input", "standard output", "standard error")
CLI_EMPTY_TITLE = "a session needs a title"
CLI_NO_EXAMPLE = "There is no example '{name}'{hint}. Examples: {names}"
CLI_CANNOT_READ = "{file} cannot be read: {reason}"
CLI_FILE_EXISTS = "{file} is there already; nothing was written. Use --force to write over it."
CLI_SET_RECORDS = (
    "'{id}' holds entries, which one value cannot set. Add them in the program ('clientexit open {session}'), "
    "or give a list of them in a file for 'clientexit import'."
)
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
