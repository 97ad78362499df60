"""The command merge: a copy goes into its session, conflicts are told, the copy can be brought back."""

from pathlib import Path

import pytest

from clientexit_tui import locations
from clientexit_tui.interview.answers import Answer
from clientexit_tui.sessions.session import Session
from tests.unit.test_cli import Cli, cli

__all__ = ["cli"]
pytestmark = pytest.mark.usefixtures("one_content")


def at(time: str) -> str:
    """A time of this day."""
    return f"2026-11-22T{time}:00+00:00"


def written(home: Path, name: str, session: Session) -> Path:
    """A file with a session in it."""
    from clientexit_tui.sessions.codec import Codec
    from clientexit_tui.sessions.session import Header

    path = locations.sessions_dir(home) / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(Codec("1").encode(session, Header(session.id, session.title)))
    return path


def saying(session: Session, **answers: tuple[str, str]) -> Session:
    """The session with texts at times."""
    for question, (text, time) in answers.items():
        session = session.answer(question, Answer(value=text, at=at(time)), at(time))
    return session


EMPTY = Session("20261122-0a1b2c", "Northwind", at("08:00"), at("08:00"))
BOTH = saying(EMPTY, story=("a", "09:00"), work=("b", "09:00"))
MINE = saying(BOTH, story=("mine", "10:00"))
THEIRS = saying(BOTH, work=("theirs", "11:00"))
COPY = "20261122-0a1b2c.sync-conflict-20261122-111500-ABCDEFG.yaml"


def shown(cli: Cli) -> dict[str, object]:
    """The values of the merged session."""
    data = cli.json("show", EMPTY.id)
    assert isinstance(data, dict)
    return {each["question"]: each["value"] for section in data["sections"] for each in section["answers"]}


def test_a_copy_goes_into_its_session_and_then_to_the_bin(cli: Cli, home: Path, tmp_path: Path) -> None:
    written(home, "20261122-0a1b2c.yaml", MINE)
    copy = written(home, COPY, THEIRS)
    base = tmp_path / "base.yaml"
    base.write_bytes(written(home, "x.yaml", BOTH).read_bytes())
    out, err = cli.both("merge", EMPTY.id, COPY, "--base", str(base), code=0)
    assert out == ""
    assert shown(cli) == {"story": "mine", "work": "theirs"}
    assert not copy.exists()
    name = COPY.removesuffix(".yaml")
    assert f'clientexit restore "{name}"' in err
    cli("restore", name)
    assert copy.exists()


def test_what_both_changed_is_told_with_exit_code_1_and_the_older_is_kept(cli: Cli, home: Path) -> None:
    path = written(home, "20261122-0a1b2c.yaml", MINE)
    copy = written(home, COPY, saying(BOTH, story=("theirs", "11:00")))
    out = cli("merge", EMPTY.id[:12], str(copy), code=1)
    assert "took “theirs” (2026-11-22 11:00), kept beside it “mine” (2026-11-22 10:00)" in out
    assert shown(cli)["story"] == "theirs"
    assert "other:" in path.read_text(encoding="utf-8")
    assert "mine" in path.read_text(encoding="utf-8")


def test_json_names_each_conflict_with_both_sides(cli: Cli, home: Path) -> None:
    written(home, "20261122-0a1b2c.yaml", MINE)
    written(home, COPY, saying(BOTH, story=("theirs", "09:30")))
    import json

    data = json.loads(cli("merge", EMPTY.id, COPY, "--json", code=1))
    assert data["id"] == EMPTY.id
    assert data["copy"].startswith(EMPTY.id)
    (conflict,) = data["conflicts"]
    assert (conflict["question"], conflict["took"]) == ("story", "mine")
    assert conflict["mine"] == {"said": "mine", "at": at("10:00")}
    assert conflict["theirs"] == {"said": "theirs", "at": at("09:30")}


def test_a_session_of_another_number_can_be_merged_in_and_goes_to_the_bin(cli: Cli, home: Path) -> None:
    from dataclasses import replace

    written(home, "20261122-0a1b2c.yaml", MINE)
    written(home, "20261122-999999.yaml", replace(THEIRS, id="20261122-999999"))
    cli.both("merge", EMPTY.id, "20261122-999999", code=1)  # without a version in common, both differ
    assert shown(cli)["work"] == "theirs"
    assert not (locations.sessions_dir(home) / "20261122-999999.yaml").exists()


def test_a_file_from_elsewhere_stays_where_it_is(cli: Cli, home: Path, tmp_path: Path) -> None:
    written(home, "20261122-0a1b2c.yaml", BOTH)
    other = tmp_path / "from_mail.yaml"
    other.write_bytes(written(home, COPY, THEIRS).read_bytes())
    cli.both("merge", EMPTY.id, str(other), code=1)
    assert other.exists()
    assert shown(cli)["work"] == "theirs"


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("merge", EMPTY.id), 2, "name a session and a copy"),
        (("merge", "--driver", "a", "b"), 2, "name a session and a copy"),
        (("merge", EMPTY.id, EMPTY.id), 1, "cannot be merged with itself"),
        (("merge", EMPTY.id, "nothing.yaml"), 1, "There is no session"),
        (("merge", EMPTY.id, "foreign.yaml"), 1, "only versions of one session are merged"),
        (("merge", EMPTY.id, "damaged.yaml"), 1, "this is not a session"),
    ],
)
def test_what_cannot_be_merged_is_refused_and_nothing_is_changed(
    cli: Cli, home: Path, arguments: tuple[str, ...], code: int, said: str
) -> None:
    from dataclasses import replace

    path = written(home, "20261122-0a1b2c.yaml", MINE)
    written(home, "foreign.yaml", replace(THEIRS, id="20261122-999999"))
    (path.parent / "damaged.yaml").write_text("damaged", encoding="utf-8")
    before = {each.name: each.read_bytes() for each in path.parent.iterdir() if each.is_file()}
    assert said in cli.err(*arguments, code=code)
    assert {each.name: each.read_bytes() for each in path.parent.iterdir() if each.is_file()} == before


def test_the_list_the_check_and_the_doctor_call_a_copy_a_copy(cli: Cli, home: Path) -> None:
    written(home, "20261122-0a1b2c.yaml", MINE)
    written(home, COPY, THEIRS)
    assert "a second copy from your sync program (Syncthing), of 2026-11-22" in cli("list")
    assert "a second copy from your sync program" in cli("check", code=1)
    assert "'clientexit merge 20261122-0a1b2c" in cli("doctor", code=1)
