"""Markdown in which the user's text is never markup."""

import re
from html import unescape

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from clientexit_tui.documents.markdown import escape, inline, to_markdown
from clientexit_tui.documents.tree import (
    Block,
    BulletList,
    Checkbox,
    Document,
    Heading,
    Numbered,
    Paragraph,
    Quote,
    Source,
    Table,
)
from clientexit_tui.safetext import clean
from tests.amount import examples

READERS = (MarkdownIt("commonmark"), MarkdownIt("gfm-like"))
PIECES = st.sampled_from(
    [
        *"\\`*_[]<>~|$&!#@^{}-+=:.() \n\t1a¹é",
        *("www.", "http://a.org", "a.com", "a@b.org", "1. ", "2) ", "- ", "---", "***", "    ", "```", "| a |"),
        *("&amp;", "</b>", "<!--", "[x](y)", "![i](s)", "[a]: b", "\r\n", "\u2028", "\x1b[0m"),
    ]
)
HOSTILE = st.lists(PIECES, max_size=14).map("".join) | st.text(max_size=40)


def shown(html: str) -> str:
    """The text of HTML that holds paragraphs and line breaks only."""
    assert set(re.findall(r"</?[a-z0-9]+", html)) <= {"<p", "</p", "<br"}, html
    return unescape(re.sub(r"<[^>]*>", "", html))


def squeezed(text: str) -> str:
    """The text as a page shows it: blanks at the ends of lines, in runs and empty lines do not count."""
    lines = (re.sub(r"[^\S\n]+", " ", line).strip() for line in clean(text).split("\n"))
    return "\n".join(line for line in lines if line)


@settings(max_examples=examples(150))
@given(HOSTILE)
@example("1. a\n2) b")
@example("a\n===")
@example("a\n-")
@example("see www.a.org, http://b.org or c@d.org\\")
@example("&lt;b&gt; <b>")
def test_text_comes_back_from_every_reader_as_it_was(text: str) -> None:
    for reader in READERS:
        assert squeezed(shown(reader.render(escape(text)))) == squeezed(text)


@settings(max_examples=examples(40))
@given(HOSTILE)
def test_text_on_one_line_stays_on_it_in_every_kind_of_block(text: str) -> None:
    line = inline(text)
    assert "\n" not in line
    blocks: tuple[Block, ...] = (Heading(text), BulletList((text,)), Checkbox(text), Table(("a", "b"), ((text, text),)))
    html = READERS[1].render(to_markdown(Document("title", blocks)))
    tags = set(re.findall(r"<([a-z0-9]+)", html))
    assert tags <= {"h1", "h2", "ul", "li", "table", "thead", "tbody", "tr", "th", "td", "p", "input"}
    assert html.count("<td>") == 2


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("A plain line.", "A plain line."),
        ("57.43 EUR, -3 %", "57.43 EUR, -3 %"),
        ("- point", "\\- point"),
        ("1. point", "1\\. point"),
        ("*bold* `code` [link](x)", "\\*bold\\* \\`code\\` \\[link\\](x)"),
        ("one\ntwo", "one\\\ntwo"),
        ("http://a.org", "http\\://a\\.org"),
        ("So: yes!", "So: yes!"),
    ],
)
def test_only_what_could_be_markup_is_escaped(text: str, escaped: str) -> None:
    assert escape(text) == escaped


def test_every_block_has_its_form() -> None:
    document = Document(
        "The #1 case",
        (
            Heading("Part"),
            Heading("Sub", 2),
            Paragraph("one\ntwo\n\n\nthree"),
            Numbered(("first", "second")),
            Table(("A", "B"), (("1", "x|y\nz"), ("---", ""))),
            Quote("said\n\nmore\nlines"),
            Checkbox("to do"),
            Checkbox("done", done=True),
            Source("A Book", "https://example.org/a_b"),
            Source("Own"),
        ),
    )
    assert to_markdown(document) == (
        "# The \\#1 case\n\n## Part\n\n### Sub\n\none\\\ntwo\n\nthree\n\n1. first\n2. second\n\n"
        "| A | B |\n| --- | --- |\n| 1 | x\\|y z |\n| \\--- |  |\n\n"
        "> said\n>\n> more\\\n> lines\n\n"
        "- [ ] to do\n- [x] done\n\n"
        "* A Book, <https://example.org/a_b>\n* Own\n"
    )


def test_lists_that_follow_each_other_stay_apart() -> None:
    lists = (BulletList(("a", "b")), BulletList(("c",)), BulletList(("d",)), Numbered(("e",)), Numbered(("f",)))
    html = READERS[0].render(to_markdown(Document("t", lists)))
    assert html.count("<ul>") == 3
    assert html.count("<ol>") == 2


def test_an_empty_document_is_its_title() -> None:
    assert to_markdown(Document("t")) == "# t\n"
