"""Texts that were left in the files of an editor: which there are, and what can be done with each."""

from clientexit_tui import words
from clientexit_tui.app.editing_session import EditingSession
from clientexit_tui.app.editor_files import EditorFile, EditorFileError, EditorFiles, digest
from clientexit_tui.app.library_words import when_words
from clientexit_tui.app.text_places import place_words, text_at, with_text
from clientexit_tui.frozen import frozen
from clientexit_tui.safetext import clean

USE, ADD, LOOK, AGAIN, LATER, AWAY = "use", "add", "look", "again", "later", "away"
Way = tuple[str, str]
"""What can be done with a text: its id and its words."""


@frozen
class LeftText:
    """One such text, as it is offered."""

    text: str
    """What can be taken over; nothing where nothing can."""
    detail: str
    """Where it was left, how it begins, what else is to be known."""
    ways: tuple[Way, ...]

    @property
    def begin(self) -> str:
        """How it begins, quoted."""
        return _begin(self.text)


def files_of(editing: EditingSession) -> EditorFiles:
    """The editor's files beside the sessions of a visit."""
    return EditorFiles(editing.store.folder.parent, editing.clock, editing.store.new_token)


def left_texts(editing: EditingSession) -> tuple[EditorFile, ...]:
    """The texts to be offered in the open session; those with which nothing would be lost are removed."""
    files, found = files_of(editing), []
    for file in files.left(editing.session.id):
        if editing.case is not None and files.is_settled(file, text_at(editing.case, file.place)):
            files.throw_away(file)
        elif files.is_changed(file):
            found.append(file)
    return tuple(found)


def described(editing: EditingSession, file: EditorFile, why: str = "") -> LeftText:
    """A text with all that the user must know to say what becomes of it.

    Args:
        editing: with the open session.
        file: the text.
        why: what happened just now, in words.
    """
    files, text, said = files_of(editing), "", []
    try:
        found = files.read(file)
        changed = digest(found.text) != file.given
        text = found.text if changed else ""
        said = [_begin(text)] if text else [words.LEFT_EMPTY] if changed else []
        said += [] if found.whole else [words.LEFT_NOT_UTF8]
        can_open = True
    except FileNotFoundError:
        said, can_open = [words.LEFT_NOTHING], bool(files.beside(file))
    except EditorFileError as error:
        said, can_open = [str(error)], file.path.is_file() and not file.path.is_symlink()
    if beside := files.beside(file):
        said.append(words.LEFT_BESIDE.format(names=clean(", ".join(beside), single=True)))
    sealed = editing.store.sealed(editing.session.id)
    detail = "\n".join(filter(None, (why, _where(editing, file), *said)))
    return LeftText(text, detail, _ways(editing, file, text, again=can_open and not sealed))


def _begin(text: str) -> str:
    line = " ".join(text[: words.LEFT_SHOWN * 4].split())
    begin = line if len(line) <= words.LEFT_SHOWN else f"{line[: words.LEFT_SHOWN]}…"
    return words.LEFT_BEGINS.format(begin=begin)


def _where(editing: EditingSession, file: EditorFile) -> str:
    when = when_words(file.began.timestamp(), editing.today) if file.began else ""
    question = place_words(editing.content, file.place)
    return words.LEFT_ON.format(question=question, when=when) if question else words.LEFT_SOMEWHERE.format(when=when)


def _ways(editing: EditingSession, file: EditorFile, text: str, *, again: bool) -> tuple[Way, ...]:
    now = current(editing, file)
    rows: list[Way] = []
    if text and place_words(editing.content, file.place):
        newer = bool(now.strip()) and digest(now) != file.given
        rows += [(ADD, words.LEFT_ADD), (USE, words.LEFT_USE_OVER)] if newer else [(USE, words.LEFT_USE)]
    rows += [(LOOK, words.LEFT_LOOK)] if text else []
    rows += [(AGAIN, words.LEFT_AGAIN)] if again else []
    return (*rows, (LATER, words.LEFT_LATER), (AWAY, words.LEFT_AWAY))


def current(editing: EditingSession, file: EditorFile) -> str:
    """The answer that is there now."""
    return text_at(editing.case, file.place) if editing.case is not None else ""


def added(now: str, text: str) -> str:
    """A text below the answer that is there."""
    return f"{now.rstrip()}\n\n{text}" if now.strip() else text


def put(editing: EditingSession, file: EditorFile, text: str) -> None:
    """Takes a text for the answer at its place; it is still to be saved."""
    if editing.case is not None:
        editing.give(with_text(editing.case, file.place, text, editing.now()))


def is_safe(editing: EditingSession) -> bool:
    """Whether all that was handed to the saver is on the disk."""
    return editing.access.held is None and editing.saver.flush()
