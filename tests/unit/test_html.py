"""HTML: the same text in one file that does nothing, whatever the text holds."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clientexit_tui import words
from clientexit_tui.documents.html import to_html
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
from clientexit_tui.locations import PACKAGE_DIR
from tests.amount import examples
from tests.hostile import DAY, HOSTILE, hostile_document
from tests.paper_text import squeezed, told

TAGS = frozenset(
    "html head meta title style body main header h1 h2 h3 h4 h5 h6 p br nav ol ul li a blockquote table thead tbody"  # noqa: SIM905
    " tr th td figure figcaption svg line rect circle path text desc span div".split()
)
ATTRIBUTES = frozenset(
    "lang charset http-equiv content name class dir id href rel scope role width height viewbox xmlns x y x1 x2"  # noqa: SIM905
    " y1 y2 cx cy r rx d text-anchor aria-labelledby".split()
)
LETTER = Document("Letter", (Paragraph("Dear Ada,\n\nThank you."),), "letter", day=DAY, subject="Our work", bare=True)


class Page(HTMLParser):
    """What a browser would find: the text outside pictures, contents and head, and every tag and attribute."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self._inside: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag in ("head", "svg", "nav"):
            self._inside.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._inside and self._inside[-1] == tag:
            self._inside.pop()

    def handle_data(self, data: str) -> None:
        if not self._inside:
            self.text += data


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_comes_back_from_every_field_as_it_was(text: str) -> None:
    document = hostile_document(text)
    assert squeezed(Page(to_html(document)).text) == told(document, paged=False)


@settings(max_examples=examples(60))
@given(st.text(max_size=60), st.booleans())
def test_no_text_becomes_a_tag_or_an_attribute(text: str, bare: bool) -> None:
    plain, page = (Page(to_html(replace(hostile_document(each), bare=bare))) for each in ("plain", f"a{text}a"))
    assert set(page.tags) <= TAGS
    assert {name for name, _ in page.attributes} <= ATTRIBUTES
    assert [tag for tag in page.tags if tag not in ("br", "p", "span")] == [
        tag for tag in plain.tags if tag not in ("br", "p", "span")
    ]


@pytest.mark.parametrize("text", HOSTILE)
def test_it_holds_nothing_that_runs_or_loads(text: str) -> None:
    page = Page(to_html(hostile_document(text)))
    assert set(page.tags) <= TAGS
    assert {name for name, _ in page.attributes} <= ATTRIBUTES
    links = {value for name, value in page.attributes if name == "href"}
    assert links <= {"https://example.org/a?b=c&d=e"} | {f"#part-{number}" for number in range(9)}


def test_its_policy_lets_in_its_own_style_and_nothing_else() -> None:
    html = to_html(Document("t"))
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', html)
    assert re.fullmatch(r"default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'", policy)
    assert "url(" not in html
    assert "@import" not in html
    assert html.index("Content-Security-Policy") < html.index("<style>")


def test_only_addresses_of_the_web_can_be_followed() -> None:
    sources = tuple(
        Source("s", address) for address in ("https://a.org", "http://b.org", "javascript:x()", "ftp://c", "")
    )
    found = [value for name, value in Page(to_html(Document("t", sources))).attributes if name == "href"]
    assert found == ["https://a.org", "http://b.org"]


def test_headings_go_down_one_level_at_a_time_and_empty_ones_are_left_out() -> None:
    blocks = (Heading("a", 3), Heading(" "), Heading("b", 9), Heading("c"), Heading("d", 3))
    assert re.findall(r"<(h\d)", to_html(Document("t", blocks))) == ["h1", "h2", "h3", "h2", "h3"]


def test_a_long_paper_begins_with_links_to_its_parts() -> None:
    parts: tuple[Block, ...] = tuple(Heading(f"Part {number}") for number in range(6))
    html = to_html(Document("t", parts))
    links, places = re.findall(r'href="#([^"]*)"', html), re.findall(r'<h2 id="(part[^"]*)"', html)
    assert links == places
    assert len(places) == 6
    assert "<nav" not in to_html(Document("t", parts[1:]))


def test_a_letter_shows_its_subject_and_its_words_and_nothing_else() -> None:
    assert squeezed(Page(to_html(LETTER)).text) == "OurworkDearAda,Thankyou."
    assert squeezed(Page(to_html(replace(LETTER, subject=""))).text) == "DearAda,Thankyou."


def test_every_block_has_its_form() -> None:
    blocks: tuple[Block, ...] = (
        Paragraph("one\ntwo\n\n\nthree"),
        BulletList(("a",)),
        Numbered(("b",)),
        Quote("said\n\nmore"),
        Checkbox("to do"),
        Checkbox("done", done=True),
        Table(("A",), (("x" * 20,),)),
    )
    main = to_html(Document("t", blocks)).partition("</header>")[2]
    assert re.sub(r"<svg.*?<title>(.*?)</title>.*?</svg>", r"[\1]", main).partition("</main>")[0].replace("\n", "") == (
        '<p dir="auto">one<br>two</p><p dir="auto">three</p>'
        '<ul class="points"><li dir="auto">a</li></ul><ol class="points"><li dir="auto">b</li></ol>'
        '<blockquote><p dir="auto">said</p><p dir="auto">more</p></blockquote>'
        f'<ul class="tasks"><li dir="auto">[{words.TASK_IS_OPEN}] to do</li>'
        f'<li dir="auto">[{words.TASK_IS_DONE}] done</li></ul>'
        '<table><thead><tr><th scope="col" dir="auto">A</th></tr></thead>'
        '<tbody><tr><td dir="auto"><span class="long">xxxxxxxxxxxxxxxxxxxx</span></td></tr></tbody></table>'
    )


def test_a_paragraph_that_announces_a_list_stays_with_it() -> None:
    lead, after = Paragraph("People:"), BulletList(("a",))
    assert '<p class="lead" dir="auto">People:</p>' in to_html(Document("t", (lead, after)))
    assert 'class="lead"' not in to_html(Document("t", (lead, Paragraph("x"))))
    assert 'class="lead"' not in to_html(Document("t", (lead, after), bare=True))


def test_lists_and_tables_of_nothing_are_left_out() -> None:
    blocks = (BulletList(("", " ")), Numbered(()), Table((), ()), Paragraph(" \n "), Quote(""))
    assert to_html(Document("t", blocks)).split() == to_html(Document("t")).split()


def test_the_same_document_gives_the_same_text() -> None:
    assert to_html(hostile_document("plain")) == to_html(hostile_document("plain"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("letters", ["ink", "soft", "mark"])
@pytest.mark.parametrize("ground", ["paper", "quote"])
def test_letters_stand_out_from_their_ground(letters: str, ground: str, scheme: str) -> None:
    # a checker of accessibility cannot tell the ground of the letters within a time line
    light, dark = re.findall(r":root \{(.*?)\}", (PACKAGE_DIR / "documents" / "paper.css").read_text(), re.DOTALL)[:2]
    colours = dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", light if scheme == "light" else dark))
    high, low = sorted((_light(colours[letters]), _light(colours[ground])), reverse=True)
    assert (high + 0.05) / (low + 0.05) >= 4.5


def _light(colour: str) -> float:
    """The relative luminance of a colour, as the guidelines for accessible pages count it."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
