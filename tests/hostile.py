"""Texts that mean something to some format, and documents that hold them in every place that takes a text."""

from datetime import date

from clientexit_tui.documents.tree import (
    Bar,
    Bars,
    BulletList,
    Checkbox,
    Document,
    Heading,
    Numbered,
    PageBreak,
    Paragraph,
    Point,
    Quote,
    Source,
    Table,
    Timeline,
)

DAY = date(2026, 11, 22)

HOSTILE: tuple[str, ...] = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "<!-- comment --> <![CDATA[ data ]]> <?php echo 1 ?>",
    "</p></td></table></body></html>",
    "</w:t></w:r></w:p><w:p><w:r><w:t>injected",
    "<meta http-equiv=refresh content='0;url=http://example.net'>",
    "Smith & Sons &amp; &lt;b&gt; &#x41;",
    "javascript:alert(1) data:text/html,x",
    "[link](http://example.net) ![image](x) [ref]: x",
    "# heading\n## more\n---\n===\n- point\n1. first\n> quoted\n```\ncode\n```",
    "*bold* _slanted_ `code` ~~struck~~ | cell | $x$ ^up^",
    "| a | b |\n|---|---|\n| c | d |",
    '#import "@preview/x:1.0.0": * #eval("1") #read("/etc/passwd") $x$ @ref <label> \\u{41}',
    "#{panic()} = heading /* comment */ // comment",
    "{{ 7 * 7 }} {% include 'x' %} ${7*7} <%= 7 %> #{7*7} %s %(x)s {0} {x}",
    "=1+1\n+1\n-1\n@SUM(1)\n\t=cmd|' /C calc'!A0",
    "Hello\r\nBcc: evil@example.net\r\n\r\nbody",
    "=?utf-8?q?hi=0ABcc:_evil@example.net?=",
    "From nobody\n.\nQUIT\n--boundary--",
    "BEGIN:VEVENT\r\nSUMMARY:injected\r\nEND:VEVENT\r\nEND:VCALENDAR",
    "a;b,c:d\\n\\,\\;\\N",
    "!!python/object/apply:os.system ['x'] &anchor *anchor %YAML",
    '", "kind": "other", "x": "\\u0000 \\" \\',
    "C:\\Windows\\..\\..\\etc/passwd ../../x",
    "%n %x \\n \\t \\x1b[31m",
    "[@click=app.bell()]press[/] [/b] [link='x",
    "مرحبا بالعالم שלום עולם",
    "e\u0301 Z\u0351\u036b\u0343\u036a\u0302a\u0301\u0301\u0301 \u0e01\u0e33 \u1112\u1161\u11ab",
    "👩\u200d👩\u200d👧\u200d👦 🇩🇪 👍🏽 🫠 ❤\ufe0f",
    "漢字 かな 한글 ไทย देवनागरी",
    "x" * 400,
    "   leading, trailing and     many blanks   ",
    " ",
    ".",
    "\u00a0\u2028\u2029\u00ad\u200b",
    "nul \x00 escape \x1b[31m bell \x07 c1 \x9b31m form \x0c feed \x0b",
    "hid\u200bden \u2060\u00ad \U000e0041\U000e0042 x\u200dy x\ufe0f می\u200cخواهم",
    "turned \u202e back \u2066 and \ufeff no character \ufffe \uffff half \ud800",
    "",
)
"""What a document may hold; every renderer cleans each text, so that what the cleaning takes out never gets there."""


def hostile_document(text: str) -> Document:
    """A document with the same text in every field of every block that takes one."""
    return Document(
        title=text,
        blocks=(
            Heading(text),
            Heading(text, 2),
            Paragraph(text),
            BulletList((text, "plain", text)),
            Numbered((text, "plain")),
            Table((text, "plain"), ((text, "plain"), ("plain", text))),
            Quote(text),
            Checkbox(text, done=True, due=DAY, id="hand_over", title=text),
            Checkbox(text, id="", title=""),
            Source(text, "https://example.org/a?b=c&d=e"),
            Source(text),
            Bars(text, (Bar(text, 1.0, 2.0, text),), 4.0),
            Timeline(text, (Point(DAY, text), Point(date(2026, 12, 31), text)), DAY),
            PageBreak(),
            Paragraph(text),
        ),
        kind="plan",
        subtitle=text,
        day=DAY,
        subject=text,
    )
