"""Words that could not be saved in their session at an ending: where they are, and how they come back."""

RESCUED = "What you wrote in the session {id} could not be saved in its file: {reason}"
RESCUED_PLACE = "All of it is in {path}."
RESCUED_COMMAND = "‘{command}’ brings it back."
RESCUED_UNTIL_CLEARED = "That is a temporary folder, so please bring it back before the computer is started anew."
RESCUED_WHILE_RUNNING = "That is in memory only, so please bring it back before you log out or switch off."
RESCUED_SEALED = "It is encrypted with your key, as the session is."
NOT_RESCUED = "What you wrote last in the session {id} could not be saved: {reason}"
NOT_RESCUED_ELSEWHERE = "No other place took it either: {refusals}."
RESCUE_NO_ANSWER = "the disk does not answer."
RESCUE_FILE_GONE = "its file was taken away or damaged while it was open."
RESCUED_COPY = "What you typed in the session {id} while another program had it open is kept in a copy, {copy}."
RESCUED_COPY_TITLE = "{title} (rescued)"
SET_ASIDE = "Your last words could not be saved"
RESCUED_TITLE = "Words that could not be saved are waiting"
RESCUED_DETAIL = (
    "When the program last ended, they could not be written to their session, so they were put aside. "
    "Enter brings them back; nothing that came since is written over. Esc leaves them where they are."
)
RESCUED_ROW = "{title}, put aside on {day} at {time}"
RESCUED_HERE = "Bring them back into this session"
RESCUED_LATER = "Leave them where they are for now"
RESCUED_BACK = "What could not be saved on {day} is in “{title}” again."
RESCUED_BACK_AS_COPY = (
    "“{title}” was changed since, so what could not be saved on {day} is in a session of its own, {id}."
)
RESCUED_THERE_ALREADY = "“{title}” says all of it already."
RESCUED_STAYS = "They are left where they are."
PLAIN_RESCUED = "Bring back words that could not be saved"
CLI_RESCUED_ONE = "1 text that could not be saved in its session waits: '{command}' lists it."
CLI_RESCUED = "{count} texts that could not be saved in their sessions wait: '{command}' lists them."
CLI_RESCUED_LINE = "{id}  {day}  {title}  (not in its session yet: {path})"
CLI_RESCUED_DOCTOR = (
    "{path} holds words of {day} that could not be saved in the session {id}; '{command}' brings them back"
)
CLI_RESTORE_SEVERAL = "'{prefix}' is the beginning of several sessions that wait: {ids}"
RESCUED_COUNT = "b: words that could not be saved"
