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
    "client_deadline_what": "their deadline",
    "notice_form": "the agreed form",
    "handover_ready": "the agreed day",
    "acute_until": "its end",
    "term_end": "its last day",
    "reputation_team": "whoever is known for this work too",
    "new_price": "once you have set it",
    "sub_duties": "your agreement with them says what",
    "liability_amount": "your agreement names the sum",
    "dispute_steps": "your agreement names them",
    "review_date": "the review date",
    "last_day": "the last day",
    "news_day": "the day of the news",
}
"""What stands in a task for a fact that was not given, as it reads in the sentence."""
PLAN_FALLBACK_NUMBER = "the agreed number of"
"""The same for any number: what it counts follows."""
PLAN_FALLBACK = "({short}: not given yet)"

LAST_BY_SAFETY = (
    "Your safety comes first, so the last day is the day of the news. Ask a lawyer about any notice period; "
    "do not wait for it."
)
LAST_STAYS = "You are staying, so there is no last day."
LAST_UNKNOWN = "No last day yet. Give your notice period, the days that a handover needs, or the last day you wish for."
LAST_NEEDS_NEWS = "The last day is counted from the day of the news. Choose that day first."
LAST_WISHED = (
    "This is the day you wished for. Once you have chosen the day of the news, you see if it leaves time enough."
)
LAST_DECIDED = "Decided by {what}."
PLAN_FIRST = "First, this week"
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

REMARK_NO_NEWS_DAY = "First choose the day of the news. What hangs on it, or on the last day, gets its date then."
REMARK_NO_TALK_DAY = "First choose the day of the talk. What hangs on it gets its date then."
REMARK_NEWS, REMARK_TALK = "The day of the news", "The day of the talk"
REMARK_LAST, REMARK_REVIEW = "The last day", "The review"
REMARK_WEEKEND = "{what}, {day}, is a {weekday}. It stays as you chose it; the next working day is {better}."
REMARK_QUIET = "{what}: few people read or answer on {day}. It stays as you chose it; the next good day is {better}."
REMARK_NEWS_SOON = (
    "The news comes less than two days after your choice. If nothing presses, let two nights pass first: what still "
    "holds on the third day can be said calmly."
)
REMARK_NEWS_PAST = "The day of the news, {news}, is past."
REMARK_TALK_PAST = "The day of the talk, {news}, is past."
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

PLAN_TASK_WHO = "Who: {who}"
TASK_BLOCKED = "blocked by: {answers}"
TASK_BLOCKED_TITLE = "This step is blocked"
TASKS_BLOCKED = "{count} blocked"
BLOCKED_BOX = "[-]"
PLAN_CHECKED_IN = "This check-in is noted, so the step is done. You can change the check-in under Looking back."
PLAN_LOOK_BACK = "Look back: expected beside what happened."
PLAN_BOUNDARY = "The page for the talk."
PLAN_DELETED = "Deleted: {title}. The key u brings it back."
