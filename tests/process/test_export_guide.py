"""The guide for an export, followed to the letter in a copy of the program: every face knows the format, and makes it.

Where a test here fails, read "Add an export" in `docs/how_to.md`: the page and the program no longer fit each other.
"""

import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from clientexit_tui import words
from clientexit_tui.documents.formats import FORMATS
from tests.followed import Followed, copied
from tests.hostile import HOSTILE, hostile_document
from tests.places import ROOT
from tests.plain_program import piped
from tests.process.test_docs import PAGES, blocks
from tests.terminal import Terminal

TABLE = "clientexit_tui/documents/formats.py"
F7 = "\x1b[18~"
GUIDE = PAGES["docs/how_to.md"]
((MARK, CODE),) = blocks(GUIDE, "python")
FILE = MARK.removeprefix("file: ")
LINE = dict(blocks(GUIDE, "text"))[f"line: {TABLE}"]
"""What the guide says to put where."""
found = re.search(r'Format\("(\w+)", "([^"]+)", "\w+:(\w+)"', LINE)
assert found, LINE
NAME, LABEL, FUNCTION = found.groups()
TITLE = words.PAPER_FORMAT_NAME.format(name=LABEL, suffix=NAME)


def file_name(followed: Followed) -> str:
    """What the faces propose to call the file."""
    return words.PAPER_FILE.format(kind="summary", id=followed.session, redacted="", suffix=NAME)


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Followed:
    """One file and one line more."""
    made = copied(tmp_path_factory.mktemp("followed"), ("clientexit_tui", "docs"))
    folder = made.folder
    (folder / FILE).write_text(CODE, encoding="utf-8")
    table = (folder / TABLE).read_text(encoding="utf-8")
    rows = re.findall(r"^        Format\(.*\n", table, re.MULTILINE)
    (folder / TABLE).write_text(table.replace(rows[-1], rows[-1] + LINE), encoding="utf-8")
    return Followed(folder, made.clientexit("example", "programme_manager", "--no-open").strip())


@pytest.fixture(scope="module")
def written(followed: Followed) -> str:
    """The summary in the new format, as the command line gives it."""
    return followed.clientexit("export", followed.session, "--as", NAME)


def test_the_format_of_the_guide_is_a_new_one() -> None:
    assert NAME not in FORMATS
    assert not (ROOT / FILE).exists()


def test_the_command_line_makes_it_and_offers_it(followed: Followed, written: str) -> None:
    assert len(ElementTree.fromstring(written)) > 100  # noqa: S314 (made by this program)
    path = followed.folder / "mine"
    followed.clientexit("export", followed.session, "--as", NAME, "-o", str(path))
    assert path.read_text(encoding="utf-8") == written
    assert f",{NAME}," in re.sub(r"\s", "", followed.clientexit("export", "--help"))


def test_the_completions_and_the_manual_page_offer_it(followed: Followed) -> None:
    among = re.compile(rf"\btxt[ |]{NAME}[ |]yaml\b")
    for argv in (("completion", "bash"), ("completion", "zsh"), ("completion", "fish"), ("manual",)):
        assert among.search(followed.clientexit(*argv)), argv


def test_the_plain_face_offers_it_and_makes_it(followed: Followed, written: str, tmp_path: Path) -> None:
    command = [sys.executable, "-P", "-m", "clientexit_tui", "--plain", "open", followed.session]
    typed = [words.PLAIN_EXPORT, words.PAPER_NAMED["summary"], words.PLAIN_EXPORT_WRITE, TITLE, "mine"]
    said = piped(command, typed, tmp_path, **followed.environ).stdout.decode()
    assert TITLE in said
    assert (tmp_path / "mine").read_text(encoding="utf-8") == written


@pytest.fixture
def terminal(followed: Followed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Terminal]:
    """The program in a terminal, with the session open; files go to a folder of the test."""
    monkeypatch.chdir(tmp_path)
    with followed.drawn(100, 30) as made:
        yield made


def test_the_drawn_dialog_offers_it_and_makes_it(
    followed: Followed, written: str, terminal: Terminal, tmp_path: Path
) -> None:
    terminal.wait_for("Looking back")
    terminal.press("x")
    terminal.wait_for(words.PAPER_FORMAT)
    terminal.press(F7)
    terminal.wait_for(TITLE)
    terminal.press(*(["down"] * len(FORMATS)), "enter")
    terminal.wait_for(words.PAPER_PREVIEW_AS_TEXT)
    assert TITLE in terminal.text()
    terminal.press("enter")
    terminal.wait_for(words.EXPORT_WRITTEN.partition(":")[0])
    assert (tmp_path / file_name(followed)).read_text(encoding="utf-8") == written


def test_no_text_is_markup_in_it() -> None:
    names: dict[str, object] = {}
    exec(CODE, names)  # noqa: S102 (our own page)
    make = names[FUNCTION]
    assert callable(make)
    for text in HOSTILE:
        root = ElementTree.fromstring(make(hostile_document(text)))  # noqa: S314 (made by our own page)
        assert {each.tag for each in root.iter()} == {root.tag, root.tag.replace("speak", "p")}, text


def test_the_tests_of_every_format_pass_with_it_once_the_guide_is_followed(followed: Followed) -> None:
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("there is no bash")
    lines = [text for mark, text in blocks(GUIDE, "sh") if mark.endswith(Path(__file__).name)]
    followed.run(bash, "-e", "-c", "".join(lines))
    tests = ("unit/test_rendering.py", "unit/test_plain_export.py", "unit/test_unseen.py", "process/test_rendering.py")
    pytest_of = (sys.executable, "-m", "pytest", "-n0", "-q", "-p", "no:cacheprovider")
    said = followed.run(*pytest_of, "-k", NAME, *(f"tests/{each}" for each in tests))
    assert re.search(r"^\d+ passed", said, re.MULTILINE), said
    page = "tests/process/test_shells.py::test_the_page_that_is_shipped_is_the_one_that_the_parser_makes"
    followed.run(*pytest_of, page)
