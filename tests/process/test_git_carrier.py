"""A home folder kept in git: two clones change different and the same answers, and git merges without a mark."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from clientexit_tui.interview.answers import Answer, Record
from clientexit_tui.sessions.codec import Codec
from clientexit_tui.sessions.session import Header, Session
from tests.places import ROOT

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

ID = "20261122-0a1b2c"
DOCS = ROOT / "docs" / "sync.md"


def at(time: str) -> str:
    """A time of this day."""
    return f"2026-11-22T{time}:00+00:00"


def git(folder: Path, *arguments: str, code: int = 0) -> str:
    """What git prints; its own settings of this machine are left out."""
    environ = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    environ |= {
        f"GIT_{who}_{what}": "test@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    done = subprocess.run(
        ["git", *arguments],  # noqa: S607  # wherever it is
        cwd=folder,
        env=environ,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


def save(clone: Path, session: Session) -> None:
    """Writes the session in a clone, and commits it."""
    path = clone / "sessions" / f"{ID}.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(Codec("1").encode(session, Header(session.id, session.title)))
    git(clone, "add", "-A")
    git(clone, "commit", "-q", "-m", "session")


def load(clone: Path) -> Session:
    """The session in a clone."""
    path = clone / "sessions" / f"{ID}.yaml"
    return Codec("1").decode(path.read_bytes(), path.name)


def saying(session: Session, **answers: tuple[str, str]) -> Session:
    """The session with texts at times."""
    for question, (text, time) in answers.items():
        session = session.answer(question, Answer(value=text, at=at(time)), at(time))
    return session


def documented(name: str) -> str:
    """The lines of a file as the documentation gives them."""
    text = DOCS.read_text(encoding="utf-8")
    return text.split(f"`{name}`", 1)[1].split("```", 2)[1].partition("\n")[2]


@pytest.fixture
def clones(tmp_path: Path) -> tuple[Path, Path]:
    """Two clones of one home, with the driver as documented."""
    git(tmp_path, "init", "-q", "--bare", "-b", "main", "carrier.git")
    one, other = tmp_path / "one", tmp_path / "other"
    git(tmp_path, "clone", "-q", "carrier.git", "one")
    git(one, "checkout", "-q", "-b", "main")
    (one / ".gitattributes").write_text(documented(".gitattributes"), encoding="utf-8")
    (one / ".gitignore").write_text(documented(".gitignore"), encoding="utf-8")
    first = saying(Session(ID, "Northwind", at("08:00"), at("08:00")), story=("a", "09:00"), work=("b", "09:00"))
    people = Answer(value=(Record("r1", {"name": "Ann"}, at("09:00")), Record("r2", {"name": "Bob"}, at("09:00"))))
    save(one, first.answer("incidents", people, at("09:00")))
    git(one, "push", "-q", "-u", "origin", "main")
    git(tmp_path, "clone", "-q", "carrier.git", "other")
    program = f"{sys.executable} -m clientexit_tui --home '{tmp_path / 'home'}' merge --driver %O %A %B"
    for clone in (one, other):
        git(clone, "config", "merge.clientexit.driver", program)
        git(clone, "config", "pull.rebase", "false")
    return one, other


def test_two_clones_change_different_and_the_same_answers_and_nothing_is_lost(clones: tuple[Path, Path]) -> None:
    one, other = clones
    mine = saying(load(one), story=("from one", "10:00"), gut=("only one", "10:00"))
    records = (Record("r1", {"name": "Anna"}, at("10:00")), Record("r3", {"name": "Cid"}, at("10:00")))
    save(one, mine.answer("incidents", Answer(value=records, at=at("10:00")), at("10:00")))
    theirs = saying(
        load(other), story=("from other", "11:00"), work=("other", "11:00"), tell_on=("2026-12-01", "11:00")
    )
    save(other, theirs)
    git(one, "push", "-q")
    git(other, "pull", "-q", "--no-edit")
    text = (other / "sessions" / f"{ID}.yaml").read_text(encoding="utf-8")
    assert "<<<<<<<" not in text
    merged = load(other)
    assert merged.answers.text("story") == "from other"
    assert merged.answers.by_id["story"].extra == {"other": {"value": "from one", "at": at("10:00")}}
    assert {key: merged.answers.text(key) for key in ("work", "gut", "tell_on")} == {
        "work": "other",
        "gut": "only one",
        "tell_on": "2026-12-01",
    }
    assert merged.answers.records("incidents") == records, (
        "Bob was taken away on one side, and not touched on the other"
    )
    git(other, "push", "-q")
    git(one, "pull", "-q")
    assert load(one) == merged
    assert git(one, "status", "--porcelain") == ""


def test_a_damaged_side_stops_the_merge_and_both_are_still_there(clones: tuple[Path, Path]) -> None:
    one, other = clones
    save(one, saying(load(one), story=("from one", "10:00")))
    save(other, saying(load(other), story=("from other", "11:00")))
    path = other / "sessions" / f"{ID}.yaml"
    path.write_text("damaged\n", encoding="utf-8")
    git(other, "commit", "-q", "-am", "damage")
    git(one, "push", "-q")
    git(other, "pull", "-q", "--no-edit", code=1)
    assert path.read_text(encoding="utf-8") == "damaged\n"
    assert "from one" in git(other, "show", f":3:sessions/{ID}.yaml")


def test_what_belongs_to_one_computer_is_not_carried(clones: tuple[Path, Path]) -> None:
    one, _ = clones
    for name in ("sessions/.lock", f"sessions/.{ID}.yaml.bak", "sessions/bin/x.yaml", "backups/x.yaml", "keys/key.age"):
        path = one / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x", encoding="utf-8")
    assert git(one, "status", "--porcelain") == ""
