"""Words that hang beside a sign: the sign stands before the first line, the others begin below its first word."""

from rich.cells import cell_len
from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

from clientexit_tui.frozen import frozen
from clientexit_tui.safetext import clean

Words = str | Content
"""Plain words, shown literally, or styled ones."""


@frozen
class Hanging(Visual):
    """Words beside a sign, which may be empty."""

    text: Words
    sign: str

    @property
    def _content(self) -> Content:
        return Content(clean(self.text)) if isinstance(self.text, str) else self.text

    @property
    def _indent(self) -> int:
        return cell_len(self.sign)

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        """The lines."""
        room = max(1, width - self._indent)
        lines = self._content.render_strips(room, height, style, options)
        if not self.sign:
            return lines
        first = Content(self.sign).render_strips(self._indent, 1, style, options)
        blank = Strip.blank(self._indent, style.rich_style)
        return [Strip.join([first[0] if at == 0 else blank, line]) for at, line in enumerate(lines)]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """The width that needs no wrapping."""
        return self._indent + self._content.get_optimal_width(rules, max(1, container_width - self._indent))

    def get_height(self, rules: RulesMap, width: int) -> int:
        """How many lines it takes."""
        return self._content.get_height(rules, max(1, width - self._indent))
