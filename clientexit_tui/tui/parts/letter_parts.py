"""The letter as parts: its form and why, its lines with visible gaps, and what to look at again."""

import re
from collections.abc import Iterator

from textual.content import Content

from clientexit_tui import words
from clientexit_tui.dialogue.letter_words import why_form
from clientexit_tui.message.lint import Finding
from clientexit_tui.outlook import Outlook
from clientexit_tui.tui.widgets.part_line import Part

LINE, FINDING, FORM, UNDO, BELOW = "line:", "finding:", "form", "undo", "below"
_GAP = re.compile(r"\[[^\]\n]*\]")


def form_parts(outlook: Outlook) -> Iterator[Part]:
    """The form of leaving, and why this one."""
    form = outlook.letter.form
    if not form:
        yield Part(words.LETTER_NONE, classes="title")
        yield Part(words.LETTER_NONE_MORE, "plan", "›", "gap")
        return
    if outlook.plan.chosen and outlook.plan.stays:
        option = outlook.content.option(outlook.plan.option).title
        yield Part(words.LETTER_STAYS.format(option=option), "plan", "!", "warning")
    question = outlook.content.by_id["leave_form"]
    choice = question.choice(form)
    label = choice.label if choice else form
    text = Content.assemble((words.LETTER_FORM.format(form=label), "bold"), " ", why_form(outlook))
    yield Part(text, FORM, "›")


def text_parts(outlook: Outlook) -> Iterator[Part]:
    """The letter line by line, numbered; the gaps of a draft stand out."""
    own = bool(outlook.facts.text("letter_text"))
    yield Part(words.LETTER_OWN if own else words.LETTER_DRAFT, classes="heading")
    apart = False
    lines = outlook.letter_text.split("\n")
    column = len(str(len(lines)))
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield Part(_with_gaps(line), f"{LINE}{number}", f"{number:>{column}} ", "gap" if apart else "")
            apart = False
        else:
            apart = True


def gaps_at(outlook: Outlook, number: int) -> tuple[str, ...]:
    """The questions that a line of the draft lacks; none in the user's own letter."""
    line = outlook.letter_text.split("\n")[number - 1]
    if outlook.facts.text("letter_text") or not _GAP.search(line):
        return ()
    return next((each.gaps for each in outlook.letter.paragraphs if line in each.text.split("\n")), ())


def _with_gaps(line: str) -> Content:
    """A line with its gaps in reverse, so that they are seen without colour too."""
    content, end = Content(""), 0
    for match in _GAP.finditer(line):
        content += Content(line[end : match.start()]) + Content.styled(match[0], "reverse")
        end = match.end()
    return content + Content(line[end:])


def gap_parts(outlook: Outlook) -> Iterator[Part]:
    """What the draft still lacks, each leading to its question."""
    gaps = outlook.letter.gaps
    if not gaps or outlook.facts.text("letter_text"):
        return
    yield Part(words.LETTER_GAPS.format(count=len(gaps)), classes="heading")
    for gap in gaps:
        yield Part(outlook.content.by_id[gap].ask, f"q:{gap}", "□")


def below_part(outlook: Outlook) -> Iterator[Part]:
    """What stands beneath the letter, where that is out of sight."""
    gaps = 0 if outlook.facts.text("letter_text") else len(outlook.letter.gaps)
    said = [words.LETTER_GAPS.format(count=gaps)] if gaps else []
    said += [words.LETTER_FINDINGS.format(count=len(outlook.findings))] if outlook.findings else []
    if said:
        yield Part(words.LETTER_BELOW.format(what=words.DOT.join(said)), BELOW, "›")


def finding_parts(outlook: Outlook) -> Iterator[Part]:
    """What to look at again: where, why, and what to do instead."""
    if not outlook.letter_text.strip():
        return
    yield Part(words.LETTER_FINDINGS.format(count=len(outlook.findings)), classes="heading")
    if not outlook.findings:
        yield Part(words.LETTER_NO_FINDINGS, sign=" ")
    for at, finding in enumerate(outlook.findings):
        yield Part(_finding(finding), f"{FINDING}{at}", words.LETTER_LEVELS[finding.rule.level], "gap" if at else "")
    yield Part(words.LETTER_NOT_ADVICE, classes="muted gap")


def _finding(finding: Finding) -> Content:
    rule = finding.rule
    place = words.LETTER_LINE.format(line=finding.line) if finding.line else words.LETTER_WHOLE
    where = f"{place}, {words.LETTER_LEVEL_WORDS[rule.level]}"
    excerpt = f": “{short_excerpt(finding)}”" if finding.excerpt else ""
    head = Content.assemble((rule.title, "bold"), (f" ({where}{excerpt})", "$text-muted"))
    return Content("\n").join([head, Content(rule.why), Content.assemble(("→ ", "bold"), rule.suggest)])


def short_excerpt(finding: Finding, most: int = 60) -> str:
    """The words found, cut where they are long."""
    text = finding.excerpt
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
