"""How long the verdict takes over a full interview; see README.md for how to run it and for figures."""

from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from pytest_benchmark.fixture import BenchmarkFixture

from clientexit_tui.case import Case
from clientexit_tui.content.loader import load_content
from clientexit_tui.decision.flips import Flip, flips
from clientexit_tui.decision.verdict import Verdict, decide
from clientexit_tui.interview.answers import Answer, Answers
from clientexit_tui.interview.facts import Facts
from clientexit_tui.locations import content_dir
from clientexit_tui.sessions.importing import read_import
from clientexit_tui.sessions.session import Session
from clientexit_tui.sessions.store import Store
from tests.shipped import TODAY, content

EXAMPLE = "programme_manager.yaml"
AT = datetime(TODAY.year, TODAY.month, TODAY.day, 9, tzinfo=UTC)


@cache
def answers() -> Answers:
    """The full interview of the programme manager."""
    source = content_dir() / "examples" / EXAMPLE
    return read_import(content(), source.read_bytes(), EXAMPLE, TODAY).answers


def session() -> Session:
    """A session with those answers."""
    at = AT.isoformat(timespec="seconds")
    return Session("20261122-abcdef", "Northwind", at, at, answers())


def test_verdict_with_flips_over_the_full_interview(benchmark: BenchmarkFixture) -> None:
    def work() -> tuple[Flip, ...]:
        return flips(decide(Facts(content(), answers(), TODAY)))

    assert benchmark(work)


def test_verdict_after_one_answer_anew(benchmark: BenchmarkFixture) -> None:
    after = session().answer("control_level", Answer(value="2"), "")

    def work() -> Verdict:
        return Case(content(), after, TODAY).verdict

    assert benchmark(work).headline


def test_verdict_again_after_one_answer(benchmark: BenchmarkFixture) -> None:
    before = session()
    case = Case(content(), before, TODAY)
    assert case.verdict.headline

    def work() -> Verdict:
        return case.after(before.answer("control_level", Answer(value="2"), "")).verdict

    assert benchmark(work).headline


def test_loading_the_interview(benchmark: BenchmarkFixture) -> None:
    assert benchmark(load_content, content_dir()).rules


def test_opening_a_session(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    def store() -> Store:
        digits = iter(f"{number:012x}" for number in range(1, 1000))
        return Store(tmp_path, lambda: AT, lambda: next(digits), lambda each: Case(content(), each, TODAY).header)

    store().save(session())

    def work() -> Verdict:
        return Case(content(), store().load("20261122-abcdef"), TODAY).verdict

    assert benchmark(work).headline
