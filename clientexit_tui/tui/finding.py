"""What can be found by a few letters: the actions of the screen in front, places, questions and sessions."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import field
from functools import partial

from textual.content import Content

from clientexit_tui import words
from clientexit_tui.errors import ClientExitError
from clientexit_tui.frozen import frozen
from clientexit_tui.sessions.listing import Listed
from clientexit_tui.sessions.store import Store
from clientexit_tui.tui.desk import Desk
from clientexit_tui.tui.palette import commands
from clientexit_tui.tui.routes import question_place
from clientexit_tui.tui.widgets.key_line import key_name

MOST = 40
"""What is listed of each kind at most; a letter more says more."""
MOVES = ("list.", "sheet.", "choice.up", "choice.down", "app.palette", "app.help_too", "app.copy")
"""Ids of keys that move about, or that the palette has already."""


@frozen
class Found:
    """One thing that can be chosen."""

    title: str
    about: str
    run: Callable[[], object]
    more: str = ""
    """Further words that lead to it."""
    folded: str = field(init=False)

    def __post_init__(self) -> None:
        """Prepares it for the search."""
        object.__setattr__(self, "folded", f" {self.title} {self.more}".casefold())

    @property
    def prompt(self) -> Content:
        """Its lines, literal."""
        return Content.assemble(self.title, *(("\n", (self.about, "$text-muted not bold")) if self.about else ()))


def matching(things: Iterable[Found], query: str) -> Iterator[tuple[float, Found]]:
    """What has all words of the query in it, with how well it fits: its beginning, beginnings of words, or within."""
    parts = query.casefold().split()
    for each in things:
        if all(part in each.folded for part in parts):
            begins = [f" {part}" in each.folded for part in parts]
            first = each.folded.startswith(f" {parts[0]}") if parts else False
            yield (0.9 if first and all(begins) else 0.6 if all(begins) else 0.3), each


@frozen
class Kind:
    """Things of one kind, such as questions."""

    things: tuple[Found, ...]
    ahead: float = 0.0
    """By how much they come before what fits as well and is of another kind."""


def best(kinds: Iterable[Kind], query: str) -> list[Found]:
    """What fits best of each kind, the best first; the first kind as it is where nothing is looked for."""
    if not query:
        return [each for kind in list(kinds)[:1] for each in kind.things]
    ranked: list[tuple[float, Found]] = []
    for kind in kinds:
        fitting = sorted(matching(kind.things, query), key=lambda pair: -pair[0])
        ranked += [(score + kind.ahead, each) for score, each in fitting[:MOST]]
    return [each for _, each in sorted(ranked, key=lambda pair: -pair[0])]


def at_once(desk: Desk) -> list[Kind]:
    """What is known without reading a file: actions and places, then questions."""
    here = Kind((*_actions(desk), *_commands(desk)), 0.1)
    return [here, Kind(tuple(_questions(desk)), 0.05)] if desk.has_session else [here]


def sessions(desk: Desk) -> Kind:
    """The sessions that can be opened; reads the beginnings of their files."""
    found = (
        Found(words.GO_SESSION.format(title=title), "", partial(_open, desk, id_)) for id_, title in _titles(desk.store)
    )
    return Kind(tuple(found))


def _actions(desk: Desk) -> Iterator[Found]:
    """What has a key on the screen in front, or on the widget in focus there."""
    for active in desk.screen.active_bindings.values():
        binding = active.binding
        if binding.id and binding.description and active.enabled and not binding.id.startswith(MOVES):
            about = words.WITH_KEY.format(key=key_name(desk.get_key_display(binding)))
            run = partial(desk.run_action, binding.action, active.node)
            yield Found(binding.description[:1].upper() + binding.description[1:], about, run)


def _commands(desk: Desk) -> Iterator[Found]:
    for each in commands(desk):
        yield Found(each.title, each.help, each.callback)


def _questions(desk: Desk) -> Iterator[Found]:
    """The questions that are asked now, by their short names; their full words lead to them too."""
    facts = desk.outlook.facts
    for section in desk.content.sections:
        for question in section.questions:
            if question.page == "form" and facts.applicable(question.id):
                title = words.GO_QUESTION.format(short=question.short or question.ask)
                yield Found(title, question.ask, partial(_jump, desk, question.id), f"{question.ask} {section.title}")


def _titles(store: Store) -> list[tuple[str, str]]:
    """Ids and titles of the sessions that can be opened, from the beginnings of their files."""
    try:
        entries = list(store.listing())
    except ClientExitError:  # the library tells it
        return []
    return [(each.header.id, each.header.title) for each in entries if isinstance(each, Listed) and not each.locked]


def _jump(desk: Desk, question_id: str) -> None:
    place = question_place(desk.content, question_id)
    if place is not None:
        desk.jump(place[0], **place[1])


async def _open(desk: Desk, session_id: str) -> None:
    await desk.run_action("library")
    try:
        desk.open_session(session_id)
    except ClientExitError as error:
        desk.tell_not_opened(error)
