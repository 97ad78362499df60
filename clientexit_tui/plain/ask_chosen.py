"""Asks for one or several of some choices, by their numbers."""

import re
from collections.abc import Sequence

from clientexit_tui import words
from clientexit_tui.app.choice_rows import choice_rows
from clientexit_tui.app.field_context import FieldContext
from clientexit_tui.app.record_words import linked
from clientexit_tui.content.model import Choice, Kind, Question
from clientexit_tui.interview.answers import Answer, State
from clientexit_tui.interview.checks import failed_check
from clientexit_tui.plain.replies import Given, Reply, reply_to
from clientexit_tui.plain.talk import Row, Talk, picked

SEVERAL = (Kind.MULTI, Kind.LINKS)
_DIVIDED = re.compile(r"[,;\s]+")


def choices_of(question: Question, field_context: FieldContext) -> tuple[Choice, ...]:
    """What can be chosen: for a yes or no those two, for links the records there are."""
    if question.kind is Kind.YES_NO:
        return Choice("yes", words.YES), Choice("no", words.NO)
    if question.kind is Kind.LINKS:
        records = linked(question, field_context.content, field_context.answers)
        return tuple(Choice(record_id, line or record_id) for record_id, line in records.items())
    return question.choices


def chosen_in(answer: Answer | None) -> tuple[str, ...]:
    """The ids chosen so far."""
    match answer:
        case Answer(state=State.ANSWERED, value=str(value)):
            return (value,)
        case Answer(state=State.ANSWERED, value=tuple(values)):
            return tuple(str(each) for each in values)
        case _:
            return ()


def ask_chosen(
    talk: Talk, question: Question, answer: Answer | None, field_context: FieldContext, *, states: bool = False
) -> Reply:
    """Lists the choices and asks for numbers, until some are given or a command.

    Args:
        talk: what is said and heard.
        question: what is asked.
        answer: what it is so far.
        field_context: what else can be chosen from.
        states: whether "I don't know" is an answer, as it is to a question and not to a field of an entry.
    """
    choices, chosen = choices_of(question, field_context), chosen_in(answer)
    rows = [(row.id, row.label) for row in choice_rows(question.kind, choices, chosen, states=False)]
    _list(talk, question, rows, chosen, states=states)
    if not rows and question.kind is Kind.LINKS:
        target = field_context.content.by_id[question.links_to]
        talk.say(words.PLAIN_NO_LINKS.format(question=target.short or target.ask))
    while True:
        typed = reply_to(talk, question)
        if not isinstance(typed, str):
            return typed
        given = (
            _several(talk, question, typed, rows, choices) if question.kind in SEVERAL else _one(typed, rows, question)
        )
        if given is not None:
            said = "; ".join(label for name, label in rows if name in given)
            talk.say(words.PLAIN_NOTED.format(said=said))
            return Given(Answer(value=given))
        if question.kind not in SEVERAL:
            talk.say(words.PLAIN_NO_CHOICE.format(text=typed.strip()))


def _list(talk: Talk, question: Question, rows: Sequence[Row], chosen: tuple[str, ...], *, states: bool) -> None:
    for number, (name, label) in enumerate(rows, 1):
        said = words.PLAIN_CHOSEN_ROW.format(label=label) if name in chosen else label
        talk.console.say(said, words.PLAIN_NUMBER.format(number=name if question.kind is Kind.SCALE else number))
    if not rows:
        return
    if question.kind in SEVERAL:
        hint = " ".join([words.PLAIN_HINT_SEVERAL, *([words.PLAIN_HINT_AGAIN] if chosen else [])])
    elif question.kind is Kind.SCALE:
        hint = words.PLAIN_HINT_SCALE.format(low=rows[0][0], high=rows[-1][0])
    else:
        hint = words.PLAIN_HINT_ONE
    talk.say(f"{hint} {words.PLAIN_HINT_UNKNOWN}" if states else hint)


def _one(typed: str, rows: Sequence[Row], question: Question) -> str | None:
    """The id of the choice that was meant; on a scale the level, else the number or the words."""
    text = typed.strip().casefold()
    if question.kind is Kind.SCALE:
        return next((name for name, label in rows if text in (name, label.casefold())), None)
    if question.kind is Kind.YES_NO and text in ("y", "n"):
        return {"y": "yes", "n": "no"}[text]
    return picked(typed, rows)


def _several(
    talk: Talk, question: Question, typed: str, rows: Sequence[Row], choices: tuple[Choice, ...]
) -> tuple[str, ...] | None:
    """The ids of the choices that were meant, in their order; None, with the reason told, where that is not clear."""
    found = [picked(each, rows) for each in _DIVIDED.split(typed.strip()) if each]
    whole = picked(typed, rows)
    ids = {whole} if whole else set(found)
    if None in ids or not ids:
        talk.say(words.PLAIN_NO_NUMBERS)
        return None
    alone = next((each.label for each in choices if each.exclusive and each.id in ids), "")
    if alone and len(ids) > 1:
        talk.say(words.PLAIN_ALONE.format(label=alone))
        return None
    value = tuple(name for name, _ in rows if name in ids)
    check = failed_check(question, value)
    if check is not None:
        talk.say(check.message)
    return None if check is not None and check.level == "error" else value
