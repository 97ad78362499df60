"""The call script and the message on a platform, with what is still missing in them."""

from collections.abc import Iterator

from clientexit_tui import words
from clientexit_tui.case import Case
from clientexit_tui.message.script import Script
from clientexit_tui.views.gaps import gap_lines
from clientexit_tui.views.line import Line, Role
from clientexit_tui.views.targets import ToPage

PUSH = "push"
"""The part with what they may say, which leads to the rehearsal."""


def script_view(case: Case) -> Iterator[Line]:
    """What to say and what to send, one below the other."""
    script, platform = case.script, case.platform
    if not script.parts:
        yield Line(words.SCRIPT_NONE)
        return
    yield from gap_lines(script_gaps(case), case)
    if script.word_count:
        length = words.SCRIPT_LENGTH.format(count=script.word_count, seconds=script.seconds)
        yield Line(length, Role.ASIDE)
    yield from script_lines(script)
    if platform.parts:
        yield from script_lines(platform)
        length = words.PLATFORM_LENGTH.format(count=platform.word_count, characters=len(platform.text))
        yield Line(length, Role.ASIDE, apart=True)


def script_gaps(case: Case) -> tuple[str, ...]:
    """The questions that the script or the message still lacks, each once."""
    return tuple(dict.fromkeys((*case.script.gaps, *case.platform.gaps)))


def script_lines(script: Script) -> Iterator[Line]:
    """Each part under its heading; what is not said stands back."""
    for part in script.parts:
        yield Line(part.heading, Role.HEADING)
        for line in part.lines:
            if part.id == PUSH:
                yield Line(line, target=ToPage("pushbacks"), sign="›")
            else:
                yield Line(line, Role.TEXT if part.spoken else Role.POINT)
