"""The letter as parts: its form and why, its lines with visible gaps, and what to look at again."""

import re
from collections.abc import Iterator

from textual.content import Content

from clientexit_tui import words
from clientexit_tui.message.letter import FORM_OF_GATE
from clientexit_tui.message.lint import Finding
from clientexit_tui.outlook import Outlook
from clientexit_tui.tui.widgets.sheet import Part

LINE, FINDING, FORM, UNDO = "line:", "finding:", "form", "undo"
_GAP = re.compile(r"\[[^\]\n]*\]")


def form_parts(outlook: Outlook) -> Iterator[Part]:
    """The form of leaving, and why this one."""
    form = outlook.letter.form
    if not form:
        yield Part(words.LETTER_NONE, classes="title")
        yield Part(words.LETTER_NONE_MORE, "plan", "›", "gap")
        return
    question = outlook.content.by_id["leave_form"]
    choice = question.choice(form)
    label = choice.label if choice else form
    text = Content.assemble((words.LETTER_FORM.format(form=label), "bold"), " ", why_form(outlook))
    yield Part(text, FORM, "›")


def why_form(outlook: Outlook) -> str:
    """Why the letter has its form."""
    if outlook.facts.text("leave_form"):
        return words.LETTER_FORM_CHOSEN
    for gate in outlook.verdict.gates:
        if FORM_OF_GATE.get(gate.id) == outlook.letter.form:
            return words.LETTER_FORM_GATE.format(gate=gate.title)
    plan = outlook.plan
    option = outlook.content.option(plan.option).title if plan.option else words.NO_DAY
    return (words.LETTER_FORM_CHOICE if plan.chosen else words.LETTER_FORM_POINTS).format(option=option)


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
    where = words.LETTER_LINE.format(line=finding.line) if finding.line else words.LETTER_WHOLE
    excerpt = f" “{short_excerpt(finding)}”" if finding.excerpt else ""
    return Content.assemble(
        (rule.title, "bold"), (f"  {where}{excerpt}", "$text-muted"), "\n", rule.why, "\n", ("→ ", "bold"), rule.suggest
    )


def short_excerpt(finding: Finding, most: int = 60) -> str:
    """The words found, cut where they are long."""
    text = finding.excerpt
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
