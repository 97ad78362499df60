"""Exporting: papers, what is missing for their formats, names made into initials."""

MISSING_EXTRA = (
    "A file of the kind .{suffix} needs a part that is not installed. Add it with\n"
    "    pip install 'clientexit-tui[{extra}]'\n"
    "in the environment of this program; in a copy of its source:\n"
    "    .venv/bin/pip install -c constraints.txt -e '.[{extra}]'"
)
MISSING_PDF = "Until then: export as html, open it in a browser and print it to PDF."
NO_DATED_TASKS = "Nothing in this document has a date to be kept, so there is nothing for a calendar."

BOX_OPEN = "☐"
BOX_DONE = "☑"
CALENDAR_DONE = "Done: {title}"

REDACTED_NAME = "[name]"
REDACTED_MAIL = "[e-mail address]"
REDACTED_WEB = "[web address]"
REDACTED_PHONE = "[phone number]"

PAPER_FILE = "clientexit-{kind}-{id}{redacted}.{suffix}"
PAPER_REDACTED = "-redacted"

PAPER_DOCUMENT = "Document"
PAPER_FORMAT = "Format"
PAPER_NAMES = "Names"
PAPER_AS_THEY_ARE = "as they are"
PAPER_AS_INITIALS = "as initials"
PAPER_FORMAT_NAME = "{name} (.{suffix})"
PAPER_WHICH_DOCUMENT = "Which document?"
PAPER_WHICH_FORMAT = "In which format?"
PAPER_WORKING = "Making the document; nothing is written yet."
PAPER_PREVIEW_CUT = "The preview ends here; the file holds the whole document."
PAPER_PREVIEW_AS_TEXT = "The words, as plain text:"
PAPER_FAILED = "The document could not be made: a fault of the program. Nothing was written; try another format."
PAPER_BUSY = "One document is still being made."
KEY_PAPER_CHANGE = "change"
KEY_PAPER_DOCUMENT = "document"
KEY_PAPER_FORMAT = "format"
KEY_PAPER_NAMES = "initials"
HELP_PAPERS = (
    "Writes one document into a file that only you can read. Arrow up leads to document, format and names; enter or "
    "a click changes them, and F6, F7 and F8 do so from anywhere. With initials, every person and company that you "
    "named is shortened, and addresses and phone numbers are left out; read it through before you pass it on. "
    "Change the path if you like. A file that is there already is not replaced before you say so."
)

CLI_EXPORT_DOCUMENT_HELP = "which document; without it, the summary, or with yaml and json the whole session for import"
CLI_EXPORT_AS_HELP = "the format; {binary} go to a file (-o) or a pipe, never to a terminal"
CLI_EXPORT_REDACT_HELP = "names of people and companies as initials, without addresses and phone numbers"
CLI_EXPORT_BINARY = "A file of the kind .{suffix} cannot be shown in a terminal. Name a file with -o FILE."
CLI_EXPORT_WHOLE_ONLY = "yaml holds the whole session, not a document: leave out --document, or choose another format."
CLI_EXPORT_WHOLE_REDACT = (
    "The whole session for import keeps its names. Choose a document with --document, or leave out --redact."
)
CLI_EXPORT_WORKING = "making the document …"
