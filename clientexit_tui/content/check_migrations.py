"""Checks that ids are for ever: retired ones never return, and what answers are carried over to is there."""

from collections.abc import Iterator

from clientexit_tui.content.migrations import Migration, Retire, targets
from clientexit_tui.content.model import Interview
from clientexit_tui.errors import ContentError, nearest


def check_migrations(content: Interview) -> Iterator[ContentError]:
    """Every mistake in ids of old, retired questions and migrations."""
    yield from _check_retired(content)
    yield from _check_former(content)
    later = {op.question for each in content.migrations for op in each.ops if not isinstance(op, Retire)}
    seen: set[str] = set()
    for migration in content.migrations:
        if migration.id in seen:
            yield ContentError(migration.place, f"the migration '{migration.id}' is here twice")
        seen.add(migration.id)
        if migration.to > content.version:
            problem = f"the migration '{migration.id}' leads to version {migration.to}, but this is {content.version}"
            yield ContentError(migration.place, problem)
        yield from _check_targets(content, migration, later)


def _check_retired(content: Interview) -> Iterator[ContentError]:
    for each in content.retired:
        if each.id in content.by_id:
            place = content.by_id[each.id].place
            yield ContentError(place, f"the id '{each.id}' was retired (at {each.place}) and is never used again")
        for see in each.see:
            if see not in content.by_id:
                yield ContentError(each.place, f"no question is called '{see}'{nearest(see, content.by_id)}")


def _check_former(content: Interview) -> Iterator[ContentError]:
    """An id of old belongs to one question only, and to none that is there now."""
    owner = {each.id: f"is retired (at {each.place})" for each in content.retired}
    owner |= {each.id: f"is a question (at {each.place})" for each in content.questions}
    for question in content.questions:
        for former in question.was:
            if former in owner:
                yield ContentError(question.place, f"'{question.id}' was '{former}', but that {owner[former]}")
            owner[former] = f"was '{question.id}'"


def _check_targets(content: Interview, migration: Migration, later: set[str]) -> Iterator[ContentError]:
    """What a migration leads to is there, unless a later one leads on from it."""
    for op in migration.ops:
        if isinstance(op, Retire) and op.question not in {each.id for each in content.retired}:
            yield ContentError(migration.place, f"'{op.question}' is retired here, but is not in 'retired'")
        for question_id, choice in targets(op):
            question = content.by_id.get(question_id)
            gone = question_id in later or question_id in {each.id for each in content.retired}
            if question is None and not gone:
                hint = nearest(question_id, content.by_id)
                yield ContentError(migration.place, f"no question is called '{question_id}'{hint}")
            elif question and choice and not question.choice(choice):
                hint = nearest(choice, (each.id for each in question.choices))
                yield ContentError(migration.place, f"'{question_id}' has no choice '{choice}'{hint}")
