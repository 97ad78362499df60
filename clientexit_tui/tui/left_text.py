"""A text that was left in the file of an editor: what is to become of it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from clientexit_tui import words
from clientexit_tui.app import left_texts
from clientexit_tui.app.editor import NoEditorError
from clientexit_tui.app.editor_files import EditorFile
from clientexit_tui.tui.dialogs import Confirm, Pick, Tell
from clientexit_tui.tui.editor import keep, opened

if TYPE_CHECKING:
    from clientexit_tui.tui.program import Program

Take = Callable[[str], None]
"""Takes a text for the answer at its place."""


def offer_all(app: "Program") -> None:
    """Offers what editors left for the open session, one text after the other."""
    waiting = list(left_texts.left_texts(app.controller.editing))

    def following() -> None:
        if waiting:
            file = waiting.pop(0)
            LeftTextTalk(app, file, lambda text: _put(app, file, text), following, following).offer()

    following()


def _put(app: "Program", file: EditorFile, text: str) -> None:
    left_texts.put(app.controller.editing, file, text)
    app.controller.save_now()
    app.controller.show_again()


class LeftTextTalk:
    """Asks what becomes of one text until that is settled."""

    def __init__(
        self,
        app: "Program",
        file: EditorFile,
        take: Take,
        on_done: Callable[[], None] = lambda: None,
        on_later: Callable[[], None] = lambda: None,
    ) -> None:
        """Makes one.

        Args:
            app: with the open session.
            file: the text.
            take: takes it for the answer.
            on_done: what follows once it is taken or thrown away.
            on_later: what follows where it is left there.
        """
        self._app, self._file, self._take = app, file, take
        self._on_done, self._on_later = on_done, on_later
        self._why = ""

    def offer(self, why: str = "") -> None:
        """Asks, after saying what happened just now, if anything."""
        self._why = why
        left = left_texts.described(self._app.controller.editing, self._file, why)
        self._app.navigator.ask(Pick(words.LEFT_TITLE, left.ways, left.detail), lambda way: self._do(way, left))

    def _do(self, way: str | None, left: left_texts.LeftText) -> None:
        match way:
            case left_texts.USE:
                self._use(left.text)
            case left_texts.ADD:
                self._use(left_texts.added(left_texts.current(self._app.controller.editing, self._file), left.text))
            case left_texts.LOOK:
                self._app.navigator.ask(self._shown(left), lambda _: self.offer(self._why))
            case left_texts.AGAIN:
                self._open_again()
            case left_texts.AWAY:
                self._confirm(left)
            case _:
                self._on_later()

    def _use(self, text: str) -> None:
        self._take(text)
        keep(self._app, self._file)
        self._app.navigator.say(words.LEFT_USED)
        self._on_done()

    def _shown(self, left: left_texts.LeftText) -> Tell:
        """The text, as far as a dialog has room for it."""
        shown = left.text[: words.LEFT_LOOKED]
        more = words.LEFT_MORE.format(path=self._file.path) if len(left.text) > len(shown) else ""
        return Tell(words.LEFT_TITLE, shown, more)

    def _open_again(self) -> None:
        try:
            self.offer(opened(self._app, self._file).said)
        except NoEditorError as error:
            self.offer(str(error))

    def _confirm(self, left: left_texts.LeftText) -> None:
        """Asks before the text is thrown away."""
        detail = "\n".join(filter(None, (left.begin if left.text else left.detail, words.LEFT_AWAY_DETAIL)))
        question = Confirm(words.LEFT_AWAY_SURE, detail, words.LEFT_AWAY_YES, words.LEFT_AWAY_NO)
        self._app.navigator.ask(question, self._throw_away)

    def _throw_away(self, sure: bool | None) -> None:
        if not sure:
            self.offer(self._why)
            return
        left_texts.files_of(self._app.controller.editing).throw_away(self._file)
        self._on_done()
