"""A monkey at the keyboard: random keys, text, clicks, wheels, drags, pastes and sizes by seed, over every screen."""

import random
import time
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field

from textual import events

from clientexit_tui.content.model import Kind
from clientexit_tui.dialogue.typed import typed_text
from clientexit_tui.interview.answers import Answer, State
from clientexit_tui.safetext import clean
from clientexit_tui.tui.widgets.fields import Field
from clientexit_tui.tui.widgets.long_field import LongField
from clientexit_tui.tui.widgets.text_field import TextField
from tests.hostile import HOSTILE
from tests.tui_desk import Driven, desk, press

SLOWEST = 2.0
"""Seconds of work that one step may take."""
STUCK = 20.0
"""Seconds that one step may take by the clock, on a machine that others use as well."""
NEVER = ("f4", "ctrl+q", "ctrl+z")
"""Keys that leave the program: to an editor, to the shell, for good."""
KEYS = (
    *("up", "down", "left", "right", "enter", "escape", "tab", "shift+tab", "pageup", "pagedown", "home", "end"),
    *("space", "delete", "backspace", "f1", "f2", "f9", "f12", "ctrl+s", "ctrl+p", "ctrl+j", "ctrl+a", "ctrl+k"),
    *("slash", "question_mark", "ctrl+u", "ctrl+w", "shift+down", "shift+end", "ctrl+c", "ctrl+x", "ctrl+v"),
    *"abcdefghijklmnopqrstuvwxyz0123456789",
)
WORDS = ("", "Northwind", "1,250", "12k EUR", "next Tuesday", "2026-02-30", "35 %", "line one\nline two\n\nline four")
SIZES = ((80, 24), (120, 40), (40, 20), (200, 60), (60, 24), (20, 8), (3, 2), (1, 1))


@dataclass
class Monkey:
    """Plays with a running program.

    Args:
        pilot: the program.
        seed: the same one does the same again.
    """

    pilot: Driven
    seed: int
    done: list[str] = field(default_factory=list)
    """What it did, for a report."""
    slowest: float = 0.0
    """Seconds that its slowest step took."""

    def __post_init__(self) -> None:
        self._chance = random.Random(self.seed)  # noqa: S311 (a repeatable choice is wanted)

    async def play(self, steps: int) -> None:
        """So many steps. Raises AssertionError for one that takes too long; the program's own faults come through."""
        often = (*(self._key,) * 8, *(self._click,) * 2, *(self._paste,) * 2, self._resize)
        ways = (*often, self._burst, self._burst, self._double_click, self._wheel, self._drag, self._cover, self._away)
        for _ in range(steps):
            if self.pilot.app.return_code is not None:
                return  # it found the way out
            way: Callable[[random.Random], Coroutine[None, None, None]] = self._chance.choice(ways)
            began, worked = time.perf_counter(), time.process_time()
            await way(self._chance)
            took, worked = time.perf_counter() - began, time.process_time() - worked
            self.slowest = max(self.slowest, worked)
            assert worked < SLOWEST, f"seed {self.seed}: {worked:.1f} s of work for {self.done[-3:]}"
            assert took < STUCK, f"seed {self.seed}: {took:.1f} s for {self.done[-3:]}"

    def _note(self, what: str) -> None:
        self.done.append(f"{type(self.pilot.app.screen).__name__}: {what}")

    def _place(self, chance: random.Random) -> tuple[int, int]:
        width, height = self.pilot.app.size
        return chance.randrange(width), chance.randrange(height)

    async def _burst(self, chance: random.Random) -> None:
        """Letters as fast as a terminal hands them over, and at once a key that may lead away."""
        letters = [chance.choice("abcdefgh ") for _ in range(chance.randrange(1, 30))]
        then = chance.choice(("escape", "tab", "enter", "pagedown", "pageup", "f1", "ctrl+s", "ctrl+j"))
        self._note(f"burst {''.join(letters)!r} {then}")
        app = desk(self.pilot)
        into = next((each for each in (app.focused.ancestors if app.focused else ()) if isinstance(each, Field)), None)
        for each in letters:
            self.pilot.app.post_message(events.Key("space" if each == " " else each, each))
        self.pilot.app.post_message(events.Key(then, None))
        await self.pilot.pause()
        if into is not None and into.question.kind in (Kind.TEXT, Kind.LONG_TEXT) and app.has_session:
            assert "".join(letters).strip() in str(app.outlook.session), f"{self.done[-3:]} is lost"

    async def _double_click(self, chance: random.Random) -> None:
        place = self._place(chance)
        self._note(f"double click {place}")
        await self.pilot.click(offset=place, times=2)

    async def _wheel(self, chance: random.Random) -> None:
        place, turn = self._place(chance), chance.choice((events.MouseScrollDown, events.MouseScrollUp))
        self._note(f"{turn.__name__} {place}")
        for _ in range(chance.randrange(1, 8)):
            self.pilot.app.post_message(
                turn(None, *place, 0, 0, 0, shift=False, meta=False, ctrl=False, screen_x=place[0], screen_y=place[1])
            )
        await self.pilot.pause()

    async def _drag(self, chance: random.Random) -> None:
        start, end = self._place(chance), self._place(chance)
        self._note(f"drag {start} to {end}")
        await self.pilot.mouse_down(offset=start)
        await self.pilot.hover(offset=end)
        await self.pilot.mouse_up(offset=end)

    async def _cover(self, chance: random.Random) -> None:
        """Covers the screen and types on."""
        self._note("cover")
        await press(self.pilot, "f12", chance.choice(("a", "escape", "f12")))

    async def _away(self, _chance: random.Random) -> None:
        """The window loses the focus and has it again."""
        self._note("away")
        self.pilot.app.post_message(events.AppBlur())
        await self.pilot.pause()
        self.pilot.app.post_message(events.AppFocus())
        await self.pilot.pause()

    async def _key(self, chance: random.Random) -> None:
        own = [key for key in self.pilot.app.screen.active_bindings if key not in NEVER]
        key = chance.choice(KEYS if chance.random() < 0.5 or not own else own)
        self._note(key)
        await press(self.pilot, key)

    async def _click(self, chance: random.Random) -> None:
        place = self._place(chance)
        self._note(f"click {place}")
        await self.pilot.click(offset=place)

    async def _paste(self, chance: random.Random) -> None:
        text = chance.choice((*WORDS, *HOSTILE))
        self._note(f"paste {text[:20]!r}")
        self.pilot.app.post_message(events.Paste(text))
        await self.pilot.pause()

    async def _resize(self, chance: random.Random) -> None:
        if chance.random() < 0.5:  # most of the time at a size at which something can be hit
            return
        size = chance.choice(SIZES)
        self.done.append(f"resize {size}")
        await self.pilot.resize_terminal(*size)
        await self.pilot.pause()  # until it is laid out again, there is nothing to click on


async def at_rest(pilot: Driven) -> None:
    """What stands in a field of a question is its answer; memory and disk hold the same."""
    app = desk(pilot)
    if not app.has_session or app.return_code is not None:
        return
    await pilot.pause()
    app.settle()
    app.save_now()
    assert app.flush()
    session = app.outlook.session
    for screen in app.screen_stack:
        if type(screen).__name__ == "SectionScreen":
            for field in screen.query(Field):
                if field.display and field.is_typed and field.is_mounted:
                    _stands(field, session.answers.get(field.question.id))
    assert app.store.load(session.id).answers == session.answers


def _stands(field: Field, answer: Answer | None) -> None:
    """Raises AssertionError where something is typed in a field that the answer does not hold."""
    control = field.control
    text = control.line.value if isinstance(control, TextField) else getattr(control, "text", "")
    shown = clean(text).strip()
    if not shown or (answer is not None and answer.state is not State.ANSWERED):
        return  # "I don't know" was said over it
    kept = str(answer.value) if isinstance(control, LongField) and answer is not None else typed_text(answer)
    assert clean(kept).strip() == shown, f"{field.question.id}: {shown!r} stands there, {kept!r} is kept"
