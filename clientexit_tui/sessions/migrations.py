"""Answers to an older version of the interview carried over to this one, on a copy, with a report."""

from collections.abc import Mapping
from dataclasses import replace

from clientexit_tui import words
from clientexit_tui.content.migrations import (
    CopyChoice,
    MapValues,
    Migration,
    Op,
    Rename,
    Retire,
    SplitChoice,
    ToText,
)
from clientexit_tui.content.model import Interview, Kind, Question
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import Answer, Answers, Record, State
from clientexit_tui.sessions.merging import MIGRATIONS
from clientexit_tui.sessions.session import Session


@frozen
class Migrated:
    """A session as this version of the interview sees it, and what was done for that."""

    session: Session
    report: tuple[str, ...] = ()


def migrate(content: Interview, session: Session) -> Migrated:
    """The session with its answers carried over; the file is written only when the user changes something."""
    if not len(session.answers):
        return Migrated(session)
    work = _Work(content, session.answers)
    applied = applied_to(session)
    due = [each for each in content.migrations if each.to > session.content_version and each.id not in applied]
    for migration in due:
        work.apply(migration)
    work.rename_former()
    gone = [each for each in content.retired if each.since > session.content_version and each.id not in applied]
    for each in gone:
        work.tell_retired(each.id, each.why, each.see)
    done = [*(each.id for each in due), *(each.id for each in gone if each.id in session.answers.by_id)]
    extra = {**session.extra, MIGRATIONS: [*applied, *done]} if done else session.extra
    if not done and not work.report:
        return Migrated(session)
    return Migrated(replace(session, answers=work.answers, extra=extra), tuple(dict.fromkeys(work.report)))


def carried_over(content: Interview, answers: Answers) -> tuple[Answers, tuple[str, ...]]:
    """Answers of which nobody says how old they are, as this version of the interview sees them, and what was done."""
    work = _Work(content, answers)
    for migration in content.migrations:
        work.apply(migration)
    work.rename_former()
    for each in content.retired:
        work.tell_retired(each.id, each.why, each.see)
    return work.answers, tuple(dict.fromkeys(work.report))


def applied_to(session: Session) -> tuple[str, ...]:
    """The ids of the migrations that a session has behind it."""
    applied = session.extra.get(MIGRATIONS)
    return tuple(str(each) for each in applied) if isinstance(applied, list | tuple) else ()


class _Work:
    """The answers being carried over."""

    def __init__(self, content: Interview, answers: Answers) -> None:
        self.content = content
        self.answers = answers
        self.report: list[str] = []
        self._copied: set[str] = set()

    def apply(self, migration: Migration) -> None:
        """Does the steps of one migration."""
        for op in migration.ops:
            if op.question in self.answers.by_id:
                self._do(op, self.answers.by_id[op.question])

    def _do(self, op: Op, answer: Answer) -> None:
        match op:
            case Rename():
                self._rename(op.question, op.to)
            case MapValues():
                self._change(op.question, _mapped(answer, op.values), words.MIGRATED_VALUES)
            case CopyChoice():
                self._copy(op, answer)
            case SplitChoice():
                self._change(op.question, _split(answer, op), words.MIGRATED_SPLIT)
            case ToText():
                self._change(op.question, _as_text(answer, op.values), words.MIGRATED_TEXT)
            case Retire():
                retired = next((each for each in self.content.retired if each.id == op.question), None)
                if retired:
                    self.tell_retired(retired.id, retired.why, retired.see)

    def rename_former(self) -> None:
        """Moves answers under ids of old, of questions and of fields, to those of now."""
        for question in self.content.questions:
            for former in question.was:
                if former in self.answers.by_id:
                    self._rename(former, question.id)
            if any(each.was for each in question.fields) and question.id in self.answers.by_id:
                names = {former: each.id for each in question.fields for former in each.was}
                changed = _renamed_fields(self.answers.by_id[question.id], names)
                self._change(question.id, changed, words.MIGRATED_VALUES)

    def tell_retired(self, question_id: str, why: str, see: tuple[str, ...]) -> None:
        """Tells that an answer counts no more, unless another took what it said."""
        if question_id in self.answers.by_id and question_id not in self._copied:
            shorts = ", ".join(f"“{self._short(each)}”" for each in see)
            instead = words.MIGRATED_SEE.format(see=shorts) if see else ""
            self.report.append(
                words.MIGRATED_RETIRED.format(id=self._short(question_id), why=why.rstrip("."), see=instead)
            )

    def _rename(self, former: str, name: str) -> None:
        """An answer under a new id, in its place in the file; never over another."""
        if name in self.answers.by_id:
            self.report.append(words.MIGRATED_TWICE.format(id=self._short(former), to=self._short(name)))
            return
        self.answers = Answers({name if key == former else key: each for key, each in self.answers.by_id.items()})
        self.report.append(words.MIGRATED_RENAMED.format(id=self._short(former), to=self._short(name)))

    def _change(self, question_id: str, answer: Answer, told: str) -> None:
        if answer != self.answers.by_id[question_id]:
            self.answers = self.answers.with_answer(question_id, answer)
            self.report.append(told.format(question=self._short(question_id)))

    def _copy(self, op: CopyChoice, answer: Answer) -> None:
        """A choice added to another question; one that is answered otherwise is left alone."""
        there, target = self.answers.get(op.to), self.content.by_id.get(op.to)
        if op.choice in _chosen(answer) and op.as_ in _chosen(there):
            self._copied.add(op.question)
        if op.choice not in _chosen(answer) or target is None or op.as_ in _chosen(there):
            return
        chosen = (*_chosen(there), op.as_) if target.kind is Kind.MULTI else (op.as_,)
        if there and (target.kind is not Kind.MULTI or there.state is not State.ANSWERED or _exclusive(target, there)):
            return
        value = chosen if target.kind is Kind.MULTI else op.as_
        extra = there.extra if there else {}
        self.answers = self.answers.with_answer(op.to, Answer(value=value, at=answer.at, extra=extra))
        self._copied.add(op.question)
        told = words.MIGRATED_COPIED.format(question=self._short(op.question), to=self._short(op.to))
        self.report.append(told)

    def _short(self, question_id: str) -> str:
        retired = next((each for each in self.content.retired if each.id == question_id), None)
        question = self.content.by_id.get(question_id) or retired
        return question.short or question_id if question else question_id


def _chosen(answer: Answer | None) -> tuple[str, ...]:
    """What was chosen, as a tuple whatever the kind."""
    if answer is None or answer.value is None or answer.state is not State.ANSWERED:
        return ()
    if isinstance(answer.value, str):
        return (answer.value,)
    return tuple(each for each in answer.value if isinstance(each, str))


def _exclusive(question: Question, answer: Answer) -> bool:
    return any(each.exclusive and each.id in _chosen(answer) for each in question.choices)


def _mapped(answer: Answer, values: Mapping[str, str]) -> Answer:
    chosen = tuple(dict.fromkeys(values.get(each, each) for each in _chosen(answer)))
    return _with_chosen(answer, chosen)


def _split(answer: Answer, op: SplitChoice) -> Answer:
    if op.choice not in _chosen(answer):
        return answer
    if isinstance(answer.value, str):  # which of them was meant, only the user knows
        if len(op.into) == 1:
            return replace(answer, value=op.into[0])
        return replace(answer, state=State.LATER, value=None, extra={**answer.extra, "before": answer.value})
    parts = (op.into if each == op.choice else (each,) for each in _chosen(answer))
    return _with_chosen(answer, tuple(dict.fromkeys(each for part in parts for each in part)))


def _with_chosen(answer: Answer, chosen: tuple[str, ...]) -> Answer:
    if not chosen:
        return answer
    return replace(answer, value=chosen[0] if isinstance(answer.value, str) else chosen)


def _as_text(answer: Answer, values: Mapping[str, str]) -> Answer:
    chosen = _chosen(answer)
    return replace(answer, value="; ".join(values.get(each, each) for each in chosen)) if chosen else answer


def _renamed_fields(answer: Answer, names: Mapping[str, str]) -> Answer:
    if not isinstance(answer.value, tuple):
        return answer
    records = tuple(_renamed(each, names) for each in answer.value if isinstance(each, Record))
    return replace(answer, value=records) if records else answer


def _renamed(record: Record, names: Mapping[str, str]) -> Record:
    """A record with its fields under the names of now; never one over another."""
    taken = set(record.fields)
    fields = {
        names[key] if key in names and names[key] not in taken else key: each for key, each in record.fields.items()
    }
    return replace(record, fields=fields)
