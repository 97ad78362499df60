"""The home of a session in words: what is urgent, where things stand, what is next."""

from collections.abc import Iterator

from clientexit_tui import words
from clientexit_tui.app.library_words import due_words
from clientexit_tui.app.progress_words import progress_words
from clientexit_tui.case import Case
from clientexit_tui.content.model import Section
from clientexit_tui.decision.verdict import Confidence
from clientexit_tui.interview.progress import Status
from clientexit_tui.message.forms import headline_title
from clientexit_tui.plain.controller import SessionController
from clientexit_tui.plain.talk import Row
from clientexit_tui.visits.returning import since_last_visit


def tell_home(controller: SessionController) -> None:
    """Says where the session stands."""
    talk, case = controller.talk, controller.case
    talk.heading(case.session.title or words.NO_TITLE)
    if controller.editing.saver.saving.held:
        talk.say(controller.editing.saver.saving.held)
    for gate in case.verdict.urgent:
        talk.say(words.PLAIN_URGENT.format(title=gate.title))
    for line in since_last_visit(case, controller.editing.since):
        talk.say(line)
    controller.editing.since = None  # said once a visit is enough
    for line in _standing(case):
        talk.say(line)


def _standing(case: Case) -> Iterator[str]:
    verdict = case.verdict
    if verdict.headline:
        said = headline_title(verdict).lower()
        label = words.UI_POINTS_TO if verdict.confidence is not Confidence.OPEN else words.UI_POINTS_SO_FAR
        sure = words.UI_CONFIDENCE[verdict.confidence.value]
        yield words.PLAIN_STANDING.format(label=label, said=f"{said}, {sure}")
    if chosen := case.facts.text("choice"):
        said = case.content.option(chosen).title.lower()
        yield words.PLAIN_STANDING.format(label=words.YOUR_CHOICE, said=said)
    task = case.next_task
    if task is not None and task.due is not None:
        said = f"{task.title}, {due_words(task.due.isoformat(), case.today)}"
        yield words.PLAIN_STANDING.format(label=words.NEXT_DUE, said=said)


def next_section(case: Case) -> Section:
    """The section to go on with: where the user was, while it is not done, else the first that is not done."""
    place = case.session.place.partition("/")[0]
    undone = [each.section for each in case.progress if each.status is not Status.DONE]
    here = next((each for each in undone if each.id == place), None)
    return here or next(iter(undone), case.content.section("verdict"))


def section_rows(case: Case) -> list[Row]:
    """The sections with how far each has come."""
    rows = []
    for each in case.progress:
        said = progress_words(each).replace(words.DOT, ", ")  # a dot is read aloud
        rows.append((each.section.id, words.PLAIN_SECTION_ROW.format(title=each.section.title, said=said)))
    return rows
