"""What the parser knows, as plain data: commands with their options and what their arguments stand for."""

from argparse import Action, ArgumentParser, _SubParsersAction

from clientexit_tui.frozen import frozen


@frozen
class Option:
    """An option with all its spellings."""

    flags: tuple[str, ...]
    help: str
    value: str
    """What its value stands for; empty where it takes none."""
    choices: tuple[str, ...] = ()


@frozen
class Argument:
    """An argument by place."""

    name: str
    needed: bool
    many: bool
    choices: tuple[str, ...] = ()


@frozen
class Command:
    """One command; its name is empty for the program itself."""

    name: str
    help: str
    options: tuple[Option, ...]
    arguments: tuple[Argument, ...]

    @property
    def takes_session(self) -> bool:
        """Whether its first argument is a session's id."""
        return bool(self.arguments) and self.arguments[0].name == "ID"


def grammar(parser: ArgumentParser) -> tuple[Command, tuple[Command, ...]]:
    """The program itself and its commands."""
    made: list[Command] = []
    for action in parser._actions:
        if isinstance(action, _SubParsersAction):
            helps = {each.dest: each.help or "" for each in action._choices_actions}
            made += [_command(name, helps[name], each) for name, each in action.choices.items()]
    return _command("", parser.description or "", parser), tuple(made)


def _command(name: str, told: str, parser: ArgumentParser) -> Command:
    options, arguments = [], []
    for action in parser._actions:
        if action.option_strings:
            options.append(_option(action))
        elif not isinstance(action, _SubParsersAction):
            arguments.append(_argument(action))
    return Command(name, told, tuple(options), tuple(arguments))


def _option(action: Action) -> Option:
    value = "" if action.nargs == 0 else str(action.metavar or action.dest.upper())
    return Option(tuple(action.option_strings), action.help or "", value, tuple(action.choices or ()))


def _argument(action: Action) -> Argument:
    return Argument(
        str(action.metavar or action.dest),
        action.nargs not in ("?", "*"),
        action.nargs in ("+", "*"),
        tuple(action.choices or ()),
    )
