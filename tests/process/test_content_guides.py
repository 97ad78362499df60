"""The guides for a question and a rule, followed to the letter: every face asks the one and says the other.

Where a test here fails, read "Add a question" and "Add a rule" in `docs/how_to.md`: the pages and the program no
longer fit each other.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from clientexit_tui import words
from clientexit_tui.content.loader import load_content
from clientexit_tui.content.model import Question, Rule
from tests.followed import Followed, copied
from tests.plain_program import in_terminal
from tests.process.test_docs import PAGES, blocks, commands
from tests.shipped import content
from tests.terminal import Terminal

PALETTE = "\x10"
ENTERS = 40
"""The most that a section asks before its last page."""
WITNESSES = "tests/unit/test_rule_witnesses.py"
LAWS = ("tests/unit/test_verdict_laws.py", "tests/unit/test_content.py", "tests/unit/test_content_schema.py")


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Followed:
    """What the guides add, and a session in which nothing is answered."""
    made = copied(tmp_path_factory.mktemp("followed"), ("clientexit_tui", "data", "docs", "tests"))
    for mark, text in blocks(PAGES["docs/how_to.md"], "yaml"):
        with (made.folder / mark.removeprefix("append: ")).open("a", encoding="utf-8") as file:
            file.write(text)
    return made


@pytest.fixture
def session(followed: Followed) -> Followed:
    """The same, with a session of its own."""
    return Followed(followed.folder, followed.clientexit("new", "Harbour Lane", "--no-open").strip())


@pytest.fixture(scope="module")
def question(followed: Followed) -> Question:
    """The question that is new."""
    by_id = load_content(followed.folder / "data").by_id
    (added,) = by_id.keys() - content().by_id.keys()
    return by_id[added]


@pytest.fixture(scope="module")
def rule(followed: Followed) -> Rule:
    """The rule that is new."""
    shipped = {each.id for each in content().rules}
    (added,) = (each for each in load_content(followed.folder / "data").rules if each.id not in shipped)
    return added


def flat(text: str) -> str:
    """A text without its line breaks."""
    return " ".join(text.split())


def test_the_commands_of_the_guides_find_no_mistake_and_show_the_question(
    followed: Followed, question: Question
) -> None:
    assert followed.clientexit("check") == ""
    said = [followed.clientexit(*each.split()[1:]) for each in commands(PAGES["docs/how_to.md"]) if "questions" in each]
    assert question.ask in flat("".join(said))


def test_the_command_line_takes_the_answer_and_says_the_rule(session: Followed, question: Question, rule: Rule) -> None:
    assert rule.says not in flat(session.clientexit("verdict", session.session))
    session.clientexit("set", session.session, question.id, "no")
    assert question.short in session.clientexit("show", session.session)
    assert rule.says in flat(session.clientexit("verdict", session.session))


def test_the_papers_hold_both(session: Followed, question: Question, rule: Rule) -> None:
    session.clientexit("set", session.session, question.id, "no")
    paper = flat(session.clientexit("export", session.session, "--as", "txt"))
    assert question.short in paper
    assert rule.says in paper


def test_the_plain_face_asks_it_and_says_the_rule(
    session: Followed, question: Question, rule: Rule, tmp_path: Path
) -> None:
    command = [sys.executable, "-P", "-m", "clientexit_tui", "--plain", "open", session.session]
    with in_terminal(command, tmp_path, **session.environ) as terminal:
        terminal.type(str([each.id for each in content().sections].index("looking_back") + 1))
        for _ in range(ENTERS):
            terminal.wait_for_prompt()
            if question.ask in flat(terminal.said.decode()):
                break
            terminal.type("")
        terminal.type("n", "q")
        assert terminal.end() == 0
    assert rule.says in flat(session.clientexit("verdict", session.session))
    with in_terminal(command, tmp_path, **session.environ) as terminal:
        terminal.type(str([each.id for each in content().sections].index("verdict") + 1), "q")
        assert terminal.end() == 0
        assert rule.says in flat(terminal.said.decode())


@pytest.fixture
def terminal(session: Followed) -> Iterator[Terminal]:
    """The program in a terminal, with the session open."""
    with session.drawn(100, 50) as made:
        yield made


def test_the_drawn_face_asks_it_and_says_the_rule(terminal: Terminal, question: Question, rule: Rule) -> None:
    terminal.wait_for("Looking back")
    terminal.press(PALETTE)
    terminal.wait_for(words.PALETTE_SEARCH)
    terminal.press(question.short)
    terminal.wait_until(lambda: terminal.text().count(question.short) > 1, "the palette does not find the question")
    terminal.press("enter", "n")
    terminal.wait_for("(*) n")
    terminal.press("escape")
    terminal.wait_for("Background story")  # a letter that came sooner would make alt and the letter of the escape
    terminal.press("v")
    terminal.wait_until(lambda: rule.says in flat(terminal.text()), "the verdict does not say the rule")


def test_the_failing_witness_says_what_to_run_and_once_that_is_done_all_that_looks_at_rules_passes(
    followed: Followed, rule: Rule
) -> None:
    tests = (sys.executable, "-m", "pytest", "-n0", "-q", "-p", "no:cacheprovider")
    failed = followed.tried(*tests, "-k", rule.id, WITNESSES)
    assert failed.returncode == 1
    found = re.search(r"CLIENTEXIT_GOLDEN=write pytest -n0 (\S+)", failed.stdout)
    assert found, failed.stdout
    followed.run(*tests, found[1], CLIENTEXIT_GOLDEN="write")
    said = followed.run(*tests, WITNESSES, *LAWS)
    assert re.search(r"^\d+ passed", said, re.MULTILINE), said
