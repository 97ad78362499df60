"""Sessions to the bytes of their files and back.

A file is two YAML documents: a header for the library, then the body with the answers, ended by a line ``...``
that tells a whole file from a cut one. What this program writes is in the usual form, which is read without a YAML
library; all other files are read by the strict reader, which gives the same for what both can read.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from clientexit_tui import __version__
from clientexit_tui.errors import DocumentError, Place
from clientexit_tui.interview.answers import Answer, Answers
from clientexit_tui.plain_files import MAX_BYTES, size_words
from clientexit_tui.safetext import clean
from clientexit_tui.sessions.cleaning import cleaned_answer, cleaned_session
from clientexit_tui.sessions.form import (
    SESSION_KEYS,
    ShapeError,
    answer_from,
    answer_plain,
    known_plain,
    session_from,
    unknown_plain,
)
from clientexit_tui.sessions.header import HEAD_BYTES, NewerSessionError, after_header, header_text, header_values
from clientexit_tui.sessions.session import Header, Session
from clientexit_tui.strict_yaml.nodes import MappingNode, Node, Plain, SequenceNode, place_in, plain
from clientexit_tui.strict_yaml.usual import MOST_CHARACTERS, read_mapping
from clientexit_tui.strict_yaml.writer import END, dump

__all__ = ["Codec", "NewerSessionError", "Written", "cleaned_session"]

_SURE = 100_000
"""Bytes of a file in any form that cannot become more than can be read when it is written in ours."""
_ANSWERS = "\nanswers:\n  "
_NEXT_ANSWER = re.compile(r"\n(?=  [^ \n])")
_AFTER_ANSWERS = re.compile(r"\n(?=[^ \n])")


class Written(NamedTuple):
    """A session as it will be on the disk."""

    session: Session
    """With every text clean."""
    data: bytes


class _Fragment(NamedTuple):
    """An answer as it was last written."""

    given: Answer
    clean: Answer
    text: str
    """As it stands in the file, indented."""


class Codec:
    """Writes and reads session files; it remembers how each answer was last written, so that a save is quick."""

    def __init__(self, program: str = __version__) -> None:
        """Makes one that signs files with this version of the program."""
        self._program = program
        self._fragments: dict[str, _Fragment] = {}
        """By question id: bounded by the number of questions."""
        self._read: dict[str, tuple[str, Answer]] = {}
        """The answers of the file read last by their text: what reads a save back finds all but one here."""

    def as_file(self, session: Session, summarise: Callable[[Session], Header]) -> Written:
        """A session made clean, and the bytes of its file; each text is cleaned once on its way to the disk.

        Args:
            session: which.
            summarise: gives what the library is to show of it, from the clean session.
        """
        fragments = {key: self._fragment(key, each) for key, each in session.answers.by_id.items()}
        bare = cleaned_session(replace(session, answers=Answers()))
        session = replace(bare, answers=Answers({key: each.clean for key, each in fragments.items()}))
        header = replace(
            summarise(session), id=session.id, title=session.title, updated=session.updated, archived=session.archived
        )
        known, unknown = known_plain(session), unknown_plain(session.extra, SESSION_KEYS)
        answers = ["answers:\n", *(each.text for each in fragments.values())] if fragments else ["answers: {}\n"]
        more = dump(unknown, end=False) if unknown else ""
        parts = [header_text(header, self._program), dump(known, end=False), *answers, more, END]
        return Written(session, "".join(parts).encode("utf-8"))

    def encode(self, session: Session, header: Header) -> bytes:
        """The bytes of a session's file."""
        return self.as_file(session, lambda _: header).data

    def _fragment(self, question_id: str, answer: Answer) -> _Fragment:
        last = self._fragments.get(question_id)
        if last and (answer is last.given or answer is last.clean):
            return last
        cleaned = cleaned_answer(answer)
        if last and cleaned == last.clean:
            text = last.text
        else:
            text = dump({question_id: answer_plain(cleaned)}, end=False, indent=2)
        last = self._fragments[question_id] = _Fragment(answer, cleaned, text)
        return last

    def decode(self, data: bytes, file: str) -> Session:
        """Reads a session's file.

        Args:
            data: all of its bytes.
            file: its path as the user knows it, for errors.

        Raises:
            DocumentError: it is damaged, or an edit went wrong; with the place.
            NewerSessionError: a newer version of the program wrote it.
        """
        header_values(data, file)
        return self._usual(after_header(data), file) or self._any(data, file)

    def _usual(self, body: str, file: str) -> Session | None:
        """Reads a body in the usual form; None for all others."""
        if not (len(body) <= MOST_CHARACTERS and body.endswith(f"\n{END}")):
            return None
        around, pieces = _divided(body.removesuffix(END))
        fields, read = read_mapping(around), self._pieces(pieces)
        if fields is None or read is None or (pieces and "answers" in fields):
            return None
        try:
            session = session_from(fields, file)
        except ShapeError:  # the other reader says where
            return None
        self._read = dict(zip(pieces, read, strict=True))
        return replace(session, answers=Answers(dict(read))) if pieces else session

    def _pieces(self, pieces: list[str]) -> list[tuple[str, Answer]] | None:
        """The answers with their questions; None where they are not in the usual form."""
        new = [each for each in pieces if each not in self._read]
        fields = read_mapping("".join(new), 2) if new else {}
        if fields is None or len(fields) != len(new):
            return None
        try:
            answers = [(key, answer_from(each)) for key, each in fields.items()]
        except ShapeError:  # as above
            return None
        read = {**self._read, **dict(zip(new, answers, strict=True))}
        found = [read[each] for each in pieces]
        return found if len(dict(found)) == len(pieces) else None

    def _any(self, data: bytes, file: str) -> Session:
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


def _divided(body: str) -> tuple[str, list[str]]:
    """A body without its answers, and each of these."""
    at = body.find(_ANSWERS)
    if at < 0:
        return body, []
    start = at + len("\nanswers:\n")
    after = _AFTER_ANSWERS.search(body, start)
    end = after.end() if after else len(body)
    return body[: at + 1] + body[end:], [f"{piece}\n" for piece in _NEXT_ANSWER.split(body[start : end - 1])]


def newer_session(data: bytes, file: str) -> Session:
    """What can be read of a session that a newer version of the program wrote; for looking only, never to be saved."""
    from clientexit_tui.strict_yaml.reader import read  # as above

    _, body = read(data, file, documents=2, explicit_end=True)
    return session_of(body, file, newer=True)


def session_of(body: Node, file: str, *, newer: bool = False) -> Session:
    """The session that a body holds; of any schema where that may be newer. Raises DocumentError, NewerSessionError."""
    body = with_clean_keys(body)
    try:
        return session_from(plain(body), file, newer=newer)
    except ShapeError as error:
        raise DocumentError(place_in(body, error.path), error.problem) from error


def with_clean_keys(node: Node) -> Node:
    """The same with every key clean, so that a key means what it will mean once it was saved.

    Raises:
        DocumentError: two keys would become one; with the place of the second.
    """
    if isinstance(node, SequenceNode):
        return SequenceNode(tuple(with_clean_keys(each) for each in node.items), node.place)
    if not isinstance(node, MappingNode):
        return node
    items: dict[str, Node] = {}
    keys: dict[str, Place] = {}
    for key, each in node.items.items():
        name, place = clean(key, single=True), node.keys.get(key, node.place)
        if name in items:
            raise DocumentError(place, f"the key '{name}' is here twice, but for blanks or letters that are not seen")
        items[name], keys[name] = with_clean_keys(each), place
    return MappingNode(items, keys, node.place)


def body_plain(session: Session) -> dict[str, Plain]:
    """All that a body holds; the session is clean."""
    answers: dict[str, Plain] = {key: answer_plain(each) for key, each in session.answers.by_id.items()}
    return {**known_plain(session), "answers": answers, **unknown_plain(session.extra, SESSION_KEYS)}
