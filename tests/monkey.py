"""A monkey at the keyboard: by seed it does what hands do, over every screen; what it does can be done again."""

import json
import random
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field

from textual import events
from textual.widget import Widget
from textual.widgets import TextArea

from clientexit_tui.app.typed import typed_text
from clientexit_tui.content.model import Kind
from clientexit_tui.interview.answers import Answer, State
from clientexit_tui.safetext import clean
from clientexit_tui.tui.widgets.fields import Field
from clientexit_tui.tui.widgets.long_field import LongField
from clientexit_tui.tui.widgets.text_field import TextField
from tests.driven import Driven, app_of
from tests.hostile import HOSTILE
from tests.stores import Disk

SLOWEST = 2.0
"""Seconds of work that one step may take."""
STUCK = 30.0
"""Seconds that one step may take by the clock, on a machine that others use as well."""
NEVER = ("f4", "ctrl+q", "ctrl+z")
"""Keys that leave the program: to an editor, to the shell, for good."""
KEYS = (
    *("up", "down", "left", "right", "enter", "escape", "tab", "shift+tab", "pageup", "pagedown", "home", "end"),
    *("space", "delete", "backspace", "f1", "f2", "f3", "f5", "f8", "f9", "f12", "ctrl+s", "ctrl+p", "ctrl+j"),
    *("slash", "question_mark", "ctrl+u", "ctrl+w", "ctrl+a", "ctrl+k", "shift+down", "shift+end"),
    *("ctrl+c", "ctrl+x", "ctrl+v"),
    *"abcdefghijklmnopqrstuvwxyz0123456789",
)
WORDS = ("", "Northwind", "1,250", "12k EUR", "next Tuesday", "2026-02-30", "35 %")
LINES = ("line one\nline two\n\nline four", "\n\n  a\r\nb\r\n", "one\ttwo\nthree", "x\n" * 40, "last\u2028first")
SIZES = ((80, 24), (120, 40), (40, 20), (200, 60), (60, 24), (20, 8), (3, 2), (1, 1))
OPENERS = ("f1", "ctrl+p", "f12", "r", "n", "e", "b", "a", "enter", "f6", "f7", "g", "x", "v", "l", "p", "q")
"""Keys that open something on many screens."""
CLOSERS = ("escape", "escape", "enter", "f1", "f12", "y", "q")
NAMES = {" ": "space", "/": "slash", "?": "question_mark", ".": "full_stop", ",": "comma"}


@dataclass(frozen=True)
class Step:
    """Something done at once, or one thing after the other: each is a kind and what belongs to it."""

    doings: list[list[object]]
    at_once: bool = False
    """Whether all is handed over before any of it is dealt with."""

    def to_line(self) -> str:
        """The step as a line of a file, in ASCII: a key may be half of a character, which no file of UTF-8 can hold."""
        return json.dumps(asdict(self))

    @classmethod
    def from_line(cls, line: str) -> "Step":
        """The step that a line tells."""
        return cls(**json.loads(line))


def key(name: str) -> list[object]:
    """A key pressed."""
    return ["key", name]


def typed(text: str) -> list[list[object]]:
    """Letters pressed."""
    return [key(NAMES.get(each, each)) for each in text]


def clicked(place: tuple[int, int]) -> list[list[object]]:
    """A button pressed and let go."""
    return [["down", *place], ["up", *place]]


class Hands:
    """Does steps in a running program."""

    def __init__(self, pilot: Driven) -> None:
        """Takes the program."""
        self.pilot = pilot
        self.slowest = 0.0
        """Seconds of work that the slowest step took."""

    async def do(self, step: Step) -> None:
        """Does a step. Raises AssertionError where it takes too long or something typed is lost."""
        began, worked = time.perf_counter(), time.process_time()
        kept_in, letters = self._text_in_focus(), _letters(step)
        for doing in step.doings:
            await self._hand_over(doing)
            if not step.at_once:
                await self._rest()
        await self._rest()
        took, worked = time.perf_counter() - began, time.process_time() - worked
        self.slowest = max(self.slowest, worked)
        assert worked < SLOWEST, f"{worked:.1f} s of work"
        assert took < STUCK, f"{took:.1f} s by the clock"
        if letters and kept_in and self.goes_on and app_of(self.pilot).controller.has_session:
            assert letters in str(app_of(self.pilot).controller.case.session), f"{letters!r} is lost"

    @property
    def goes_on(self) -> bool:
        """Whether the program runs."""
        return self.pilot.app.return_code is None

    async def _rest(self) -> None:
        pending = app_of(self.pilot).pending
        await pending.rest()
        while self.goes_on and not pending.is_idle:  # a busy machine may need longer than the program waits
            await pending.rest()
        if self.goes_on:
            await self.pilot.pause()

    def _text_in_focus(self) -> bool:
        """Whether what is typed now goes into a text that is kept as it is."""
        focused = self.pilot.app.focused
        into = next((each for each in (focused.ancestors if focused else ()) if isinstance(each, Field)), None)
        return into is not None and into.question.kind in (Kind.TEXT, Kind.LONG_TEXT)

    async def _hand_over(self, doing: list[object]) -> None:
        """Hands over what a terminal would."""
        match doing:
            case ["key", str(name)]:
                character = name if len(name) == 1 else next((sign for sign, of in NAMES.items() if of == name), None)
                self.pilot.app.post_message(events.Key(name, character))
            case ["paste", str(text)]:
                self.pilot.app.post_message(events.Paste(text))
            case ["size", int(width), int(height)]:
                await self.pilot.resize_terminal(width, height)
            case ["focus", bool(has)]:
                self.pilot.app.post_message(events.AppFocus() if has else events.AppBlur())
            case ["disk", bool(full)]:
                store = app_of(self.pilot).controller.store
                assert isinstance(store, Disk)
                store.full = full
            case [str(kind), int(x), int(y)]:
                self.pilot.app.post_message(_mouse(kind, x, y))
            case _:
                raise ValueError(f"not a doing: {doing}")


def _letters(step: Step) -> str:
    """What a step types before anything else."""
    typing = ""
    for kind, *rest in step.doings:
        sign = " " if rest == ["space"] else str(rest[0])
        if kind != "key" or len(sign) > 1:
            break
        typing += sign
    return typing.strip() if step.at_once else ""


def _mouse(kind: str, x: int, y: int) -> events.MouseEvent:
    kinds: dict[str, tuple[type[events.MouseEvent], int]] = {
        "down": (events.MouseDown, 1),
        "up": (events.MouseUp, 1),
        "move": (events.MouseMove, 1),
        "wheel down": (events.MouseScrollDown, 0),
        "wheel up": (events.MouseScrollUp, 0),
    }
    event, button = kinds[kind]
    return event(None, x, y, 0, 0, button, shift=False, meta=False, ctrl=False, screen_x=x, screen_y=y)


@dataclass
class Monkey:
    """Chooses what to do next, by chance and by what is on the screen.

    Args:
        pilot: the program.
        seed: the same one chooses the same again on the same screens.
    """

    pilot: Driven
    seed: int
    _ways: list[Callable[[], Step]] = field(init=False)

    def __post_init__(self) -> None:
        self._chance = random.Random(self.seed)  # noqa: S311 (a repeatable choice is wanted)
        often = {
            self._key: 8,
            self._burst: 3,
            self._twice: 3,
            self._open_and_close: 3,
            self._while_it_opens: 2,
            self._click: 2,
            self._click_on_something: 3,
            self._paste: 2,
            self._delete_and_undo: 2,
            self._disk: 1,
            self._quit: 1,
            self._resize: 1,
            self._wheel: 1,
            self._drag: 1,
            self._cover: 1,
            self._away: 1,
        }
        self._ways = [way for way, times in often.items() for _ in range(times)]

    def next_step(self) -> Step:
        """What to do now."""
        return self._chance.choice(self._ways)()

    def _place(self) -> tuple[int, int]:
        width, height = self.pilot.app.size
        return self._chance.randrange(width), self._chance.randrange(height)

    def _on_something(self) -> tuple[int, int]:
        """A place on something that does something, as far as there is such a thing."""
        screen = self.pilot.app.screen
        inside = (each.region.intersection(screen.region) for each in screen.walk_children(Widget) if each.focusable)
        there = [each for each in inside if each.area]
        if not there:
            return self._place()
        x, y, width, height = self._chance.choice(there)
        return x + self._chance.randrange(width), y + self._chance.randrange(height)

    def _some_letters(self, most: int = 30) -> list[list[object]]:
        return typed("".join(self._chance.choice("abcdefgh ") for _ in range(self._chance.randrange(1, most))))

    def _key(self) -> Step:
        if isinstance(self.pilot.app.focused, TextArea) and self._chance.random() < 0.2:
            return Step([key(self._chance.choice(("ctrl+z", "ctrl+z", "ctrl+y")))])  # elsewhere it stops the program
        own = [each for each in self.pilot.app.screen.active_bindings if each not in NEVER]
        return Step([key(self._chance.choice(KEYS if self._chance.random() < 0.5 or not own else own))])

    def _burst(self) -> Step:
        """Letters as fast as a terminal hands them over, and at once a key that may lead away."""
        then = self._chance.choice(("escape", "tab", "enter", "pagedown", "pageup", "f1", "ctrl+s", "ctrl+j", "ctrl+p"))
        return Step([*self._some_letters(), key(then)], at_once=True)

    def _twice(self) -> Step:
        """The same key two or three times in one write."""
        name = self._chance.choice(
            ("enter", "enter", "space", "escape", "delete", "tab", "y", "f1", "ctrl+j", "pagedown")
        )
        return Step([key(name)] * self._chance.choice((2, 2, 3)), at_once=True)

    def _open_and_close(self) -> Step:
        """Dialogs opened and closed in bursts."""
        pair = [self._chance.choice(OPENERS), self._chance.choice(CLOSERS)]
        if self._chance.random() < 0.5:
            pair.insert(1, self._chance.choice("abc1 ").replace(" ", "down"))
        return Step([key(each) for each in pair] * self._chance.randrange(1, 4), at_once=True)

    def _while_it_opens(self) -> Step:
        """Clicks and letters while something opens."""
        then = self._chance.choice((clicked(self._place()), clicked(self._on_something()), self._some_letters(6)))
        return Step([key(self._chance.choice(OPENERS)), *then], at_once=True)

    def _click(self) -> Step:
        return Step(clicked(self._place()) * self._chance.choice((1, 1, 2)), at_once=True)

    def _click_on_something(self) -> Step:
        return Step(
            clicked(self._on_something()) * self._chance.choice((1, 2, 2, 3)), at_once=self._chance.random() < 0.7
        )

    def _paste(self) -> Step:
        text = self._chance.choice((*WORDS, *LINES, *HOSTILE))
        then = [key(self._chance.choice(("enter", "escape", "1", "2")))] if self._chance.random() < 0.4 else []
        return Step([["paste", text], *then], at_once=self._chance.random() < 0.5)

    def _delete_and_undo(self) -> Step:
        keys = self._chance.choice(
            (
                ("delete",),
                ("d", "y"),
                ("delete", "y"),
                ("delete", "enter"),
                ("delete", "u"),
                ("u",),
                ("d", "y", "u"),
                ("b",),
            )
        )
        return Step([key(each) for each in keys], at_once=self._chance.random() < 0.5)

    def _disk(self) -> Step:
        """The disk is full for a while, in which something is typed and saved."""
        saved = [key(self._chance.choice(("ctrl+s", "escape", "f12", "enter")))]
        return Step([["disk", True], *self._some_letters(8), *saved, ["disk", False], key("escape")])

    def _quit(self) -> Step:
        """Asks to leave while something cannot be saved, and stays; where all is saved, this is the end of a life."""
        if not app_of(self.pilot).controller.has_session or self._chance.random() < 0.9:
            return self._key()
        stay = self._chance.choice(("n", "escape", "enter"))
        return Step([["disk", True], *typed("ab"), key("ctrl+q"), key(stay), ["disk", False]])

    def _resize(self) -> Step:
        size = self._chance.choice(SIZES if self._chance.random() < 0.5 else SIZES[:2])
        return Step([["size", *size]])  # most of the time at a size at which something can be hit

    def _wheel(self) -> Step:
        way = self._chance.choice(("wheel down", "wheel up"))
        return Step([[way, *self._place()]] * self._chance.randrange(1, 8), at_once=True)

    def _drag(self) -> Step:
        start, end = self._place(), self._place()
        return Step([["down", *start], ["move", *end], ["up", *end]])

    def _cover(self) -> Step:
        """Covers the screen and types on."""
        return Step([key("f12"), key(self._chance.choice(("a", "escape", "f12")))], at_once=self._chance.random() < 0.5)

    def _away(self) -> Step:
        """The window loses the focus and has it again."""
        return Step([["focus", False], ["focus", True]])


async def at_rest(pilot: Driven) -> None:
    """What stands in a field of a question is its answer; memory and disk hold the same."""
    app = app_of(pilot)
    if not app.controller.has_session or app.return_code is not None:
        return
    await pilot.pause()
    app.controller.settle()
    app.controller.save_now()
    if not app.controller.flush():
        app.controller.retry()  # the disk was full
        assert app.controller.flush()
    session = app.controller.case.session
    for screen in app.screen_stack:
        for shown in screen.query(Field):
            if shown.field_context.states and shown.display and shown.is_typed and shown.is_mounted:
                _stands(shown, session.answers.get(shown.question.id))
    assert app.controller.store.load(session.id).answers == session.answers


def _stands(field: Field, answer: Answer | None) -> None:
    """Raises AssertionError where something is typed in a field that the answer does not hold."""
    control = field.control
    text = control.line.value if isinstance(control, TextField) else getattr(control, "text", "")
    shown = clean(text).strip()
    if not shown or (answer is not None and answer.state is not State.ANSWERED):
        return  # "I don't know" was said over it
    kept = str(answer.value) if isinstance(control, LongField) and answer is not None else typed_text(answer)
    assert clean(kept).strip() == shown, f"{field.question.id}: {shown!r} stands there, {kept!r} is kept"
