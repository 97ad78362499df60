"""The commands visits and diff, and when a visit on the command line is kept."""

import json
import re
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from clientexit_tui import __main__
from clientexit_tui.cli.home import Home
from tests.shipped import content

Capture = pytest.CaptureFixture[str]
BEGAN = datetime.fromisoformat("2026-11-02T09:00:00+01:00")


class Clock:
    """The clock that commands are given; tests set it."""

    now = BEGAN


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> type[Clock]:
    """The clock as it was at the beginning, and the interview read once."""
    monkeypatch.setattr(Home, "_load", lambda _home: content())
    monkeypatch.setattr(Clock, "now", BEGAN)
    return Clock


def run(capture: Capture, *argv: str, code: int = 0) -> str:
    """The standard output of a command."""
    capture.readouterr()
    found = __main__.main(argv, lambda: Clock.now)
    out, err = capture.readouterr()
    assert found == code, err
    return out or err


@pytest.fixture
def session_id(clock: type[Clock], capsys: Capture) -> str:
    """A session to which answers were given on three days."""
    made = run(capsys, "new", "Northwind", "--no-open").strip()
    for days, changes in enumerate(({"control_level": "1", "safety_threat": "no"}, {"control_level": "3"}, {})):
        clock.now = BEGAN + timedelta(days=7 * days)
        for question, value in changes.items():
            run(capsys, "set", made, question, value)
    run(capsys, "set", made, "told_plainly", "yes")
    return made


def test_commands_that_follow_each_other_soon_are_one_visit(session_id: str, capsys: Capture) -> None:
    visits = json.loads(run(capsys, "visits", session_id, "--json"))
    assert [(each["visit"], each["at"][:10], each["changed"]) for each in visits] == [
        (1, "2026-11-02", 2),
        (2, "2026-11-09", 1),
    ]
    assert [each["verdict"]["strain"] for each in visits] == [1.0, 3.0]
    assert {each["verdict"]["rules"] for each in visits} == {content().version}


def test_visits_are_listed_on_a_line_each(session_id: str, capsys: Capture) -> None:
    first, second = run(capsys, "visits", session_id).splitlines()
    assert first.split()[:4] == ["1", "2026-11-02", "2", "answers"]
    assert second.split()[:4] == ["2", "2026-11-09", "1", "answer"]


def test_diff_tells_what_changed_since_the_last_visit(session_id: str, capsys: Capture) -> None:
    told = run(capsys, "diff", session_id)
    assert "From visit 2, Monday 9 November 2026 to now" in told
    assert "not answered → Yes" in told
    assert "Heavy control" not in told


def test_diff_tells_what_changed_between_two_visits_either_way(session_id: str, capsys: Capture) -> None:
    assert "Heavy control: 1 → 3, stronger" in run(capsys, "diff", session_id, "1", "2")
    assert "Heavy control: 3 → 1, weaker" in run(capsys, "diff", session_id, "2", "1")
    assert "Every answer is the same." in run(capsys, "diff", session_id, "2", "2")


def test_diff_tells_scripts_values_signs_and_verdicts(session_id: str, capsys: Capture) -> None:
    told = json.loads(run(capsys, "diff", session_id, "1", "--json"))
    assert (told["before"]["visit"], told["after"]["visit"]) == (1, None)
    changes = {each["question"]: (each["before_value"], each["after_value"]) for each in told["changes"]}
    assert changes == {"control_level": ("1", "3"), "told_plainly": (None, "yes")}
    assert [(each["sign"], each["direction"]) for each in told["signs"]] == [("control", "up")]
    assert told["before"]["todays_rules"] is None


def test_where_the_rules_have_changed_both_verdicts_are_told(session_id: str, capsys: Capture, home: Path) -> None:
    (file,) = (home / "history" / session_id).glob("*-001.yaml")
    file.write_bytes(re.sub(rb'verdict_rules: "\d+"', b'verdict_rules: "0"', file.read_bytes()))
    told = run(capsys, "diff", session_id, "1")
    assert "(rules 0)" in told
    assert "today's rules would say of those answers" in " ".join(told.split())
    before = json.loads(run(capsys, "diff", session_id, "1", "--json"))["before"]
    assert before["todays_rules"]["rules"] == content().version


def test_a_visit_that_does_not_exist_and_a_session_without_any_are_told(
    session_id: str, clock: type[Clock], capsys: Capture
) -> None:
    assert "no number of a visit" in run(capsys, "diff", session_id, "7", code=1)
    other = run(capsys, "new", "Other", "--no-open").strip()
    assert "No visits" in run(capsys, "diff", other, code=1)
    assert "No visits" in run(capsys, "visits", other)
    assert json.loads(run(capsys, "visits", other, "--json")) == []
    assert clock.now > BEGAN


def test_a_damaged_visit_is_listed_with_its_reason(session_id: str, capsys: Capture, home: Path) -> None:
    (file,) = (home / "history" / session_id).glob("*-001.yaml")
    file.write_text("rubbish")
    first, _ = run(capsys, "visits", session_id).splitlines()
    assert first.startswith("  1  ! ")
    assert run(capsys, "diff", session_id, "1", code=1)


def test_visits_go_into_the_bin_and_back_with_their_session(session_id: str, home: Path) -> None:
    store = Home(home, lambda *_: 0, lambda: Clock.now).store
    token = store.delete(session_id)
    assert not (home / "history" / session_id).exists()
    assert list((home / "sessions" / "bin").glob("*.history/*-001.yaml"))
    store.undelete(token)
    assert store.history is not None
    assert [each.number for each in store.history.visits(session_id)] == [1, 2]


def test_when_the_bin_is_emptied_the_visits_go_too(session_id: str, home: Path, clock: type[Clock]) -> None:
    store = Home(home, lambda *_: 0, lambda: Clock.now).store
    store.delete(session_id)
    later = (clock.now + timedelta(days=31)).date()
    assert store.bin.empty(later, lambda _: False)
    assert not list((home / "sessions" / "bin").glob("*"))
