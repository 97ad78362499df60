"""Mail drafts: opened by a mail program, addressed by nobody but the user."""

from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientexit_tui.documents.mail import to_mail
from clientexit_tui.documents.tree import Document, Paragraph
from clientexit_tui.safetext import clean
from tests.hostile import DAY, HOSTILE, hostile_document

HEADERS = ["X-Unsent", "Subject", "Date", "Content-Type", "Content-Transfer-Encoding", "MIME-Version"]


def parsed(document: Document) -> EmailMessage:
    """A draft as another program reads it."""
    mail = message_from_bytes(to_mail(document), policy=policy.default)
    assert isinstance(mail, EmailMessage)
    return mail


def letter(text: str = "Dear Dana,\n\nthank you.", subject: str = "Our work") -> Document:
    """A letter that goes out as it stands."""
    return Document("Northwind: letter", (Paragraph(text),), "letter", day=DAY, subject=subject, bare=True)


def test_a_letter_is_a_draft_with_its_subject_and_nothing_but_the_letter() -> None:
    mail = parsed(letter())
    assert mail.keys() == HEADERS
    assert (mail["X-Unsent"], mail["Subject"]) == ("1", "Our work")
    assert mail.get_content().replace("\r\n", "\n") == "Dear Dana,\n\nthank you.\n"
    assert mail["Date"].datetime.date() == DAY


def test_a_draft_goes_to_nobody_before_the_user_says_to_whom() -> None:
    mail = parsed(letter())
    assert not {"to", "cc", "bcc", "from", "message-id"} & {key.lower() for key in mail.keys()}  # noqa: SIM118


def test_a_paragraph_of_a_letter_is_one_line_that_the_mail_program_breaks() -> None:
    paragraph = "wonderful " * 50
    assert parsed(letter(paragraph)).get_content() == f"{paragraph.strip()}\r\n"


def test_without_a_subject_the_title_is_one() -> None:
    assert parsed(Document("Plan", (Paragraph("x"),)))["Subject"] == "Plan"


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_a_header(text: str) -> None:
    mail = parsed(hostile_document(text))
    assert [key for key in HEADERS if clean(text, single=True) or key != "Subject"] == mail.keys()
    assert mail["X-Unsent"] == "1"


def test_what_looks_like_an_encoded_word_stays_text() -> None:
    subject = "=?utf-8?q?hi=0ABcc:_evil@example.net?="
    assert b"Bcc" not in to_mail(letter(subject=subject)).split(b"\r\n\r\n")[0].replace(b"Bcc:_evil", b"")
    assert parsed(letter(subject=subject))["Subject"] == "= ?utf-8?q?hi=0ABcc:_evil@example.net?="


@given(st.text(), st.text())
def test_subject_and_words_come_back_whatever_they_are(subject: str, text: str) -> None:
    mail = parsed(letter(f"x{text}", f"x{subject}"))
    assert mail.keys() == HEADERS
    expected = clean(f"x{subject}", single=True)
    if len(expected) <= 200:
        assert "".join(str(mail["Subject"]).split()) == "".join(expected.replace("=?", "= ?").split())
    assert "".join(mail.get_content().split()) == "".join(clean(f"x{text}").split())


def test_every_line_ends_as_mail_demands() -> None:
    made = to_mail(hostile_document("\n".join(HOSTILE)))
    assert made.count(b"\n") == made.count(b"\r\n")
    assert max(map(len, made.split(b"\r\n"))) <= 998
