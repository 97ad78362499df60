"""Sessions to the bytes of their files and back.

A file is two YAML documents: a header for the library, then the body with the answers, ended by a line ``...``
that tells a whole file from a cut one.
"""

import re
from dataclasses import replace

from clientexit_tui import __version__
from clientexit_tui.errors import DocumentError
from clientexit_tui.interview.answers import Answer
from clientexit_tui.sessions.cleaning import cleaned_session
from clientexit_tui.sessions.form import Fields, answer_plain, answers_of
from clientexit_tui.sessions.header import NewerSessionError, header_text, read_header
from clientexit_tui.sessions.session import SCHEMA, Header, Session
from clientexit_tui.strict_yaml.nodes import Plain

__all__ = ["Codec", "NewerSessionError", "cleaned_session", "read_header"]

_LINE_START = re.compile("^(?=.)", re.MULTILINE)


class Codec:
    """Writes and reads session files; it remembers how each answer was last written, so that a save is quick."""

    def __init__(self, program: str = __version__) -> None:
        """Makes one that signs files with this version of the program."""
        self._program = program
        self._fragments: dict[str, tuple[Answer, str]] = {}
        """The last written form by question id: bounded by the number of questions."""

    def encode(self, session: Session, header: Header) -> bytes:
        """The bytes of a session's file; texts are cleaned on the way."""
        from clientexit_tui.strict_yaml.writer import END, dump  # yaml costs 40 ms: the library opens without it

        session = cleaned_session(session)
        header = replace(header, id=session.id, title=session.title, updated=session.updated)
        known: dict[str, Plain] = {
            "schema": str(SCHEMA),
            "id": session.id,
            "title": session.title,
            "created": session.created,
            "updated": session.updated,
            "content_version": str(session.content_version),
            "place": session.place,
        }
        # cleaned above to what dump takes; a key of the same name as ours would be there twice
        unknown: dict[str, Plain] = {
            key: value  # type: ignore[misc]
            for key, value in session.extra.items()
            if key not in known and key != "answers"
        }
        parts = [header_text(header, self._program), dump(known, end=False), self._answers(session)]
        if unknown:
            parts.append(dump(unknown, end=False))
        return "".join([*parts, END]).encode("utf-8")

    def _answers(self, session: Session) -> str:
        if not len(session.answers):
            return "answers: {}\n"
        return "answers:\n" + "".join(self._fragment(key, answer) for key, answer in session.answers.by_id.items())

    def _fragment(self, question_id: str, answer: Answer) -> str:
        """One answer as it stands in the file, indented."""
        from clientexit_tui.strict_yaml.writer import dump  # see encode

        last = self._fragments.get(question_id)
        if last and last[0] == answer:
            return last[1]
        text = _LINE_START.sub("  ", dump({question_id: answer_plain(answer)}, end=False))
        self._fragments[question_id] = (answer, text)
        return text

    def decode(self, data: bytes, file: str) -> Session:
        """Reads a session's file.

        Args:
            data: all of its bytes.
            file: its path as the user knows it, for errors.

        Raises:
            DocumentError: it is damaged, or an edit went wrong; with the place.
            NewerSessionError: a newer version of the program wrote it.
        """
        from clientexit_tui.strict_yaml.reader import read  # see encode

        read_header(data, file)
        _, body = read(data, file, documents=2, explicit_end=True)
        fields = Fields(body, "a session")
        if _count(fields, "schema", needed=True) > SCHEMA:
            raise NewerSessionError(file, "")
        return Session(
            id=fields.text("id", needed=True),
            title=fields.text("title"),
            created=fields.text("created"),
            updated=fields.text("updated"),
            content_version=_count(fields, "content_version"),
            place=fields.text("place"),
            answers=answers_of(fields.take("answers")),
            extra=fields.rest(),
        )


def _count(fields: Fields, key: str, *, needed: bool = False) -> int:
    """A whole number, 0 where it is not given and not needed."""
    text = fields.text(key, needed=needed) or "0"
    if not (text.isascii() and text.isdecimal() and len(text) < 10):
        raise DocumentError(fields.place(key), f"'{key}' must be a whole number")
    return int(text)
