"""The last line of a screen: the keys that work here, in words."""

from typing import Protocol, runtime_checkable

from textual import events
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget

from clientexit_tui.tui.queued import Hears

GAP = 3
"""Blanks between two keys."""
MOST = 5
"""Keys that are shown beside help; the others are in help."""
LAST = ("back", "done", "help", "app.help")
"""Actions whose keys stand last, in this order, on every screen."""

SHORT = {
    "question_mark": "?",
    "slash": "/",
    "pageup": "pgup",
    "pagedown": "pgdn",
    "escape": "esc",
    "delete": "del",
    "full_stop": ".",
}
"""Keys that Textual names otherwise than keyboards do."""


def key_name(key: str) -> str:
    """A key as it is printed on a keyboard."""
    *held, last = key.split("+")
    return "+".join([*held, SHORT.get(last, last)])


@runtime_checkable
class ChoosesKeys(Protocol):
    """A screen that shows some of its keys only where they help."""

    def shows_key(self, action: str) -> bool:
        """Whether the key of an action is worth its room now."""


class KeyLine(Hears, Widget):
    """The keys of the focused widget and of the screen, as many as fit; the last is always help."""

    def on_mount(self) -> None:
        """Follows the focus."""
        self.screen.bindings_updated_signal.subscribe(self, self._follow)

    def _follow(self, _screen: Screen[object]) -> None:
        self.refresh()

    def _keys(self) -> list[tuple[str, str, str]]:
        """Key, its printed name and what it does: each action once, those that fit."""
        *others, last = self._useful() or [("", "", "")]
        room = self.size.width - self._width(last)
        fitting = []
        for each in others:
            room -= self._width(each) + GAP
            if room < 0:
                break
            fitting.append(each)
        return [*fitting, last] if last[0] else []

    def _useful(self) -> list[tuple[str, str, str]]:
        """The few most useful keys, then help."""
        chosen = self.screen if isinstance(self.screen, ChoosesKeys) else None
        shown: dict[str, tuple[str, str, str]] = {}
        for active in self.screen.active_bindings.values():
            binding = active.binding
            if binding.show and active.enabled and (chosen is None or chosen.shows_key(binding.action)):
                shown.setdefault(binding.action, (binding.key, key_name(binding.key), binding.description))
        ranked = sorted(shown, key=lambda action: LAST.index(action) if action in LAST else -1)
        *others, last = [shown[action] for action in ranked] or [("", "", "")]
        return [*others[:MOST], last]

    @staticmethod
    def _width(key: tuple[str, str, str]) -> int:
        return len(key[1]) + 1 + len(key[2])

    def render(self) -> Content:
        """The line."""
        parts: list[Content] = [
            Content.assemble((name, "$accent bold"), " ", (does, "$text-muted")) for _, name, does in self._keys()
        ]
        return Content(" " * GAP).join(parts)

    async def on_click(self, event: events.Click) -> None:
        """A key can be clicked."""
        left = 0
        inside = event.get_content_offset(self)
        for key in self._keys():
            right = left + self._width(key)
            if inside and left <= inside.x < right:
                self.app.simulate_key(key[0])
                return
            left = right + GAP
