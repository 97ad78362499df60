"""Looking back: what was expected, what happened, and how the two compare."""

CHECKIN_NAMES = {
    "week": "one week after",
    "month": "one month after",
    "three_months": "three months after",
    "year": "one year after",
    "review": "at the review",
}
CHECKIN_UNDATED = "a check-in without a day"
COMMA = ", "

LOOK_TOPICS = {
    "money": "Money",
    "hours": "Hours",
    "health": "Health",
    "reputation": "Your name",
    "client": "The client",
    "whole": "The decision as a whole",
}
LOOK_ANSWER = "{short}: {answer}"
LOOK_MONTHLY = {
    "brought": "They brought {amount} a month.",
    "cost": "They cost you {amount} a month, with your hours counted.",
    "others": "Without them, {amount} a month from the others.",
    "need": "You needed {amount} a month.",
}
LOOK_SHARE = "They were {percent} % of your income."
LOOK_RUNWAY = "Your cash was to fill the gap for {months} months."
LOOK_NO_LIMIT = "The others were to cover what you need."
LOOK_HOURS = "About {hours} hours a month were to come free."
LOOK_RESELL = "You expected to sell {percent} % of them."
LOOK_BREAK_EVEN = "In money terms, leaving pays above {percent} %."
LOOK_INCOME = "{amount} over the last month"
LOOK_SOLD = "{percent} % of the freed hours sold"
LOOK_AGAIN_SAID = "Would you decide the same way? {answer}"
LOOK_PERCENT = "{number} %"
LOOK_BETWEEN = ". "

LOOK_MONEY = {
    "monthly_need": {
        "more": "That is {amount} more than you need.",
        "same": "That is what you need.",
        "less": "That is {amount} short of what you need.",
    },
    "other_net": {
        "more": "It is {amount} more than the others were to bring.",
        "same": "It is what the others were to bring.",
        "less": "It is {amount} less than the others were to bring.",
    },
}
LOOK_HOURS_JUDGED = {
    "more": "You sold more of the freed hours than you expected.",
    "same": "You sold what you expected.",
    "less": "You sold less of the freed hours than you expected.",
}
LOOK_HEALTH_JUDGED = {
    "more": "It weighs on you more than it did then. Talk to someone who can help.",
    "same": "It weighs on you as much as it did then.",
    "less": "It weighs on you less than it did then.",
}
LOOK_TROUBLE_JUDGED = {
    "more": "There was more trouble than you expected.",
    "same": "There was as much trouble as you expected.",
    "less": "There was less trouble than you expected.",
}
LOOK_CLIENT_EASY = {
    "likely": "As you thought: they could let go.",
    "unsure": "It was easier for them than you could know.",
    "unlikely": "It was easier for them than you thought.",
}
LOOK_CLIENT_HARD = {
    "likely": "It was harder for them than you thought.",
    "unsure": "It was not easy for them.",
    "unlikely": "As you thought: they counted on you.",
}
LOOK_AGAIN = {
    "yes": "You would decide the same way.",
    "mostly": "You would decide the same, in another way or at another time.",
    "unsure": "It is too early to say.",
    "no": "You would decide otherwise. A decision is judged by what you could know then, not by how it turned out.",
}

TRAIL_LOOK_BACK = "Looking back"
TRAIL_BOUNDARY = "Plan for staying › The page for the talk"
HELP_LOOK_BACK = (
    "What you expected when you decided, beside what your check-ins say. The key a notes a check-in. Enter on a line "
    "opens the question or the check-in behind it."
)
HELP_BOUNDARY = (
    "One page for the talk, in your own words. Enter on a part opens its question. What stands under “For you alone” "
    "is not for the client."
)
KEY_LOOK_BACK = "look back"
KEY_BOUNDARY = "page for the talk"
KEY_CHECK_IN = "check in"
KEY_CHANGE_TASK = "change"
KEY_DELETE_TASK = "delete"
KEY_ALL_WHYS = "why for all"
KEY_NEXT_TASK = "next task"

LOOK_NO_CHECKIN = "No check-in yet."
LOOK_NO_CHECKIN_MORE = "Come back after a week, a month, three months and a year. A few notes each time are enough."
LOOK_STAYING_MORE = "Note a check-in at the review: what changed, and what did not."
LOOK_CRITERIA = "What you set in advance: you would leave if"
LOOK_CHECKINS = ("{count} check-ins noted.", "1 check-in noted.")
LOOK_NEXT = "Next: {which}, {day}."
LOOK_DUE = "Due now: {which}, {day}."
LOOK_ALL_NOTED = "All four are noted."
LOOK_ADD = "Note a check-in."
LOOK_EXPECTED = "Expected"
LOOK_HAPPENED = "Happened"
LOOK_NOTHING_EXPECTED = "Nothing was noted when you decided."
LOOK_NOTHING_HAPPENED = "Nothing noted yet."
LOOK_CHANGED_LATER = "Changed after the end, so no fair yardstick: {questions}."
LOOK_REFLECT = "To think about"
LOOK_PREVENT = "For the next client"
LOOK_PREVENT_MORE = "Your exit policy, early flags, the first weeks, clauses to ask for."
LOOK_OPEN = "not answered yet"
LOOK_PROCESS = "Judge the decision by how you made it, and not by luck alone."

BOUNDARY_NOT_STAYING = "This page is for those who stay."
BOUNDARY_NOT_STAYING_MORE = "You have not chosen to repair, renegotiate or go on. The verdict is the place to choose."
BOUNDARY_FOR = "For the talk with {contact}"
BOUNDARY_FOR_CLIENT = "For the talk with the client"
BOUNDARY_SAY_FIRST = "Ask for their view first, and own your part. Keep to this page."
BOUNDARY_ALONE = "For you alone"
BOUNDARY_CRITERIA = "You would leave if: {text}"
BOUNDARY_NO_CRITERIA = "Set down now what would make you leave, while you are calm."
BOUNDARY_PRICE = "The new price"
BOUNDARY_NO_DATE = "You gave no date, so the plan takes 60 days after the talk."
BOUNDARY_POSITION = ("{count} parts missing", "1 part missing")
BOUNDARY_WHOLE = "complete"
