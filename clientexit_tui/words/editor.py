"""The user's own editor: what happened in it, and texts that were left in its files."""

EDITOR_NOT_STARTED = (
    "'{editor}' could not be started: {reason}. Your text stays as it is. VISUAL or EDITOR in the environment says "
    "which editor is opened."
)
EDITOR_NOT_THERE = "it was not found"
EDITOR_QUOTES = "the quotes in it do not match"
EDITOR_NO_FILE = "The text could not be handed to your editor: {reason}. It stays here as it is."
EDITOR_CODE = "'{editor}' ended with code {code}."
EDITOR_SIGNAL = "'{editor}' was ended by {signal}."
EDITOR_SAME = "Your text is as it was before."
EDITOR_GONE = "'{editor}' left no text behind. Your text is as it was before."
EDITOR_EMPTY = "Your editor left an empty text. Your answer is as it was before; c takes it away."

EDITOR_STILL_OPEN = "Is your editor still open?"
EDITOR_STILL_OPEN_MORE = (
    "'{editor}' came back without a change. If it has opened a window of its own, write and save there, then come here."
)
EDITOR_NO_CHANGE_YET = "It has saved no change so far."
EDITOR_TAKE_SAVED = "Take what it has saved now"
EDITOR_LEAVE = "Leave my text as it is"

LEFT_TITLE = "A text from your editor"
LEFT_ON = "It was left on “{question}”, {when}."
LEFT_SOMEWHERE = "It was left {when}. Its question is not asked any more."
LEFT_NOTHING = "No text is there."
LEFT_EMPTY = "It is empty."
LEFT_BEGINS = "It begins: “{begin}”"
LEFT_BESIDE = "Your editor kept {names} beside it; opened again, it may bring more back."
LEFT_UNREAD = "It cannot be taken over: {reason}. It is in {path}"
LEFT_NOT_PLAIN = "it is not a plain file any more"
LEFT_TOO_LARGE = "it is longer than {count:,} characters"
LEFT_NOT_UTF8 = "Parts of it are not UTF-8; each such sign is shown as \N{REPLACEMENT CHARACTER}."
LEFT_USE = "Use it as the answer"
LEFT_USE_OVER = "Use it in place of the answer that is there now"
LEFT_ADD = "Add it below the answer that is there now"
LEFT_LOOK = "Look at it"
LEFT_AGAIN = "Open it in your editor again"
LEFT_LATER = "Leave it there, and ask again next time"
LEFT_AWAY = "Throw it away"
LEFT_AWAY_SURE = "Throw this text away?"
LEFT_AWAY_DETAIL = "It cannot be brought back."
LEFT_AWAY_YES = "Yes, throw it away"
LEFT_AWAY_NO = "No, keep it"
LEFT_SHOWN = 60
"""Letters of a text that a question shows of it."""
LEFT_LOOKED = 20_000
"""Letters of it that are shown at most."""
LEFT_MORE = "… The rest is in {path}"
LEFT_USED = "The text is in your answer now."
LEFT_NOT_SAVED = "It is not saved yet, so the editor's file stays until it is."

CLI_DOCTOR_LEFT = (
    "{path} holds a text that an editor left for {question} in {id}. Open that session to use it, look at it or "
    "throw it away"
)
CLI_DOCTOR_LEFT_SOMEWHERE = (
    "{path} holds a text that an editor left, and its session {id} is not there. Look at it, and remove that folder "
    "when you do not need it"
)
