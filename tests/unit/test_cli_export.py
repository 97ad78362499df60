"""The command export: every paper in every format."""

import io
import json
import sys
from datetime import date
from pathlib import Path

import pytest

from clientexit_tui import __main__, words
from clientexit_tui.cli import exporting, out
from clientexit_tui.cli.parser import DOCUMENTS, EXPORTED
from clientexit_tui.documents.formats import FORMATS
from clientexit_tui.documents.papers import KINDS
from clientexit_tui.documents.tree import Document
from tests.stores import NOW

pytestmark = pytest.mark.usefixtures("one_content")

Capture = pytest.CaptureFixture[str]


class Out(io.TextIOWrapper):
    """A standard output that may be a terminal."""

    def __init__(self, *, terminal: bool) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8", newline="")
        self._terminal = terminal

    def isatty(self) -> bool:
        """Whether somebody looks at it."""
        return self._terminal

    @property
    def written(self) -> bytes:
        """All that came out."""
        self.flush()
        assert isinstance(self.buffer, io.BytesIO)
        return self.buffer.getvalue()


def run(capsys: Capture, *argv: str, code: int = 0) -> tuple[str, str]:
    """Standard output and standard error of a command that ends with this code."""
    capsys.readouterr()
    found = __main__.main(argv, lambda: NOW)
    out, err = capsys.readouterr()
    assert found == code, err
    return out, err


@pytest.fixture
def session(capsys: Capture) -> str:
    """A session with people in it."""
    return run(capsys, "example", "programme_manager", "--no-open")[0].split()[0]


def test_the_command_knows_every_paper_and_every_format() -> None:
    assert DOCUMENTS == KINDS
    assert (*FORMATS, "yaml") == EXPORTED


@pytest.mark.parametrize("kind", ["letter", "plan", "everything"])
def test_a_paper_is_written_for_its_owner_only(kind: str, session: str, tmp_path: Path, capsys: Capture) -> None:
    for format_id in [each for each in FORMATS if each != "pdf"]:
        file = tmp_path / f"paper.{format_id}"
        if (kind, format_id) == ("letter", "ics"):
            assert words.NO_DATED_TASKS in run(capsys, *asked(session, kind, format_id, file), code=1)[1]
            assert not file.exists()
        else:
            assert run(capsys, *asked(session, kind, format_id, file))[0] == ""
            assert (format_id, file.stat().st_mode & 0o777) == (format_id, 0o600)
            assert file.stat().st_size > 200, format_id
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".clientexit")] == []


def asked(session: str, kind: str, format_id: str, file: Path) -> tuple[str, ...]:
    """The command for a paper in a file."""
    return "export", session, "--document", kind, "--as", format_id, "-o", str(file)


def test_json_is_the_session_for_import_or_with_a_document_its_tree(session: str, capsys: Capture) -> None:
    whole, _ = run(capsys, "export", session, "--as", "json")
    assert "answers" in json.loads(whole)
    tree = json.loads(run(capsys, "export", session, "--as", "json", "--document", "letter")[0])
    assert tree["kind"] == "letter"
    assert tree["blocks"][0]["type"] == "paragraph"


def test_a_whole_session_keeps_its_names(session: str, capsys: Capture) -> None:
    err = run(capsys, "export", session, "--as", "yaml", "--redact", code=1)[1]
    assert words.CLI_EXPORT_WHOLE_REDACT in err
    err = run(capsys, "export", session, "--as", "yaml", "--document", "plan", code=1)[1]
    assert words.CLI_EXPORT_WHOLE_ONLY in err


@pytest.mark.parametrize("terminal", [True, False])
def test_what_is_no_text_goes_to_a_pipe_but_not_to_a_terminal(
    terminal: bool, session: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = Out(terminal=terminal)
    monkeypatch.setattr(sys, "stdout", out)
    assert __main__.main(("export", session, "--as", "docx"), lambda: NOW) == (1 if terminal else 0)
    assert out.written[:2] == (b"" if terminal else b"PK")


def test_lines_of_a_calendar_end_the_same_on_standard_output(session: str, monkeypatch: pytest.MonkeyPatch) -> None:
    out = Out(terminal=True)
    monkeypatch.setattr(sys, "stdout", out)
    assert __main__.main(("export", session, "--document", "plan", "--as", "ics"), lambda: NOW) == 0
    assert out.written.startswith(b"BEGIN:VCALENDAR\r\n")
    assert out.written.count(b"\n") == out.written.count(b"\r\n")


def test_somebody_at_a_terminal_is_told_that_it_takes_a_while(
    session: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    told: list[str] = []

    class AtOnce:
        """A timer that does not wait."""

        def __init__(self, seconds: float, tell: object, texts: list[str]) -> None:
            assert (seconds, tell) == (0.5, out.tell)
            self._texts = texts

        def start(self) -> None:
            """Its time has come."""
            told.extend(self._texts)

        def cancel(self) -> None:
            """Nothing to cancel."""

    monkeypatch.setattr(exporting, "Timer", AtOnce)
    run(capsys, "export", session)
    assert told == []
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    run(capsys, "export", session)
    assert told == [words.CLI_EXPORT_WORKING]


def test_nothing_is_written_where_a_document_fails(
    session: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    file = tmp_path / "mine.ics"
    file.write_text("mine")
    monkeypatch.setattr(exporting, "paper", lambda *_: Document("nothing dated", day=date(2026, 11, 22)))
    run(capsys, *asked(session, "plan", "ics", file), "--force", code=1)
    assert file.read_text() == "mine"
