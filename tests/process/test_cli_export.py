"""The command export: every paper in every format."""

import io
import zipfile
from pathlib import Path

import pytest

from tests.amount import some
from tests.unit.test_cli_export import Capture, asked, run, session

pytestmark = pytest.mark.usefixtures("one_content")

__all__ = ["session"]

NAMES = ("brennmoor", "vale", "ingrid", "okoro")


@pytest.mark.long
def test_with_redact_no_name_is_left(session: str, tmp_path: Path, capsys: Capture) -> None:
    for format_id in some(("md", "html", "json", "docx", "eml", "txt"), 2):
        plain, redacted = tmp_path / f"plain.{format_id}", tmp_path / f"redacted.{format_id}"
        run(capsys, *asked(session, "summary", format_id, plain))
        run(capsys, *asked(session, "summary", format_id, redacted), "--redact")
        assert NAMES[0] in text_of(plain).casefold(), format_id
        assert not [(format_id, name) for name in NAMES if name in text_of(redacted).casefold()]


def text_of(file: Path) -> str:
    """All texts of a file."""
    data = file.read_bytes()
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            return "".join(parts.read(name).decode(errors="replace") for name in parts.namelist())
    return data.decode().replace("=\r\n", "")
