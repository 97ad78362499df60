"""The rehearsal, the call script and the message on a platform."""

SCRIPT_PARTS = {
    "before": "Before you call",
    "opening": "Open",
    "decision": "Say the decision, in the words of your letter",
    "dates": "Name the dates",
    "next": "Say what happens next",
    "repeat": "The sentence to repeat",
    "push": "When they push",
    "end": "End the call",
    "after": "Right after",
    "no_call": "No call",
    "platform": "Message, where the contract runs through a platform",
}
SCRIPT_PUSH = "They: “{they_say}” You: “{reply}”"
DECIDING = ("I have decided", "I decided", "my decision", "I am ending", "I will not continue", "I will not renew")
"""How a letter says that something was decided."""

KEY_COMPARE = "suggestion"
KEY_TAKE_OVER = "take it over"
KEY_BEST = "my best"
KEY_NEXT_OPEN = "go on"
KEY_SCRIPT = "call script"
KEY_REHEARSE = "rehearse"

TRAIL_REHEARSE = "Letter › Rehearsal"
TRAIL_SCRIPT = "Letter › Call script"
HELP_REHEARSE = (
    "Type your own reply first; all is kept as you type. F3 shows the suggested one and what to avoid, F5 takes the "
    "suggested one over for you to change, F8 marks yours as one of your best. Ctrl+j shows the suggestion beside "
    "your reply, and then goes on to the next; esc leads to the list. Your replies stand in the call script."
)
HELP_SCRIPT = (
    "What to say on the call, and the short message for a platform. What is missing stands in [brackets]; enter on "
    "its line below opens its question. Text can be selected with the mouse and copied."
)

REHEARSAL_POSITION = "{done} of {count} rehearsed"
REHEARSAL_INTRO = (
    "One thing they may say at a time, the likeliest first. You answer before you see a suggestion. You can leave out "
    "any of them."
)
REHEARSAL_GO_ON = "Go on with the next one"
REHEARSAL_ALL_DONE = "You have words of your own for all of them. Say them aloud once more on the day."
REHEARSAL_NONE = "You are not leaving, so there is nothing to rehearse."
REHEARSAL_TO_SCRIPT = "See the call script with your replies in it"
REHEARSAL_NOT_YET = "not rehearsed yet"
REHEARSAL_YOURS = "You say:"
REHEARSAL_BEST = "You say (one of your best):"
REHEARSAL_THEY_SAY = "{number} of {count}. They may say:"
REHEARSAL_YOUR_TURN = "What do you say? Type it here, and say it aloud. Then ctrl+j shows a suggestion."
REHEARSAL_COMPARED = "Change yours until it sounds like you. Ctrl+j goes on to the next."
REHEARSAL_MARKED_BEST = "One of your best. It comes first in the call script."
REHEARSAL_SUGGESTED = "You could say"
REHEARSAL_AVOID = "Avoid"
REHEARSAL_FIRST_WRITE = "Write your own reply first, then mark it."

SCRIPT_LENGTH = "{count} words, about {seconds} seconds when you say them calmly"
PLATFORM_LENGTH = "{count} words, {characters} characters"
SCRIPT_NONE = "You are not leaving, so there is no call to make."
