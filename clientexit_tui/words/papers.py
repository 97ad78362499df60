"""Words of the papers that leave the program."""

LETTER_TITLE = "Letter"
LETTER_SUBJECT = "Subject"
LETTER_NOTHING = "There is no letter to send. One is drafted once the answers or your own choice point to an ending."

PAPER_ABOUT = "About {client}."
PAPER_AS_OF = "{about} As of {day}."

ASK_TITLE = "Questions to take along"
ASK_INTRO = (
    "These come from what you do not know yet and from what your answers brought up. They are questions and not "
    "advice. Nobody has to know all of this, and asking is the quick way. Give names only where the person you ask "
    "has to keep them to themselves."
)
ASK_NOTHING = "Nothing is left to ask: no answer is open for an adviser, and no notice or flag calls for one."
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

EVIDENCE_TITLE = "Evidence log"
EVIDENCE_NOTES = (
    "This log may have to be shown to the other side in a dispute. Keep it to facts: what was said and done, by "
    "whom, when, and where the original is. Feelings and opinions belong elsewhere, and none of them are in here.",
    "Keep every original unchanged: the messages, files, recordings and notes themselves. Do not edit, rename, merge "
    "or delete them. This paper points to them and does not replace them.",
)
EVIDENCE_PEOPLE = "People named here"
EVIDENCE_EVENTS = "Events, oldest first"
EVIDENCE_NOTHING = "Nothing is on record yet."
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
EVIDENCE_SIGNS = "Linked to: {signs}"
EVIDENCE_OVERDUE = "Unpaid so far by this record, {days} days after it was due"
EVIDENCE_AGREED = "What was agreed, and what is open"
EVIDENCE_MONEY = "Money"
EVIDENCE_SAID = "What was said, without a date"
EVIDENCE_UNREADABLE = "In the file, and not readable as a list"
EVIDENCE_GONE_TITLE = "Events no longer listed"
EVIDENCE_GONE = "{sign}: {count} linked earlier and no longer in the list"

CHART_SIGNS = "The signs, from 0 to 4"
CHART_RATES = "What an hour earns"
CHART_SHARE = "How much of your income hangs on this client"
CHART_RUNWAY = "How long the money lasts without this client"
CHART_MONTHS = {"runway": "Lasts", "runway_needed": "Should last, to be on the safe side"}
CHART_RANKING = "The options, by points"
CHART_POINTS = "{points} points"
CHART_POINTS_RANGE = "{points} points now, {low} to {high} once all is answered"
MONTHS_SAID = "{months} months"
TIMELINE_TITLE = "The days of the plan"

CALL_TITLE = "Call script"
CALL_LENGTH = {
    True: "About a minute, said calmly. Read it aloud once before you ring.",
    False: "About {minutes} minutes, said calmly. Read it aloud once before you ring.",
}
CALL_NOTHING = (
    "There is no call to prepare. A script is drafted once the answers or your own choice point to an ending that is "
    "told by voice."
)
PLATFORM_TITLE = "Message for the platform"
PLATFORM_NOTHING = "There is no message to send. One is drafted once the answers or your own choice point to an ending."

PLAN_TITLE = "Exit plan"
PLAN_TITLE_STAYING = "Plan for staying"
PLAN_NOTHING = "There is no plan yet. It is drawn up once you choose a way to go."
PLAN_CARD = {
    "decision": "The decision",
    "reasons": "Why, in your own words",
    "reasons_found": "Why, by your answers",
    "who": "Who",
    "what": "What",
    "when": "When",
}
PLAN_ON_ONE_PAGE = "On one page"
PLAN_TASKS = "What to do"
PLAN_SETTLING = "Money, access and data"
PLAN_FOOTING = "The footing on which you stay"
PLAN_WAITING = "Waiting for an answer"
PLAN_WAITING_NOTE = "Each of these joins the plan, or stays out, once the question behind it is answered."
PLAN_BLOCKED = "(Not now. {why})"

PREVENTION_TITLE = "Prevention kit"
PREVENTION_FROM = "For the next client, from what {client} taught."
PREVENTION_INTRO = (
    "Written in calm, for the day when a new client is at the door. What you ticked and wrote stands in here; the rest "
    "is offered to choose from. The notes on clauses are prompts to take to a lawyer, not wording to copy."
)
PREVENTION_PARTS = {
    "policy": "My exit policy",
    "intake": "Red flags before I say yes",
    "start": "The first weeks",
    "clauses": "Clauses to take to a lawyer",
    "money": "Money",
    "yearly": "The yearly look at every client",
}
PREVENTION_NO_POLICY = "Not written yet. It is one of the questions of the last section; a few lines are enough."
PREVENTION_SIGNS = "Signs that were strong with this client, with what healthy looks like beside each:"
PREVENTION_SIGN = "{sign}. Healthy: {healthy}"
PREVENTION_SHARE = "Share the policy with the people your decisions touch"
PREVENTION_FLAG_HEAD = ("Early flag", "With this client")
PREVENTION_SHOWN = "could be seen at the start"
PREVENTION_NOT_SHOWN = "not named"
PREVENTION_LATER_FLAGS = "Seen later with this client, and worth listening for at the next first talk:"
PREVENTION_MORE_TO_DO = "Other steps to choose from:"
PREVENTION_TO_CHOOSE = "Steps to choose from:"
PREVENTION_CLAUSES = (
    "These are prompts and not legal wording. Take them to a lawyer, who fits them to your law and your work. The ones "
    "you asked for come first."
)
PREVENTION_WANTED = "{title} (you want this one)"
PREVENTION_FIGURES = "What this client came to, to hold the next offer against:"
PREVENTION_FIGURE_HEAD = ("Figure", "With this client")
PREVENTION_LESSONS = "What I take from it, in my own words"

EVERYTHING_TITLE = "{title}: all papers"
EVERYTHING_INTRO = "For you alone: the letter in it is the only part that is meant for the client."
EVERYTHING_SUBJECT = "Subject: {subject}"
