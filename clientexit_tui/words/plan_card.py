"""The card of the exit plan: reasons, who, what and when; and its line of days."""

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
CARD_DAYS = {"news": "News: {day}.", "last": "Last day: {day}.", "talk": "Talk: {day}.", "review": "Review: {day}."}
CARD_NO_DAY = "not known yet"
CARD_CHECKIN = "Next check-in, {which}: {day}."

LINE_TODAY = "today"
LINE_NAMES = {"news": "news", "last": "last day", "talk": "talk", "review": "review"}
LINE_CHECKS = {"week": "check-in", "month": "check-in"}
"""The check-ins that a time line shows; those months later would press all else into one corner."""
LINE_DATES = {"client_deadline": "their deadline", "acute_until": "end of their critical time"}

CARD_LABELS = {"reasons": "Reasons", "who": "Who", "what": "What", "when": "When"}
CARD_REASONS_FOUND = "What speaks for it"
CARD_NO_REASONS = "Not written down yet."
