"""The letter as parts: its form and why, its lines with visible gaps, and what to look at again."""

from collections.abc import Iterator
from itertools import accumulate

from textual.content import Content

from clientexit_tui import words
from clientexit_tui.app.letter_words import where_found, why_form
from clientexit_tui.case import Case
from clientexit_tui.message.lint import Finding
from clientexit_tui.message.lint.kept import Kept
from clientexit_tui.message.values import MARK
from clientexit_tui.tui.widgets.part_line import Part

LINE, FINDING, KEPT, FORM, UNDO, BELOW, OFFERS = "line:", "finding:", "kept:", "form", "undo", "below", "offers"
MOST_LINES, MOST_CHARACTERS = 400, 20_000
"""How much of a letter is shown here; the editor shows all."""


def form_parts(case: Case) -> Iterator[Part]:
    """The form of leaving, and why this one."""
    form = case.letter.form
    if not form:
        yield Part(words.LETTER_NONE, classes="title")
        yield Part(words.LETTER_NONE_MORE, "plan", "›", "gap")
        return
    if case.plan.chosen and case.plan.stays:
        option = case.content.option(case.plan.option).title
        yield Part(words.LETTER_STAYS.format(option=option), "plan", "!", "warning")
    question = case.content.by_id["leave_form"]
    choice = question.choice(form)
    label = choice.label if choice else form
    text = Content.assemble((words.LETTER_FORM.format(form=label), "bold"), " ", why_form(case))
    yield Part(text, FORM, "›")


def text_parts(case: Case) -> Iterator[Part]:
    """The letter line by line, numbered; the gaps of a draft stand out."""
    own = bool(case.facts.text("letter_text"))
    yield Part(words.LETTER_OWN if own else words.LETTER_DRAFT, classes="heading")
    apart = False
    lines = case.letter_text.split("\n")
    column = len(str(len(lines)))
    shown = _shown(lines)
    for number, line in enumerate(lines[:shown], 1):
        if line.strip():
            yield Part(_with_gaps(line), f"{LINE}{number}", f"{number:>{column}} ", "gap" if apart else "")
            apart = False
        else:
            apart = True
    if len(lines) > shown:
        yield Part(words.LETTER_MORE_LINES.format(count=len(lines) - shown), f"{LINE}{shown + 1}", "›", "gap")


def _shown(lines: list[str]) -> int:
    """How many lines are shown, one at least."""
    ends = accumulate(len(line) for line in lines[:MOST_LINES])
    return max(1, sum(end <= MOST_CHARACTERS for end in ends))


def gaps_at(case: Case, number: int) -> tuple[str, ...]:
    """The questions that a line of the draft lacks; none in the user's own letter."""
    if case.facts.text("letter_text"):
        return ()
    seen = MARK.findall(case.letter_text.split("\n")[number - 1])
    known = {mark: gap for paragraph in case.letter.paragraphs for mark, gap in paragraph.marks}
    return tuple(dict.fromkeys(known[each] for each in seen if each in known))


def _with_gaps(line: str) -> Content:
    """A line with its gaps in reverse, so that they are seen without colour too."""
    content, end = Content(""), 0
    for match in MARK.finditer(line):
        content += Content(line[end : match.start()]) + Content.styled(match[0], "reverse")
        end = match.end()
    return content + Content(line[end:])


def gap_parts(case: Case) -> Iterator[Part]:
    """What the draft still lacks, each leading to its question."""
    gaps = case.letter.gaps
    if not gaps or case.facts.text("letter_text"):
        return
    yield Part(words.LETTER_GAPS.format(count=len(gaps)), classes="heading")
    for gap in gaps:
        yield Part(case.content.by_id[gap].ask, f"q:{gap}", "□")


def below_part(case: Case) -> Iterator[Part]:
    """What stands beneath the letter, where that is out of sight."""
    gaps = 0 if case.facts.text("letter_text") else len(case.letter.gaps)
    said = [words.LETTER_GAPS.format(count=gaps)] if gaps else []
    said += [words.LETTER_FINDINGS.format(count=len(case.findings))] if case.findings else []
    if said:
        yield Part(words.LETTER_BELOW.format(what=words.DOT.join(said)), BELOW, "›")


def offer_part(case: Case) -> Iterator[Part]:
    """That answers have changed which the user's own letter does not know of yet."""
    if case.offers:
        yield Part(words.LETTER_OFFERS.format(count=len(case.offers)), OFFERS, "›", "gap")


def finding_parts(case: Case) -> Iterator[Part]:
    """What to look at again in the letter: where, why, and what to do instead."""
    if case.letter_text.strip():
        yield from found_parts(*case.looked_at)


def found_parts(findings: tuple[Finding, ...], kept: tuple[Kept, ...]) -> Iterator[Part]:
    """What to look at again, what is kept anyway, and what no check can say."""
    yield Part(words.LETTER_FINDINGS.format(count=len(findings)), classes="heading")
    if not (findings or kept):
        yield Part(words.LETTER_NO_FINDINGS, sign=" ")
    for at, finding in enumerate(findings):
        yield Part(_finding(finding), f"{FINDING}{at}", words.LETTER_LEVELS[finding.rule.level], "gap" if at else "")
    if kept:
        yield Part(words.LETTER_KEPT_ANYWAY.format(count=len(kept)), classes="heading")
    for at, each in enumerate(kept):
        note = words.LETTER_KEPT_NOTE.format(note=each.note) if each.note else words.LETTER_KEPT_NO_NOTE
        head = Content.assemble((each.finding.rule.title, "bold"), (f" ({where_found(each.finding)})", "$text-muted"))
        yield Part(Content("\n").join([head, Content(note)]), f"{KEPT}{at}", "✓")
    yield Part(words.LETTER_NOT_ADVICE, classes="muted gap")


def _finding(finding: Finding) -> Content:
    rule = finding.rule
    head = Content.assemble((rule.title, "bold"), (f" ({where_found(finding)})", "$text-muted"))
    lines = [head, *([Content(finding.detail)] if finding.detail else []), Content(rule.why)]
    return Content("\n").join([*lines, Content.assemble(("→ ", "bold"), rule.suggest)])
