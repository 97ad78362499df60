"""How a document for word processors looks: page, fonts, colours, spaces."""

from docx.document import Document as Paper
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

FONT = "Calibri"
"""On every computer with a word processor, or replaced there by one of the same widths."""
INK = RGBColor(0x1F, 0x29, 0x33)
ACCENT = RGBColor(0x1D, 0x4E, 0x5F)
MUTED = RGBColor(0x5B, 0x67, 0x70)
LINE = "C9D1D6"
SHADE = "EEF2F4"
TABLE_STYLE = "Table Grid"
INDENT = Cm(0.7)

SIZES: dict[str, tuple[float, float, float]] = {
    "Title": (22, 0, 4),
    "Subtitle": (12, 0, 14),
    "Heading 1": (15, 18, 5),
    "Heading 2": (12.5, 12, 4),
    "Heading 3": (11, 10, 3),
    "Normal": (11, 0, 7),
    "Quote": (11, 4, 8),
    "List Bullet": (11, 0, 3),
    "List Number": (11, 0, 3),
    "List Paragraph": (11, 0, 3),
}
"""Points of the letters, of the space before and of the space after."""


def dress(paper: Paper, *, bare: bool) -> None:
    """Sets the styles and the page.

    Args:
        paper: the new document.
        bare: whether it is a letter that goes out as it stands, without the colours of a report.
    """
    section = paper.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(2.3)
    for name, (size, before, after) in SIZES.items():
        style = paper.styles[name]
        if isinstance(style, ParagraphStyle):
            _letters(style, size, ACCENT if name.startswith(("Title", "Heading")) and not bare else INK)
            style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
            style.paragraph_format.line_spacing = 1.0 if name.startswith(("Title", "Heading")) else 1.15
    _special(paper)


def _letters(style: ParagraphStyle, size: float, colour: RGBColor) -> None:
    style.font.size, style.font.color.rgb = Pt(size), colour
    style.font.italic = False
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for key in list(fonts.attrib):
        del fonts.attrib[key]  # the template's theme would win over a font that is named
    for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{kind}"), FONT)


def _special(paper: Paper) -> None:
    """What only single styles have."""
    title, subtitle, quote = (paper.styles[name] for name in ("Title", "Subtitle", "Quote"))
    title.element.get_or_add_pPr().remove_all("w:pBdr")
    if isinstance(subtitle, ParagraphStyle):
        subtitle.font.bold, subtitle.font.color.rgb = False, MUTED
    if isinstance(title, ParagraphStyle):
        title.font.bold = True
    if isinstance(quote, ParagraphStyle):
        quote.paragraph_format.left_indent = INDENT
        _border(quote, "left")
    gap = paper.styles.add_style("Table Gap", WD_STYLE_TYPE.PARAGRAPH)
    if isinstance(gap, ParagraphStyle):
        gap.font.size = Pt(4)
        gap.paragraph_format.space_after = Pt(4)


def _border(style: ParagraphStyle, side: str) -> None:
    borders = made("w:pBdr")
    borders.append(made(f"w:{side}", val="single", sz="18", space="8", color=LINE))
    properties = style.element.get_or_add_pPr()
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")


def made(name: str, **values: str) -> BaseOxmlElement:
    """An element of the file with its attributes, which share its prefix."""
    element = OxmlElement(name)
    for key, value in values.items():
        element.set(qn(f"w:{key}"), value)
    return element
