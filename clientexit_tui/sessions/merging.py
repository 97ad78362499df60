"""Two versions of one session made into one, answer by answer; nothing that was typed is lost.

Pure, and the same whichever side is called mine. What both sides changed is taken from the newer, told as a
conflict, and the other is kept in the answer under `other` until the user decides.
"""

from collections.abc import Mapping
from dataclasses import fields, replace

from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import Answer, Answers
from clientexit_tui.sessions.cleaning import cleaned_plain
from clientexit_tui.sessions.form import answer_plain
from clientexit_tui.sessions.merge_parts import (
    OTHER,
    Conflict,
    Side,
    canonical,
    changed_on,
    entry,
    instant,
    latest,
    merged_extra,
    merged_others,
    newer,
    with_others,
)
from clientexit_tui.sessions.merge_records import are_records, merge_records
from clientexit_tui.sessions.session import Session
from clientexit_tui.strict_yaml.nodes import Plain

__all__ = ["OTHER", "Conflict", "Merged", "Side", "merge"]

MIGRATIONS = "migrations"


@frozen
class Merged:
    """One session out of two, and what both had changed."""

    session: Session
    conflicts: tuple[Conflict, ...] = ()


def merge(base: Session | None, mine: Session, theirs: Session) -> Merged:
    """Both versions in one, under the id of `mine`.

    Args:
        base: the last version that both come from, where there is one; without it nothing counts as taken away.
        mine: one version.
        theirs: the other.
    """
    if mine == theirs:
        return Merged(mine)
    before = base.answers if base else Answers()
    answers: dict[str, Answer] = {}
    conflicts: list[Conflict] = []
    for question in dict.fromkeys((*mine.answers, *theirs.answers)):
        sides = before.get(question), mine.answers.get(question), theirs.answers.get(question)
        answer, found = _answer(question, *sides)
        conflicts += found
        if answer is not None:
            answers[question] = answer
    return _whole(base, mine, theirs, Answers(answers), conflicts)


# One answer


def _answer(
    question: str, base: Answer | None, mine: Answer | None, theirs: Answer | None
) -> tuple[Answer | None, list[Conflict]]:
    if mine == theirs:
        return mine, []
    if are_records(base, mine, theirs):
        return merge_records(question, base, mine, theirs)
    side = changed_on(_core(base), _core(mine), _core(theirs))
    others = merged_others(_extra(base), _extra(mine), _extra(theirs))
    if mine is None or theirs is None:
        there = mine or theirs
        if side is not None and (mine, theirs)[side is Side.THEIRS] is None and not others:
            return None, []
        took = Side.MINE if mine else Side.THEIRS
        told = Conflict(question, mine, theirs, took, mine.at if mine else "", theirs.at if theirs else "")
        return there, [] if side is took else [told]
    if side is not None:
        at = latest(mine.at, theirs.at) if _core(mine) == _core(theirs) else ""
        chosen = mine if side is Side.MINE else theirs
        return _with(replace(chosen, at=at or chosen.at), others), []
    return _both(question, base, mine, theirs, others)


def _both(
    question: str, base: Answer | None, mine: Answer, theirs: Answer, others: dict[str, Plain]
) -> tuple[Answer, list[Conflict]]:
    """An answer that both sides gave or changed."""
    extra, clashes = merged_extra(_extra(base), mine.extra, theirs.extra)
    if (mine.state, mine.value) == (theirs.state, theirs.value) and not clashes:
        return _with(replace(mine, at=latest(mine.at, theirs.at), extra=extra), others), []
    took = newer(mine.at, theirs.at, bare(mine), bare(theirs))
    chosen, lost = (mine, theirs) if took is Side.MINE else (theirs, mine)
    loser = entry_of(lost)
    conflict = Conflict(question, bare(mine), bare(theirs), took, mine.at, theirs.at)
    return _with(chosen, {**others, canonical(loser): loser}), [conflict]


def bare(answer: Answer) -> Answer:
    """The answer without what earlier merges did not take."""
    return replace(answer, extra={key: each for key, each in answer.extra.items() if key != OTHER})


def entry_of(answer: Answer) -> Plain:
    """An answer that was not taken, as it is kept."""
    return cleaned_plain(answer_plain(bare(answer)))


def _with(answer: Answer, others: Mapping[str, Plain]) -> Answer:
    """The answer with what was not taken, apart from what says the same as it."""
    same = _said(entry_of(answer))
    return replace(answer, extra=with_others(answer.extra, {k: v for k, v in others.items() if _said(v) != same}))


def _said(plain: Plain) -> Plain:
    return {key: each for key, each in plain.items() if key != "at"} if isinstance(plain, dict) else plain


def _core(answer: Answer | None) -> object:
    """What is compared: all but the time and what earlier merges did not take."""
    return None if answer is None else (answer.state, answer.value, bare(answer).extra)


def _extra(answer: Answer | None) -> Mapping[str, object]:
    return answer.extra if answer else {}


# The session around the answers


def _whole(base: Session | None, mine: Session, theirs: Session, answers: Answers, conflicts: list[Conflict]) -> Merged:
    """The merged answers in a session; of its own words those that both changed are conflicts too."""
    before: Mapping[str, object] = base.extra if base else {}
    extra, clashes = merged_extra(before, mine.extra, theirs.extra)
    applied = sorted({*_applied(mine), *_applied(theirs)})
    texts = {each: (getattr(base, each, None), getattr(mine, each), getattr(theirs, each)) for each in _own_texts()}
    texts |= {each: (before.get(each), mine.extra[each], theirs.extra[each]) for each in clashes if each != MIGRATIONS}
    chosen: dict[str, object] = {}
    lost: list[Plain] = []
    for name, (was, here, there) in texts.items():
        side = changed_on(was, here, there)
        took = side or newer(mine.updated, theirs.updated, here, there)
        chosen[name] = here if took is Side.MINE else there
        if side is None:
            conflicts.append(Conflict("", here, there, took, mine.updated, theirs.updated, field=name))
            loser, at = (there, theirs.updated) if took is Side.MINE else (here, mine.updated)
            lost.append(entry(loser, at, field=name))
    extra |= {each: chosen.pop(each) for each in clashes if each in chosen}
    extra = {key: each for key, each in extra.items() if key != MIGRATIONS} | ({MIGRATIONS: applied} if applied else {})
    session = replace(
        mine,
        answers=answers,
        created=min(mine.created, theirs.created, key=lambda each: (instant(each), each)),
        updated=latest(mine.updated, theirs.updated),
        content_version=max(mine.content_version, theirs.content_version),
        place=_newer_place(mine, theirs),
        extra=with_others(extra, merged_others(before, mine.extra, theirs.extra, lost)),
        **chosen,  # type: ignore[arg-type]  # texts under the names of fields
    )
    return Merged(session, tuple(conflicts))


def _own_texts() -> tuple[str, ...]:
    """The fields of a session that are words of its own, such as its title."""
    reckoned = ("id", "created", "updated", "place")
    return tuple(each.name for each in fields(Session) if each.type in (str, "str") and each.name not in reckoned)


def _newer_place(mine: Session, theirs: Session) -> str:
    side = newer(mine.updated, theirs.updated, mine.place, theirs.place)
    return mine.place if side is Side.MINE else theirs.place


def _applied(session: Session) -> tuple[str, ...]:
    applied = session.extra.get(MIGRATIONS)
    return tuple(str(each) for each in applied) if isinstance(applied, list | tuple) else ()
