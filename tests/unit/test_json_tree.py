"""A document as JSON."""

import json
from dataclasses import fields, is_dataclass
from datetime import date

import pytest

from clientexit_tui.documents import tree
from clientexit_tui.documents.json_tree import to_json
from clientexit_tui.documents.tree import Document, Paragraph
from clientexit_tui.safetext import clean
from tests.hostile import DAY, HOSTILE, hostile_document


def test_every_block_is_there_with_its_type_and_its_fields() -> None:
    document = hostile_document("text")
    made = json.loads(to_json(document))
    assert [each["type"] for each in made["blocks"][-4:]] == ["bars", "timeline", "page_break", "paragraph"]
    for block, value in zip(document.blocks, made["blocks"], strict=True):
        assert set(value) == {"type", *(each.name for each in fields(block))}


@pytest.mark.parametrize("text", HOSTILE)
def test_every_text_comes_back_as_it_was_once_cleaned(text: str) -> None:
    made = json.loads(to_json(hostile_document(text)))
    assert _built(Document, made) == _built(Document, json.loads(to_json(hostile_document(clean(text)))))
    assert made["title"] == made["blocks"][2]["text"] == clean(text)


def test_letters_of_every_script_stand_for_themselves() -> None:
    made = to_json(Document("Grüße", (Paragraph("漢字 مرحبا"),), day=DAY))
    assert '"title": "Grüße"' in made
    assert "漢字 مرحبا" in made
    assert '"day": "2026-11-22"' in made


def _built(kind: type, value: dict[str, object]) -> object:
    """The tree again, which shows that nothing of it is lost."""
    assert is_dataclass(kind)
    return kind(**{key: _part(each) for key, each in value.items()})


def _part(value: object) -> object:
    match value:
        case {"type": str(name), **rest}:
            return _built(
                getattr(tree, "".join(word.title() for word in name.split("_"))),
                {str(key): each for key, each in rest.items()},
            )
        case list():
            return tuple(_part(each) for each in value)
        case str() if len(value) == 10 and value[:4].isdecimal() and value[4] == value[7] == "-":
            return date.fromisoformat(value)
        case _:
            return value
