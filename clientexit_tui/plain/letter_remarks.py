"""Keeping the words of a remark on the letter anyway, with a note, and taking that back."""

from clientexit_tui import words
from clientexit_tui.message.lint.kept import KEPT, keeping, withdrawn
from clientexit_tui.plain.desk import Desk
from clientexit_tui.plain.letter_words import finding_head, kept_words


def keep_anyway(desk: Desk) -> None:
    """Asks which remark is set aside and why; the line may stay empty."""
    findings = desk.outlook.findings
    rows = [(str(at), finding_head(each)) for at, each in enumerate(findings)]
    chosen = desk.talk.pick(words.PLAIN_LETTER_KEEP_WHICH, rows)
    note = desk.talk.line(words.LETTER_ASK_KEEP, empty=True) if chosen is not None else None
    if chosen is not None and note is not None:
        record_id = desk.new_record_id(desk.answers.written(KEPT))
        desk.give(KEPT, keeping(desk.answers, findings[int(chosen)], note, record_id, desk.now()))
        desk.talk.say(words.PLAIN_LETTER_SET_ASIDE)


def withdraw(desk: Desk) -> None:
    """Asks which remark counts again."""
    kept = desk.outlook.looked_at[1]
    chosen = desk.talk.pick(words.PLAIN_LETTER_KEEP_WHICH, [(each.record, kept_words(each)) for each in kept])
    if chosen is not None:
        desk.give(KEPT, withdrawn(desk.answers, chosen, desk.now()))
        desk.talk.say(words.LETTER_WITHDRAWN)
