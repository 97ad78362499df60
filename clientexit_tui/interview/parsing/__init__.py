"""What typed text means, by the kind of its question; a doubtful text is asked about, never guessed."""

from datetime import date

from clientexit_tui.content.model import Kind
from clientexit_tui.interview.parsing.dates import parse_date
from clientexit_tui.interview.parsing.money import parse_money
from clientexit_tui.interview.parsing.number import parse_number
from clientexit_tui.interview.parsing.percent import parse_percent
from clientexit_tui.interview.parsing.result import Ambiguous, NotUnderstood, Result, Understood
from clientexit_tui.interview.parsing.text import parse_text

__all__ = ["Ambiguous", "NotUnderstood", "Result", "Understood", "parse"]


def parse(kind: Kind, text: str, *, today: date, currency: str, day_first: bool = True, mark: str = "") -> Result:
    """The meaning of text typed for a question of one line.

    Args:
        kind: one of `content.model.TYPED`.
        text: what was typed.
        today: the day that relative dates are counted from.
        currency: the session's currency.
        day_first: see `parse_date`.
        mark: the decimal mark of who typed it, ``.`` or ``,``, where that is known; see `decimals.decimal_mark`.

    Raises:
        ValueError: for a kind that is not typed on one line.
    """
    match kind:
        case Kind.TEXT:
            return parse_text(text)
        case Kind.NUMBER:
            return parse_number(text, mark)
        case Kind.PERCENT:
            return parse_percent(text, mark)
        case Kind.MONEY:
            return parse_money(text, currency, mark)
        case Kind.DATE:
            return parse_date(text, today, day_first)
        case _:
            raise ValueError(f"{kind} is not typed on one line")
