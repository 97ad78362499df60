"""What the program says stays the same, word for word, until somebody means to change it.

`CLIENTEXIT_GOLDEN=write pytest -n0 tests/process/test_golden_texts.py` writes the texts anew; read the difference
before keeping it. Where only a digest differs, `python -m tests.golden_texts FOLDER` writes the texts themselves, of
this state and, in another checkout, of the one before.
"""

import os
from difflib import unified_diff
from itertools import islice
from pathlib import Path

import pytest

from clientexit_tui.documents.papers import KINDS
from tests.golden_texts import FILES, GOLDEN, PAPERS, kept_form

MOST_LINES = 60
"""How much of a difference is shown."""
RENEW = "if that is meant: CLIENTEXIT_GOLDEN=write pytest -n0 tests/process/test_golden_texts.py"


@pytest.mark.parametrize("name", FILES)
def test_every_text_is_as_it_was(name: str, tmp_path: Path) -> None:
    file = GOLDEN / f"{name}.txt"
    made = kept_form(FILES[name](tmp_path / "home"))
    if os.environ.get("CLIENTEXIT_GOLDEN") == "write":
        file.write_text(made, encoding="utf-8", newline="\n")
    kept = file.read_text(encoding="utf-8") if file.exists() else ""
    lines = unified_diff(kept.split("\n"), made.split("\n"), f"{name}, as kept", f"{name}, as it is now", lineterm="")
    different = "\n".join(islice(lines, MOST_LINES))
    assert not different, f"{different}\n{RENEW}"


def test_every_paper_and_nothing_that_is_gone_is_kept() -> None:
    assert PAPERS == KINDS
    assert {each.stem for each in GOLDEN.glob("*.txt")} == {*FILES}
