"""The call script and the message on a platform as papers."""

from collections.abc import Iterator

from clientexit_tui import words
from clientexit_tui.documents.opening import subtitle
from clientexit_tui.documents.tree import Block, BulletList, Document, Heading, Paragraph
from clientexit_tui.interview.facts import Facts
from clientexit_tui.message.script import Script, ScriptPart

SECONDS_A_MINUTE = 60


def call_paper(script: Script, facts: Facts) -> Document:
    """The page to have in hand during the call; where there is no call to make, a note that says so."""
    blocks: list[Block] = [block for part in script.parts for block in _part(part)]
    if script.said:
        minutes = max(1, round(script.seconds / SECONDS_A_MINUTE))
        blocks.insert(0, Paragraph(words.CALL_LENGTH[minutes == 1].format(minutes=minutes)))
    return Document(
        words.CALL_TITLE, tuple(blocks) or (Paragraph(words.CALL_NOTHING),), "call-script", subtitle(facts), facts.today
    )


def _part(part: ScriptPart) -> Iterator[Block]:
    yield Heading(part.heading)
    if part.spoken:
        yield from (Paragraph(line) for line in part.lines)
    else:
        yield BulletList(part.lines)


def platform_paper(script: Script, facts: Facts) -> Document:
    """The message as it would be sent; where there is nothing to send, a note that says so."""
    lines = tuple(Paragraph(line) for part in script.parts for line in part.lines)
    if not lines:
        note = (Paragraph(words.PLATFORM_NOTHING),)
        return Document(words.PLATFORM_TITLE, note, kind="platform-message", day=facts.today)
    return Document(words.PLATFORM_TITLE, lines, kind="platform-message", day=facts.today, bare=True)
