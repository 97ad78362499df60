"""The call script and the message on a platform, built from blocks as the letter is. Nothing is made up."""

from clientexit_tui import words
from clientexit_tui.content.model import SCRIPT_PARTS
from clientexit_tui.decision.verdict import Verdict
from clientexit_tui.exit_plan.plan import Plan
from clientexit_tui.frozen import frozen
from clientexit_tui.interview.answers import Record
from clientexit_tui.message.pushback import BEST, REPLY, SAID, Exchange, exchanges, others, spoken_form
from clientexit_tui.message.script_lines import Line, lines_of

SPOKEN = ("opening", "decision", "dates", "next", "repeat", "end", "platform")
"""The parts whose lines are said or sent as they stand."""
WORDS_A_MINUTE = 140
"""Said calmly, with a breath between the sentences."""
MOST_PUSHES = 5
"""Replies on the page; one does not turn leaves during a call."""


@frozen
class ScriptPart:
    """One stretch of a script."""

    id: str
    """One of ``SCRIPT_PARTS``."""
    heading: str
    lines: tuple[str, ...]
    gaps: tuple[str, ...] = ()
    """The questions whose answers it still lacks."""

    @property
    def spoken(self) -> bool:
        """Whether its lines are said or sent as they stand."""
        return self.id in SPOKEN


@frozen
class Script:
    """What to say, or to send, in one form of leaving."""

    form: str
    """Empty where the user stays: there is nothing to say."""
    parts: tuple[ScriptPart, ...]

    @property
    def text(self) -> str:
        """Only what is said or sent as it stands."""
        return "\n\n".join("\n".join(part.lines) for part in self.parts if part.spoken)

    @property
    def word_count(self) -> int:
        """The words said or sent."""
        return len(self.text.split())

    @property
    def seconds(self) -> int:
        """How long it takes to say."""
        return round(self.word_count * 60 / WORDS_A_MINUTE)

    @property
    def gaps(self) -> tuple[str, ...]:
        """The questions whose answers are still lacking, each once."""
        return tuple(dict.fromkeys(gap for part in self.parts for gap in part.gaps))


def call_script(verdict: Verdict, plan: Plan, letter_form: str, replies: tuple[Record, ...]) -> Script:
    """What to say on the call, or why there is none.

    Args:
        verdict: whose facts fill it.
        plan: whose days it names.
        letter_form: the form of leaving; empty to stay.
        replies: the user's own replies to what they may say.
    """
    form = spoken_form(verdict, letter_form)
    made = {part: lines_of(part, verdict, plan, form) for part in SCRIPT_PARTS if part != "platform"}
    if made["opening"]:
        made["push"] = _pushes(exchanges(verdict, form, replies), replies)
    return Script(form, tuple(_part(part, lines) for part, lines in made.items() if lines))


def platform_message(verdict: Verdict, plan: Plan, letter_form: str) -> Script:
    """A short, neutral message for the platform through which the contract runs; no words of the user's are in it."""
    form = spoken_form(verdict, letter_form)
    lines = lines_of("platform", verdict, plan, form)
    return Script(form, (_part("platform", lines),) if lines else ())


def _part(part: str, lines: list[Line]) -> ScriptPart:
    gaps = tuple(dict.fromkeys(gap for line in lines for gap in line.gaps))
    return ScriptPart(part, words.SCRIPT_PARTS[part], tuple(line.text for line in lines), gaps)


def _pushes(found: tuple[Exchange, ...], replies: tuple[Record, ...]) -> list[Line]:
    """What they may say and the answer to it: the user's best replies first, then the other own, then suggested."""
    said = [(not each.is_best, not each.own_reply, each.pushback.they_say, each.reply) for each in found]
    written = [each for each in others(found, replies) if each.get(REPLY)]
    said += [(each.get(BEST) != "yes", False, each.get(SAID), each.get(REPLY)) for each in written]
    ranked = sorted(said, key=lambda each: each[:2])
    most = max(MOST_PUSHES, sum(not suggested for _, suggested, _, _ in ranked))
    return [
        Line(words.SCRIPT_PUSH.format(they_say=_one_line(they_say), reply=_one_line(reply)))
        for _, _, they_say, reply in ranked[:most]
    ]


def _one_line(text: str) -> str:
    return " ".join(text.split())
