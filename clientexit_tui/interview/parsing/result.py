"""What typed text was understood as."""

from clientexit_tui.frozen import frozen


@frozen
class Understood:
    """Text that has one meaning."""

    canonical: str
    """What is stored, see `interview.answers.Value`; parsing it again gives the same."""
    echo: str
    """The meaning in words, shown beneath the field; may be empty."""


@frozen
class Ambiguous:
    """Text with several meanings, of which the user must choose one."""

    readings: tuple[Understood, ...]


@frozen
class NotUnderstood:
    """Text without a meaning of its kind."""

    reason: str
    """What is wrong and what to do, one sentence or two."""


Result = Understood | Ambiguous | NotUnderstood


def one_or_more(readings: tuple[Understood, ...]) -> Understood | Ambiguous:
    """The single distinct reading, or the several to choose from."""
    distinct = tuple(dict.fromkeys(readings))
    return distinct[0] if len(distinct) == 1 else Ambiguous(distinct)
