"""The verdict as parts: where the answers point, how surely, why, what would change it, what is open."""

from collections.abc import Iterator

from textual.content import Content

from clientexit_tui import words
from clientexit_tui.content.model import Interview, Kind
from clientexit_tui.decision.flips import Flip
from clientexit_tui.decision.verdict import Reason, Standing, Verdict
from clientexit_tui.interview.facts import Facts
from clientexit_tui.message.forms import headline_title
from clientexit_tui.tui.parts.bars import bar
from clientexit_tui.tui.widgets.linked_line import Drawn
from clientexit_tui.tui.widgets.row import shortened
from clientexit_tui.views.answer_words import answer_words, value_words
from clientexit_tui.views.guidance import confidence_sentence, stance_sentence
from clientexit_tui.views.money_said import money_said
from clientexit_tui.views.targets import Do, ToBehind, ToQuestion

CHOICE = Do("choose")
FEW = 6
"""How many reasons are shown before all are asked for."""
MOST_ANSWERS = 3
LONGEST = 44
"""Columns for an answer behind a reason."""
NAME = 20
"""Columns for the name of an option."""


def headline_parts(verdict: Verdict) -> Iterator[Drawn]:
    """Where the answers point and how surely, in words."""
    classes = "title gap" if verdict.urgent else "title"
    if verdict.headline is None:
        yield Drawn(words.VERDICT_NOWHERE, classes=classes)
        yield Drawn(words.VERDICT_NOWHERE_NEXT)
    else:
        title = headline_title(verdict)
        phrase = words.VERDICT_LEANS if verdict.confidence == "open" else words.VERDICT_POINTS
        yield Drawn(phrase.format(option=title), classes=classes)
        yield Drawn(confidence_sentence(verdict))
        yield Drawn(stance_sentence(verdict))
        if money := money_said(verdict):
            yield Drawn(" ".join(money))
    if verdict.urgent:
        yield Drawn(words.AFTER_ADVICE)
    yield Drawn(words.VERDICT_AID, classes="muted")


def ranking_part(verdict: Verdict, columns: int) -> Drawn:
    """Every option with its bar; those that are ruled out last, with the gate that says so."""
    interview = verdict.evaluation.content
    top = max((each.high for each in verdict.ranking), default=0)
    width = max(0, min(40, columns - NAME - 38))
    lines = [_standing(each, verdict, interview, top, width) for each in verdict.ranking]
    return Drawn(Content("\n").join([*lines, Content.styled(words.VERDICT_BARS, "$text-muted")]), classes="gap")


def _standing(each: Standing, verdict: Verdict, interview: Interview, top: int, width: int) -> Content:
    name = interview.option(each.option).short.ljust(NAME)
    if each.blocked:
        why = next(gate.title for gate in verdict.gates if each.option in gate.blocks)
        return Content.assemble((name, "$text-muted"), words.VERDICT_RULED_OUT.format(gate=why))
    style = "bold" if each.option == verdict.headline else ""
    now = Content.styled(f"{signed(each.score):>5}", style)
    sure = each.low == each.high
    reach = "" if sure else words.VERDICT_REACH.format(low=signed(each.low), high=signed(each.high))
    return Content.assemble(
        Content.styled(name, style), bar(each.low, each.high, top, width), now, (reach, "$text-muted")
    )


def signed(number: int) -> str:
    """A number with a proper minus sign."""
    return f"−{-number}" if number < 0 else str(number)


def choice_part(verdict: Verdict) -> Drawn:
    """What the user chose, or the way to choose."""
    facts, interview = verdict.evaluation.facts, verdict.evaluation.content
    choice = facts.text("choice")
    if not choice:
        text = Content.assemble((words.VERDICT_CHOOSE, "bold"), " ", words.VERDICT_CHOOSE_MORE)
        return Drawn(text, CHOICE, "›", "gap")
    said = [words.CHOSEN.format(option=interview.option(choice).title)]
    if facts.text("choice_sure"):
        said.append(words.VERDICT_SURE.format(percent=facts.text("choice_sure")))
    if choice in verdict.blocked:
        said.append(words.CHOSEN_BLOCKED)
    elif verdict.headline and verdict.headline != choice:
        said.append(words.CHOSEN_OTHERWISE.format(option=interview.option(verdict.headline).title))
    said.append(words.VERDICT_CHANGE_CHOICE)
    return Drawn(Content.assemble((said[0], "bold"), " ", " ".join(said[1:])), CHOICE, "›", "gap")


def reason_parts(verdict: Verdict, everything: bool) -> Iterator[Drawn]:
    """The reasons for (+) and against (−) the headline; with everything, also what speaks about the others."""
    about = [reason for reason in verdict.reasons if _leans(reason, verdict)]
    others = [reason for reason in verdict.reasons if not _leans(reason, verdict)]
    shown = about if everything else about[:FEW]
    if shown:
        yield Drawn(words.VERDICT_BECAUSE, classes="heading")
        for reason in shown:
            yield _reason(reason, "+" if _leans(reason, verdict) > 0 else "−", "", verdict)
    if everything and others:
        yield Drawn(words.VERDICT_OTHERS, classes="heading")
        for reason in others:
            yield _reason(reason, "·", _about(reason, verdict.evaluation.content), verdict)
    hidden = len(verdict.reasons) - len(shown)
    if not everything and hidden:
        yield Drawn(words.VERDICT_MORE_REASONS.format(count=hidden), classes="muted")


def _leans(reason: Reason, verdict: Verdict) -> int:
    headline = verdict.headline or ""
    return reason.rule.supports.get(headline, 0) - reason.rule.opposes.get(headline, 0)


def _about(reason: Reason, interview: Interview) -> str:
    """Which options a reason is for and against."""
    halves = ((words.VERDICT_FOR, reason.supports), (words.VERDICT_AGAINST, reason.opposes))
    return "; ".join(
        phrase.format(options=", ".join(interview.option(each).short for each in ids)) for phrase, ids in halves if ids
    )


def _reason(reason: Reason, sign: str, about: str, verdict: Verdict) -> Drawn:
    lines = [Content(reason.rule.says)]
    lines += [Content(about)] if about else []
    behind = behind_words(reason.answers, verdict.evaluation.facts)
    lines += [Content.styled(behind, "$text-muted")] if behind else []
    target = ToBehind(reason.answers) if reason.answers else None
    return Drawn(Content("\n").join(lines), target, sign)


def behind_words(answers: tuple[str, ...], facts: Facts) -> str:
    """The answers behind something, the first few in words."""
    said = [answered_words(each, facts) for each in answers]
    more = [words.AND_MORE.format(count=len(said) - MOST_ANSWERS)] if len(said) > MOST_ANSWERS else []
    return words.DOT.join([*said[:MOST_ANSWERS], *more])


def answered_words(question_id: str, facts: Facts) -> str:
    """A question and its answer as a short statement."""
    question, answer = facts.content.by_id[question_id], facts.answer(question_id)
    if question.kind is Kind.SCALE and facts.text(question_id):
        said = words.OF_FOUR.format(level=facts.text(question_id))
    else:
        said = shortened(answer_words(question, answer), LONGEST) if answer else ""
    return words.SHORT_AND_ANSWER.format(short=question.short, answer=said) if said else question.short


def flip_parts(flips: tuple[Flip, ...] | None, interview: Interview) -> Iterator[Drawn]:
    """The single answers that would change the headline; None while that is being worked out."""
    yield Drawn(words.VERDICT_FLIPS, classes="heading")
    if flips is None:
        yield Drawn(words.VERDICT_FLIPS_WAIT, sign=" ", classes="muted")
    elif not flips:
        yield Drawn(words.VERDICT_FLIPS_NONE, sign=" ")
    for flip in flips or ():
        question = interview.by_id[flip.question]
        answer, option = value_words(question, flip.value), interview.option(flip.headline).title
        text = Content.assemble(f"{question.short}: {answer}", (f"  → {option}", "bold"))
        yield Drawn(text, ToQuestion(flip.question), "·")


def open_parts(verdict: Verdict) -> Iterator[Drawn]:
    """The open questions that could turn the verdict, the one that tells most first."""
    ids, by_id = verdict.could_turn, verdict.evaluation.content.by_id
    if not ids:
        return
    yield Drawn(words.VERDICT_OPEN, classes="heading")
    for at, question_id in enumerate(ids):
        question = by_id[question_id]
        style, best = ("bold", words.VERDICT_BEST) if at == 0 else ("", "")
        text = Content.assemble((question.ask, style), (f"  {best}", "$text-muted") if best else "")
        yield Drawn(text, ToQuestion(question_id), "?")
