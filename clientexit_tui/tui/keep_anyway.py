"""Keeping a finding anyway, with a note, and taking that back."""

from clientexit_tui import words
from clientexit_tui.message.lint import Finding
from clientexit_tui.message.lint.kept import KEPT, keeping, withdrawn
from clientexit_tui.tui.dialogs import AskText
from clientexit_tui.tui.program import Program
from clientexit_tui.views.targets import Target, ToFinding, ToKept


def keep_or_withdraw(app: Program, marked: Target | None, findings: tuple[Finding, ...]) -> None:
    """Asks why a finding is kept and keeps it; one that is kept counts again.

    Args:
        app: the program.
        marked: where the line that has the mark leads.
        findings: those that are open.
    """
    match marked:
        case ToKept(record):
            answers = app.controller.case.session.answers
            app.controller.give(KEPT, withdrawn(answers, record, app.controller.now()))
            app.navigator.say(words.LETTER_WITHDRAWN)
        case ToFinding(number):
            finding = findings[number]
            dialog = AskText(finding.rule.title, words.LETTER_ASK_KEEP)
            app.navigator.ask(dialog, lambda note: _keep(app, finding, note))
        case _:
            app.navigator.say(words.LETTER_KEEP_WHAT)


def _keep(app: Program, finding: Finding, note: str | None) -> None:
    if note is not None:
        answers = app.controller.case.session.answers
        record_id = app.controller.new_record_id(answers.written(KEPT))
        app.controller.give(KEPT, keeping(answers, finding, note, record_id, app.controller.now()))
