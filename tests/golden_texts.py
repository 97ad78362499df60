"""What the program says of the examples and of ten cases, as it is kept in `tests/golden/`: papers, commands, JSON.

`python -m tests.golden_texts FOLDER` writes every text in full, also those of which only a digest is kept, so that two
states of the program can be compared with `diff -r`.
"""

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from unittest.mock import patch

from clientexit_tui import __main__, __version__, locations
from clientexit_tui.cli.home import Home
from clientexit_tui.sessions.importing import read_import
from clientexit_tui.sessions.session import Session
from tests.one_day import NOW
from tests.places import ROOT, TESTS
from tests.shipped import content
from tests.stores import store_in

GOLDEN = TESTS / "golden"
EXAMPLES = ("growth_consultant", "legal_threat", "programme_manager")
IN_EVERY_FORMAT = "programme_manager"
"""The example whose papers are kept in the other formats that are text, too."""
CASES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "01_slow_payer_after_warnings": (),
        "04_false_invoices_asked_again": (),
        "07_prepaid_and_tempted_to_vanish": (
            "client_name: Müller & Söhne GmbH",
            "contact_name: Jürgen Groß",
            "story: Die Zusammenarbeit begann gut; seit März kommt jede Rückmeldung zu spät. „Später“ heißt es oft.",
        ),
        "10_coach_threatened_by_relative": (),
        "13_permit_breach_seen_later": (),
        "16_quiet_end_of_season": (
            "client_name: شركة النور",
            "contact_name: ليلى حداد",
            "story: بدأ العمل بشكل جيد، ثم لم يعد أحد يرد على رسائلي (2026).",
        ),
        "17_a_price_i_would_be_glad_of": (),
        "19_yesterday_was_bad": (
            "client_name: 山田商事株式会社",
            "contact_name: 佐藤 花子",
            "story: 昨日の会議はつらかった。でも普段は良い取引先です。🙂",
        ),
        "26_health_alarm": (
            "client_name: Crème Brûlée & Cie",
            "contact_name: Zoe\u0308 Lefèvre",
            "story: Je ne dors plus depuis l’été ; on m’appelle « à toute heure ».",
        ),
        "36_never_drew_a_line": (),
    }
)
"""The cases, each with answers in another language where it has some: the files themselves are in English."""
PAPERS = (
    "summary", "letter", "call-script", "platform-message", "evidence", "questions", "plan", "prevention", "everything",
)  # fmt: skip
OTHER_FORMATS = ("html", "txt", "json", "ics", "eml")
REPEATED = ("summary", "everything")
"""Papers that are made of the others: of their other formats a digest is enough."""


@dataclass(frozen=True)
class Text:
    """One text that the program gives."""

    name: str
    said: str
    whole: bool
    """Whether all of it is kept, or its digest."""

    @property
    def kept(self) -> str:
        """As it stands in the file."""
        lines = self.said.count("\n")
        digest = f"{lines} lines, {sha256(self.said.encode()).hexdigest()}\n"
        return f"##### {self.name}\n{self.said if self.whole else digest}\n"


def kept_form(texts: Iterator[Text]) -> str:
    """One file of them."""
    return "".join(each.kept for each in texts)


def of_example(name: str, folder: Path) -> Iterator[Text]:
    """Commands and papers of an example in full; what repeats the words of other texts by its digest."""
    run = _session(_example_source(name), folder)
    yield from (Text(each, run(*words), whole=True) for each, words in _commands().items())
    for paper in PAPERS:
        yield Text(f"{paper}.md", run("export", "--document", paper, "--as", "md"), whole=paper != "everything")
    for form in OTHER_FORMATS if name == IN_EVERY_FORMAT else ():
        for paper in PAPERS:
            said = run("export", "--document", paper, "--as", form)
            yield Text(f"{paper}.{form}", _unfolded(said) if form == "ics" else said, whole=paper not in REPEATED)


def of_case(name: str, folder: Path) -> Iterator[Text]:
    """The verdict on a case in full, the digests of its commands and papers."""
    run = _session(_case_source(name), folder)
    yield from (Text(each, run(*words), whole=each == "verdict") for each, words in _commands().items())
    for paper in PAPERS:
        yield Text(f"{paper}.md", run("export", "--document", paper, "--as", "md"), whole=False)


def of_program(folder: Path) -> Iterator[Text]:
    """What the program says of itself; of the long lists of the questions a digest for each section."""
    run = _running(folder)
    yield Text("questions", run("questions"), whole=True)
    for section in content().sections:
        yield Text(f"questions {section.id} --json", run("questions", section.id, "--json"), whole=False)
    for words in (("about",), ("about", "--json")):
        yield Text(" ".join(words), run(*words).replace(__version__, "(version)"), whole=True)


FILES: Mapping[str, Callable[[Path], Iterator[Text]]] = MappingProxyType(
    {
        "program": of_program,
        **{f"example_{each}": partial(of_example, each) for each in EXAMPLES},
        **{f"case_{each}": partial(of_case, each) for each in CASES},
    }
)
"""What makes each file of `tests/golden/`, in a home that is empty."""


def _commands() -> dict[str, tuple[str, ...]]:
    lines = ((each, *more) for each in ("show", "verdict", "tasks") for more in ((), ("--json",)))
    return {" ".join(line): line for line in lines}


def _example_source(name: str) -> bytes:
    return (locations.content_dir() / "examples" / f"{name}.yaml").read_bytes()


def _case_source(name: str) -> bytes:
    """A case as a file to import: its title, its answers and those in another language."""
    text = (ROOT / "tests" / "cases" / f"{name}.yaml").read_text(encoding="utf-8")
    title = next(line for line in text.splitlines() if line.startswith("title: "))
    answers = text[text.index("answers:") :]
    return "\n".join((title, answers.rstrip(), *(f"  {each}" for each in CASES[name]), "")).encode()


def _session(source: bytes, folder: Path) -> Callable[..., str]:
    """Puts answers into a home as its only session; gives what runs commands about it."""
    imported = read_import(content(), source, "golden", NOW.date(), NOW.isoformat())
    store = store_in(locations.sessions_dir(folder))
    new = store.create(imported.title)
    store.save(Session(new.id, new.title, new.created, new.updated, imported.answers, content().version))
    run = _running(folder)
    return lambda command, *more: run(command, new.id, *more)


def _running(folder: Path) -> Callable[..., str]:
    """What runs a command in a home, on the one day, and gives all that it says."""

    def run(*argv: str) -> str:
        said, told = StringIO(newline=""), StringIO(newline="")
        with redirect_stdout(said), redirect_stderr(told), patch.object(Home, "_load", lambda _: content()):
            code = __main__.main(("--home", str(folder), *argv), lambda: NOW)
        ended = f"(exit code {code})\n" if code else ""
        return _legible(f"{said.getvalue()}{told.getvalue()}{ended}")

    return run


def _legible(text: str) -> str:
    """With a sign for each carriage return, which no editor shows and some would take out."""
    return text.replace("\r", "␍")


def _unfolded(calendar: str) -> str:
    """With each entry on one line: where it is broken differs with the version of the library."""
    return calendar.replace("␍\n ", "")


def main(folder: Path) -> None:
    """Writes every text in full."""
    for file, made in FILES.items():
        with TemporaryDirectory() as home:
            for text in made(Path(home)):
                path = folder / file / text.name.replace(" ", "_")
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text.said, encoding="utf-8", newline="")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
