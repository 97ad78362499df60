"""Reads sessions that somebody wrote by hand or by script: a title, and answers by question id."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date

from clientexit_tui import words
from clientexit_tui.content.model import Interview, Kind, Question
from clientexit_tui.errors import ClientExitError, DocumentError, Place, nearest
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import Answer, Answers, usual_currency
from clientexit_tui.interview.aside import why_aside
from clientexit_tui.interview.facts import Facts
from clientexit_tui.interview.given_reader import EnoughError
from clientexit_tui.interview.giving import GivenError, Mistake, check_answer, give
from clientexit_tui.interview.parsing.decimals import decimal_mark
from clientexit_tui.safetext import clean
from clientexit_tui.sessions.migrations import carried_over
from clientexit_tui.strict_yaml.json_form import fit_for_yaml
from clientexit_tui.strict_yaml.nodes import MappingNode, Node, Scalar, SequenceNode, plain
from clientexit_tui.strict_yaml.reader import read

_KEYS = ("title", "answers")
_FIGURES = frozenset({Kind.NUMBER, Kind.PERCENT, Kind.MONEY})
MOST_PROBLEMS = 100
"""Of one file; whoever has mended these reads it again."""


@frozen
class Imported:
    """What a file to import holds."""

    title: str
    answers: Answers
    warnings: tuple[DocumentError, ...] = ()
    """Answers that are valid but look doubtful."""
    aside: tuple[DocumentError, ...] = ()
    """Answers that do not count now, because their questions are not asked."""
    carried: tuple[str, ...] = ()
    """What was done with answers to questions of earlier versions."""


class ImportRefusedError(ClientExitError):
    """A file that cannot be imported, with every mistake in it."""

    def __init__(self, problems: tuple[DocumentError, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


def read_import(content: Interview, source: bytes, file: str, today: date, at: str = "") -> Imported:
    """The title and the answers in a YAML or JSON file.

    Args:
        content: the interview.
        source: the whole file.
        file: its path as the user knows it, for errors.
        today: the day that relative dates are counted from.
        at: the time of answers that bring none.

    Raises:
        DocumentError: the file cannot be read at all.
        ImportRefusedError: it has mistakes; all are told.
    """
    (root,) = read(fit_for_yaml(source), file, patient=False)
    return import_of(content, root, today, at)


def import_of(content: Interview, root: Node, today: date, at: str = "") -> Imported:
    """The title and the answers in the root of such a file. Raises ImportRefusedError."""
    if not isinstance(root, MappingNode):
        raise ImportRefusedError((DocumentError(root.place, words.IMPORT_SHAPE),))
    reading = AnswersReading(content, today, at)
    title, answers = "", Answers()
    with suppress(EnoughError):  # the problems found are told
        title = _title(root, reading)
        answers = reading.read(root.items.get("answers"))
    if reading.problems:
        raise ImportRefusedError(tuple(sorted(reading.problems, key=lambda each: each.place)))
    return Imported(title, answers, tuple(reading.warnings), tuple(reading.aside), reading.carried)


def _title(root: MappingNode, reading: "AnswersReading") -> str:
    """The title, once it is sure that nothing else stands beside it and the answers."""
    for key, place in root.keys.items():
        if key not in _KEYS:
            reading.refuse(place, words.IMPORT_NO_KEY.format(key=key, hint=nearest(key, _KEYS)))
    node = root.items.get("title")
    title = clean(node.text or "", single=True) if isinstance(node, Scalar) else ""
    if not title:
        reading.refuse(root.keys.get("title", root.place), words.IMPORT_NO_TITLE)
    return title


@dataclass
class AnswersReading:
    """Reads a mapping of question ids to values, noting every problem and warning with its place."""

    content: Interview
    today: date
    at: str
    problems: list[DocumentError] = field(default_factory=list)
    warnings: list[DocumentError] = field(default_factory=list)
    contradictions: list[DocumentError] = field(default_factory=list)
    """Those of the warnings that come from looking at several answers, or at the day."""
    aside: list[DocumentError] = field(default_factory=list)
    """Answers that do not count now."""
    carried: tuple[str, ...] = ()
    """What was done with answers to questions of earlier versions."""
    refused: set[str] = field(default_factory=set)
    """Ids of questions whose values had mistakes; what refers to them is not checked."""
    _mark: str = ""
    """The decimal mark that the figures of the file show."""

    def refuse(self, place: Place, problem: str) -> None:
        """Notes a problem. Raises EnoughError with the last that is told."""
        self.problems.append(DocumentError(place, problem))
        if len(self.problems) >= MOST_PROBLEMS:
            self.problems.append(DocumentError(place, words.MORE_PROBLEMS))
            raise EnoughError

    def read(self, node: Node | None) -> Answers:
        """The answers, in the order of the file; empty ones are left out. Raises EnoughError."""
        if node is None or (isinstance(node, Scalar) and node.text is None):
            return Answers()
        if not isinstance(node, MappingNode):
            self.refuse(node.place, words.IMPORT_ANSWERS_SHAPE)
            return Answers()
        self._mark = decimal_mark(text for question, each in self._known(node) for text in _figures(question, each))
        answers = Answers(self._former(node))
        for question, each in self._in_reading_order(node):
            if not _is_empty(each) and (answer := self._answer(question, each, answers)):
                answers = answers.with_answer(question.id, answer)
        answers, self.carried = carried_over(self.content, answers)
        facts = Facts(self.content, answers, self.today)
        for question, each in self._known(node):
            self._judge(question, each, facts)
            if question.id in answers and (why := why_aside(question.id, facts)):
                self.aside.append(DocumentError(node.keys[question.id], why))
        order = [*node.items, *answers.by_id]
        return Answers({key: answers.by_id[key] for key in order if key in answers.by_id})

    def _former(self, node: MappingNode) -> dict[str, Answer]:
        """The answers to questions of earlier versions, as they stand: nothing here can tell what they may hold."""
        ids = self.content.former
        found = (
            (name, _raw(each, self.at)) for name, each in node.items.items() if name in ids and not _is_empty(each)
        )
        return {name: answer for name, answer in found if answer}

    def _in_reading_order(self, node: MappingNode) -> list[tuple[Question, Node]]:
        """The known questions: the currency before the amounts, and links after the records that they name."""
        for question_id in node.items:
            if question_id not in self.content.by_id and question_id not in self.content.former:
                hint = nearest(question_id, self.content.by_id)
                self.refuse(node.keys[question_id], words.NO_QUESTION.format(id=question_id, hint=hint))
        return sorted(self._known(node), key=lambda pair: (pair[0].kind is Kind.LINKS) - (pair[0].id == "currency"))

    def _known(self, node: MappingNode) -> list[tuple[Question, Node]]:
        by_id = self.content.by_id
        return [(by_id[question_id], each) for question_id, each in node.items.items() if question_id in by_id]

    def _answer(self, question: Question, node: Node, before: Answers) -> Answer | None:
        linkable = tuple(record.id for record in before.records(question.links_to))
        try:
            answer = give(
                question,
                plain(node),
                today=self.today,
                currency=usual_currency(before),
                at=self.at,
                linkable=None if question.links_to in self.refused else linkable,
                mark=self._mark,
            )
        except GivenError as error:
            for mistake in error.mistakes:
                self.refuse(_place(node, mistake), mistake.told(question.id))
            self.refused.add(question.id)
            return None
        return answer

    def _judge(self, question: Question, node: Node, facts: Facts) -> None:
        """Notes what looks doubtful about an answer, alone and beside the others."""
        answer = facts.given.get(question.id)
        for check in check_answer(question, answer, facts) if answer else ():
            problem = DocumentError(node.place, f"{question.id}: {check.message}")
            if check.level == "error":
                self.problems.append(problem)
            else:
                self.warnings.append(problem)
            if check.compares and check.level != "error":
                self.contradictions.append(problem)


def _raw(node: Node, at: str) -> Answer | None:
    """A text or texts as an answer; a state, or entries, of a question that is asked no more say nothing."""
    if isinstance(node, Scalar):
        return Answer(value=clean(node.text or ""), at=at)
    texts = (
        (each.text or "" for each in node.items if isinstance(each, Scalar)) if isinstance(node, SequenceNode) else ()
    )
    values = tuple(clean(each, single=True) for each in texts)
    return Answer(value=values, at=at) if values else None


def _figures(question: Question, node: Node) -> Iterator[str]:
    """Every text under a question that is a figure, as it was written."""
    if isinstance(node, Scalar):
        if question.kind in _FIGURES:
            yield node.text or ""
    elif isinstance(node, SequenceNode):
        for each in node.items:
            yield from _figures(question, each)
    else:
        for key, each in node.items.items():
            yield from _figures(question.field(key) or question, each)


def _is_empty(node: Node) -> bool:
    """Whether nothing was written, or an empty text, list or mapping."""
    if isinstance(node, Scalar):
        return not (node.text or "").strip()
    return not node.items


def _place(node: Node, mistake: Mistake) -> Place:
    """Where a mistake stands in the file, as near as it can be told."""
    for number, step in enumerate(mistake.path, 1):
        if isinstance(node, MappingNode) and step in node.items:
            if mistake.of_key and number == len(mistake.path):
                return node.keys[str(step)]
            node = node.items[str(step)]
        elif isinstance(node, SequenceNode) and isinstance(step, int):
            node = node.items[step]
    return node.place
