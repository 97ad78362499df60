"""Marks on the plan: ticks, new dates and notes, kept as records of one answer whose ids are the tasks'."""

from dataclasses import replace
from datetime import date

from clientexit_tui.interview.answers import Answer, Answers, Record, edited, with_record

MARKS = "plan_marks"
OWN_TASKS = "own_tasks"


def ticked(answers: Answers, task_id: str, day: date | None, at: str) -> Answer:
    """The marks with a task done on a day, or (None) open again."""
    return _marked(answers, task_id, "done", day.isoformat() if day else "", at)


def redated(answers: Answers, task_id: str, day: date | None, at: str) -> Answer:
    """The marks with a task given a date of its own, or (None) moving with the plan again."""
    return _marked(answers, task_id, "due", day.isoformat() if day else "", at)


def noted(answers: Answers, task_id: str, note: str, at: str) -> Answer:
    """The marks with a task's note, or with none for an empty one."""
    return _marked(answers, task_id, "note", note, at)


def _marked(answers: Answers, task_id: str, field_id: str, value: str, at: str) -> Answer:
    records, given = answers.written(MARKS), answers.get(MARKS)
    old = next((record for record in records if record.id == task_id), Record(task_id))
    new = replace(edited(old, field_id, value), at=at)
    kept = with_record(records, new) if new.fields else tuple(each for each in records if each.id != task_id)
    return Answer(value=kept, at=at, extra=given.extra if given else {})
