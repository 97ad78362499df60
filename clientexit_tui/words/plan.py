"""The exit plan: dates and tasks."""

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

CARD_SURE = "{option}. You were {percent} % sure."
CARD_CLIENT = "the client"
CARD_YOU_TELL = "You tell {contact}."
CARD_YOU_TALK = "You talk with {contact}."
CARD_DELIVERS = {
    "me": "You tell {contact} yourself.",
    "lawyer": "A lawyer tells {contact}.",
    "agent": "Your agent tells {contact}.",
    "platform": "The platform tells {contact}.",
}
CARD_SUPPORTER = "{name} supports you."
CARD_TELL = "To be told as well, in this order: {names}."
CARD_PROPOSAL = "You propose: {text}"
CARD_KILL = "You would leave if: {text}"
CARD_WHAT = {
    "exit_scope": "What ends: {answer}.",
    "leave_form": "How: {answer}.",
    "channel": "The news goes out like this: {answer}.",
}
CARD_OPEN_WORK = ("{count} pieces of work are still open.", "1 piece of work is still open.")
CARD_TALK = "Talk: {day}."
CARD_REVIEW = "Review: {day}."
CARD_NEWS = "News: {day}."
CARD_LAST = "Last day: {day}."
CARD_NO_LAST = "not known yet"
CARD_CHECKIN = "Next check-in, {which}: {day}."

LINE_TODAY = "today"
LINE_NEWS = "news"
LINE_LAST = "last day"
LINE_TALK = "talk"
LINE_REVIEW = "review"
LINE_CHECKS = {"week": "check-in", "month": "check-in"}
"""The check-ins that a time line shows; those months later would press all else into one corner."""
LINE_DATES = {"client_deadline": "their deadline", "acute_until": "end of their critical time"}

SETTLE_PREPAID_OPEN = (
    "Prepaid money: give what they paid and what you will have earned, and the plan works out the rest."
)
SETTLE_CURRENCIES = "Prepaid money: the two sums are in different currencies, so one cannot be taken from the other."
SETTLE_LEFT = (
    "Prepaid money: paid {paid}, earned {earned}. They owe you {left} more.",
    "Prepaid money: paid {paid}, earned {earned}. You return {left}.",
)
SETTLE_EVEN = "Prepaid money: paid {paid}, earned {earned}. Nothing is left on either side."
SETTLE_ADVICE = (
    "Return nothing before your lawyer and your insurer agree: beside a threat it can look like an admission."
)
SETTLE_INVOICES = ("{count} invoices open: {total}.", "1 invoice open: {total}.")
SETTLE_NO_SUM = "no sum given"
SETTLE_PACK = "In the handover pack: {contents}."
SETTLE_ACCESS = "Access: {closed} of {count} closed."
SETTLE_ACCESS_OPEN = "Still open: {names}."
SETTLE_NAMELESS = "one without a name"
SETTLE_NO_ACCESS = "Access: list what each side holds, yours to theirs and theirs to yours."
SETTLE_DATA = "Their data: {wish}."
SETTLE_DATA_OPEN = "Their data: ask what they want done with it."
SETTLE_HOLD = "An evidence hold is on. Nothing is deleted until a lawyer lifts it."

PRICE_UNKNOWN = "The price that this client would need cannot be worked out yet. {reason}"
PRICE_ENOUGH = "By your figures this client pays as well as your others do. Money alone asks for no new price."
PRICE_TIMES = "By your figures this client would be as good as your others at {times} times today's price."
PRICE_TARGET = (
    "By your figures this client would be as good as your others at {times} times today's price, a rise of {rise} %: "
    "from {now} to {target} for each paid hour."
)
PRICE_CHOSEN = "You would ask for {price}."
PRICE_NOT_FOR_HARM = "More money does not mend abuse, dishonesty or danger. Look at the verdict again before you ask."
PRICE_NOT_FOR_DEBT = "A higher price on unpaid bills is a larger debt. Settle how and when they pay first."

BOUNDARY_TITLES = {
    "boundary_facts": "What I see",
    "boundary_effect": "What it does to the work",
    "boundary_proposal": "What I propose",
    "review_date": "When we look at it again",
    "boundary_otherwise": "What happens otherwise",
}
BOUNDARY_HINTS = {
    "boundary_facts": "Two facts with dates.",
    "boundary_effect": "The effect on the work, not on you alone.",
    "boundary_proposal": "Channel, hours, who decides, how changes are agreed, payment.",
    "review_date": "",
    "boundary_otherwise": "One calm line about what comes next.",
}
BOUNDARY_REVIEW_ON = "On {day}."

CARD_LABELS = {"reasons": "Reasons", "who": "Who", "what": "What", "when": "When"}
CARD_REASONS_FOUND = "What speaks for it"
CARD_NO_REASONS = "Not written down yet."
SETTLE_TITLE = "Settling up"
PLAN_TASK_WHO = "Who: {who}"
TASK_BLOCKED = "blocked by: {answers}"
TASK_BLOCKED_TITLE = "This step is blocked"
TASKS_BLOCKED = "{count} blocked"
BLOCKED_BOX = "[-]"
PLAN_CHECKED_IN = "This check-in is noted, so the step is done. You can change the check-in under Looking back."
PLAN_LOOK_BACK = "Look back: expected beside what happened."
PLAN_BOUNDARY = "The page for the talk."
PLAN_DELETED = "Deleted: {title}. The key u brings it back."
