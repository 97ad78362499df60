"""What cannot both hold: sets of tasks, gates and rules of which no plan and no verdict ever brings two together."""

from typing import Annotated, ClassVar

from clientexit_tui.content.conditions import Condition
from clientexit_tui.content.written import Id, Needed, Relation, Some, Written
from clientexit_tui.errors import Place
from clientexit_tui.frozen import frozen


@frozen
class NeverTogether:
    """None of ``these`` holds together with any of ``those``, nor while a condition does."""

    CALLED: ClassVar[str] = "what is never together"
    TOGETHER: ClassVar[tuple[Relation, ...]] = (Some(("those", "when")),)

    id: Id
    place: Place
    these: Annotated[tuple[str, ...], Written(needed=True)] = ()
    """Ids of tasks, gates and rules. A task holds while it stands in the plan, is not done and may be done now."""
    those: tuple[str, ...] = ()
    when: Condition | None = None
    because: Needed = ""
