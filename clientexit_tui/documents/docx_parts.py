"""What lists, tables and lines of a document for word processors need beside a style."""

import unicodedata
from collections.abc import Sequence

from docx.document import Document as Paper
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt
from docx.table import Table
from docx.text.paragraph import Paragraph

from clientexit_tui.documents.docx_look import INDENT, LINE, MUTED, SHADE, made


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
    borders = made("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        shown = side in ("top", "bottom", "insideH")
        borders.append(made(f"w:{side}", val="single" if shown else "nil", sz="4", space="0", color=LINE))
    table._tbl.tblPr.append(borders)
    for row in table.rows:
        properties = row._tr.get_or_add_trPr()
        properties.append(made("w:cantSplit"))
    head = table.rows[0]
    head._tr.get_or_add_trPr().append(made("w:tblHeader"))
    for cell in head.cells:
        cell._tc.get_or_add_tcPr().append(made("w:shd", val="clear", color="auto", fill=SHADE))
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
            run._r.append(made("w:fldChar", fldCharType=kind))
        else:
            code = made("w:instrText")
            code.text = "PAGE"
            run._r.append(code)


def right_to_left(paragraph: Paragraph, text: str) -> bool:
    """Turns the paragraph where its first letter belongs to a script that runs from right to left."""
    if text.isascii():
        return False
    kinds = (unicodedata.bidirectional(each) for each in text)
    if next((kind for kind in kinds if kind in ("L", "R", "AL")), "L") == "L":
        return False
    paragraph._p.get_or_add_pPr().append(made("w:bidi"))
    return True
