"""Where the parts of a sheet lead: to questions and to the answers behind a reason."""

from clientexit_tui import words
from clientexit_tui.case import Case
from clientexit_tui.decision.dependencies import answers_behind
from clientexit_tui.interview.facts import Facts
from clientexit_tui.tui.dialogs import Pick
from clientexit_tui.tui.parts.verdict_parts import answered_words
from clientexit_tui.tui.session_screen import SessionScreen


def open_question(page: SessionScreen, question_id: str) -> None:
    """Opens the page of a question with it in focus; esc comes back."""
    section = page.case.content.section_of(question_id)
    page.navigator.go("section", section_id=section.id, question_id=question_id)


def open_behind(page: SessionScreen, key: str) -> None:
    """Opens the answers behind a reason or a gate; with several, asks which one."""
    ids, facts = ids_behind(page.case, key), page.case.facts
    if len(ids) == 1:
        open_question(page, ids[0])
    elif ids:
        rows = tuple((each, _said(each, facts)) for each in ids)
        page.navigator.ask(Pick(words.VERDICT_WHICH, rows), lambda id_: open_question(page, id_) if id_ else None)


def ids_behind(case: Case, key: str) -> tuple[str, ...]:
    """The questions behind the part with this key."""
    kind, _, name = key.partition(":")
    if kind == "gate":
        gate = next(each for each in case.verdict.gates if each.id == name)
        return answers_behind(gate.when, case.verdict.evaluation)
    return next(each.answers for each in case.verdict.reasons if each.rule.id == name)


def _said(question_id: str, facts: Facts) -> str:
    return answered_words(question_id, facts)
