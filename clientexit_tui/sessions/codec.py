"""Sessions to the bytes of their files and back.

A file is two YAML documents: a header for the library, then the body with the answers, ended by a line ``...``
that tells a whole file from a cut one.
"""

import re
from dataclasses import replace

from clientexit_tui import __version__
from clientexit_tui.errors import DocumentError, Place
from clientexit_tui.interview.answers import Answer, Answers
from clientexit_tui.plain_files import MAX_BYTES, size_words
from clientexit_tui.safetext import clean
from clientexit_tui.sessions.cleaning import cleaned_answer, cleaned_plain, cleaned_session
from clientexit_tui.sessions.form import Fields, answer_plain, answers_of, with_clean_keys
from clientexit_tui.sessions.header import HEAD_BYTES, NewerSessionError, header_text, plain_header, read_header
from clientexit_tui.sessions.quick_body import MOST_BYTES, UnusualError, read_body, read_piece
from clientexit_tui.sessions.quick_text import mapping_text
from clientexit_tui.sessions.session import SCHEMA, Header, Session
from clientexit_tui.strict_yaml.nodes import Node, Plain

__all__ = ["Codec", "NewerSessionError", "cleaned_session", "read_header"]

_LINE_START = re.compile("^(?=.)", re.MULTILINE)
_NUMBER = re.compile("[0-9]{1,9}")
_COUNTED = frozenset({"schema", "content_version", "answers"})
_SURE = 100_000
"""Bytes of a file in any form that cannot become more than can be read when it is written in ours."""
_END = "...\n"
"""The line that ends a document; without it a cut file looks whole."""


class Codec:
    """Writes and reads session files; it remembers how each answer was last written, so that a save is quick."""

    def __init__(self, program: str = __version__) -> None:
        """Makes one that signs files with this version of the program."""
        self._program = program
        self._fragments: dict[str, tuple[Answer, str]] = {}
        """The last written form by question id: bounded by the number of questions."""
        self._clean: dict[str, tuple[Answer, Answer]] = {}
        """The last answer by question id as it came and as it is clean: most are the same at the next save."""
        self._read: dict[str, tuple[str, Answer]] = {}
        """The answers of the file read last by their text: what reads a save back finds all but one here."""

    def cleaned(self, session: Session) -> Session:
        """The session with every text clean; answers that were cleaned before are known."""
        bare = cleaned_session(replace(session, answers=Answers()))
        return replace(
            bare, answers=Answers({key: self._cleaned(key, each) for key, each in session.answers.by_id.items()})
        )

    def _cleaned(self, question_id: str, answer: Answer) -> Answer:
        last = self._clean.get(question_id)
        if last is None or (answer is not last[0] and answer is not last[1]):
            last = self._clean[question_id] = (answer, cleaned_answer(answer))
        return last[1]

    def encode(self, session: Session, header: Header) -> bytes:
        """The bytes of a session's file; texts are cleaned on the way."""
        session = self.cleaned(session)
        header = replace(header, id=session.id, title=session.title, updated=session.updated, archived=session.archived)
        known, unknown = _known(session), _unknown(session)
        parts = [header_text(header, self._program), _text(known), self._answers(session)]
        if unknown:
            parts.append(_text(unknown))
        return "".join([*parts, _END]).encode("utf-8")

    def _answers(self, session: Session) -> str:
        if not len(session.answers):
            return "answers: {}\n"
        return "answers:\n" + "".join(self._fragment(key, answer) for key, answer in session.answers.by_id.items())

    def _fragment(self, question_id: str, answer: Answer) -> str:
        """One answer as it stands in the file, indented."""
        last = self._fragments.get(question_id)
        if last and (last[0] is answer or last[0] == answer):
            return last[1]
        written: dict[str, Plain] = {question_id: answer_plain(answer)}
        text = mapping_text(written, 2) or _LINE_START.sub("  ", _text(written))
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
        read_header(data, file)
        try:
            return self._decode_usual(data)
        except UnusualError:
            return self._decode_any(data, file)

    def _decode_usual(self, data: bytes) -> Session:
        """Reads a file in the form that this program writes. Raises UnusualError."""
        body = read_body(plain_header(data) if len(data) <= MOST_BYTES else "")
        texts, schema = body.texts, body.texts.get("schema", "")
        answers: dict[str, Answer] = {}
        read: dict[str, tuple[str, Answer]] = {}
        for piece in body.pieces:
            read[piece] = self._read.get(piece) or read_piece(piece)
            key, answer = read[piece]
            answers[key] = answer
        content_version = texts.get("content_version", "0")
        if schema != str(SCHEMA) or len(answers) != len(body.pieces) or not _NUMBER.fullmatch(content_version):
            raise UnusualError
        self._read = read
        known = {key: clean(texts.pop(key, ""), single=True) for key in ("id", "title", "created", "updated", "place")}
        extra: dict[str, object] = {key: clean(each) for key, each in texts.items() if key not in _COUNTED}
        if not known["id"]:
            raise UnusualError
        return Session(answers=Answers(answers), content_version=int(content_version), extra=extra, **known)

    def _decode_any(self, data: bytes, file: str) -> Session:
        """Reads a file in any form."""
        from clientexit_tui.strict_yaml.reader import read  # yaml costs 40 ms, and most files do without it

        _, body = read(data, file, documents=2, explicit_end=True)
        session = session_of(body, file)
        if len(data) > _SURE or b"*" in data:  # what is small stays small, unless an alias says it many times
            self._check_room(session, file)
        return session

    def _check_room(self, session: Session, file: str) -> None:
        """Raises DocumentError where a session could be shown but not saved: lines take more than brackets."""
        from clientexit_tui.strict_yaml.reader import read  # as above

        data = self.encode(session, Header(session.id, session.title))
        if len(data) > MAX_BYTES - HEAD_BYTES:
            told = f"as this program would save it, it is {size_words(len(data))} large, more than can be read again"
            raise DocumentError(Place(file), told)
        read(data, file, documents=2, explicit_end=True)


def newer_session(data: bytes, file: str) -> Session:
    """What can be read of a session that a newer version of the program wrote; for looking only, never to be saved."""
    from clientexit_tui.strict_yaml.reader import read  # as above

    _, body = read(data, file, documents=2, explicit_end=True)
    return session_of(body, file, newer=True)


def session_of(body: Node, file: str, *, newer: bool = False) -> Session:
    """The session that a body holds; of any schema where that may be newer. Raises DocumentError, NewerSessionError."""
    fields = Fields(with_clean_keys(body), "a session")
    if _count(fields, "schema", needed=True) > SCHEMA and not newer:
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


def body_plain(session: Session) -> dict[str, Plain]:
    """All that a body holds."""
    answers: dict[str, Plain] = {key: answer_plain(each) for key, each in session.answers.by_id.items()}
    return {**_known(session), "answers": answers, **_unknown(session)}


def _known(session: Session) -> dict[str, Plain]:
    return {
        "schema": str(SCHEMA),
        "id": session.id,
        "title": session.title,
        "created": session.created,
        "updated": session.updated,
        "content_version": str(session.content_version),
        "place": session.place,
    }


def _unknown(session: Session) -> dict[str, Plain]:
    """What other programs keep in the file; a key of the same name as ours would be there twice."""
    known = {*_known(session), "answers"}
    return {key: cleaned_plain(value) for key, value in session.extra.items() if key not in known}


def _text(values: dict[str, Plain]) -> str:
    """The lines of a mapping, at the margin."""
    if (text := mapping_text(values)) is not None:
        return text
    from clientexit_tui.strict_yaml.writer import dump  # yaml costs 40 ms, and most texts do without it

    return dump(values, end=False)


def _count(fields: Fields, key: str, *, needed: bool = False) -> int:
    """A whole number, 0 where it is not given and not needed."""
    text = fields.text(key, needed=needed) or "0"
    if not (text.isascii() and text.isdecimal() and len(text) < 10):
        raise DocumentError(fields.place(key), f"'{key}' must be a whole number")
    return int(text)
