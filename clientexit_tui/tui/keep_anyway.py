"""Keeping a finding anyway, with a note, and taking that back."""

from clientexit_tui import words
from clientexit_tui.message.lint import Finding
from clientexit_tui.message.lint.kept import KEPT as QUESTION
from clientexit_tui.message.lint.kept import Kept, keeping, withdrawn
from clientexit_tui.tui.desk import Desk
from clientexit_tui.tui.dialogs import AskText
from clientexit_tui.tui.parts.letter_parts import FINDING, KEPT


def keep_or_withdraw(desk: Desk, key: str, findings: tuple[Finding, ...], kept: tuple[Kept, ...]) -> None:
    """Asks why a finding is kept and keeps it; one that is kept counts again.

    Args:
        desk: the application.
        key: of the part that has the mark.
        findings: those that are open.
        kept: those that are kept.
    """
    kind, _, number = key.partition(":")
    if f"{kind}:" == KEPT:
        answers = desk.outlook.session.answers
        desk.give(QUESTION, withdrawn(answers, kept[int(number)].record, desk.now()))
        desk.say(words.LETTER_WITHDRAWN)
    elif f"{kind}:" == FINDING:
        finding = findings[int(number)]
        dialog = AskText(finding.rule.title, words.LETTER_ASK_KEEP)
        desk.ask(dialog, lambda note: _keep(desk, finding, note))
    else:
        desk.say(words.LETTER_KEEP_WHAT)


def _keep(desk: Desk, finding: Finding, note: str | None) -> None:
    if note is not None:
        answers = desk.outlook.session.answers
        record_id = desk.new_record_id(answers.written(QUESTION))
        desk.give(QUESTION, keeping(answers, finding, note, record_id, desk.now()))
