"""The user's own keys, and the schema of the settings that lists what can have one."""

import importlib
import json
import os
import pkgutil
from pathlib import Path

import pytest
from textual.app import App
from textual.binding import Binding
from textual.theme import BUILTIN_THEMES
from textual.widget import Widget

import clientexit_tui.tui
from clientexit_tui import words
from clientexit_tui.config.key_settings import SCHEMA, key_ids
from clientexit_tui.config.schema import schema
from clientexit_tui.config.settings import Config
from clientexit_tui.errors import ClientExitError
from clientexit_tui.tui.preferences import THEMES, WORDS
from clientexit_tui.tui.widgets.key_line import key_name
from tests.driven import on, press, running, seen, store_in
from tests.places import ROOT


def bindings() -> dict[str, tuple[str, str]]:
    """The usual keys and the words of everything that has a key, by its id."""
    for module in pkgutil.walk_packages(clientexit_tui.tui.__path__, "clientexit_tui.tui."):
        importlib.import_module(module.name)
    found: dict[str, tuple[str, str]] = {}
    todo: list[type] = [App, Widget]
    while todo:
        each = todo.pop()
        todo += each.__subclasses__()
        if each.__module__.startswith("clientexit_tui."):
            own = [binding for binding in each.__dict__.get("BINDINGS", ()) if isinstance(binding, Binding)]
            assert all(binding.id for binding in own), f"{each.__name__} has a key without an id"
            found |= {str(binding.id): (binding.key, binding.description) for binding in own}
    return found


def test_the_shipped_schema_lists_every_key_there_is() -> None:
    themes = (*THEMES, *sorted(name for name in BUILTIN_THEMES if name not in WORDS))
    made = json.dumps(schema(bindings(), themes), ensure_ascii=False, indent=2) + "\n"
    if os.environ.get("CLIENTEXIT_GOLDEN") == "write":
        SCHEMA.write_text(made, encoding="utf-8")
    assert SCHEMA.read_text(encoding="utf-8") == made


PAGE = ROOT / "docs" / "keys.md"
MARK = "<!-- made by tests/screens/test_config_keys.py from the bindings themselves -->\n"


def test_the_page_of_keys_lists_every_key_there_is() -> None:
    before, _, after = PAGE.read_text(encoding="utf-8").partition(MARK)
    rows = [f"| `{name}` | {_keys(keys)} | {does} |" for name, (keys, does) in sorted(bindings().items())]
    made = "\n".join(["", "| id | keys | what it does |", "| --- | --- | --- |", *rows]) + "\n"
    if os.environ.get("CLIENTEXIT_GOLDEN") == "write":
        PAGE.write_text(before + MARK + made, encoding="utf-8")
        after = made
    assert after == made


def _keys(keys: str) -> str:
    return ", ".join(f"`{key_name(each)}`" for each in keys.split(","))


def settings(folder: Path, text: str) -> Path:
    """A file of settings."""
    path = folder / "config.yaml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("keys", ["ctrl+x", "f5, x", "pageup", "ctrl+shift+f12", "comma", "ä"])
def test_a_key_is_one_character_or_a_name_with_what_is_held(tmp_path: Path, keys: str) -> None:
    config = Config(settings(tmp_path, f"keys:\n  app.quit: '{keys}'\n"))
    config.check()
    assert config.keys == {"app.quit": keys.replace(" ", "")}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("keys:\n  app.quitt: x\n", "config.yaml:2:3: nothing that has a key is called 'app.quitt' (did you mean"),
        ("keys:\n  app.quit: ctlr+x\n", "config.yaml:2:13: 'ctlr+x' is no key"),
        ("keys:\n  app.quit: [x]\n", "config.yaml:2:13: keys are lines such as"),
        ("keys: x\n", "config.yaml:1:7: keys are lines such as"),
        ("them: dark\n", "config.yaml:1:1: there is no setting 'them' (did you mean 'theme'?)"),
        ("mouse: perhaps\n", "config.yaml:1:8: 'mouse' must be one of: yes, no"),
    ],
)
def test_a_mistake_is_told_with_its_line_and_no_key_changes(tmp_path: Path, text: str, said: str) -> None:
    config = Config(settings(tmp_path, text))
    with pytest.raises(ClientExitError) as caught:
        config.check()
    assert said in str(caught.value)
    assert config.keys == {}


async def test_a_users_key_works_and_help_shows_it(tmp_path: Path) -> None:
    config = settings(tmp_path, "keys:\n  app.light: f7\n  app.help: f3\n")
    async with running(store_in(tmp_path / "sessions"), size=(80, 60), config=config) as pilot:
        await press(pilot, "f7")
        assert pilot.app.theme == "clientexit-light"
        await press(pilot, "f9")
        assert pilot.app.theme == "clientexit-light"
        await press(pilot, "f3")
        assert on(pilot, "HelpScreen")
        line = next(line for line in seen(pilot).splitlines() if words.KEY_LIGHT in line)
        assert "f7" in line


def test_every_id_is_a_place_and_what_it_does() -> None:
    assert all(name.count(".") == 1 and does for name, does in key_ids().items())
