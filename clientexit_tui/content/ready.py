"""The content, ready when it is needed: from its compiled form, or from the files where there is any doubt about that.

A form counts only where it was made of exactly these files by exactly this program, which its digest says. Names, sizes
and times would be read sooner, and are not enough: a file that is unpacked, copied or put back by a version control can
differ and have them all the same. Reading and digesting every byte takes about a hundredth of what reading the YAML
takes, so it is done at each start, and nothing needs to be known of the times.

The form that ships lies beside the content. Any other lies in the cache folder: its owner's alone, and read only where
it is nobody else's. Where that folder cannot be had, the files are read each time.
"""

import gc
import hashlib
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from clientexit_tui import __version__
from clientexit_tui.content.compiled import read_form, write_form
from clientexit_tui.content.loader import content_files, load_content
from clientexit_tui.content.model import Interview
from clientexit_tui.content.unfit import UnfitFormError
from clientexit_tui.locations import PACKAGE_DIR
from clientexit_tui.plain_files import UnfitFileError, read_file

SHIPPED = "interview.json"
"""The name of the form that ships, beside the content."""
CODE = ("content", "strict_yaml")
"""The packages that read the content. In a checkout they change without a new version, and what they made of a file
before is not what they make of it now. Of them size and time are enough: Python itself goes by these to tell whether
code that it compiled is the one that it should run."""
OTHERS = stat.S_IRWXG | stat.S_IRWXO


def ready_content(folder: Path, cache: Callable[[], Path | None]) -> Interview:
    """The content of a folder, checked.

    Args:
        folder: where its files are.
        cache: gives the folder for what can be made anew; None where there is none.

    Raises:
        DocumentError: a file is not strict YAML.
        ContentError: the first mistake found, with its place.
    """
    with _no_collections():
        return _ready(folder, cache)


def _ready(folder: Path, cache: Callable[[], Path | None]) -> Interview:
    code = not folder.is_relative_to(PACKAGE_DIR)
    source = source_of(folder, code=code)
    if source is None:
        return load_content(folder)  # which says what the matter is
    if (content := _from_form(folder / SHIPPED, source, folder, follow=True)) is not None:
        return content
    cached = cache()
    if cached is None:
        return load_content(folder)
    path = cached / _name(folder)
    if _is_private(cached) and (content := _from_form(path, source, folder)) is not None:
        return content
    content = load_content(folder)
    if source_of(folder, code=code) == source:  # else a file was changed, before or after it was read
        _keep(path, write_form(content, source))
    return content


@contextmanager
def _no_collections() -> Iterator[None]:
    """Keeps Python from looking for garbage: what is made here stays, and looks would take a quarter of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def shipped_form(folder: Path) -> bytes:
    """The form that ships, of content without a mistake. Raises as `load_content` does."""
    content = load_content(folder)
    return write_form(content, source_of(folder, code=False) or "")


def source_of(folder: Path, *, code: bool) -> str | None:
    """The digest of all that a form is made of; None where something of it cannot be read, or is not there.

    Args:
        folder: where the content is.
        code: whether the code that reads it counts, and not the program's version alone.
    """
    digest = hashlib.sha256(__version__.encode())
    try:
        if code:
            digest.update(str([_code_in(PACKAGE_DIR / name) for name in CODE]).encode())
        files = content_files(folder)
        for path in files:
            data = read_file(path, follow=True)
            digest.update(f"\n{path.name} {len(data)}\n".encode())
            digest.update(data)
    except (OSError, UnfitFileError):
        return None
    return digest.hexdigest() if files else None


def _code_in(folder: Path) -> list[tuple[str, int, int]]:
    """The modules in a folder by name, with their sizes and times."""
    with os.scandir(folder) as entries:
        found = [(each.name, each.stat()) for each in entries if each.name.endswith(".py")]
    return sorted((name, stated.st_size, stated.st_mtime_ns) for name, stated in found)


def _from_form(path: Path, source: str, folder: Path, *, follow: bool = False) -> Interview | None:
    try:
        return read_form(read_file(path, follow=follow), source, lambda: load_content(folder))
    except (OSError, UnfitFileError, UnfitFormError):  # not there, or nothing to go by: it is made anew
        return None


def _name(folder: Path) -> str:
    """The name in the cache of the form of one folder of content, so that two do not take turns."""
    return f"interview-{hashlib.sha256(os.fsencode(folder.absolute())).hexdigest()[:16]}.json"


def _is_private(folder: Path) -> bool:
    """Whether nobody but the user can have put anything in a folder."""
    try:
        found = folder.lstat()
    except OSError:
        return False
    if not stat.S_ISDIR(found.st_mode):
        return False
    if not hasattr(os, "geteuid"):  # the user's own cache folder on Windows, where there are no such modes
        return True
    return found.st_uid == os.geteuid() and not found.st_mode & OTHERS


def _keep(path: Path, data: bytes) -> None:
    """Keeps a form for the next start, whole or not at all, where the system lets it."""
    with suppress(OSError):  # a full disk, a folder that cannot be written: the files are read again
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not path.parent.is_symlink():
            path.parent.chmod(0o700)
        if _is_private(path.parent):
            _write(path, data)


def _write(path: Path, data: bytes) -> None:
    import tempfile  # seldom needed, and slow to load

    number, name = tempfile.mkstemp(prefix=".interview-", suffix=".tmp", dir=path.parent)  # made with mode 0600
    try:
        with os.fdopen(number, "wb") as file:
            file.write(data)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
