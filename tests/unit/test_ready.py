"""The content is ready sooner from its compiled form, and is the same; where there is any doubt, the files are read."""

import gc
import json
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from clientexit_tui.content import compiled, ready
from clientexit_tui.content.compiled import read_form, write_form
from clientexit_tui.content.loader import load_content
from clientexit_tui.content.model import Interview
from clientexit_tui.content.reader import PLACE, Part
from clientexit_tui.content.ready import ready_content
from clientexit_tui.content.unfit import UnfitFormError
from clientexit_tui.errors import ContentError, DocumentError
from tests.shipped import content

SECTION = """\
section:
  id: one
  title: One
  short: First
  intro: About one.
  groups:
    - id: group
      title: Group
      questions:
        - {id: happy, kind: yes_no, ask: Are you happy?, short: Happy, why: It matters.}
        - id: when_last
          kind: date
          ask: Since when?
          short: Since
          why: It matters.
          when: {any: [{question: happy, is: yes}, {not: {question: happy, in: [yes, no]}}]}
          checks: [{level: error, message: Not later than today., not_after: today}]
"""
LETTER = "letter:\n  - {id: l_first, text: 'Dear {client},', forms: [brief]}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a little content."""
    made = tmp_path / "content"
    made.mkdir()
    (made / "one.yaml").write_text(SECTION, encoding="utf-8")
    (made / "two.yaml").write_text(LETTER, encoding="utf-8")
    return made


class Looked:
    """The cache folder of a test, and how often the YAML was read."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.times = 0

    def __call__(self) -> Path:
        """The folder."""
        return self.folder

    @property
    def file(self) -> Path:
        """The one form in it."""
        (found,) = self.folder.iterdir()
        return found


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Looked:
    """A cache folder, not made yet."""
    looked = Looked(tmp_path / "cache" / "clientexit")

    def counted(folder: Path) -> Interview:
        looked.times += 1
        return load_content(folder)

    monkeypatch.setattr(ready, "load_content", counted)
    return looked


def test_the_shipped_content_is_the_same_from_its_compiled_form() -> None:
    form = write_form(content(), "files")
    again = read_form(form, "files", content)
    assert again == content()
    assert again.by_id == content().by_id
    assert list(again.by_id) == list(content().by_id)
    assert write_form(again, "files") == form


def test_what_is_not_asked_or_decided_is_read_when_it_is_first_looked_at() -> None:
    again = read_form(write_form(content(), "files"), "files", content)
    later = {part.name for part in compiled._parts()[1]}
    assert later >= {"letter", "lint", "tasks", "pushbacks", "references"}
    assert not later & {"sections", "rules", "gates", "measures", "options"}
    assert not later & again.__dict__.keys()
    assert again.letter == content().letter
    assert later & again.__dict__.keys() == {"letter"}


def test_the_form_is_made_once_and_read_from_then_on(folder: Path, cache: Looked) -> None:
    first = ready_content(folder, cache)
    made = cache.file.read_bytes()
    assert ready_content(folder, cache) == first == load_content(folder)
    assert cache.times == 1
    assert cache.file.read_bytes() == made
    if os.name != "nt":
        assert cache.folder.stat().st_mode & 0o777 == 0o700
        assert cache.file.stat().st_mode & 0o777 == 0o600


def test_two_folders_of_content_do_not_take_turns(folder: Path, cache: Looked, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "one.yaml").write_text(SECTION.replace("happy?", "glad?"), encoding="utf-8")
    for _ in range(2):
        assert ready_content(folder, cache).by_id["happy"].ask == "Are you happy?"
        assert ready_content(other, cache).by_id["happy"].ask == "Are you glad?"
    assert cache.times == 2


def test_an_edit_is_seen_even_where_size_and_time_are_as_they_were(folder: Path, cache: Looked) -> None:
    ready_content(folder, cache)
    file = folder / "one.yaml"
    before = file.stat()
    file.write_text(SECTION.replace("happy?", "sad at?"[:6]), encoding="utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_size == before.st_size
    assert ready_content(folder, cache).by_id["happy"].ask == "Are you sad at"
    assert cache.times == 2


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        (lambda text: text.replace("kind: date", "kind: dat"), ContentError),
        (lambda text: text.replace("question: happy, is", "question: hapy, is"), ContentError),
        (lambda text: text + "section: again\n", DocumentError),
    ],
)
def test_a_mistake_is_told_as_ever(
    change: Callable[[str], str], kind: type[Exception], folder: Path, cache: Looked
) -> None:
    ready_content(folder, cache)
    (folder / "one.yaml").write_text(change(SECTION), encoding="utf-8")
    with pytest.raises(kind) as told:
        load_content(folder)
    with pytest.raises(kind) as again:
        ready_content(folder, cache)
    assert str(again.value) == str(told.value)


def test_a_folder_without_content_is_told_as_ever(tmp_path: Path, cache: Looked) -> None:
    with pytest.raises(ContentError, match="there is no interview content in this folder"):
        ready_content(tmp_path, cache)


def flipped(data: bytes) -> Iterator[bytes]:
    """The bytes with one of them changed, at places all over."""
    for at in range(0, len(data), max(1, len(data) // 40)):
        yield data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


def cut(data: bytes) -> Iterator[bytes]:
    """The bytes without their end, at lengths all over."""
    yield from (data[:at] for at in range(0, len(data), max(1, len(data) // 40)))


def strange(data: bytes) -> Iterator[bytes]:
    """What is something else altogether."""
    head, _, rest = data.partition(b"\n")
    yield from (b"", b"\n", b"[]", b"null\n{}", b"\x80\x04\x95", b"\xff\xfe", b"[" * 100_000, b"9" * 10_000)
    yield from (json.dumps([json.loads(head)]).encode() + b"\n" + rest, data + b"\n{}", rest)
    for key, value in (("form", "another"), ("source", "another"), ("parts", []), ("parts", None), ("sum", 1)):
        yield json.dumps(json.loads(head) | {key: value}).encode() + b"\n" + rest


@pytest.mark.parametrize("damaged", [flipped, cut, strange])
def test_a_damaged_or_foreign_form_is_made_anew(
    damaged: Callable[[bytes], Iterator[bytes]], folder: Path, cache: Looked
) -> None:
    right = ready_content(folder, cache)
    made = cache.file.read_bytes()
    for times, data in enumerate(damaged(made), 2):
        cache.file.write_bytes(data)
        assert ready_content(folder, cache) == right
        assert (cache.times, cache.file.read_bytes()) == (times, made)


Way = tuple[Any, ...]


def places(value: Any, *above: Any) -> Iterator[Way]:
    """The way to each value within a value."""
    yield above
    if isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from places(inner, *above, key)


def sort_of(way: Way) -> Way:
    """What is the same for all items of a list."""
    return tuple("item" if isinstance(key, int) else key for key in way)


def thinned(value: Any, seen: set[Way], *above: Any) -> Any:
    """A value of whose lists only those items are left that have something of a new sort."""
    if isinstance(value, dict):
        return {key: thinned(inner, seen, *above, key) for key, inner in value.items()}
    if not isinstance(value, list) or above[-1:] == (PLACE,):
        return value
    left = []
    for inner in value:
        sorts = {sort_of(way) for way in places(inner, *above, 0)}
        if not sorts <= seen:
            left.append(thinned(inner, seen, *above, 0))
            seen |= sorts
    return left


BY_NAME = {part.name: part for part in (*compiled._parts()[0], *compiled._parts()[1])}
PARTS = {
    name: thinned(json.loads(json.dumps(part.shape.plain(getattr(content(), name)))), set(), name)
    for name, part in BY_NAME.items()
}
"""The parts as they lie in a form: few of each thing, and everything that the shipped content has in one of them."""
PLACES = {sort_of(way): way for way in places(PARTS) if len(way) > 1}
OTHERS: tuple[Any, ...] = (None, True, 7, 1.5, "odd", [], ["odd"], {}, {"odd": 1})


CONDITIONS = ("when", "likely", "blocked_when", "settled_when")
"""Parts that may be nothing."""


def refused(part: Part, plain: Any) -> bool:
    """Whether a part of a form is not taken."""
    try:
        part.shape.made(plain)
    except UnfitFormError:
        return True
    return False


@pytest.mark.parametrize("other", OTHERS, ids=repr)
def test_no_value_of_another_type_comes_in_by_a_form_that_was_tampered_with(other: Any) -> None:
    came_in = []
    for sort, way in PLACES.items():
        name, *above, last = way
        inner: Any = PARTS[name]
        for key in above:
            inner = inner[key]
        kept = inner[last]
        # another text is a text, as other words of the content would be
        if type(kept) is type(other) or (other is None and last in CONDITIONS):
            continue
        inner[last] = other
        came_in += [] if refused(BY_NAME[name], PARTS[name]) else [sort]
        inner[last] = kept
    assert came_in == []


def test_what_was_not_tampered_with_is_taken() -> None:
    assert [name for name, part in BY_NAME.items() if refused(part, PARTS[name])] == []


def resealed(change: Callable[[list[bytes]], None]) -> bytes:
    """A form of the shipped content that says of itself that it is right, after a change to its parts."""
    head, *lines = write_form(content(), "files").split(b"\n")
    change(lines)
    rest = b"\n".join(lines)
    return compiled._line(json.loads(head) | {"sum": compiled._sum(rest)}) + b"\n" + rest


@pytest.mark.parametrize(
    "text", [rb"\u001b]0;owned\u0007", b"\x7f", b"\xc2\x9b31m", b"\xef\xbf\xbe", rb"\ud800", b"\x1b"]
)
def test_no_sign_that_yaml_refuses_reaches_a_terminal_by_a_form(text: bytes) -> None:
    def change(lines: list[bytes]) -> None:
        lines[0] = lines[0].replace(b'"title":"', b'"title":"' + text, 1)

    with pytest.raises(UnfitFormError):
        read_form(resealed(change), "files", content)


@pytest.mark.parametrize("wrong", [b'{"letter":1}', b"[1]", b"null", b"not JSON", b"[" * 100_000])
def test_a_later_part_that_is_not_right_comes_from_the_files(wrong: bytes) -> None:
    at = [part.name for part in compiled._parts()[1]].index("letter") + 1

    def change(lines: list[bytes]) -> None:
        lines[at] = wrong

    from_files = replace(content(), letter=content().letter[:1], lint=())
    made = read_form(resealed(change), "files", lambda: from_files)
    assert made.letter == from_files.letter
    assert made.lint == content().lint


def test_where_the_cache_cannot_be_had_the_files_are_read(folder: Path, cache: Looked, tmp_path: Path) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("in the way", encoding="utf-8")
    for where in (lambda: None, lambda: blocked / "clientexit", lambda: blocked):
        assert ready_content(folder, where) == load_content(folder)
    assert blocked.read_text(encoding="utf-8") == "in the way"
    assert cache.times == 3


@pytest.mark.skipif(os.name == "nt", reason="such modes and links are not everywhere")
def test_nothing_is_read_from_a_folder_or_a_link_of_others(folder: Path, cache: Looked, tmp_path: Path) -> None:
    ready_content(folder, cache)
    cache.folder.chmod(0o770)
    ready_content(folder, cache)
    assert cache.times == 2
    assert cache.folder.stat().st_mode & 0o777 == 0o700  # it is ours, so it is made private
    elsewhere = cache.file.rename(tmp_path / "elsewhere.json")
    (cache.folder / ready._name(folder)).symlink_to(elsewhere)
    ready_content(folder, cache)
    assert cache.times == 3
    assert not cache.file.is_symlink()
    linked = tmp_path / "linked"
    linked.symlink_to(cache.folder)
    before = cache.file.read_bytes()
    cache.file.unlink()
    ready_content(folder, lambda: linked)
    assert cache.times == 4
    assert not list(cache.folder.iterdir()), before


def test_a_form_is_not_kept_where_a_file_was_changed_while_it_was_read(
    folder: Path, cache: Looked, monkeypatch: pytest.MonkeyPatch
) -> None:
    def changing(folder: Path) -> Interview:
        made = load_content(folder)
        (folder / "one.yaml").write_text(SECTION.replace("happy?", "glad?"), encoding="utf-8")
        return made

    monkeypatch.setattr(ready, "load_content", changing)
    assert ready_content(folder, cache).by_id["happy"].ask == "Are you happy?"
    assert not cache.folder.exists()


def test_python_looks_for_garbage_again_afterwards(folder: Path, cache: Looked) -> None:
    assert gc.isenabled()
    ready_content(folder, cache)
    assert gc.isenabled()
