"""Words of the papers that leave the program."""

PAPER_NAMED = {
    "summary": "Summary",
    "letter": "Letter",
    "call-script": "Call script",
    "platform-message": "Message for the platform",
    "evidence": "Evidence log",
    "questions": "Questions to take along",
    "plan": "Plan",
    "prevention": "Prevention kit",
    "everything": "All papers",
}
"""The papers by kind, in the order in which they are offered: one name for each, on screens and on paper."""

LETTER_TITLE = PAPER_NAMED["letter"]
LETTER_SUBJECT = "Subject"
SUBJECT_LINE = "Subject: {subject}"
LETTER_NOTHING = (
    "There is no letter to send while your choice, or what your answers point to, is to stay. One is drafted as soon "
    "as that changes."
)

PAPER_ABOUT = "About {client}."
PAPER_AS_OF = "{about} As of {day}."

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

CALL_TITLE = PAPER_NAMED["call-script"]
CALL_LENGTH = {
    True: "About a minute, said calmly. Read it aloud once before you ring.",
    False: "About {minutes} minutes, said calmly. Read it aloud once before you ring.",
}
CALL_NOTHING = (
    "There is no call to prepare while your choice, or what your answers point to, is to stay. A script is drafted as "
    "soon as that changes."
)
PLATFORM_TITLE = PAPER_NAMED["platform-message"]
PLATFORM_NOTHING = (
    "There is no message to send while your choice, or what your answers point to, is to stay. One is drafted as soon "
    "as that changes."
)

PLAN_TITLE = "Plan for leaving"
PLAN_TITLE_STAYING = "Plan for staying"
PLAN_TITLE_OPEN = PAPER_NAMED["plan"]
PLAN_NOTHING = "There is no plan yet. It is drawn up once you choose a way to go."
PLAN_MEANWHILE_LEAD = "Whatever you choose, these steps do no harm and close no door:"
PLAN_MEANWHILE = (
    "Keep your own copies of the contract, the invoices and the messages, as far as the contract allows.",
    "Note what happens with its date, and send a short written word after each call.",
    "Keep your promises and your dates. They protect you either way.",
    "Look up the notice period, what is owed to you, and how many months your money lasts.",
    "Announce nothing and send nothing in anger. Sleep on it, and talk to one person you trust.",
)
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

PREVENTION_TITLE = PAPER_NAMED["prevention"]
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
EVERYTHING_MISSING = "Not in here, because there is nothing to put into them yet: {papers}."
EVERYTHING_INTRO = (
    "For you alone. Only the letter and the message for the platform are written for the client; send them on their "
    "own."
)
