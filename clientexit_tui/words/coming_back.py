"""Coming back: what the date asks first, and why."""

RETURN_BECAUSE = {
    "told": "The day of the news was {day}.",
    "reply": "Asked because their reply decides what comes next.",
    "safety": "They threatened you. Asked because fear comes before everything else.",
    "offer": "Asked because they have made an offer.",
    "offer_enough": "You said that their offer would be enough for you to stay. Your choice was to leave.",
    "changed_mind": "You changed your mind. The plan waits for your choice.",
    "day": "They have not been told. The plan needs another day.",
    "outcome": "The review was due on {day}.",
    "no_change": "The talk has not helped, so you are asked for your choice again.",
    "review": "The review was due on {day}.",
    "checkin": "The check-in {which} the last day was due on {day}.",
    "slept": "You chose on {day}. The verdict is {confidence}, so you are asked once more.",
}
RETURN_TODAY = {
    "told": "Today is the day of the news.",
    "outcome": "The review is today.",
    "review": "The review is today.",
    "checkin": "The check-in {which} the last day is due today.",
}
"""The same where the day is today."""
PLAIN_HOME_RETURN = "{because} Enter asks about it."
