"""Sessions of the size that the figures are about: 150 answers, 43 KB."""

from pathlib import Path

from clientexit_tui.interview.answers import Answer, Answers, Record
from clientexit_tui.sessions.codec import Codec
from clientexit_tui.sessions.session import Header, Session

AT = "2026-11-22T10:00:00+00:00"
STORY = (
    "They changed the brief again on the evening before the workshop, and nobody said why; I stayed until ten. "
    "Ana's team was kind about it, the head of it was not.\n\nWhat I want to remember: it was agreed in writing."
)


def big(number: int = 0) -> Session:
    """A session with 150 answers, of which a third are long texts and two are lists of entries."""
    answers: dict[str, Answer] = {}
    for at in range(148):
        answers[f"question_{at:03}"] = Answer(value=_value(at), at=AT)
    for name in ("incidents", "invoices"):
        records = (Record(f"r{each}", {"date": "2026-10-04", "what": STORY, "paid": "no"}, AT) for each in range(30))
        answers[name] = Answer(value=tuple(records), at=AT)
    session_id = f"20261122-{number:06x}"
    return Session(session_id, f"Client {number}: Harbour Growth", AT, AT, Answers(answers), 1, "story/work")


def _value(at: int) -> str | tuple[str, ...]:
    if at % 3 == 0:
        return STORY + f" ({at})"
    return ("late", "rude", "watching") if at % 3 == 1 else str(at % 5)


def header_of(session: Session) -> Header:
    """What the library shows of it."""
    return Header(session.id, session.title, "Harbour Growth", "leaving", "exit_with_explanation",
                  "Send the last invoice", "2026-12-01", AT, 150)  # fmt: skip


def write_many(folder: Path, count: int) -> None:
    """So many sessions on disk; the text of one with other numbers, so that it is quick."""
    folder.mkdir(parents=True, exist_ok=True)
    data, first = Codec().encode(big(), header_of(big())).decode(), big().id
    for number in range(count):
        text = data.replace(first, f"20261122-{number:06x}").replace("Client 0:", f"Client {number}:")
        (folder / f"20261122-{number:06x}.yaml").write_text(text, encoding="utf-8")
