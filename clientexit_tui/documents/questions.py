"""The questions to take along to a lawyer, an accountant or a peer, as a paper."""

from collections.abc import Iterator

from clientexit_tui import words
from clientexit_tui.content.model import Adviser, Interview
from clientexit_tui.documents.opening import subtitle
from clientexit_tui.documents.tree import Block, BulletList, Document, Heading, Paragraph, Table
from clientexit_tui.interview.facts import Facts
from clientexit_tui.views.to_ask import ToAsk, bring_along


def questions_paper(facts: Facts, asked: tuple[ToAsk, ...]) -> Document:
    """The questions by adviser, each with why it matters and what is known, and what to take along.

    Args:
        facts: what is known.
        asked: the questions, see `to_ask`.
    """
    blocks: list[Block] = [Paragraph(words.ASK_INTRO)]
    if not asked:
        blocks.append(Paragraph(words.ASK_NOTHING))
    for adviser in facts.content.advisers:
        blocks += _adviser_blocks(adviser, [each for each in asked if each.adviser == adviser.id], facts.content)
    return Document(words.ASK_TITLE, tuple(blocks), "questions", subtitle(facts), facts.today)


def _adviser_blocks(adviser: Adviser, asked: list[ToAsk], content: Interview) -> Iterator[Block]:
    if not asked:
        return
    yield Heading(adviser.title)
    yield Paragraph(adviser.says)
    yield Table(words.ASK_HEAD, tuple(_row(number, each) for number, each in enumerate(asked, 1)))
    yield Heading(words.ASK_BRING, 2)
    yield BulletList(bring_along(adviser, asked))
    shorts = dict.fromkeys(content.by_id[each.about].short for each in asked if each.unknown)
    if shorts:
        yield Paragraph(words.ASK_ANSWERS.format(questions="; ".join(shorts)))


def _row(number: int, asked: ToAsk) -> tuple[str, str, str, str]:
    return str(number), asked.ask, asked.why, asked.known or words.ASK_KNOWN_NOTHING
