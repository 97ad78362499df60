"""HTML in a real browser: nothing runs, nothing is fetched, all is legible. Left out where there is no Chromium."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from html import unescape
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from clientexit_tui.documents.html import to_html
from clientexit_tui.documents.tree import Document, Heading, Paragraph
from tests.hostile import DAY, HOSTILE, hostile_document
from tests.paper_text import squeezed, told
from tests.places import TESTS
from tests.unit.test_html import LETTER, TAGS, Page

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)
AXE = TESTS / "browser" / "node_modules" / "axe-core" / "axe.min.js"
QUIET = (  # noqa: SIM905
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync --virtual-time-budget=5000 --dump-dom"
).split()
ALL = Document("\n".join(HOSTILE), tuple(block for text in HOSTILE for block in hostile_document(text).blocks), day=DAY)
LONG = "immeasurably" * 850

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium")


def opened(page: Path, *options: str) -> str:
    """What a page holds once the browser has read and run all that it may."""
    run = subprocess.run(
        [str(CHROMIUM), *QUIET, f"--user-data-dir={page.parent / 'profile'}", *options, page.as_uri()],
        capture_output=True,
        timeout=120,
        check=True,
    )
    return run.stdout.decode()


def saved(folder: Path, html: str) -> Path:
    page = folder / "page.html"
    page.write_text(html, encoding="utf-8")
    return page


@pytest.fixture
def asked() -> Iterator[tuple[str, list[str]]]:
    """A server's address, and what it has been asked for."""
    paths: list[str] = []

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            paths.append(self.path)
            self.send_error(404)

        def log_message(self, format: str, *args: object) -> None:
            """Says nothing: the list of paths is the log."""

    server = HTTPServer(("127.0.0.1", 0), Answer)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", paths
    server.shutdown()
    thread.join()
    server.server_close()


def test_every_text_is_shown_as_it_was_and_none_becomes_an_element(tmp_path: Path) -> None:
    page = Page(opened(saved(tmp_path, to_html(ALL))))
    assert set(page.tags) <= TAGS
    assert squeezed(page.text) == told(ALL, paged=False)


def test_no_script_runs_and_no_request_leaves(tmp_path: Path, asked: tuple[str, list[str]]) -> None:
    address, paths = asked
    texts = (
        "<script>document.title = 'run'</script>",
        f"<img src={address}/image onerror=\"document.title='run'\">",
        f'"><svg onload="fetch(\'{address}/fetch\')">',
        f'<meta http-equiv="refresh" content="0;url={address}/meta">',
        f'</title></style><link rel="stylesheet" href="{address}/link"><style>@import "{address}/import"</style>',
        f'<iframe src="{address}/frame"></iframe><base href="{address}/">',
    )
    blocks = tuple(block for text in texts for block in hostile_document(text).blocks)
    dom = opened(saved(tmp_path, to_html(Document(" ".join(texts), blocks))))
    (title,) = re.findall(r"<title>(.*?)</title>\n<style>", dom, re.DOTALL)
    assert unescape(title) == " ".join(texts)
    assert paths == []


def test_the_server_hears_what_a_page_without_care_would_ask(tmp_path: Path, asked: tuple[str, list[str]]) -> None:
    address, paths = asked
    opened(saved(tmp_path, f"<title>t</title><img src={address}/image>"))
    assert paths == ["/image"]


@pytest.mark.parametrize("width", [320, 1200])
def test_nothing_is_wider_than_the_window(tmp_path: Path, width: int) -> None:
    html = to_html(hostile_document(LONG))
    measured = _without_policy(html).replace(
        "</body>",
        # a window of this program is never narrower than 500 pixels, a frame is
        f'<iframe id="phone" srcdoc="" width="{width}" height="600"></iframe><script>'
        "const frame = document.getElementById('phone'); const page = frame.contentDocument;"
        "page.head.innerHTML = document.head.innerHTML; page.body.innerHTML = document.querySelector('main').outerHTML;"
        "const wide = page.documentElement.scrollWidth;"
        "document.body.innerHTML = `<pre id=wide>${wide}</pre>`;</script></body>",
    )
    (wide,) = re.findall(r'<pre id="wide">(\d+)</pre>', opened(saved(tmp_path, measured)))
    assert 200 < int(wide) <= width


@pytest.mark.skipif(not AXE.exists(), reason="needs axe-core: npm install --prefix tests/browser")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "document",
    [
        hostile_document("Plain text"),
        LETTER,
        Document("Long", tuple(block for at in range(6) for block in (Heading(f"Part {at}"), Paragraph("x"))), day=DAY),
    ],
    ids=("every block", "letter", "contents"),
)
def test_a_checker_of_accessibility_finds_nothing(tmp_path: Path, document: Document, scheme: str) -> None:
    shutil.copy(AXE, tmp_path / "axe.js")
    checked = _without_policy(to_html(document)).replace(
        "</body>",
        '<script src="axe.js"></script><script>axe.run().then(found => {'
        "const pre = document.createElement('pre'); pre.id = 'axe';"
        "pre.textContent = JSON.stringify({rules: found.passes.length, found: found.violations.map(each =>"
        "[each.id, each.nodes.map(node => node.html)])}); document.body.append(pre); });</script></body>",
    )
    options = ("--force-dark-mode", "--blink-settings=preferredColorScheme=0") if scheme == "dark" else ()
    (result,) = re.findall(r'<pre id="axe">(.*?)</pre>', opened(saved(tmp_path, checked), *options), re.DOTALL)
    report = json.loads(unescape(result))
    assert report["found"] == []
    assert report["rules"] > 10


def _without_policy(html: str) -> str:
    """A copy in which the checker's own script may run."""
    return re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>\n', "", html)
