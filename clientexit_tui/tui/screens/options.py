"""The six ways to go in equal detail, before anything points anywhere."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalGroup
from textual.content import Content

from clientexit_tui import words
from clientexit_tui.case import Case
from clientexit_tui.content.model import Option, Sentence
from clientexit_tui.tui.session_screen import SessionScreen
from clientexit_tui.tui.widgets.hanging import Hanging
from clientexit_tui.tui.widgets.plain import Plain, Reading
from clientexit_tui.views.answer_words import answer_words
from clientexit_tui.views.guidance import fit_sentences

VALUES = ("matters", "matters_most", "gut")
"""The questions whose answers stand above the options."""


class Sided(Plain):
    """One good or bad side, hanging beside its sign."""

    def __init__(self, point: Sentence, sign: str) -> None:
        super().__init__()
        self._side = Hanging(point.text, f"  {sign} ")

    def render(self) -> Hanging:
        """The side."""
        return self._side


class OptionCard(VerticalGroup):
    """One option: what it means, what is good, what is bad, the next three months."""

    def __init__(self, option: Option, number: int) -> None:
        super().__init__(id=f"option-{option.id}")
        self.option, self.number = option, number

    def compose(self) -> ComposeResult:
        """The same layout and order for each."""
        option = self.option
        yield Plain(f"{self.number}  {option.title}", classes="title")
        yield Plain(option.says)
        yield Plain(words.OPTION_GOOD, classes="heading")
        for point in option.good:
            yield Sided(point, "+")
        yield Plain(words.OPTION_BAD, classes="heading")
        for point in option.bad:
            yield Sided(point, "−")
        yield Plain(words.OPTION_MONTHS, classes="heading")
        yield Plain(option.months)
        yield Plain(classes="fit gap")


class OptionsScreen(SessionScreen):
    """The options, one below the other or side by side. Nothing is recommended here."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "questions('options')", words.KEY_WEIGH, id="options.questions"),
        Binding("v", "go('verdict')", words.KEY_VERDICT, id="options.verdict"),
        *(Binding(str(n), f"show({n})", words.KEY_SHOW_OPTION, show=False, id=f"options.{n}") for n in range(1, 7)),
    ]
    AUTO_FOCUS = "#options"
    HELP = words.HELP_OPTIONS
    DEFAULT_CSS = """
    OptionsScreen #options { height: 1fr; padding: 0 1; }
    OptionsScreen #cards { height: auto; layout: grid; grid-size: 1; grid-rows: auto; grid-gutter: 1 3; }
    OptionsScreen.-wide #cards { grid-size: 2; }
    OptionsScreen.-three #cards { grid-size: 3; }
    OptionsScreen OptionCard { height: auto; border-top: solid $panel; }
    """

    def trail(self) -> str:
        """Where this is."""
        return words.TRAIL_OPTIONS

    def body(self) -> ComposeResult:
        """What matters, then the options."""
        with Reading(id="options"):
            yield Plain(id="values")
            with Vertical(id="cards"):
                for number, option in enumerate(self.case.content.options, 1):
                    yield OptionCard(option, number)

    def on_resize(self) -> None:
        """Three to a row where there is room for lines that can be read."""
        self.set_class(self.app.size.width >= 170, "-three")

    def show_case(self, case: Case) -> None:
        """Shows what matters most to the user above all options."""
        super().show_case(case)
        urgent = [words.VERDICT_URGENT.format(title=each.title) for each in case.verdict.urgent]
        lines = [Content.assemble((f"! {each} ", "bold $warning"), words.VERDICT_URGENT_SEE) for each in urgent]
        lines += [self._value(each, case) for each in VALUES]
        lines.append(Content.styled(words.OPTIONS_EVEN, "$text-muted"))
        self.query_one("#values", Plain).update(Content("\n").join(lines))
        fits = fit_sentences(case.facts)
        for card in self.query(OptionCard):
            card.query_one(".fit", Plain).update(Content.styled(fits.get(card.option.id, ""), "italic"))

    @staticmethod
    def _value(question_id: str, case: Case) -> Content:
        question, answer = case.content.by_id[question_id], case.facts.answer(question_id)
        said = answer_words(question, answer) if answer else ""
        label = words.OPTION_VALUES[question_id]
        return Content.assemble((f"{label}  ", "$text-muted"), (said, "bold") if said else words.OPTIONS_NOT_SAID)

    def action_show(self, number: int) -> None:
        """Brings an option to the top."""
        card = self.query(OptionCard)[number - 1]
        self.query_one("#options", Reading).scroll_to_widget(card, animate=False, top=True)
