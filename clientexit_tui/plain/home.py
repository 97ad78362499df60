"""The home of a session in words: what is urgent, where things stand, what is next."""

from collections.abc import Iterator

from clientexit_tui import words
from clientexit_tui.content.model import Section
from clientexit_tui.decision.verdict import Confidence
from clientexit_tui.dialogue.progress_words import progress_words
from clientexit_tui.dialogue.shelf_words import due_words
from clientexit_tui.interview.progress import Status
from clientexit_tui.outlook import Outlook
from clientexit_tui.plain.desk import Desk
from clientexit_tui.plain.talk import Row
from clientexit_tui.visits.returning import since_last_visit


def tell_home(desk: Desk) -> None:
    """Says where the session stands."""
    talk, outlook = desk.talk, desk.outlook
    talk.heading(outlook.session.title or words.NO_TITLE)
    if desk.visit.keeper.saving.held:
        talk.say(desk.visit.keeper.saving.held)
    for gate in outlook.verdict.urgent:
        talk.say(words.PLAIN_URGENT.format(title=gate.title))
    for line in since_last_visit(outlook, desk.visit.since):
        talk.say(line)
    desk.visit.since = None  # said once a visit is enough
    for line in _standing(outlook):
        talk.say(line)


def _standing(outlook: Outlook) -> Iterator[str]:
    verdict = outlook.verdict
    if verdict.headline:
        said = outlook.content.option(verdict.headline).title.lower()
        label = words.UI_POINTS_TO if verdict.confidence is not Confidence.OPEN else words.UI_POINTS_SO_FAR
        sure = words.UI_CONFIDENCE[verdict.confidence.value]
        yield words.PLAIN_STANDING.format(label=label, said=f"{said}, {sure}")
    if chosen := outlook.facts.text("choice"):
        said = outlook.content.option(chosen).title.lower()
        yield words.PLAIN_STANDING.format(label=words.YOUR_CHOICE, said=said)
    task = outlook.next_task
    if task is not None and task.due is not None:
        said = f"{task.title}, {due_words(task.due.isoformat(), outlook.today)}"
        yield words.PLAIN_STANDING.format(label=words.NEXT_DUE, said=said)


def next_section(outlook: Outlook) -> Section:
    """The section to go on with: where the user was, while it is not done, else the first that is not done."""
    place = outlook.session.place.partition("/")[0]
    undone = [each.section for each in outlook.progress if each.status is not Status.DONE]
    here = next((each for each in undone if each.id == place), None)
    return here or next(iter(undone), outlook.content.section("verdict"))


def section_rows(outlook: Outlook) -> list[Row]:
    """The sections with how far each has come."""
    rows = []
    for each in outlook.progress:
        said = progress_words(each).replace(words.DOT, ", ")  # a dot is read aloud
        rows.append((each.section.id, words.PLAIN_SECTION_ROW.format(title=each.section.title, said=said)))
    return rows
