"""The commands visits and diff: how a session stood at each visit, and what changed between two."""

from argparse import Namespace
from dataclasses import asdict
from datetime import datetime, timedelta

from clientexit_tui import words
from clientexit_tui.cli.home import Home
from clientexit_tui.cli.out import out, out_json, out_whole, tell
from clientexit_tui.clock import here
from clientexit_tui.documents.plain_text import to_plain_text
from clientexit_tui.errors import SessionError
from clientexit_tui.sessions.difference import differences
from clientexit_tui.sessions.form import answer_plain
from clientexit_tui.sessions.history import VisitEntry
from clientexit_tui.sessions.judgement import Judgement
from clientexit_tui.sessions.session import Session
from clientexit_tui.strict_yaml.nodes import Plain
from clientexit_tui.visits.comparing import Comparison, Moment, at_visit, compare, comparison_document, now
from clientexit_tui.visits.judging import judgement_words

PAUSE = timedelta(minutes=30)
"""How long nothing was changed before the next change begins another visit."""


def run_visits(home: Home, args: Namespace) -> int:
    """Lists the visits of a session, the first one first."""
    session_id = home.store.find(args.id)
    if home.store.sealed(session_id):
        home.unlock()
    visits = home.history.visits(session_id)
    if args.json:
        out_json([_visit_data(each) for each in visits])
        return 0
    if not visits:
        tell(words.CLI_NO_VISITS)
    for each in visits:
        out(_line(home, each))
    return 0


def run_diff(home: Home, args: Namespace) -> int:
    """Tells what changed between two visits, or between one and now."""
    session = home.session(args.id)
    visits = home.history.visits(session.id)
    if not visits:
        tell(words.CLI_NO_VISITS)
        return 1
    before = _moment(home, session.id, visits, args.a or str(visits[-1].number))
    after = _moment(home, session.id, visits, args.b) if args.b else now(home.case(session))
    comparison = compare(before, after)
    if args.json:
        out_json(_comparison_data(comparison))
    else:
        out_whole(to_plain_text(comparison_document(comparison)))
    return 0


def keep_last_visit(home: Home, session: Session) -> None:
    """Keeps how the session stood before a visit begins; commands that follow each other soon are one visit."""
    if (then := time_of(session.updated)) is None or home.clock() - then >= PAUSE:
        home.history.record(session)


def _moment(home: Home, session_id: str, visits: tuple[VisitEntry, ...], text: str) -> Moment:
    """The visit that an argument names."""
    entry = next((each for each in visits if str(each.number) == text), None)
    if entry is None:
        raise SessionError(words.CLI_NO_VISIT_NUMBER.format(text=text, id=session_id))
    return at_visit(home.content, entry, home.history.load(session_id, entry.number))


def _line(home: Home, visit: VisitEntry) -> str:
    if visit.problem:
        return f"{visit.number:>3}  {words.CLI_VISIT_PROBLEM.format(reason=visit.problem)}"
    changed = words.VISIT_CHANGED[visit.changed == 1].format(count=visit.changed)
    return f"{visit.number:>3}  {visit.at[:10]:<10}  {changed:<20}  {judgement_words(home.content, visit.judgement)}"


def _visit_data(visit: VisitEntry) -> dict[str, object]:
    return {
        "visit": visit.number,
        "at": visit.at,
        "changed": visit.changed,
        "verdict": _judgement_data(visit.judgement),
        "file": visit.path.name,
        "problem": visit.problem or None,
    }


def _judgement_data(judgement: Judgement) -> dict[str, object]:
    return {
        "headline": judgement.headline or None,
        "confidence": judgement.confidence or None,
        "rules": judgement.content_version,
        "ranking": [asdict(each) for each in judgement.intervals],
        "strain": float(judgement.strain) if judgement.strain else None,
        "health": int(judgement.health) if judgement.health else None,
    }


def _moment_data(moment: Moment) -> dict[str, object]:
    would_say = moment.would_say
    return {
        "visit": moment.number or None,
        "updated": moment.case.session.updated,
        "verdict": _judgement_data(moment.judgement),
        "todays_rules": _judgement_data(would_say) if would_say else None,
    }


def _comparison_data(comparison: Comparison) -> dict[str, object]:
    before, after = (each.case.session.answers for each in (comparison.before, comparison.after))
    said = {each.question: each for each in comparison.changes}
    changes = differences(before, after, after)
    order = {question: at for at, question in enumerate(said)}
    return {
        "before": _moment_data(comparison.before),
        "after": _moment_data(comparison.after),
        "changes": [
            {
                **asdict(said[each.question]),
                "before_value": _value(answer_plain(each.before)) if each.before else None,
                "after_value": _value(answer_plain(each.after)) if each.after else None,
            }
            for each in sorted(changes, key=lambda each: order[each.question])
        ],
        "signs": [asdict(each) for each in comparison.signs],
    }


def _value(written: dict[str, Plain]) -> Plain:
    return written.get("value", written.get("state"))


def time_of(at: str) -> datetime | None:
    """A time with its offset, or None where it cannot be read."""
    try:
        return here(datetime.fromisoformat(at))
    except ValueError:
        return None
