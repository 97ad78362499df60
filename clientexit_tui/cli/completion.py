"""Completions for bash, zsh and fish, made from the parser; the ids of sessions are asked for when they are needed."""

from argparse import ArgumentParser
from collections.abc import Iterator

from clientexit_tui import words
from clientexit_tui.cli.grammar import Command, Option, grammar
from clientexit_tui.cli.out import PROGRAM

IDS = f"{PROGRAM} list --ids --all 2>/dev/null"


def completion(shell: str, parser: ArgumentParser) -> str:
    """What the shell reads: `bash`, `zsh` or `fish`."""
    program, commands = grammar(parser)
    made = {"bash": _bash, "zsh": _zsh, "fish": _fish}[shell](program, commands)
    return "\n".join((f"# {words.SHELL_USES[shell]}", *made)) + "\n"


def _flags(command: Command) -> str:
    return " ".join(flag for option in command.options for flag in option.flags)


def _bash(program: Command, commands: tuple[Command, ...]) -> Iterator[str]:
    yield from (
        f"_{PROGRAM}() {{",
        '    local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" command= each',
        "    COMPREPLY=()",
        '    for each in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do',
        '        case "$each" in -*) ;; *) command="$each"; break ;; esac',
        "    done",
        '    case "$command $before" in',
    )
    for command in commands:
        for option in command.options:
            if option.choices:
                yield from _bash_case(f'"{command.name} {option.flags[-1]}"', f'-W "{" ".join(option.choices)}"')
        for argument in command.arguments[:1]:
            if argument.choices:
                yield from _bash_case(f'"{command.name} {command.name}"', f'-W "{" ".join(argument.choices)}"')
    yield "    esac"
    yield '    case "$command" in'
    names = " ".join(command.name for command in commands)
    yield from _bash_case('""', f'-W "{names} {_flags(program)}"')
    for command in commands:
        ids = f" $({IDS})" if command.takes_session else ""
        yield from _bash_case(command.name, f'-W "{_flags(command)}{ids}"')
    yield from ("    esac", "}", f"complete -o default -F _{PROGRAM} {PROGRAM}")


def _bash_case(pattern: str, generator: str) -> Iterator[str]:
    yield f'        {pattern}) mapfile -t COMPREPLY < <(compgen {generator} -- "$word"); return ;;'


def _zsh(program: Command, commands: tuple[Command, ...]) -> Iterator[str]:
    yield from (
        f"_{PROGRAM}() {{",
        "    local -a commands ids",
        "    local context state state_descr line",
        "    commands=(",
        *(f"        {_quoted(f'{command.name}:{command.help}')}" for command in commands),
        "    )",
        "    _arguments -C \\",
        *(f"        {_zsh_option(option)} \\" for option in program.options),
        "        '1: :->command' '*:: :->rest'",
        '    case "$state" in',
        "        command) _describe command commands ;;",
        '        rest) case "$line[1]" in',
    )
    for command in commands:
        takes = [_zsh_option(option) for option in command.options]
        if command.takes_session:
            takes.append("'1: :->session'")
        elif command.arguments and command.arguments[0].choices:
            takes.append(_quoted(f"1: :({' '.join(command.arguments[0].choices)})"))
        yield f"            {command.name}) _arguments {' '.join([*takes, _quoted('*: :_files')])} ;;"
    yield from (
        "        esac",
        f'        if [[ "$state" == session ]]; then ids=(${{(f)"$({IDS})"}}); compadd -a ids; fi ;;',
        "    esac",
        "}",
        f"compdef _{PROGRAM} {PROGRAM}",
    )


def _zsh_option(option: Option) -> str:
    told = option.help.replace("[", "(").replace("]", ")").replace(":", " ")
    takes = f":{option.value}:({' '.join(option.choices)})" if option.choices else ""
    takes = takes or (f":{option.value}:_files" if option.value else "")
    flags = option.flags
    spelled = flags[0] if len(flags) == 1 else "{" + ",".join(flags) + "}"
    return f"{spelled if len(flags) > 1 else ''}{_quoted((spelled if len(flags) == 1 else '') + f'[{told}]{takes}')}"


def _fish(program: Command, commands: tuple[Command, ...]) -> Iterator[str]:
    start = f"complete -c {PROGRAM}"
    for option in program.options:
        yield f"{start} {_fish_option(option)}"
    for command in commands:
        yield f"{start} -f -n __fish_use_subcommand -a {command.name} -d {_quoted(command.help)}"
        here = f"{start} -n '__fish_seen_subcommand_from {command.name}'"
        if command.takes_session:
            yield f"{here} -f -a '({IDS})'"
        for argument in command.arguments[:1]:
            if argument.choices:
                yield f"{here} -f -a '{' '.join(argument.choices)}'"
        for option in command.options:
            if option.flags not in {each.flags for each in program.options}:
                yield f"{here} {_fish_option(option)}"


def _fish_option(option: Option) -> str:
    spelled = " ".join(f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}" for flag in option.flags)
    takes = f" -x -a '{' '.join(option.choices)}'" if option.choices else (" -r" if option.value else "")
    return f"{spelled}{takes} -d {_quoted(option.help)}"


def _quoted(text: str) -> str:
    """Text in single quotation marks, as every one of these shells reads it."""
    plain = text.replace("'", "\u2019")
    return f"'{plain}'"
