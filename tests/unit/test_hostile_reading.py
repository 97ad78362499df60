"""Hostile files, small ones: each is read or refused in plain words, by either parser, and nothing else happens."""

from typing import Any

import pytest
import yaml

from clientexit_tui.errors import DocumentError
from clientexit_tui.strict_yaml.json_form import fit_for_yaml
from clientexit_tui.strict_yaml.reader import SLOW_BYTES, read
from tests.hostile_files import hostile_files

LOADERS = [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)]
FILES = dict(hostile_files(8_000))


@pytest.mark.parametrize("loader", LOADERS, ids=["python", "c"])
@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_is_read_or_refused_with_its_place(name: str, loader: Any) -> None:
    problem = problem_in(FILES[name], loader)
    assert problem.isprintable()
    assert len(problem) < 1000


def problem_in(data: bytes, loader: Any) -> str:
    """What is told of a file, or nothing where it is read."""
    try:
        read(fit_for_yaml(data), "f.yaml", loader=loader, patient=False)
    except DocumentError as error:
        return str(error)
    return ""


def test_where_the_quick_parser_is_missing_less_is_read_of_files_from_elsewhere() -> None:
    text = "a: " + "x" * SLOW_BYTES
    with pytest.raises(DocumentError, match="250 KB that are read; this computer's PyYAML has no quick"):
        read(text, "f.yaml", loader=yaml.SafeLoader, patient=False)
    with pytest.raises(DocumentError, match="more than 15,000 values"):
        read("- a\n" * 15_001, "f.yaml", loader=yaml.SafeLoader, patient=False)
    assert read(text, "f.yaml", loader=yaml.SafeLoader)  # the user's own
    assert read(text, "f.yaml", patient=False) or LOADERS[1] is yaml.SafeLoader
