"""A document as a draft that a mail program opens ready to be looked through and sent."""

from dataclasses import replace
from datetime import UTC, datetime, time
from email import message_from_bytes, policy
from email.message import EmailMessage

from clientexit_tui.documents.plain_text import WIDTH, to_plain_text
from clientexit_tui.documents.tree import Document
from clientexit_tui.safetext import clean

HEADERS = frozenset(
    {"x-unsent", "subject", "date", "mime-version", "content-type", "content-transfer-encoding"},
)
"""All that a draft may have. It names nobody: whom it goes to is for the user to say, in the mail program.

There is no Message-ID: a draft sent twice would carry the same one, and servers would drop the second.
"""
LONGEST_SUBJECT = 200
"""Characters of a subject line; mail programs show fewer."""
NO_WRAP = 1_000_000
"""Columns for a text whose lines the mail program breaks itself."""


def to_mail(document: Document) -> bytes:
    """The draft: the document's words as plain text, without an address."""
    mail = EmailMessage(policy=policy.SMTP)
    mail["X-Unsent"] = "1"
    if subject := _subject(document):
        mail["Subject"] = subject
    if document.day:
        mail["Date"] = datetime.combine(document.day, time(12), UTC)
    # the subject has its place in the head of the draft
    body = to_plain_text(replace(document, subject=""), NO_WRAP if document.bare else WIDTH)
    mail.set_content(body, cte="quoted-printable")
    made = mail.as_bytes()
    _require_own_headers(made)
    return made


def _subject(document: Document) -> str:
    text = clean(document.subject or document.title, single=True)
    if len(text) > LONGEST_SUBJECT:
        text = text[: LONGEST_SUBJECT - 1].rstrip() + "…"
    # some versions of Python decode what looks like an encoded word, and with it line ends: a header from the user
    return text.replace("=?", "= ?")


def _require_own_headers(made: bytes) -> None:
    found = [name.lower() for name in message_from_bytes(made, policy=policy.SMTP)]
    if len(set(found)) != len(found) or not HEADERS.issuperset(found):
        raise ValueError(f"the draft has headers that nobody meant it to have: {', '.join(found)}")
