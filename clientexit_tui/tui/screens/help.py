"""Help: what this screen is for, the keys that work on it, and the question in focus."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen, Screen

from clientexit_tui import words
from clientexit_tui.tui.base_screen import BaseScreen
from clientexit_tui.tui.widgets.key_line import key_name
from clientexit_tui.tui.widgets.plain import Plain, Reading

KEY_WIDTH = 16


class HelpScreen(ModalScreen[None], BaseScreen[None]):
    """Made from the bindings themselves, so that it is never out of date."""

    AUTO_FOCUS = "#help"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f1,question_mark,q", "dismiss(None)", words.KEY_CLOSE, id="help.close"),
    ]

    def __init__(self, of: Screen[object]) -> None:
        """Makes one.

        Args:
            of: the screen that help is asked for.
        """
        super().__init__()
        self.of = of

    def compose(self) -> ComposeResult:
        """What it is for, the question, the keys."""
        with Vertical(classes="dialog -form"):
            yield Plain(words.HELP_TITLE, classes="title")
            with Reading(id="help"):
                about = self.of.HELP
                if about:
                    yield Plain(Content(str(about)))
                question = self._question()
                if question is not None:
                    yield Plain(question, classes="gap")
                yield Plain(words.HELP_KEYS, classes="heading")
                yield Plain(self._keys())
            yield Plain(words.HELP_CLOSE, classes="muted")

    def _question(self) -> Content | None:
        from clientexit_tui.tui.widgets.controls import guidance  # the library opens help without them
        from clientexit_tui.tui.widgets.question_form import field_of

        field = field_of(self.of.focused)
        if field is None:
            return None
        return Content.assemble((field.question.ask, "bold"), "\n\n", guidance(field.question))

    def _keys(self) -> Content:
        """The keys by what they do: our own in the words of their bindings, Textual's in words that read well."""
        keys: dict[str, list[str]] = {}
        for active in self.of.active_bindings.values():
            binding = active.binding
            does = binding.description if binding.id else words.TEXTUAL_ACTIONS.get(binding.action, "")
            if does and active.enabled and not binding.system:
                keys.setdefault(does, []).append(key_name(binding.key))
        lines = [
            Content.assemble((", ".join(names).ljust(KEY_WIDTH), "$accent bold"), " ", does)
            for does, names in keys.items()
        ]
        return Content("\n").join(lines)
