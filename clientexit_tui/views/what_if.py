"""What would follow if one answer were another, in sentences."""

from collections.abc import Iterator

from clientexit_tui import words
from clientexit_tui.content.model import Interview
from clientexit_tui.views.answer_words import answer_words
from clientexit_tui.what_if import Outlook, WhatIf


def what_if_sentences(found: WhatIf, content: Interview) -> tuple[str, ...]:
    """What stands now, what would follow, what would become urgent, how the choice would stand."""
    question = content.by_id[found.question]
    said = answer_words(question, found.answer) or words.STATES[found.answer.state.value]
    then = words.WHAT_IF_THEN.format(short=question.short, answer=said, outlook=_points(found.then))
    first = (words.WHAT_IF_NOW.format(outlook=_points(found.now)), then)
    same = (words.WHAT_IF_SAME,) if found.now == found.then else ()
    return (*first, *same, *_urgent(found, content), *_choice(found, content), words.WHAT_IF_KEPT)


def _points(outlook: Outlook) -> str:
    if outlook.headline is None:
        return words.WHAT_IF_NOWHERE
    return words.WHAT_IF_POINTS.format(option=outlook.title.lower(), confidence=words.UI_CONFIDENCE[outlook.confidence])


def _urgent(found: WhatIf, content: Interview) -> Iterator[str]:
    now, then = found.now.urgent, found.then.urgent
    titles = {gate.id: gate.title for gate in content.gates}
    for phrase, ids in (
        (words.WHAT_IF_RAISED, [each for each in then if each not in now]),
        (words.WHAT_IF_LIFTED, [each for each in now if each not in then]),
    ):
        if ids:
            yield phrase.format(titles=words.COMMA.join(titles[each] for each in ids))


def _choice(found: WhatIf, content: Interview) -> Iterator[str]:
    stands = found.then.choice
    if stands is None or stands == found.now.choice:
        return
    phrase = words.WHAT_IF_BLOCKED if stands.blocked else words.WHAT_IF_CHOICE
    option = content.option(stands.option).title.lower()
    yield phrase.format(option=option, rank=stands.rank, count=len(content.options))
