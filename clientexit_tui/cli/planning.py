"""The command tasks: what is to be done and by when, in one session or in all."""

from argparse import Namespace

from clientexit_tui import words
from clientexit_tui.case import Case
from clientexit_tui.cli.home import Home
from clientexit_tui.cli.out import out, out_json, tell
from clientexit_tui.errors import ClientExitError
from clientexit_tui.exit_plan.plan import Task
from clientexit_tui.frozen import frozen
from clientexit_tui.sessions.sealing import LockedError


@frozen
class _Due:
    """A task with the session that it belongs to."""

    task: Task
    case: Case


def run_tasks(home: Home, args: Namespace) -> int:
    """Lists the tasks of a session in the order of its plan, or of all sessions by their dates."""
    if args.id:
        code, tasks = 0, _tasks(home.case(home.session(args.id)))
    else:
        code, tasks = _all_tasks(home)
    if args.json:
        out_json([_as_data(each) for each in tasks])
        return code
    if not tasks:
        tell(words.CLI_NO_TASKS)
    for each in tasks:
        out(_line(each, with_session=not args.id))
    return code


def _tasks(case: Case) -> list[_Due]:
    return [_Due(task, case) for task in case.plan.tasks]


def _all_tasks(home: Home) -> tuple[int, list[_Due]]:
    """The tasks of all sessions that can be opened and are not put away; exit code 1 where one cannot."""
    code, found = 0, []
    for session_id in home.store.ids():
        try:
            session = home.store.load(session_id)
            found += [] if session.archived else _tasks(home.case(session))
        except LockedError:
            continue  # told together
        except ClientExitError as error:
            tell(str(error))
            code = 1
    home.tell_locked()
    return code, sorted(found, key=lambda each: (each.task.due is None, each.task.due and each.task.due.isoformat()))


def _as_data(due: _Due) -> dict[str, object]:
    task, case = due.task, due.case
    return {
        "session": case.session.id,
        "session_title": case.session.title,
        "chosen": case.plan.chosen,
        "id": task.id,
        "title": task.title,
        "phase": task.phase,
        "first": task in case.first_tasks,
        "due": task.due.isoformat() if task.due else None,
        "overdue_days": task.overdue(case.today),
        "who": task.who,
        "why": task.why,
        "done": task.done.isoformat() if task.done else None,
        "note": task.note,
        "pinned": task.pinned,
        "own": task.own,
        "from": list(task.from_),
    }


def _line(due: _Due, *, with_session: bool) -> str:
    task = due.task
    mark = "x" if task.done else " "
    day = task.due.isoformat() if task.due else words.CLI_NO_DATE
    session = f"  ({due.case.session.title})" if with_session else ""
    return f"[{mark}] {day:<10}  {task.title}{session}"
