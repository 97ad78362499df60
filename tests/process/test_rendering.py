"""Documents as files: every format, whatever the text."""

import pytest

from clientexit_tui.documents.formats import FORMATS
from clientexit_tui.documents.rendering import render
from tests.amount import some
from tests.hostile import HOSTILE, hostile_document
from tests.unit.test_rendering import LONG


@pytest.mark.parametrize("format_name", FORMATS)
def test_the_same_document_gives_the_same_bytes(format_name: str) -> None:
    document = hostile_document("\n".join(HOSTILE))
    assert render(document, format_name) == render(document, format_name)


@pytest.mark.long
@pytest.mark.parametrize("format_name", [each for each in FORMATS if each != "pdf"])
def test_no_text_stops_a_format(format_name: str) -> None:
    for text in some(HOSTILE, 12):
        assert render(hostile_document(text), format_name), text


@pytest.mark.long
@pytest.mark.parametrize("format_name", FORMATS)
def test_a_very_long_document_is_rendered_whole(format_name: str) -> None:
    assert len(render(LONG, format_name)) > 10_000
