"""Walks through the interview by keys alone: looks which question has the focus and presses what fits its kind."""

from collections.abc import Mapping

from textual import events
from textual.keys import _character_to_key

from clientexit_tui.content.model import Kind
from clientexit_tui.strict_yaml.nodes import plain
from clientexit_tui.strict_yaml.reader import read
from clientexit_tui.tui.widgets.choice_list import ChoiceList
from clientexit_tui.tui.widgets.fields import Field
from tests.at_rest import at_rest
from tests.driven import Driven, asked, on
from tests.places import TESTS

WALK = TESTS / "walk"
PATIENCE = 50
"""Rounds of waiting for a page to have the focus on a question."""

Story = Mapping[str, object]


def story() -> Story:
    """What is told on the walk, as a person would type it, by question id."""
    (root,) = read((WALK / "answers.yaml").read_bytes(), "answers.yaml")
    said = plain(root)
    assert isinstance(said, dict)
    answers = said["answers"]
    assert isinstance(answers, dict)
    return answers


def key_event(key: str) -> events.Key:
    """A key as the terminal's driver tells it: a character, or a key by its name."""
    return events.Key(_character_to_key(key), key) if len(key) == 1 else events.Key(key, None)


def keys_for(control: ChoiceList, choice_id: str) -> list[str]:
    """The key that stands before a choice; past the ninth, the way there. Records are told by their number: r2."""
    if control.question.kind is Kind.LINKS:
        return [choice_id.removeprefix("r")]
    ids = [row.id for row in control.rows]
    key = control.rows[ids.index(choice_id)].key
    return [key] if key else ["home", *["down"] * ids.index(choice_id), "space"]


class Walker:
    """A user at the keyboard, with a story to tell."""

    def __init__(self, pilot: Driven, story: Story, told: set[str] | None = None) -> None:
        """Makes one.

        Args:
            pilot: the running program.
            story: what to answer, by question id; the rest is passed over.
            told: ids of the questions answered so far.
        """
        self.pilot = pilot
        self.story = story
        self.told: set[str] = set() if told is None else told

    async def press(self, *keys: str) -> None:
        """Presses keys in one go, as a terminal hands over fast typing, and waits until they are dealt with.

        A key that stands for an action comes last: it climbs to the program first, and characters overtake it.
        """
        driver = self.pilot.app._driver  # the pilot's own press waits two naps of 20 ms after each key
        assert driver is not None
        for key in keys:
            driver.send_message(key_event(key))
        await self.pilot.pause()
        await at_rest()  # the pause ends with a look at what has changed, and some of what was typed waits for that

    @property
    def field(self) -> Field | None:
        """The question that has the focus."""
        focused = self.pilot.app.screen.focused
        nodes = focused.ancestors_with_self if focused else ()
        return next((node for node in nodes if isinstance(node, Field)), None)

    async def here(self) -> Field:
        """The question that has the focus, as soon as one has it."""
        for _ in range(PATIENCE):
            if (field := self.field) is not None and field.is_attached:
                return field
            await self.pilot.pause()
        raise AssertionError("no question has the focus")

    async def arrive(self, screen: str) -> None:
        """Waits until a screen is in front and something on it takes keys."""
        for _ in range(PATIENCE):
            if on(self.pilot, screen) and self.pilot.app.screen.focused is not None:
                return
            await self.pilot.pause()
        raise AssertionError(f"{screen} is not in front but {type(self.pilot.app.screen).__name__}")

    async def tell_section(self, until: str = "") -> None:
        """Answers what the story has for a section, up to its list of answers, or up to one question."""
        await self.arrive("SectionScreen")
        while on(self.pilot, "SectionScreen"):
            field = await self.here()
            name = field.question.id
            if name == until:
                return
            if keys := self._way(name):
                await self.press(*keys)
            else:
                self.told.add(name)
                await self.tell(field, self.story[name])

    def _way(self, name: str) -> list[str]:
        """The keys from a question to the first on the page that the story answers, or to the next page."""
        names = asked(self.pilot)
        first = next((at for at, each in enumerate(names) if self._waiting(each)), None)
        if first is None:
            return ["pagedown"]
        steps = first - names.index(name)
        return ["tab" if steps > 0 else "shift+tab"] * abs(steps)

    def _waiting(self, question_id: str) -> bool:
        return question_id in self.story and question_id not in self.told

    async def tell(self, field: Field, said: object) -> None:
        """Answers the question that has the focus, and goes on with the key that its kind has for that."""
        if isinstance(field.control, ChoiceList):
            await self.choose(field.control, said)
        elif field.question.kind is Kind.RECORDS:
            await self.tell_records(said)
        else:
            assert isinstance(said, str)
            await self.press(*said, "ctrl+j" if field.question.kind is Kind.LONG_TEXT else "enter")

    async def choose(self, control: ChoiceList, said: object) -> None:
        """Presses the keys that stand before the choices; enter goes on where only one can be chosen."""
        wanted = [said] if isinstance(said, str) else said
        assert isinstance(wanted, list)
        keys = [key for each in wanted for key in keys_for(control, str(each))]
        await self.press(*keys, *(() if control.several else ("enter",)))

    async def tell_records(self, said: object) -> None:
        """Adds records, each in its form."""
        assert isinstance(said, list)
        for record in said:
            await self.press("a")
            await self.arrive("RecordScreen")
            await self.tell_record(dict(record))
            await self.press("escape")
            await self.arrive("SectionScreen")

    async def tell_record(self, left: dict[str, object]) -> None:
        """Fills in the form of one record, and stays in it."""
        while left:
            field = await self.here()
            if field.question.id not in left:
                await self.press("tab")
                continue
            said = left.pop(field.question.id)
            if left:
                await self.tell(field, said)
            elif isinstance(field.control, ChoiceList):
                await self.press(*keys_for(field.control, str(said)))
            else:
                assert isinstance(said, str)
                await self.press(*said)
