"""A document as one HTML file: no script, nothing loaded from elsewhere, every text escaped."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from html import escape
from pathlib import Path

from clientexit_tui import words
from clientexit_tui.documents.html_blocks import block_html
from clientexit_tui.documents.laid_out import Laid, contents_of, laid_out
from clientexit_tui.documents.tidying import one_line
from clientexit_tui.documents.tree import Document, Heading
from clientexit_tui.exit_plan.days import format_day
from clientexit_tui.plain_files import read_text


def to_html(document: Document) -> str:
    """The whole document as one file that needs nothing else and asks nobody for anything."""
    blocks = laid_out(document)
    title = one_line(document.subject if document.bare else document.title) or one_line(document.title)
    style = _style()
    hashed = b64encode(sha256(style.encode()).digest()).decode()
    body = "\n".join(each for each in (_front(document, blocks), *_body(blocks)) if each)
    return f"""<!DOCTYPE html>
<html lang="{words.LANGUAGE}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{hashed}'; \
base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{escape(title or words.UNTITLED)}</title>
<style>{style}</style>
</head>
<body>
<main class="{"letter" if document.bare else "paper"}">
{body}
</main>
</body>
</html>
"""


@cache
def _style() -> str:
    return read_text(Path(__file__).with_name("paper.css"), follow=True)


def _front(document: Document, blocks: tuple[Laid, ...]) -> str:
    if document.bare:
        subject = one_line(document.subject)
        return f'<h1 dir="auto">{escape(subject)}</h1>' if subject else ""
    below = one_line(document.subtitle) or (format_day(document.day) if document.day else "")
    line = f'\n<p class="subtitle" dir="auto">{escape(below)}</p>' if below else ""
    title = escape(one_line(document.title) or words.UNTITLED)
    return f'<header>\n<h1 dir="auto">{title}</h1>{line}\n</header>\n{_contents(blocks)}'


def _contents(blocks: tuple[Laid, ...]) -> str:
    found = contents_of(blocks)
    if not found:
        return ""
    items = "\n".join(
        f'<li dir="auto"><a href="#part-{number}">{escape(heading.text)}</a></li>'
        for number, heading in enumerate(found, 1)
    )
    return f'<nav aria-labelledby="contents">\n<h2 id="contents">{words.CONTENTS}</h2>\n<ol>\n{items}\n</ol>\n</nav>'


def _body(blocks: tuple[Laid, ...]) -> list[str]:
    parts: list[str] = []
    part = 0
    for block in blocks:
        if isinstance(block, Heading) and block.level == 1:
            part += 1
            parts.append(f'<h2 id="part-{part}" dir="auto">{escape(block.text)}</h2>')
        else:
            parts.append(block_html(block))
    return parts
