"""What the client costs: why a figure is not decided."""

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
VALUE_UNREADABLE = "{text} (cannot be read)"
INPUT_UNREADABLE = "Cannot be read, please check: {name}."
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

MONEY_ABOUT = "An hour here earns you about {amount}{beside}."
MONEY_AT_MOST = (
    "An hour here earns you at most about {amount}{beside}; costs or hours that are not told yet may lower it."
)
MONEY_ELSEWHERE = ", against {amount} elsewhere"
MONEY_OWED = "They owe you {amount}."
MONEY_OWED_CHANCE = "They owe you {amount}; by your own guess, about {likely} of it is likely to come."
MONEY_SHARE = "They are about {share} percent of your income."
MONEY_MONTHS = "Your cash lasts about {months} months without them."
MONEY_CHOSEN = {
    "income_part": {
        "little": "Hardly any of your income comes from them.",
        "some": "Some of your income comes from them, less than a third.",
        "much": "A third of your income or more comes from them.",
        "most": "Nearly all of your income comes from them.",
    },
    "lasts": {
        "none": "You could not live one month without them.",
        "few": "You could live one to three months without them.",
        "enough": "You could live four to six months without them.",
        "long": "You could live longer than half a year without them.",
    },
}
"""What the short questions about money come to, by question and choice."""
