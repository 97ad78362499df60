"""The command line: a contract that scripts rely on."""

import errno
import io
import json
import os
import pty
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from clientexit_tui import __main__, __version__, words
from clientexit_tui.cli import run as cli_run
from clientexit_tui.cli.face import Face
from clientexit_tui.cli.home import Home
from clientexit_tui.cli.making import imported
from clientexit_tui.cli.parser import parse
from clientexit_tui.cli.quick import understood
from clientexit_tui.content.condition_reader import read_condition
from clientexit_tui.content.condition_writer import as_data, both
from clientexit_tui.content.conditions import Condition
from clientexit_tui.content.model import Interview
from clientexit_tui.errors import ContentError, Place
from clientexit_tui.locations import content_dir
from clientexit_tui.sessions.files import make_folder
from clientexit_tui.strict_yaml.reader import read
from clientexit_tui.strict_yaml.writer import dump
from tests import shipped
from tests.places import ROOT
from tests.stores import NOW

EXAMPLES = ["growth_consultant", "legal_threat", "programme_manager"]
OPTIONS = {"continue", "repair", "renegotiate", "transition", "exit_with_explanation", "quiet_exit"}
Capture = pytest.CaptureFixture[str]
pytestmark = pytest.mark.usefixtures("one_content")


@pytest.fixture(scope="module")
def content() -> Interview:
    """The interview."""
    return shipped.content()


class Cli:
    """Runs commands in this process and gives what they print."""

    def __init__(self, capture: Capture) -> None:
        self._capture = capture

    def __call__(self, *argv: str, code: int = 0) -> str:
        """The standard output of a command that ends with this code."""
        return self.both(*argv, code=code)[0]

    def err(self, *argv: str, code: int = 1) -> str:
        """The standard error of a command that prints no data and ends with this code."""
        out, err = self.both(*argv, code=code)
        assert out == ""
        return err

    def both(self, *argv: str, code: int) -> tuple[str, str]:
        """Standard output and standard error of a command that ends with this code."""
        self._capture.readouterr()
        found = __main__.main(argv, lambda: NOW)
        out, err = self._capture.readouterr()
        assert found == code, err
        return out, err

    def json(self, *argv: str) -> object:
        """What a command with ``--json`` prints."""
        return json.loads(self(*argv, "--json"))


@pytest.fixture
def cli(capsys: Capture) -> Cli:
    """The command line with the test's own home."""
    return Cli(capsys)


@pytest.fixture(scope="module")
def made_examples(content: Interview, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The files of sessions made from the examples once, by their names."""
    folder = tmp_path_factory.mktemp("made")
    home = Home(folder, lambda *_: 0, lambda: NOW)
    home.__dict__["content"] = content
    made = {}
    for name in EXAMPLES:
        file = content_dir() / "examples" / f"{name}.yaml"
        made[name] = home.store.path(imported(home, file.read_bytes(), file.name).id)
    return made


@pytest.fixture
def copied(made_examples: dict[str, Path], home: Path) -> Callable[[str], str]:
    """Puts the session of an example into the test's own home and gives its id."""

    def copy(name: str) -> str:
        make_folder(home / "sessions")
        return Path(shutil.copy(made_examples[name], home / "sessions")).stem

    return copy


@pytest.fixture
def example(copied: Callable[[str], str]) -> str:
    """The id of a session made from an example."""
    return copied("legal_threat")


# Making


def test_a_new_session_is_made_and_its_id_printed(cli: Cli, home: Path) -> None:
    made = cli("new", "Northwind", "--no-open").strip()
    assert re.fullmatch(r"\d{8}-[0-9a-f]{6}", made)
    assert (home / "sessions" / f"{made}.yaml").is_file()
    assert [each["title"] for each in cli.json("list")] == ["Northwind"]  # type: ignore[attr-defined]


def test_a_session_needs_a_title(cli: Cli, home: Path) -> None:
    assert cli.err("new", " ", "--no-open") == f"clientexit: {words.CLI_EMPTY_TITLE}\n"
    assert not home.exists()


def test_examples_are_listed_by_name_and_each_makes_a_session(cli: Cli) -> None:
    assert cli("example").splitlines() == EXAMPLES
    made = cli("example", "legal_threat", "--no-open").strip()
    assert "garden client" in cli("list")
    assert made in cli("list")
    assert "There is no example 'legal' (did you mean 'legal_threat'?)" in cli.err("example", "legal")


def test_a_file_is_imported_under_a_new_id(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "in.json"
    file.write_text('{"title": "Ünï", "answers": {"currency": "EUR", "fees": 1250, "period_months": 36}}')
    out, err = cli.both("import", str(file), code=0)
    shown = cli("show", out.strip())
    assert "Ünï" in shown
    assert "Fees invoiced: 1,250.00 EUR" in shown
    assert re.fullmatch(rf"clientexit: {re.escape(str(file))}:1:\d+: period_months: That is a long time.*\n", err)


def test_a_file_to_import_can_come_from_standard_input(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"title: piped\n")))
    cli("import", "-")
    assert "piped" in cli("list")


def test_a_file_with_mistakes_is_not_imported_and_each_is_told(cli: Cli, tmp_path: Path, home: Path) -> None:
    file = tmp_path / "in.yaml"
    file.write_text("title: x\nanswers:\n  feees: 3\n  safety_threat: maybe\n")
    lines = cli.err("import", str(file)).splitlines()
    assert lines[0] == f"clientexit: {file}:3:3: There is no question 'feees' (did you mean 'fees'?)."
    assert lines[1].startswith(f"clientexit: {file}:4:18: safety_threat: There is no choice 'maybe'")
    assert not home.exists()
    assert os.strerror(errno.ENOENT) in cli.err("import", str(tmp_path / "none.yaml"))


# Reading


def test_an_empty_library_says_what_to_do_next(cli: Cli) -> None:
    assert cli.json("list") == []
    assert "There are no sessions yet" in cli.err("list", code=0)


def test_a_damaged_file_is_listed_with_the_reason_and_left_alone(cli: Cli, example: str, home: Path) -> None:
    bad = home / "sessions" / "20260101-aaaaaa.yaml"
    bad.write_text("nonsense")
    entries = {each["id"]: each for each in cli.json("list")}  # type: ignore[attr-defined]
    assert entries[example]["problem"] is None
    assert entries[example]["urgent"] is True
    assert "not a session" in entries["20260101-aaaaaa"]["problem"]
    assert entries[example].keys() == entries["20260101-aaaaaa"].keys()
    assert "20260101-aaaaaa  ! " in cli("list")
    assert bad.read_text() == "nonsense"
    out, err = cli.both("tasks", code=1)
    assert "garden client" in out
    assert "20260101-aaaaaa.yaml" in err


def test_an_id_may_be_shortened_to_an_unambiguous_beginning(cli: Cli, example: str) -> None:
    assert cli("show", example[:10]) == cli("show", example)
    cli("new", "other", "--no-open")
    assert "is the beginning of several sessions" in cli.err("show", example[:8])
    assert "There is no session 'zzz'" in cli.err("show", "zzz")


def test_the_answers_are_shown_by_section(cli: Cli, example: str) -> None:
    data = cli.json("show", example)
    assert isinstance(data, dict)
    assert data["title"] == "The garden client and the spring service"
    answers = {each["question"]: each for section in data["sections"] for each in section["answers"]}
    assert answers["claim_threatened"]["value"] == "yes"
    assert answers["incidents"]["value"][0]["id"] == "r1"
    assert len(data["sections"]) == 10
    assert "Claim threatened: Yes" in cli("show", example)


def test_states_parked_answers_and_orphans_are_shown_too(cli: Cli, home: Path) -> None:
    made = cli("new", "x", "--no-open").strip()
    assert "Nothing is answered yet." in cli("show", made)
    cli("set", made, "fees", "{state: unknown}")
    out, err = cli.both("set", made, "safety_done", "told", code=0)
    assert out == ""
    assert "safety_done: kept aside, because it is not asked while 'safety_threat' is not answered; it counts" in err
    file = home / "sessions" / f"{made}.yaml"
    file.write_text(file.read_text().replace("  fees:", "  gone:\n    value: x\n  fees:"))
    shown = cli("show", made)
    assert "Fees invoiced: I don't know" in shown
    assert "(not asked at present)" in shown
    assert "- gone" in shown
    data = cli.json("show", made)
    assert isinstance(data, dict)
    assert data["orphans"] == {"gone": {"value": "x"}}


def test_the_questions_tell_all_that_a_file_to_import_needs(cli: Cli, content: Interview) -> None:
    data = cli.json("questions")
    assert isinstance(data, list)
    assert [each["id"] for each in data] == list(content.by_id)
    assert {"id", "section", "kind", "ask", "why", "choices", "when", "from"} <= data[0].keys()
    first = cli.json("questions", "first")
    assert {each["section"] for each in first} == {"first"}  # type: ignore[attr-defined]
    assert "safety_threat  (first, yes_no)" in cli("questions", "first")
    assert "Fields: date = Date" in cli("questions", "story")
    assert "There is no section 'frist' (did you mean 'first'?)" in cli.err("questions", "frist")


def conditions(content: Interview) -> Iterator[Condition]:
    """Every condition of the interview."""
    groups = [group for section in content.sections for group in section.groups]
    for elements in (content.questions, groups, content.gates, content.rules, content.tasks, content.letter):
        yield from (each.when for each in elements if each.when)


def test_conditions_are_written_as_they_are_read(content: Interview) -> None:
    found = tuple(conditions(content))
    assert len(found) > 100
    for condition in found:
        (node,) = read(dump(as_data(condition)), "x")
        assert read_condition(node) == condition
    assert as_data(both(found[0], found[1])) == {"all": [as_data(found[0]), as_data(found[1])]}
    assert both(None, found[0]) == found[0]
    assert as_data(None) is None


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_verdict_has_the_promised_shape(
    cli: Cli, content: Interview, copied: Callable[[str], str], name: str
) -> None:
    data = cli.json("verdict", copied(name))
    assert isinstance(data, dict)
    assert list(data) == [
        *("headline", "says", "urgent", "blocked", "ranking", "confidence", "reasons", "flips", "open_questions"),
        *("could_turn", "form", "money"),
    ]
    assert data["headline"] in OPTIONS - set(data["blocked"])
    assert set(data["urgent"]) <= {"safety_first", "lawyer_first"}
    assert data["confidence"] in {"settled", "likely", "open"}
    assert {each["option"] for each in data["ranking"]} == OPTIONS
    assert all(each.keys() == {"option", "low", "high"} for each in data["ranking"])
    assert all(each.keys() == {"rule", "says", "for", "against", "answers"} for each in data["reasons"])
    assert all(set(each["answers"]) <= content.by_id.keys() for each in data["reasons"])
    assert all(each.keys() == {"question", "value", "headline"} for each in data["flips"])
    assert set(data["open_questions"]) <= content.by_id.keys()


def test_the_verdict_of_an_empty_session_is_open(cli: Cli) -> None:
    made = cli("new", "x", "--no-open").strip()
    data = cli.json("verdict", made)
    assert isinstance(data, dict)
    assert (data["headline"], data["confidence"]) == (None, "open")
    assert words.VERDICT_NOWHERE in cli("verdict", made)


def test_the_verdict_in_words_begins_with_what_is_urgent(cli: Cli, example: str) -> None:
    said = cli("verdict", example)
    assert said.index(words.SUMMARY_URGENT) < said.index(words.SUMMARY_VERDICT)


def test_tasks_are_those_of_one_session_or_of_all_by_date(cli: Cli, example: str, copied: Callable[[str], str]) -> None:
    one = cli.json("tasks", example)
    copied("growth_consultant")
    both_sessions = cli.json("tasks")
    assert isinstance(one, list)
    assert isinstance(both_sessions, list)
    assert len(both_sessions) > len(one) > 5
    assert {"id", "title", "due", "phase", "done", "session"} <= one[0].keys()
    dates = [each["due"] or "9999" for each in both_sessions]
    assert dates == sorted(dates)
    assert cli("tasks", example).startswith("[ ] 20")


def test_no_tasks_is_a_message_and_no_data(cli: Cli) -> None:
    assert "There are no tasks yet" in cli.err("tasks", code=0)
    assert cli.json("tasks") == []


# Changing


@pytest.mark.parametrize(
    ("question", "value", "shown"),
    [
        ("fees", "1,250.50 EUR", "Fees invoiced: 1,250.50 EUR"),
        ("safety_threat", "no", "Threat or fear: No"),
        ("started", "3 weeks ago", "Work started: "),
        ("matters", "[health, income]", "What matters most: My health; A secure income"),
        ("matters", "health", "What matters most: My health"),
        ("fees", "{state: prefer_not}", "Fees invoiced: prefer not to say"),
    ],
)
def test_an_answer_can_be_set(cli: Cli, question: str, value: str, shown: str) -> None:
    made = cli("new", "x", "--no-open").strip()
    assert cli("set", made, question, value) == ""
    assert shown in cli("show", made)


@pytest.mark.parametrize(
    ("question", "value", "said"),
    [
        ("feees", "1", "There is no question 'feees' (did you mean 'fees'?)"),
        ("fees", "1,250 KWD", "fees: '1,250 KWD' can be read as"),
        ("currency", "EURR", "currency: The currency 'EURR' is not known here (did you mean 'EUR'?)"),
        ("fees", "", "fees: Nothing was typed."),
        ("safety_threat", "maybe", "safety_threat: There is no choice 'maybe'"),
        ("control_evidence", "r1", "There is no entry 'r1' in incidents"),
        ("incidents", "x", "'incidents' holds entries, which one value cannot set."),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_changes(cli: Cli, question: str, value: str, said: str) -> None:
    made = cli("new", "x", "--no-open").strip()
    cli("set", made, "currency", "EUR")
    before = cli("show", made, "--json")
    assert said in cli.err("set", made, question, value)
    assert cli("show", made, "--json") == before


def test_a_doubtful_answer_is_set_with_a_warning(cli: Cli) -> None:
    made = cli("new", "x", "--no-open").strip()
    assert "period_months: That is a long time" in cli.both("set", made, "period_months", "36", code=0)[1]


# Exporting


def test_a_document_goes_to_standard_output_or_to_a_private_file(cli: Cli, example: str, tmp_path: Path) -> None:
    printed = cli("export", example, "--document", "summary", "--as", "md")
    assert printed.startswith("# The garden client and the spring service")
    file = tmp_path / "out.md"
    assert cli("export", example, "--document", "summary", "--as", "md", "-o", str(file)) == ""
    assert file.read_text(encoding="utf-8") == printed
    assert file.stat().st_mode & 0o777 == 0o600
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["out.md"]


def test_a_file_that_is_there_is_only_written_over_by_force(cli: Cli, example: str, tmp_path: Path) -> None:
    file = tmp_path / "out.md"
    file.write_text("mine")
    assert "is there already; nothing was written" in cli.err("export", example, "-o", str(file))
    assert file.read_text() == "mine"
    cli("export", example, "-o", str(file), "--force")
    assert file.read_text(encoding="utf-8").startswith("# ")
    missing = tmp_path / "none" / "out.md"
    assert f"The folder {missing.parent} is not there. Make it first" in cli.err("export", example, "-o", str(missing))
    assert "is a folder. Please add a file name." in cli.err("export", example, "-o", str(tmp_path), "--force")


# Checking


def test_the_shipped_content_and_sound_sessions_hold_no_mistakes(cli: Cli, example: str) -> None:
    assert re.search(r"Nothing found in \d+ files", cli.err("check", code=0))
    assert example


def test_mistakes_in_a_session_are_found_with_their_places(cli: Cli, example: str, home: Path) -> None:
    file = home / "sessions" / f"{example}.yaml"
    text = file.read_text(encoding="utf-8")
    broken = text.replace("  claim_threatened:\n    value: 'yes'", "  claim_threatend:\n    value: maybe")
    broken = broken.replace("  safety_threat:\n    value: 'no'", "  safety_threat:\n    value: nope\n    note: kept")
    assert broken != text
    file.write_text(broken, encoding="utf-8")
    lines = cli("check", str(file), code=1).splitlines()
    assert re.match(rf"{re.escape(str(file))}:\d+:\d+: .*no choice 'nope' \(did you mean 'no'\?\)", lines[0])
    assert re.match(rf"{re.escape(str(file))}:\d+:3: .*'claim_threatend' \(did you mean 'claim_threatened'", lines[1])
    assert cli("check", str(home), code=1).splitlines() == lines
    file.write_text('clientexit: "1"\n', encoding="utf-8")
    assert cli("check", code=1).startswith(f"{file}:1:1: this is not a session")


def test_files_that_cannot_be_opened_as_sessions_are_told_with_the_reason(
    cli: Cli, example: str, home: Path, tmp_path: Path
) -> None:
    file = home / "sessions" / f"{example}.yaml"
    text = file.read_text(encoding="utf-8")
    copy = _file(tmp_path, f"{example} (copy).yaml", text)
    assert "a second copy from your sync program, or made by hand" in cli("check", copy, code=1)
    assert "the name and the id in it must be the same" in cli(
        "check", _file(tmp_path, "20260101-aaaaaa.yaml", text), code=1
    )
    newer = _file(tmp_path, file.name, text.replace('clientexit: "1"', 'clientexit: "99"'))
    assert "which this version cannot read" in cli("check", newer, code=1)
    link = tmp_path / "20260101-bbbbbb.yaml"
    link.symlink_to(tmp_path / "nowhere")
    assert cli("check", str(link), code=1).startswith(f"{link}:1:1: ")
    bare = _file(tmp_path, file.name, text[: text.index("answers:")] + "...\n")
    assert "Nothing found" in cli.err("check", bare, code=0)
    started = _file(tmp_path, file.name, text[: text.index("answers:")] + "answers:\n  fees:\n    typed: 1,2\n...\n")
    assert "Nothing found" in cli.err("check", started, code=0)


def test_broken_content_of_the_program_itself_is_told(cli: Cli, example: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_home: Home) -> Interview:
        raise ContentError(Place("rules.yaml", 3, 4), "odd")

    monkeypatch.setattr(Home, "_load", broken)
    assert cli("check", code=1) == f"{content_dir()}/rules.yaml:3:4: odd\n"
    assert words.CLI_DOCTOR_CONTENT in cli("doctor", code=1)
    assert cli.err("verdict", example) == "clientexit: rules.yaml:3:4: odd\n"


def test_every_mistake_in_content_is_found(cli: Cli, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "content.yaml").write_text("version: 1\n")
    asked = "{id: a, kind: text, ask: A?, short: A, why: b, when: {question: x, is: y}}"
    section = "section:\n  id: s\n  title: S\n  short: S\n  intro: S\n  groups:\n    - id: g\n      title: G\n"
    (folder / "section.yaml").write_text(
        f"{section}      questions:\n        - {{id: a, kid: text}}\n        - {{id: b}}\n"
    )
    (folder / "rules.yaml").write_text("rules:\n  - {id: r}\n  - {is: r}\ntasks: [x]\n")
    assert [line.split(": ")[0] for line in cli("check", str(folder), code=1).splitlines()] == [
        f"{folder}/rules.yaml:2:5",
        f"{folder}/rules.yaml:3:6",
        f"{folder}/rules.yaml:4:9",
        f"{folder}/section.yaml:10:19",
        f"{folder}/section.yaml:11:11",
    ]
    (folder / "tasks.yaml").symlink_to(tmp_path / "nowhere")
    assert "tasks.yaml:1:1: is a link that leads nowhere" in cli("check", str(folder), code=1)
    (folder / "tasks.yaml").unlink()
    (folder / "rules.yaml").unlink()
    (folder / "section.yaml").write_text(f"{section}      questions: [{asked}]\n")
    assert "the condition names 'x', which is not an earlier question" in cli("check", str(folder), code=1)
    assert "has no field 'kid'" in cli("check", _file(folder, "x.yaml", "section: {kid: 1}"), code=1)
    assert "x.yaml:1:1: this is not YAML" in cli("check", _file(folder, "x.yaml", "{"), code=1).replace(
        ":2:1:", ":1:1:"
    )


def _file(folder: Path, name: str, text: str) -> str:
    (folder / name).write_text(text)
    return str(folder / name)


def test_a_file_to_import_can_be_checked_before(cli: Cli, tmp_path: Path) -> None:
    assert cli("check", _file(tmp_path, "in.json", '{"title": "x", "answers": {}}')) == ""
    found = cli("check", _file(tmp_path, "in.yaml", "title: x\nanswers:\n  feees: 1\n"), code=1)
    assert found.startswith(f"{tmp_path}/in.yaml:3:3: There is no question 'feees'")


def test_a_path_that_holds_nothing_to_check_is_a_finding(cli: Cli, tmp_path: Path) -> None:
    assert "there is no such file or folder" in cli("check", str(tmp_path / "none"), code=1)
    assert "this folder holds no content" in cli("check", str(tmp_path), code=1)


# Set-up


def test_the_path_is_that_of_the_home(cli: Cli, home: Path, tmp_path: Path) -> None:
    assert cli("path") == f"{home}\n"
    assert cli("path", "--home", str(tmp_path / "a")) == cli("--home", str(tmp_path / "a"), "path") == f"{tmp_path}/a\n"


def test_the_doctor_reports_facts_and_nothing_of_the_sessions(cli: Cli, example: str) -> None:
    said = cli("doctor")
    assert __version__ in said
    assert words.CLI_DOCTOR_FINE in said
    assert "garden" not in said
    assert example


def test_the_doctor_finds_loose_permissions_and_damaged_files(cli: Cli, example: str, home: Path) -> None:
    home.chmod(0o755)
    file = home / "sessions" / f"{example}.yaml"
    file.chmod(0o644)
    (home / "sessions" / "20260101-aaaaaa.yaml").write_text("x")
    (home / "sessions" / "20260101-aaaaaa.yaml").chmod(0o600)
    lines = [line for line in cli("doctor", code=1).splitlines() if line.startswith("!")]
    assert lines == [
        f"! {home} can be read by others (mode 755); 'chmod 700 {home}' mends it",
        f"! {file} can be read by others (mode 644); 'chmod 600 {file}' mends it",
        f"! {home}/sessions/20260101-aaaaaa.yaml cannot be opened; 'clientexit check' says why",
    ]
    file.write_text(file.read_text(encoding="utf-8").replace("answers:", "answers: x", 1), encoding="utf-8")
    assert f"! {file} cannot be opened" in cli("doctor", code=1)


# Exit codes


@pytest.mark.parametrize("argv", [[], ["open", "x"], ["new", "T"], ["example", "legal_threat"], ["--home", "/x"]])
def test_without_a_terminal_opening_ends_with_2_and_one_line_and_makes_nothing(
    cli: Cli, home: Path, argv: list[str]
) -> None:
    assert re.fullmatch(r"clientexit: this needs a terminal, and standard .* is not one\..*\n", cli.err(*argv, code=2))
    assert not home.exists()


class _Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def make_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes the standard streams terminals."""
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, _Terminal())
    monkeypatch.setenv("TERM", "xterm")


@pytest.mark.parametrize(("argv", "opens"), [([], False), (["new", "T"], True), (["example", "legal_threat"], True)])
def test_with_a_terminal_the_interface_opens_on_what_was_made(
    monkeypatch: pytest.MonkeyPatch, argv: list[str], opens: bool
) -> None:
    make_terminal(monkeypatch)
    opened: list[str] = []

    def launch(_load: object, store: object, clock: object, open_id: str, face: Face) -> int:
        assert not face.why_plain
        assert store
        assert callable(clock)
        assert isinstance(clock(), datetime)
        opened.append(open_id)
        return 7

    assert cli_run.run(argv, launch, lambda: NOW) == 7
    assert bool(opened[0]) == opens
    if opens:
        assert cli_run.run(["open", opened[0][:9]], launch, lambda: NOW) == 7
        assert opened[0] == opened[1]


@pytest.mark.parametrize("argv", [["lsit"], ["show"], ["list", "--jsn"], ["export", "x", "--as", "odt"]])
def test_what_is_not_understood_ends_with_2_and_one_line(cli: Cli, argv: list[str]) -> None:
    assert re.fullmatch(r"clientexit: .*--help\)\n", cli.err(*argv, code=2))


def test_help_and_version_are_data(cli: Cli) -> None:
    assert cli("--version") == f"clientexit {__version__}\n"
    assert (
        set(re.findall(r"^    ([\w-]+) ", cli("--help"), re.MULTILINE))
        == set(words.CLI_COMMANDS)
        == set(cli_run.MODULES)
    )


@pytest.mark.parametrize(
    ("error", "code"),
    [(KeyboardInterrupt(), 130), (PermissionError(13, "Permission denied", "/x"), 1), (OSError("odd"), 1)],
)
def test_what_happens_to_a_command_becomes_an_exit_code(
    cli: Cli, monkeypatch: pytest.MonkeyPatch, error: BaseException, code: int
) -> None:
    def fails(*_args: object) -> int:
        raise error

    monkeypatch.setattr(cli_run, "_run", fails)
    assert cli.err("list", code=code) == {13: "clientexit: /x: Permission denied\n"}.get(
        getattr(error, "errno", 0) or 0, "clientexit: odd\n" if isinstance(error, OSError) else ""
    )


# As a program of its own

PROBE = """
import atexit, sys
atexit.register(lambda: print(sorted({"textual", "rich", "yaml"} & set(sys.modules)), file=sys.stderr))
from clientexit_tui.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


def program(*argv: str, script: str | None = None) -> "subprocess.CompletedProcess[str]":
    """Runs the program as a process of its own, without a terminal."""
    command = [sys.executable, *(["-c", script] if script else ["-m", "clientexit_tui"]), *argv]
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        command, env=environ, capture_output=True, encoding="utf-8", check=False, stdin=subprocess.DEVNULL
    )


def test_what_is_understood_without_the_parser_is_understood_as_by_the_parser() -> None:
    line = ("list", "--json")
    quickly = understood(line)
    assert quickly is not None
    assert vars(quickly) == vars(parse(line))


@pytest.mark.parametrize("argv", [["--version"], ["--help"], ["path"], ["list", "--json"], []])
def test_quick_commands_load_neither_the_screen_library_nor_yaml(example: str, argv: list[str]) -> None:
    assert example
    done = program(*argv, script=PROBE)
    assert done.stderr.splitlines()[-1] == "[]"
    assert done.returncode == (0 if argv else 2)


def test_the_program_prints_data_and_messages_apart(home: Path) -> None:
    done = program("example", "--no-open")
    assert (done.returncode, done.stdout.split(), done.stderr) == (0, EXAMPLES, "")
    done = program()
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert not home.exists()


def test_a_reader_that_goes_away_is_no_error() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "clientexit_tui", "questions"],
        env=environ, stdout=writing, stderr=subprocess.PIPE, check=False,
    )  # fmt: skip
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


def test_a_terminal_on_standard_input_alone_is_not_enough() -> None:
    primary, secondary = pty.openpty()
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "clientexit_tui"], env=environ, stdin=secondary, capture_output=True, check=False
    )
    os.close(primary)
    os.close(secondary)
    assert done.returncode == 2
    assert done.stderr.startswith(b"clientexit: this needs a terminal, and standard output is not one.")
