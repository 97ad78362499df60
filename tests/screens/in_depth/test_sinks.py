"""Whatever shows a text shows it as it is: no code reaches the terminal, no bracket means anything, nothing fails."""

import ast
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.app import App, ComposeResult
from textual.widget import Widget
from textual.widgets.option_list import Option

from clientexit_tui.plain.console import Console
from clientexit_tui.safetext import clean
from clientexit_tui.tui.dialogs import AskText, Confirm, Pick, Tell
from clientexit_tui.tui.widgets.header_line import HeaderLine
from clientexit_tui.tui.widgets.line import Line
from clientexit_tui.tui.widgets.linked_line import Drawn
from clientexit_tui.tui.widgets.linked_page import LinkedPage
from clientexit_tui.tui.widgets.marked_list import MarkedList
from clientexit_tui.tui.widgets.plain import Plain, literal
from clientexit_tui.views.targets import ToPage
from tests.driven import on, press, running, seen, session_in, store_in, write
from tests.hostile import HOSTILE
from tests.places import ROOT

CODES = (
    *(f"a{chr(code)}b" for code in (*range(32), *range(0x7F, 0xA0))),
    "\x1b]2;TITLE\x1b\\",
    "\x1b[2J\x1b[H",
    "\x9b31m",
    "\u202eabc\u202c",
    "\u2066x\u2069",
    "[/]",
    "[bold]x[/bold]",
    "[@click=app.quit]x[/]",
    "[TODO]",
    "[x] done",
    "a[/b]",
    ":smile:",
    "$text [$error]x",
    "\ud83d",
)
TEXTS = (*CODES, *HOSTILE)
UNSEEN = frozenset(
    "\u00ad\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\U000e0041"
)


def harmful(text: str) -> list[str]:
    """What of a text no terminal may see."""
    return [each for each in text if unicodedata.category(each) in ("Cc", "Cs") or each in UNSEEN]


class Sink(App[None]):
    """One widget that shows one text."""

    def __init__(self, make: Callable[[str], Widget], text: str) -> None:
        super().__init__()
        self.make, self.text = make, text

    def compose(self) -> ComposeResult:
        """The widget."""
        yield self.make(self.text)

    def on_mount(self) -> None:
        """Tells what can only be told later."""
        for line in self.query(HeaderLine):
            line.say(self.text, self.text)
        for sheet in self.query(LinkedPage):
            sheet.show([Drawn(self.text), Drawn(self.text, ToPage("plan")), Drawn(self.text, ToPage("letter"), "1")])


SINKS: dict[str, Callable[[str], Widget]] = {
    "plain": Plain,
    "line": lambda text: Line(clean(text, single=True), placeholder=clean(text, single=True)),
    "rows": lambda text: MarkedList(Option(literal(text)), Option(literal(text))),
    "header": lambda _: HeaderLine(),
    "sheet": lambda _: LinkedPage(),
}


@pytest.mark.parametrize("kind", SINKS)
async def test_no_widget_of_ours_lets_a_code_through_or_takes_a_bracket_for_markup(kind: str) -> None:
    for text in TEXTS:
        app = Sink(SINKS[kind], text)
        async with app.run_test(size=(100, 24)) as pilot:
            await pilot.pause()
            lines = app.screen._compositor.render_strips(app.size)
            drawn = "\n".join("".join(segment.text for segment in line) for line in lines)
            metas = [segment.style.meta for line in lines for segment in line if segment.style]
        assert not harmful(drawn.replace("\n", "")), f"{kind}: {text!r}"
        assert not [meta for meta in metas if "@click" in meta], f"{kind}: {text!r}"
        if text in ("[/]", "[x] done", "[TODO]", "[bold]x[/bold]", ":smile:", "a[/b]", "[@click=app.quit]x[/]"):
            assert text in drawn, f"{kind}: {text!r} is shown as it is"


async def test_dialogs_news_and_titles_show_any_text_as_it_is(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    async with running(store, session_in(store).id) as pilot:
        app = pilot.app
        for text in TEXTS:
            for dialog in (
                AskText(text, text, clean(text, single=True), text),
                Tell(text, text, text),
                Confirm(text, text, text, text),
                Pick(text, ((text, text), ("other", text))),
            ):
                app.push_screen(dialog)
                await pilot.pause()
                assert not harmful(seen(pilot).replace("\n", "")), f"{type(dialog).__name__}: {text!r}"
                app.pop_screen()
        for text in ("[/]", "[@click=app.quit]x[/]", "\x1b[31mred\x07"):
            app.navigator.say(text)  # type: ignore[attr-defined]
            await pilot.pause()
            assert not harmful(seen(pilot).replace("\n", ""))
            assert clean(text) in seen(pilot)


@pytest.mark.parametrize("title", ["[/] [bold]x", "[@click=app.quit]x[/]", "a\x1b]2;TITLE\x07\x9b31mb"])
async def test_a_hostile_title_is_harmless_on_every_way_it_goes(tmp_path: Path, title: str) -> None:
    store = store_in(tmp_path)
    session = session_in(store, clean(title, single=True))
    async with running(store) as pilot:
        await pilot.pause()
        assert not harmful(seen(pilot).replace("\n", ""))
        await press(pilot, "enter")
        assert on(pilot, "HomeScreen")
        assert clean(title, single=True)[:20] in seen(pilot)
        await press(pilot, "ctrl+p")
        await write(pilot, "[]/")
        assert not harmful(seen(pilot).replace("\n", ""))
    assert store.load(session.id).title == clean(title, single=True)


def test_the_plain_face_says_and_hears_clean_text_only() -> None:
    for text in TEXTS:
        said: list[str] = []
        console = Console(lambda text=text: f"{text}\n", said.append)  # type: ignore[misc]
        console.say(clean(text))
        assert not harmful("".join(said).replace("\n", ""))
        assert not harmful(console.hear(">").replace("\n", ""))


def calls(tree: ast.AST) -> list[ast.Call]:
    """Every call in a file of something with a name."""
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]


def test_no_widget_of_textuals_reads_markup_in_a_text_that_is_not_written_there() -> None:
    loose = []
    for path in sorted((ROOT / "clientexit_tui").rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        for call in calls(ast.parse(source)) if "from textual.widgets" in source else ():
            name = call.func.id  # type: ignore[attr-defined]
            if name in ("Static", "Label", "Button", "Checkbox", "RadioButton", "Collapsible", "Tabs", "DataTable"):
                literal_only = all(isinstance(each, ast.Constant) for each in call.args)
                off = any(each.arg == "markup" and ast.unparse(each.value) == "False" for each in call.keywords)
                if not (literal_only or off):
                    loose.append(f"{path.name}:{call.lineno} {name}")
    assert loose == []


def test_nothing_makes_content_from_markup_or_a_notice_that_reads_it() -> None:
    for path in sorted((ROOT / "clientexit_tui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                assert node.func.attr != "from_markup", path.name
                if node.func.attr == "notify":
                    assert any(each.arg == "markup" for each in node.keywords), f"{path.name}:{node.lineno}"
