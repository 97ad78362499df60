"""Keeping the words of a remark on the letter anyway, with a note, and taking that back."""

from clientexit_tui import words
from clientexit_tui.message.lint.kept import KEPT, keeping, withdrawn
from clientexit_tui.plain.controller import SessionController
from clientexit_tui.views.letter import finding_head, kept_note


def keep_anyway(controller: SessionController) -> None:
    """Asks which remark is set aside and why; the line may stay empty."""
    findings = controller.case.findings
    rows = [(str(at), finding_head(each)) for at, each in enumerate(findings)]
    chosen = controller.talk.pick(words.PLAIN_LETTER_KEEP_WHICH, rows)
    note = controller.talk.line(words.LETTER_ASK_KEEP, empty=True) if chosen is not None else None
    if chosen is not None and note is not None:
        record_id = controller.new_record_id(controller.answers.written(KEPT))
        controller.give(KEPT, keeping(controller.answers, findings[int(chosen)], note, record_id, controller.now()))
        controller.talk.say(words.PLAIN_LETTER_SET_ASIDE)


def withdraw(controller: SessionController) -> None:
    """Asks which remark counts again."""
    kept = controller.case.looked_at[1]
    chosen = controller.talk.pick(
        words.PLAIN_LETTER_KEEP_WHICH,
        [(each.record, f"{finding_head(each.finding)}. {kept_note(each)}") for each in kept],
    )
    if chosen is not None:
        controller.give(KEPT, withdrawn(controller.answers, chosen, controller.now()))
        controller.talk.say(words.LETTER_WITHDRAWN)
