"""Encryption."""

SEAL_FD_HELP = "read the passphrase from this file descriptor, for scripts; never from an argument or the environment"
SEAL_ALL_NEW_HELP = "whether new sessions are encrypted from the start"
SEAL_PRINT_KEY_HELP = "print the file of the key, to keep a copy elsewhere; it is useless without the passphrase"
SEAL_CHANGE_HELP = "give the key another passphrase; sessions stay as they are"
SEAL_SENTENCE = "losing it loses the notes"
"""What is typed before the first passphrase is taken."""
SEAL_EXPLAINED = (
    "Encryption locks a session with a passphrase, together with its older versions. One passphrase opens them all.\n"
    "Nobody can open them without it: not this program, not its makers. If you lose the passphrase, or the file "
    "{key}, the notes are lost. Choose several words, write them down, and keep a copy of that file elsewhere.\n"
    "It protects files at rest, such as on a stolen or shared computer or in a synced folder. It does not protect what "
    "is on the screen, exports, or a computer that somebody else controls."
)
SEAL_TYPE_SENTENCE = "To go on, type: {sentence}"
SEAL_NOT_TYPED = "The sentence was not typed as it stands, so nothing was changed."
SEAL_ASK = "Passphrase: "
SEAL_ASK_NEW = "New passphrase: "
SEAL_ASK_AGAIN = "The same again: "
SEAL_NOT_SAME = "The two passphrases differ, so nothing was changed."
SEAL_WAIT = "unlocking takes a second or two…"
SEAL_BUSY = "Please wait a moment; this cannot be called off half way."
SEAL_WAIT_NEW = "making the key takes a few seconds…"
SEAL_WRONG = (
    "That passphrase does not open the key. Nothing was changed; please try again. If you are sure of it, put back "
    "your copy of key.age: a changed file can look like that, too."
)
SEAL_TOO_SHORT = "A passphrase needs {count} characters or more; several words are best."
SEAL_NO_LETTER = (
    "The passphrase holds something that is no letter, as an arrow key sends it, so nothing was changed. Type it again."
)
SEAL_NO_MEMORY = (
    "The system ended the work that a passphrase needs, as it does where memory is short: it takes about 600 MB for a "
    "moment. Nothing was changed. Close other programs and try again."
)
SEAL_TOO_MUCH_WORK = (
    "The key was made on a much faster computer, and would take minutes to open on this one. Nothing was changed. Open "
    "it there, or with the program age."
)
SEAL_KEY_DAMAGED = (
    "{key} {problem}. This is not about the passphrase: none opens it. Put back your copy of it (you or a backup of "
    "the folder may have one). Nothing was changed."
)
SEAL_KEY_BROKEN_INSIDE = "is damaged: the passphrase is right, but what it should open was changed"
SEAL_KEY_NONE_INSIDE = "opens, but no key is in it"
SEAL_DAMAGED = "it was damaged or changed"
SEAL_OTHER_KEY = "it was encrypted with another key than yours, or its first lines were changed"
SEAL_NOT_OPENED_AGAIN = "What was made could not be opened again, so it was not kept, and nothing was changed."
SEAL_KEY_CHANGED_MEANWHILE = "Another program changed the key meanwhile, so nothing was changed here. Try again."
SEAL_FOLDER_FAILED = "The key in {folder} could not be written: {reason}. Nothing was changed, the old one still holds."
SEAL_CHANGE_UNSURE = (
    "It is not certain which passphrase {key} has now, since the disk told an error at the end: {reason}. Try the new "
    "one first, then the old one: one of the two opens it. The sessions are as they were."
)
SEAL_ASK_OLD = "Present passphrase: "
SEAL_WAIT_CHANGE = "changing the passphrase takes some seconds…"
SEAL_CHANGED = "The passphrase is changed. All encrypted sessions open with the new one."
SEAL_OLD_COPIES = (
    "Copies of {key} made before, on paper, in backups or by sync programs, still open with the old passphrase. Make a "
    "new copy ('clientexit encrypt --print-key') and destroy the old ones. If somebody may know the old passphrase and "
    "have such a copy, that is not enough: decrypt the sessions, move the folder of the key away, and encrypt them "
    "again, which makes a new key."
)
SEAL_NO_KEY_YET = "There is no key yet, so there is no passphrase to change. 'clientexit encrypt ID' makes one."
SEAL_NO_TERMINAL = "The passphrase is read from a terminal, and there is none; in a script, use --passphrase-fd N."
SEAL_FD_NAME = "file descriptor {fd}"
SEAL_FD_EMPTY = (
    "Nothing could be read from file descriptor {fd}, so nothing was changed. Give the number of one that is open and "
    "holds the passphrase."
)
SEAL_KEY_MISSING = (
    "There are encrypted sessions, but their key {key} is missing. Put back your copy of it; a new key would not open "
    "them, so none was made."
)
SEAL_DONE = "{id} is encrypted now, with {count} of its files."
SEAL_UNDONE = "{id} is plain again, with {count} of its files. Whoever can use your account can read them."
SEAL_ALREADY = "{id} is encrypted already."
SEAL_PLAIN_ALREADY = "{id} is not encrypted."
SEAL_NOT_ERASED = (
    "The plain files were removed, which does not erase them: on SSDs, in snapshots, in synced folders and in backups "
    "of your own their words may last. Only the encryption of the whole disk helps there."
)
SEAL_LEFT = "Not touched, and perhaps still readable: {path}"
SEAL_KEEP_KEY = "Keep a copy of {key} elsewhere ('clientexit encrypt --print-key')."
SEAL_NEW_ON = "New sessions are encrypted from now on."
SEAL_NEW_OFF = "New sessions are plain from now on; those that are encrypted stay so."
SEAL_LOCKED_COUNT = "{count} locked, and so not looked into (see --passphrase-fd, or open one)."
SEAL_EXPORT_PLAIN = "What is exported is not encrypted."
SEAL_NO_KEY = "The program was started without a place for a key."
SEAL_LOCKED = "locked"
SEAL_SO_MANY_LOCKED = "{count} locked"
SEAL_NO_EDITOR = (
    "This session is encrypted. An editor would write its text to plain files of its own: swap files, backups, undo "
    "history. Write here instead."
)
SEAL_COMMAND = "Encrypt this session"
SEAL_COMMAND_HELP = "lock it, and its older versions, with your passphrase"
SEAL_UNDO_COMMAND = "Make this session plain again"
SEAL_UNDO_COMMAND_HELP = "take away the encryption of this session and its older versions"
SEAL_NEW_ON_COMMAND = "Encrypt new sessions from now on"
SEAL_NEW_ON_HELP = "sessions that exist stay as they are"
SEAL_NEW_OFF_COMMAND = "Leave new sessions plain from now on"
SEAL_NEW_OFF_HELP = "those that are encrypted stay so"
SEAL_CHANGE_COMMAND = "Change the passphrase"
SEAL_CHANGE_COMMAND_HELP = "the key stays, and so do the sessions"
SEAL_CHANGE_LABELS = ("The present passphrase", "The new one: several words are best", "The new one again")
SEAL_YES = "encrypt it"
SEAL_UNDO_YES = "make it plain"
SEAL_NO = "leave it as it is"
SEAL_UNDO_EXPLAINED = (
    "The session and its older versions become plain files again. Whoever can use your account, and every program "
    "that syncs or backs up the folder, can then read them."
)
SEAL_UNLOCK_TITLE = "This session is locked"
SEAL_UNLOCK_LABEL = "Your passphrase; it is asked once a run"
SEAL_NEW_TITLE = "Choose a passphrase"
SEAL_SENTENCE_LABEL = "Type this sentence: {sentence}"
SEAL_NEW_LABELS = ("The passphrase: several words are best", "The same again")
SEAL_ENTER_OR_ESC = "enter goes on · esc goes back, and nothing is changed"
MIGRATED_TITLE = "The interview has changed since"
MIGRATED_TO_DO = "The file itself stays as it is until you change something; the version before is then kept beside it."
MIGRATED_RENAMED = "The answer to “{to}” was carried over (from “{id}”)."
MIGRATED_TWICE = "“{to}” is answered already, so that the older answer to “{id}” was left where it is."
MIGRATED_VALUES = "The answer to “{question}” now stands for the same under other names."
MIGRATED_SPLIT = "A choice of “{question}” became several: please look whether the answer is still right."
MIGRATED_TEXT = "“{question}” is text now; your answer was written out."
MIGRATED_COPIED = "What you chose in “{question}” now also counts in “{to}”."
MIGRATED_RETIRED = "“{id}” is asked no more: {why}. Your answer is kept, but does not count.{see}"
MIGRATED_SEE = " Instead: {see}."
MERGE_USAGE = "name a session and a copy: clientexit merge A B (see clientexit merge --help)"
MERGE_FILES_HELP = (
    "the session, then the copy to merge into it: ids, or files; with --driver three files, as git names them"
)
MERGE_BASE_HELP = (
    "the last version that both come from, an id or a file; otherwise the versions kept are looked through"
)
MERGE_DRIVER_HELP = "merge as git asks for it: clientexit merge --driver %%O %%A %%B"
MERGE_NOT_HERE = "{file} is not one of your sessions; 'clientexit import' brings it in first"
MERGE_OTHER_SESSION = "{file} holds the session {id}, not {mine}: only versions of one session are merged from files"
MERGE_NO_BASE = "'{name}' is neither a file nor the id of a session. Name the version that both come from."
MERGE_ITSELF = "{id} cannot be merged with itself"
MERGE_NOT_WRITTEN = "{file} was not written: the merged session does not read back as it should"
MERGE_DONE = "merged into {id}; {count} answers were changed on both sides, and the newer was taken"
MERGE_PUT_AWAY = 'the copy is in the bin; clientexit restore "{name}" brings it back'
MERGE_LINE = "{title}: took {took}, kept beside it {lost}"
MERGE_SESSION = "the session"
MERGE_CLEARED = "(taken away)"
MERGE_FIELDS = {"title": "title"}
CLI_COPY_FOUND = "{path} is a second copy of {id}; 'clientexit merge {id} \"{name}\"' brings both together"
MERGE_ENTER = "enter merges"
MERGE_TITLE = "Two versions of “{title}”"
MERGE_NONE = "Everything fits together: nothing was changed in both. Press a to bring them together."
MERGE_SOME = (
    "{count} answers were changed in both versions. The newer one is chosen; 1 takes this computer's, 2 the copy's. "
    "Press a to bring them together. All other answers fit."
)
MERGE_HERE = "here"
MERGE_THERE = "copy"
MERGE_SIDE = "{sign} {side}  {when}"
MERGE_TAKEN, MERGE_NOT_TAKEN = "●", "○"
MERGE_APPLIED = "Merged. The copy is in the bin; u brings it back."
MERGE_NOT_SHOWN = "These two versions cannot be brought together"
MERGE_NOT_SHOWN_TO_DO = "Both files are left as they are. 'clientexit check' says more."
KEY_MERGE_MINE = "take this"
KEY_MERGE_THEIRS = "take the copy's"
KEY_MERGE_OTHER = "take the other"
KEY_MERGE_APPLY = "bring together"
HELP_MERGE = (
    "A sync program left a second copy of this session, since it was changed in two places. What only one of them "
    "changed is taken from there. What both changed is listed: below it stand both versions in full. Nothing is "
    "written before you press a; then the copy goes to the bin, from where it can be brought back."
)
SESSION_READ_ONLY = "This session is read only here"
READ_ONLY_NEWER = "read only: from a newer version"
READ_ONLY_NEWER_TOLD = (
    "A newer version of this program wrote this session. You can read here what this version understands; nothing is "
    "saved, so that nothing is lost. Update the program to go on with it."
)
STEP = "{number}. {text}"
