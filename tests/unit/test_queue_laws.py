"""Every screen and widget keeps to what `tui.queued` asks of it, so that nothing is done for a screen that was left."""

import ast
import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from textual.app import App
from textual.screen import Screen
from textual.widget import Widget

from clientexit_tui import tui
from clientexit_tui.tui.base_screen import BaseScreen
from clientexit_tui.tui.queued import Hears, Queues

FOLDER = Path(tui.__file__).parent
CALLBACK_AT = {"call_next": 0, "call_later": 0, "call_after_refresh": 0, "set_timer": 1, "set_interval": 1}
"""Which argument is the callback."""
HANDLERS = ("on_", "_on_", "watch_", "action_")


def classes() -> Iterator[type[object]]:
    """All classes of the interface."""
    for module in pkgutil.walk_packages(tui.__path__, f"{tui.__name__}."):
        for each in vars(importlib.import_module(module.name)).values():
            if inspect.isclass(each) and each.__module__ == module.name:
                yield each


def does_something(widget: type[object]) -> bool:
    """Whether a class has handlers of its own."""
    names = (name for name, value in vars(widget).items() if callable(value))
    return any(name.startswith(HANDLERS) for name in names) or bool(vars(widget).get("_decorated_handlers"))


@cache
def modules() -> list[tuple[Path, ast.Module]]:
    """All files of the interface."""
    return [(file, ast.parse(file.read_text(encoding="utf-8"))) for file in FOLDER.rglob("*.py")]


def calls(name: str) -> Iterator[tuple[str, ast.Call, set[str]]]:
    """Where a method of this name is called: the place, the call, and the functions of that module."""
    for file, tree in modules():
        functions = {each.name for each in tree.body if isinstance(each, ast.FunctionDef)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == name:
                yield f"{file.relative_to(FOLDER)}:{node.lineno}", node, functions


def is_self(node: ast.expr) -> bool:
    """Whether it is the screen or widget itself."""
    return isinstance(node, ast.Name) and node.id == "self"


def has_an_owner(callback: ast.expr, functions: set[str]) -> bool:
    """Whether it is a method, perhaps with some of its arguments, or a function that belongs to no screen."""
    if isinstance(callback, ast.Call) and isinstance(callback.func, ast.Name) and callback.func.id == "partial":
        callback = callback.args[0]
    return isinstance(callback, ast.Attribute) or (isinstance(callback, ast.Name) and callback.id in functions)


def waits_and_goes_on(body: list[ast.stmt], *, at_end: bool = True) -> Iterator[int]:
    """Lines at which a function waits for something and then goes on, without a look whether its screen is there."""
    for at, statement in enumerate(body):
        last = at_end and at == len(body) - 1
        if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Await):
            followed_by_return = at + 1 < len(body) and isinstance(body[at + 1], ast.Return)
            if not (last or followed_by_return):
                yield statement.lineno
        for part in ("body", "orelse", "finalbody"):
            if not isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
                yield from waits_and_goes_on(getattr(statement, part, []), at_end=last)


def test_every_screen_ends_what_was_queued_for_it() -> None:
    assert [each for each in classes() if issubclass(each, Screen) and not issubclass(each, BaseScreen)] == []


def test_every_widget_that_does_something_hears_nothing_once_its_screen_was_left() -> None:
    ours = [each for each in classes() if issubclass(each, Widget) and does_something(each)]
    assert len(ours) > 30
    assert [each for each in ours if not issubclass(each, Hears)] == []


def test_the_application_queues_as_its_screens_do() -> None:
    whole = [each for each in classes() if issubclass(each, App) and each.__name__ == "ClientExitApp"]
    assert [issubclass(each, Queues) for each in whole] == [True]


def test_what_is_queued_is_a_method_so_that_it_is_known_whose_it_is() -> None:
    queued = [
        (place, has_an_owner(call.args[at], functions))
        for name, at in CALLBACK_AT.items()
        for place, call, functions in calls(name)
        if not place.startswith("queued.py") and isinstance(call.func, ast.Attribute) and is_self(call.func.value)
    ]
    assert len(queued) > 10
    assert [place for place, owned in queued if not owned] == []


def test_an_answer_is_asked_for_in_the_way_that_takes_it_at_once() -> None:
    assert [place for place, call, _ in calls("push_screen") if len(call.args) + len(call.keywords) > 1] == []


def test_a_thread_hands_over_by_the_queue_of_its_screen() -> None:
    assert list(calls("call_from_thread")) == []


def test_what_a_screen_does_after_it_waited_for_something_it_does_only_while_it_is_there() -> None:
    found, looked_at = [], 0
    for file, tree in modules():
        if file.parent.name in ("screens", "widgets") or file.name in ("page.py", "dialogs.py", "find_dialog.py"):
            for node in ast.walk(tree):
                if isinstance(node, ast.AsyncFunctionDef):
                    looked_at += 1
                    found += [f"{file.name}:{line}" for line in waits_and_goes_on(node.body)]
    assert looked_at > 5
    assert found == []
