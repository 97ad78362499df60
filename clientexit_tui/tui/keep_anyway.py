"""Keeping a finding anyway, with a note, and taking that back."""

from clientexit_tui import words
from clientexit_tui.message.lint import Finding
from clientexit_tui.message.lint.kept import KEPT as QUESTION
from clientexit_tui.message.lint.kept import Kept, keeping, withdrawn
from clientexit_tui.tui.dialogs import AskText
from clientexit_tui.tui.parts.letter_parts import FINDING, KEPT
from clientexit_tui.tui.program import Program


def keep_or_withdraw(app: Program, key: str, findings: tuple[Finding, ...], kept: tuple[Kept, ...]) -> None:
    """Asks why a finding is kept and keeps it; one that is kept counts again.

    Args:
        app: the program.
        key: of the part that has the mark.
        findings: those that are open.
        kept: those that are kept.
    """
    kind, _, number = key.partition(":")
    if f"{kind}:" == KEPT:
        answers = app.controller.case.session.answers
        app.controller.give(QUESTION, withdrawn(answers, kept[int(number)].record, app.controller.now()))
        app.navigator.say(words.LETTER_WITHDRAWN)
    elif f"{kind}:" == FINDING:
        finding = findings[int(number)]
        dialog = AskText(finding.rule.title, words.LETTER_ASK_KEEP)
        app.navigator.ask(dialog, lambda note: _keep(app, finding, note))
    else:
        app.navigator.say(words.LETTER_KEEP_WHAT)


def _keep(app: Program, finding: Finding, note: str | None) -> None:
    if note is not None:
        answers = app.controller.case.session.answers
        record_id = app.controller.new_record_id(answers.written(QUESTION))
        app.controller.give(QUESTION, keeping(answers, finding, note, record_id, app.controller.now()))
