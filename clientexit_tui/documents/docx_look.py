"""How a document for word processors looks: fonts, colours, spaces, lists, tables, page numbers."""

import unicodedata
from collections.abc import Sequence

from docx.document import Document as Paper
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table
from docx.text.paragraph import Paragraph

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
    borders = _made("w:pBdr")
    borders.append(_made(f"w:{side}", val="single", sz="18", space="8", color=LINE))
    properties = style.element.get_or_add_pPr()
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")


def start_list(paper: Paper, lines: Sequence[Paragraph]) -> None:
    """Makes these lines of the style for numbered lists one list of its own that begins with 1."""
    numbering = paper.part.numbering_part.element
    style = paper.styles["List Number"].element
    named = style.pPr.numPr.numId.val
    original = next(each for each in numbering.num_lst if each.numId == named)
    own = numbering.add_num(original.abstractNumId.val)
    own.add_lvlOverride(ilvl=0).add_startOverride(1)
    for line in lines:
        properties = line._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = 0
        properties.get_or_add_numId().val = own.numId


def end_list(lines: Sequence[Paragraph]) -> None:
    """Sets a list apart from what follows."""
    if lines:
        lines[-1].paragraph_format.space_after = Pt(8)


def hang(line: Paragraph) -> None:
    """Lets a line hang beside its box."""
    layout = line.paragraph_format
    layout.left_indent, layout.first_line_indent = INDENT, -INDENT
    layout.tab_stops.add_tab_stop(INDENT)


def mark_head(table: Table) -> None:
    """Gives a table quiet lines, a head that every page repeats, and rows that no page divides."""
    borders = _made("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        shown = side in ("top", "bottom", "insideH")
        borders.append(_made(f"w:{side}", val="single" if shown else "nil", sz="4", space="0", color=LINE))
    table._tbl.tblPr.append(borders)
    for row in table.rows:
        properties = row._tr.get_or_add_trPr()
        properties.append(_made("w:cantSplit"))
    head = table.rows[0]
    head._tr.get_or_add_trPr().append(_made("w:tblHeader"))
    for cell in head.cells:
        cell._tc.get_or_add_tcPr().append(_made("w:shd", val="clear", color="auto", fill=SHADE))
        for run in cell.paragraphs[0].runs:
            run.font.bold = True
    for row in table.rows:
        for paragraph in (line for cell in row.cells for line in cell.paragraphs):
            paragraph.paragraph_format.space_after = Pt(2)
            paragraph.paragraph_format.space_before = Pt(2)


def number_pages(paper: Paper) -> None:
    """Puts the number of the page at its foot."""
    line = paper.sections[0].footer.paragraphs[0]
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = line.add_run()
    run.font.size, run.font.color.rgb = Pt(9), MUTED
    for kind in ("begin", "", "end"):
        if kind:
            run._r.append(_made("w:fldChar", fldCharType=kind))
        else:
            code = _made("w:instrText")
            code.text = "PAGE"
            run._r.append(code)


def right_to_left(paragraph: Paragraph, text: str) -> bool:
    """Turns the paragraph where its first letter belongs to a script that runs from right to left."""
    if text.isascii():
        return False
    kinds = (unicodedata.bidirectional(each) for each in text)
    if next((kind for kind in kinds if kind in ("L", "R", "AL")), "L") == "L":
        return False
    paragraph._p.get_or_add_pPr().append(_made("w:bidi"))
    return True


def _made(name: str, **values: str) -> BaseOxmlElement:
    made = OxmlElement(name)
    for key, value in values.items():
        made.set(qn(f"w:{key}"), value)
    return made
