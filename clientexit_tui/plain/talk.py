"""A conversation: prompts with their commands, lists to pick from, yes or no."""

from collections.abc import Callable, Sequence

from clientexit_tui import words
from clientexit_tui.plain.bursts import NONE, Takes, lines_in, shown, ways_to_take
from clientexit_tui.plain.commands import Command, heard
from clientexit_tui.plain.console import Console

Row = tuple[str, str]
"""Something to pick: its id and its words."""


class QuitError(Exception):
    """The user wants to save and end."""


class Talk:
    """Asks over a console; help and quitting work at every prompt."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self._hinted: set[str] = set()
        self.review: Callable[[], None] | None = None
        """Shows all answers, once a session is open."""

    def say(self, text: str) -> None:
        """Says something."""
        self.console.say(text)

    def say_lines(self, text: str) -> None:
        """Says each line of a text; nothing for none."""
        for line in text.splitlines():
            self.console.say(line)

    def hint(self, text: str, again: str) -> None:
        """Says how something works: in full the first time, in short after that."""
        self.console.say(again if text in self._hinted else text)
        self._hinted.add(text)

    def heading(self, text: str) -> None:
        """Says what comes now."""
        self.console.gap()
        self.console.say(text)

    def hear(
        self,
        label: str = words.PLAIN_ANSWER,
        explain: Callable[[], None] | None = None,
        takes: Takes = Takes.CHOICE,
    ) -> Command | str:
        """What is typed: a command or a text.

        Args:
            label: the prompt.
            explain: tells more about what is asked, before the commands.
            takes: what the prompt takes, and so what becomes of lines that come in one go.

        Raises:
            QuitError: the user wants to end.
            EndOfInputError: nobody types any more.
        """
        while True:
            found = self._typed(label, takes)
            if found is Command.QUIT:
                raise QuitError
            if found is Command.HELP:
                if explain is not None:
                    explain()
                self._tell_commands()
            elif found is not None:
                return found

    def _typed(self, label: str, takes: Takes) -> Command | str | None:
        """What is typed at a prompt; None where nothing was taken of what came before it or in one go."""
        if early := lines_in(before := self.console.early()):
            return self._asked_about(words.PLAIN_EARLY, early, before, takes)
        typed = self.console.hear(label)
        lines = lines_in(typed)
        if len(lines) < 2:
            return heard(lines[0] if lines else "")
        if takes is Takes.TEXT:
            return typed.strip("\n")
        return self._asked_about(words.PLAIN_BURST.format(count=len(lines)), lines, typed, takes)

    def _asked_about(self, said: str, lines: Sequence[str], text: str, takes: Takes) -> str | None:
        """What the user wants to be taken of such lines, which are never commands; None for nothing."""
        self.heading(said)
        for line in shown(lines):
            self.console.say(line, "  ")
        ways = ways_to_take(text, takes)
        if not ways:
            self.say(words.PLAIN_BURST_NOT_CHOSEN)
            return None
        way = self.pick("", [*((each, ways[each][0]) for each in ways), (NONE, words.PLAIN_BURST_LEAVE)])
        return ways[way][1] if way in ways else None

    def _tell_commands(self) -> None:
        self.heading(words.PLAIN_COMMANDS_TITLE)
        for name, said in words.PLAIN_COMMANDS_HELP.items():
            typed = words.PLAIN_OR.join(words.PLAIN_COMMANDS[name])
            self.console.say(said, words.PLAIN_COMMAND.format(typed=typed), "  ")
        self.say(words.PLAIN_ESCAPE)

    def pick(
        self,
        title: str,
        rows: Sequence[Row],
        *,
        on_enter: str = "",
        listed: bool = True,
        explain: Callable[[], None] | None = None,
    ) -> str | None:
        """The id of what was picked; None for going back.

        Args:
            title: what is to be picked.
            rows: what there is.
            on_enter: the id that an empty line stands for; without one it is asked again.
            listed: whether the rows are to be said; not where they were said already.
            explain: tells more.
        """
        if listed:
            self.list_rows(title, rows)
        while True:
            typed = self.hear(words.PLAIN_CHOOSE, explain)
            match typed:
                case Command.BACK:
                    return None
                case Command.REVIEW if self.review is not None:
                    self.review()
                    self.list_rows(title, rows)
                case Command():
                    self.say(words.PLAIN_NOT_HERE)
                case str() if not typed.strip() and on_enter:
                    return on_enter
                case str():
                    if (found := picked(typed, rows)) is not None:
                        return found
                    self.say(words.PLAIN_NO_NUMBER.format(count=len(rows)))

    def list_rows(self, title: str, rows: Sequence[Row], first: int = 1) -> None:
        """Says the rows with their numbers, from the first on."""
        if title:
            self.heading(title)
        for number, (_, said) in enumerate(rows, first):
            self.console.say(said, words.PLAIN_NUMBER.format(number=number))

    def confirm(self, question: str, detail: str, yes: str = words.YES, no: str = words.NO) -> bool:
        """Whether the user says yes; going back is no."""
        self.heading(question)
        if detail:
            self.say(detail)
        return self.pick("", (("yes", yes), ("no", no))) == "yes"

    def line(self, label: str, *, empty: bool = False) -> str | None:
        """A line of text; None for going back or skipping, and for nothing, unless that is an answer as well."""
        self.heading(label)
        while True:
            typed = self.hear(takes=Takes.LINE)
            match typed:
                case Command.BACK | Command.SKIP:
                    return None
                case Command():
                    self.say(words.PLAIN_NOT_HERE)
                case str():
                    return typed.strip() if typed.strip() or empty else None


def picked(typed: str, rows: Sequence[Row]) -> str | None:
    """The id of the row that a number, its words or its id stand for."""
    text = typed.strip().casefold()
    if text.isdecimal() and text.isascii() and 0 < int(text[:6]) <= len(rows):
        return rows[int(text) - 1][0]
    return next((name for name, said in rows if text and text in (said.casefold(), name.casefold())), None)


def sentence(text: str) -> str:
    """A text that others follow."""
    return f"{text}." if text[-1:].isalnum() else text
