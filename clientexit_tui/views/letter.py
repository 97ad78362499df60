"""The letter: its form and why, its lines with visible gaps, and what to look at again."""

from collections.abc import Iterator
from itertools import accumulate

from clientexit_tui import words
from clientexit_tui.case import Case
from clientexit_tui.message.forms import suggested_form, weigh_forms
from clientexit_tui.message.lint import Finding
from clientexit_tui.message.lint.kept import Kept
from clientexit_tui.message.values import MARK
from clientexit_tui.views.gaps import gap_lines
from clientexit_tui.views.guidance import form_arguments, form_title
from clientexit_tui.views.letter_words import where_found, why_form
from clientexit_tui.views.line import Line, Role, Run, Tone, muted, paragraphs, strong
from clientexit_tui.views.targets import Do, ToFinding, ToKept, ToLetterLine, ToPage, ToQuestion

FORM = ToQuestion("leave_form")
UNDO, BELOW, COMPARE = Do("undo"), Do("below"), Do("compare")
MOST_LINES, MOST_CHARACTERS = 400, 20_000
"""How much of a letter is shown here; the editor shows all."""


def is_own(case: Case) -> bool:
    """Whether the letter is the user's own."""
    return bool(case.facts.text("letter_text"))


def letter_gaps(case: Case) -> tuple[str, ...]:
    """The questions that a draft still lacks; the user's own letter has none."""
    return () if is_own(case) else case.letter.gaps


def letter_head(case: Case, *, aside: bool = False, below: bool = False) -> Iterator[Line]:
    """What is urgent, the form, and what has changed since.

    Args:
        case: the session.
        aside: whether a letter of the user's own, as it was, can be brought back.
        below: whether gaps and findings stand out of sight beneath the letter.
    """
    yield from urgent_lines(case)
    yield from _form(case)
    if below:
        yield from _below(case)
    if case.offers:
        yield Line(words.LETTER_OFFERS.format(count=len(case.offers)), target=COMPARE, sign="›", apart=True)
    if aside:
        said = words.LETTER_CHANGED_HERE if is_own(case) else words.LETTER_ASIDE
        yield Line(said, target=UNDO, sign="›", apart=True)


def urgent_lines(case: Case) -> Iterator[Line]:
    """The urgent notices on one line each, for other pages than the verdict."""
    for gate in case.verdict.urgent:
        said = (strong(words.VERDICT_URGENT.format(title=gate.title)), " ", words.VERDICT_URGENT_SEE)
        yield Line(said, Role.URGENT, ToPage("verdict"), "!")


def _form(case: Case) -> Iterator[Line]:
    """The form of leaving, and why this one."""
    form = case.letter.form
    if not form:
        yield Line(words.LETTER_NONE, Role.TITLE)
        yield Line(words.LETTER_NONE_MORE, target=ToPage("plan"), sign="›", apart=True)
        return
    if case.plan.chosen and case.plan.stays:
        option = case.content.option(case.plan.option).title
        yield Line(words.LETTER_STAYS.format(option=option), Role.WARNING, ToPage("plan"), "!")
    choice = case.content.by_id["leave_form"].choice(form)
    label = choice.label if choice else form
    yield Line((strong(words.LETTER_FORM.format(form=label)), " ", why_form(case)), target=FORM, sign="›")


def _below(case: Case) -> Iterator[Line]:
    gaps = letter_gaps(case)
    said = [words.GAPS.format(count=len(gaps))] if gaps else []
    said += [words.LETTER_FINDINGS.format(count=len(case.findings))] if case.findings else []
    if said:
        yield Line(words.LETTER_BELOW.format(what=words.DOT.join(said)), target=BELOW, sign="›")


def letter_lines(case: Case, *, whole: bool = False) -> Iterator[Line]:
    """The letter line by line, numbered; the gaps of a draft stand out.

    Args:
        case: the session.
        whole: whether all of a very long one is shown.
    """
    yield Line(words.LETTER_OWN if is_own(case) else words.LETTER_DRAFT, Role.HEADING)
    lines, apart = case.letter_text.split("\n"), False
    column, shown = len(str(len(lines))), len(lines) if whole else _shown(lines)
    for number, line in enumerate(lines[:shown], 1):
        if line.strip():
            target = ToLetterLine(number, gaps_at(case, number))
            yield Line(_with_gaps(line), target=target, sign=f"{number:>{column}} ", apart=apart)
        apart = not line.strip()
    if len(lines) > shown:
        said = words.LETTER_MORE_LINES.format(count=len(lines) - shown)
        yield Line(said, target=ToLetterLine(shown + 1), sign="›", apart=True)


def _shown(lines: list[str]) -> int:
    """How many lines are shown, one at least."""
    ends = accumulate(len(line) for line in lines[:MOST_LINES])
    return max(1, sum(end <= MOST_CHARACTERS for end in ends))


def gaps_at(case: Case, number: int) -> tuple[str, ...]:
    """The questions that a line of the draft lacks; none in the user's own letter."""
    if is_own(case):
        return ()
    seen = MARK.findall(case.letter_text.split("\n")[number - 1])
    known = {mark: gap for paragraph in case.letter.paragraphs for mark, gap in paragraph.marks}
    return tuple(dict.fromkeys(known[each] for each in seen if each in known))


def _with_gaps(line: str) -> tuple[Run, ...]:
    runs, end = [], 0
    for match in MARK.finditer(line):
        runs += [Run(line[end : match.start()]), Run(match[0], Tone.GAP)]
        end = match.end()
    return tuple(run for run in (*runs, Run(line[end:])) if run.text)


def letter_findings(case: Case) -> Iterator[Line]:
    """What the draft still lacks, and what to look at again."""
    yield from gap_lines(letter_gaps(case), case)
    if case.letter_text.strip():
        yield from found_lines(*case.looked_at)


def found_lines(findings: tuple[Finding, ...], kept: tuple[Kept, ...]) -> Iterator[Line]:
    """What to look at again, what is kept anyway, and what no check can say."""
    yield Line(words.LETTER_FINDINGS.format(count=len(findings)), Role.HEADING)
    if not (findings or kept):
        yield Line(words.LETTER_NO_FINDINGS, sign=" ")
    for at, each in enumerate(findings):
        sign = words.LETTER_LEVELS[each.rule.level]
        instead = words.LETTER_INSTEAD.format(suggest=each.rule.suggest)
        said = paragraphs(_head(each), each.detail, each.rule.why, instead)
        yield Line(said, target=ToFinding(at), sign=sign, apart=at > 0)
    if kept:
        yield Line(words.LETTER_KEPT_ANYWAY.format(count=len(kept)), Role.HEADING)
    for one in kept:
        yield Line(paragraphs(_head(one.finding), kept_note(one)), target=ToKept(one.record), sign="✓")
    yield Line(words.LETTER_NOT_ADVICE, Role.ASIDE, apart=True)


def finding_head(finding: Finding) -> str:
    """What was found, and where."""
    return f"{finding.rule.title} ({where_found(finding)})"


def _head(finding: Finding) -> tuple[str | Run, ...]:
    return strong(finding.rule.title), muted(f" ({where_found(finding)})")


def kept_note(kept: Kept) -> str:
    """Why something is kept anyway."""
    return words.LETTER_KEPT_NOTE.format(note=kept.note) if kept.note else words.LETTER_KEPT_NO_NOTE


def form_lines(case: Case) -> Iterator[Line]:
    """The forms of leaving with what speaks for and against each here."""
    suggested = suggested_form(case.verdict, case.plan.option, case.plan.stays)
    if not suggested:
        return
    yield Line(words.FORMS_TITLE, Role.HEADING)
    for weighed in weigh_forms(case.verdict):
        title = form_title(weighed, suggested)
        head = strong(title) if weighed.form.id in (suggested, case.letter.form) else title
        yield Line(paragraphs(head, *map(muted, form_arguments(weighed))), target=FORM, sign="·")
