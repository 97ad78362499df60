"""What was understood: typed answers, echoed or refused."""

NOTHING_TYPED = "Nothing was typed."
TOO_LONG = "That is too long for an answer of this kind. Please make it shorter."
TOO_MANY_DIGITS = "That has more than {limit} digits. Please check it."
HIDDEN_CHARACTERS = "That holds characters that cannot be seen. Please type it again."
OTHER_DIGITS = "Please use the digits 0 to 9."
WRITTEN_FRACTION = "Please write a fraction with a point or comma, such as 0.5."
NOT_A_NUMBER = "That does not read as a number. Try 35, 1250.50 or 12k."
NOT_A_PERCENT = "That does not read as a percentage. Try 35 or 12.5 %."
NOT_AN_AMOUNT = "That does not read as an amount. Try 1250, 1250.50 EUR or 12k."
UNKNOWN_CURRENCY = "The currency '{mark}' is not known here. Try a code of three letters, such as EUR."
CURRENCY_UNKNOWN = "The currency '{mark}' is not known here{hint}. A code of three letters belongs here, such as EUR."
CURRENCY_SHARED = "'{mark}' can be several currencies. Please write the code, such as {code}."
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
