"""Where the parts of a sheet lead: to questions and to the answers behind a reason."""

from clientexit_tui import words
from clientexit_tui.decision.behind import answers_behind
from clientexit_tui.interview.facts import Facts
from clientexit_tui.outlook import Outlook
from clientexit_tui.tui.dialogs import Pick
from clientexit_tui.tui.page import Page
from clientexit_tui.tui.parts.verdict_parts import answered_words


def open_question(page: Page, question_id: str) -> None:
    """Opens the page of a question with it in focus; esc comes back."""
    section = page.outlook.content.section_of(question_id)
    page.navigator.go("section", section_id=section.id, question_id=question_id)


def open_behind(page: Page, key: str) -> None:
    """Opens the answers behind a reason or a gate; with several, asks which one."""
    ids, facts = ids_behind(page.outlook, key), page.outlook.facts
    if len(ids) == 1:
        open_question(page, ids[0])
    elif ids:
        rows = tuple((each, _said(each, facts)) for each in ids)
        page.navigator.ask(Pick(words.VERDICT_WHICH, rows), lambda id_: open_question(page, id_) if id_ else None)


def ids_behind(outlook: Outlook, key: str) -> tuple[str, ...]:
    """The questions behind the part with this key."""
    kind, _, name = key.partition(":")
    if kind == "gate":
        gate = next(each for each in outlook.verdict.gates if each.id == name)
        return answers_behind(gate.when, outlook.verdict.evaluation)
    return next(each.answers for each in outlook.verdict.reasons if each.rule.id == name)


def _said(question_id: str, facts: Facts) -> str:
    return answered_words(question_id, facts)
