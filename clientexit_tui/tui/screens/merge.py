"""A second copy beside its session: what both had changed, to choose from, and bringing them together."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal

from clientexit_tui import words
from clientexit_tui.content.model import Interview
from clientexit_tui.errors import ClientExitError
from clientexit_tui.sessions.merging import Conflict, Side, merge
from clientexit_tui.sessions.migrations import migrate
from clientexit_tui.sessions.resolving import resolved
from clientexit_tui.sessions.second_copies import last_common, load_file
from clientexit_tui.sessions.store import SecondCopy, Store
from clientexit_tui.tui.base_screen import BaseScreen
from clientexit_tui.tui.program import program_of
from clientexit_tui.tui.widgets.header_line import HeaderLine
from clientexit_tui.tui.widgets.key_line import KeyLine
from clientexit_tui.tui.widgets.plain import Plain, Reading
from clientexit_tui.tui.widgets.row import Row
from clientexit_tui.tui.widgets.row_list import RowList
from clientexit_tui.visits.conflict_words import conflict_said, conflict_title, conflict_when

SIDES = {Side.MINE: words.MERGE_HERE, Side.THEIRS: words.MERGE_THERE}


class MergeScreen(BaseScreen[str]):
    """Both versions of each answer that both had changed; gives what brings the copy back, or nothing."""

    AUTO_FOCUS = "#conflicts"
    HELP = words.HELP_MERGE
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", words.KEY_BACK, id="merge.back"),
        Binding("1,left", "take('mine')", words.KEY_MERGE_MINE, id="merge.mine"),
        Binding("2,right", "take('theirs')", words.KEY_MERGE_THEIRS, id="merge.theirs"),
        Binding("space", "take('')", words.KEY_MERGE_OTHER, show=False, id="merge.other"),
        Binding("a", "apply", words.KEY_MERGE_APPLY, id="merge.apply"),
    ]
    DEFAULT_CSS = """
    MergeScreen #about { padding: 0 2 1 2; }
    MergeScreen #conflicts { height: 1fr; }
    MergeScreen #sides { height: 1fr; border-top: solid $panel; }
    MergeScreen #sides Reading { width: 1fr; padding: 0 2; }
    """

    def __init__(self, store: Store, content: Interview, copy: SecondCopy) -> None:
        """Merges a copy in memory; nothing is written. Raises ClientExitError where one cannot be read."""
        super().__init__()
        self._store, self._content, self._copy = store, content, copy
        mine = migrate(content, store.load(copy.session_id)).session
        theirs = migrate(content, load_file(store, copy.file)).session
        base = last_common(store, mine, theirs)
        self._merged = merge(migrate(content, base).session if base else None, mine, theirs)
        self._taken = [each.took for each in self._merged.conflicts]

    def compose(self) -> ComposeResult:
        """What it is about, the conflicts, both sides of the current one, keys."""
        conflicts = self._merged.conflicts
        yield HeaderLine()
        yield Plain(words.MERGE_SOME.format(count=len(conflicts)) if conflicts else words.MERGE_NONE, id="about")
        yield RowList(height=3, id="conflicts")
        with Horizontal(id="sides"):
            for side in Side:
                with Reading(id=side.value):
                    yield Plain(classes="muted")
                    yield Plain(classes="said")
        yield KeyLine()

    def on_mount(self) -> None:
        """Shows the first conflict."""
        title = words.MERGE_TITLE.format(title=self._merged.session.title)
        self.query_one(HeaderLine).say(title, self._copy.file.name)
        self.query_one("#sides").display = bool(self._merged.conflicts)
        self._show()

    def _show(self) -> None:
        rows = [self._row(each, took) for each, took in zip(self._merged.conflicts, self._taken, strict=True)]
        self._rows.set_rows(rows)
        self._show_sides()

    def _row(self, conflict: Conflict, took: Side) -> Row:
        """What it is about, and the beginning of both sides."""
        sides = ((f"{self._side(conflict, side, took)}  {self._said(conflict, side)}", "") for side in Side)
        return Row(((conflict_title(self._content, conflict), ""), *sides))

    def _said(self, conflict: Conflict, side: Side) -> str:
        return " ".join(conflict_said(self._content, conflict, side).split())

    def _side(self, conflict: Conflict, side: Side, took: Side) -> str:
        sign = words.MERGE_TAKEN if side is took else words.MERGE_NOT_TAKEN
        when = conflict_when(conflict, side)
        return words.MERGE_SIDE.format(sign=sign, side=SIDES[side], when=when).rstrip()

    @on(RowList.Moved)
    def _show_sides(self) -> None:
        """Both sides of the current conflict in full."""
        if self._rows.index >= len(self._merged.conflicts):
            return
        conflict, took = self._merged.conflicts[self._rows.index], self._taken[self._rows.index]
        for side in Side:
            head, said = self.query_one(f"#{side.value}").query(Plain)
            head.update(self._side(conflict, side, took))
            said.update(conflict_said(self._content, conflict, side))

    @property
    def _rows(self) -> RowList:
        return self.query_one("#conflicts", RowList)

    def action_take(self, side: str) -> None:
        """Takes one side of the current conflict, or the one not taken."""
        index = self._rows.index
        if index < len(self._taken):
            self._taken[index] = Side(side) if side else self._taken[index].opposite
            self._show()

    @on(RowList.Opened)
    def _other(self) -> None:
        self.action_take("")

    def action_apply(self) -> None:
        """Writes the outcome, and puts the copy away."""
        app, session = program_of(self), self._merged.session
        for conflict, took in zip(self._merged.conflicts, self._taken, strict=True):
            session = resolved(session, conflict, took)
        try:
            self._store.save(session)
            token = self._store.put_away(self._copy.file)
        except ClientExitError as error:
            app.navigator.tell(words.NOT_DONE, str(error), words.MERGE_NOT_SHOWN_TO_DO)
            return
        app.navigator.say(words.MERGE_APPLIED)
        self.dismiss(token)

    def action_leave(self) -> None:
        """Goes back; nothing was written."""
        self.dismiss("")
