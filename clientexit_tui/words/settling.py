"""Settling up in the exit plan, a new price, and the page for the talk of those who stay."""

SETTLE_TITLE = "Settling up"
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
