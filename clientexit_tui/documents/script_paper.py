"""The call script and the message on a platform as papers."""

from clientexit_tui import words
from clientexit_tui.documents.opening import subtitle
from clientexit_tui.documents.printed import printed
from clientexit_tui.documents.tree import Block, Document, Paragraph
from clientexit_tui.interview.facts import Facts
from clientexit_tui.message.script import Script
from clientexit_tui.views.line import Role
from clientexit_tui.views.script import script_lines

SECONDS_A_MINUTE = 60


def call_paper(script: Script, facts: Facts) -> Document:
    """The page to have in hand during the call; where there is no call to make, a note that says so."""
    blocks: list[Block] = [*printed(script_lines(script))]
    if script.text:
        minutes = max(1, round(script.seconds / SECONDS_A_MINUTE))
        blocks.insert(0, Paragraph(words.CALL_LENGTH[minutes == 1].format(minutes=minutes)))
    return Document(
        words.CALL_TITLE, tuple(blocks) or (Paragraph(words.CALL_NOTHING),), "call-script", subtitle(facts), facts.today
    )


def platform_paper(script: Script, facts: Facts) -> Document:
    """The message as it would be sent; where there is nothing to send, a note that says so."""
    lines = tuple(printed(line for line in script_lines(script) if line.role is not Role.HEADING))
    if not lines:
        note = (Paragraph(words.PLATFORM_NOTHING),)
        return Document(words.PLATFORM_TITLE, note, kind="platform-message", day=facts.today)
    return Document(words.PLATFORM_TITLE, lines, kind="platform-message", day=facts.today, bare=True)
