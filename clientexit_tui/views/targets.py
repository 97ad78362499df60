"""Where a line of a page leads: what opens when it is chosen."""

from clientexit_tui.frozen import frozen


@frozen
class ToQuestion:
    """A question, by its id."""

    question: str


@frozen
class ToBehind:
    """The answers behind something, by the ids of their questions; of several, the user is asked which."""

    questions: tuple[str, ...]


@frozen
class ToSection:
    """The questions of a section, from a group on where one is named."""

    section: str
    group: str = ""


@frozen
class ToPage:
    """Another page of the session, by the name of its route."""

    page: str


@frozen
class ToRecord:
    """One entry of a question that takes several."""

    question: str
    record: str


@frozen
class ToTask:
    """A task of the plan."""

    task: str


@frozen
class ToPushback:
    """Something that the client may say, to be rehearsed."""

    pushback: str


@frozen
class ToLetterLine:
    """A line of the letter, from 1; in a draft, the questions that it lacks."""

    number: int
    gaps: tuple[str, ...] = ()


@frozen
class ToFinding:
    """What is to be looked at again in the letter, by its place among all that is open."""

    number: int


@frozen
class ToKept:
    """What is kept in the letter anyway, by the id of its record."""

    record: str


@frozen
class Do:
    """Something that the page itself can do, by the name of the action."""

    action: str


Target = (
    ToQuestion | ToBehind | ToSection | ToPage | ToRecord | ToTask | ToPushback | ToLetterLine | ToFinding | ToKept | Do
)
