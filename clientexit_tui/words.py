"""The words of the program itself that a user reads. The words of the interview are in `data/`."""

# --- What was understood: typed answers, echoed or refused -----------------------------------------------------------

NOTHING_TYPED = "Nothing was typed."
TOO_LONG = "That is too long for an answer of this kind."
TOO_MANY_DIGITS = "That has more than {limit} digits. Please check it."
HIDDEN_CHARACTERS = "That holds characters that cannot be seen. Please type it again."
OTHER_DIGITS = "Please use the digits 0 to 9."
WRITTEN_FRACTION = "Please write a fraction with a point or comma, such as 0.5."
NOT_A_NUMBER = "That does not read as a number. Try 35, 1250.50 or 12k."
NOT_A_PERCENT = "That does not read as a percentage. Try 35 or 12.5 %."
NOT_AN_AMOUNT = "That does not read as an amount. Try 1250, 1250.50 EUR or 12k."
UNKNOWN_CURRENCY = "The currency '{mark}' is not known here. Try a code of three letters, such as EUR."
NO_CURRENCY = "Please add the currency, such as 1250 EUR."
TWO_CURRENCIES = "That names two currencies, {first} and {second}. Please keep one."
NOT_A_CANONICAL_AMOUNT = "'{text}' is not an amount with its currency, such as 1250.50 EUR."

ECHO = "= {value}"
ECHO_PERCENT = "= {value} %"
ECHO_SMALL_PERCENT = "= {value} % (less than one in a hundred)"
ECHO_AMOUNT = "= {amount} {currency}"
ECHO_US_DOLLARS = "= {amount} {currency} ($ read as US dollars)"

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

NOT_A_DATE = "That does not read as a date. Try 2026-03-24, 24 Mar 2026, March 2026 or 3 weeks ago."
NOT_A_CANONICAL_DATE = "'{text}' is not a date such as 2026-11-22, 2026-11 or 2026."
ADD_THE_YEAR = "Please add the year in four digits, such as 3 Mar 2026."
YEAR_OUT_OF_RANGE = "Please give a year from {first} to {last}."
NO_SUCH_MONTH = "There is no month {month}: months go from 1 to 12."
NO_SUCH_DAY = "There is no day {day} in {month} {year}: it has {days} days."
OTHER_WEEKDAY = "{date} is a {weekday}. Please check the day."

ECHO_DATE = "{date} ({distance})"
AGO = "{count} {unit} ago"
AHEAD = "in {count} {unit}"
NEAR_DAYS = {-1: "yesterday", 0: "today", 1: "tomorrow"}
THIS_UNIT = "this {unit}"

# --- What the client costs: why a figure is not decided --------------------------------------------------------------

INPUT_NAMES = {
    "fees": "fees invoiced",
    "direct_costs": "direct costs",
    "outstanding": "the amount outstanding",
    "chance_paid": "the chance that it is paid",
    "late": "invoices paid late",
    "late_amount": "the amount of a late invoice",
    "late_days": "the days an invoice was late",
    "money_rate": "the yearly cost of money",
    "billed_hours": "billed hours",
    "unbilled_hours": "unbilled hours",
    "recovery_hours": "recovery hours",
    "other_rate": "your rate with other clients",
    "resale": "the share of freed hours you expect to sell",
    "unsold_value": "the worth of an unsold hour",
    "total_revenue": "your total revenue",
    "monthly_need": "your monthly need",
    "other_monthly": "what the other clients bring each month",
    "cash": "your cash",
    "months_to_replace": "the months until a replacement pays",
}
NOT_KNOWN_YET = "Not known yet: {names}."
NEGATIVE_INPUT = "Below zero, please check: {name}."
OVER_100_PERCENT = "Over 100 %, please check: {name}."
MIXED_CURRENCIES = "The amounts are in different currencies ({currencies}), so they cannot be added up."
NO_HOURS = "No hours were spent, so there is no rate to work out."
NO_FEES = "No fees were invoiced in this period, so there is nothing to compare with."
NO_BILLED_HOURS = "No hours were billed, so there is no billed rate."
NO_REVENUE = "Your total revenue is zero in this period."
FEES_OVER_REVENUE = "The fees are more than your total revenue. Do both cover the same months?"
SAME_WORTH = "A sold hour and an unsold hour are worth the same to you, so reselling changes nothing."
UNSOLD_WORTH_MORE = "An unsold hour is worth more to you than a sold one, so there is no share to reach."
NO_LIMIT = "No limit: the other clients cover your monthly need."


# --- The exit plan: dates and tasks ----------------------------------------------------------------------------------

DAY = "{weekday} {day} {month} {year}"
PARTIAL_DAYS = "{count} days"
PLAN_FALLBACKS = {
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
LAST_UNKNOWN = (
    "No last day yet. Give your notice period, the days that a handover needs, or the last day you wish for."
)
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

# --- The letter ------------------------------------------------------------------------------------------------------

GAP = "[{short}: not given yet]"
GAP_RULED_OUT = "[{short}: you said this does not apply, so please reword this sentence]"
DELIVERABLE_LINES = {
    "done": "- {name}: done",
    "doing": "- {name}: in progress, will be done by {due}",
    "will_not": "- {name}: will not be completed",
}
DELIVERABLE_LINE = "- {name}: {status}"
INVOICE_LINES = {
    "to_send": "- {name}: {amount}, invoice to follow, due on {due}",
    "sent": "- {name}: {amount}, sent, due on {due}",
    "late": "- {name}: {amount}, sent, was due on {due}",
    "disputed": "- {name}: {amount}, under discussion, due on {due}",
}
INVOICE_LINE = "- {name}: {amount}, due on {due}"
LINE_GAPS = {
    "name": "name",
    "status": "where it stands",
    "amount": "amount",
    "deliverable_due": "day by which it will be done",
    "invoice_due": "due date",
}
