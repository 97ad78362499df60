"""Documents without names."""

import json
import re
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientexit_tui.documents.names import Names
from clientexit_tui.documents.naming import names_of
from clientexit_tui.documents.redaction import redact, redact_text
from clientexit_tui.documents.rendering import render
from clientexit_tui.documents.tree import Document, Paragraph, Source
from tests.hostile import HOSTILE, hostile_document
from tests.shipped import content, facts


def names(title: str = "", **given_answers: object) -> Names:
    """The names in these answers."""
    return names_of(facts(**given_answers), title)  # type: ignore[arg-type]


NAMED = names(
    "Northwind, spring 2026",
    client_name="Northwind Logistics",
    contact_name="Dana Whitfield",
    people=[{"name": "Dr. Will Lind"}, {"name": "Nora Lang"}],
    introducer="My sister, and Tom Reed from Acme Ltd",
    supporter="my partner",
)


@pytest.mark.parametrize(
    ("text", "redacted"),
    [
        ("Northwind Logistics writes", "N. L. writes"),
        ("NORTHWIND LOGISTICS and northwind  logistics", "N. L. and N. L."),
        ("Northwind’s wish, Northwind's way", "N. L.’s wish, N. L.'s way"),
        ("Dana Whitfield, Dana, Ms Whitfield", "D. W., D. W., Ms D. W."),
        ("Nora is not Northwind", "N. L. 2 is not N. L."),
        ("northwind_logistics-2026.pdf", "N. L.-2026.pdf"),
        ("Will you ask Dr. Will Lind? I will.", "W. L. you ask Dr. W. L.? I will."),
        ("Tom Reed of Acme", "T. R. of A. L."),
        ("my sister and my partner know", "my sister and my partner know"),
        ("Danaë and the northwinds", "Danaë and the northwinds"),
        ("write to dana@northwind.example.", "write to [e-mail address]."),
        ("see https://www.northwind.example/a?b, then", "see [web address], then"),
        ("call +49 30 1234567 or (030) 123-45678", "call [phone number] or [phone number]"),
        ("on 01.12.2026 at 14:00, 2026-11-22, 1 250 000 EUR", "on 01.12.2026 at 14:00, 2026-11-22, 1 250 000 EUR"),
    ],
)
def test_names_become_initials_and_addresses_words(text: str, redacted: str) -> None:
    assert redact_text(text, NAMED) == redacted


def test_a_month_that_is_also_a_name_stays_in_a_date() -> None:
    named = names(contact_name="May Chen")
    assert redact_text("On 3 May 2026 May said no", named) == "On 3 May 2026 M. C. said no"


def test_a_name_written_with_other_accents_is_the_same_name() -> None:
    assert redact_text("Jose\u0301 and José", names(contact_name="José Silva")) == "J. S. and J. S."


def test_a_name_in_a_script_without_blanks_is_found_within_the_text() -> None:
    assert redact_text("山田太郎さん", names(contact_name="山田太郎")) == "山.さん"


def test_initials_do_not_depend_on_the_paper() -> None:
    first, second = (redact(Document("x", (Paragraph(text),)), NAMED) for text in ("Nora Lang", "a Nora Lang b"))
    assert [each.text for paper in (first, second) for each in paper.blocks if isinstance(each, Paragraph)] == [
        "N. L. 2",
        "a N. L. 2 b",
    ]


def test_a_name_in_a_parked_answer_is_a_name_as_well() -> None:
    assert any(each.said == "Tom Reed" for each in NAMED.all)
    assert not facts(introducer="Tom Reed").applicable("no_such_question")


def test_title_subtitle_and_subject_hold_no_name() -> None:
    text = "About Dana Whitfield"
    redacted = redact(Document(text, subtitle=text, subject=text), NAMED)
    assert {redacted.title, redacted.subtitle, redacted.subject} == {"About D. W."}


def test_the_address_of_a_work_stays_unless_it_holds_a_name() -> None:
    works = Source("A work", "https://example.org/a"), Source("B", "https://northwind.example")
    addresses = [each.address for each in redact(Document("x", works), NAMED).blocks if isinstance(each, Source)]
    assert addresses == ["https://example.org/a", ""]


def test_the_content_says_which_answers_hold_names() -> None:
    marked = {each.id for each in content().questions if each.names}
    assert {"client_name", "contact_name", "introducer", "supporter", "second_reader", "peers"} <= marked
    assert {each.id for each in content().questions for field in each.fields if field.names} >= {"people", "tell"}


WORDS = st.text(st.characters(categories=["Lu", "Ll"], max_codepoint=0x24F), min_size=2, max_size=9)
NAME = st.lists(WORDS, min_size=1, max_size=3).map(lambda each: " ".join(word.title() for word in each))


@given(NAME, NAME, st.sampled_from(HOSTILE), st.sampled_from(["", "'s", ".", ", ", "\n", "-"]))
def test_no_name_is_left_in_any_text_of_any_format(client: str, person: str, around: str, after: str) -> None:
    named = names(client, client_name=client, contact_name=person)
    text = f"{around} {client}{after} {person}{after} {person.split(maxsplit=1)[0]} {client.upper()} {around}"
    redacted = redact(hostile_document(text), named)
    for format_id in ("json", "txt", "md"):
        made = render(redacted, format_id).decode()
        ours = render(hostile_document(""), format_id).decode()
        found = json.dumps(json.loads(made), ensure_ascii=False) if format_id == "json" else made
        for name in (client, person, person.split(maxsplit=1)[0]):
            whole = re.compile(rf"(?<![^\W_]){re.escape(name)}(?![^\W_])")
            # the program's own words, such as the head of a table, may be somebody's name
            assert whole.search(ours) or not whole.search(found.replace("\\", " "))


@given(st.text())
def test_a_text_without_names_is_unchanged(text: str) -> None:
    if not re.search(
        r"northwind|logistics|dana|whitfield|will|lind|nora|lang|tom|reed|acme|[@:]|www|\d", text, re.IGNORECASE
    ):
        assert redact_text(text, NAMED) == text


@pytest.mark.parametrize("text", ["x" * 100_000, "0" * 100_000, "a." * 50_000, "a@" * 50_000, "Dana" + " " * 100_000])
def test_no_text_takes_time_that_grows_with_its_square(text: str) -> None:
    begun = perf_counter()
    assert redact_text(text, NAMED)
    assert perf_counter() - begun < 5
