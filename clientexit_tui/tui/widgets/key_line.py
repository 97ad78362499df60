"""The last line of a screen: the keys that work here, in words."""

from textual import events
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget

GAP = 3
"""Blanks between two keys."""

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


class KeyLine(Widget):
    """The keys of the focused widget and of the screen, as many as fit; the last is always help."""

    def on_mount(self) -> None:
        """Follows the focus."""
        self.screen.bindings_updated_signal.subscribe(self, self._follow)

    def _follow(self, _screen: Screen[object]) -> None:
        self.refresh()

    def _keys(self) -> list[tuple[str, str, str]]:
        """Key, its printed name and what it does: each action once, those that fit."""
        shown: dict[str, tuple[str, str, str]] = {}
        for active in self.screen.active_bindings.values():
            binding = active.binding
            if binding.show and active.enabled:
                shown.setdefault(binding.action, (binding.key, key_name(binding.key), binding.description))
        keys = list(shown.values())
        *others, last = keys or [("", "", "")]
        room = self.size.width - self._width(last)
        fitting = []
        for each in others:
            room -= self._width(each) + GAP
            if room < 0:
                break
            fitting.append(each)
        return [*fitting, last] if keys else []

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
