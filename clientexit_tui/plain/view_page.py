"""A page of a session, said line by line: what leads somewhere is numbered, then comes what can be done."""

from collections.abc import Callable, Iterable

from clientexit_tui import words
from clientexit_tui.case import Case
from clientexit_tui.plain.blocks import BULLET
from clientexit_tui.plain.controller import SessionController
from clientexit_tui.plain.navigator import Navigator
from clientexit_tui.plain.talk import Row, Talk
from clientexit_tui.views import line
from clientexit_tui.views.line import Line, Role, Sides
from clientexit_tui.views.targets import Target, ToBehind, ToLetterLine, ToPage, ToQuestion, ToSection

READ = "+read"
"""Says the page again."""


def tell_view(talk: Talk, rows: Iterable[line.Row], opens: Callable[[Target], bool]) -> list[tuple[Target, str]]:
    """Says the lines of a page, and gives those that can be opened, in the order of their numbers, with their words.

    Args:
        talk: says it.
        rows: the page.
        opens: whether a line that leads there can be opened.
    """
    led: list[tuple[Target, str]] = []
    for row in rows:
        said = row.text if isinstance(row, Line) else row.heads[0]
        number = ""
        if row.target is not None and opens(row.target):
            led.append((row.target, said.partition("\n")[0]))
            number = words.PLAIN_NUMBER.format(number=len(led))
        if isinstance(row, Sides):
            _tell_sides(talk, row, number)
        else:
            _tell_line(talk, row, number)
    return led


def _tell_line(talk: Talk, row: Line, number: str) -> None:
    if row.role is Role.HEADING:
        talk.heading(row.text if ":" in row.text else f"{row.text}:")
        return
    if row.apart:
        talk.console.gap()
    match row.target:
        case ToLetterLine(at) if not number:
            talk.console.say(row.text, words.PLAIN_LETTER_LINE.format(number=at), "  ")
        case _:
            point = row.role is Role.POINT or row.target is not None
            talk.console.say(row.text, number or (BULLET if point else ""))


def _tell_sides(talk: Talk, row: Sides, number: str) -> None:
    """Each text after what it is."""
    indent = " " * len(number)
    for at, (head, texts) in enumerate(zip(row.heads, (row.left, row.right), strict=True)):
        for text in texts:
            label = words.PLAIN_LABEL.format(label=head)
            talk.console.say(text, f"{indent if at else number}{label}", f"{indent}  ")
            number = indent


class ViewPage:
    """The base of the pages that every face shows."""

    title = ""

    def __init__(self, controller: SessionController, navigator: Navigator) -> None:
        self.controller = controller
        self.talk = controller.talk
        self.navigator = navigator
        self._told: Case | None = None
        """The case as it was when the page was said."""
        self._led: list[tuple[Target, str]] = []

    @property
    def case(self) -> Case:
        """The session and what follows from it."""
        return self.controller.case

    def lines(self) -> Iterable[line.Row]:
        """The page."""
        return ()

    def rows(self) -> list[Row]:
        """What can be done beside opening a line."""
        return [(READ, words.PLAIN_READ_AGAIN)]

    def do(self, chosen: str) -> None:
        """Does one of these; a name alone is that of another page."""
        self.navigator.page(chosen)

    def opens(self, target: Target) -> bool:
        """Whether a line that leads there can be opened here."""
        return isinstance(target, ToQuestion | ToBehind | ToSection | ToPage)

    def follow(self, target: Target) -> None:
        """Opens what a line leads to."""
        match target:
            case ToQuestion(question):
                self.navigator.question(question)
            case ToBehind(questions):
                self._open_behind(questions)
            case ToSection(section):
                self.navigator.section(section)
            case ToPage(page):
                self.navigator.page(page)

    def _open_behind(self, questions: tuple[str, ...]) -> None:
        by_id = self.case.content.by_id
        rows = [(each, by_id[each].short) for each in questions]
        chosen = questions[0] if len(questions) == 1 else self.talk.pick(words.VERDICT_WHICH, rows)
        if chosen is not None:
            self.navigator.question(chosen)

    def run(self) -> None:
        """Says the page, then does what is chosen until the user goes back; what has changed is said again."""
        while True:
            if self._told is not self.case:
                self._tell()
            numbered = [(str(at), said) for at, (_, said) in enumerate(self._led, 1)]
            rows = self.rows()
            self.talk.list_rows(words.PLAIN_MENU, rows, first=len(numbered) + 1)
            chosen = self.talk.pick("", [*numbered, *rows], listed=False)
            if chosen is None:
                return
            if chosen == READ:
                self._told = None
            elif chosen.isdecimal():
                self.follow(self._led[int(chosen) - 1][0])
            else:
                self.do(chosen)

    def _tell(self) -> None:
        self.talk.heading(self.title)
        self._led = tell_view(self.talk, self.lines(), self.opens)
        self._told = self.case
