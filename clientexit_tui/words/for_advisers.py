"""The papers to take along: questions for advisers and the log of events."""

from clientexit_tui.words.papers import PAPER_NAMED

ASK_TITLE = PAPER_NAMED["questions"]
ASK_INTRO = (
    "These come from what you do not know yet and from what your answers brought up. They are questions and not "
    "advice. Nobody has to know all of this, and asking is the quick way. Give names only where the person you ask "
    "has to keep them to themselves."
)
ASK_NOTHING = (
    "There is nothing to ask so far. A line comes in when you answer that you do not know something about the contract "
    "or the money, or when a notice or a flag calls for advice. If you see an adviser before that, take along the "
    "agreement, the last twelve months of invoices, and this one question: what should I not do before we have talked?"
)
ASK_HEAD = ("No.", "Question", "Why it matters", "Known so far")
ASK_KNOWN_NOTHING = "nothing yet"
ASK_BRING = "Bring along"
ASK_ANSWERS = "Put the answers into the interview, under: {questions}. The plan and the letter then follow."
ASK_NOT_KNOWN = "{short}: what holds in my case?"
ASK_SEPARATOR = ". "
ASK_KNOWN = "Known so far:"
ASK_BRING_LINE = "Bring along: {things}."
ASK_POSITION = "to ask: {count}"
KEY_ASKING = "questions to take along"
HELP_ASKING = (
    "What to ask a lawyer, an accountant or a peer. It grows when you answer that you do not know, and when a notice "
    "or a flag calls for advice. Enter on a line opens the question that takes the answer; esc leads back. Export puts "
    "it on paper."
)

EVIDENCE_TITLE = PAPER_NAMED["evidence"]
EVIDENCE_NOTES = (
    "This log may have to be shown to the other side in a dispute. Keep it to facts: what was said and done, by "
    "whom, when, and where the original is. What you noted as feelings, weights and opinions is left out here; read "
    "the events through once more for any that stand between the lines.",
    "Keep every original unchanged: the messages, files, recordings and notes themselves. Do not edit, rename, merge "
    "or delete them. This paper points to them and does not replace them.",
)
EVIDENCE_PEOPLE = "People named here"
EVIDENCE_EVENTS = "Events, oldest first"
EVIDENCE_NOTHING = (
    "Nothing is on record yet. Events, attempts to settle things and invoices come in here from the interview, in the "
    "order of their dates. For each event it helps to note, while it is fresh:"
)
EVIDENCE_TO_NOTE = (
    "the day, and the hour where it matters",
    "what was said or done, and by whom, in their own words where you are sure of them",
    "what had been asked for or agreed before",
    "who else was there or was told",
    "what it cost in hours or money",
    "where the message, file or note is kept, unchanged",
)
EVIDENCE_ENTRY = "{number}. {day}: {kind}"
EVIDENCE_KINDS = {
    "event": "event",
    "attempt": "raised with them",
    "invoice": "invoice due",
    "start": "the work began",
}
EVIDENCE_NO_DATE = "No date"
EVIDENCE_UNDATED = "Without a date"
EVIDENCE_UNDATED_NOTE = (
    "No day that can be read is given for these, so they stand outside the order. A message or a diary may give it."
)
EVIDENCE_WITH_ROLE = "{name} ({role})"
EVIDENCE_NOT_KEPT = "Original kept: not noted"
EVIDENCE_OVERDUE = "Unpaid so far by this record, {days} days after it was due"
EVIDENCE_AGREED = "What was agreed, and what is open"
EVIDENCE_MONEY = "Money"
EVIDENCE_SAID = "What was said, without a date"
EVIDENCE_UNREADABLE = "In the file, and not readable as a list"
