"""The manual page, made from the parser: roff with the macros of man(7)."""

from argparse import ArgumentParser
from collections.abc import Iterator

from clientexit_tui import __version__, words
from clientexit_tui.cli.grammar import Argument, Command, Option, grammar
from clientexit_tui.cli.out import PROGRAM


def manual(parser: ArgumentParser) -> str:
    """The whole page."""
    return "\n".join(_lines(parser)) + "\n"


def _lines(parser: ArgumentParser) -> Iterator[str]:
    program, commands = grammar(parser)
    heads = words.MANUAL_HEADINGS
    yield f'.TH {PROGRAM.upper()} 1 "" "{PROGRAM} {__version__}"'
    yield from (f".SH {heads['name']}", f"{PROGRAM} \\- {_text(words.MANUAL_NAME)}")
    yield from (f".SH {heads['synopsis']}", f".B {PROGRAM}", "[OPTIONS] [COMMAND]")
    yield f".SH {heads['description']}"
    for paragraph in words.MANUAL_DESCRIPTION:
        yield from (".PP", _text(paragraph))
    yield f".SH {heads['options']}"
    for option in program.options:
        yield from _option(option)
    yield f".SH {heads['commands']}"
    for command in commands:
        yield from _command(command, program)
    for head, pairs in ((heads["exit"], words.MANUAL_EXIT), (heads["environment"], words.MANUAL_ENVIRONMENT)):
        yield f".SH {head}"
        for term, told in pairs:
            yield from (".TP", f".B {_text(term)}", _text(told))
    yield from (f".SH {heads['files']}", _text(words.MANUAL_FILES))


def _command(command: Command, program: Command) -> Iterator[str]:
    """A command with the options that are its own."""
    everywhere = {option.flags for option in program.options}
    arguments = " ".join(_argument(each) for each in command.arguments)
    yield from (f".SS {_text(f'{command.name} {arguments}'.rstrip())}", _text(command.help))
    for option in command.options:
        if option.flags not in everywhere:
            yield from _option(option)


def _argument(argument: Argument) -> str:
    name = "|".join(argument.choices) or argument.name
    name += " ..." if argument.many else ""
    return name if argument.needed else f"[{name}]"


def _option(option: Option) -> Iterator[str]:
    value = "|".join(option.choices) or option.value
    yield from (".TP", f".B {_text(', '.join(option.flags) + (f' {value}' if value else ''))}", _text(option.help))


def _text(text: str) -> str:
    """Text that roff prints as it is: no line of it is a request."""
    plain = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{plain}" if plain[:1] in (".", "'") else plain
