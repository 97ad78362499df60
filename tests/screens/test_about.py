"""What the program says about itself: read, written out, printed and shown."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from clientexit_tui import __main__, words
from clientexit_tui.content.about import About
from clientexit_tui.content.loader import read_content
from clientexit_tui.content.problems import find_problems
from clientexit_tui.documents.about import about
from clientexit_tui.documents.assessment import assess, summing_line
from clientexit_tui.documents.plain_text import to_plain_text
from clientexit_tui.documents.tree import Source, Table
from clientexit_tui.errors import ContentError
from clientexit_tui.locations import content_dir
from tests.driven import NOW
from tests.shipped import content

CRITERION = "criteria:\n  - {id: Q1, title: T, class: quality, where: W, check: good_sides}\n"


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (", check: good_sides", "", "needs either 'check' or 'verdict'"),
        ("check: good_sides", "check: good_sides, verdict: pass", "needs either 'check' or 'verdict'"),
        ("check: good_sides", "verdict: fail", "the criterion 'Q1' of verdict fail needs 'reason'"),
        ("check: good_sides", "verdict: pass, reason: R", "the criterion 'Q1' of verdict pass needs 'proof'"),
        ("check: good_sides", "verdict: maybe, reason: R", "'maybe' is no verdict of a criterion"),
        ("quality", "best", "'best' is no class of a criterion"),
    ],
)
def test_a_criterion_must_say_how_it_is_graded(old: str, new: str, problem: str, tmp_path: Path) -> None:
    (tmp_path / "c.yaml").write_text(CRITERION.replace(old, new), encoding="utf-8")
    assert problem in str(find_problems(tmp_path)[0])
    with pytest.raises(ContentError):
        read_content(tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("  funding:", "  fundings:", "has no field 'fundings' (did you mean 'funding'?)"),
        ("  date: 2026-12-01", "  date: last week", "must be a day such as 2026-11-22"),
        ("    own: >-", "    owns: >-", "has no field 'owns'"),
    ],
)
def test_every_part_about_the_program_is_needed(old: str, new: str, problem: str, tmp_path: Path) -> None:
    text = (content_dir() / "about.yaml").read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "about.yaml").write_text(text.replace(old, new), encoding="utf-8")
    assert problem in str(find_problems(tmp_path)[0])
    with pytest.raises(ContentError):
        read_content(tmp_path)


def test_content_that_says_nothing_about_itself_loads_and_is_graded_so(tmp_path: Path) -> None:
    (tmp_path / "c.yaml").write_text("criteria: []\n", encoding="utf-8")
    nothing = read_content(tmp_path)
    assert nothing.about == About()
    assert assess(nothing) == ()
    bare = replace(nothing, criteria=content().criteria)
    passed = {each.id for each in assess(bare) if each.passed and each.how == "checked"}
    assert passed <= {"C2"}
    assert to_plain_text(about(bare)).startswith(words.ABOUT_TITLE)


def test_the_document_names_every_source_by_its_strength_with_its_address() -> None:
    cited = [block for block in about(content()).blocks if isinstance(block, Source)]
    assert len(cited) == len(content().references)
    assert {block.address for block in cited} == {each.address for each in content().references}


def test_the_document_has_every_grade_and_sums_them_up() -> None:
    document = about(content())
    tables = [block for block in document.blocks if isinstance(block, Table)]
    assert [cells[0] for table in tables for cells in table.rows] == [each.id for each in content().criteria]
    assert "6 of 6 qualifying" in summing_line(assess(content()))


def test_the_text_is_folded_to_eighty_columns_but_for_addresses() -> None:
    lines = to_plain_text(about(content())).splitlines()
    assert [line for line in lines if len(line) > 80 and "://" not in line] == []


def test_it_never_claims_a_certificate_or_legal_safety() -> None:
    text = " ".join(to_plain_text(about(content())).split())
    assert "adaptation of IPDAS" in text
    assert "not certified" in text
    assert "legally safe" not in text


def test_the_command_prints_the_text_and_for_scripts_the_same_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    assert __main__.main(["about"], lambda: NOW) == 0
    assert capsys.readouterr().out == to_plain_text(about(content()))
    assert __main__.main(["about", "--json"], lambda: NOW) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["date"] == content().about.date
    assert data["sum"] == summing_line(assess(content()))
    assert [each["id"] for each in data["criteria"]] == [each.id for each in content().criteria]
    assert set(data["criteria"][0]) == {"id", "title", "class", "passed", "where", "how", "found"}
    assert len(data["sources"]) == len(content().references)
